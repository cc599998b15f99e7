/** Moves whole rows between months' tables: copied, read back, and only then taken from the old table. */
import { identityKey, type Month } from "../../sop";
import { ChangedMeanwhile } from "../apply/changed-meanwhile";
import type { CellContent, Edit } from "../apply/edit";
import { expectHeaders, type Expectation } from "../apply/expectation";
import { send } from "../apply/send";
import { write } from "../apply/write";
import { parseBox } from "../layout/address";
import { grownBy, planAppend } from "../plan/append";
import type { LogEntry } from "../plan/log";
import {
  carriedLine,
  isCarried,
  isFormula,
  missingHeaders,
  valuesByHeader,
  type StandingRow,
} from "../plan/move-row";
import { newMonthFrame, planNewMonths } from "../plan/new-months";
import { roomBelow } from "../plan/room-below";
import type { RawCell } from "../read/parse-cell";
import type { MonthFrame, WorkbookSnapshot } from "../read/read-workbook";
import { FIXING } from "./fix-cells";
import { clearLeftovers } from "./leftovers";
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

/**
 * Three syncs whatever the number of rows: what stands is read, the copies are written and read back, the rows are taken
 * from their old table. `logOf`: what the Log says of those that are taken. Throws `ChangedMeanwhile`.
 */
export async function moveRows<Wanted extends Move>(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  moves: readonly Wanted[],
  logOf: (moved: readonly Wanted[]) => readonly LogEntry[],
  moreFollows = false,
): Promise<readonly MoveOutcome<Wanted>[]> {
  const { foundation } = snapshot;
  if (moves.some(({ to }) => !snapshot.frames.has(to)))
    await clearLeftovers(context, foundation, numbersOf(moves));
  const targets = targetFrames(snapshot, moves);
  const sources = moves.flatMap((move) => {
    const from = snapshot.frames.get(move.from);
    return from ? [{ move, from, read: loadRow(context, from, move.row) }] : [];
  });
  const twins = moves.map((move) => loadTwin(context, snapshot, move));
  await send(context);
  const steps = planSteps(
    sources.map(({ move, from, read }, index) => ({ move, from, standing: read(), twin: twins[index]?.() })),
    targets.frames,
  );
  const { outcomes, stragglers } = await copy(context, snapshot, targets, steps);
  const done = steps.filter((_, index) => outcomes[index]?.moved === true);
  try {
    await write(context, foundation, {
      edits: [
        ...stragglers,
        ...removalEdits(done.map(({ from, move }) => ({ frame: from, sheetRow: move.row }))),
      ],
      expect: done.flatMap(({ from, move, standing }) => expectLine(from, move.row, standing)),
      log: done.length === 0 ? [] : logOf(done.map(({ move }) => move)),
      unfinished: FIXING,
      moreFollows,
    });
  } catch (error) {
    // Somebody has changed the row since it was copied: the copy goes again, and all is looked at anew.
    if (error instanceof ChangedMeanwhile) await takeBack(context, snapshot, done);
    throw error;
  }
  return outcomes;
}

async function copy<Wanted extends Move>(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  targets: Targets,
  steps: readonly Step<Wanted>[],
): Promise<{ readonly outcomes: readonly MoveOutcome<Wanted>[]; readonly stragglers: readonly Edit[] }> {
  const ranges: { frame: MonthFrame; range: Excel.Range }[] = [];
  const seen: { source: () => StandingRow; copy: () => StandingRow }[] = [];
  await write(
    context,
    snapshot.foundation,
    {
      edits: [...targets.edits, ...formatEdits(targets, steps), ...copyEdits(snapshot, steps, targets)],
      expect: steps.flatMap(({ from, move, standing }) => expectLine(from, move.row, standing)),
      unfinished: FIXING,
      moreFollows: true,
    },
    {
      after: () => {
        for (const [month, frame] of targets.frames) {
          const range = context.workbook.tables.getItem(frame.table).getRange();
          range.load("address");
          ranges.push({ frame: grownBy(frame, copiesTo(steps, month)), range });
        }
        for (const step of steps)
          seen.push({
            source: loadRow(context, step.from, step.move.row),
            copy: loadRow(context, step.to, step.sheetRow),
          });
      },
    },
  );
  const outcomes = steps.map((step, index): MoveOutcome<Wanted> => {
    const source = seen[index]?.source();
    const made = seen[index]?.copy();
    const moved =
      source !== undefined &&
      made !== undefined &&
      isCarried(step.standing, step.from, source, step.from) &&
      isCarried(step.standing, step.from, made, step.to);
    const carried = made ? valuesByHeader(made, step.to) : {};
    return { move: step.move, moved, sheetRow: step.sheetRow, carried };
  });
  return { outcomes, stragglers: ranges.flatMap(growthEdits) };
}

