// The parts of the form besides the scorecard: which call it is, what was noted of it, and what was found.
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import type { WorkKey, WorkTranslator } from "../../../locales/work";
import { partsOfDay } from "../../../sop/days/calendarParts";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { Day } from "../../../sop/types";
import { formatDay } from "../../../locales";
import { Message } from "../../parts/Message";
import { useSpeech } from "../../text";
import type { EntryReading, Fields, ScenarioScript } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { DayField, ListField, SecondsField, SegmentField, TextField, TimeField } from "../shared/fields";
import { yearOfMonth } from "../shared/typed-day";
import { agentsFor, fieldText, monthOfCall, scenariosFor, scenariosOfKind, withAgent } from "./call";
import { withNumber } from "./prefill";
import { DOT } from "../../parts/dot";

export interface PartProps {
  readonly reading: EntryReading;
  readonly fields: Fields;
  readonly say: WorkTranslator;
  readonly onFields: (fields: Fields) => void;
  /** By field: what is wrong with what stands there, or what is lacking. */
  readonly problems: Readonly<Partial<Record<string, string>>>;
  /** By field: what may be wrong, and is asked about when it is saved. */
  readonly doubts: Readonly<Partial<Record<string, string>>> | undefined;
}

type FieldKey = Extract<WorkKey, `field.${string}`> extends `field.${infer Key}` ? Key : never;

/** Makes a field of each kind over one of the form's keys. */
function fieldsOver({ reading, fields, say, onFields, problems, doubts }: PartProps) {
  const year = yearOfMonth(monthOfCall(fields)) ?? partsOfDay(reading.asOf).year;
  const common = (key: FieldKey) => ({
    label: say(`field.${key}`),
    value: fieldText(fields, key),
    field: key,
    problem: problems[key],
    doubt: doubts?.[key],
    onChange: (value: string) => {
      onFields({ ...fields, [key]: value });
    },
  });
  return {
    common,
    list: (key: FieldKey, options: readonly string[], wide = false) => (
      <ListField {...common(key)} options={options} empty={say("choose")} wide={wide} />
    ),
    text: (key: FieldKey, long = false) => <TextField {...common(key)} long={long} />,
    time: (key: FieldKey) => <TimeField {...common(key)} />,
    seconds: (key: FieldKey) => <SecondsField {...common(key)} />,
    segments: (key: FieldKey, options: readonly string[]) => (
      <SegmentField {...common(key)} options={options} />
    ),
    day: (key: FieldKey) => <DayField {...common(key)} year={year} />,
  };
}

const scenarioName = ({ code, version, kind, topic }: ScenarioScript): string => {
  const about = [kind, topic].filter((part) => part !== "").join(": ");
  return [code, version === "" ? "" : `v${version}`, about].filter((part) => part !== "").join(" ");
};

/** The call at a glance; its fields unfold where one of them is to be changed, or is not filled in yet. */
export function CallCard(
  props: PartProps & {
    open: boolean;
    suggested: boolean;
    /** The call stands in the workbook already. */
    editing: boolean;
    more: ReactNode;
    onOpen: (open: boolean) => void;
  },
) {
  const { reading, fields, say, open, suggested, editing, more, onOpen } = props;
  const { language } = useSpeech();
  const code = fieldText(fields, "scenario");
  const scenario = reading.scenarios.find((one) => foldAsExcel(one.code) === foldAsExcel(code));
  const facts = ["service", "material"].map((key) => fieldText(fields, key));
  const called = parseDayText(fieldText(fields, "callDate").trim());
  const number = fieldText(fields, "destinationNumber");
  const onNumber = () => {
    onOpen(true);
    // Once it has unfolded.
    setTimeout(() => {
      document.querySelector<HTMLElement>('[data-field="destinationNumber"] input')?.focus();
    }, 0);
  };
  const who = [fieldText(fields, "agentName") || fieldText(fields, "agentId"), fieldText(fields, "area")];
  return (
    <Card heading={who.filter((part) => part !== "").join(DOT) || say("sample.call")}>
      {/* Whom, when and by which number stands there whether or not its fields are unfolded: the row is saved under it. */}
      <p className="small">
        {number === "" ? (
          <>
            <span className="quiet">{say("sample.noNumber")}</span>{" "}
            <Button size="small" onClick={onNumber}>
              {say("sample.fillNumber")}
            </Button>
          </>
        ) : (
          <>
            <span className="quiet">{say("field.destinationNumber")}</span> <strong>{number}</strong>
          </>
        )}
        <br />
        {called === undefined ? (
          <span className="problem">{say("sample.noDay")}</span>
        ) : (
          <>
            <span className="quiet">{say("field.callDate")}</span>{" "}
            <strong>{formatDay(language, called)}</strong>
          </>
        )}
      </p>
      <OtherYear called={called} own={reading.year} editing={editing} say={say} />
      <div className="line spread">
        <span className="small quiet">{facts.filter((part) => part !== "").join(DOT)}</span>
        <span className="line middle">
          {suggested && <span className="small quiet">{say("sample.suggested")}</span>}
          <Button
            size="small"
            aria-expanded={open}
            onClick={() => {
              onOpen(!open);
            }}
          >
            {say(open ? "sample.fold" : "sample.change")}
          </Button>
        </span>
      </div>
      {open && (
        <>
          {more}
          <CallFields {...props} />
        </>
      )}
      {scenario && <Script scenario={scenario} say={say} />}
    </Card>
  );
}

