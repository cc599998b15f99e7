/** What the form for one call needs: lists, roster, scripts, scorecards, and the row that is picked in the grid. */
import { GUIDANCE } from "../../sheets/layout/criterion-guidance";
import { TABLE_NAMES } from "../../sheets/layout/names";
import { plannedCallIn, planRowAt } from "../../sheets/plan/planned-calls";
import {
  countSamples,
  foldAsExcel,
  identityKey,
  isBlankRow,
  judgeRowsInBits,
  monthOfDay,
  samplesByAgent,
  shownText,
  valueOf,
  type Day,
  type MonthSheet,
  type Row,
  type Snapshot,
} from "../../sop";
import { draftRuleOf } from "../read/draft-rule";
import { inSlices } from "../read/in-slices";
import { recordsOf, textOf } from "../../sheets/snapshot/table-cells";
import { preparationOf } from "../../sheets/snapshot/prepared";
import { planOf } from "../../sheets/snapshot/plan";
import { readSince, remember, type RememberedReading } from "../read/read-since";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { scorecardForNewMonth } from "../../sheets/snapshot/settings";
import { formRowOf, inputColumns } from "../../sheets/rows/fields";
import type { EntryReading, Fields, FormRow, RecordedRow, ScenarioScript, Since } from "../../sheets/types";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { inExcel } from "../steps/in-excel";

export interface ReadEntryOptions {
  readonly today: Day;
  /** `picked`: the row of the active cell, or its call of the plan. `id`: the row of that No. Sampel. Absent: no row. */
  readonly want?: "picked" | { readonly id: string };
  readonly since?: Since<EntryReading>;
}

/**
 * What the form for one call needs. `want`: the row of the active cell, in F-22 or Rencana, or that of a No. Sampel. Two syncs; one after an
 * edit.
 */
export async function readEntry({ today, want, since }: ReadEntryOptions): Promise<EntryReading> {
  return inExcel(async (context) => {
    let active: Excel.Range | undefined;
    const loadActive = (): void => {
      active = context.workbook.getActiveCell();
      active.load("rowIndex,worksheet/name");
    };
    const reading = await readSince(context, since, want === "picked" ? loadActive : undefined);
    return remember(await inSlices(entryInBits(reading, today, want, active)), reading);
  });
}

/** Of no more rows the whole is one bit. */
const MANY_ROWS = 500;

/** Bit by bit: of tens of thousands of rows each part of it takes its time. */
function* entryInBits(
  { snapshot, memory }: RememberedReading,
  today: Day,
  want: ReadEntryOptions["want"],
  active: Excel.Range | undefined,
): Generator<unknown, EntryReading> {
  const asOf = asOfOf(snapshot, { today });
  const judged = yield* judgeRowsInBits(snapshot, asOf, memory);
  const isLong = judged.length > MANY_ROWS;
  if (isLong) yield;
  const counts = countSamples(snapshot, asOf, judged);
  if (isLong) yield;
  const before = callsBefore(snapshot);
  if (isLong) yield;
  const recordings = recordingsOf(snapshot);
  if (isLong) yield;
  return {
    ...draftRuleOf(snapshot.foundation),
    asOf,
    rule: snapshot.settings.deadline,
    lists: snapshot.lists,
    agents: snapshot.agents,
    scenarios: scriptsOf(snapshot),
    scorecards: Object.fromEntries(snapshot.months.map(({ month, scorecard }) => [month, scorecard])),
    ...(snapshot.foundation.year === undefined ? {} : { year: snapshot.foundation.year }),
    freshScorecard: scorecardForNewMonth(snapshot.foundation.fixed, monthOfDay(asOf)),
    plan: planOf(snapshot),
    samples: Object.fromEntries(counts),
    agentSamples: Object.fromEntries(samplesByAgent(judged)),
    guidance: guidanceOf(snapshot),
    ...before,
    recordings,
    prepared: preparationOf(snapshot, asOf),
    ...wantedOf(snapshot, want, active),
  };
}

