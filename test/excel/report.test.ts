/** Laporan: written once, the same when repeated, and never at the cost of what people typed. */
import {
  type Cell,
  createEmptyBook,
  type OfficeSession,
  type Sheet,
  startOfficeSession,
} from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { checkMonth } from "../../src/excel/actions/check-month";
import { generateReport } from "./support/reports";
import { WorkbookError, type SampleInput } from "../../src/excel";
import { columnOf, everything, madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);

const call = (index: number, more: SampleInput = {}): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: index % 2 === 0 ? "JKT" : "BDG",
  callDate: `2026-07-${String((index % 20) + 1).padStart(2, "0")}`,
  executor: "Petugas Uji",
  role: "QCO",
  agentId: `A${index % 3}`,
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...MARKS,
  nonconformity: "Tidak",
  ...more,
});

const LATE: SampleInput = {
  nonconformity: "Ya",
  findingDate: "2026-07-10",
  findingCategory: "Bisnis",
  findingText: "Uji",
  qcoToQaDone: "2026-07-15",
};

const withRows = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({
    rows: [...Array.from({ length: 8 }, (_, index) => call(index)), call(8, LATE)],
    today: TODAY,
  });
  return session;
});

const report = (session: OfficeSession): string =>
  JSON.stringify(
    sheetOf(session, "Laporan 2026-07").rows.map((line) => line.map((cell) => cell?.value ?? "")),
  );

/** The report's words and figures without the line that says when it was made. */
const figuresOf = (session: OfficeSession): string =>
  JSON.stringify(
    sheetOf(session, "Laporan 2026-07")
      .rows.filter((line) => line[0]?.value !== "Dibuat")
      .map((line) => line.map((cell) => cell?.value ?? "")),
  );

describe("Buat laporan bulanan", () => {
  it("leaves the workbook the same when run twice on unchanged data, its stamp included", async () => {
    const session = await withRows();
    expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(true);
    const once = everything(session);
    expect((await generateReport({ month: "2026-07", today: TODAY + 1, asOf: TODAY })).changed).toBe(false);
    expect(everything(session)).toEqual(once);
  });

  it("names the headline figures, and each name shows the figure that check gives", async () => {
    const session = await withRows();
    const { figures } = await generateReport({ month: "2026-07", today: TODAY });
    const named = await session.client.Excel.run(async (context) => {
      const suffixes = [
        "Sampel",
        "Target",
        "NilaiRata",
        "TingkatLulus",
        "KepatuhanQCO",
        "KepatuhanQA",
        "KepatuhanSPV",
      ];
      const ranges = suffixes.map((suffix) =>
        context.workbook.names.getItem(`Lap_2026_07_${suffix}`).getRange(),
      );
      for (const range of ranges) range.load("values");
      await context.sync();
      return ranges.map((range) => range.values[0]?.[0] as unknown);
    });
    expect(named).toEqual([9, 60, 100, 1, 0, 0, 0]);
    expect(figures.samples.counted).toBe(9);
  });

  it("says which kinds of material the month covers, and which scenarios were not ready (activities 1 and 2)", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const lines = sheetOf(session, "Laporan 2026-07").rows.map((line) =>
      [0, 1, 4].map((column) => line[column]?.value ?? ""),
    );
    expect(lines).toContainEqual([
      "Cakupan jenis materi",
      "1 dari 3",
      "Belum ada sampel: Permintaan dan Komplain (aktivitas 1)",
    ]);
    expect(lines).toContainEqual([
      "Skenario siap pada waktunya",
      "0 dari 1",
      "Belum siap sebelum panggilan pertama bulan itu: S-01 (aktivitas 2)",
    ]);
  });

  it("draws at least two native charts over the report's own cells", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const { charts } = sheetOf(session, "Laporan 2026-07");
    expect(charts.length).toBeGreaterThanOrEqual(2);
    for (const chart of charts)
      for (const series of chart.series) expect(series.values).toContain("Laporan 2026-07");
  });

  it("keeps what people typed into its kept cells, wherever those move", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    const noteRow = sheet.rows.findIndex(
      (line: (typeof sheet.rows)[number] | undefined) => line?.[0]?.value === "Catatan",
    );
    session.excel.type(sheet.id, noteRow, 1, "Dibahas di rapat, =bukan rumus");
    await addSamples({ rows: [call(20, { ...LATE, area: "MKS", agentId: "A9" })], today: TODAY });
    expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(true);
    const moved = sheet.rows.findIndex(
      (line: (typeof sheet.rows)[number] | undefined) => line?.[0]?.value === "Catatan",
    );
    expect(moved).toBeGreaterThan(noteRow);
    expect(sheet.rows[moved]?.[1]?.value).toBe("Dibahas di rapat, =bukan rumus");
  });

  it("gives the same figures when the F-22 sheet is sorted, filtered, or has a column added, moved or hidden", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const before = figuresOf(session);
    await session.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Sampel202607");
      table.sort.apply([{ key: 4, ascending: false }]);
      table.columns.add(3, undefined, "Kolom Saya");
      table.columns.getItem("Area").filter.applyValuesFilter(["JKT"]);
      table.columns.getItem("Uraian Temuan").getRange().columnHidden = true;
      await context.sync();
    });
    const { figures } = await generateReport({ month: "2026-07", today: TODAY });
    expect(figures.samples.counted).toBe(9);
    expect(figuresOf(session)).toBe(before);
  });

  it("refuses a sheet of its name that is somebody else's, and leaves it alone", async () => {
    const session = await withRows();
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.add("Laporan 2026-07").getRange("A1").values = [["Catatan pribadi"]];
      await context.sync();
    });
    await expect(generateReport({ month: "2026-07", today: TODAY })).rejects.toMatchObject({
      code: "sheetNotOurs",
    });
    expect(report(session)).toContain("Catatan pribadi");
  });

  it.each([
    ["2026-08", "monthInFuture"],
    ["2026-13", "monthInvalid"],
    ["2026-02", "monthMissing"],
  ])("refuses %s with %s and writes nothing", async (month, code) => {
    const session = await withRows();
    const before = everything(session);
    await expect(generateReport({ month, today: TODAY })).rejects.toMatchObject({ code });
    expect(everything(session)).toEqual(before);
  });

  it("refuses a workbook without our sheets", async () => {
    startOfficeSession(createEmptyBook("Sheet1"));
    await expect(generateReport({ month: "2026-07", today: TODAY })).rejects.toBeInstanceOf(WorkbookError);
  });
});

