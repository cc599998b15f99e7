/** Lines of a file that are no rows: titles above the header, totals, footers, the header once more on the next page. */
import { headerText } from "../../import/table";
import type { SourceCell, SourceContent, SourceTable } from "../../import/types";
import { isDayCell } from "./contents";
import { lettersOf } from "./spelling";

export interface ApartLine {
  /** As a person counts it in the file. */
  readonly number: number;
  readonly kind: "title" | "total" | "header" | "note";
  /** What stands in it first, as a person reads it. */
  readonly text: string;
}

export interface PartedTable {
  /** Without the lines that are no rows. */
  readonly table: SourceTable;
  /** In the file's order. */
  readonly apart: readonly ApartLine[];
}

/** A word for a sum alone, and one that begins or ends what a line is called: `Grand Total`, `Jumlah baris: 12`, `JKT Total`. */
const SUM = /^(?:(?:grand|sub)[\s-]*)?(?:total|jumlah|jml|rata[\s-]*rata|rerata|average)\s*:?$/i;
const OF_SUM = /^(?:(?:grand|sub)[\s-]*)?(?:total|jumlah|jml|rata[\s-]*rata|rerata|average)\b|\btotal\s*:?$/i;
/** What a footer says in few cells: several words, or one that ends in a colon; never a code such as U-7. */
const PHRASE = /\S\s+\S|:\s*$|^[*\u2020]/;
/** A line drawn with signs. */
const DRAWN = /^[-=_*.~#+\s\u2013\u2014]+$/;
/** Rows of fewer cells than these could be footers all of them. */
const ENOUGH = 4;
/** A footer fills no more cells than these. */
const FEW = 2;
/** Of the header's texts, as many as a line has that is the header once more. */
const MOST = 0.8;
/** As many rows tell how many cells a row of the file fills. */
const LOOKED_AT = 1000;

const isFilled = (cell: SourceCell): boolean => typeof cell !== "string" || cell.trim() !== "";

function usualCells(rows: SourceTable["rows"]): number {
  const counts = rows.slice(0, LOOKED_AT).map(({ cells }) => cells.filter(isFilled).length);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/** What the line is where it is no row. */
function kindOf(
  cells: readonly SourceCell[],
  headers: readonly string[],
  usual: number,
): Exclude<ApartLine["kind"], "title"> | undefined {
  const filled = cells.filter(isFilled);
  const [first] = filled;
  if (typeof first !== "string") return undefined;
  const text = first.trim();
  if (SUM.test(text)) return "total";
  // Asked last, as every row of a file comes here: a day is looked for in each of its cells.
  const hasNoDay = (): boolean => !filled.some(isDayCell);
  if (OF_SUM.test(text) && filled.length <= Math.max(FEW, usual / 2) && hasNoDay()) return "total";
  if (filled.every((cell) => typeof cell === "string" && DRAWN.test(cell)) && text.length > 1) return "note";
  const named = cells.filter(
    (cell, place) => isFilled(cell) && isSame(headerText(cell), headers[place] ?? ""),
  );
  if (named.length > 1 && named.length >= headers.filter((one) => one !== "").length * MOST) return "header";
  return usual >= ENOUGH && filled.length <= FEW && PHRASE.test(text) && hasNoDay() ? "note" : undefined;
}

const isSame = (a: string, b: string): boolean => a !== "" && lettersOf(a) === lettersOf(b);

/** The table's rows and, apart from them, the lines that are none. What is left out is for the person to see. */
export function partedTable(table: SourceTable): PartedTable {
  const usual = usualCells(table.rows);
  const apart: ApartLine[] = [];
  const rows = table.rows.filter(({ number, cells }) => {
    const kind = kindOf(cells, table.headers, usual);
    if (kind !== undefined) apart.push({ number, kind, text: firstText(cells) });
    return kind === undefined;
  });
  return { table: { ...table, rows }, apart };
}

/** The lines above the header, the line at `index`. */
export const titlesAbove = ({ lines }: SourceContent, index: number): readonly ApartLine[] =>
  lines.slice(0, index).map(({ number, cells }) => ({ number, kind: "title", text: firstText(cells) }));

const firstText = (cells: readonly SourceCell[]): string =>
  cells.map(headerText).find((text) => text !== "") ?? "";
