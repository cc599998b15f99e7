/** Writes the cells of one row that a person changed, unless a co-author has changed the same ones meanwhile. */
import type { Day } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { Edit } from "../apply/edit";
import { numberFormatOf } from "../layout/column";
import type { F22Column } from "../layout/f22-columns";
import { planLog } from "../plan/log";
import { contentOf } from "../plan/samples";
import { isErrorText, type RawCell } from "../read/parse-cell";
import { readSnapshot } from "../read/read-workbook";
import { formRowOf } from "../rows/fields";
import { findRow, type FoundRow } from "../rows/find-row";
import { WorkbookError, type Fields, type FieldConflict, type FormRow, type SaveOutcome } from "../types";
import { inOneUndoStep } from "./in-excel";

export interface SaveRowOptions {
  /** The row as it was read. */
  readonly row: FormRow;
  /** The fields as they are to be, by column key; those that say what `row` says are not written. */
  readonly fields: Fields;
  readonly today: Day;
  /** What the Log calls it. */
  readonly action?: string;
}

/** Three syncs: two to read the rows as they stand now, one to write and read back. Safe to repeat. */
export async function saveRow(options: SaveRowOptions): Promise<SaveOutcome> {
  return inOneUndoStep(async (context) => {
    const snapshot = await readSnapshot(context);
    const found = findRow(snapshot.months, options.row);
    if (!found) return { kind: "gone" };
    const standing = formRowOf(found.row, found.sheet, found.columns);
    const changes = changesOf(options, found.columns, standing.fields);
    const conflicts = changes.flatMap(({ conflict }) => (conflict ? [conflict] : []));
    if (conflicts.length > 0) return { kind: "conflict", row: standing, conflicts };
    if (changes.length === 0) return { kind: "saved", row: standing, written: 0 };
    const cells = changes.map((change) => placed(found, change));
    const detail = `${standing.id}: ${changes.map(({ column }) => column.header).join(", ")}`.slice(0, 250);
    const log = { day: options.today, action: options.action ?? "Isi sampel", sheet: standing.sheet, detail };
    await write(context, cells, planLog(snapshot.foundation, [log]));
    const fields = { ...standing.fields };
    for (const { column, text } of changes) fields[column.key] = text;
    return {
      kind: "saved",
      row: { ...standing, fields, id: (fields["sampleNumber"] ?? "").trim() },
      written: cells.length,
    };
  });
}

interface Change {
  readonly column: F22Column;
  readonly text: string;
  readonly conflict: FieldConflict | undefined;
}

/** What is still to be written: a cell that holds what is wanted by now needs nothing. */
function changesOf(
  { row, fields }: SaveRowOptions,
  columns: readonly F22Column[],
  standing: Fields,
): readonly Change[] {
  return columns.flatMap((column): Change[] => {
    const { key, header } = column;
    const before = row.fields[key] ?? "";
    const mine = fields[key] ?? before;
    const theirs = standing[key] ?? "";
    if (mine === before || mine === theirs) return [];
    const conflict = theirs === before ? undefined : { key, header, before, mine, theirs };
    return [{ column, text: mine, conflict }];
  });
}

interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string | number | boolean;
  readonly numberFormat: string;
}

function placed({ row, sheet }: FoundRow, { column, text }: Change): PlacedCell {
  const at =
    column.criterion === undefined
      ? sheet.columns[column.key as keyof typeof sheet.columns]
      : sheet.markColumns[column.criterion];
  if (at === undefined)
    throw new WorkbookError("columnMissing", { header: column.header, sheet: sheet.sheet });
  return {
    sheet: sheet.sheet,
    row: row.place.sheetRow,
    column: at,
    content: contentOf(column, text) ?? "",
    numberFormat: numberFormatOf(column),
  };
}

const cellEdit = ({ sheet, row, column, content }: PlacedCell): Edit => ({
  kind: "cells",
  sheet,
  row,
  column,
  values: [[content]],
});

/** A write sent just as somebody began to type was once lost without a word (office-js #1393): it is read back. */
async function write(
  context: Excel.RequestContext,
  cells: readonly PlacedCell[],
  besides: readonly Edit[],
): Promise<void> {
  const standing = await writeAndRead(context, cells, [...cells.map(cellEdit), ...besides]);
  // A number in a text cell becomes text, and in an unformatted one shows as no date: such a cell gets its format first.
  const foreign = cells.filter(
    (cell, index) =>
      typeof cell.content === "number" && ["@", "General"].includes(standing[index]?.numberFormat ?? ""),
  );
  if (foreign.length > 0) {
    const looks = foreign.map(({ sheet, row, column, numberFormat }): Edit => ({
      kind: "look",
      sheet,
      box: { row, column, rows: 1, columns: 1 },
      look: { numberFormat },
    }));
    await writeAndRead(context, foreign, [...looks, ...foreign.map(cellEdit)]);
    return;
  }
  if (cells.some(({ content }, index) => !holds(standing[index]?.value ?? "", content)))
    throw new WorkbookError("notWritten");
}

async function writeAndRead(
  context: Excel.RequestContext,
  cells: readonly PlacedCell[],
  edits: readonly Edit[],
): Promise<readonly { value: RawCell; numberFormat: string }[]> {
  applyEdits(context, edits);
  const ranges = cells.map(({ sheet, row, column }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    range.load("values,numberFormat");
    return range;
  });
  await context.sync();
  return ranges.map(({ values, numberFormat }) => ({
    value: (values as RawCell[][])[0]?.[0] ?? "",
    numberFormat: String(numberFormat[0]?.[0] ?? "General"),
  }));
}

/** Excel keeps a text's leading apostrophe to itself. */
function holds(value: RawCell, content: PlacedCell["content"]): boolean {
  if (typeof content !== "string" || isErrorText(value)) return value === content;
  return String(value) === content || `'${String(value)}` === content;
}
