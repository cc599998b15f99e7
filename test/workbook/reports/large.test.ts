/** A report over 5,000 rows, at the embedded Excel's door: how often it asks, how much it sends, and what it tells meanwhile. */
import { addSamples, generateReport } from "../../../src/workbook";
import { newWorkbook, TODAY } from "../support/session";
import { call } from "./support";

// Thousands of rows are calculated before they are reported.
jest.setTimeout(240_000);

const ROWS = 5_000;
/** Of every so many calls one has a nonconformity: the report lists each. */
const EVERY = 10;

it("takes at most four requests and sends at most 1.3 MB for 5,000 rows with 500 nonconformities, and tells how far it is", async () => {
  const session = await newWorkbook();
  await session.client.Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  const rows = Array.from({ length: ROWS }, (_, index) =>
    call(index, {
      "ID Agent": `A${index % 40}`,
      "Tanggal Panggilan": `2026-07-${String((index % 20) + 1).padStart(2, "0")}`,
      ...(index % EVERY === 0
        ? { "Tanggal Temuan": "2026-07-21" }
        : {
            Ketidaksesuaian: "Tidak",
            "Tanggal Temuan": "",
            "Kategori Temuan": "",
            "Uraian Temuan": "",
            "Feedback QCO ke QA": "",
          }),
    }),
  );
  await addSamples({ rows, today: TODAY });
  session.excel.resetCounters();
  const shares: number[] = [];
  const { figures } = await generateReport({
    month: "2026-07",
    today: TODAY,
    onProgress: (share) => shares.push(share),
  });
  expect(figures.samples.counted).toBe(ROWS);
  const { requests, requestBytes } = session.excel.counters;
  expect(requests).toBeLessThanOrEqual(4);
  expect(requestBytes).toBeLessThanOrEqual(1_300_000);
  // Each step is told as it is taken, the last when all stands.
  expect(shares.length).toBeGreaterThanOrEqual(4);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});
