// The form for one call: drafts kept as one types, only what changed saved, and a co-author's change shown beside one's own.
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { EntryReading, Fields, SaveOutcome } from "../../../workbook/types";
import { Card } from "../../parts/Card";
import { useSurroundings } from "../../surroundings";
import { ConflictView } from "../shared/ConflictView";
import { SavingMessage } from "../shared/SavingMessage";
import { useSaving } from "../shared/useSaving";
import { hasFinding, missingFields, scorecardOf } from "./call";
import { CallPart, FindingPart, NotePart, ScenarioPart } from "./CallParts";
import { DiscardButton } from "./DiscardButton";
import { draftKey, dropDraft, keepDraft, type Draft } from "./drafts";
import { ScorecardPart } from "./ScorecardPart";

export interface SampleFormProps {
  readonly reading: EntryReading;
  readonly draft: Draft;
  readonly say: WorkTranslator;
  /** Put the keyboard into the first field: the form took another one's place. */
  readonly taking: boolean;
  /** The row stands in the workbook; `written` cells of it were written. */
  readonly onSaved: (saved: { id: string; sheet: string; written: number; fields: Fields }) => void;
  readonly onDiscard: () => void;
}

export function SampleForm({ reading, draft: first, say, taking, onSaved, onDiscard }: SampleFormProps) {
  const { actions, today } = useSurroundings();
  const [draft, setDraft] = useState(first);
  const key = draftKey(reading.book, draft.row?.id);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (taking) form.current?.querySelector("input")?.focus();
  }, [taking]);
  const saved = useCallback(
    ({ row, written }: Extract<SaveOutcome, { kind: "saved" }>) => {
      dropDraft(key);
      onSaved({ id: row.id, sheet: row.sheet, written, fields: row.fields });
    },
    [key, onSaved],
  );
  const { saving, save, run, reset } = useSaving("Isi sampel", saved);
  const { fields, row, token } = draft;
  const change = (next: Fields) => {
    const changed = { ...draft, fields: next };
    setDraft(changed);
    keepDraft(key, changed);
  };
  const problem = callDayProblem(fields, reading, say);
  const submit = () => {
    if (problem !== undefined) return;
    if (row) save(row, fields);
    else run(() => addedAs(actions.addSample({ fields, token, today: today() }), fields));
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
  const parts = { reading, fields, say, onFields: change };
  const missing = missingFields(fields);
  return (
    <form
      ref={form}
      className="sample"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card heading={say("sample.call")}>
        <CallPart {...parts} dayProblem={problem} />
      </Card>
      <Card heading={say("sample.scenario")}>
        <ScenarioPart {...parts} />
      </Card>
      <Card heading={say("sample.scorecard")}>
        <ScorecardPart
          scorecard={scorecardOf(reading, fields, row?.month)}
          marks={reading.lists.marks}
          fields={fields}
          say={say}
          onMark={(name, mark) => {
            change({ ...fields, [name]: mark });
          }}
        />
      </Card>
      <Card heading={say("sample.finding")}>
        <FindingPart {...parts} unfolded={hasFinding(fields)} />
        <NotePart {...parts} />
      </Card>
      <SavingMessage saving={saving} say={say} onDismiss={reset} />
      {missing.length > 0 && (
        <p className="small quiet">
          {say("sample.missing", { fields: missing.map((name) => say(`field.${name}`)).join(", ") })}
        </p>
      )}
      <div className="line">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={saving.kind === "running" || problem !== undefined}
        >
          {say("save")}
        </Button>
        <DiscardButton
          say={say}
          onDiscard={() => {
            dropDraft(key);
            onDiscard();
          }}
        />
      </div>
    </form>
  );
}

/** A row just added, told as a saved one. */
async function addedAs(adding: Promise<{ id: string; sheet: string }>, fields: Fields): Promise<SaveOutcome> {
  const { id, sheet } = await adding;
  const written = Object.keys(fields).length;
  return { kind: "saved", written, row: { month: "", sheet, sheetRow: -1, id, fields } };
}

/** The call date decides the row's month, so it must be a day that has come. */
function callDayProblem(fields: Fields, { asOf }: EntryReading, say: WorkTranslator): string | undefined {
  const day = parseDayText((fields["callDate"] ?? "").trim());
  if (day === undefined) return say("dateWrong");
  return day > asOf ? say("dateFuture", { asOf }) : undefined;
}