/** What is asked for by `want`: a row of F-22, or a call of the plan. */
function wantedOf(
  snapshot: WorkbookSnapshot,
  want: ReadEntryOptions["want"],
  active: Excel.Range | undefined,
): Pick<EntryReading, "row" | "pickedCall"> {
  if (!active) return { row: typeof want === "object" ? rowOfNumber(snapshot, want.id) : undefined };
  const place = { sheet: active.worksheet.name, sheetRow: active.rowIndex };
  const planned = planRowAt(snapshot, place);
  if (!planned)
    return {
      row: rowWhere(
        snapshot,
        (row, { sheet }) => sheet === place.sheet && row.place.sheetRow === place.sheetRow,
      ),
    };
  const { row, month } = planned;
  return row.sample === ""
    ? { row: undefined, pickedCall: plannedCallIn(snapshot)(row, month) }
    : { row: rowOfNumber(snapshot, row.sample) };
}

const rowOfNumber = (snapshot: Snapshot, id: string): FormRow | undefined =>
  rowWhere(
    snapshot,
    ({ text }) => identityKey(text.sampleNumber) === identityKey({ kind: "value", value: id }),
  );

function rowWhere({ months }: Snapshot, is: (row: Row, sheet: MonthSheet) => boolean): FormRow | undefined {
  for (const sheet of months) {
    const row = sheet.rows.find((one) => !isBlankRow(one) && is(one, sheet));
    if (row) return formRowOf(row, sheet, inputColumns(sheet));
  }
  return undefined;
}

/** Of a criterion's wordings the lowest that says something. */
const guidanceOf = (snapshot: WorkbookSnapshot): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recordsOf(snapshot.foundation.fixed[TABLE_NAMES.criteria]).flatMap((line) => {
      const words = textOf(line[GUIDANCE]);
      return words === "" ? [] : [[textOf(line["Kode"]), words]];
    }),
  );

/** What a call after the same call is made with again. */
const COPIED = [
  "area",
  "service",
  "destinationNumber",
  "agentId",
  "agentName",
  "supervisor",
  "material",
  "scenario",
  "scenarioVersion",
] as const;

/** What was dialled last, and each Pelaksana's latest call; of two on one day the lower row is the later. */
function callsBefore({ months }: Snapshot): Pick<EntryReading, "numbers" | "latest"> {
  const numbers: Record<string, string> = {};
  const latest: Record<string, Fields> = {};
  const days = new Map<string, number>();
  for (const { rows } of months)
    for (const row of rows) {
      const day = valueOf(row.date.callDate) ?? 0;
      const keep = (key: string, put: () => void): void => {
        if (key === "" || day < (days.get(key) ?? 0)) return;
        days.set(key, day);
        put();
      };
      const said = (key: (typeof COPIED)[number]): string => shownText(row.text[key]).trim();
      const number = said("destinationNumber");
      for (const key of [said("agentId"), said("service")].map(foldAsExcel))
        if (number !== "")
          keep(key, () => {
            numbers[key] = number;
          });
      const caller = foldAsExcel(shownText(row.text.executor).trim());
      keep(caller === "" ? "" : `caller ${caller}`, () => {
        latest[caller] = Object.fromEntries(COPIED.map((key) => [key, said(key)]));
      });
    }
  return { numbers, latest };
}

/** Every row that has an ID Rekaman, under what tells one from another. */
function recordingsOf({ months }: Snapshot): EntryReading["recordings"] {
  const all: Record<string, RecordedRow[]> = {};
  for (const { sheet, rows } of months)
    for (const { text, place } of rows) {
      const key = identityKey(text.recordingId);
      if (key === undefined) continue;
      const row = { id: shownText(text.sampleNumber).trim(), sheet, sheetRow: place.sheetRow };
      (all[key] ??= []).push(row);
    }
  return all;
}

/** The scenarios with their texts; the table's rows and the snapshot's scenarios are the same, in the same order. */
function scriptsOf(snapshot: WorkbookSnapshot): readonly ScenarioScript[] {
  const records = recordsOf(snapshot.foundation.fixed[TABLE_NAMES.scenarios]);
  const materials = new Map(
    recordsOf(snapshot.foundation.fixed[TABLE_NAMES.materials])
      .map((line): [string, typeof line] => [foldAsExcel(textOf(line["Kode"])), line])
      // Of rows with one code the upper one holds.
      .reverse(),
  );
  return snapshot.scenarios.map(({ code, version, material, validFrom, validTo }, index) => {
    const about = materials.get(foldAsExcel(material ?? ""));
    return {
      code,
      version,
      validFrom,
      validTo,
      script: textOf(records[index]?.["Skenario"]),
      kind: textOf(about?.["Jenis Materi"]),
      topic: textOf(about?.["Topik"]),
      answer: textOf(about?.["Jawaban Benar"]),
    };
  });
}
