// What is past its retention, and what Document Control decides of it; records that are not registered yet.
import { useId, useState } from "react";
import { Field } from "@fluentui/react-components";
import { formatDay } from "../../../locales";
import type { DecisionFields, KeepDecision, RecordsReading, StoredRecord } from "../../../sheets/types";
import type { Reading } from "../../hooks/useReading";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { Disclosure } from "../../parts/Disclosure";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { TaskButton } from "../../parts/TaskButton";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useSpeech, useText } from "../../text";
import { DayInput } from "../settings/DayInput";
import { TextField } from "../shared/fields";
import { dayFromIso, isoFromDay } from "../../../sop";
import { ProblemBar } from "./ProblemBar";
import { useFileTask } from "./useFileTask";
import { DOT } from "../../parts/dot";

type Said = { readonly intent: "success" | "warning"; readonly words: string };
type Doing = ReturnType<typeof useFileTask>;

export function RetentionCard({ person, reading }: { person: string; reading: Reading<RecordsReading> }) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const { value, failure, refresh } = reading;
  const doing = useFileTask();
  const { tasks, run, problem, dismiss } = doing;
  const [said, setSaid] = useState<Said>();
  const register = (): void => {
    setSaid(undefined);
    run("plan", async (_, signal) => {
      const { added } = await actions.registerRecords({ today: today(), signal });
      setSaid({ intent: "success", words: text("records.retention.registered", { count: added }) });
      await refresh();
    });
  };
  const past = value?.records.filter(({ isPast }) => isPast) ?? [];
  return (
    <Card heading={text("records.retention.heading")}>
      <ProblemBar problem={problem} onDismiss={dismiss} />
      {said && (
        <Message
          intent={said.intent}
          onDismiss={() => {
            setSaid(undefined);
          }}
        >
          {said.words}
        </Message>
      )}
      <p>{text("records.retention.what")}</p>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={text("pane.loading")} />}
      {value && value.unregistered > 0 && (
        <>
          <p>{text("records.retention.unregistered", { count: value.unregistered })}</p>
          <div className="line">
            <TaskButton tasks={tasks} label={text("records.retention.register")} onClick={register} />
          </div>
        </>
      )}
      {value && past.length === 0 && <p>{text("records.retention.none", { asOf: value.asOf })}</p>}
      {value && past.length > 0 && (
        <>
          <p>{text("records.retention.past", { asOf: value.asOf, count: past.length })}</p>
          <ul className="plain">
            {past.map((record) => (
              <li
                key={[record.name, record.number, record.revision, JSON.stringify(fieldsOf(record))].join(
                  "|",
                )}
              >
                <PastRecord
                  record={record}
                  person={person}
                  doing={doing}
                  onSaid={(now) => {
                    setSaid(now);
                    void refresh();
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Running tasks={tasks} label={text("records.retention.saving")} />
    </Card>
  );
}

const fieldsOf = ({ decision, approvedBy, on }: StoredRecord): DecisionFields => ({
  decision,
  approvedBy,
  on,
});

const DECISIONS = ["none", "keep", "destroy"] as const;

function PastRecord({
  record,
  person,
  doing,
  onSaid,
}: {
  record: StoredRecord;
  person: string;
  doing: Doing;
  onSaid: (said: Said) => void;
}) {
  const { text, language } = useSpeech();
  const { actions, today } = useSurroundings();
  const { name, number, revision, until, decision } = record;
  const [chosen, setChosen] = useState<KeepDecision | "none">(decision ?? "none");
  const [approvedBy, setApprovedBy] = useState(record.approvedBy || person);
  const [on, setOn] = useState(isoFromDay(record.on ?? today()));
  const [problem, setProblem] = useState("");
  const id = useId();
  const save = (): void => {
    const day = dayFromIso(on);
    const cleared = chosen === "none";
    if (!cleared && (approvedBy.trim() === "" || day === undefined)) {
      setProblem(text(day === undefined ? "records.retention.dayProblem" : "records.retention.incomplete"));
      return;
    }
    setProblem("");
    const fields: DecisionFields = cleared
      ? { decision: undefined, approvedBy: "", on: undefined }
      : { decision: chosen, approvedBy, on: day };
    doing.run("plan", async () => {
      const answer = await actions.decideRecord({
        record: { name, number, revision },
        fields,
        before: fieldsOf(record),
        today: today(),
      });
      if (answer.kind === "saved")
        onSaid({ intent: "success", words: text("records.retention.saved", { name }) });
      else onSaid({ intent: "warning", words: text(`records.retention.${answer.kind}`) });
    });
  };
  return (
    <>
      <strong>{name}</strong>
      <p className="small quiet">
        {[
          number,
          ...(until === undefined ? [] : [text("records.retention.until", { until })]),
          ...(decision === undefined
            ? [text("records.retention.decisions.none")]
            : [
                text("records.retention.decided", {
                  decision: text(`records.retention.decisions.${decision}`),
                  by: `${record.approvedBy || "–"}${record.on === undefined ? "" : `, ${formatDay(language, record.on)}`}`,
                }),
              ]),
        ].join(DOT)}
      </p>
      <Disclosure label={text("records.retention.decide", { name, revision })}>
        <Choice
          label={text("records.retention.decision")}
          value={chosen}
          options={DECISIONS.map((value) => ({ value, label: text(`records.retention.decisions.${value}`) }))}
          onChoose={setChosen}
        />
        <TextField label={text("records.retention.approvedBy")} value={approvedBy} onChange={setApprovedBy} />
        <Field label={text("records.retention.on")}>
          <DayInput value={on} onChange={setOn} />
        </Field>
        {problem !== "" && (
          <p id={id} role="alert" className="small problem">
            {problem}
          </p>
        )}
        <div className="line">
          <TaskButton tasks={doing.tasks} label={text("records.retention.save")} onClick={save} />
        </div>
      </Disclosure>
    </>
  );
}
