/** Reports that neither one answer nor one request holds: people wrote much on them. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { distributeReport } from "../../../src/excel/actions/distribute-report";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { generateReport } from "../support/reports";
import { readRecord } from "../../../src/sheets/report/line-record";
import { everything, newWorkbook, sheetOf, TODAY } from "../support/session";
import { call } from "./support";
import { expectSame } from "../../support/expect-same";

jest.setTimeout(240_000);

const REPORTS = ["Laporan 2026-07", "Rekap 2026-07", "Analisa 2026-07"];
/** Excel's own limit of a cell is 32,767. */
const LONG = 32_000;
const LINES = 146;

/** Every cell for remarks, by report, line and field. */
function remarks(
  session: OfficeSession,
): ReadonlyMap<string, { sheet: string; row: number; column: number }> {
  const found = new Map<string, { sheet: string; row: number; column: number }>();
  for (const sheet of REPORTS)
    sheetOf(session, sheet).rows.forEach((line, row) => {
      for (const cell of Object.values(line)) {
        const record = readRecord(typeof cell?.value === "string" ? cell.value : "");
        const column = record?.cells?.["catatan"];
        if (record?.key !== undefined && column !== undefined)
          found.set(`${sheet} ${record.key}`, { sheet, row, column });
      }
    });
  return found;
}

it("keep every word when they are made again, each written in one request, then write nothing, and are copied and finished", async () => {
  const session = await newWorkbook();
  await addSamples({ rows: Array.from({ length: LINES }, (_, index) => call(index)), today: TODAY });
  await generateReport({ month: "2026-07", today: TODAY });
  const written = new Map<string, string>();
  for (const [key, { sheet, row, column }] of remarks(session)) {
    const words = `${key} ${"panjang ".repeat(LONG / 8)}`.trim();
    session.excel.paste(sheetOf(session, sheet).id, row, column, [[words]]);
    written.set(key, words);
  }
  expect(written.size).toBeGreaterThan(LINES);
  await addSamples({ rows: [call(LINES)], today: TODAY });

  session.excel.resetCounters();
  await generateReport({ month: "2026-07", today: TODAY });
  const { requestBytes, responseBytes, requests } = session.excel.counters;
  expect(requestBytes).toBeGreaterThan(5 * 1024 * 1024);
  expect(responseBytes).toBeGreaterThan(5 * 1024 * 1024);
  expect(requests).toBeLessThanOrEqual(15);
  const now = remarks(session);
  const standing = new Map(
    [...written.keys()].map((key) => {
      const { sheet = "", row = -1, column = -1 } = now.get(key) ?? {};
      return [key, sheetOf(session, sheet).rows[row]?.[column]?.value];
    }),
  );
  expect(standing).toEqual(written);

  const before = everything(session);
  expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(false);
  expectSame(everything(session), before);

  const day = { month: "2026-07", today: TODAY };
  const distribute = () => distributeReport({ ...day, freeText: true, into: "workbook" });
  // Broken off between its requests it goes on with what stands: each sheet once, under the pseudonyms drawn before.
  const copies = (): readonly string[] =>
    session.excel.book.sheets.map(({ name }) => name).filter((name) => /^Salinan /.test(name));
  for (let request = 1; copies().length === 0; request += 1) {
    session.excel.failRequest(request, { kind: "errorBefore", code: "GeneralException" });
    await expect(distribute()).rejects.toThrow();
  }
  expect(copies().length).toBe(1);
  const copy = await distribute();
  expect(copies()).toStrictEqual([...copy.sheets]);
  expect(copy.sheets.map((sheet) => sheetOf(session, sheet).name)).toStrictEqual([...copy.sheets]);
  // Its sheets do not fit into one answer either.
  expect((await distribute()).changed).toBe(false);

  await finishReport({ ...day, by: "Sari", reason: "Contoh" });
  expect(REPORTS.map((sheet) => sheetOf(session, sheet).protection !== undefined)).toStrictEqual([
    true,
    true,
    true,
  ]);
  const finished = remarks(session);
  for (const [key, words] of written) {
    const { sheet = "", row = -1, column = -1 } = finished.get(key) ?? {};
    expect(sheetOf(session, sheet).rows[row]?.[column]?.value === words).toBe(true);
  }
});
