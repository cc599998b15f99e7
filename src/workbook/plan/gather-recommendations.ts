/**
 * The recommendations of every month's Analisa gathered in TabelRekomendasi, and what was written there brought back:
 * one row for each number, whichever of the two people wrote in (see sop's mergeRecommendation). Rows without a number
 * are people's own and stay so.
 */
import {
  LATER_FIELDS,
  mergeRecommendation,
  readRecommendationNumber,
  RECOMMENDATION_FIELDS,
  toldValue,
  type CountedRecommendation,
  type FieldValue,
  type LastGathered,
  type Month,
  type RecommendationField,
  type RecommendationFields,
} from "../../sop";
import { asTyped, type CellContent, type Edit } from "../apply/edit";
import { numberFormatOf } from "../layout/column";
import { TABLES } from "../layout/fixed-tables";
import {
  KPI_FORMULA,
  KPI_ROW,
  MONTH_HEADER,
  NUMBER_HEADER,
  RECOMMENDATION_HEADERS,
} from "../layout/recommendation-words";
import { headerIndex } from "../read/excel-table";
import { countedIn, countedOf, fieldsIn, numberIn, type RecommendationTable } from "../read/recommendations";
import { recordText } from "../report/line-record";
import { lineKey, numberOfKey } from "../report/recommendation-blocks";
import type { KeptLine, ReadReport } from "../report/standing";
import type { RecommendationConflict } from "../types";

/** A month's Analisa as it stands. */
export interface StandingAnalysis {
  readonly month: Month;
  readonly sheet: string;
  readonly read: ReadReport;
  /** Finished: only what comes later may still be written there. */
  readonly protected: boolean;
}

export interface Gathering {
  /** The lines of the month that is being written, as they shall be, by key. */
  readonly kept: ReadonlyMap<string, KeptLine>;
  readonly used: readonly number[];
  readonly edits: readonly Edit[];
  readonly counted: readonly CountedRecommendation[];
  readonly conflicts: readonly RecommendationConflict[];
}

interface Written {
  readonly number: string;
  readonly analysis: StandingAnalysis;
  readonly line: KeptLine;
}

interface Merge {
  readonly number: string;
  readonly written: Written | undefined;
  /** 0-based body row of the table. */
  readonly row: number | undefined;
  readonly merged: ReturnType<typeof mergeRecommendation>;
  /** What the sheet holds afterwards. */
  readonly fields: RecommendationFields;
}

