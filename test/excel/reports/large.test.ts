/** Check and report over the demo's rows in one month, at the embedded Excel's door: how often they ask, how much they send. */
import type { OfficeSession } from "embedded-excel";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { generateReport } from "../support/reports";
import { DEMO_MONTH, demoSamples, demoWorkbook } from "../support/demo-month";
import { TODAY } from "../support/session";

// Thousands of rows are calculated before they are reported.
jest.setTimeout(240_000);

/** As Excel counts what it takes at once: 5 of them. */
const MEGABYTE = 1024 * 1024;

/** Bytes of what every workbook has (settings, lists, roster, plan), and of a row. */
const FIXED = 120_000;
const ROW = 480;

describe.each([10, 500, 5_000])("over %i rows of the demo", (rows) => {
  let session: OfficeSession;
  let counted: number;
  beforeAll(async () => {
    const samples = demoSamples(rows);
    counted = samples.filter((sample) => sample.callStatus === "Terhubung").length;
    session = await demoWorkbook(samples);
  });
  beforeEach(() => {
    session.excel.resetCounters();
  });

  it("check asks at most twice, and takes at most 120 kB and 480 bytes a row", async () => {
    await checkMonth({ month: DEMO_MONTH, today: TODAY });
    const { requests, requestBytes, responseBytes } = session.excel.counters;
    expect(requests).toBeLessThanOrEqual(2);
    expect(requestBytes + responseBytes).toBeLessThanOrEqual(FIXED + ROW * rows);
  });

  it("report asks at most four times, sends at most 1 MB, and tells how far it is", async () => {
    const shares: number[] = [];
    const { figures } = await generateReport({
      month: DEMO_MONTH,
      today: TODAY,
      onProgress: (share) => shares.push(share),
    });
    expect(figures.samples.counted).toBe(counted);
    const { requests, requestBytes } = session.excel.counters;
    expect(requests).toBeLessThanOrEqual(4);
    expect(requestBytes).toBeLessThanOrEqual(MEGABYTE);
    // Each step is told as it is taken, the last when all stands.
    expect(shares.length).toBeGreaterThanOrEqual(4);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });
});
