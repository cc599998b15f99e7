/** What people wrote below a table stops no action that adds rows to it: it moves down, and no word of it is lost. */
import type { OfficeSession } from "embedded-excel";
import { addHolidays } from "../../src/excel/actions/add-holidays";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { finishReport } from "../../src/excel/actions/finish-report";
import { makePlan } from "../../src/excel/actions/make-plan";
import { openMonth } from "../../src/excel/actions/open-month";
import { call } from "./reports/support";
import { generateReport } from "./support/reports";
import { day, madeOnce, newWorkbook, tableOf, TODAY } from "./support/session";

jest.setTimeout(120_000);

const NOTE = "Catatan di bawah";

/** A month with a report, an agent and a scenario; nothing else is said by it than that all is there to go on. */
const prepared = madeOnce(async () => {
  const session = await newWorkbook();
  const add = (table: string, rows: (string | number)[][]): Promise<void> =>
    session.client.Excel.run(async (context) => {
      context.workbook.tables.getItem(table).rows.add(undefined, rows);
      await context.sync();
    });
  await add(
    "TabelAgen",
    ["A1", "A2", "A3"].map((id) => [id, `Agen Contoh ${id}`, "JKT", "", "Supervisor Contoh", "Ya"]),
  );
  await add("TabelMateri", [["M-1", "Informasi", "Topik contoh", "Jawaban contoh", "", ""]]);
  await add("TabelSkenario", [["S-1", "1", "", "Naskah contoh", "", "", "", ""]]);
  await add("DaftarPetugas", [["QCO Contoh", "QCO", 0]]);
  await openMonth({ month: "2026-07", today: TODAY });
  await addSamples({ rows: [call(1, { callDate: "2026-07-10" })], today: TODAY });
  await changeSettings({ values: { "distribution.recipients": "Ayu, Bowo" }, today: TODAY });
  await generateReport({ month: "2026-07", today: TODAY });
  return session;
}, "workbook-with-notes-below");

const rowsOf = (session: OfficeSession, name: string): number => {
  const { area } = tableOf(session, name).table;
  return area.lastRow - area.row;
};

/** Where the note stands below the table, in rows from its last; undefined where it is lost. */
const noteUnder = (session: OfficeSession, name: string): number | undefined => {
  const { sheet, table } = tableOf(session, name);
  const at = sheet.rows.findIndex((_, row) => sheet.rows[row]?.[table.area.column]?.value === NOTE);
  return at < 0 ? undefined : at - table.area.lastRow;
};

const ACTIONS = {
  TabelRencana: () => makePlan({ month: "2026-07", today: TODAY, seed: "benih", typed: true, target: 3 }),
  TabelLibur: () =>
    addHolidays({
      holidays: ["2026-09-07", "2026-09-08", "2026-09-09"].map((iso) => ({
        day: day(iso),
        kind: "company",
        name: "Hari Contoh",
      })),
      basis: "Contoh 1/2026",
      today: TODAY,
    }),
  TabelDistribusi: () => finishReport({ month: "2026-07", by: "Sari", reason: "Contoh", today: TODAY }),
  TabelDokumen: () => finishReport({ month: "2026-07", by: "Sari", reason: "Contoh", today: TODAY }),
} as const;

it.each(Object.entries(ACTIONS))("a note right below %s moves down as rows are added", async (name, act) => {
  const session = await prepared();
  await session.client.Excel.run(async (context) => {
    const { sheet, table } = tableOf(session, name);
    const below = context.workbook.worksheets
      .getItem(sheet.name)
      .getCell(table.area.lastRow + 2, table.area.column);
    below.values = [[NOTE]];
    await context.sync();
  });
  const before = rowsOf(session, name);
  expect(noteUnder(session, name)).toBe(2);
  await act();
  expect(rowsOf(session, name)).toBeGreaterThan(before);
  expect(noteUnder(session, name)).toBeGreaterThanOrEqual(1);
});
