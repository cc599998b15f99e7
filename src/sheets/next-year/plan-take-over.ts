/**
 * What a workbook was given by the one before it, as edits. A table that somebody has changed since it was set up is left as
 * it is and named; Riwayat and Sisa Tindakan are the add-in's own and are brought up to date.
 */
import type { Day, Month } from "../../sop";
import { planAliases, type KeptAliases } from "../distribution/kept-aliases";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { expectContents, expectHeaders, type Expectation } from "../edits/expectation";
import { causeCells, historyCells, standingHistory } from "../history/lines";
import { mergedSteps, standingSteps, stepCells } from "../history/open-actions";
import type { TableLayout } from "../layout/column";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { monthTableName } from "../layout/month-names";
import { TABLE_NAMES } from "../layout/names";
import { seedOf } from "../layout/seeds";
import { SETTINGS } from "../layout/settings";
import type { RawCell } from "../snapshot/parse-cell";
import type { FixedTables } from "../snapshot/settings";
import { headerIndex, recordsOf, textOf, type TableCells } from "../snapshot/table-cells";
import type { TakenRow, TakenTable, TakeOver } from "./take-over";
import { withSeededHolidays } from "./seeded-holidays";

export interface PlannedTakeOver {
  readonly edits: readonly Edit[];
  /** Tables that people have changed since set-up: they stay as they are. */
  readonly kept: readonly string[];
}

interface Target {
  readonly fixed: FixedTables;
  readonly aliases: KeptAliases;
  /** An earlier try stopped half-way: a table may be filled in part. */
  readonly isBegun: boolean;
}

export function planTakeOver(
  taken: TakeOver,
  { fixed, aliases, isBegun }: Target,
  today: Day,
): PlannedTakeOver {
  const kept: string[] = [];
  const edits: Edit[] = [...planSettings(taken, fixed)];
  for (const one of taken.tables) {
    const table = fixed[one.table];
    const layout = layoutOf(one.table);
    if (!table || !layout) continue;
    const rows =
      one.table === TABLE_NAMES.holidays ? withSeededHolidays(one.rows, layout, taken.year) : one.rows;
    const wanted = linesOf(one, table, layout, rows);
    if (sameLines(standingLines(table, layout), trimmed(wanted.lines, table.headers.length))) continue;
    const isOurs = isAsMade(table, layout) || (isBegun && isHalfFilled(table, layout, wanted));
    if (!isOurs) kept.push(one.table);
    else edits.push(...planContents(table, layout, wanted));
  }
  edits.push(...planHistory(taken, fixed, today), ...planKnownAliases(taken, aliases));
  return { edits, kept };
}

/** People's own columns of F-22, at the end of a month's new table. */
export const planOwnColumns = (headers: readonly string[], month: Month): readonly Edit[] =>
  headers.map((header): Edit => ({ kind: "addColumn", table: monthTableName(month), header }));

const layoutOf = (name: string): TableLayout | undefined =>
  FIXED_SHEETS.flatMap(({ tables }) => tables).find((table) => table.name === name);

const isFormula = (layout: TableLayout, header: string): boolean =>
  layout.columns.some((one) => one.kind === "formula" && one.header.toLowerCase() === header.toLowerCase());

/** The table's typed columns, row by row; formulas say nothing of what people did. */
function standingLines(table: TableCells, layout: TableLayout): readonly (readonly RawCell[])[] {
  const typed = table.headers.map((header) => !isFormula(layout, header));
  return table.body
    .map((line) => line.map((cell, place) => (typed[place] === true ? cell : "")))
    .filter((line) => line.some((cell) => cell !== ""));
}

const trimmed = (lines: readonly (readonly RawCell[])[], columns: number): readonly (readonly RawCell[])[] =>
  lines.some((line) => line.slice(columns).some((cell) => cell !== ""))
    ? [["…"]]
    : lines.map((line) => line.slice(0, columns));

