// Reminders for everything due today and overdue, one for each person: copied, or opened in the mail program.
import { useState } from "react";
import { Button, Link, Textarea } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Day, DeadlineRule } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import { remindersOf, type Reminder } from "../../../sop/worklist/remindersOf";
import { copyText } from "../../copy-text";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { useText } from "../../text";
import { mailLink, teamsLink, recipientOf, reminderText, type Writing } from "./reminder";

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
  const writing: Writing = { asOf, rule, text, say };
  const copy = (reminder: Reminder) => {
    const owner = recipientOf(reminder, say);
    const body = reminderText(reminder, writing);
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
      {reminders.length > 0 && <p className="small quiet">{say("reminder.what")}</p>}
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
      <ul className="plain steps">
        {reminders.map((reminder) => (
          <ReminderItem
            key={`${reminder.owner} ${reminder.link}`}
            reminder={reminder}
            writing={writing}
            onCopy={copy}
          />
        ))}
      </ul>
    </Card>
  );
}

function ReminderItem(props: { reminder: Reminder; writing: Writing; onCopy: (reminder: Reminder) => void }) {
  const { reminder, writing, onCopy } = props;
  const { text, say } = writing;
  const owner = recipientOf(reminder, say);
  const overdue = reminder.steps.filter(({ verdict }) => verdict === "overdue").length;
  return (
    <li className="step">
      <div className="line spread">
        <span>{say("reminder.to", { owner, count: reminder.steps.length })}</span>
        {overdue > 0 && (
          <Tally tone="danger">
            {text("pane.deadlines.count", { verdict: text("verdict.overdue"), count: overdue })}
          </Tally>
        )}
      </div>
      <div className="line middle">
        <Button
          aria-label={say("reminder.copyFor", { owner })}
          onClick={() => {
            onCopy(reminder);
          }}
        >
          {say("reminder.copy")}
        </Button>
        <Link href={mailLink(reminder, writing)} aria-label={say("reminder.mailFor", { owner })}>
          {say("reminder.mail")}
        </Link>
        <Link
          href={teamsLink(reminder, writing)}
          target="_blank"
          rel="noreferrer"
          aria-label={say("reminder.teamsFor", { owner })}
        >
          {say("reminder.teams")}
        </Link>
      </div>
    </li>
  );
}
