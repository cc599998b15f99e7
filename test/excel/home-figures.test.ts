/** In months of every trouble Beranda's formulas have Laporan's figures of the same day, or a line beside them says why not. */
import { seeded, startOfficeSession, type OfficeSession } from "embedded-excel";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openXlsx } from "embedded-excel/xlsx";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { migrateWorkbook } from "../../src/excel/actions/migrate-workbook";
import { openMonth } from "../../src/excel/actions/open-month";
import { repairLayout } from "../../src/excel/actions/repair-layout";
import { reportRows } from "../outside/support/report-rows";
import { generateReport } from "./support/reports";
import { homeLine, homeRows, laporanFigures, type HomeLine } from "./support/home-figures";
import { cellOf, columnOf, day, everything, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";

jest.setTimeout(240_000);

const MONTHS = ["2026-06", "2026-07"] as const;
const JULY = "Sampel202607";

async function workbookOf(seed: number, asOf: string, settings = {}): Promise<OfficeSession> {
  const session = await newWorkbook();
  const today = day(asOf);
  await changeSettings({ values: { asOf, target: "30", ...settings }, today });
  const begun = MONTHS.filter((month) => month <= asOf.slice(0, 7));
  for (const month of begun) await openMonth({ month, today });
  const rows = begun.flatMap((month, index) =>
    reportRows({
      from: day(`${month}-01`),
      to: day(`${month}-30`),
      asOf: today,
      rows: 45,
      seed: seed + index,
      weak: 12,
    }),
  );
  await addSamples({ rows, today });
  return session;
}

const type = (session: OfficeSession, row: number, header: string, text: string): void => {
  const { sheet, table } = tableOf(session, JULY);
  session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, header), text);
};
const shown = (session: OfficeSession): readonly HomeLine[] =>
  MONTHS.map((month) => homeLine(homeRows(session.excel.book), month));

/** What Laporan has, where nothing is told beside the figures; repeated rows stay in Materi tercakup, which is told. */
async function expectSame(session: OfficeSession, asOf: string): Promise<readonly string[]> {
  const lines = shown(session);
  const reported = await laporanFigures(MONTHS, day(asOf));
  lines.forEach(({ figures, remark }, index) => {
    if ((MONTHS[index] ?? "") > asOf) return;
    if (/belum|dapat berbeda/.test(remark)) return;
    const left = remark === "" ? {} : { "Materi tercakup": reported[index]?.["Materi tercakup"] };
    expect({ month: MONTHS[index], ...figures, ...left }).toEqual({
      month: MONTHS[index],
      ...reported[index],
    });
  });
  return lines.map(({ remark }) => remark);
}

