/**
 * Reports stamped by an older rule of the fingerprint stay current as long as their data do. `stamped-by-rule-1.xlsx` was
 * made by the add-in of version 0.2.0, layout 3, in the steps of `test/excel/layouts/README.md` up to the import; then
 * `report --month 2026-06`, `finish --month 2026-06 --by "QA Contoh"` and `report --month 2026-07`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { distributeReport } from "../../../src/excel/actions/distribute-report";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { generateReport } from "../support/reports";
import { migrateWorkbook } from "../../../src/excel/actions/migrate-workbook";
import { readReports } from "../../../src/excel/actions/read-reports";
import { startOfficeSession, type OfficeSession } from "embedded-excel";
import { openXlsx } from "embedded-excel/xlsx";
import { day, everything } from "../support/session";
import { expectSame } from "../../support/expect-same";

jest.setTimeout(120_000);

const TODAY = day("2026-07-24");
const open = async (): Promise<OfficeSession> =>
  startOfficeSession(await openXlsx(readFileSync(join(__dirname, "stamped-by-rule-1.xlsx"))));
/** Brought to the present layout, as it must be before anything is done with it. */
const openMigrated = async (): Promise<OfficeSession> => {
  const session = await open();
  await migrateWorkbook({ today: TODAY });
  return session;
};
const standing = async () =>
  (await readReports({ today: TODAY })).months.flatMap(({ reports }) =>
    reports.map(({ sheet, outdated, changed, stamp }) => ({
      sheet,
      outdated,
      changed,
      stamped: stamp?.fingerprint ?? "",
      final: stamp?.final !== undefined,
    })),
  );
/** Types into a cell of the table, by its row and its header. */
const type = async (table: string, row: number, header: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    body.getCell(row, 0).values = [[value]];
    await context.sync();
  });

it.each([
  ["as they stand", open],
  ["in the present layout", openMigrated],
])("they are told as current, finished or not: %s", async (_, opened) => {
  await opened();
  const reports = await standing();
  expect(reports.map(({ sheet, outdated, final }) => [sheet, outdated, final])).toEqual([
    ["Laporan 2026-06", false, true],
    ["Rekap 2026-06", false, true],
    ["Analisa 2026-06", false, true],
    ["Laporan 2026-07", false, false],
    ["Rekap 2026-07", false, false],
    ["Analisa 2026-07", false, false],
  ]);
  expect(reports.filter(({ stamped }) => stamped.includes("-"))).toEqual([]);
});

it("making one again a second time writes nothing; a finished one is refused as finished, not as out of date", async () => {
  const session = await openMigrated();
  // What a report says may be more by now than when it was made.
  await generateReport({ month: "2026-07", today: TODAY });
  const before = everything(session);
  expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(false);
  await expect(generateReport({ month: "2026-06", today: TODAY })).rejects.toMatchObject({
    code: "reportFinal",
  });
  expectSame(everything(session), before);
});

it("they can be finished and distributed as those of the present rule can", async () => {
  await openMigrated();
  expect(
    (await finishReport({ reason: "Baris uji", month: "2026-07", by: "QA Contoh", today: TODAY })).changed,
  ).toBe(true);
  const copy = { today: TODAY, freeText: false, into: "file" } as const;
  expect((await distributeReport({ ...copy, month: "2026-06" })).edits.length).toBeGreaterThan(0);
});

it("a cell that changes makes them out of date, and they say what has changed", async () => {
  await openMigrated();
  await type("Sampel202607", 0, "Catatan", "Baru");
  const reports = await standing();
  expect(reports.filter(({ outdated }) => outdated).map(({ sheet, changed }) => [sheet, changed])).toEqual([
    ["Laporan 2026-07", ["rows"]],
    ["Rekap 2026-07", ["rows"]],
    ["Analisa 2026-07", ["rows"]],
  ]);
  await generateReport({ month: "2026-07", today: TODAY });
  const now = (await standing()).filter(({ sheet }) => sheet.endsWith("07"));
  expect(now.map(({ outdated, stamped }) => [outdated, /^2-/.test(stamped)])).toEqual(
    now.map(() => [false, true]),
  );
});

it("sorting Libur makes neither them nor one of the present rule old", async () => {
  await openMigrated();
  await generateReport({ month: "2026-05", today: TODAY });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("TabelLibur").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect((await standing()).filter(({ outdated }) => outdated)).toEqual([]);
  await type("TabelLibur", 0, "Tanggal", 46_300);
  expect((await standing()).filter(({ outdated }) => !outdated)).toEqual([]);
});
