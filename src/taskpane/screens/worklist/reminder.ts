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

/** The whole text. */
export function reminderText(
  reminder: Reminder,
  { asOf, rule }: { asOf: Day; rule: DeadlineRule },
  text: Translator,
  say: WorkTranslator,
): string {
  return [
    say("reminder.greeting", { owner: recipientOf(reminder, say) }),
    "",
    say("reminder.intro", { days: rule.days, asOf }),
    ...reminder.steps.map((step) => lineOf(step, text, say)),
    "",
    say("reminder.thanks"),
  ].join("\n");
}

/** Mail programs cut longer addresses off (2,048 characters is the least that any of them takes). */
const LONGEST = 2000;

/** A link that opens the mail program; the address is the person's to fill in. Undefined where the text is too long. */
export function mailLink(subject: string, body: string): string | undefined {
  const link = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return link.length > LONGEST ? undefined : link;
}