describe("Beranda's figures", () => {
  it.each([
    [1, "2026-07-20", {}],
    [2, "2026-08-10", { "deadline.calendar": "working", "deadline.anchor": "previous" }],
    [3, "2026-07-31", { countingStatuses: "Terhubung, Sibuk" }],
    [4, "2026-06-20", {}],
    [5, "2026-08-01", { "deadline.days": "0" }],
  ])(
    "are Laporan's over months of trouble, with a No. Sampel twice here and there (%d, as of %s)",
    async (seed, asOf, settings) => {
      const session = await workbookOf(seed * 10, asOf, settings);
      const remarks = await expectSame(session, asOf);
      expect(remarks.filter((one) => /belum|dapat berbeda/.test(one))).toEqual([]);
    },
  );

  it("are those that Laporan's first page shows", async () => {
    const session = await workbookOf(77, "2026-08-10");
    await generateReport({ month: "2026-07", today: day("2026-08-10") });
    const [, july] = shown(session);
    const text = JSON.stringify(sheetOf(session, "Laporan 2026-07").rows);
    expect(text).toContain(`"${Number(july?.figures["Dihitung"])} dari ${Number(july?.figures["Target"])}"`);
    await expectSame(session, "2026-08-10");
  });

  const first = (session: OfficeSession, header: string, row: number): string =>
    JSON.stringify(cellOf(session, JULY, row, header)).replaceAll('"', "");
  const COUNTS: Readonly<Record<string, string>> = {
    "Tanggal Panggilan": String(day("2026-07-10")),
    Status: "Open",
    "Status Panggilan": "Terhubung",
    "ID Agent": "A1",
    P04: "Ya",
  };
  const make = (session: OfficeSession, row: number, more: Readonly<Record<string, string>>): void => {
    for (const [header, text] of Object.entries({ ...COUNTS, ...more }))
      type(session, row, header === "P04" ? "P04 Empati" : header, text);
  };

  it.each<readonly [string, (session: OfficeSession) => Readonly<Record<string, string>>]>([
    ["a number", (session) => ({ "No. Sampel": first(session, "No. Sampel", 3) })],
    [
      "a number in other case",
      (session) => ({ "No. Sampel": first(session, "No. Sampel", 3).toLowerCase() }),
    ],
    ["a number with blanks around", (session) => ({ "No. Sampel": `  ${first(session, "No. Sampel", 3)} ` })],
    ["a recording", (session) => ({ "ID Rekaman": first(session, "ID Rekaman", 3) })],
    [
      "both",
      (session) => ({
        "No. Sampel": first(session, "No. Sampel", 3),
        "ID Rekaman": first(session, "ID Rekaman", 3),
      }),
    ],
    ["a number that MATCH takes for a pattern", () => ({ "No. Sampel": "R*~?1" })],
  ])("count a row that repeats %s of a counted row above once, in every figure", async (_title, repeated) => {
    const session = await workbookOf(300, "2026-08-10");
    make(session, 3, { Ketidaksesuaian: "Ya", "Tanggal Temuan": String(day("2026-07-10")) });
    const before = shown(session)[1]?.figures;
    const again = repeated(session);
    if (again["No. Sampel"] === "R*~?1") type(session, 3, "No. Sampel", "R*~?1");
    make(session, 20, {
      Ketidaksesuaian: "Ya",
      "Tanggal Temuan": String(day("2026-07-10")),
      "Feedback QCO ke QA": String(day("2026-07-11")),
      "P02 Verifikasi Pelanggan": "Tidak",
      ...again,
    });
    const [, remark] = await expectSame(session, "2026-08-10");
    expect(remark).toMatch(/^\d+ baris ganda sudah dikurangi, kecuali dari Materi tercakup\.$/);
    expect(shown(session)[1]?.figures).not.toEqual(before);
    // Freed of its double it counts.
    type(session, 20, "No. Sampel", "BARU-1");
    type(session, 20, "ID Rekaman", "REKAMAN-1");
    const counted = Number((await laporanFigures(MONTHS, day("2026-08-10")))[1]?.["Dihitung"]);
    expect(shown(session)[1]?.figures["Dihitung"]).toBe(counted);
  });

  it("leave a row alone that repeats one which does not count", async () => {
    const session = await workbookOf(400, "2026-08-10");
    make(session, 3, { "Status Panggilan": "Sibuk" });
    make(session, 20, { "No. Sampel": first(session, "No. Sampel", 3) });
    await expectSame(session, "2026-08-10");
  });

  it("leave out rows of another month, and say where that month's line lacks them", async () => {
    const session = await workbookOf(500, "2026-08-10");
    make(session, 5, { "Tanggal Panggilan": String(day("2026-06-15")), Ketidaksesuaian: "Ya" });
    const [june, july] = await expectSame(session, "2026-08-10");
    expect(june).toContain("1 baris bulan ini ada di lembar lain dan belum dihitung di sini.");
    expect(july).not.toContain("lembar lain");
  });

  it("say so where numbers and recordings repeat crosswise, and where a cell holds an error", async () => {
    const session = await workbookOf(600, "2026-08-10");
    make(session, 3, {});
    make(session, 10, { "No. Sampel": first(session, "No. Sampel", 3) });
    make(session, 20, { "ID Rekaman": first(session, "ID Rekaman", 10) });
    expect((await expectSame(session, "2026-08-10"))[1]).toContain("angka dapat berbeda");
    const { sheet, table } = tableOf(session, JULY);
    await session.client.Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem(sheet.name)
        .getCell(table.area.row + 31, columnOf(table, "No. Sampel"));
      cell.numberFormat = [["General"]];
      cell.formulas = [["=1/0"]];
      await context.sync();
    });
    expect((await expectSame(session, "2026-08-10"))[1]).toContain("Baris ganda belum dikurangi");
  });

  it("agree wherever numbers, recordings and days are changed at random", async () => {
    const session = await workbookOf(700, "2026-08-10");
    const random = seeded(7);
    const pick = (count: number): number => Math.floor(random() * count);
    let agreed = 0;
    for (let round = 0; round < 12; round += 1) {
      const [from, to] = [pick(40), pick(40)];
      const header = round % 3 === 2 ? "ID Rekaman" : "No. Sampel";
      type(session, to, header, first(session, header, from));
      if (round === 8) type(session, pick(40), "Tanggal Panggilan", String(day("2026-06-02")));
      const remarks = await expectSame(session, "2026-08-10");
      agreed += remarks.filter((one) => !/belum|dapat berbeda/.test(one)).length;
    }
    expect(agreed).toBeGreaterThan(8);
  });
});

