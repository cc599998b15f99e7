/** Moving rows of F-22 to another month's table, as edits with what must stand for them. */
import type { CellContent, Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { planAppend } from "./append";
import { carriedLine, isCarried, isFormula, type StandingRow } from "./move-row";
import type { Targets, Move } from "./move-targets";
import { roomBelow } from "./room-below";
import type { RawCell } from "../snapshot/parse-cell";
import type { MonthFrame, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { Month } from "../../sop";

export interface MoveOutcome<Wanted extends Move> {
  readonly move: Wanted;
  readonly moved: boolean;
  /** Where the row stands now, and what it holds by header. */
  readonly sheetRow: number;
  readonly carried: Readonly<Record<string, RawCell>>;
}

/** A move with what its row holds, and the place of its copy. */
export interface Step<Wanted extends Move> {
  readonly move: Wanted;
  readonly from: MonthFrame;
  readonly to: MonthFrame;
  readonly standing: StandingRow;
  /** Of the copy; a row that an interrupted move has copied before is not copied again. */
  readonly sheetRow: number;
  readonly line: readonly CellContent[] | undefined;
}

/** That the row stands where it was read, as it was read: what was typed in it. */
export const expectLine = (
  frame: MonthFrame,
  sheetRow: number,
  { values, formulas }: StandingRow,
): readonly Expectation[] =>
  frame.headers.flatMap((_, index): readonly Expectation[] => {
    const value = values[index] ?? "";
    if (isFormula(value, formulas[index] ?? "")) return [];
    return value !== "" || !frame.formulas?.includes(index) ? cellUnder(frame, sheetRow, index, value) : [];
  });

export const expectCopy = (
  frame: MonthFrame,
  sheetRow: number,
  line: readonly CellContent[],
): readonly Expectation[] =>
  line.flatMap((content, index) =>
    content === null || (typeof content === "string" && content.startsWith("="))
      ? []
      : cellUnder(frame, sheetRow, index, shown(content)),
  );

const cellUnder = (
  { sheet, row, column, headers }: MonthFrame,
  sheetRow: number,
  index: number,
  content: RawCell,
): readonly Expectation[] => [
  { kind: "cell", sheet, row: row - 1, column: column + index, content: headers[index] ?? "" },
  { kind: "cell", sheet, row: sheetRow, column: column + index, content },
];

/** What a content reads back as. */
const shown = (content: Exclude<CellContent, null>): RawCell =>
  typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;

/** The rows that a try before has copied already stand where they stood. */
export const numbersOf = (moves: readonly Move[]): ReadonlySet<string> =>
  new Set(moves.flatMap(({ id }) => (id === "" ? [] : [id.trim().toLowerCase()])));

/** A new column takes its neighbour's format, and a formula in a text column would be text: it gets the old column's. */
export const formatEdits = ({ added, frames }: Targets, steps: readonly Step<Move>[]): readonly Edit[] =>
  added.flatMap(({ from, to, header }): Edit[] => {
    const step = steps.find(({ move }) => move.from === from && move.to === to);
    const frame = frames.get(to);
    const numberFormat = step?.standing.numberFormats[step.from.headers.indexOf(header)];
    if (!frame || numberFormat === undefined) return [];
    const column = frame.column + frame.headers.indexOf(header);
    const box = { row: frame.row, column, rows: frame.bodyRows, columns: 1 };
    return [{ kind: "look", sheet: frame.sheet, box, look: { numberFormat } }];
  });

export interface Twin {
  readonly sheetRow: number;
  readonly frame: MonthFrame;
  readonly row: StandingRow;
}

interface Source<Wanted extends Move> {
  readonly move: Wanted;
  readonly from: MonthFrame;
  readonly standing: StandingRow;
  readonly twin: Twin | undefined;
}

export function planSteps<Wanted extends Move>(
  sources: readonly Source<Wanted>[],
  frames: ReadonlyMap<Month, MonthFrame>,
): readonly Step<Wanted>[] {
  const copied = new Map<Month, number>();
  return sources.flatMap(({ move, from, standing, twin }): Step<Wanted>[] => {
    const to = frames.get(move.to);
    if (!to) return [];
    if (twin && isCarried(standing, from, twin.row, twin.frame))
      return [{ move, from, to, standing, sheetRow: twin.sheetRow, line: undefined }];
    const before = copied.get(move.to) ?? 0;
    copied.set(move.to, before + 1);
    const sheetRow = to.row + to.usedRows + before;
    return [{ move, from, to, standing, sheetRow, line: carriedLine(standing, from, to) }];
  });
}

export const copiesTo = (steps: readonly Step<Move>[], month: Month): number =>
  steps.filter(({ move, line }) => move.to === month && line !== undefined).length;

/** Behind the table as it was read: the copies' places must be known, to read them back. */
export const copyEdits = (
  snapshot: WorkbookSnapshot,
  steps: readonly Step<Move>[],
  { frames, made }: Targets,
): readonly Edit[] =>
  [...frames].flatMap(([month, read]) => {
    const lines = steps.flatMap(({ move, line }) => (move.to === month && line ? [line] : []));
    if (lines.length === 0) return [];
    const { edits, frame } = roomBelow(snapshot, month, read, lines.length);
    const { table, bodyRows } = frame;
    if (!made.has(month))
      return [...edits, ...planAppend(frame, lines, [{ kind: "rows", table, rows: bodyRows }])];
    // A sheet or a column that the same request makes is not there yet when it is looked.
    const free: readonly Expectation[] =
      snapshot.frames.has(month) && frame.takenBelow !== true && frame.showsTotals !== true
        ? [{ kind: "blankBelow", table, rows: lines.length }]
        : [];
    return [
      ...edits.map((edit) => ({ ...edit, expect: [] })),
      ...planAppend(frame, lines).map((edit) => ({ ...edit, expect: free })),
    ];
  });

/** From below, so that the rows above keep their places. A table's last row is emptied instead: Excel keeps one. */
export function removalEdits(
  rows: readonly { readonly frame: MonthFrame; readonly sheetRow: number }[],
): readonly Edit[] {
  const left = new Map<string, number>();
  return [...rows]
    .sort((a, b) => b.sheetRow - a.sheetRow)
    .map(({ frame, sheetRow }): Edit => {
      const count = left.get(frame.table) ?? frame.bodyRows;
      left.set(frame.table, count - 1);
      if (count > 1) return { kind: "deleteRow", table: frame.table, index: sheetRow - frame.row };
      const values = frame.headers.map((_, index): CellContent =>
        frame.formulas?.includes(index) === true ? null : "",
      );
      return { kind: "cells", sheet: frame.sheet, row: frame.row, column: frame.column, values: [values] };
    });
}
