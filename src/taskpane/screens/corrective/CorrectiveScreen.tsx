// Corrective action: each nonconformity with its cause, what was done, and what is missing before it may be Closed.
import { useCallback, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkKey, WorkTranslator } from "../../../locales/work";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { Day } from "../../../sop/types";
import type { CorrectiveCase, FormRow, Since, WorklistReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useReading } from "../../hooks/useReading";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { Waiting } from "../../parts/Waiting";
import type { Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import type { SeenRow } from "../screen-props";
import { AgentLink } from "../shared/AgentLink";
import { Chips, OnlyChip } from "../shared/Chips";
import { ListField } from "../shared/fields";
import { useWorkText } from "../shared/useWorkText";
import { agentOf, areaOf, casesFor, hasOwn, isPastTarget, shownTo, type CaseFilter } from "../shared/cases";
import { CorrectiveForm } from "./CorrectiveForm";
import { hasObjection, ObjectionForm } from "./ObjectionForm";
import { DOT } from "../../parts/dot";

const PAGE = 25;

/** `person`: who acts here; nameless where they did not say. `wanted`: the row to open at first. */
export function CorrectiveScreen({
  person,
  wanted,
  onAgent,
}: {
  person: Person;
  wanted: SeenRow | undefined;
  onAgent: (key: string) => void;
}) {
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
      {value && (
        <Cases
          reading={value}
          person={person}
          wanted={wanted?.seen}
          say={say}
          onChanged={() => void refresh()}
          onAgent={onAgent}
        />
      )}
    </>
  );
}

const keyOf = ({ row }: { readonly row: FormRow }): string =>
  row.id === "" ? `${row.sheet}!${row.sheetRow}` : row.id;

