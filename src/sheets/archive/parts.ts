/** What of a workbook belongs to which month, and its cells as one text that tells any two contents apart. */
import type { Month } from "../../sop";
import { parseReportSheetName } from "../layout/report-kinds";
import type { RawCell } from "../snapshot/parse-cell";

/** Of an archive: everything but this sheet is under a fingerprint that stands on it. */
export const ARCHIVE_SHEET = "Arsip";
export const ARCHIVE_TABLE = "TabelArsip";
/** What belongs to no month: settings, roster, lists, Log. */
export const GENERAL = "Umum";

export interface SheetCells {
  readonly sheet: string;
  /** 0-based, of the first line and its first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawCell[])[];
}

/** A month, or GENERAL. */
export type PartName = string;

export interface ArchivePart {
  readonly part: PartName;
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly text: string;
}

/** The month whose F-22 rows or report the sheet holds. `months`: of the F-22 sheets, by their name. */
export const partOfSheet = (sheet: string, months: ReadonlyMap<string, Month>): PartName =>
  months.get(sheet) ?? parseReportSheetName(sheet)?.month ?? GENERAL;

/** Cells that hold nothing are not told: programs keep more or fewer of them. */
function toldCells({ sheet, row, column, values }: SheetCells): readonly string[] {
  return values.flatMap((line, index) =>
    line.flatMap((cell, place) =>
      cell === "" ? [] : [JSON.stringify([sheet, row + index, column + place, typeof cell, cell])],
    ),
  );
}

/** Each month and what belongs to none, months first; the archive's own sheet is in none. */
export function archiveParts(
  sheets: readonly SheetCells[],
  months: ReadonlyMap<string, Month>,
): readonly ArchivePart[] {
  const byPart = new Map<PartName, SheetCells[]>();
  for (const one of sheets) {
    if (one.sheet === ARCHIVE_SHEET) continue;
    const part = partOfSheet(one.sheet, months);
    byPart.set(part, [...(byPart.get(part) ?? []), one]);
  }
  return [...byPart]
    .sort(([a], [b]) => Number(a === GENERAL) - Number(b === GENERAL) || (a < b ? -1 : 1))
    .map(([part, own]) => {
      const sorted = [...own].sort((a, b) => (a.sheet < b.sheet ? -1 : 1));
      const cells = sorted.flatMap(toldCells);
      return {
        part,
        sheets: sorted.map(({ sheet }) => sheet),
        cells: cells.length,
        // A sheet that holds nothing is told by its name.
        text: [...sorted.map(({ sheet }) => JSON.stringify(sheet)), ...cells].join("\n"),
      };
    });
}

/** A part with the fingerprint that it has, or had when it was archived. */
export interface SealedPart {
  readonly part: PartName;
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly fingerprint: string;
}

/** What the seal of all is taken of: a fingerprint that was typed over is told by it. */
export const sealText = (parts: readonly SealedPart[]): string =>
  parts.map(({ part, cells, fingerprint }) => [part, cells, fingerprint].join(" ")).join("\n");

export type PartState = "same" | "changed" | "missing" | "added";

export interface VerifiedPart {
  readonly part: PartName;
  readonly state: PartState;
}

/** `then`: as the archive says; `now`: as its cells give it. In the archive's order, what came since last. */
export function compareParts(
  then: readonly SealedPart[],
  now: readonly SealedPart[],
): readonly VerifiedPart[] {
  const found = new Map(now.map(({ part, fingerprint }) => [part, fingerprint]));
  const stateOf = ({ part, fingerprint }: SealedPart): PartState => {
    const own = found.get(part);
    if (own === undefined) return "missing";
    return own === fingerprint ? "same" : "changed";
  };
  const known = new Set(then.map(({ part }) => part));
  return [
    ...then.map((one) => ({ part: one.part, state: stateOf(one) })),
    ...now.filter(({ part }) => !known.has(part)).map(({ part }) => ({ part, state: "added" as const })),
  ];
}
