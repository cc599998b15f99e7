// Corrective action: each nonconformity with its cause, what was done, and what is missing before it may be Closed.
import { useCallback, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { CorrectiveCase, Since, WorklistReading } from "../../../workbook/types";
import { Card } from "../../parts/Card";
import { useReading } from "../../hooks/useReading";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { ListField } from "../shared/fields";
import { useWorkText } from "../shared/useWorkText";
import { isPastTarget } from "../shared/cases";
import { CorrectiveForm } from "./CorrectiveForm";

const PAGE = 25;

export function CorrectiveScreen() {
  const { actions, today } = useSurroundings();
  const say = useWorkText();
  const read = useCallback(
    (since?: Since<WorklistReading>) => actions.readWorklist({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  return (
    <>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={say("loading")} />}
      {value && <Cases reading={value} say={say} onChanged={() => void refresh()} />}
    </>
  );
}

const keyOf = ({ row }: CorrectiveCase): string => (row.id === "" ? `${row.sheet}!${row.sheetRow}` : row.id);

function Cases({
  reading,
  say,
  onChanged,
}: {
  reading: WorklistReading;
  say: WorkTranslator;
  onChanged: () => void;
}) {
  const { cases, lists, asOf } = reading;
  const [every, setEvery] = useState(false);
  const [open, setOpen] = useState<string>();
  const [most, setMost] = useState(PAGE);
  const [saved, setSaved] = useState<string>();
  const shown = every ? cases : cases.filter(({ closed }) => !closed);
  return (
    <Card heading={say("corrective.heading")}>
      {saved !== undefined && (
        <Message
          intent="success"
          onDismiss={() => {
            setSaved(undefined);
          }}
        >
          {say("corrective.saved", { id: saved })}
        </Message>
      )}
      <ListField
        label={say("corrective.show")}
        value={every ? "every" : ""}
        options={[{ value: "every", label: say("corrective.every") }]}
        empty={say("corrective.open")}
        onChange={(value) => {
          setEvery(value === "every");
        }}
      />
      {shown.length === 0 && (
        <p className="quiet">{say(cases.length === 0 ? "corrective.none" : "corrective.noneOpen")}</p>
      )}
      <ul className="plain steps">
        {shown.slice(0, most).map((one) => (
          <li key={keyOf(one)} className="step">
            <CaseHead one={one} asOf={asOf} say={say} />
            {open === keyOf(one) ? (
              <CorrectiveForm
                row={one.row}
                lists={lists}
                say={say}
                onSaved={() => {
                  setOpen(undefined);
                  setSaved(one.row.id || say("sample.noId"));
                  onChanged();
                }}
                onClose={() => {
                  setOpen(undefined);
                }}
              />
            ) : (
              <Button
                onClick={() => {
                  setOpen(keyOf(one));
                }}
              >
                {say("corrective.edit", { id: one.row.id || say("sample.noId") })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {say("worklist.more", { count: Math.min(PAGE, shown.length - most) })}
        </Button>
      )}
    </Card>
  );
}

function CaseHead({ one, asOf, say }: { one: CorrectiveCase; asOf: number; say: WorkTranslator }) {
  const { row, closed, missing } = one;
  const { fields } = row;
  const target = parseDayText(fields["targetDate"] ?? "");
  const late = target !== undefined && isPastTarget(one, asOf);
  const status = fields["status"] ?? "";
  return (
    <>
      <div className="line spread">
        <strong>
          {say("corrective.case", {
            id: row.id || say("sample.noId"),
            agent: fields["agentName"] || fields["agentId"] || "–",
          })}
        </strong>
        <Tally tone={closed ? "success" : late ? "danger" : "informative"}>
          {status === "" ? "Open" : status}
        </Tally>
      </div>
      {(fields["findingText"] ?? "") !== "" && <span className="quiet">{fields["findingText"]}</span>}
      {late && <span>{say("corrective.overdue", { target })}</span>}
      <span className="small quiet">
        {missing.length === 0
          ? say("corrective.ready")
          : say("corrective.missing", { fields: missing.map((key) => say(`field.${key}`)).join(", ") })}
      </span>
    </>
  );
}
