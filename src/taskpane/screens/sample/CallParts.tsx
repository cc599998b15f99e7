// The parts of the form besides the scorecard: which call it was, its scenario, and what was found.
import type { WorkKey, WorkTranslator } from "../../../locales/work";
import type { EntryReading, Fields } from "../../../sheets/types";
import { partsOfDay } from "../../../sop/days/calendarParts";
import { parseDayText } from "../../../sop/days/parseDayText";
import { Message } from "../../parts/Message";
import { DayField, ListField, TextField, TimeField } from "../shared/fields";
import { agentsFor, fieldText, scenariosFor, withAgent } from "./call";
import type { FieldProblems, JudgedField } from "./problems";

export interface PartProps {
  readonly reading: EntryReading;
  readonly fields: Fields;
  readonly say: WorkTranslator;
  readonly onFields: (fields: Fields) => void;
  readonly problems: FieldProblems;
}

type FieldKey = Extract<WorkKey, `field.${string}`> extends `field.${infer Key}` ? Key : never;

/** Makes a field of each kind over one of the form's keys. */
function fieldsOver({ fields, say, onFields, problems }: PartProps) {
  const common = (key: FieldKey) => ({
    label: say(`field.${key}`),
    value: fieldText(fields, key),
    onChange: (value: string) => {
      onFields({ ...fields, [key]: value });
    },
  });
  return {
    list: (key: FieldKey, options: readonly string[], wide = false) => (
      <ListField {...common(key)} options={options} empty={say("choose")} wide={wide} />
    ),
    text: (key: FieldKey, long = false) => <TextField {...common(key)} long={long} />,
    number: (key: FieldKey & JudgedField) => <TextField {...common(key)} problem={problems[key]} />,
    time: (key: FieldKey & JudgedField) => <TimeField {...common(key)} problem={problems[key]} />,
    day: (key: FieldKey & JudgedField) => <DayField {...common(key)} problem={problems[key]} />,
  };
}

export function CallPart(props: PartProps) {
  const { reading, fields, say, onFields } = props;
  const { lists } = reading;
  const over = fieldsOver(props);
  const agents = agentsFor(reading, fieldText(fields, "area"));
  const called = parseDayText(fieldText(fields, "callDate").trim());
  const year = called === undefined ? undefined : partsOfDay(called).year;
  return (
    <>
      {year !== undefined && reading.year !== undefined && year !== reading.year && (
        <Message intent="warning">
          {say("sample.otherYear", { year: String(year), own: String(reading.year) })}
        </Message>
      )}
      <div className="line">
        {over.day("callDate")}
        {over.time("startTime")}
        {over.list("executor", lists.people, true)}
        {over.list("role", lists.roles)}
        {over.list("area", lists.areas)}
        <ListField
          wide
          label={say("field.agentId")}
          value={fieldText(fields, "agentId")}
          options={agents.map(({ id, name }) => ({ value: id, label: `${id} – ${name}` }))}
          empty={say("choose")}
          onChange={(id) => {
            onFields(
              withAgent(
                fields,
                agents.find((agent) => agent.id === id),
                id,
              ),
            );
          }}
        />
        {over.list("service", lists.services, true)}
        {over.text("destinationNumber")}
        {over.list("callStatus", lists.callStatuses)}
        {over.number("duration")}
        {over.text("recordingId")}
      </div>
      {fieldText(fields, "supervisor") !== "" && (
        <p className="small quiet">{`${say("field.supervisor")}: ${fieldText(fields, "supervisor")}`}</p>
      )}
    </>
  );
}

export function ScenarioPart(props: PartProps) {
  const { reading, fields, say, onFields } = props;
  const over = fieldsOver(props);
  const scenarios = scenariosFor(reading, fields);
  const code = fieldText(fields, "scenario");
  const chosen = scenarios.find((scenario) => scenario.code.toLowerCase() === code.toLowerCase());
  return (
    <>
      <div className="line">
        {over.list("material", reading.lists.materials)}
        <ListField
          label={say("field.scenario")}
          value={code}
          options={scenarios.map(({ code: value, version }) => ({
            value,
            label: version === "" ? value : `${value} (${version})`,
          }))}
          empty={say("choose")}
          onChange={(value) => {
            const version = scenarios.find((scenario) => scenario.code === value)?.version ?? "";
            onFields({ ...fields, scenario: value, scenarioVersion: version });
          }}
        />
      </div>
      {chosen && (
        <blockquote className="script">
          {chosen.script === "" ? say("sample.noScript") : chosen.script}
        </blockquote>
      )}
    </>
  );
}

export function FindingPart(props: PartProps & { unfolded: boolean; reason: boolean }) {
  const { reading, unfolded, reason } = props;
  const { lists } = reading;
  const over = fieldsOver(props);
  return (
    <>
      {over.list("nonconformity", lists.yesNo)}
      {reason && over.list("noFindingReason", lists.noFindingReasons, true)}
      {unfolded && (
        <>
          <div className="line">
            {over.day("findingDate")}
            {over.list("findingCategory", lists.categories)}
          </div>
          {over.text("findingText", true)}
          {over.text("qcoRecommendation", true)}
        </>
      )}
    </>
  );
}

export function NotePart(props: PartProps) {
  return fieldsOver(props).text("note", true);
}