function Cases({
  reading,
  person,
  wanted,
  say,
  onChanged,
  onAgent,
}: {
  reading: WorklistReading;
  person: Person;
  /** The row that was come for: it is shown alone, with its form, until all are asked for. */
  wanted: FormRow | undefined;
  say: WorkTranslator;
  onChanged: () => void;
  onAgent: (key: string) => void;
}) {
  const { cases, lists, asOf } = reading;
  const [filter, setFilter] = useState<CaseFilter>({
    show: wanted ? "every" : hasOwn(person) ? "mine" : "open",
    area: "",
    agent: "",
  });
  const [only, setOnly] = useState(wanted && keyOf({ row: wanted }));
  const [open, setOpen] = useState<
    { readonly key: string; readonly form: "corrective" | "objection" } | undefined
  >(only === undefined ? undefined : { key: only, form: "corrective" });
  const [most, setMost] = useState(PAGE);
  const [saved, setSaved] = useState<string>();
  const close = () => {
    setOpen(undefined);
  };
  const shown = casesFor(cases, filter, asOf, person).filter(
    (one) => only === undefined || keyOf(one) === only,
  );
  const notClosed = cases.filter(({ closed }) => !closed);
  return (
    <>
      {saved !== undefined && (
        <div className="messages">
          <Message
            intent="success"
            onDismiss={() => {
              setSaved(undefined);
            }}
          >
            {saved}
          </Message>
        </div>
      )}
      <Card heading={say("corrective.heading")}>
        {only === undefined ? (
          <Filters cases={cases} asOf={asOf} person={person} filter={filter} onFilter={setFilter} say={say} />
        ) : (
          <OnlyChip
            id={wanted?.id || say("sample.noId")}
            onAll={() => {
              setOnly(undefined);
            }}
          />
        )}
        {shown.length === 0 && <p className="quiet">{say(noneWords(cases, notClosed, filter))}</p>}
        <ul className="plain steps">
          {shown.slice(0, most).map((one) => (
            <li key={keyOf(one)} className="step">
              <CaseHead one={one} asOf={asOf} say={say} />
              {open?.key === keyOf(one) && open.form === "corrective" && (
                <CorrectiveForm
                  row={one.row}
                  drafts={reading}
                  lists={lists}
                  say={say}
                  onSaved={() => {
                    close();
                    setSaved(say("corrective.saved", { id: one.row.id || say("sample.noId") }));
                    onChanged();
                  }}
                  onClose={close}
                />
              )}
              {open?.key === keyOf(one) && open.form === "objection" && (
                <ObjectionForm
                  row={one.row}
                  drafts={reading}
                  asOf={asOf}
                  name={person.name}
                  lists={lists}
                  criteria={reading.scorecards[one.row.month]?.criteria ?? []}
                  say={say}
                  onSaved={() => {
                    close();
                    const { id, month } = one.row;
                    setSaved(say("objection.saved", { id: id || say("sample.noId"), month }));
                    onChanged();
                  }}
                  onClose={close}
                />
              )}
              {open?.key !== keyOf(one) && (
                <div className="line">
                  <Button
                    size="small"
                    aria-label={say("corrective.edit", { id: one.row.id || say("sample.noId") })}
                    onClick={() => {
                      setOpen({ key: keyOf(one), form: "corrective" });
                    }}
                  >
                    {say("corrective.editShort")}
                  </Button>
                  <Button
                    size="small"
                    aria-label={say(hasObjection(one.row) ? "objection.decide" : "objection.raise", {
                      id: one.row.id || say("sample.noId"),
                    })}
                    onClick={() => {
                      setOpen({ key: keyOf(one), form: "objection" });
                    }}
                  >
                    {say(hasObjection(one.row) ? "objection.decideShort" : "objection.raiseShort")}
                  </Button>
                  <AgentLink fields={one.row.fields} onAgent={onAgent} />
                </div>
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
    </>
  );
}

function noneWords(
  cases: readonly CorrectiveCase[],
  notClosed: readonly CorrectiveCase[],
  { show }: CaseFilter,
): WorkKey {
  if (cases.length === 0) return "corrective.none";
  if (show !== "every" && notClosed.length === 0) return "corrective.noneOpen";
  return show === "mine" ? "corrective.noneMine" : "corrective.noneHere";
}

function Filters(props: {
  cases: readonly CorrectiveCase[];
  asOf: Day;
  person: Person;
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
  say: WorkTranslator;
}) {
  const { cases, asOf, person, filter, onFilter, say } = props;
  const text = useText();
  const among = (nameOf: (one: CorrectiveCase) => string): readonly string[] =>
    [...new Set(cases.map(nameOf).filter((name) => name !== ""))].sort();
  return (
    <>
      <Chips
        label={say("corrective.show")}
        chips={shownTo(person).map((show) => ({
          value: show,
          label: show === "mine" ? text("chips.mine") : say(`corrective.${show}`),
          count: casesFor(cases, { ...filter, show }, asOf, person).length,
        }))}
        value={filter.show}
        onChoose={(show) => {
          onFilter({ ...filter, show });
        }}
      />
      <div className="line">
        <ListField
          label={say("worklist.area")}
          value={filter.area}
          options={among(areaOf)}
          empty={say("all")}
          onChange={(area) => {
            onFilter({ ...filter, area });
          }}
        />
        <ListField
          label={say("worklist.agent")}
          value={filter.agent}
          options={among(agentOf)}
          empty={say("all")}
          onChange={(agent) => {
            onFilter({ ...filter, agent });
          }}
        />
      </div>
    </>
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
        <strong className="whole">{row.id || say("sample.noId")}</strong>
        <Tally tone={closed ? "success" : late ? "danger" : "informative"}>
          {status === "" ? "Open" : status}
        </Tally>
      </div>
      <span>{[agentOf(one), areaOf(one), fields["personInCharge"] ?? ""].filter(Boolean).join(DOT)}</span>
      {(fields["findingText"] ?? "") !== "" && <span className="quiet">{fields["findingText"]}</span>}
      {late && <span>{say("corrective.overdue", { target })}</span>}
      {hasObjection(row) && <span>{say("objection.state", { state: fields["objection"] ?? "" })}</span>}
      <span className="small quiet">
        {missing.length === 0
          ? say("corrective.ready")
          : say("corrective.missing", { fields: missing.map((key) => say(`field.${key}`)).join(", ") })}
      </span>
    </>
  );
}
