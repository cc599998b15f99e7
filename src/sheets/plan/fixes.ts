/** Fixes as cell contents and row moves: each finding is looked for again, and what has changed meanwhile is left. */
import {
  findingsOf,
  monthOfDay,
  monthOfRow,
  type Day,
  type Finding,
  type Fix,
  type Month,
  type MonthSheet,
} from "../../sop";
// Not through the room's door: the pane's first screen would load it with the rest.
import { fixesOf, isSameFix } from "../../sop/fixes/fixesOf";
import { asTyped, type CellContent } from "../edits/edit";
import { parseBox } from "../layout/address";
import { numberFormatOf } from "../layout/column";
import type { F22Column } from "../layout/f22-columns";
import { f22ColumnsMade } from "../layout/f22-made";
import { ownColumnsIn } from "../damage/formula-text";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { FixOutcome } from "../types";
import { newSampleNumber } from "./sample-number";

/** One cell to write. Rows and columns 0-based, of the sheet. */
export interface CellFix {
  readonly fix: Fix;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly id: string;
  readonly content: Exclude<CellContent, null>;
  /** What the cell must be formatted as for the content to stay what it is; absent where any format will do. */
  readonly numberFormat?: string;
}

export interface RowMove {
  readonly fix: Fix;
  readonly from: Month;
  readonly to: Month;
  readonly row: number;
  readonly id: string;
}

export interface FixPlan {
  readonly cells: readonly CellFix[];
  readonly moves: readonly RowMove[];
  readonly skipped: FixOutcome["skipped"];
}

/** `random` fills an array with bytes, for new numbers. */
export function planFixes(
  snapshot: WorkbookSnapshot,
  fixes: readonly Fix[],
  asOf: Day,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): FixPlan {
  const search = finder(findingsOf(snapshot, asOf), asOf);
  const taken = takenNumbers(snapshot);
  const cells: CellFix[] = [];
  const moves: RowMove[] = [];
  const skipped: FixOutcome["skipped"][number][] = [];
  const done = new Set<string>();
  for (const fix of fixes) {
    const { remedy } = fix;
    if (remedy.kind === "moveRow" && remedy.month > monthOfDay(asOf)) {
      skipped.push({ fix, reason: "futureMonth" });
      continue;
    }
    const place = placeOf(snapshot, search(fix));
    if (!place || done.has(cellOf(place))) {
      skipped.push({ fix, reason: "changed" });
      continue;
    }
    const { sheet, row, finding } = place;
    if (remedy.kind === "restoreFormula" && !readsWhatStands(layoutOf(place)?.formula ?? "", sheet)) {
      skipped.push({ fix, reason: "layout" });
      continue;
    }
    done.add(cellOf(place));
    if (remedy.kind === "moveRow")
      moves.push({ fix, from: sheet.month, to: remedy.month, row, id: finding.id });
    else cells.push(cellFix(fix, place, () => freshNumber(place, taken, random)));
  }
  return { cells: withNewIds(cells), moves, skipped };
}

/** Finds a fix's finding among the fresh ones, where it still offers that remedy. */
function finder(findings: readonly Finding[], asOf: Day): (fix: Fix) => Finding | undefined {
  const byCell = new Map<string, Finding[]>();
  const byRow = new Map<string, Finding[]>();
  const add = (map: Map<string, Finding[]>, key: string, finding: Finding): void => {
    const same = map.get(key);
    if (same) same.push(finding);
    else map.set(key, [finding]);
  };
  const cellKey = ({ code, sheet, cell, header }: Finding): string => [code, sheet, cell, header].join("\0");
  const rowKey = ({ code, sheet, id, header }: Finding): string => [code, sheet, id, header].join("\0");
  for (const finding of findings) {
    add(byCell, cellKey(finding), finding);
    add(byRow, rowKey(finding), finding);
  }
  return ({ finding, remedy }) => {
    const still = (fresh: Finding): boolean =>
      fresh.id === finding.id &&
      fresh.params["value"] === finding.params["value"] &&
      fixesOf(fresh, asOf).some((offered) => isSameFix(offered.remedy, remedy));
    const there = byCell.get(cellKey(finding))?.find(still);
    if (there) return there;
    // The row may have been sorted elsewhere: its number finds it, where the number is its alone.
    if (finding.id === "" || finding.code === "duplicateSampleNumber") return undefined;
    const elsewhere = byRow.get(rowKey(finding)) ?? [];
    return elsewhere.length === 1 ? elsewhere.find(still) : undefined;
  };
}