/** Before it is saved, whether or not the fields are unfolded: the call is of another year than the workbook. */
function OtherYear({
  called,
  own,
  editing,
  say,
}: {
  called: Day | undefined;
  own: number | undefined;
  editing: boolean;
  say: WorkTranslator;
}) {
  const year = called === undefined ? undefined : partsOfDay(called).year;
  if (year === undefined || own === undefined || year === own) return null;
  const years = { year: String(year), own: String(own) };
  return (
    <Message intent="warning">{say(editing ? "sample.otherYearStands" : "sample.otherYear", years)}</Message>
  );
}

function CallFields(props: PartProps) {
  const { reading, fields, say, onFields } = props;
  const { lists } = reading;
  const over = fieldsOver(props);
  const agents = agentsFor(reading, fieldText(fields, "area"));
  const scenarios = scenariosOfKind(scenariosFor(reading, fields), fieldText(fields, "material"));
  return (
    <>
      <div className="line tops">
        {over.day("callDate")}
        {over.list("role", lists.roles)}
        {over.list("executor", lists.people, true)}
        {over.list("area", lists.areas)}
        {over.list("service", lists.services)}
        <ListField
          wide
          {...over.common("agentId")}
          options={agents.map(({ id, name }) => ({ value: id, label: `${id} – ${name}` }))}
          empty={say("choose")}
          onChange={(id) => {
            const agent = agents.find((one) => one.id === id);
            onFields(withNumber({ ...withAgent(fields, agent, id), destinationNumber: "" }, reading));
          }}
        />
        {over.text("destinationNumber")}
        {over.list("material", lists.materials)}
        <ListField
          wide
          {...over.common("scenario")}
          options={scenarios.map((one) => ({ value: one.code, label: scenarioName(one) }))}
          empty={say("choose")}
          onChange={(value) => {
            const chosen = scenarios.find((scenario) => scenario.code === value);
            onFields({
              ...fields,
              scenario: value,
              scenarioVersion: chosen?.version ?? "",
              ...(fieldText(fields, "material") === "" && chosen && { material: chosen.kind }),
            });
          }}
        />
      </div>
      {fieldText(fields, "supervisor") !== "" && (
        <p className="small quiet">{`${say("field.supervisor")}: ${fieldText(fields, "supervisor")}`}</p>
      )}
    </>
  );
}

/** The right answer stands open beside the criteria; the script behind it unfolds. */
function Script({ scenario, say }: { scenario: ScenarioScript; say: WorkTranslator }) {
  return (
    <div className="scenario small">
      <strong>{scenarioName(scenario)}</strong>
      {scenario.answer !== "" && (
        <p className="answer">
          <strong>{say("sample.answer")}</strong> {scenario.answer}
        </p>
      )}
      <Disclosure label={say("sample.script")}>
        <blockquote className="script">
          {scenario.script === "" ? say("sample.noScript") : scenario.script}
        </blockquote>
      </Disclosure>
    </div>
  );
}

/** What is noted while the call goes on. */
export function FactsPart(props: PartProps) {
  const over = fieldsOver(props);
  return (
    <div className="facts">
      {over.time("startTime")}
      {over.seconds("duration")}
      {over.list("callStatus", props.reading.lists.callStatuses)}
      {over.text("recordingId")}
    </div>
  );
}

export function FindingPart(props: PartProps & { unfolded: boolean; reason: boolean; editing: boolean }) {
  const { reading, say, unfolded, reason } = props;
  const { lists } = reading;
  const over = fieldsOver(props);
  return (
    <section className="finding" aria-label={say("sample.finding")}>
      <div className="line">
        {over.segments("nonconformity", lists.yesNo)}
        {unfolded && over.list("findingCategory", lists.categories)}
        {reason && over.list("noFindingReason", lists.noFindingReasons, true)}
      </div>
      {unfolded && (
        <>
          {over.text("findingText", true)}
          {over.day("findingDate")}
        </>
      )}
      <Disclosure label={say("sample.noteMore")} begins={props.editing}>
        {unfolded && over.text("qcoRecommendation", true)}
        {over.text("note", true)}
      </Disclosure>
    </section>
  );
}
