/** Moves whole rows between months' tables: copied, read back, and only then taken from the old table. */
import { identityKey, type Month } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { CellContent, Edit } from "../apply/edit";
import { grownBy, planAppend } from "../plan/append";
import { carriedLine, isCarried, missingHeaders, valuesByHeader, type StandingRow } from "../plan/move-row";
import { newMonthFrame, planNewMonths } from "../plan/new-months";
import { FORMULA_HEADERS } from "../read/read-month";
import type { RawCell } from "../read/parse-cell";
import type { MonthFrame, WorkbookSnapshot } from "../read/read-workbook";
import { joinStragglers } from "./add-samples";
import { assertFree } from "./open-month";

/** `row` is the 0-based row of the sheet. */
export interface Move {
  readonly from: Month;
  readonly to: Month;
  readonly row: number;
  readonly id: string;
}

export interface MoveOutcome<Wanted extends Move> {
  readonly move: Wanted;
  readonly moved: boolean;
  /** Where the row stands now, and what it holds by header. */
  readonly sheetRow: number;
  readonly carried: Readonly<Record<string, RawCell>>;
}

/** A move with what its row holds, and the place of its copy. */
interface Step<Wanted extends Move> {
  readonly move: Wanted;
  readonly from: MonthFrame;
  readonly to: MonthFrame;
  readonly standing: StandingRow;
  /** Of the copy; a row that an interrupted move has copied before is not copied again. */
  readonly sheetRow: number;
  readonly line: readonly CellContent[] | undefined;
}

/** Five syncs whatever the number of rows, some fewer where tables need no more room. */
export async function moveRows<Wanted extends Move>(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  moves: readonly Wanted[],
): Promise<readonly MoveOutcome<Wanted>[]> {
  const targets = targetFrames(snapshot, moves);
  const sources = moves.flatMap((move) => {
    const from = snapshot.frames.get(move.from);
    return from ? [{ move, from, read: loadRow(context, from, move.row) }] : [];
  });
  const twins = moves.map((move) => loadTwin(context, snapshot, move));
  await context.sync();
  const steps = planSteps(
    sources.map(({ move, from, read }, index) => ({ move, from, standing: read(), twin: twins[index]?.() })),
    targets.frames,
  );
  applyEdits(context, [
    ...targets.edits,
    ...formatEdits(targets, steps),
    ...copyEdits(steps, targets.frames),
  ]);
  await context.sync();
  await joinStragglers(
    context,
    [...targets.frames].map(([month, frame]) => ({ frame: grownBy(frame, copiesTo(steps, month)) })),
  );
  const seen = steps.map((step) => ({
    source: loadRow(context, step.from, step.move.row),
    copy: loadRow(context, step.to, step.sheetRow),
  }));
  await context.sync();
  const outcomes = steps.map((step, index): MoveOutcome<Wanted> => {
    const source = seen[index]?.source();
    const copy = seen[index]?.copy();
    const moved =
      source !== undefined &&
      copy !== undefined &&
      isCarried(step.standing, step.from, source, step.from) &&
      isCarried(step.standing, step.from, copy, step.to);
    const carried = copy ? valuesByHeader(copy, step.to) : {};
    return { move: step.move, moved, sheetRow: step.sheetRow, carried };
  });
  applyEdits(context, removalEdits(steps.filter((_, index) => outcomes[index]?.moved === true)));
  await context.sync();
  return outcomes;
}

interface Targets {
  /** New months' sheets, and columns that the tables lack. */
  readonly edits: readonly Edit[];
  /** The target tables as they stand after those edits. */
  readonly frames: ReadonlyMap<Month, MonthFrame>;
  /** Which columns were added, by the target's month: their headers and where they come from. */
  readonly added: readonly { readonly from: Month; readonly to: Month; readonly header: string }[];
}

