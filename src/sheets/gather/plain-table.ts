/** A table that nobody types in: a header, lines of values, and columns of one formula. */
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { DERIVED, HEADER, TABLE_STYLE } from "../layout/looks";

export interface PlainColumn {
  readonly header: string;
  /** In points. */
  readonly width: number;
  readonly numberFormat?: string;
  /** Words, which stay what they are whatever they look like. */
  readonly text?: true;
  readonly wrap?: true;
  /** In every line; such columns stand behind all others, and the lines say nothing of them. */
  readonly formula?: string;
}

export interface PlainTable {
  readonly sheet: string;
  readonly name: string;
  /** 0-based, of its header; it stands from the first column. */
  readonly row: number;
  readonly columns: readonly PlainColumn[];
  /** As many values as there are columns without a formula. */
  readonly lines: readonly (readonly CellContent[])[];
}

/** On a sheet that the same edits make. Without lines the table has one empty line, as Excel keeps one. */
export function planPlainTable({ sheet, name, row, columns, lines }: PlainTable): readonly Edit[] {
  const rows = Math.max(1, lines.length);
  const body = { row: row + 1, column: 0, rows, columns: columns.length };
  const formulas = columns.map(({ formula }) => formula).filter((formula) => formula !== undefined);
  const typed = columns.length - formulas.length;
  const contents = lines.map((line) =>
    columns
      .slice(0, typed)
      .map(({ text }, place) => (text ? asTyped(String(line[place] ?? "")) : (line[place] ?? ""))),
  );
  const columnBox = (place: number) => ({ ...body, column: place, columns: 1 });
  return [
    ...columns.map((column, place): Edit => ({
      kind: "look",
      sheet,
      box: columnBox(place),
      look: {
        numberFormat: column.text ? "@" : (column.numberFormat ?? "General"),
        vertical: "Top",
        ...(column.text ? {} : { horizontal: "Center" as const }),
        ...(column.wrap ? { wrap: true } : {}),
        ...(column.formula === undefined ? {} : DERIVED),
      },
    })),
    { kind: "cells", sheet, row, column: 0, values: [columns.map(({ header }) => header)] },
    {
      kind: "table",
      sheet,
      box: { row, column: 0, rows: rows + 1, columns: columns.length },
      name,
      style: TABLE_STYLE,
    },
    ...(contents.length === 0
      ? []
      : [{ kind: "cells", sheet, row: row + 1, column: 0, values: contents } as const]),
    // After the table: Excel then knows them as calculated columns.
    ...(lines.length === 0
      ? []
      : columns.flatMap(({ formula }, place): readonly Edit[] =>
          formula === undefined ? [] : [{ kind: "fill", sheet, box: columnBox(place), formula }],
        )),
    { kind: "look", sheet, box: { row, column: 0, rows: 1, columns: columns.length }, look: HEADER },
    { kind: "widths", sheet, column: 0, widths: columns.map(({ width }) => width) },
    { kind: "freeze", sheet, rows: row + 1, columns: 0 },
    {
      kind: "page",
      sheet,
      page: {
        orientation: "Landscape",
        titleRows: `$${row + 1}:$${row + 1}`,
        pagesWide: 1,
        header: "",
      },
    },
  ];
}
