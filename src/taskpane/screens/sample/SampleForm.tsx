// The form for one call: drafts kept as one types, only what changed saved, and a co-author's change shown beside one's own.
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { AddedSample, EntryReading, Fields, SaveOutcome } from "../../../sheets/types";
import { Disclosure } from "../../parts/Disclosure";
import type { Draft } from "../../drafts/draft";
import type { FoundDraft } from "../../drafts/drafts";
import { SAMPLE_FORM } from "../../drafts/places";
import { useDraftKeeper } from "../../drafts/useDraftKeeper";
import { useSurroundings } from "../../surroundings";
import { ConflictView } from "../shared/ConflictView";
import { DraftState } from "../shared/DraftState";
import { SavingMessage } from "../shared/SavingMessage";
import { useSaving } from "../shared/useSaving";
import { asksForReason, hasFinding, isScored, isUnexplained, scorecardOf, type RequiredField } from "./call";
import { CallCard, FactsPart, FindingPart } from "./CallParts";
import { cellsOf, restYes, withDerived } from "./derived";
import { EmptyLists } from "./EmptyLists";
import { gapsOf, type Gap } from "./gaps";
import { GapsAsked, repeatedWords } from "./GapsAsked";
import { copyOfLatest } from "./prefill";
import { problemsOf, recordedBefore } from "./problems";
import { SaveBar } from "./SaveBar";
import { ScorecardPart } from "./ScorecardPart";
import type { Scorecard } from "../../../sop/types";

/** What a form begins with; `restored`: it was typed before. */
export interface OpenedDraft extends FoundDraft {
  readonly restored: boolean;
  /** Its call is proposed by what the month lacks. */
  readonly suggested?: boolean;
}

export interface SampleFormProps {
  readonly reading: EntryReading;
  readonly opened: OpenedDraft;
  readonly say: WorkTranslator;
  /** Put the keyboard into the first field: the form took another one's place. */
  readonly taking: boolean;
  /** The row stands in the workbook; `written` cells of it were written. */
  readonly onSaved: (saved: {
    id: string;
    sheet: string;
    written: number;
    fields: Fields;
    /** It fails with neither a finding nor a reason: that was put off. */
    unexplained: boolean;
  }) => void;
  readonly onDiscard: () => void;
  /** Hears of the draft at each change. */
  readonly onTyped: (draft: Draft) => void;
  /** The planned call's row of Rencana could not be given the number. */
  readonly onPlanTaken?: (no: number) => void;
}

