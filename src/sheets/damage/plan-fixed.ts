/** Fixed sheets, their tables and the names that point to them: made again where they are gone. */
import type { Box, Edit } from "../edits/edit";
import type { TableLayout } from "../layout/column";
import { DECLARED_NAMES } from "../layout/declared-names";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { HOME_SHEET } from "../layout/names";
import { seedOf } from "../layout/seeds";
import { LIST_TABLES } from "../layout/list-tables";
import { TABLE_STYLE } from "../layout/looks";
import { planMonthLink, planSetUp } from "../plan/set-up";
import { planTable } from "../plan/table";
import { headerIndex } from "../snapshot/table-cells";
import type { RawCell } from "../snapshot/parse-cell";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { holds } from "./as-is";
import { placesOf } from "./fixed-places";
import { columnsIn, plainFormula } from "./formula-text";
import { withValuesInUse } from "./values-in-use";

type Grid = readonly (readonly RawCell[])[];

/** Sheets that are gone, made as set-up makes them; names that still stand are changed instead of added. */
export function planMissingSheets({ foundation, layout, months }: WorkbookSnapshot): readonly Edit[] {
  const missing = FIXED_SHEETS.filter((sheet) => placesOf(sheet, foundation).sheet === undefined);
  const year = foundation.year ?? Number((months[0]?.month ?? "2026").slice(0, 4));
  const standing = FIXED_SHEETS.filter((sheet) => !missing.includes(sheet)).map(({ name }) => name);
  const edits = planSetUp({ sheets: [...foundation.sheets, ...standing], blankSheet: undefined }, year);
  const links = missing.some(({ name }) => name === HOME_SHEET)
    ? months.flatMap(({ month, sheet }) => planMonthLink(month, sheet, year))
    : [];
  return [
    ...edits.flatMap((edit): readonly Edit[] => {
      if (edit.kind === "activate") return [];
      const stands = edit.kind === "name" && layout.names.has(edit.name.toLowerCase());
      return [stands ? { kind: "changeName", name: edit.name, formula: edit.formula } : edit];
    }),
    ...links,
  ];
}

/** The declared tables that are gone from a sheet that stands, with that sheet. */
export function missingTables({
  foundation,
}: WorkbookSnapshot): readonly { readonly sheet: string; readonly table: TableLayout }[] {
  return FIXED_SHEETS.flatMap((layout) => {
    const { sheet } = placesOf(layout, foundation);
    return sheet === undefined
      ? []
      : layout.tables
          .filter((table) => !foundation.tables.has(table.name))
          .map((table) => ({ sheet, table }));
  });
}

/**
 * Tables that are gone from a sheet: made of their own range where that was converted; else made anew at the declared
 * place, or right of everything where something else stands there. `grid`: all values of the sheet.
 */
export function planMissingTables(
  snapshot: WorkbookSnapshot,
  sheet: string,
  tables: readonly TableLayout[],
  grid: Grid,
): readonly Edit[] {
  const boxes = [...tableBoxes(snapshot, sheet)];
  return tables.flatMap((table): readonly Edit[] => {
    const range = convertedRange(table, grid, boxes);
    if (range) {
      boxes.push(range);
      return [{ kind: "table", sheet, box: range, name: table.name, style: TABLE_STYLE }];
    }
    const list = LIST_TABLES.find((one) => one === table);
    const wanted = list ? withValuesInUse(list, snapshot) : table;
    const rows = Math.max(1, seedOf(wanted).length) + 1;
    const place = { row: wanted.row, column: wanted.column, rows, columns: wanted.columns.length };
    const box = isFree(place, grid, boxes) ? place : { ...place, column: rightOf(grid, boxes) + 1 };
    boxes.push(box);
    return planTable(sheet, { ...wanted, column: box.column });
  });
}

/** The first column that nothing stands in. */
const rightOf = (grid: Grid, boxes: readonly Box[]): number =>
  Math.max(0, ...grid.map((line) => line.length), ...boxes.map((box) => box.column + box.columns));

function tableBoxes({ foundation, layout }: WorkbookSnapshot, sheet: string): readonly Box[] {
  const fixed = Object.values(foundation.fixed).flatMap((table): Box[] =>
    table?.sheet === sheet
      ? [
          {
            row: table.row - 1,
            column: table.column,
            rows: 1 + table.body.length + (table.showsTotals === true ? 1 : 0),
            columns: table.headers.length,
          },
        ]
      : [],
  );
  const strangers = layout.strangers
    .filter((stranger) => stranger.sheet === sheet)
    .map(({ body }) => ({ ...body, row: body.row - 1, rows: body.rows + 1 }));
  return [...fixed, ...strangers];
}

function convertedRange({ columns }: TableLayout, grid: Grid, boxes: readonly Box[]): Box | undefined {
  for (const [row, line] of grid.entries()) {
    for (const column of line.keys()) {
      const matches = columns.every(
        ({ header }, index) => String(line[column + index] ?? "").toLowerCase() === header.toLowerCase(),
      );
      if (!matches || boxes.some((box) => holds(box, row, column))) continue;
      const blank = grid
        .slice(row + 1)
        .findIndex((below) => columns.every((_, index) => (below[column + index] ?? "") === ""));
      const rows = blank < 0 ? grid.length - row - 1 : blank;
      return { row, column, rows: Math.max(1, rows) + 1, columns: columns.length };
    }
  }
  return undefined;
}

function isFree(box: Box, grid: Grid, boxes: readonly Box[]): boolean {
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1)
      if ((grid[row]?.[column] ?? "") !== "" || boxes.some((one) => holds(one, row, column))) return false;
  }
  return true;
}

/** Names that are gone or point elsewhere. */
export function planNames({ layout }: WorkbookSnapshot): readonly Edit[] {
  return DECLARED_NAMES.flatMap(({ name, formula }): readonly Edit[] => {
    const standing = layout.names.get(name.toLowerCase());
    if (standing === undefined) return [{ kind: "name", name, formula }];
    return plainFormula(standing) === plainFormula(formula) ? [] : [{ kind: "changeName", name, formula }];
  });
}

/** Whether every column of a table of ours that a name's formula speaks of stands. */
export function hasItsColumns(edit: Edit, { foundation }: WorkbookSnapshot): boolean {
  if (edit.kind !== "name" && edit.kind !== "changeName") return true;
  return columnsIn(edit.formula).every(({ table, header }) => {
    const standing = foundation.fixed[table];
    return standing === undefined || headerIndex(standing, header) >= 0;
  });
}
