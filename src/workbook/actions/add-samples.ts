/** Adds rows to the F-22 sheets of their months, which are made where missing. No row and no value is ever dropped. */
import { monthOfDay, type Day, type Month } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { CellContent, Edit } from "../apply/edit";
import { parseBox } from "../layout/address";
import { grownBy, planAppend } from "../plan/append";
import { planLog } from "../plan/log";
import { newMonthFrame, planNewMonths } from "../plan/new-months";
import { newSampleNumber } from "../plan/sample-number";
import { monthsOfRows, rowConverter, valueUnder } from "../plan/samples";
import { readSnapshot, type MonthFrame, type WorkbookSnapshot } from "../read/read-workbook";
import { scorecardForNewMonth } from "../read/settings";
import type { ImportOutcome, Progress, SampleInput } from "../types";
import { assertMonth } from "./check-month";
import { assertFree } from "./open-month";
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
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
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
    };
  });
}

interface SamplePlan {
  /** Edits that each fit into one request. */
  readonly parts: readonly (readonly Edit[])[];
  /** Each month's table as it should stand afterwards. */
  readonly frames: readonly { frame: MonthFrame; added: number }[];
}

function planSamples(snapshot: WorkbookSnapshot, { rows, today, month }: AddSamplesOptions): SamplePlan {
  const { foundation } = snapshot;
  const months = monthsOfRows(rows, month).map((one) => one ?? monthOfDay(today));
  const targets = [...new Set(months)].sort();
  const missing = targets.filter((one) => !snapshot.frames.has(one));
  assertFree(foundation, missing);
  const taken = takenNumbers(snapshot, rows);
  const parts: Edit[][] = [[...planNewMonths(foundation, missing)]];
  const frames: SamplePlan["frames"][number][] = [];
  for (const target of targets) {
    const frame = snapshot.frames.get(target) ?? newMonthFrame(foundation, target);
    const scorecard =
      snapshot.months.find((one) => one.month === target)?.scorecard ??
      scorecardForNewMonth(foundation.fixed, target);
    const convert = rowConverter(frame.table, scorecard, frame.headers, snapshot);
    const lines = rows.flatMap((row, index) => {
      if (months[index] !== target) return [];
      const given = valueUnder(row, "No. Sampel");
      if (given !== "") return [convert(row, given)];
      const number = newSampleNumber(target, taken, (bytes) => crypto.getRandomValues(bytes));
      taken.add(number.toLowerCase());
      return [convert(row, number)];
    });
    addInParts(parts, frame, lines);
    frames.push({ frame: { ...frame, ...grownBy(frame, lines.length) }, added: lines.length });
  }
  const detail = `${rows.length} baris: ${frames.map(({ frame, added }) => `${frame.sheet} (${added})`).join(", ")}`;
  parts[parts.length - 1]?.push(
    ...planLog(foundation, [{ day: today, action: "Tambah baris", sheet: "F-22", detail }]),
  );
  return { parts, frames };
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

/** In characters; well under 5 MB, since a character may take several bytes. */
const PART_SIZE = 2_000_000;

function addInParts(parts: Edit[][], frame: MonthFrame, lines: readonly (readonly CellContent[])[]): void {
  let standing: MonthFrame = frame;
  let some: (readonly CellContent[])[] = [];
  let size = 0;
  const flush = (): void => {
    parts[parts.length - 1]?.push(...planAppend(standing, some));
    standing = { ...standing, ...grownBy(standing, some.length) };
    some = [];
    size = 0;
  };
  for (const line of lines) {
    const length = JSON.stringify(line).length;
    if (size + length > PART_SIZE && some.length > 0) {
      flush();
      parts.push([]);
    }
    some.push(line);
    size += length;
  }
  flush();
}

/** Where a table did not grow by itself (AutoCorrect's expansion can be switched off), it is resized over its rows. */
async function joinStragglers(context: Excel.RequestContext, frames: SamplePlan["frames"]): Promise<void> {
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
