/** TabelRekomendasi after gathering: its rows' cells, the rows that join it, and the KPI's line above it. */
import {
  readRecommendationNumber,
  type CountedRecommendation,
  type FieldValue,
  type RecommendationFields,
} from "../../sop";
import type { CellContent, Edit } from "../edits/edit";
import { expectContents, expectHeaders, type Expectation } from "../edits/expectation";
import { numberFormatOf } from "../layout/column";
import { TABLES } from "../layout/fixed-tables";
import {
  KPI_FORMULA,
  KPI_ROW,
  MONTH_HEADER,
  NUMBER_HEADER,
  RECOMMENDATION_HEADERS,
} from "../layout/recommendation-words";
import { headerIndex, lineUnder } from "../snapshot/table-cells";
import { countedIn, type RecommendationTable } from "../snapshot/recommendations";
import { byHeader, contentOf, isFilled } from "./recommendation-fields";

/** A recommendation as it shall stand in the table. */
interface TableRow {
  readonly number: string;
  /** 0-based body row; undefined where it is new. */
  readonly row: number | undefined;
  readonly merged: { readonly toTable: RecommendationFields };
  readonly fields: RecommendationFields;
}

export interface TableChanges {
  readonly edits: readonly Edit[];
  readonly counted: readonly CountedRecommendation[] | undefined;
}
export const NO_CHANGES: TableChanges = { edits: [], counted: undefined };

/** Cells of rows that change, the rows that are new, and the KPI above them. */
export function planTable(table: RecommendationTable, merges: readonly TableRow[]): TableChanges {
  const { headers, sheet } = table;
  const body = table.body.map((line) => [...line]);
  const edits: Edit[] = [];
  for (const { row = -1, merged } of merges) {
    const line = body[row];
    if (!line) continue;
    for (const [header, value] of Object.entries(byHeader(merged.toTable))) {
      const index = headerIndex(table, header);
      if (index < 0) continue;
      line[index] = value;
      edits.push({
        kind: "cells",
        sheet,
        row: table.row + row,
        column: table.column + index,
        values: [[contentOf(value)]],
        expect: expectCell(table, row, index),
      });
    }
  }
  edits.push(...planKpi(table));
  const added = merges
    .filter(({ row, fields }) => row === undefined && isFilled(fields))
    .map(({ number, fields }) => newLine(headers, number, fields));
  edits.push(...planNewRows(table, added));
  return { edits, counted: countedIn({ headers, body: [...body, ...added.map(asRead)] }) };
}

/** That the row is still that of its number, the column that of its header, and holds what was read. */
function expectCell(
  { sheet, row, column, headers, body }: RecommendationTable,
  line: number,
  index: number,
): readonly Expectation[] {
  const number = headerIndex({ headers }, NUMBER_HEADER);
  return [number, index].flatMap((place): Expectation[] => [
    { kind: "cell", sheet, row: row - 1, column: column + place, content: headers[place] ?? "" },
    { kind: "cell", sheet, row: row + line, column: column + place, content: body[line]?.[place] ?? "" },
  ]);
}

/** Where nothing stands, and where all its columns are there. */
function planKpi({ sheet, row, column, headers, kpi }: RecommendationTable): readonly Edit[] {
  const known = Object.values(RECOMMENDATION_HEADERS).every(
    (header) => headerIndex({ headers }, header) >= 0,
  );
  if (!known || row - 1 <= KPI_ROW || kpi.some((cell) => cell !== "")) return [];
  return [
    {
      kind: "cells",
      sheet,
      row: KPI_ROW,
      column: 0,
      values: [[KPI_FORMULA]],
      expect: [
        { kind: "blank", sheet, box: { row: KPI_ROW, column: 0, rows: 1, columns: headers.length } },
        expectHeaders({ sheet, row: row - 1, column }, headers),
      ],
    },
    {
      kind: "look",
      sheet,
      box: { row: KPI_ROW, column: 0, rows: 1, columns: 1 },
      look: { bold: true, wrap: false },
    },
  ];
}

type Line = readonly (FieldValue | null)[];
const asRead = (line: Line): readonly FieldValue[] => line.map((cell) => cell ?? "");

function newLine(headers: readonly string[], number: string, fields: RecommendationFields): Line {
  const values: Readonly<Record<string, FieldValue>> = {
    [NUMBER_HEADER]: number,
    [MONTH_HEADER]: readRecommendationNumber(number)?.month ?? "",
    ...byHeader(fields),
  };
  return lineUnder(headers, values);
}

/** Blank rows at the table's end are filled first; the rest joins it below, or between where something stands there. */
function planNewRows(table: RecommendationTable, lines: readonly Line[]): readonly Edit[] {
  if (lines.length === 0) return [];
  const { sheet, row, column, headers, body } = table;
  const used = usedRows(table);
  const written = (some: readonly Line[]): CellContent[][] =>
    some.map((line) => line.map((cell) => (cell === null ? null : contentOf(cell))));
  const inside = lines.slice(0, body.length - used);
  const below = lines.slice(inside.length);
  const expect = [
    expectHeaders({ sheet, row: row - 1, column }, headers),
    { kind: "columns", table: table.name, columns: headers.length } as const,
    { kind: "rows", table: table.name, rows: body.length } as const,
  ];
  const edits: Edit[] = [];
  if (inside.length > 0)
    edits.push({
      kind: "cells",
      sheet,
      row: row + used,
      column,
      values: written(inside),
      expect: [...expect, ...expectContents({ sheet, row: row + used, column }, body.slice(used))],
    });
  if (below.length === 0) return edits;
  const first = row + body.length;
  const free =
    !table.showsTotals &&
    table.below.slice(0, below.length).every((line) => line.every((cell) => cell === ""));
  if (!free) return [...edits, { kind: "addRows", table: table.name, values: written(below), expect }];
  return [
    ...edits,
    {
      kind: "append",
      table: table.name,
      values: written(below),
      expect: [...expect, { kind: "blankBelow", table: table.name, rows: below.length }],
    },
    // Where it did not grow by itself: AutoCorrect's expansion can be switched off.
    {
      kind: "resizeTable",
      sheet,
      table: table.name,
      box: { row: row - 1, column, rows: body.length + below.length + 1, columns: headers.length },
      expect,
    },
    ...formatsOf(headers).map(([index, numberFormat]): Edit => ({
      kind: "look",
      sheet,
      box: { row: first, column: column + index, rows: below.length, columns: 1 },
      look: { numberFormat },
    })),
  ];
}

const formatsOf = (headers: readonly string[]): readonly (readonly [index: number, format: string])[] =>
  TABLES.recommendations.columns.flatMap((column) => {
    const index = headerIndex({ headers }, column.header);
    return index < 0 ? [] : [[index, numberFormatOf(column)] as const];
  });

/** Body rows up to the last that holds anything but a formula, which fills itself down. */
const usedRows = ({ body, formulas }: RecommendationTable): number =>
  body.reduce(
    (used, line, row) =>
      line.some((cell, index) => cell !== "" && !String(formulas[row]?.[index] ?? "").startsWith("="))
        ? row + 1
        : used,
    0,
  );