const sameLines = (a: readonly (readonly RawCell[])[], b: readonly (readonly RawCell[])[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether the table still holds what it was set up with, and no more. */
const isAsMade = (table: TableCells, layout: TableLayout): boolean =>
  sameLines(standingLines(table, layout), seededLines(table, layout));

/** Whether each line is one that it was set up with or one that it gets: nobody has typed anything since. */
function isHalfFilled(table: TableCells, layout: TableLayout, { lines }: WantedLines): boolean {
  const ours = new Set([...seededLines(table, layout), ...lines].map((line) => JSON.stringify(line)));
  return standingLines(table, layout).every((line) => ours.has(JSON.stringify(line)));
}

function seededLines(table: TableCells, layout: TableLayout): readonly (readonly RawCell[])[] {
  const places = layout.columns.map(({ header }) => headerIndex(table, header));
  return seedOf(layout).map((line) =>
    table.headers.map((header, index): RawCell => {
      const place = places.indexOf(index);
      return place < 0 || isFormula(layout, header) ? "" : (line[place] ?? "");
    }),
  );
}

interface WantedLines {
  readonly lines: readonly (readonly RawCell[])[];
  /** Headers of people's own that the table gets. */
  readonly added: readonly string[];
}

/** Side by side on Pengaturan there is no room for columns of people's own. */
const hasRoom = (name: string): boolean =>
  FIXED_SHEETS.some(({ tables }) => tables.length === 1 && tables[0]?.name === name);

function linesOf(
  { headers, table: name }: TakenTable,
  table: TableCells,
  layout: TableLayout,
  rows: readonly TakenRow[],
): WantedLines {
  const added = hasRoom(name) ? headers.filter((header) => headerIndex(table, header) < 0) : [];
  const columns = [...table.headers, ...added];
  const lines = rows.map((row) => {
    const byHeader = new Map(Object.entries(row).map(([header, cell]) => [header.toLowerCase(), cell]));
    return columns.map((header) =>
      isFormula(layout, header) ? "" : (byHeader.get(header.toLowerCase()) ?? ""),
    );
  });
  return { lines, added };
}

const contentOf = (cell: RawCell): CellContent => (typeof cell === "string" ? asTyped(cell) : cell);

/** The body holds the lines and nothing else; what was read of it must stand. */
function planContents(
  table: TableCells,
  layout: TableLayout,
  { lines, added }: WantedLines,
): readonly Edit[] {
  const { name, sheet, row, column, headers, body } = table;
  const all = [...headers, ...added];
  const cells = (line: readonly RawCell[]): readonly CellContent[] =>
    all.map((header, place) => (isFormula(layout, header) ? null : contentOf(line[place] ?? "")));
  const expect: readonly Expectation[] = [
    expectHeaders({ sheet, row: row - 1, column }, headers),
    { kind: "columns", table: name, columns: headers.length },
    { kind: "rows", table: name, rows: body.length },
    ...expectContents({ sheet, row, column }, body),
  ];
  const blank = headers.map((): RawCell => "");
  const inside = Array.from({ length: body.length }, (_, index) => lines[index] ?? blank);
  const below = lines.slice(body.length);
  // A table keeps one row, even an empty one.
  const last = Math.max(1, lines.length);
  const gone = body.map((_, index) => index).filter((index) => index >= last);
  const standing = inside.slice(0, body.length - gone.length);
  return [
    ...added.map((header): Edit => ({ kind: "addColumn", table: name, header, expect })),
    { kind: "cells", sheet, row, column, values: standing.map(cells), expect },
    // The last first: the others keep their places.
    ...gone.reverse().map((index): Edit => ({ kind: "deleteRow", table: name, index, expect })),
    ...(below.length > 0 ? [{ kind: "append", table: name, values: below.map(cells), expect } as const] : []),
  ];
}

/** Each setting that the workbook has too and that still says what it was set up with. */
function planSettings({ settings }: TakeOver, fixed: FixedTables): readonly Edit[] {
  const table = fixed[TABLE_NAMES.settings];
  if (!table) return [];
  const [key, value] = [headerIndex(table, "Kunci"), headerIndex(table, "Nilai")];
  if (key < 0 || value < 0) return [];
  return table.body.flatMap((line, index): readonly Edit[] => {
    const layout = SETTINGS.find((one) => one.key === line[key]);
    const wanted = layout && settings[layout.key];
    const standing = line[value] ?? "";
    if (!layout || wanted === undefined || wanted === standing || standing !== layout.initial) return [];
    if (!layout.usable(wanted)) return [];
    const place = { sheet: table.sheet, row: table.row + index };
    return [
      {
        kind: "cells",
        ...place,
        column: table.column + value,
        values: [[contentOf(wanted)]],
        expect: [
          { kind: "cell", ...place, column: table.column + key, content: layout.key },
          { kind: "cell", ...place, column: table.column + value, content: standing },
        ],
      },
    ];
  });
}

/** Riwayat, its causes, and what is open in the workbooks before. */
function planHistory(taken: TakeOver, fixed: FixedTables, today: Day): readonly Edit[] {
  const { history, steps, book } = taken;
  const told = new Set(history.map(({ past }) => past.month));
  const lines = [
    ...standingHistory(fixed)
      .filter(({ past }) => !told.has(past.month))
      .map((one) => ({ past: one.past, book: one.book })),
    ...history,
  ].sort((a, b) => (a.past.month < b.past.month ? -1 : 1));
  const wanted: readonly (readonly [table: string, rows: readonly TakenRow[]])[] = [
    [TABLE_NAMES.history, lines.map((line) => historyCells(line.past, line.book))],
    [
      TABLE_NAMES.historyCauses,
      [
        ...recordsOf(fixed[TABLE_NAMES.historyCauses]).flatMap((record) =>
          told.has(textOf(record["Bulan"])) ? [] : [causeRecord(record)],
        ),
        ...history.flatMap(({ past }) => causeCells(past)),
      ],
    ],
    [TABLE_NAMES.openActions, mergedSteps(standingSteps(fixed), steps, book, today).map(stepCells)],
  ];
  return wanted.flatMap(([name, rows]) => {
    const table = fixed[name];
    const layout = layoutOf(name);
    if (!table || !layout) return [];
    const one = linesOf({ table: name, headers: [], rows }, table, layout, rows);
    return sameLines(standingLines(table, layout), one.lines) ? [] : planContents(table, layout, one);
  });
}

const causeRecord = (record: Readonly<Record<string, RawCell>>): TakenRow =>
  Object.fromEntries(
    ["Bulan", "Jenis", "Nama", "Temuan", "Dari"].map((header) => [header, record[header] ?? ""]),
  );

/** Those that are not kept yet. */
function planKnownAliases({ aliases }: TakeOver, standing: KeptAliases): readonly Edit[] {
  const known = new Set(standing.lines.map(([key]) => key));
  return planAliases(
    standing,
    aliases.filter(([key]) => !known.has(key)),
  );
}
