// Isi sampel: a new call or the row selected in the grid, with the plan's lacks above and a draft that outlives the pane.
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { monthOfDay } from "../../../sop/days/months";
import type { Day } from "../../../sop/types";
import type {
  EntryReading,
  Fields,
  FormRow,
  PlannedToday,
  Since,
  WorkbookError,
} from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import type { Draft } from "../../drafts/draft";
import { draftFor, rowDrafts } from "../../drafts/drafts";
import { SAMPLE_FORM } from "../../drafts/places";
import { newToken } from "../../drafts/token";
import { asWorkbookError } from "../../view/failure";
import { seenIn, type Wanted } from "../screen-props";
import { useWorkText } from "../shared/useWorkText";
import { PlanCard } from "./PlanCard";
import { PlannedChoice, PlanTaken } from "./PlannedChoice";
import { fieldsOfCall, nextCall, replannedAs } from "./planned";
import { usePlannedCalls } from "./usePlannedCalls";
import { callAsTold, newCall, withCall } from "./prefill";
import { SampleForm, type OpenedDraft } from "./SampleForm";

/** `wanted`: the row to open at first; a new call otherwise. `name`: who fills in, as Pelaksana of a new call; "" where that is not known. */
export function SampleScreen({ name, wanted }: { name: string; wanted: Wanted | undefined }) {
  const { actions, today } = useSurroundings();
  const say = useWorkText();
  const read = useCallback(
    (since?: Since<EntryReading>) => actions.readEntry({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  const plan = usePlannedCalls(name);
  const isWaiting = !value || plan.calls === undefined;
  return (
    <>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {isWaiting && !failure && <Waiting label={say("loading")} />}
      {value && plan.calls && (
        <Entry
          reading={value}
          planned={plan.calls}
          name={name}
          wanted={wanted}
          say={say}
          onChanged={() => {
            void refresh();
            plan.refresh();
          }}
        />
      )}
    </>
  );
}

interface Said {
  readonly kind: "saved";
  readonly id: string;
  readonly sheet: string;
  readonly written: number;
  readonly unexplained: boolean;
}

function Entry({
  reading,
  planned,
  name,
  wanted,
  say,
  onChanged,
}: {
  reading: EntryReading;
  /** The person's calls of the plan that are due, the next one first. */
  planned: readonly PlannedToday[];
  name: string;
  wanted: Wanted | undefined;
  say: WorkTranslator;
  onChanged: () => void;
}) {
  const { actions, today } = useSurroundings();
  const [shown, setShown] = useState(() => {
    const seen = seenIn(wanted)?.seen;
    if (seen) return opened(reading, seen, name, today());
    const first = plannedIn(wanted) ?? planned[0];
    return opened(reading, undefined, name, today(), first && fieldsOfCall(first, reading), first);
  });
  const { draft } = shown;
  // What was typed since, for when another planned call takes the form over.
  const typed = useRef<Draft>(undefined);
  // Calls saved since the workbook was read: it is read again behind the next form.
  const since = useRef<{ readonly reading: EntryReading; readonly known: EntryReading }>(undefined);
  const [taken, setTaken] = useState<number>();
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<Said | "pickedNone">();
  const [failure, setFailure] = useState<WorkbookError>();
  const show = (next: OpenedDraft) => {
    typed.current = undefined;
    setShown(next);
    // Another form, even for the same row.
    setTurn(turn + 1);
  };
  const open = (row: FormRow | undefined, carried: Fields = {}, call?: PlannedToday, known = reading) => {
    const fields = call ? { ...carried, ...fieldsOfCall(call, reading) } : carried;
    show(opened(known, row, name, today(), fields, call));
  };
  // What was typed of a new call stays, whichever call it turns out to be.
  const openCall = (call: PlannedToday) => {
    const fresh = opened(reading, undefined, name, today(), fieldsOfCall(call, reading), call);
    const standing = draft.row ? fresh.restored && fresh.draft : (typed.current ?? draft);
    show(standing ? replannedAs(standing, call, reading, name) : fresh);
  };
  const openPicked = () => {
    setSaid(undefined);
    setFailure(undefined);
    actions
      .readEntry({ today: today(), want: "picked" })
      .then(({ row, pickedCall }) => {
        if (row) open(row);
        else if (pickedCall) openCall(pickedCall);
        else setSaid("pickedNone");
      })
      .catch((thrown: unknown) => {
        setFailure(asWorkbookError(thrown));
      });
  };
  const asked = useRef(false);
  useEffect(() => {
    if (wanted !== "picked" || asked.current) return;
    asked.current = true;
    openPicked();
  });
  return (
    <>
      <div className="line middle">
        <h3 className="grow">
          {draft.row ? say("sample.editing", { id: draft.row.id || say("sample.noId") }) : say("sample.new")}
        </h3>
        {draft.row && (
          <Button
            size="small"
            onClick={() => {
              setSaid(undefined);
              open(undefined);
            }}
          >
            {say("sample.new")}
          </Button>
        )}
        <Button size="small" onClick={openPicked}>
          {say("sample.picked")}
        </Button>
      </div>
      <RowDrafts
        drafts={rowDrafts(reading).filter(({ row }) => row?.id !== draft.row?.id)}
        say={say}
        onOpen={(row) => {
          setSaid(undefined);
          open(row);
        }}
      />
      {failure && <Failure error={failure} onRetry={openPicked} />}
      {said !== undefined && (
        // Kept in view: the keyboard goes on in the next call, which may lie far below.
        <div className="messages">
          <Message
            intent={said === "pickedNone" || said.unexplained ? "warning" : "success"}
            onDismiss={() => {
              setSaid(undefined);
            }}
          >
            {said === "pickedNone"
              ? say("sample.pickedNone")
              : said.written === 0
                ? say("savedNothing")
                : say("saved", { sheet: said.sheet, id: said.id || say("sample.noId") })}
            {said !== "pickedNone" && said.unexplained && ` ${say("sample.unexplainedSaved")}`}
          </Message>
        </div>
      )}
      {!draft.row && (
        <PlannedChoice
          calls={planned}
          chosen={draft.planned?.no}
          onChoose={(call) => {
            setSaid(undefined);
            show(replannedAs(typed.current ?? draft, call, reading, name));
          }}
        />
      )}
      {taken !== undefined && <PlanTaken no={taken} />}
      <SampleForm
        key={turn}
        reading={reading}
        opened={shown}
        say={say}
        taking={turn > 0}
        onSaved={({ fields, ...saved }) => {
          setSaid({ kind: "saved", ...saved });
          const before = since.current?.reading === reading ? since.current.known : reading;
          const known = draft.row ? before : withCall(before, fields);
          since.current = { reading, known };
          open(undefined, carriedOver(fields), nextCall(planned, draft.planned), known);
          onChanged();
        }}
        onDiscard={() => {
          setSaid(undefined);
          open(undefined);
        }}
        onTyped={(changed) => {
          typed.current = changed;
          // What was said is of the row before: beside what is typed now it would be taken for this one's.
          setSaid(undefined);
        }}
        onPlanTaken={setTaken}
      />
      <PlanCard reading={reading} month={monthOfDay(reading.asOf)} say={say} />
    </>
  );
}

/** Rows whose editing was left off: without a word here they would be found only by selecting the same row again. */
function RowDrafts(props: { drafts: readonly Draft[]; say: WorkTranslator; onOpen: (row: FormRow) => void }) {
  const { drafts, say, onOpen } = props;
  if (drafts.length === 0) return null;
  return (
    <div className="line" role="group" aria-label={say("sample.unsaved")}>
      <p className="small quiet">{say("sample.unsaved")}</p>
      {drafts.flatMap(({ row }) =>
        row
          ? [
              <Button
                key={row.id}
                size="small"
                onClick={() => {
                  onOpen(row);
                }}
              >
                {say("sample.resume", { id: row.id || say("sample.noId") })}
              </Button>,
            ]
          : [],
      )}
    </div>
  );
}

/** Calls come in a row: who calls, and from where on which day, is mostly the same again. */
const carriedOver = (fields: Fields): Fields =>
  Object.fromEntries(
    ["callDate", "executor", "role"].flatMap((key) => (fields[key] ? [[key, fields[key]]] : [])),
  );

const plannedIn = (wanted: Wanted | undefined): PlannedToday | undefined =>
  typeof wanted === "object" && "row" in wanted ? wanted : undefined;

/** The draft kept for the row, or a fresh one over it. */
function opened(
  reading: EntryReading,
  row: FormRow | undefined,
  name: string,
  today: Day,
  carried: Fields = {},
  call?: PlannedToday,
): OpenedDraft {
  const kept = draftFor(reading, SAMPLE_FORM, row, today);
  if (kept) return { ...kept, restored: true };
  if (row) return { draft: { row, fields: row.fields, token: "" }, restored: false };
  const token = newToken();
  if (!call)
    return { draft: { fields: newCall(reading, name, carried), token }, restored: false, suggested: true };
  const fields = callAsTold(reading, name, carried);
  return { draft: { fields, token, planned: { month: call.month, no: call.row.no } }, restored: false };
}
