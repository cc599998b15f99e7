// The feedback worklist: every open H+2 step of all months, the viewer's own first, each done in place.
import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { WorkTranslator } from "../../../locales/work";
import { LINKS, type Link } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import { isMine, stepsFor, type StepFilter, type Viewer } from "../../../sop/worklist/stepsFor";
import type { FormRow, Since, WorklistReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useReading } from "../../hooks/useReading";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import type { SeenRow } from "../screen-props";
import { Chips, OnlyChip } from "../shared/Chips";
import { ListField } from "../shared/fields";
import { useWorkText } from "../shared/useWorkText";
import { PastSteps } from "./PastSteps";
import { Reminders } from "./Reminders";
import { Approvals } from "./Approvals";
import { BulkForm } from "./BulkForm";
import { stepKey, type ListedStep } from "./listed";
import { StepList } from "./StepList";
import { awaitedBefore } from "./steps";

/** `viewer`: whose steps come first. `wanted`: the row whose step is to be done. */
export function WorklistScreen({
  viewer,
  wanted,
  onAgent,
}: {
  viewer: Viewer;
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
        <Worklist
          reading={value}
          viewer={viewer}
          wanted={wanted}
          say={say}
          onChanged={refresh}
          onAgent={onAgent}
        />
      )}
    </>
  );
}

function Worklist({
  reading,
  viewer,
  wanted,
  say,
  onChanged,
  onAgent,
}: {
  reading: WorklistReading;
  viewer: Viewer;
  /** The row that was come for: it is shown alone, until all are asked for. */
  wanted: SeenRow | undefined;
  say: WorkTranslator;
  onChanged: () => Promise<void>;
  onAgent: (key: string) => void;
}) {
  const text = useText();
  const [only, setOnly] = useState(wanted?.seen);
  const [show, setShow] = useState<"every" | "mine" | "overdue">("every");
  const { steps, asOf, rule, lists, cases } = reading;
  const [filter, setFilter] = useState<StepFilter>({});
  const [said, setSaid] = useState<{ readonly words: string; readonly partly: boolean }>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState(false);
  const rows = useMemo(() => new Map(steps.map(({ step, row }) => [step, row])), [steps]);
  const all = useMemo(() => steps.map(({ step }) => step), [steps]);
  const passing = stepsFor(all, viewer, filter).flatMap((step): ListedStep[] => {
    const row = rows.get(step);
    return row && (only === undefined || isSame(row, only)) ? [{ step, row }] : [];
  });
  const shows = {
    every: passing,
    mine: passing.filter(({ step }) => isMine(step, viewer)),
    overdue: passing.filter(({ step }) => step.verdict === "overdue"),
  };
  const listed = only === undefined ? shows[show] : passing;
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
    scorecards: reading.scorecards,
    recordings: reading.recordings,
    begins:
      only === undefined
        ? undefined
        : passing.map(({ step }) => step).find(({ link: one }) => one === wanted?.link),
    onAgent,
    ticked,
    onTick: (key: string, on: boolean) => {
      setTicked(new Set(on ? [...ticked, key] : [...ticked].filter((one) => one !== key)));
    },
    // What succeeded was read by whoever goes on; it would stand over the next step's head.
    onOpen: () => {
      if (said?.partly === false) setSaid(undefined);
    },
    onDone: ({ id, link }: OpenStep) => {
      tell(say("worklist.done", { id: id || say("sample.noId"), link: text(`link.${link}`) }));
      void onChanged();
    },
  };
  const tell = (words: string, partly = false) => {
    setSaid({ words, partly });
  };
  // Somebody may have done one of them meanwhile; one text fits steps of one kind alone.
  const chosen = listed.filter(
    ({ step, row }) => ticked.has(stepKey(step)) && awaitedBefore(step.link, row.fields) === undefined,
  );
  const link = chosen[0]?.step.link;
  const alike = chosen.every(({ step }) => step.link === link);
  return (
    <>
      {said && (
        <div className="messages">
          <Message
            intent={said.partly ? "warning" : "success"}
            onDismiss={() => {
              setSaid(undefined);
            }}
          >
            {said.words}
          </Message>
        </div>
      )}
      <Card heading={say("worklist.heading")}>
        {only !== undefined && (
          <OnlyChip
            id={only.id || say("sample.noId")}
            onAll={() => {
              setOnly(undefined);
            }}
          />
        )}
        {only === undefined && (
          <>
            <Chips
              label={text("chips.label")}
              chips={(["mine", "overdue", "every"] as const).map((value) => ({
                value,
                label: text(`chips.${value}`),
                count: shows[value].length,
              }))}
              value={show}
              onChoose={setShow}
            />
            <Filters steps={all} filter={filter} onFilter={setFilter} say={say} />
          </>
        )}
        {listed.length === 0 && (
          <p className="quiet">{say(all.length === 0 ? "worklist.none" : "worklist.noneHere")}</p>
        )}
        {chosen.length > 0 && !bulk && (
          <div
            className="line middle bulk"
            role="group"
            aria-label={say("bulk.chosen", { count: chosen.length })}
          >
            <strong className="grow">{say("bulk.chosen", { count: chosen.length })}</strong>
            {!alike && <span className="small">{say("bulk.unlike")}</span>}
            <Button
              size="small"
              disabledFocusable={!alike}
              onClick={() => {
                if (alike) setBulk(true);
              }}
            >
              {say("bulk.fill")}
            </Button>
          </div>
        )}
        {bulk && link !== undefined && alike && (
          <BulkForm
            steps={chosen}
            link={link}
            asOf={asOf}
            people={people}
            name={viewer.name}
            say={say}
            onDone={(saved, left) => {
              setBulk(false);
              setTicked(new Set(left.map(({ step }) => stepKey(step))));
              tell(
                [
                  say("bulk.done", { count: saved.length }),
                  ...(left.length > 0 ? [say("bulk.left", { count: left.length })] : []),
                ].join(" "),
                left.length > 0,
              );
              void onChanged();
            }}
            onClose={() => {
              setBulk(false);
            }}
          />
        )}
        <StepList heading={say("worklist.listMine")} steps={mine} {...common} />
        <StepList
          heading={say("worklist.listOthers")}
          steps={listed.filter(({ step }) => !isMine(step, viewer))}
          {...common}
        />
      </Card>
      <PastSteps steps={reading.past} asOf={asOf} say={say} />
      {viewer.role === "qa" && (
        <Approvals
          cases={cases}
          asOf={asOf}
          name={viewer.name}
          say={say}
          onDone={(id) => {
            tell(say("approval.done", { id }));
            void onChanged();
          }}
        />
      )}
      <Reminders steps={all} asOf={asOf} rule={rule} say={say} />
    </>
  );
}

/** By the number; a row without one by its place. */
const isSame = (row: FormRow, seen: FormRow): boolean =>
  row.id === seen.id && (row.id !== "" || (row.sheet === seen.sheet && row.sheetRow === seen.sheetRow));

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
