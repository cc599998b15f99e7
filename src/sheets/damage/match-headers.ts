/** Which declared column each header of a table is, also where the header was altered a little. */
import type { ColumnLayout } from "../layout/column";

export interface HeaderMatch<Column extends ColumnLayout> {
  /** Declared columns that stand, with their index in the table; `altered` = known, but not written as declared. */
  readonly standing: readonly {
    readonly column: Column;
    readonly index: number;
    readonly altered: boolean;
  }[];
  readonly missing: readonly Column[];
  /** Headers that are not declared: people's own columns, copies, and columns that were renamed. */
  readonly own: readonly { readonly header: string; readonly index: number }[];
}

const folded = (text: string): string => text.toLowerCase();
const loose = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
/** The code at the head of a criterion's header; "" where it has none. */
const codeOf = (text: string): string => /^p\d\d(?=\s|$)/i.exec(text.trim())?.[0].toLowerCase() ?? "";

/** Exact headers first, then those that differ in blanks alone, then criteria by their code: no other guesses. */
export function matchHeaders<Column extends ColumnLayout>(
  headers: readonly string[],
  columns: readonly Column[],
): HeaderMatch<Column> {
  const found = new Map<Column, number>();
  const taken = new Set<number>();
  const match = (same: (header: string, column: Column) => boolean): void => {
    for (const column of columns) {
      if (found.has(column)) continue;
      const index = headers.findIndex((header, place) => !taken.has(place) && same(header, column));
      if (index < 0) continue;
      found.set(column, index);
      taken.add(index);
    }
  };
  match((header, column) => folded(header) === folded(column.header));
  match((header, column) => loose(header) === loose(column.header));
  match((header, column) => isCriterion(column) && codeOf(header) === codeOf(column.header));
  return {
    standing: columns.flatMap((column) => {
      const index = found.get(column);
      if (index === undefined) return [];
      return [{ column, index, altered: folded(headers[index] ?? "") !== folded(column.header) }];
    }),
    missing: columns.filter((column) => !found.has(column)),
    own: headers.flatMap((header, index) => (taken.has(index) ? [] : [{ header, index }])),
  };
}

const isCriterion = (column: ColumnLayout): boolean => column.key.startsWith("criterion");

/** The declared header that Excel's number was put behind (`Area2` beside `Area`); undefined where it is no such copy. */
export function copiedHeader(header: string, standing: readonly ColumnLayout[]): string | undefined {
  const base = /^(.*\D)\d+$/.exec(header)?.[1];
  if (base === undefined) return undefined;
  return standing.find((column) => folded(column.header) === folded(base))?.header;
}

/** How many of the columns the headers must name to be taken for a table of that kind. */
const ENOUGH = 0.6;

export function looksLike(
  headers: readonly string[],
  columns: readonly { readonly header: string }[],
): boolean {
  const there = new Set(headers.map(loose));
  const known = columns.filter((column) => there.has(loose(column.header))).length;
  return known >= columns.length * ENOUGH;
}
