/**
 * Adds rows to the F-22 sheets of their months, which are made where missing. No row and no value is ever dropped.
 * Rows go in parts, each whole in one request: one that is cancelled or fails between leaves no half row behind.
 */
import type { Day, Month } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { Edit } from "../apply/edit";
import { parseBox } from "../layout/address";
import type { RememberedMapping } from "../import/mapping";
import { loadRemembered, planRemember } from "../import/memory";
import { findDuplicatesOf, readPrepared } from "../import/source-rows";
import { grownBy, type TableFrame } from "../plan/append";
import { planLog } from "../plan/log";
import { planEachNewMonth } from "../plan/new-months";
import { planParts } from "../plan/parts";
import { prepareRows, type PreparedMonth, type PreparedRows } from "../plan/prepared-rows";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { isStopped, type StopSignal } from "../stop";
import type { ImportOutcome, Progress, SampleInput } from "../types";
import { assertMonth } from "./check-month";
import { countWritten } from "./count-written";
import { asWorkbookError, inExcel } from "./in-excel";
import { assertFree, assertScorecard } from "./open-month";

export interface AddSamplesOptions {
  readonly rows: readonly SampleInput[];
  readonly today: Day;
  /** Where rows go whose call date does not parse; else to the newest month among the rows. */
  readonly month?: Month | undefined;
  /** Rows that repeat one of the workbook, or one before them, are not added. */
  readonly leaveOutDuplicates?: boolean;
  /** How the source's headers were mapped: kept in the workbook for the next file like it. */
  readonly remember?: RememberedMapping | undefined;
  /** Asked between two parts: what has been sent by then stays. */
  readonly signal?: StopSignal | undefined;
  readonly onProgress?: Progress | undefined;
}

export async function addSamples(options: AddSamplesOptions): Promise<ImportOutcome> {
  assertMonth(options.month);
  return inExcel(async (context, goesOn) => {
    const remembered = loadRemembered(context);
    const snapshot = await readSnapshot(context);
    goesOn();
    const settings = options.remember ? planRemember(remembered(), options.remember) : [];
    return addTo(context, snapshot, options, settings, goesOn);
  });
}

/** Adds rows to a workbook that has just been read: a sync for each part. `besides` goes with the last of them. */
export async function addTo(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  options: AddSamplesOptions,
  besides: readonly Edit[] = [],
  goesOn: () => void = () => undefined,
): Promise<ImportOutcome> {
  const plan = planSamples(snapshot, options);
  const log = plan.months.length === 0 ? [] : planAddLog(snapshot, plan.months, options.today);
  const stopped = await send(context, plan, [...besides, ...log], options, goesOn);
  const outcome = { leftOut: plan.leftOut, duplicates: plan.duplicates };
  if (stopped === undefined) return { ...outcome, ...countAll(plan.months), notAdded: 0 };
  const standing = await settle(context, snapshot, plan, stopped, options.today);
  return { ...outcome, ...standing, ...(standing.notAdded > 0 ? { stopped } : {}) };
}

interface SamplePlan {
  readonly months: readonly PreparedMonth[];
  /** Edits that each fit into one request. */
  readonly parts: readonly (readonly Edit[])[];
  readonly leftOut: readonly string[];
  readonly duplicates: number;
}

/** Refuses a sheet of a month's name that is not ours, and a scorecard that cannot be frozen into a new month. */
export function assertCanAdd({ foundation }: WorkbookSnapshot, { months }: PreparedRows): void {
  const missing = months.filter(({ isNew }) => isNew).map(({ month }) => month);
  assertFree(foundation, missing);
  assertScorecard(foundation, missing);
}

function planSamples(snapshot: WorkbookSnapshot, options: AddSamplesOptions): SamplePlan {
  const all = prepareRows(snapshot, options.rows, options);
  const duplicates = new Set(
    options.leaveOutDuplicates === true
      ? findDuplicatesOf(
          snapshot,
          options.rows,
          all.months.flatMap((month) => readPrepared(month).rows),
        ).keys()
      : [],
  );
  const months = all.months
    .map((month) => ({ ...month, rows: month.rows.filter(({ index }) => !duplicates.has(index)) }))
    .filter(({ rows }) => rows.length > 0);
  assertCanAdd(snapshot, { ...all, months });
  const made = months.filter(({ isNew }) => isNew).map(({ month }) => month);
  const sheets = new Map(
    planEachNewMonth(snapshot.foundation, made).map((edits, index) => [made[index], edits]),
  );
  const parts = planParts(
    months.map(({ month, frame, rows }) => ({
      sheet: sheets.get(month) ?? [],
      frame,
      lines: rows.map(({ cells }) => cells),
    })),
  );
  return { months, parts, leftOut: all.leftOut, duplicates: duplicates.size };
}

