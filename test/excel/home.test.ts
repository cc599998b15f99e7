/** Beranda: live figures that equal check's. */
import type { CellValue, OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { generateReport } from "./support/reports";
import { openMonth } from "../../src/excel/actions/open-month";
import type { SampleInput } from "../../src/excel";
import { HOME_COLUMNS, HOME_FIRST_MONTH_ROW, HOME_ROWS } from "../../src/sheets/layout/home";
import { keptLongEnough } from "../../src/sop";
import { monthLabel } from "../../src/sheets/layout/month-names";
import { columnOf, day, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);
const call = (index: number, more: SampleInput = {}): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: "JKT",
  callDate: `2026-07-${String((index % 20) + 1).padStart(2, "0")}`,
  executor: "Petugas Uji",
  role: "QCO",
  agentId: "A1",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...MARKS,
  nonconformity: "Tidak",
  ...more,
});
const finding = (more: SampleInput = {}): SampleInput => ({
  nonconformity: "Ya",
  findingDate: "2026-07-10",
  ...more,
});

/** Calls of every kind that does and does not count. */
const ROWS: readonly SampleInput[] = [
  ...Array.from({ length: 5 }, (_, index) => call(index)),
  call(5, { callStatus: "Sibuk" }),
  call(6, { callStatus: "terhubung" }),
  call(7, { status: "Batal" }),
  call(8, { agentId: "" }),
  call(9, { P03: "" }),
  call(10, { P03: "Tidak", P02: "Tidak" }),
  call(11, { callDate: "2026-07-30" }),
  call(12, finding({ qcoToQaDone: "2026-07-11", qaToSupervisorDone: "2026-07-20" })),
  call(13, finding({ qcoToQaDone: "2026-07-12", status: "Closed" })),
  call(14, finding({ status: "Batal" })),
  call(15, finding({ findingDate: "bukan tanggal" })),
];

const line = (session: OfficeSession, row: number): Record<string, CellValue> => {
  const cells = sheetOf(session, "Beranda").rows[row] ?? [];
  return Object.fromEntries(HOME_COLUMNS.map(({ header }, index) => [header, cells[index]?.value ?? null]));
};
const july = (session: OfficeSession): Record<string, CellValue> => line(session, HOME_FIRST_MONTH_ROW + 6);

async function expectToEqualCheck(session: OfficeSession): Promise<void> {
  const { months } = await checkMonth({ today: TODAY, month: "2026-07" });
  const figures = months[0];
  const shown = july(session);
  expect(shown["Dihitung"]).toBe(figures?.samples.counted);
  expect(shown["Target"]).toBe(figures?.samples.target);
  const { qcoToQa, qaToSupervisor, supervisorToQa } = figures?.deadlines ?? {};
  expect([
    shown["Tepat Waktu QCO ke QA"],
    shown["Tepat Waktu QA ke SPV"],
    shown["Tepat Waktu SPV ke QA"],
  ]).toEqual([qcoToQa, qaToSupervisor, supervisorToQa].map((link) => link?.compliance ?? "–"));
  const overdue = [qcoToQa, qaToSupervisor, supervisorToQa].reduce(
    (sum, link) => sum + (link?.overdue ?? 0),
    0,
  );
  expect(shown["Langkah lewat batas"]).toBe(overdue);
}

async function withRows(rows: readonly SampleInput[] = ROWS): Promise<OfficeSession> {
  const session = await newWorkbook();
  await changeSettings({ values: { asOf: "2026-07-24" } });
  await addSamples({ rows, today: TODAY });
  return session;
}

describe("Beranda", () => {
  it("shows a month's count, H+2 and what is open, as check gives them", async () => {
    const session = await withRows();
    await expectToEqualCheck(session);
    expect(july(session)).toMatchObject({
      Bulan: "Juli 2026",
      Dihitung: 10,
      Status: "Kurang 50",
      "Belum Closed": 2,
      "Lembar F-22": "F-22 2026-07",
    });
  });

  it.each([
    [{ countingStatuses: "Sibuk, terhubung,Sibuk" }],
    [{ countingStatuses: "Batal" }],
    [{ target: "9" }],
    [{ "deadline.calendar": "working", "deadline.anchor": "previous" }],
    [{ asOf: "2026-07-05" }],
  ])("follows the settings: %j", async (values) => {
    const session = await withRows();
    await changeSettings({ values });
    await expectToEqualCheck(session);
  });

  it("shows an edit at once, without the add-in", async () => {
    const session = await withRows();
    const { sheet, table } = tableOf(session, "Sampel202607");
    session.excel.type(sheet.id, table.area.row + 1, columnOf(table, "Status"), "Batal");
    expect(july(session)["Dihitung"]).toBe(9);
    await expectToEqualCheck(session);
  });

  it("repeats the as-of month's line above, with its pace, and dashes where that month is not open", async () => {
    const session = await withRows();
    const now = line(session, HOME_ROWS.now);
    expect(now).toMatchObject({ Bulan: "Juli 2026", Dihitung: 10, Laporan: TODAY });
    expect(now["Lembar F-22"]).toBeCloseTo(10 / ((60 * 24) / 31), 12);
    await changeSettings({ values: { asOf: "2026-06-24" } });
    expect(line(session, HOME_ROWS.now)).toMatchObject({
      Bulan: "Juni 2026",
      Dihitung: "–",
      "Lembar F-22": "–",
    });
    await changeSettings({ values: { asOf: "2025-07-24" } });
    expect(line(session, HOME_ROWS.now)).toMatchObject({ Bulan: "–", Dihitung: "–" });
  });

  it("links each opened month, its report once there is one, and no other", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const links = sheetOf(session, "Beranda").hyperlinks.map((link) => link.documentReference);
    expect(links).toEqual(expect.arrayContaining(["'F-22 2026-07'!A1", "'Laporan 2026-07'!A1"]));
    expect(links.filter((link) => link?.includes("2026-0"))).toHaveLength(2);
  });

  it("is no reason to fail where it was deleted", async () => {
    const session = await newWorkbook();
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Beranda").delete();
      await context.sync();
    });
    expect(await openMonth({ month: "2026-07", today: TODAY })).toMatchObject({ created: true });
  });
});

describe("the time that records are kept", () => {
  const kept = (session: OfficeSession): CellValue =>
    sheetOf(session, "Beranda").rows[HOME_ROWS.control + 3]?.[1]?.value ?? null;

  it.each([
    ["2027-01-31", "12", ""],
    ["2027-02-01", "12", "Januari 2026"],
    ["2027-07-31", "12", "Juni 2026"],
    ["2026-08-01", "1", "Juni 2026"],
    ["2030-01-01", "12", "Desember 2026"],
    ["2025-12-31", "12", ""],
  ])(
    "on %s, after %s months, has passed up to “%s”, as the pure function says",
    async (asOf, months, last) => {
      const session = await newWorkbook();
      await changeSettings({ values: { asOf, "retention.months": months } });
      const said = months === "12" ? "1 tahun" : `${months} bulan`;
      const passed = last === "" ? "" : `. Masa simpan sudah lewat sampai dengan ${last}.`;
      expect(kept(session)).toBe(`${said}, Document Control${passed}`);
      const year = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
      const longest = keptLongEnough(year, Number(months), day(asOf)).at(-1);
      expect(longest === undefined ? "" : monthLabel(longest)).toBe(last);
    },
  );
});