interface FixPlace {
  readonly finding: Finding;
  readonly sheet: MonthSheet;
  readonly row: number;
  readonly column: number;
}

const cellOf = ({ sheet, row, column }: FixPlace): string => `${sheet.table}!${row}.${column}`;

function placeOf(snapshot: WorkbookSnapshot, finding: Finding | undefined): FixPlace | undefined {
  const sheet = finding && snapshot.months.find((month) => month.sheet === finding.sheet);
  const box = finding && parseBox(finding.cell);
  if (!sheet || !box) return undefined;
  return { finding, sheet, row: box.row, column: box.column };
}

const layoutOf = ({ finding, sheet }: FixPlace): F22Column | undefined =>
  f22ColumnsMade(sheet.table, sheet.scorecard).find((one) => one.key === finding.column);

/** Excel takes no formula that reads a column which is not there, or has another name: that is for repairing. */
function readsWhatStands(formula: string, { headers }: MonthSheet): boolean {
  const standing = new Set(Object.values(headers).map((header) => header.toLowerCase()));
  return ownColumnsIn(formula).every((header) => standing.has(header.toLowerCase()));
}

function cellFix(fix: Fix, place: FixPlace, newNumber: () => string): CellFix {
  const { finding, sheet, row, column } = place;
  const layout = layoutOf(place);
  const at = { fix, sheet: sheet.sheet, row, column, header: finding.header, id: finding.id };
  return { ...at, ...writing(fix, layout, newNumber) };
}

function writing(
  { remedy }: Fix,
  layout: F22Column | undefined,
  newNumber: () => string,
): Pick<CellFix, "content" | "numberFormat"> {
  const inFormat = layout ? { numberFormat: numberFormatOf(layout) } : {};
  switch (remedy.kind) {
    case "giveNumber":
      return { content: newNumber() };
    case "chooseReading":
      return { content: remedy.day, ...inFormat };
    case "restoreFormula":
      return { content: layout?.formula ?? "", ...inFormat };
    case "keepValue":
      return { content: asTyped(remedy.value), ...inFormat };
    case "useListValue":
      return { content: asTyped(remedy.value) };
    case "moveRow":
      throw new RangeError("a row's move is no cell");
  }
}

function freshNumber(
  { sheet, row }: FixPlace,
  taken: Set<string>,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): string {
  const sampled = sheet.rows.find(({ place }) => place.sheetRow === row);
  const month = sampled ? monthOfRow(sampled, sheet.month) : sheet.month;
  const number = newSampleNumber(month, taken, random);
  taken.add(number.toLowerCase());
  return asTyped(number);
}

const takenNumbers = ({ months }: WorkbookSnapshot): Set<string> =>
  new Set(
    months.flatMap(({ rows }) =>
      rows.flatMap(({ text: { sampleNumber } }) =>
        sampleNumber.kind === "value" ? [sampleNumber.value.trim().toLowerCase()] : [],
      ),
    ),
  );

/** The other fixes of a row that gets a new number know it by that. */
function withNewIds(cells: readonly CellFix[]): readonly CellFix[] {
  const key = ({ sheet, row }: CellFix): string => `${sheet}!${row}`;
  const numbers = new Map(
    cells.flatMap((cell): [string, string][] =>
      cell.fix.remedy.kind === "giveNumber" ? [[key(cell), String(cell.content).replace(/^'/, "")]] : [],
    ),
  );
  return cells.map((cell) => ({ ...cell, id: numbers.get(key(cell)) ?? cell.id }));
}
