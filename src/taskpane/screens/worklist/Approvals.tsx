// QA's queue of approvals: nonconformities that are closed and that nobody has approved yet.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { isoFromDay } from "../../../sop/days/isoFromDay";
import type { Day } from "../../../sop/types";
import type { CorrectiveCase } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { SavingMessage } from "../shared/SavingMessage";
import { useSaving } from "../shared/useSaving";
import { agentOf, areaOf } from "../shared/cases";

/** What waits for QA's approval. */
export const unapproved = (cases: readonly CorrectiveCase[]): readonly CorrectiveCase[] =>
  cases.filter(({ row, closed }) => closed && (row.fields["approvedBy"] ?? "").trim() === "");

/** So many at once. */
const MOST = 10;

export function Approvals(props: {
  cases: readonly CorrectiveCase[];
  asOf: Day;
  name: string;
  say: WorkTranslator;
  onDone: (id: string) => void;
}) {
  const { cases, asOf, name, say, onDone } = props;
  const waiting = unapproved(cases);
  if (waiting.length === 0) return null;
  return (
    <Card heading={say("approval.heading", { count: waiting.length })}>
      {name === "" && <p className="small">{say("approval.noName")}</p>}
      <ul className="plain steps">
        {waiting.slice(0, MOST).map((one) => (
          <Approval
            key={`${one.row.sheet} ${one.row.id} ${one.row.sheetRow}`}
            one={one}
            asOf={asOf}
            name={name}
            say={say}
            onDone={onDone}
          />
        ))}
      </ul>
    </Card>
  );
}

function Approval(props: {
  one: CorrectiveCase;
  asOf: Day;
  name: string;
  say: WorkTranslator;
  onDone: (id: string) => void;
}) {
  const { one, asOf, name, say, onDone } = props;
  const { row } = one;
  const id = row.id || say("sample.noId");
  const [open, setOpen] = useState(false);
  const { saving, save, reset } = useSaving("Persetujuan QA", () => {
    onDone(id);
  });
  const shown = (["findingText", "correction", "correctiveAction", "effectivenessCheck"] as const).filter(
    (key) => (row.fields[key] ?? "") !== "",
  );
  return (
    <li className="step">
      <span>{say("worklist.about", { id, agent: agentOf(one) || "–", area: areaOf(one) || "–" })}</span>
      {open && (
        <dl className="details small">
          {shown.map((key) => (
            <div key={key} className="contents">
              <dt>{say(`field.${key}`)}</dt>
              <dd>{row.fields[key]}</dd>
            </div>
          ))}
        </dl>
      )}
      <SavingMessage saving={saving} say={say} onDismiss={reset} />
      {saving.kind === "conflict" && <p className="small problem">{say("approval.changed")}</p>}
      <div className="line">
        <Button
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {say(open ? "approval.less" : "approval.more")}
        </Button>
        <Button
          size="small"
          aria-label={say("approval.approveOf", { id })}
          disabledFocusable={saving.kind === "running" || name === ""}
          onClick={() => {
            if (name !== "") save(row, { approvedBy: name, approvalDate: isoFromDay(asOf) });
          }}
        >
          {say("approval.approve")}
        </Button>
      </div>
    </li>
  );
}
