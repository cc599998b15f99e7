// The feedback worklist: every open H+2 step of all months, the viewer's own first, each done in place.
import { useCallback, useMemo, useState } from "react";
import type { WorkTranslator } from "../../../locales/work";
import { LINKS, type Link } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import { isMine, stepsFor, type StepFilter, type Viewer } from "../../../sop/worklist/stepsFor";
import type { Since, WorklistReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useReading } from "../../hooks/useReading";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { ListField } from "../shared/fields";
import { useWorkText } from "../shared/useWorkText";
import { PastSteps } from "./PastSteps";
import { Reminders } from "./Reminders";
import { StepList, type ListedStep } from "./StepList";

/** `viewer`: whose steps come first. */
export function WorklistScreen({ viewer }: { viewer: Viewer }) {
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
      {value && <Worklist reading={value} viewer={viewer} say={say} onChanged={refresh} />}
    </>
  );
}

function Worklist({
  reading,
  viewer,
  say,
  onChanged,
}: {
  reading: WorklistReading;
  viewer: Viewer;
  say: WorkTranslator;
  onChanged: () => Promise<void>;
}) {
  const text = useText();
  const { steps, asOf, rule, lists, cases } = reading;
  const [filter, setFilter] = useState<StepFilter>({});
  const [done, setDone] = useState<OpenStep>();
  const rows = useMemo(() => new Map(steps.map(({ step, row }) => [step, row])), [steps]);
  const all = useMemo(() => steps.map(({ step }) => step), [steps]);
  const listed = stepsFor(all, viewer, filter).flatMap((step): ListedStep[] => {
    const row = rows.get(step);
    return row ? [{ step, row }] : [];
  });
  const mine = listed.filter(({ step }) => isMine(step, viewer));
  const people = namesIn(
    lists.people,
    cases.map(({ row }) => row.fields["supervisor"] ?? ""),
  );
  const common = {
    drafts: reading,
    asOf,
    people,
    name: viewer.name,
    say,
    onDone: (step: OpenStep) => {
      setDone(step);
      void onChanged();
    },
  };
  return (
    <>
      <Card heading={say("worklist.heading")}>
        {done && (
          <Message
            intent="success"
            onDismiss={() => {
              setDone(undefined);
            }}
          >
            {say("worklist.done", { id: done.id || say("sample.noId"), link: text(`link.${done.link}`) })}
          </Message>
        )}
        <p className="tallies">
          <Tally tone="informative">{say("worklist.count", { count: listed.length })}</Tally>
          <Tally tone="informative">{say("worklist.mine", { count: mine.length })}</Tally>
        </p>
        <Filters steps={all} filter={filter} onFilter={setFilter} say={say} />
        {listed.length === 0 && (
          <p className="quiet">{say(all.length === 0 ? "worklist.none" : "worklist.noneHere")}</p>
        )}
        <StepList heading={say("worklist.listMine")} steps={mine} {...common} />
        <StepList
          heading={say("worklist.listOthers")}
          steps={listed.filter(({ step }) => !isMine(step, viewer))}
          {...common}
        />
      </Card>
      <PastSteps steps={reading.past} asOf={asOf} say={say} />
      <Reminders steps={all} asOf={asOf} rule={rule} say={say} />
    </>
  );
}

function namesIn(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat().filter((name) => name !== ""))];
}

function Filters({
  steps,
  filter,
  onFilter,
  say,
}: {
  steps: readonly OpenStep[];
  filter: StepFilter;
  onFilter: (filter: StepFilter) => void;
  say: WorkTranslator;
}) {
  const text = useText();
  const wanted = (value: string): string | undefined => (value === "" ? undefined : value);
  const among = (values: readonly string[]): readonly string[] => [...namesIn(values)].sort();
  return (
    <div className="line">
      <ListField
        label={say("worklist.link")}
        value={filter.link ?? ""}
        options={LINKS.map((link) => ({ value: link, label: text(`link.${link}`) }))}
        empty={say("all")}
        onChange={(value) => {
          const link: Link | undefined = LINKS.find((one) => one === value);
          onFilter({ ...filter, link });
        }}
      />
      <ListField
        label={say("worklist.area")}
        value={filter.area ?? ""}
        options={among(steps.map(({ area }) => area))}
        empty={say("all")}
        onChange={(value) => {
          onFilter({ ...filter, area: wanted(value) });
        }}
      />
      <ListField
        label={say("worklist.agent")}
        value={filter.agent ?? ""}
        options={among(steps.map(({ agent }) => agent))}
        empty={say("all")}
        onChange={(value) => {
          onFilter({ ...filter, agent: wanted(value) });
        }}
      />
    </div>
  );
}