describe("Periksa", () => {
  it("sends no write and needs two requests", async () => {
    const session = await withRows();
    session.excel.resetCounters();
    await checkMonth({ today: TODAY });
    expect(session.excel.counters.writes).toBe(0);
    expect(session.excel.counters.requests).toBe(2);
  });

  it("finds a formula that a constant was typed over, at its cell", async () => {
    const session = await withRows();
    const { sheet, table } = tableOf(session, "Sampel202607");
    session.excel.type(sheet.id, table.area.row + 2, columnOf(table, "Nilai"), "100");
    const { findings } = await checkMonth({ today: TODAY });
    expect(
      findings
        .filter((finding) => finding.code === "formulaOverwritten")
        .map((finding) => [finding.id, finding.header]),
    ).toEqual([["UJI-1", "Nilai"]]);
  });
});

describe("the report's page of nine activities", () => {
  const rowOf = (session: OfficeSession, name: string): number =>
    sheetOf(session, "Laporan 2026-07").rows.findIndex(
      // Rows are sparse.
      (line: Sheet["rows"][number] | undefined) => line?.[0]?.value === name,
    );
  /** KPI, result and status, unless said otherwise. */
  const cells = (session: OfficeSession, name: string, from = 6, to = Math.max(9, from + 1)): unknown[] =>
    (sheetOf(session, "Laporan 2026-07").rows[rowOf(session, name)] ?? [])
      .slice(from, to)
      .map((cell: Cell | undefined) => cell?.value ?? "");
  const NOTE = 9;
  const DAY = 5;

  it("has all nine with their results, and keeps what was done about a missed one", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    // The month has not ended: its target can still be reached.
    expect(cells(session, "3. Pelaksanaan")).toEqual(["60 sampel", "9 dari 60", "Belum dapat dinilai"]);
    expect(cells(session, "4. Umpan balik dan rekomendasi")).toEqual(["H+2", "0 dari 1", "Belum tercapai"]);
    const names = sheet.rows.flatMap((line) => {
      const first = line[0]?.value;
      return typeof first === "string" && /^[1-9]\. /.test(first) ? [first] : [];
    });
    expect(names).toHaveLength(9);
    session.excel.type(sheet.id, rowOf(session, "3. Pelaksanaan"), NOTE, "Dua petugas ditambah");
    await addSamples({ rows: [call(20, { scenario: "S-77", area: "MKS" })], today: TODAY });
    await generateReport({ month: "2026-07", today: TODAY });
    expect(cells(session, "3. Pelaksanaan")[1]).toBe("10 dari 60");
    expect(cells(session, "3. Pelaksanaan", NOTE)).toEqual(["Dua petugas ditambah"]);
  });

  it("judges the day that Laporan and Rekap were handed over at once, and the same when made again", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    const type = (name: string, text: string): void => {
      session.excel.type(sheet.id, rowOf(session, name), DAY, text);
    };
    expect(cells(session, "7. Laporan")).toEqual(["Tepat waktu", "–", "Belum dapat dinilai"]);
    type("7. Laporan", "2026-08-05");
    type("8. Rekap feedback", "2026-08-07");
    const judged = [
      ["Tepat waktu", "Tepat waktu", "Tercapai"],
      ["Tepat waktu", "Terlambat 2 hari", "Belum tercapai"],
    ];
    const shownNow = (): unknown => [cells(session, "7. Laporan"), cells(session, "8. Rekap feedback")];
    expect(shownNow()).toEqual(judged);
    await generateReport({ month: "2026-07", today: TODAY });
    expect(shownNow()).toEqual(judged);
    const once = everything(session);
    expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(false);
    expect(everything(session)).toEqual(once);
    expect(JSON.stringify(once)).not.toContain("Isian tanpa baris");

    type("7. Laporan", "besok");
    expect(cells(session, "7. Laporan").slice(1)).toEqual(["Bukan tanggal", "Belum dapat dinilai"]);
  });

  it("puts a typed-over verdict right again, and keeps the words that were typed", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    session.excel.type(sheet.id, rowOf(session, "7. Laporan"), 8, "Sudah beres");
    await generateReport({ month: "2026-07", today: TODAY });
    expect(cells(session, "7. Laporan")[2]).toBe("Belum dapat dinilai");
    expect(JSON.stringify(sheet.rows)).toContain("Sudah beres");
  });
});
