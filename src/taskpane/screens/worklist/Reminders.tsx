// Reminders for everything due today and overdue, one for each person: copied, or opened in the mail program.
import { useState } from "react";
import { Button, Link, Textarea } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Day, DeadlineRule } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import { remindersOf, type Reminder } from "../../../sop/worklist/remindersOf";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { useText } from "../../text";
import { mailLink, recipientOf, reminderText } from "./reminder";

type Copied = { readonly owner: string; readonly refused?: string };

export function Reminders({
  steps,
  asOf,
  rule,
  say,
}: {
  steps: readonly OpenStep[];
  asOf: Day;
  rule: DeadlineRule;
  say: WorkTranslator;
}) {
  const text = useText();
  const [copied, setCopied] = useState<Copied>();
  const reminders = remindersOf(steps);
  const copy = (reminder: Reminder) => {
    const owner = recipientOf(reminder, say);
    const body = reminderText(reminder, { asOf, rule }, text, say);
    copyText(body)
      .then(() => {
        setCopied({ owner });
      })
      .catch(() => {
        setCopied({ owner, refused: body });
      });
  };
  return (
    <Card heading={say("reminder.heading")}>
      {reminders.length === 0 && <p className="quiet">{say("reminder.none")}</p>}
      {copied && (
        <Message
          intent={copied.refused === undefined ? "success" : "warning"}
          onDismiss={() => {
            setCopied(undefined);
          }}
        >
          {copied.refused === undefined
            ? say("reminder.copied", { owner: copied.owner })
            : say("reminder.copyFailed")}
        </Message>
      )}
      {copied?.refused !== undefined && (
        <Textarea readOnly rows={6} value={copied.refused} aria-label={say("reminder.copyFailed")} />
      )}
      <ul className="plain">
        {reminders.map((reminder) => {
          const owner = recipientOf(reminder, say);
          const mail = mailLink(
            say("reminder.subject", { asOf }),
            reminderText(reminder, { asOf, rule }, text, say),
          );
          return (
            <li key={`${reminder.owner} ${reminder.link}`} className="line spread">
              <span>{say("reminder.to", { owner, count: reminder.steps.length })}</span>
              <span className="line">
                <Button
                  aria-label={say("reminder.copyFor", { owner })}
                  onClick={() => {
                    copy(reminder);
                  }}
                >
                  {say("reminder.copy")}
                </Button>
                {mail !== undefined && (
                  <Link href={mail} aria-label={say("reminder.mailFor", { owner })}>
                    {say("reminder.mail")}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Rejects where the browser has no clipboard for a pane inside a frame. */
async function copyText(body: string): Promise<void> {
  await navigator.clipboard.writeText(body);
}
