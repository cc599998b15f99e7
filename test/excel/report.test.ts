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
import { columnOf, day, everything, madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

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

/** The numbers of a reference to one column, line by line. */
const numbersAt = ({ excel }: OfficeSession, reference: string): readonly number[] => {
  const found = excel.resolveReference(reference);
  const sheet = excel.book.sheets.find(({ id }) => id === found?.sheetId);
  if (!found || !sheet) throw new Error(`${reference} is nowhere`);
  return sheet.rows.slice(found.area.row, found.area.lastRow + 1).map((line) => {
    const value = line[found.area.column]?.value;
    return typeof value === "number" ? value : 0;
  });
};

const wordsOf = (cell: Cell | undefined): string => (typeof cell?.value === "string" ? cell.value : "");

/** The report's words and figures without the line that says when it was made. */
const figuresOf = (session: OfficeSession): string =>
  JSON.stringify(
    sheetOf(session, "Laporan 2026-07")
      .rows.filter((line) => !wordsOf(line[0]).startsWith("Dibuat "))
      .map((line) => line.map((cell) => cell?.value ?? "")),
  );

describe("Buat laporan bulanan", () => {
  it("leaves the workbook the same when run twice on unchanged data, its stamp included", async () => {
    const session = await withRows();
    expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(true);
    const once = everything(session);
    expect((await generateReport({ month: "2026-07", today: TODAY + 1, asOf: TODAY })).changed).toBe(false);
    expectSame(everything(session), once);
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

  it("says which kinds of material were called, and of scenarios what their KPI says (activities 3 and 2)", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const lines = sheetOf(session, "Laporan 2026-07").rows.map((line) =>
      [0, 3, 6].map((column) => line[column]?.value ?? ""),
    );
    expect(lines).toContainEqual([
      "Cakupan jenis materi",
      "1 dari 3",
      "Belum ada sampel: Permintaan dan Komplain (aktivitas 3)",
    ]);
    expect(lines).toContainEqual([
      "Skenario siap pada waktunya",
      "0 dari 1",
      "Terlambat: S-01 (aktivitas 2)",
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

  it("counts few things in whole steps: no axis has half a sample; many have the steps that Excel finds", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const drawn = ["Laporan 2026-07", "Analisa 2026-07"].flatMap((name) =>
      sheetOf(session, name).charts.flatMap((chart) => {
        if (chart.valueAxisNumberFormat !== undefined) return [];
        const columns = chart.series.map(({ values }) => numbersAt(session, values));
        const lines = columns[0]?.map((_, line) => columns.map((column) => column[line] ?? 0)) ?? [];
        const stacked = chart.type === "BarStacked";
        const most = Math.max(
          ...lines.map((line) => (stacked ? line.reduce((sum, one) => sum + one, 0) : Math.max(...line))),
        );
        return [{ name: chart.name, few: most <= 8, step: chart.valueAxisMajorUnit }];
      }),
    );
    // Of 9 samples with one nonconformity, against a target of 60.
    expect(drawn).toContainEqual({ name: "Ketepatan waktu H+2", few: true, step: 1 });
    expect(drawn).toContainEqual({ name: "Sampel terhadap target", few: false, step: undefined });
    expect(drawn.filter(({ few, step }) => few !== (step === 1))).toEqual([]);
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
    expectSame(everything(session), before);
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
  /** The result that is told, or the day that is filled in, and the status. */
  const cells = (session: OfficeSession, name: string): unknown[] => {
    const line: readonly (Cell | undefined)[] =
      sheetOf(session, "Laporan 2026-07").rows[rowOf(session, name)] ?? [];
    return [line[DAY], line[STATE]].map((cell) => cell?.value ?? "");
  };
  /** What the annex says of it. */
  const resultOf = (session: OfficeSession, name: string): unknown =>
    sheetOf(session, "Laporan 2026-07").rows.findLast(
      (line: Sheet["rows"][number] | undefined) => line?.[0]?.value === name,
    )?.[8]?.value;
  const noteOf = (session: OfficeSession, name: string): unknown =>
    sheetOf(session, "Laporan 2026-07").rows[rowOf(session, name)]?.at(NOTE)?.value;
  const DAY = 3;
  const STATE = 6;
  const NOTE = 8;
  const [REPORT, RECAP] = ["7. Laporan, batas 05/08/2026", "8. Rekap feedback, batas 05/08/2026"];

  it("has all nine with their results, and keeps what was done about a missed one", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    // The month has not ended: its target can still be reached.
    expect(cells(session, "3. Pelaksanaan (QCO)")).toEqual(["9 dari 60", "○ Belum dapat dinilai"]);
    expect(cells(session, "4. Feedback dan rekomendasi QCO")).toEqual(["0 dari 1", "× Belum tercapai"]);
    const states = sheet.rows.flatMap((line) => {
      const [first, state] = [wordsOf(line[0]), wordsOf(line[STATE])];
      return /^[1-9]\. /.test(first) && /^[✓×○] /.test(state) ? [first] : [];
    });
    expect(states).toHaveLength(9);
    session.excel.type(sheet.id, rowOf(session, "3. Pelaksanaan (QCO)"), NOTE, "Dua petugas ditambah");
    await addSamples({ rows: [call(20, { scenario: "S-77", area: "MKS" })], today: TODAY });
    await generateReport({ month: "2026-07", today: TODAY });
    expect(cells(session, "3. Pelaksanaan (QCO)")[0]).toBe("10 dari 60");
    expect(noteOf(session, "3. Pelaksanaan (QCO)")).toBe("Dua petugas ditambah");
  });

  it("judges the day that Laporan and Rekap were handed over at once, and the same when made again", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    const type = (name: string, text: string): void => {
      session.excel.type(sheet.id, rowOf(session, name), DAY, text);
    };
    expect([cells(session, REPORT), resultOf(session, "7. Laporan")]).toEqual([
      ["", "○ Belum dapat dinilai"],
      "–",
    ]);
    const headline = (): unknown =>
      sheet.rows.flatMap((line) => line.map(wordsOf)).find((one) => one.startsWith("Dari 9 KPI"));
    expect(headline()).toBe("Dari 9 KPI: 0 tercapai, 5 belum tercapai, dan 4 belum dapat dinilai.");
    type(REPORT, "2026-08-05");
    type(RECAP, "2026-08-07");
    const judged = [
      [day("2026-08-05"), "✓ Tercapai"],
      "Tepat waktu",
      [day("2026-08-07"), "× Belum tercapai"],
      "Terlambat 2 hari",
    ];
    const shownNow = (): unknown => [
      cells(session, REPORT),
      resultOf(session, "7. Laporan"),
      cells(session, RECAP),
      resultOf(session, "8. Rekap feedback"),
    ];
    expect(headline()).toBe("Dari 9 KPI: 1 tercapai, 6 belum tercapai, dan 2 belum dapat dinilai.");
    expect(shownNow()).toEqual(judged);
    await generateReport({ month: "2026-07", today: TODAY });
    expect(shownNow()).toEqual(judged);
    const once = everything(session);
    expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(false);
    expectSame(everything(session), once);
    expect(JSON.stringify(once)).not.toContain("Isian manual yang barisnya sudah tidak ada");

    type(REPORT, "besok");
    expect([cells(session, REPORT)[1], resultOf(session, "7. Laporan")]).toEqual([
      "○ Belum dapat dinilai",
      "Bukan tanggal",
    ]);
  });

  it("puts a typed-over verdict right again, and keeps the words that were typed", async () => {
    const session = await withRows();
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Laporan 2026-07");
    session.excel.type(sheet.id, rowOf(session, REPORT), STATE, "Sudah beres");
    await generateReport({ month: "2026-07", today: TODAY });
    expect(cells(session, REPORT)[1]).toBe("○ Belum dapat dinilai");
    expect(JSON.stringify(sheet.rows)).toContain("Sudah beres");
  });
});