/** Where a table did not grow by itself (AutoCorrect's expansion can be switched off), it is resized over its rows. */
function growthEdits({ frame, range }: { frame: MonthFrame; range: Excel.Range }): readonly Edit[] {
  const box = parseBox(range.address);
  const rows = frame.bodyRows + 1;
  return box && box.rows < rows
    ? [
        {
          kind: "resizeTable",
          sheet: frame.sheet,
          table: frame.table,
          box: { ...box, rows },
          expect: [
            expectHeaders({ sheet: frame.sheet, row: box.row, column: box.column }, frame.headers),
            { kind: "rows", table: frame.table, rows: box.rows - 1 },
          ],
        },
      ]
    : [];
}

/** Takes the copies away, where they stand as they were made. Where they do not, both rows stay, and check tells of it. */
async function takeBack(
  context: Excel.RequestContext,
  { foundation }: WorkbookSnapshot,
  steps: readonly Step<Move>[],
): Promise<void> {
  const copied = steps.flatMap(({ to, sheetRow, line, move }) =>
    line === undefined ? [] : [{ to, sheetRow, line, move }],
  );
  if (copied.length === 0) return;
  await write(context, foundation, {
    edits: removalEdits(
      copied.map(({ to, sheetRow, move }) => ({
        frame: grownBy(to, copied.filter((one) => one.move.to === move.to).length),
        sheetRow,
      })),
    ),
    expect: copied.flatMap(({ to, sheetRow, line }) => expectCopy(to, sheetRow, line)),
    unfinished: FIXING,
  });
}

/** That the row stands where it was read, as it was read: what was typed in it. */
const expectLine = (
  frame: MonthFrame,
  sheetRow: number,
  { values, formulas }: StandingRow,
): readonly Expectation[] =>
  frame.headers.flatMap((header, index): readonly Expectation[] => {
    const value = values[index] ?? "";
    if (isFormula(value, formulas[index] ?? "")) return [];
    return header === "No. Sampel" || value !== "" || !frame.formulas?.includes(index)
      ? cellUnder(frame, sheetRow, index, value)
      : [];
  });

const expectCopy = (
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
const numbersOf = (moves: readonly Move[]): ReadonlySet<string> =>
  new Set(moves.flatMap(({ id }) => (id === "" ? [] : [id.trim().toLowerCase()])));

interface Targets {
  /** New months' sheets, and columns that the tables lack. */
  readonly edits: readonly Edit[];
  /** The target tables as they stand after those edits. */
  readonly frames: ReadonlyMap<Month, MonthFrame>;
  /** Months whose sheets those edits make, or whose tables they widen. */
  readonly made: ReadonlySet<Month>;
  /** Which columns were added, by the target's month: their headers and where they come from. */
  readonly added: readonly { readonly from: Month; readonly to: Month; readonly header: string }[];
}

function targetFrames(snapshot: WorkbookSnapshot, moves: readonly Move[]): Targets {
  const { foundation } = snapshot;
  const months = [...new Set(moves.map(({ to }) => to))].sort();
  const missing = months.filter((month) => !snapshot.frames.has(month));
  assertFree(snapshot, missing);
  const edits: Edit[] = [...planNewMonths(foundation, missing)];
  const frames = new Map<Month, MonthFrame>();
  const added: Targets["added"][number][] = [];
  const made = new Set<Month>(missing);
  const widened: Expectation[] = [];
  for (const month of months) {
    let frame = snapshot.frames.get(month) ?? newMonthFrame(foundation, month);
    for (const source of new Set(moves.filter(({ to }) => to === month).map(({ from }) => from))) {
      const from = snapshot.frames.get(source);
      for (const header of from ? missingHeaders(from, frame) : []) {
        if (!made.has(month)) widened.push(...expectFrame(frame));
        made.add(month);
        edits.push({ kind: "addColumn", table: frame.table, header });
        added.push({ from: source, to: month, header });
        frame = { ...frame, columns: frame.columns + 1, headers: [...frame.headers, header] };
      }
    }
    frames.set(month, frame);
  }
  const [first, ...others] = edits;
  const all =
    first && widened.length > 0
      ? [{ ...first, expect: [...(first.expect ?? []), ...widened] }, ...others]
      : edits;
  return { edits: all, frames, made, added };
}

/** The table as it was read, in place and size. */
const expectFrame = ({
  table,
  sheet,
  row,
  column,
  columns,
  bodyRows,
  headers,
}: MonthFrame): readonly Expectation[] => [
  expectHeaders({ sheet, row: row - 1, column }, headers),
  { kind: "columns", table, columns },
  { kind: "rows", table, rows: bodyRows },
];

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

/** Behind the table as it was read: the copies' places must be known, to read them back. */
const copyEdits = (
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
function removalEdits(
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