function targetFrames(snapshot: WorkbookSnapshot, moves: readonly Move[]): Targets {
  const { foundation } = snapshot;
  const months = [...new Set(moves.map(({ to }) => to))].sort();
  const missing = months.filter((month) => !snapshot.frames.has(month));
  assertFree(foundation, missing);
  const edits: Edit[] = [...planNewMonths(foundation, missing)];
  const frames = new Map<Month, MonthFrame>();
  const added: Targets["added"][number][] = [];
  for (const month of months) {
    let frame = snapshot.frames.get(month) ?? newMonthFrame(foundation, month);
    for (const source of new Set(moves.filter(({ to }) => to === month).map(({ from }) => from))) {
      const from = snapshot.frames.get(source);
      for (const header of from ? missingHeaders(from, frame) : []) {
        edits.push({ kind: "addColumn", table: frame.table, header });
        added.push({ from: source, to: month, header });
        frame = { ...frame, columns: frame.columns + 1, headers: [...frame.headers, header] };
      }
    }
    frames.set(month, frame);
  }
  return { edits, frames, added };
}

/** A new column takes its neighbour's format, and a formula in a text column would be text: it gets the old column's. */
const formatEdits = ({ added, frames }: Targets, steps: readonly Step<Move>[]): readonly Edit[] =>
  added.flatMap(({ from, to, header }): Edit[] => {
    const step = steps.find(({ move }) => move.from === from && move.to === to);
    const frame = frames.get(to);
    const numberFormat = step?.standing.numberFormats[step.from.headers.indexOf(header)];
    if (!frame || numberFormat === undefined) return [];
    const column = frame.column + frame.headers.indexOf(header);
    const box = { row: frame.row, column, rows: frame.bodyRows, columns: 1 };
    return [{ kind: "look", sheet: frame.sheet, box, look: { numberFormat } }];
  });

/** Queues the load of one row of a table; call what it returns after the sync. */
export function loadRow(context: Excel.RequestContext, frame: MonthFrame, row: number): () => StandingRow {
  const range = context.workbook.worksheets
    .getItem(frame.sheet)
    .getRangeByIndexes(row, frame.column, 1, frame.headers.length);
  range.load("values,formulas,numberFormat");
  return () => ({
    values: (range.values as RawCell[][])[0] ?? [],
    formulas: (range.formulas as RawCell[][])[0] ?? [],
    numberFormats: (range.numberFormat[0] ?? []).map(String),
  });
}

interface Twin {
  readonly sheetRow: number;
  readonly frame: MonthFrame;
  readonly row: StandingRow;
}

/** Queues the load of the row in the target table that has the same No. Sampel. */
function loadTwin(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  move: Move,
): () => Twin | undefined {
  const frame = snapshot.frames.get(move.to);
  const key = identityKey({ kind: "value", value: move.id });
  const twin = snapshot.months
    .find(({ month }) => month === move.to)
    ?.rows.find(({ text }) => key !== undefined && identityKey(text.sampleNumber) === key);
  if (!frame || !twin) return () => undefined;
  const { sheetRow } = twin.place;
  const read = loadRow(context, frame, sheetRow);
  return () => ({ sheetRow, frame, row: read() });
}

interface Source<Wanted extends Move> {
  readonly move: Wanted;
  readonly from: MonthFrame;
  readonly standing: StandingRow;
  readonly twin: Twin | undefined;
}

function planSteps<Wanted extends Move>(
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

const copiesTo = (steps: readonly Step<Move>[], month: Month): number =>
  steps.filter(({ move, line }) => move.to === month && line !== undefined).length;

const copyEdits = (steps: readonly Step<Move>[], frames: ReadonlyMap<Month, MonthFrame>): readonly Edit[] =>
  [...frames].flatMap(([month, frame]) =>
    planAppend(
      frame,
      steps.flatMap(({ move, line }) => (move.to === month && line ? [line] : [])),
    ),
  );

/** From below, so that the rows above keep their places. A table's last row is emptied instead: Excel keeps one. */
function removalEdits(steps: readonly Step<Move>[]): readonly Edit[] {
  const left = new Map<string, number>();
  return [...steps]
    .sort((a, b) => b.move.row - a.move.row)
    .map(({ from, move }): Edit => {
      const rows = left.get(from.table) ?? from.bodyRows;
      left.set(from.table, rows - 1);
      if (rows > 1) return { kind: "deleteRow", table: from.table, index: move.row - from.row };
      const values = from.headers.map((header): CellContent =>
        FORMULA_HEADERS.includes(header) ? null : "",
      );
      return { kind: "cells", sheet: from.sheet, row: from.row, column: from.column, values: [values] };
    });
}
