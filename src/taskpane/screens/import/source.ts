// A chosen file on its way to rows: its sheets, the table on one of them, and what its headers stand for.
import {
  MOST_BYTES,
  readInBackground,
  type BackgroundOptions,
  SourceError,
  tableOf,
  type SourceSheet,
} from "../../../import";
import type { SourceCell, SourceTable } from "../../../import/types";
import type { SampleKey } from "../../../sheets/layout/sample-key";
import { partedTable, titlesAbove, type ApartLine } from "../../../sheets/mapping/apart";
import { contentsUnder } from "../../../sheets/mapping/contents";
import { durationQuestion } from "../../../sheets/mapping/durations";
import { rememberedFor, suggestMapping, type Suggestion } from "../../../sheets/mapping/mapping";
import { headerLineOf, repeatedTargets, shownMoment } from "../../../sheets/mapping/map-rows";
import type { Mapping, Reading, ValueMapping } from "../../../sheets/mapping/reading";
import { suggestValues, valuesOf, type ValueGroup } from "../../../sheets/mapping/values";
import type { ImportTargets } from "../../../sheets/types";

export interface OpenFile {
  readonly name: string;
  readonly kind: "csv" | "workbook";
  /** Those that can be seen, or all where none can. */
  readonly sheets: readonly SourceSheet[];
  readonly targets: ImportTargets;
}

export interface OpenSheet {
  readonly name: string;
  readonly table: SourceTable;
  readonly suggestions: readonly Suggestion[];
  /** What was said of a file with the same headers before; empty where none was imported. */
  readonly remembered: Reading;
  readonly withoutResult: number;
  /** Lines of the file that are no rows: they are not in the table unless they are asked for. */
  readonly apart: readonly ApartLine[];
  /** The table with those that stand below the header. */
  readonly whole: SourceTable;
}

/** Throws SourceError, for a file too large before it is read. The pane goes on answering meanwhile. */
export async function openFile(
  file: File,
  targets: ImportTargets,
  options: BackgroundOptions,
): Promise<OpenFile> {
  if (file.size > MOST_BYTES) throw new SourceError("tooLarge", { most: MOST_BYTES / 1_000_000 });
  const { kind, sheets } = await readInBackground(await file.arrayBuffer(), options);
  return { name: file.name, kind, sheets, targets };
}

/** Headers of files that were imported before. */
const rememberedHeaders = ({ remembered }: ImportTargets): readonly string[] =>
  remembered.flatMap(({ headers }) => headers);

/** The sheet at first: the one whose header names the most of F-22's columns, else one that holds anything. */
export function firstSheet({ sheets, targets }: OpenFile): SourceSheet | undefined {
  const filled = sheets.filter((sheet) => sheet.read().lines.length > 0);
  const names = filled.map(
    (sheet) => headerLineOf(sheet.read(), targets.targets, rememberedHeaders(targets)).names,
  );
  return filled[names.indexOf(Math.max(...names))] ?? sheets[0];
}

/** Throws SourceError. */
export function openSheet({ targets }: OpenFile, sheet: SourceSheet): OpenSheet {
  const content = sheet.read();
  const header = headerLineOf(content, targets.targets, rememberedHeaders(targets)).index;
  const whole = tableOf(content, header, false);
  const { table, apart } = partedTable(whole);
  const headers = table.headers.filter((one) => one !== "");
  return {
    name: sheet.name,
    table,
    suggestions: suggestMapping(headers, targets.targets, targets.remembered, contentsUnder(table)),
    remembered: rememberedFor(table.headers, targets.remembered) ?? {},
    withoutResult: content.withoutResult,
    apart: [...titlesAbove(content, header), ...apart],
    whole,
  };
}

export const mappingOf = (suggestions: readonly Suggestion[]): Mapping =>
  Object.fromEntries(suggestions.map(({ header, target }) => [header, target]));

/** The sheet with every line below the header a row, or without those that are none. */
export const withAllLines = (sheet: OpenSheet, all: boolean): OpenSheet => ({
  ...sheet,
  table: all ? sheet.whole : partedTable(sheet.whole).table,
});

/** What a person has said of the file's contents by now. */
export interface Said {
  readonly mapping: Mapping;
  readonly values: ValueMapping;
  readonly clock: Reading["clock"];
}

export const valueGroups = (
  { targets }: OpenFile,
  sheet: OpenSheet,
  mapping: Mapping,
): readonly ValueGroup[] => suggestValues(sheet.table, mapping, targets.targets, sheet.remembered.values);

/** What the rows are read by: what the person has said, and of the rest what is remembered or guessed. */
export function readingOf(file: OpenFile, sheet: OpenSheet, { mapping, values, clock }: Said): Reading {
  const suggested = valuesOf(valueGroups(file, sheet, mapping));
  const columns = (Object.keys(suggested) as SampleKey[]).map(
    (column) => [column, { ...suggested[column], ...values[column] }] as const,
  );
  return { values: Object.fromEntries(columns), ...(clock === undefined ? {} : { clock }) };
}

/** All of it is known from a file like it: there is nothing to ask before showing what would be added. */
export function isKnown(file: OpenFile, sheet: OpenSheet): boolean {
  const mapping = mappingOf(sheet.suggestions);
  const asked = sheet.remembered.clock === undefined && durationQuestion(sheet.table, mapping) !== undefined;
  return (
    sheet.suggestions.every(({ certainty }) => certainty === "remembered") &&
    Object.values(mapping).includes("callDate") &&
    repeatedTargets(mapping).length === 0 &&
    !asked &&
    valueGroups(file, sheet, mapping).every((group) =>
      group.values.every(({ certainty }) => certainty === "remembered"),
    )
  );
}

/** The first value under a header as a person would read it; "" where there is none. */
export function exampleOf({ headers, rows }: SourceTable, header: string): string {
  const place = headers.indexOf(header);
  const cell = rows.map(({ cells }) => cells[place] ?? "").find((one) => one !== "") ?? "";
  return shown(cell);
}

const shown = (cell: SourceCell): string => (typeof cell === "object" ? shownMoment(cell) : String(cell));