const valuesOf = ({ values }: KeptLine): RecommendationFields =>
  Object.fromEntries(
    RECOMMENDATION_FIELDS.flatMap((field) => {
      const value = values[RECOMMENDATION_HEADERS[field]];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );

const lastOf = ({ base }: KeptLine): LastGathered =>
  Object.fromEntries(
    RECOMMENDATION_FIELDS.flatMap((field) => {
      const told = base[RECOMMENDATION_HEADERS[field]];
      return told === undefined ? [] : [[field, told] as const];
    }),
  );

const byHeader = <Value>(
  fields: Readonly<Partial<Record<RecommendationField, Value>>>,
): Record<string, Value> =>
  Object.fromEntries(
    RECOMMENDATION_FIELDS.flatMap((field) => {
      const value = fields[field];
      return value === undefined ? [] : [[RECOMMENDATION_HEADERS[field], value] as const];
    }),
  );

const contentOf = (value: FieldValue): Exclude<CellContent, null> =>
  typeof value === "string" ? asTyped(value) : value;

const isFilled = (fields: RecommendationFields): boolean =>
  RECOMMENDATION_FIELDS.some((field) => toldValue(fields[field]) !== "");

/** The lines of each Analisa that belong to its month. */
function writtenOn(analyses: readonly StandingAnalysis[]): ReadonlyMap<string, Written> {
  const lines = new Map<string, Written>();
  for (const analysis of analyses)
    for (const [key, line] of analysis.read.kept) {
      const number = numberOfKey(key);
      if (number === undefined || readRecommendationNumber(number)?.month !== analysis.month) continue;
      if (!lines.has(number)) lines.set(number, { number, analysis, line });
    }
  return lines;
}

/** The first row of each number. */
function rowsByNumber(table: RecommendationTable | undefined): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  table?.body.forEach((line, row) => {
    const number = numberIn(table, line);
    if (number !== undefined && !rows.has(number)) rows.set(number, row);
  });
  return rows;
}

/** A table without these columns cannot tell its rows apart; check tells that they are missing. */
const isUsable = ({ headers }: RecommendationTable): boolean =>
  [NUMBER_HEADER, RECOMMENDATION_HEADERS.recommendation].every(
    (header) => headerIndex({ headers }, header) >= 0,
  );

/** `month` is the one whose Analisa is written anew: its lines come back whole, the other months' as edits. */
export function gatherRecommendations(
  month: Month,
  analyses: readonly StandingAnalysis[],
  found: RecommendationTable | undefined,
): Gathering {
  const table = found !== undefined && isUsable(found) ? found : undefined;
  const written = writtenOn(analyses);
  const rows = rowsByNumber(table);
  const merges = [...new Set([...written.keys(), ...rows.keys()])]
    .sort()
    .map((number) => mergeOf(number, month, written.get(number), rows.get(number), table));
  const own = merges.filter(({ number }) => readRecommendationNumber(number)?.month === month);
  const changes = table === undefined ? NO_CHANGES : planTable(table, merges);
  return {
    kept: new Map(own.map((merge) => [lineKey(merge.number), keptOf(merge)])),
    used: own.flatMap(({ number, fields }) =>
      isFilled(fields) ? [readRecommendationNumber(number)?.index ?? 0] : [],
    ),
    edits: [...changes.edits, ...merges.flatMap((merge) => planOtherSheet(merge, month))],
    counted:
      changes.counted ??
      merges.flatMap(({ number, fields }) => countedOf(fields, readRecommendationNumber(number)?.month)),
    conflicts: merges.flatMap(({ number, merged, written: line }) =>
      merged.conflicts.map((field) => ({
        number,
        header: RECOMMENDATION_HEADERS[field],
        sheet: line?.analysis.sheet ?? "",
      })),
    ),
  };
}

function mergeOf(
  number: string,
  month: Month,
  written: Written | undefined,
  row: number | undefined,
  table: RecommendationTable | undefined,
): Merge {
  const sheet = written ? valuesOf(written.line) : {};
  const tabled = table && row !== undefined ? fieldsIn(table, table.body[row] ?? []) : {};
  const closed = written?.analysis.protected === true && written.analysis.month !== month;
  const merged = mergeRecommendation({
    sheet,
    table: tabled,
    last: written ? lastOf(written.line) : {},
    isOpen: (field) =>
      !closed ||
      (LATER_FIELDS.has(field) && written.line.places[RECOMMENDATION_HEADERS[field]] !== undefined),
  });
  return { number, written, row, merged, fields: { ...sheet, ...merged.toSheet } };
}

/** A line of the month's own sheet, which is written anew as a whole. */
function keptOf({ number, written, merged }: Merge): KeptLine {
  const values = byHeader(merged.toSheet);
  return {
    label: number,
    fields: {
      ...written?.line.fields,
      ...Object.fromEntries(Object.entries(values).map(([header, value]) => [header, contentOf(value)])),
    },
    base: byHeader(merged.gathered),
    values: { ...written?.line.values, ...values },
    places: written?.line.places ?? {},
    record: written?.line.record ?? { row: -1, content: {} },
  };
}

/** The cells of another month's Analisa that change, and what was gathered there now. */
function planOtherSheet({ written, merged }: Merge, month: Month): readonly Edit[] {
  if (!written || written.analysis.month === month) return [];
  const { analysis, line } = written;
  const { sheet, read } = analysis;
  const cell = (row: number, column: number, content: CellContent): Edit => ({
    kind: "cells",
    sheet,
    row,
    column,
    values: [[content]],
  });
  const base = byHeader(merged.gathered);
  const { base: before = {}, ...record } = line.record.content;
  const same = JSON.stringify(before) === JSON.stringify(base);
  return [
    ...Object.entries(byHeader(merged.toSheet)).flatMap(([header, value]) => {
      const place = line.places[header];
      return place ? [cell(place.row, place.column, contentOf(value))] : [];
    }),
    ...(same
      ? []
      : [
          cell(
            line.record.row,
            read.recordColumn,
            asTyped(recordText({ ...record, ...(Object.keys(base).length === 0 ? {} : { base }) })),
          ),
        ]),
  ];
}

interface TableChanges {
  readonly edits: readonly Edit[];
  readonly counted: readonly CountedRecommendation[] | undefined;
}
const NO_CHANGES: TableChanges = { edits: [], counted: undefined };

function planTable(table: RecommendationTable, merges: readonly Merge[]): TableChanges {
  const { headers, sheet } = table;
  const body = table.body.map((line) => [...line]);
  const edits: Edit[] = [];
  for (const { row, merged } of merges) {
    if (row === undefined) continue;
    for (const [header, value] of Object.entries(byHeader(merged.toTable))) {
      const index = headerIndex(table, header);
      const line = body[row];
      if (index < 0 || !line) continue;
      line[index] = value;
      edits.push({
        kind: "cells",
        sheet,
        row: table.row + row,
        column: table.column + index,
        values: [[contentOf(value)]],
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

/** Where nothing stands, and where all its columns are there. */
function planKpi({ sheet, row, headers, kpi }: RecommendationTable): readonly Edit[] {
  const known = Object.values(RECOMMENDATION_HEADERS).every(
    (header) => headerIndex({ headers }, header) >= 0,
  );
  if (!known || row - 1 <= KPI_ROW || kpi.some((cell) => cell !== "")) return [];
  return [
    { kind: "cells", sheet, row: KPI_ROW, column: 0, values: [[KPI_FORMULA]] },
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
  const known = new Map(Object.entries(values).map(([header, value]) => [header.toLowerCase(), value]));
  return headers.map((header) => known.get(header.toLowerCase()) ?? null);
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
  const edits: Edit[] = [];
  if (inside.length > 0)
    edits.push({ kind: "cells", sheet, row: row + used, column, values: written(inside) });
  if (below.length === 0) return edits;
  const first = row + body.length;
  const free =
    !table.showsTotals &&
    table.below.slice(0, below.length).every((line) => line.every((cell) => cell === ""));
  if (!free) return [...edits, { kind: "addRows", table: table.name, values: written(below) }];
  return [
    ...edits,
    { kind: "cells", sheet, row: first, column, values: written(below) },
    // Where it did not grow by itself: AutoCorrect's expansion can be switched off.
    {
      kind: "resizeTable",
      sheet,
      table: table.name,
      box: { row: row - 1, column, rows: body.length + below.length + 1, columns: headers.length },
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
