/** What adding rows would do: how many to which sheet, which are duplicates, and what check would find. Writes nothing. */
import {
  findingsOfRows,
  judgeRows,
  type Day,
  type Finding,
  type Month,
  type MonthSheet,
  type Row,
} from "../../sop";
import { findDuplicatesOf, readPrepared } from "../../sheets/mapping/source-rows";
import { prepareRows } from "../../sheets/plan/prepared-rows";
import { readSnapshot } from "../read/read-workbook";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import type { ImportPreview, PreviewRow, SampleInput } from "../../sheets/types";
import { assertCanAdd } from "../steps/adding";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { assertMonth } from "../../sheets/plan/assert-month";
import { inExcel } from "../steps/in-excel";

export interface PreviewOptions {
  readonly rows: readonly SampleInput[];
  readonly today: Day;
  readonly month?: Month | undefined;
}

/** What `addSamples` would do with the rows. Reads only. Two syncs. Refuses what adding would refuse. */
export async function previewImport(options: PreviewOptions): Promise<ImportPreview> {
  assertMonth(options.month);
  return inExcel(async (context) => previewOf(await readSnapshot(context), options));
}

function previewOf(snapshot: WorkbookSnapshot, options: PreviewOptions): ImportPreview {
  const prepared = prepareRows(snapshot, options.rows, options);
  assertCanAdd(snapshot, prepared);
  const read = prepared.months.map(readPrepared);
  const rows = read.flatMap((month) => month.rows);
  const duplicates = findDuplicatesOf(snapshot, options.rows, rows);
  const findings = findingsByRow(
    snapshot,
    read.map(({ sheet }) => sheet),
    asOfOf(snapshot, options),
  );
  const lines: PreviewRow[] = [];
  for (const { index, row, sheet } of rows) {
    const duplicate = duplicates.get(index);
    lines[index] = {
      month: sheet.month,
      sheet: sheet.sheet,
      findings: findings.get(row) ?? [],
      ...(duplicate === undefined ? {} : { duplicate }),
    };
  }
  return {
    rows: lines,
    sheets: prepared.months.map(({ month, frame, isNew }) => ({ month, sheet: frame.sheet, isNew })),
    leftOut: prepared.leftOut,
  };
}

/** What check would report of the rows to come, among all that stand already. */
function findingsByRow(
  snapshot: WorkbookSnapshot,
  coming: readonly MonthSheet[],
  asOf: Day,
): ReadonlyMap<Row, readonly Finding[]> {
  const standing = snapshot.months.map((sheet) => {
    const more = coming.find(({ month }) => month === sheet.month);
    return more ? { ...sheet, rows: [...sheet.rows, ...more.rows] } : sheet;
  });
  const made = coming.filter(({ month }) => standing.every((sheet) => sheet.month !== month));
  const months = [...standing, ...made].sort((a, b) => (a.month < b.month ? -1 : 1));
  const whole = { ...snapshot, months };
  const judged = judgeRows(whole, asOf);
  const rows = new Set(coming.flatMap((sheet) => sheet.rows));
  const checked = judged.filter(({ row }) => rows.has(row));
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findingsOfRows(whole, asOf, judged, checked)) {
    const place = `${finding.sheet}!${/\d+$/.exec(finding.cell)?.[0] ?? ""}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
  }
  return new Map(
    [...rows].map((row) => [row, byPlace.get(`${row.place.sheet}!${row.place.sheetRow + 1}`) ?? []]),
  );
}
