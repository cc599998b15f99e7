/** Moves whole rows between months' tables: copied, read back, and only then taken from the old table. */
import { ChangedMeanwhile } from "../apply/changed-meanwhile";
import { send } from "../apply/send";
import { write } from "../apply/write";
import { FIXING } from "./fix-cells";
import { clearLeftovers } from "./leftovers";
import type { Edit } from "../../sheets/edits/edit";
import { expectHeaders } from "../../sheets/edits/expectation";
import { parseBox } from "../../sheets/layout/address";
import { grownBy } from "../../sheets/plan/append";
import { planLostFormulas } from "../../sheets/plan/lost-formulas";
import type { LogEntry } from "../../sheets/plan/log";
import { isCarried, valuesByHeader, type StandingRow } from "../../sheets/plan/move-row";
import type { Move } from "../../sheets/plan/move-targets";
import {
  type MoveOutcome,
  type Step,
  expectLine,
  expectCopy,
  numbersOf,
  formatEdits,
  type Twin,
  planSteps,
  copiesTo,
  copyEdits,
  removalEdits,
} from "../../sheets/plan/move-steps";
import { type Targets, targetFrames } from "../../sheets/plan/move-targets";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { MonthFrame, WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { scorecardForNewMonth } from "../../sheets/snapshot/settings";
import { identityKey, type Month, type Scorecard } from "../../sop";

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
  const filled = steps.flatMap((step, index) => {
    const { to, sheetRow, move } = step;
    const made = seen[index]?.copy();
    const frame = ranges.find((one) => one.frame.table === to.table)?.frame;
    // Where the table has yet to be resized, its rows fill then.
    if (
      !made ||
      !frame ||
      outcomes[index]?.moved !== true ||
      ranges.some((one) => growthEdits(one).length > 0)
    )
      return [];
    return planLostFormulas(frame, scorecardOf(snapshot, move.to), [
      { row: sheetRow, rows: 1, formulas: made.formulas },
    ]);
  });
  return { outcomes, stragglers: [...ranges.flatMap(growthEdits), ...filled] };
}

const scorecardOf = ({ months, foundation }: WorkbookSnapshot, month: Month): Scorecard =>
  months.find((one) => one.month === month)?.scorecard ?? scorecardForNewMonth(foundation.fixed, month);

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
