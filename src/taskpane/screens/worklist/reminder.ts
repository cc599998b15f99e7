// A reminder as text to send: what is due today or overdue for one person.
import type { Translator } from "../../../locales";
import type { WorkTranslator } from "../../../locales/work";
import type { Reminder } from "../../../sop/worklist/remindersOf";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { Day, DeadlineRule } from "../../../sop/types";

/** Who it is for: the name, or the role where F-22 names nobody. */
export function recipientOf({ owner, link }: Reminder, say: WorkTranslator): string {
  if (owner !== "") return owner;
  const role = { qcoToQa: "qco", qaToSupervisor: "qa", supervisorToQa: "supervisor" } as const;
  return say(`worklist.role.${role[link]}`);
}

function lineOf(step: OpenStep, text: Translator, say: WorkTranslator): string {
  const { id, link, due, daysLeft, findingText } = step;
  const params = {
    id: id === "" ? say("sample.noId") : id,
    link: text(`link.${link}`),
    due: due ?? "",
    finding: findingText,
  };
  const late = -(daysLeft ?? 0);
  const line =
    late > 0 ? say("reminder.lineLate", { ...params, count: late }) : say("reminder.lineToday", params);
  return line.trimEnd();
}

/** What a reminder is written with. */
export interface Writing {
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly text: Translator;
  readonly say: WorkTranslator;
}

/** The text with its first `most` steps, and how many more there are; the whole of it unless told otherwise. */
export function reminderText(
  reminder: Reminder,
  { asOf, rule, text, say }: Writing,
  most = reminder.steps.length,
): string {
  const rest = reminder.steps.length - most;
  return [
    say("reminder.greeting", { owner: recipientOf(reminder, say) }),
    "",
    say("reminder.intro", { days: rule.days, asOf }),
    ...reminder.steps.slice(0, most).map((step) => lineOf(step, text, say)),
    ...(rest > 0 ? [say("reminder.more", { count: rest })] : []),
    "",
    say("reminder.thanks"),
  ].join("\n");
}

/** Mail programs cut longer addresses off (2,048 characters is the least that any of them takes). */
const LONGEST = 2000;

/** More steps than these are in no link that short. */
const MOST_STEPS = 20;

/** A link that opens a chat in Teams with the text in it, as long as links may be; to whom is the person's to choose. */
export function teamsLink(reminder: Reminder, writing: Writing): string {
  const linkOf = (most: number): string =>
    `https://teams.microsoft.com/l/chat/0/0?message=${encodeURIComponent(reminderText(reminder, writing, most))}`;
  return shortEnough(reminder, linkOf);
}

/** A link that opens the mail program, with as many steps as it takes; the address is the person's to fill in. */
export function mailLink(reminder: Reminder, writing: Writing): string {
  const subject = encodeURIComponent(writing.say("reminder.subject", { asOf: writing.asOf }));
  const linkOf = (most: number): string => {
    const body = reminderText(reminder, writing, most).replaceAll("\n", "\r\n");
    return `mailto:?subject=${subject}&body=${encodeURIComponent(body)}`;
  };
  return shortEnough(reminder, linkOf);
}

function shortEnough({ steps }: Reminder, linkOf: (most: number) => string): string {
  let most = Math.min(steps.length, MOST_STEPS);
  while (most > 0 && linkOf(most).length > LONGEST) most--;
  return linkOf(most);
}
