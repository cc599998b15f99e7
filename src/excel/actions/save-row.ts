/** Writes the cells of one row that a person changed, unless a co-author has changed the same ones meanwhile. */
import type { Day } from "../../sop";
import { endLeft, write } from "../apply/write";
import type { Edit } from "../../sheets/edits/edit";
import type { Unfinished } from "../../sheets/edits/unfinished";
import { numberFormatOf } from "../../sheets/layout/column";
import type { F22Column } from "../../sheets/layout/f22-columns";
import { changeWords, type LogEntry } from "../../sheets/plan/log";
import { contentOf } from "../../sheets/plan/samples";
import { isErrorText, type RawCell } from "../../sheets/snapshot/parse-cell";
import { expectCells } from "../../sheets/snapshot/expect-cells";
import { readSnapshot } from "../read/read-workbook";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { formRowOf } from "../../sheets/rows/fields";
import { findRow, type FoundRow } from "../../sheets/rows/find-row";
import {
  WorkbookError,
  type Fields,
  type FieldConflict,
  type FormRow,
  type SaveOutcome,
} from "../../sheets/types";
import { inOneUndoStep } from "../steps/in-excel";

export interface SaveRowOptions {
  /** The row as it was read. */
  readonly row: FormRow;
  /** The fields as they are to be, by column key; those that say what `row` says are not written. */
  readonly fields: Fields;
  /** Written along with them into cells that are empty now; one that is filled, or whose column is gone, is passed over. */
  readonly whereEmpty?: Fields;
  readonly today: Day;
  /** What the Log calls it. */
  readonly action?: string;
}

/**
 * Writes what was changed of one row, unless a co-author changed the same. Safe to repeat. Three syncs: two to read the
 * rows as they stand now, one to write and read back.
 */
export async function saveRow(options: SaveRowOptions): Promise<SaveOutcome> {
  return inOneUndoStep(async (context) => {
    const snapshot = await readSnapshot(context);
    const found = findRow(snapshot.months, options.row);
    if (!found) return { kind: "gone" };
    const standing = formRowOf(found.row, found.sheet, found.columns);
    const asked = changesOf(options, found.columns, standing.fields);
    const conflicts = asked.flatMap(({ conflict }) => (conflict ? [conflict] : []));
    if (conflicts.length > 0) return { kind: "conflict", row: standing, conflicts };
    if (asked.length === 0) {
      await endLeft(context, snapshot.foundation, unfinishedIn(found));
      return { kind: "saved", row: standing, written: 0 };
    }
    const changes = [...asked, ...fillings(options, found, standing.fields, asked)];
    const cells = changes.map((change) => placed(found, change));
    const lines = logLines(changes).map((own) =>
      own.map(({ column: { key, header }, text }) => changeWords(header, standing.fields[key] ?? "", text)),
    );
    const log = lines.map((words): LogEntry => ({
      day: options.today,
      action: options.action ?? "Isi sampel",
      sheet: standing.sheet,
      detail: `${standing.id}: ${words.join("; ")}`,
    }));
    await writeCells(context, snapshot, found, cells, log);
    const fields = { ...standing.fields };
    for (const { column, text } of changes) fields[column.key] = text;
    return {
      kind: "saved",
      row: { ...standing, fields, id: (fields["sampleNumber"] ?? "").trim() },
      written: cells.length,
    };
  });
}

/** Each mark that QA's decision on an objection corrects has a line of its own in Log. */
function logLines(changes: readonly Change[]): readonly (readonly Change[])[] {
  if (!changes.some(({ column }) => column.key === "objectionDecision")) return [changes];
  const isMark = ({ column }: Change): boolean => column.criterion !== undefined;
  return [changes.filter((one) => !isMark(one)), ...changes.filter(isMark).map((one) => [one])];
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

/** What is filled in along the way, where nothing stands. */
const fillings = (
  { whereEmpty = {} }: SaveRowOptions,
  { columns, sheet }: FoundRow,
  standing: Fields,
  asked: readonly Change[],
): readonly Change[] =>
  columns.flatMap((column): Change[] => {
    const text = whereEmpty[column.key] ?? "";
    const stands = sheet.columns[column.key as keyof typeof sheet.columns] !== undefined;
    const free = (standing[column.key] ?? "") === "" && !asked.some((one) => one.column.key === column.key);
    return text !== "" && stands && free ? [{ column, text, conflict: undefined }] : [];
  });

/** What a write of this month's rows says while it is under way: a try that found all written takes it away. */
const unfinishedIn = ({ sheet }: FoundRow): Unfinished => ({ action: "saveRow", month: sheet.month });

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

/**
 * All contents in one call, so that they stand or fall together. A number in a text cell would become text, and in an
 * unformatted one show as no date: its format comes first. A write sent just as somebody began to type was once lost
 * without a word (office-js #1393): it is read back.
 */
async function writeCells(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  found: FoundRow,
  cells: readonly PlacedCell[],
  log: readonly LogEntry[],
): Promise<void> {
  const standing = snapshot.cells.find(({ name }) => name === found.sheet.table);
  if (!standing) throw new WorkbookError("notWritten");
  const line = standing.body[found.row.place.sheetRow - standing.row] ?? [];
  const looks = cells.flatMap(({ sheet, row, column, content, numberFormat }): readonly Edit[] =>
    typeof content === "number" && typeof line[column - standing.column] !== "number"
      ? [{ kind: "look", sheet, box: { row, column, rows: 1, columns: 1 }, look: { numberFormat } }]
      : [],
  );
  const columns = cells.map(({ column }) => column);
  const ranges: Excel.Range[] = [];
  await write(
    context,
    snapshot.foundation,
    {
      edits: [
        ...looks,
        { ...lineEdit(cells), expect: expectCells(standing, found.row.place.sheetRow, columns) },
      ],
      log,
      ...(looks.length > 0 ? { unfinished: unfinishedIn(found) } : {}),
    },
    {
      after: () => {
        for (const { sheet, row, column } of cells) {
          const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
          range.load("values");
          ranges.push(range);
        }
      },
    },
  );
  const stands = cells.every(({ content }, index) =>
    holds((ranges[index]?.values as RawCell[][] | undefined)?.[0]?.[0] ?? "", content),
  );
  if (!stands) throw new WorkbookError("notWritten");
}

/** One line from the first cell to the last; null leaves the cells between as they are. */
function lineEdit(cells: readonly PlacedCell[]): Edit {
  const [first, ...others] = [...cells].sort((a, b) => a.column - b.column);
  if (!first) throw new RangeError("a line without a cell");
  const last = others.at(-1) ?? first;
  const contents = new Map(cells.map(({ column, content }) => [column, content]));
  const line = Array.from(
    { length: last.column - first.column + 1 },
    (_, index) => contents.get(first.column + index) ?? null,
  );
  return { kind: "cells", sheet: first.sheet, row: first.row, column: first.column, values: [line] };
}

/** Excel keeps a text's leading apostrophe to itself. */
function holds(value: RawCell, content: PlacedCell["content"]): boolean {
  if (typeof content !== "string" || isErrorText(value)) return value === content;
  return String(value) === content || `'${String(value)}` === content;
}
