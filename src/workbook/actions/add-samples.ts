/** Adds rows to the F-22 sheets of their months, which are made where missing. No row and no value is ever dropped. */
import { monthOfDay, type Day, type Month } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { CellContent, Edit } from "../apply/edit";
import { parseBox } from "../layout/address";
import { f22Columns } from "../layout/f22-columns";
import { grownBy, planAppend, type TableFrame } from "../plan/append";
import { planLog } from "../plan/log";
import { newMonthFrame, planEachNewMonth } from "../plan/new-months";
import { newSampleNumber } from "../plan/sample-number";
import { knownHeader, monthsOfRows, rowConverter, valueUnder } from "../plan/samples";
import { readSnapshot, type Foundation, type MonthFrame, type WorkbookSnapshot } from "../read/read-workbook";
import { scorecardForNewMonth } from "../read/settings";
import type { ImportOutcome, Progress, SampleInput } from "../types";
import { assertMonth } from "./check-month";
import { assertFree, assertScorecard } from "./open-month";
import { inExcel } from "./in-excel";

export interface AddSamplesOptions {
  readonly rows: readonly SampleInput[];
  readonly today: Day;
  /** Where rows go whose call date does not parse; else to the newest month among the rows. */
  readonly month?: Month;
  readonly onProgress?: Progress;
}

export async function addSamples(options: AddSamplesOptions): Promise<ImportOutcome> {
  assertMonth(options.month);
  return inExcel(async (context) => addTo(context, await readSnapshot(context), options));
}

/** Adds rows to a workbook that has just been read: a sync for each part, and one to see that the tables grew. */
export async function addTo(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  options: AddSamplesOptions,
): Promise<ImportOutcome> {
  const plan = planSamples(snapshot, options);
  const total = plan.parts.length;
  // One sync per part on purpose: a request past 5 MB is refused, so it is split.
  for (const [index, part] of plan.parts.entries()) {
    applyEdits(context, part);
    await context.sync();
    options.onProgress?.((index + 1) / (total + 1));
  }
  await joinStragglers(context, plan.frames);
  options.onProgress?.(1);
  return {
    added: options.rows.length,
    sheets: Object.fromEntries(plan.frames.map(({ frame, added }) => [frame.sheet, added])),
    leftOut: plan.leftOut,
  };
}

interface SamplePlan {
  /** Edits that each fit into one request. */
  readonly parts: readonly (readonly Edit[])[];
  /** Each month's table as it should stand afterwards. */
  readonly frames: readonly { frame: MonthFrame; added: number }[];
  readonly leftOut: readonly string[];
}

function planSamples(snapshot: WorkbookSnapshot, { rows, today, month }: AddSamplesOptions): SamplePlan {
  const { foundation } = snapshot;
  const months = monthsOfRows(rows, month).map((one) => one ?? monthOfDay(today));
  const targets = [...new Set(months)].sort();
  const missing = targets.filter((one) => !snapshot.frames.has(one));
  assertFree(foundation, missing);
  assertScorecard(foundation, missing);
  const taken = takenNumbers(snapshot, rows);
  const parts = newMonthsInParts(foundation, missing);
  const addRows = rowsInParts(parts);
  const frames: SamplePlan["frames"][number][] = [];
  const leftOut = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const target of targets) {
    const frame = snapshot.frames.get(target) ?? newMonthFrame(foundation, target);
    const scorecard =
      snapshot.months.find((one) => one.month === target)?.scorecard ??
      scorecardForNewMonth(foundation.fixed, target);
    const convert = rowConverter(frame, scorecard, snapshot);
    const lines = rows.flatMap((row, index) => {
      if (months[index] !== target) return [];
      const given = valueUnder(row, "No. Sampel");
      if (given !== "") return [convert(row, given)];
      const number = newSampleNumber(target, taken, (bytes) => crypto.getRandomValues(bytes));
      taken.add(number.toLowerCase());
      return [convert(row, number)];
    });
    addRows(frame, lines);
    const columns = f22Columns(frame.table, scorecard);
    for (const header of leftOut) if (knownHeader(header, columns) !== undefined) leftOut.delete(header);
    frames.push({ frame: { ...frame, ...grownBy(frame, lines.length) }, added: lines.length });
  }
  const detail = `${rows.length} baris: ${frames.map(({ frame, added }) => `${frame.sheet} (${added})`).join(", ")}`;
  parts[parts.length - 1]?.push(
    ...planLog(foundation, [{ day: today, action: "Tambah baris", sheet: "F-22", detail }]),
  );
  return { parts, frames, leftOut: [...leftOut].filter((header) => header.trim() !== "") };
}

function takenNumbers(snapshot: WorkbookSnapshot, rows: readonly SampleInput[]): Set<string> {
  const taken = new Set(rows.map((row) => valueUnder(row, "No. Sampel").trim().toLowerCase()));
  for (const sheet of snapshot.months) {
    for (const row of sheet.rows) {
      if (row.text.sampleNumber.kind === "value") taken.add(row.text.sampleNumber.value.trim().toLowerCase());
    }
  }
  return taken;
}

/** How many new months go into one request of at most 5 MB. */
const MONTHS_PER_PART = 8;

/** The new months' edits, a few months to a part; at least one part. */
function newMonthsInParts(foundation: Foundation, missing: readonly Month[]): Edit[][] {
  const parts: Edit[][] = [[]];
  planEachNewMonth(foundation, missing).forEach((edits, index) => {
    if (index > 0 && index % MONTHS_PER_PART === 0) parts.push([]);
    parts[parts.length - 1]?.push(...edits);
  });
  // Rows may be megabytes of their own.
  if (missing.length > 1) parts.push([]);
  return parts;
}

/** In bytes, as a request counts; it holds a little besides, and may hold 5 MB. */
const PART_SIZE = 3_500_000;

const encoder = new TextEncoder();

/** A writer of one month's rows after another that begins a new part whenever the last one is full, whichever months fill it. */
function rowsInParts(
  parts: Edit[][],
): (frame: MonthFrame, lines: readonly (readonly CellContent[])[]) => void {
  let size = 0;
  return (frame, lines) => {
    let standing: MonthFrame = frame;
    let some: (readonly CellContent[])[] = [];
    const flush = (): void => {
      parts[parts.length - 1]?.push(...planAppend(standing, some));
      standing = { ...standing, ...grownBy(standing, some.length) };
      some = [];
    };
    for (const line of lines) {
      const length = encoder.encode(JSON.stringify(line)).length;
      if (size + length > PART_SIZE && size > 0) {
        flush();
        parts.push([]);
        size = 0;
      }
      some.push(line);
      size += length;
    }
    flush();
  };
}

/** Where a table did not grow by itself (AutoCorrect's expansion can be switched off), it is resized over its rows. */
export async function joinStragglers(
  context: Excel.RequestContext,
  frames: readonly { readonly frame: TableFrame }[],
): Promise<void> {
  const ranges = frames.map(({ frame }) => {
    const range = context.workbook.tables.getItem(frame.table).getRange();
    range.load("address");
    return { frame, range };
  });
  await context.sync();
  const edits = ranges.flatMap(({ frame, range }): Edit[] => {
    const box = parseBox(range.address);
    const rows = frame.bodyRows + 1;
    return box && box.rows < rows
      ? [{ kind: "resizeTable", sheet: frame.sheet, table: frame.table, box: { ...box, rows } }]
      : [];
  });
  if (edits.length === 0) return;
  applyEdits(context, edits);
  await context.sync();
}
