// A chosen file on its way to rows: its sheets, the table on one of them, and what its headers stand for.
import { MOST_BYTES, readSource, SourceError, tableOf, type SourceSheet } from "../../../import";
import type { SourceCell, SourceTable } from "../../../import/types";
import { headerLineOf, shownMoment } from "../../../sheets/mapping/map-rows";
import { suggestMapping, type Mapping, type Suggestion } from "../../../sheets/mapping/mapping";
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
  readonly withoutResult: number;
}

/** Throws SourceError, for a file too large before it is read. */
export async function openFile(file: File, targets: ImportTargets): Promise<OpenFile> {
  if (file.size > MOST_BYTES) throw new SourceError("tooLarge", { most: MOST_BYTES / 1_000_000 });
  const { kind, sheets } = await readSource(new Uint8Array(await file.arrayBuffer()));
  const seen = sheets.filter(({ hidden }) => !hidden);
  return { name: file.name, kind, sheets: seen.length > 0 ? seen : sheets, targets };
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
  const table = tableOf(content, header, false);
  const headers = table.headers.filter((one) => one !== "");
  return {
    name: sheet.name,
    table,
    suggestions: suggestMapping(headers, targets.targets, targets.remembered),
    withoutResult: content.withoutResult,
  };
}

export const mappingOf = (suggestions: readonly Suggestion[]): Mapping =>
  Object.fromEntries(suggestions.map(({ header, target }) => [header, target]));

/** The first value under a header as a person would read it; "" where there is none. */
export function exampleOf({ headers, rows }: SourceTable, header: string): string {
  const place = headers.indexOf(header);
  const cell = rows.map(({ cells }) => cells[place] ?? "").find((one) => one !== "") ?? "";
  return shown(cell);
}

const shown = (cell: SourceCell): string => (typeof cell === "object" ? shownMoment(cell) : String(cell));