/** One sync per part on purpose: a request past 5 MB is refused. Returns why it stopped before the end, if it did. */
async function send(
  context: Excel.RequestContext,
  { parts, months }: SamplePlan,
  ends: readonly Edit[],
  { signal, onProgress }: AddSamplesOptions,
  goesOn: () => void,
): Promise<ImportOutcome["stopped"]> {
  const frames = months.map(({ frame, rows }) => ({ frame: { ...frame, ...grownBy(frame, rows.length) } }));
  for (const [index, part] of parts.entries()) {
    if (isStopped(signal)) return "cancelled";
    const isLast = index === parts.length - 1;
    try {
      applyEdits(context, isLast ? [...part, ...ends] : part);
      // Where the tables end now is asked in the same request.
      const join = isLast ? loadStragglers(context, frames) : undefined;
      await context.sync();
      goesOn();
      const stragglers = join?.() ?? [];
      if (stragglers.length > 0) {
        applyEdits(context, stragglers);
        await context.sync();
      }
    } catch (error) {
      return asWorkbookError(error);
    }
    onProgress?.((index + 1) / parts.length);
  }
  return undefined;
}

const countAll = (months: readonly PreparedMonth[]): Pick<ImportOutcome, "added" | "sheets"> => ({
  added: months.reduce((sum, { rows }) => sum + rows.length, 0),
  sheets: Object.fromEntries(months.map(({ frame, rows }) => [frame.sheet, rows.length])),
});

function planAddLog(
  { foundation }: WorkbookSnapshot,
  months: readonly { readonly frame: TableFrame; readonly rows: readonly unknown[] }[],
  today: Day,
): readonly Edit[] {
  const total = months.reduce((sum, { rows }) => sum + rows.length, 0);
  const sheets = months.map(({ frame, rows }) => `${frame.sheet} (${rows.length})`).join(", ");
  return planLog(foundation, [
    { day: today, action: "Tambah baris", sheet: "F-22", detail: `${total} baris: ${sheets}` },
  ]);
}

/** After a stop: counts what stands, joins it to its tables, and logs it. Throws the failure where nothing was added. */
async function settle(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  { months }: SamplePlan,
  stopped: NonNullable<ImportOutcome["stopped"]>,
  today: Day,
): Promise<Pick<ImportOutcome, "added" | "sheets" | "notAdded">> {
  const written = await countWritten(context, months);
  const standing = months.flatMap(({ frame, rows, month }) => {
    const count = written.get(month) ?? 0;
    return count === 0 ? [] : [{ frame, rows: rows.slice(0, count) }];
  });
  const added = standing.reduce((sum, { rows }) => sum + rows.length, 0);
  if (added === 0 && stopped !== "cancelled") throw stopped;
  if (added > 0) {
    await joinStragglers(
      context,
      standing.map(({ frame, rows }) => ({ frame: { ...frame, ...grownBy(frame, rows.length) } })),
    );
    applyEdits(context, planAddLog(snapshot, standing, today));
    await context.sync();
  }
  const total = months.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    added,
    sheets: Object.fromEntries(standing.map(({ frame, rows }) => [frame.sheet, rows.length])),
    notAdded: total - added,
  };
}

/** Where a table did not grow by itself (AutoCorrect's expansion can be switched off), it is resized over its rows. */
export async function joinStragglers(
  context: Excel.RequestContext,
  frames: readonly { readonly frame: TableFrame }[],
): Promise<void> {
  const join = loadStragglers(context, frames);
  await context.sync();
  const edits = join();
  if (edits.length === 0) return;
  applyEdits(context, edits);
  await context.sync();
}

/** Queues the load of where the tables end; call what it returns after the sync, for the edits that join their rows. */
function loadStragglers(
  context: Excel.RequestContext,
  frames: readonly { readonly frame: TableFrame }[],
): () => readonly Edit[] {
  const ranges = frames.map(({ frame }) => {
    const range = context.workbook.tables.getItem(frame.table).getRange();
    range.load("address");
    return { frame, range };
  });
  return () =>
    ranges.flatMap(({ frame, range }): Edit[] => {
      const box = parseBox(range.address);
      const rows = frame.bodyRows + 1;
      return box && box.rows < rows
        ? [{ kind: "resizeTable", sheet: frame.sheet, table: frame.table, box: { ...box, rows } }]
        : [];
    });
}
