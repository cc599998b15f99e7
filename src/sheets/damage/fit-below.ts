/**
 * How the rows below a month's table stand to its columns. They fell out of the table; where its columns were changed
 * since, Excel changed them in the table alone, and the rows below no longer stand under them.
 */
import type { F22Column } from "../layout/f22-columns";
import type { RawCell } from "../snapshot/parse-cell";
import type { Answers } from "../types";
import type { MonthAsIs } from "./as-is";
import { isAtHome } from "./below";
import { planColumns, type PlacedColumn } from "./plan-columns";

export interface FitOfRowsBelow {
  /** Columns that the table has lost and the rows below still have. */
  readonly lost: readonly F22Column[];
  /** Columns that both have lost. */
  readonly lostBoth: readonly F22Column[];
  /** Places in the table, counted from 0, of people's own columns that the rows below do not have. */
  readonly gained: readonly number[];
}

type Fit = Pick<FitOfRowsBelow, "lost" | "gained"> & { readonly score: number };

/** With more columns in question than this, only none and all of each kind are tried. */
const MOST_TRIED = 6;
/** So many rows tell how all of them stand. */
const MOST_ROWS = 50;

/**
 * What changed in the table alone: of all ways it may have been, the one under which the most cells below are at home.
 * Where as much speaks for fewer changes, it is fewer. `undefined` while a header has not been answered for.
 */
export function fitOfRowsBelow(
  month: MonthAsIs,
  columns: readonly F22Column[],
  answers: Answers,
): FitOfRowsBelow | undefined {
  const { added, questions } = planColumns({ ...month, columns }, answers);
  if (questions.length > 0) return undefined;
  const missing = added.map(({ column }) => column);
  const lines = month.below.slice(0, MOST_ROWS);
  let best: Fit = { lost: [], gained: [], score: -1 };
  for (const lost of subsetsOf(missing)) {
    const order = orderWith(lost, missing, month, columns, answers);
    const places = order.flatMap(({ column }, index) => (column ? [] : [index]));
    for (const gained of subsetsOf(places)) {
      const score = cellsAtHome(
        lines,
        order.filter((_, index) => !gained.includes(index)),
      );
      const fewer = lost.length + gained.length < best.lost.length + best.gained.length;
      if (score > best.score || (score === best.score && fewer)) best = { lost, gained, score };
    }
  }
  return { ...best, lostBoth: missing.filter((column) => !best.lost.includes(column)) };
}

/** All columns as they would stand with only those of the missing ones back. */
function orderWith(
  back: readonly F22Column[],
  missing: readonly F22Column[],
  month: MonthAsIs,
  columns: readonly F22Column[],
  answers: Answers,
): readonly PlacedColumn<F22Column>[] {
  const standing = columns.filter((column) => !missing.includes(column) || back.includes(column));
  return planColumns({ ...month, columns: standing }, answers).order;
}

function subsetsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length > MOST_TRIED) return [[], all];
  return all.reduce<readonly (readonly T[])[]>(
    (found, one) => [...found, ...found.map((subset) => [...subset, one])],
    [[]],
  );
}

function cellsAtHome(
  lines: readonly (readonly RawCell[])[],
  order: readonly PlacedColumn<F22Column>[],
): number {
  const places = order.flatMap(({ column }, index) => (column ? [{ column, index }] : []));
  return lines.reduce(
    (sum, line) => sum + places.filter(({ column, index }) => isAtHome(column, line[index] ?? "")).length,
    0,
  );
}
