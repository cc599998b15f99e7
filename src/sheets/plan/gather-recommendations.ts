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
  type CountedRecommendation,
  type LastGathered,
  type Month,
  type RecommendationFields,
} from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { NUMBER_HEADER, RECOMMENDATION_HEADERS } from "../layout/recommendation-words";
import { headerIndex } from "../snapshot/table-cells";
import type { RawCell } from "../snapshot/parse-cell";
import { countedOf, fieldsIn, numberIn, type RecommendationTable } from "../snapshot/recommendations";
import { recordText } from "../report/line-record";
import { lineKey, numberOfKey } from "../report/recommendation-blocks";
import type { KeptLine, ReadReport } from "../report/standing";
import type { RecommendationConflict } from "../types";
import { byHeader, contentOf, isFilled } from "./recommendation-fields";
import { NO_CHANGES, planTable } from "./recommendation-table";

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
  const tabled = table ? fieldsIn(table, table.body[row ?? -1] ?? []) : {};
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
    record: written?.line.record ?? { row: -1, content: {}, text: "" },
  };
}

/** The cells of another month's Analisa that change, and what was gathered there now. */
function planOtherSheet({ written, merged }: Merge, month: Month): readonly Edit[] {
  if (!written || written.analysis.month === month) return [];
  const { analysis, line } = written;
  const { sheet, read } = analysis;
  const recordAt = { kind: "cell", sheet, row: line.record.row, column: read.recordColumn } as const;
  const isStill: Expectation = { ...recordAt, content: line.record.text };
  const cell = (row: number, column: number, content: CellContent, before: RawCell): Edit => ({
    kind: "cells",
    sheet,
    row,
    column,
    values: [[content]],
    expect: [isStill, { kind: "cell", sheet, row, column, content: before }],
  });
  const base = byHeader(merged.gathered);
  const { base: before = {}, ...record } = line.record.content;
  const same = JSON.stringify(before) === JSON.stringify(base);
  return [
    ...Object.entries(byHeader(merged.toSheet)).flatMap(([header, value]) => {
      const place = line.places[header];
      return place ? [cell(place.row, place.column, contentOf(value), line.values[header] ?? "")] : [];
    }),
    ...(same
      ? []
      : [
          cell(
            line.record.row,
            read.recordColumn,
            asTyped(recordText({ ...record, ...(Object.keys(base).length === 0 ? {} : { base }) })),
            line.record.text,
          ),
        ]),
  ];
}
