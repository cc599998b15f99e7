/** A workbook with so many of the demo's rows in one month: what check and report are measured on. */
import { seeded, type OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import type { SampleInput } from "../../../src/excel";
import { demoRows } from "../../../src/cli/demo/demo-rows";
import { fillLists } from "../../../src/cli/demo/filling";
import { day, newWorkbook, TODAY } from "./session";

export const DEMO_MONTH = "2026-07";
const SEED = 2026;

/** The same rows for the same number. */
export const demoSamples = (rows: number): readonly SampleInput[] =>
  demoRows(DEMO_MONTH, rows, TODAY, seeded(SEED));

/** With calculation manual, as large workbooks are measured. */
export async function demoWorkbook(samples: readonly SampleInput[]): Promise<OfficeSession> {
  const session = await newWorkbook();
  await session.client.Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  await fillLists(day("2026-01-01"), day("2026-12-31"));
  await addSamples({ rows: samples, today: TODAY });
  return session;
}