export function SampleForm({
  reading,
  opened,
  say,
  taking,
  onSaved,
  onDiscard,
  onTyped,
  onPlanTaken,
}: SampleFormProps) {
  const { actions, today } = useSurroundings();
  const [draft, setDraft] = useState<Draft>(opened.draft);
  const { keep, drop, unkept } = useDraftKeeper(reading, SAMPLE_FORM, opened.older);
  const [stop, setStop] = useState<Stop>();
  const form = useRef<HTMLFormElement>(null);
  const { fields, row, token, planned } = draft;
  const scorecard = scorecardOf(reading, fields, row?.month);
  const typed = problemsOf(fields, reading, say);
  const other = recordedBefore(draft, reading);
  const gaps = gapsOf(fields, scorecard, typed, row?.fields, other !== undefined);
  const [unfolded, setUnfolded] = useState(
    () => row !== undefined || gaps.some(({ key }) => FOLDED.includes(key)),
  );
  useEffect(() => {
    if (taking) form.current?.querySelector<HTMLElement>('[data-field="startTime"] input')?.focus();
  }, [taking]);
  useEffect(() => {
    if (!stop) return;
    const place = form.current?.querySelector(`[data-field="${stop.key}"]`);
    (
      place?.querySelector<HTMLElement>("input:checked") ?? place?.querySelector<HTMLElement>(ENTERED)
    )?.focus();
  }, [stop]);
  const saved = useCallback(
    ({ row: standing, written }: Extract<SaveOutcome, { kind: "saved" }>) => {
      drop(draft.row);
      const unexplained = isUnexplained(
        standing.fields,
        scorecardOf(reading, standing.fields, draft.row?.month),
      );
      onSaved({ id: standing.id, sheet: standing.sheet, written, fields: standing.fields, unexplained });
    },
    [drop, draft.row, onSaved, reading],
  );
  const { saving, save, run, reset } = useSaving(SAMPLE_FORM, saved);
  const busy = saving.kind === "running";
  const change = (next: Fields) => {
    const changed = { ...draft, fields: withDerived(fields, next, scorecard, reading.lists) };
    setDraft(changed);
    keep(changed);
    onTyped(changed);
  };
  /** `putOff`: what is lacking is filled in later; what is wrong is not saved. */
  const submit = ({ putOff = false, quietly = false } = {}) => {
    if (busy) return;
    const [gap] = putOff ? gaps.filter(({ kind }) => kind === "wrong") : gaps;
    setStop(gap && { ...gap, quietly });
    if (gap) {
      // All that is lacking is marked, and so is to be seen.
      if (gaps.some(({ key }) => FOLDED.includes(key))) setUnfolded(true);
      return;
    }
    const cells = cellsOf(fields);
    if (row) {
      save(row, cells);
      return;
    }
    // From the first try on it has its number: trying again after the pane was closed adds no second row.
    keep(draft);
    const options = { fields: cells, token, today: today(), ...(planned && { planned }) };
    run(() =>
      addedAs(actions.addSample(options), cells, (no) => {
        onPlanTaken?.(no);
      }),
    );
  };
  if (saving.kind === "conflict")
    return (
      <ConflictView
        conflicts={saving.conflicts}
        say={say}
        onDecide={(chosen) => {
          // Over the row as it stands now, only what this person changed.
          const mine = Object.fromEntries(
            Object.entries(cellsOf(fields)).filter(([name, text]) => text !== (row?.fields[name] ?? "")),
          );
          save(saving.row, { ...mine, ...chosen });
        }}
      />
    );
  // What saving has stopped at stays marked until it is filled in, all of it.
  const told = stop?.quietly === false ? gaps : [];
  const problems = {
    ...typed,
    ...Object.fromEntries(
      told.flatMap(({ key, kind }) =>
        kind === "wrong" || kind === "repeated" ? [] : [[key, say(`sample.gap.${kind}`)]],
      ),
    ),
  };
  const doubts = other && { recordingId: repeatedWords(other, say) };
  const parts = { reading, fields, say, onFields: change, problems, doubts };
  const copy = row ? undefined : copyOfLatest(reading, fields);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Its fields have the keyboard; it hears Ctrl+Enter.
    <form
      ref={form}
      className="sample"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a box is how people go on: to what is still lacking, without a reproach.
        submit({ quietly: isTyping() });
      }}
    >
      <DraftState restored={opened.restored} older={opened.older !== undefined} unkept={unkept} say={say} />
      <EmptyLists reading={reading} fields={fields} say={say} />
      <div className={unfolded ? "call unfolded" : "call"}>
        <div className="call-facts">
          <CallCard
            {...parts}
            open={unfolded}
            editing={row !== undefined}
            suggested={opened.suggested === true}
            onOpen={setUnfolded}
            more={
              copy && (
                <Button
                  size="small"
                  onClick={() => {
                    change(copy);
                  }}
                >
                  {say("sample.copyLast")}
                </Button>
              )
            }
          />
          <FactsPart {...parts} />
        </div>
        <Scored fields={fields} say={say}>
          <ScorecardPart
            scorecard={scorecard}
            marks={reading.lists.marks}
            guidance={reading.guidance}
            fields={fields}
            say={say}
            gaps={told.flatMap(({ key, kind }) => (kind === "unmarked" ? [key] : []))}
            onChange={(key, text) => {
              change({ ...fields, [key]: text });
            }}
            onComment={(key, text) => {
              change({ ...fields, [key]: text });
            }}
            onRestYes={() => {
              change(restYes(fields, scorecard, reading.lists.marks[0] ?? "Ya"));
            }}
          />
        </Scored>
        <FindingPart
          {...parts}
          unfolded={hasFinding(fields)}
          reason={asksForReason(fields, scorecard)}
          editing={row !== undefined}
        />
      </div>
      <SavingMessage saving={saving} say={say} onDismiss={reset} />
      <GapsAsked
        gaps={told}
        nameOf={(key) => nameOf(key, scorecard, say)}
        say={say}
        busy={busy}
        onPutOff={() => {
          submit({ putOff: true });
        }}
      />
      <SaveBar
        fields={fields}
        scorecard={scorecard}
        say={say}
        busy={busy}
        onDiscard={() => {
          drop(row);
          onDiscard();
        }}
      />
    </form>
  );
}

/** Where saving has stopped first; `quietly`: only the keyboard goes there. */
interface Stop extends Gap {
  readonly quietly: boolean;
}

const ENTERED = "input, select, textarea";

/** Behind the fold of the call's card. */
const FOLDED: readonly string[] = ["callDate", "executor", "role", "area", "agentId", "material", "scenario"];

function nameOf(key: string, { criteria }: Scorecard, say: WorkTranslator): string {
  const index = /^criterion(\d+)$/.exec(key)?.[1];
  const code = index === undefined ? undefined : criteria[Number(index)]?.code;
  return code ?? say(`field.${key as RequiredField}`);
}

/** A row just added, told as a saved one; one that stands since a first try, with other contents by now, as a conflict. */
async function addedAs(
  adding: Promise<AddedSample>,
  fields: Fields,
  onPlanTaken: (no: number) => void,
): Promise<SaveOutcome> {
  const { id, sheet, standing, planTaken } = await adding;
  if (planTaken !== undefined) onPlanTaken(planTaken);
  if (standing) return { kind: "conflict", ...standing };
  const written = Object.keys(fields).length;
  return { kind: "saved", written, row: { month: "", sheet, sheetRow: -1, id, fields } };
}

/** The scorecard, folded away for a call that nobody answered. */
function Scored({ fields, say, children }: { fields: Fields; say: WorkTranslator; children: ReactNode }) {
  if (isScored(fields)) return children;
  return (
    <>
      <p className="quiet">{say("sample.notScored")}</p>
      <Disclosure label={say("sample.scoreAnyway")}>{children}</Disclosure>
    </>
  );
}

/** Whether Enter was pressed in a box, which is how people go on: that saves only a call that lacks nothing. */
const isTyping = (): boolean => document.activeElement instanceof HTMLInputElement;