describe("a workbook whose Beranda has the figures of an earlier version", () => {
  const FORMER =
    '=SUMPRODUCT(COUNTIFS(Sampel202607[Tanggal Panggilan],">=46204",Sampel202607[Tanggal Panggilan],"<"&MIN(46235,AcuanTanggal+1),' +
    'Sampel202607[Status],"<>Batal",Sampel202607[ID Agent],"<>",Sampel202607[Nilai],">=0",Sampel202607[Status Panggilan],StatusDihitung))';

  it("gets today's by repairing it, and keeps what a person typed there", async () => {
    const session = await workbookOf(800, "2026-08-10");
    await session.client.Excel.run(async (context) => {
      const home = context.workbook.worksheets.getItem("Beranda");
      home.getRange("B22").formulas = [[FORMER]];
      home.getRange("J22").formulas = [['=COUNTIF(Sampel202607[Hasil],"Tidak Lulus")']];
      home.getRange("K22").values = [["Lihat Materi"]];
      home.getRange("O:AT").clear();
      home.getRange("O21").values = [["Catatan kami"]];
      home.getRange("AA:AT").columnHidden = false;
      await context.sync();
    });
    const [, july] = await laporanFigures(MONTHS, day("2026-08-10"));
    expect(shown(session)[1]?.figures["Dihitung"]).not.toBe(july?.["Dihitung"]);
    const repaired = await repairLayout({ today: day("2026-08-10") });
    expect(repaired.edits).toBeGreaterThan(0);
    const [june, now] = shown(session);
    expect(now?.figures).toEqual({ ...july, "Materi tercakup": "Lihat Materi" });
    expect(now?.remark).toMatch(/^\d+ baris ganda sudah dikurangi/);
    expect(june?.remark).toBe("Catatan kami");
    expect(homeRows(session.excel.book)[14]?.slice(14, 15)).toEqual(["Beda dengan Laporan"]);
    expect(sheetOf(session, "Beranda").columnInfo.get(26)?.hidden).toBe(true);
    const before = everything(session);
    expect(await repairLayout({ today: day("2026-08-10") })).toMatchObject({ edits: 0 });
    expect(everything(session)).toEqual(before);
  });

  it.each(["layout-2.xlsx", "layout-3.xlsx"])("gets them when it is migrated (%s)", async (sample) => {
    const bytes = await readFile(join(__dirname, "layouts", sample));
    const session = startOfficeSession(await openXlsx(bytes));
    await migrateWorkbook({ today: TODAY });
    const { sheet, table } = tableOf(session, "Sampel202607");
    // Numbers and recordings of earlier months are Laporan's alone to know; the second row repeats the first.
    for (let row = table.area.row + 1; row <= table.area.lastRow; row += 1)
      for (const header of ["No. Sampel", "ID Rekaman"])
        session.excel.type(
          sheet.id,
          row,
          columnOf(table, header),
          `UJI-${Math.max(row, table.area.row + 2)}`,
        );
    const reported = await laporanFigures(["2026-05", "2026-07"], TODAY);
    const lines = (["2026-05", "2026-07"] as const).map((month) =>
      homeLine(homeRows(session.excel.book), month),
    );
    lines.forEach(({ figures, remark }, index) => {
      expect(remark).not.toMatch(/belum|dapat berbeda/);
      const left = remark === "" ? {} : { "Materi tercakup": reported[index]?.["Materi tercakup"] };
      expect({ ...figures, ...left }).toEqual(reported[index]);
    });
    expect(await repairLayout({ today: TODAY })).toMatchObject({ edits: 0 });
  });
});
