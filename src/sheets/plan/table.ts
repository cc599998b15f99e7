/** A declared table as edits: header, seed rows, formats, formulas, validations and widths. */
import { asTyped, MESSAGE_LIMITS, type CellContent, type CellLook, type Edit } from "../edits/edit";
import { cellAddress } from "../layout/address";
import { numberFormatOf, type ColumnLayout, type TableLayout } from "../layout/column";
import { DERIVED, HEADER, TABLE_STYLE } from "../layout/looks";
import { seedOf } from "../layout/seeds";
import { validationOf } from "./validation";

/** A table always has a body row, even an empty one (Excel keeps one too). */
export function planTable(sheet: string, table: TableLayout): readonly Edit[] {
  const { row, column, columns } = table;
  const seed = seedOf(table);
  const rows = Math.max(1, seed.length);
  const body = { row: row + 1, column, rows, columns: columns.length };
  const lines = Array.from({ length: rows }, (_, index) =>
    columns.map((one, place) => contentOf(one, seed[index]?.[place])),
  );
  return [
    ...columns.map((one, place): Edit => ({
      kind: "look",
      sheet,
      box: { ...body, column: column + place, columns: 1 },
      look: bodyLook(one),
    })),
    { kind: "cells", sheet, row, column, values: [columns.map((one) => one.header)] },
    {
      kind: "table",
      sheet,
      box: { row, column, rows: rows + 1, columns: columns.length },
      name: table.name,
      style: TABLE_STYLE,
    },
    // Formulas after the table: Excel then knows them as calculated columns.
    { kind: "cells", sheet, row: row + 1, column, values: lines },
    { kind: "look", sheet, box: { row, column, rows: 1, columns: columns.length }, look: HEADER },
    { kind: "widths", sheet, column, widths: columns.map((one) => one.width) },
    ...columns.flatMap((one, place) => hideEdits(sheet, one, column + place)),
    ...columns.flatMap((one, place) =>
      columnEdits(sheet, one, { ...body, column: column + place, columns: 1 }),
    ),
  ];
}

/** After the widths: what is given a width is shown. */
export const hideEdits = (sheet: string, { hidden }: ColumnLayout, column: number): readonly Edit[] =>
  hidden ? [{ kind: "hideColumns", sheet, column, columns: 1, hidden }] : [];

export const bodyLook = (column: ColumnLayout): CellLook => ({
  numberFormat: numberFormatOf(column),
  ...placingLook(column),
});

/** Days, times and figures stand in the middle: right-aligned they would touch the text of the next column. */
export function placingLook(column: ColumnLayout): CellLook {
  const centred =
    ["date", "time", "integer", "number"].includes(column.kind) ||
    (column.kind === "formula" && column.numberFormat !== undefined);
  return {
    vertical: "Top",
    ...(centred ? { horizontal: "Center" as const } : {}),
    ...(column.wrap ? { wrap: true } : {}),
  };
}

function contentOf(column: ColumnLayout, seed: CellContent | undefined): CellContent {
  if (column.formula !== undefined) return column.formula;
  return typeof seed === "string" ? asTyped(seed) : (seed ?? null);
}

type ColumnBox = Extract<Edit, { kind: "look" }>["box"];

/** Validation, input message and shade of one column's body. */
export function columnEdits(sheet: string, column: ColumnLayout, box: ColumnBox): readonly Edit[] {
  const edits: Edit[] = [];
  const rule = validationOf(column, cellAddress(box.row, box.column));
  if (rule) {
    const alert = column.check?.alert;
    const edit = { kind: "validation", sheet, box, rule, header: column.header } as const;
    edits.push(alert === undefined ? edit : { ...edit, alert });
  }
  if (column.prompt !== undefined)
    edits.push({
      kind: "prompt",
      sheet,
      box,
      title: column.header.slice(0, MESSAGE_LIMITS.title),
      message: column.prompt,
    });
  if (column.kind === "formula") edits.push({ kind: "look", sheet, box, look: DERIVED });
  return edits;
}
