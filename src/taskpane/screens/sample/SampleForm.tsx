// The form for one call: drafts kept as one types, only what changed saved, and a co-author's change shown beside one's own.
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { AddedSample, EntryReading, Fields, SaveOutcome } from "../../../sheets/types";
import { Card } from "../../parts/Card";
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
import { asksForReason, hasFinding, isScored, isUnexplained, missingFields, scorecardOf } from "./call";
import { CallPart, FindingPart, NotePart, ScenarioPart } from "./CallParts";
import { DiscardButton } from "../shared/DiscardButton";
import { EmptyLists } from "./EmptyLists";
import { keepsFromSaving, problemsOf } from "./problems";
import { ScorecardPart } from "./ScorecardPart";

/** What a form begins with; `restored`: it was typed before. */
export interface OpenedDraft extends FoundDraft {
  readonly restored: boolean;
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
  onPlanTaken,
}: SampleFormProps) {
  const { actions, today } = useSurroundings();
  const [draft, setDraft] = useState<Draft>(opened.draft);
  const { keep, drop, unkept } = useDraftKeeper(reading, SAMPLE_FORM, opened.older);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (taking) form.current?.querySelector("input")?.focus();
  }, [taking]);
  const saved = useCallback(
    ({ row, written }: Extract<SaveOutcome, { kind: "saved" }>) => {
      drop(draft.row);
      const unexplained = isUnexplained(row.fields, scorecardOf(reading, row.fields, draft.row?.month));
      onSaved({ id: row.id, sheet: row.sheet, written, fields: row.fields, unexplained });
    },
    [drop, draft.row, onSaved, reading],
  );
  const { saving, save, run, reset } = useSaving(SAMPLE_FORM, saved);
  const { fields, row, token, planned } = draft;
  const change = (next: Fields) => {
    const changed = { ...draft, fields: next };
    setDraft(changed);
    keep(changed);
  };
  const problems = problemsOf(fields, reading, say);
  const refused = keepsFromSaving(problems, fields, row?.fields);
  const scorecard = scorecardOf(reading, fields, row?.month);
  const unexplained = isUnexplained(fields, scorecard);
  const submit = (putOff = false) => {
    if (refused) return;
    setAsking(unexplained && !putOff);
    if (unexplained && !putOff) return;
    if (row) {
      save(row, fields);
      return;
    }
    // From the first try on it has its number: trying again after the pane was closed adds no second row.
    keep(draft);
    const options = { fields, token, today: today(), ...(planned && { planned }) };
    run(() =>
      addedAs(actions.addSample(options), fields, (no) => {
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
            Object.entries(fields).filter(([name, text]) => text !== (row?.fields[name] ?? "")),
          );
          save(saving.row, { ...mine, ...chosen });
        }}
      />
    );
  const parts = { reading, fields, say, onFields: change, problems };
  const missing = missingFields(fields);
  return (
    <form
      ref={form}
      className="sample"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 || !isTyping()) submit();
      }}
    >
      <DraftState restored={opened.restored} older={opened.older !== undefined} unkept={unkept} say={say} />
      <EmptyLists reading={reading} fields={fields} say={say} />
      <Card heading={say("sample.call")}>
        <CallPart {...parts} />
      </Card>
      <Card heading={say("sample.scenario")}>
        <ScenarioPart {...parts} />
      </Card>
      <Card heading={say("sample.scorecard")}>
        <Scored fields={fields} say={say}>
          <ScorecardPart
            scorecard={scorecard}
            marks={reading.lists.marks}
            fields={fields}
            say={say}
            onMark={(name, mark) => {
              change({ ...fields, [name]: mark });
            }}
          />
        </Scored>
      </Card>
      <Card heading={say("sample.finding")}>
        <FindingPart {...parts} unfolded={hasFinding(fields)} reason={asksForReason(fields, scorecard)} />
        <NotePart {...parts} />
      </Card>
      <SavingMessage saving={saving} say={say} onDismiss={reset} />
      {asking && unexplained && (
        <div className="asking" role="alert">
          <p>{say("sample.unexplainedAsk")}</p>
          <Button
            size="small"
            disabledFocusable={saving.kind === "running"}
            onClick={() => {
              submit(true);
            }}
          >
            {say("sample.putOff")}
          </Button>
        </div>
      )}
      {missing.length > 0 && (
        <p className="small quiet">
          {say("sample.missing", { fields: missing.map((name) => say(`field.${name}`)).join(", ") })}
        </p>
      )}
      <div className="line">
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === "running" || refused}>
          {say("save")}
        </Button>
        <DiscardButton
          say={say}
          onDiscard={() => {
            drop(row);
            onDiscard();
          }}
        />
      </div>
    </form>
  );
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
