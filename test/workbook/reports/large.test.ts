/** Check and report over the demo's rows in one month, at the embedded Excel's door: how often they ask, how much they send. */
import { addSamples, checkMonth, generateReport } from "../../../src/workbook";
import { demoRows, seeded } from "../../../src/workbench/mc/demo/demo-rows";
import { fillLists } from "../../../src/workbench/mc/demo/make-demo";
import type { OfficeSession } from "../../../src/workbench/mc/office-session";
import { day, newWorkbook, TODAY } from "../support/session";

// Thousands of rows are calculated before they are reported.
jest.setTimeout(240_000);

const MONTH = "2026-07";
const SEED = 2026;
/** Below so many rows the settings and lists weigh more than the rows. */
const FEWEST = 500;

/** A workbook with so many of the demo's rows in July, and how many of them count. */
async function july(rows: number): Promise<{ readonly session: OfficeSession; readonly counted: number }> {
  const session = await newWorkbook();
  await session.client.Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  await fillLists(day("2026-01-01"), day("2026-12-31"));
  const samples = demoRows(MONTH, rows, TODAY, seeded(SEED));
  await addSamples({ rows: samples, today: TODAY });
  return {
    session,
    counted: samples.filter((sample) => sample["Status Panggilan"] === "Terhubung").length,
  };
}

describe.each([10, 500, 5_000])("over %i rows of the demo", (rows) => {
  let session: OfficeSession;
  let counted: number;
  beforeAll(async () => {
    ({ session, counted } = await july(rows));
  });
  beforeEach(() => {
    session.excel.resetCounters();
  });

  it("check asks at most twice, and takes at most 600 bytes a row", async () => {
    await checkMonth({ month: MONTH, today: TODAY });
    const { requests, requestBytes, responseBytes } = session.excel.counters;
    expect(requests).toBeLessThanOrEqual(2);
    expect(requestBytes + responseBytes).toBeLessThanOrEqual(600 * Math.max(rows, FEWEST));
  });

  it("report asks at most four times, sends at most 1 MB, and tells how far it is", async () => {
    const shares: number[] = [];
    const { figures } = await generateReport({
      month: MONTH,
      today: TODAY,
      onProgress: (share) => shares.push(share),
    });
    expect(figures.samples.counted).toBe(counted);
    const { requests, requestBytes } = session.excel.counters;
    expect(requests).toBeLessThanOrEqual(4);
    expect(requestBytes).toBeLessThanOrEqual(1_000_000);
    // Each step is told as it is taken, the last when all stands.
    expect(shares.length).toBeGreaterThanOrEqual(4);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });
});
