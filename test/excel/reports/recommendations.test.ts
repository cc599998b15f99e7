/** Analisa and Rekomendasi in the embedded Excel: a recommendation is one thing, whichever of the two sheets it is edited on. */
import type { OfficeSession } from "embedded-excel";
import { saveXlsx } from "embedded-excel/xlsx";
import { findingsOf } from "embedded-excel/testing";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { generateReport } from "../support/reports";
import type { ReportOutcome, SampleInput } from "../../../src/excel";
import { readRecord } from "../../../src/sheets/report/line-record";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import {
  cellOf,
  columnOf,
  everything,
  madeOnce,
  newWorkbook,
  sheetOf,
  tableOf,
  TODAY,
} from "../support/session";
import { expectSame } from "../../support/expect-same";

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);
const call = (id: string, date: string): SampleInput => ({
  sampleNumber: id,
  area: "JKT",
  callDate: date,
  executor: "Petugas Uji",
  role: "QCO",
  agentId: "A1",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...MARKS,
  nonconformity: "Tidak",
});

const twoMonths = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({ rows: [call("UJI-1", "2026-06-05"), call("UJI-2", "2026-07-05")], today: TODAY });
  for (const month of ["2026-06", "2026-07"]) await generateReport({ month, today: TODAY });
  return session;
});

const july = (): Promise<ReportOutcome> => generateReport({ month: "2026-07", today: TODAY });
const TABLE = "TabelRekomendasi";

/** Every cell of a sheet; what is not there is empty. */
const linesOf = (session: OfficeSession, name: string): readonly (readonly RawCell[])[] =>
  Array.from(
    sheetOf(session, name).rows as (readonly ({ value: unknown } | undefined)[] | undefined)[],
    (line) => Array.from(line ?? [], (cell) => (cell?.value ?? "") as RawCell),
  );
const sheetNameOf = (number: string): string => `Analisa 20${number.slice(2, 4)}-${number.slice(4, 6)}`;

/** Where a recommendation's field stands on its month's Analisa. */
function placeOf(session: OfficeSession, number: string, header: string): { row: number; column: number } {
  for (const [row, line] of linesOf(session, sheetNameOf(number)).entries()) {
    const record = line.map(readRecord).find((one) => one?.key === `rekomendasi:${number.toLowerCase()}`);
    const column = record?.cells?.[header];
    if (column !== undefined) return { row, column };
  }
  throw new Error(`no line: ${number} ${header}`);
}

function onSheet(session: OfficeSession, number: string, header: string): unknown {
  const { row, column } = placeOf(session, number, header);
  return linesOf(session, sheetNameOf(number))[row]?.[column] ?? "";
}

function write(session: OfficeSession, number: string, header: string, words: string): void {
  const { row, column } = placeOf(session, number, header);
  session.excel.type(sheetOf(session, sheetNameOf(number)).id, row, column, words);
}

/** The body row of a number in the table. */
function rowOf(session: OfficeSession, number: string): number {
  const { table } = tableOf(session, TABLE);
  for (let row = 0; row < table.area.lastRow - table.area.row; row += 1)
    if (cellOf(session, TABLE, row, "No.") === number) return row;
  return -1;
}
const inTable = (session: OfficeSession, number: string, header: string): unknown =>
  cellOf(session, TABLE, rowOf(session, number), header) ?? "";
function writeInTable(session: OfficeSession, row: number, header: string, words: string): void {
  const { sheet, table } = tableOf(session, TABLE);
  session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, header), words);
}
const bodyRows = (session: OfficeSession): number => {
  const { area } = tableOf(session, TABLE).table;
  return area.lastRow - area.row;
};

describe("Analisa", () => {
  it("offers the distribution list for the department, two kinds, ratings from 1 to 5, and days", async () => {
    const session = await twoMonths();
    const { validations } = sheetOf(session, "Analisa 2026-07");
    const ruleAt = (header: string): unknown => {
      const { row, column } = placeOf(session, "R-2607-01", header);
      return validations.find(({ areas }) =>
        areas.some(
          (area) =>
            area.row <= row && row <= area.lastRow && area.column <= column && column <= area.lastColumn,
        ),
      );
    };
    expect(ruleAt("Departemen")).toMatchObject({
      rule: { kind: "list", source: "OCC,QCC,HSC,TEK,SUP,AUM,AMG,QMR" },
      errorAlert: { showAlert: false },
    });
    expect(ruleAt("Jenis")).toMatchObject({ errorAlert: { showAlert: true } });
    expect(ruleAt("Mutu (1–5)")).toMatchObject({ rule: { kind: "wholeNumber" } });
    expect(ruleAt("Ditindaklanjuti")).toMatchObject({ rule: { kind: "date" } });
    expect(findingsOf(await saveXlsx(session.excel.book))).toEqual([]);
  });

  it("always has free lines, also behind many that are filled", async () => {
    const session = await twoMonths();
    for (let index = 1; index <= 6; index += 1)
      write(session, `R-2607-0${index}`, "Rekomendasi", `Saran ${index}`);
    await july();
    expect(onSheet(session, "R-2607-06", "Rekomendasi")).toBe("Saran 6");
    for (const number of ["R-2607-07", "R-2607-08", "R-2607-09"])
      expect(onSheet(session, number, "Rekomendasi")).toBe("");
  });
});

describe("the gathering of recommendations", () => {
  it("has each recommendation of every month once, as it was written, and repeats nothing", async () => {
    const session = await twoMonths();
    write(session, "R-2606-01", "Rekomendasi", "Perbarui materi");
    write(session, "R-2607-02", "Rekomendasi", "'=1+1 bukan rumus");
    write(session, "R-2607-02", "Departemen", "TEK");
    write(session, "R-2607-02", "Mutu (1–5)", "4");
    session.excel.resetCounters();
    expect((await july()).conflicts).toEqual([]);
    expect(session.excel.counters.requests).toBeLessThanOrEqual(4);
    expect(bodyRows(session)).toBe(2);
    expect(inTable(session, "R-2606-01", "Rekomendasi")).toBe("Perbarui materi");
    expect(inTable(session, "R-2606-01", "Bulan")).toBe("2026-06");
    expect(inTable(session, "R-2607-02", "Rekomendasi")).toBe("=1+1 bukan rumus");
    expect(inTable(session, "R-2607-02", "Mutu (1–5)")).toBe(4);
    expect(linesOf(session, "Rekomendasi")[2]?.[0]).toBe(
      "KPI aktivitas 9: 2 dibuat, 0 ditindaklanjuti (0%), mutu rata-rata 4",
    );
    const once = everything(session);
    expect((await july()).changed).toBe(false);
    expectSame(everything(session), once);
    expect(findingsOf(await saveXlsx(session.excel.book))).toEqual([]);
  }, 120_000);

  it("brings what is filled in on Rekomendasi to the Analisa of any month, and the later change to the other place", async () => {
    const session = await twoMonths();
    write(session, "R-2606-01", "Rekomendasi", "Perbarui materi");
    await july();
    const row = rowOf(session, "R-2606-01");
    writeInTable(session, row, "Ditindaklanjuti", "2026-07-20");
    writeInTable(session, row, "Mutu (1–5)", "3");
    writeInTable(session, row, "Rekomendasi", "Perbarui materi S-02");
    await july();
    expect(onSheet(session, "R-2606-01", "Ditindaklanjuti")).toBe(46223);
    expect(linesOf(session, "Rekomendasi")[2]?.[0]).toMatch(
      /1 dibuat, 1 ditindaklanjuti \(100%\), mutu rata-rata 3$/,
    );
    expect(onSheet(session, "R-2606-01", "Rekomendasi")).toBe("Perbarui materi S-02");
    write(session, "R-2606-01", "Mutu (1–5)", "5");
    expect((await july()).conflicts).toEqual([]);
    expect(inTable(session, "R-2606-01", "Mutu (1–5)")).toBe(5);
    const report = await generateReport({ month: "2026-06", today: TODAY });
    expect(report.conflicts).toEqual([]);
    expect(onSheet(session, "R-2606-01", "Mutu (1–5)")).toBe(5);
  }, 120_000);

  it("leaves what was changed in both places, and tells it", async () => {
    const session = await twoMonths();
    write(session, "R-2606-01", "Hasil", "Belum");
    await july();
    write(session, "R-2606-01", "Hasil", "Selesai di Analisa");
    writeInTable(session, rowOf(session, "R-2606-01"), "Hasil", "Selesai di Rekomendasi");
    const { conflicts } = await july();
    expect(conflicts).toEqual([{ number: "R-2606-01", header: "Hasil", sheet: "Analisa 2026-06" }]);
    expect(onSheet(session, "R-2606-01", "Hasil")).toBe("Selesai di Analisa");
    expect(inTable(session, "R-2606-01", "Hasil")).toBe("Selesai di Rekomendasi");
    write(session, "R-2606-01", "Hasil", "Selesai di Rekomendasi");
    expect((await july()).conflicts).toEqual([]);
  }, 120_000);

  it("finds its rows by number and header, through sorting, filters, moved and own columns", async () => {
    const session = await twoMonths();
    write(session, "R-2606-01", "Rekomendasi", "Satu");
    write(session, "R-2607-01", "Rekomendasi", "Dua");
    await july();
    await session.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLE);
      table.columns.add(0, undefined, "Kolom Saya");
      table.columns.add(undefined, undefined, "Biaya");
      await context.sync();
      table.columns.getItem("Biaya").getDataBodyRange().values = [["sepuluh"], ["dua puluh"]];
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.getItem("Bulan").filter.applyValuesFilter(["2026-06"]);
      await context.sync();
    });
    writeInTable(session, rowOf(session, "R-2607-01"), "Mutu (1–5)", "2");
    write(session, "R-2607-02", "Rekomendasi", "Tiga");
    await july();
    expect(onSheet(session, "R-2607-01", "Mutu (1–5)")).toBe(2);
    expect(inTable(session, "R-2607-01", "Biaya")).toBe("dua puluh");
    expect(inTable(session, "R-2607-02", "Rekomendasi")).toBe("Tiga");
    expect(bodyRows(session)).toBe(3);
  }, 120_000);

  it("leaves a person's own rows and what stands below the table alone, and counts those rows", async () => {
    const session = await twoMonths();
    writeInTable(session, 0, "Bulan", "2026-07");
    writeInTable(session, 0, "Rekomendasi", "Saran sendiri");
    const { sheet, table } = tableOf(session, TABLE);
    session.excel.type(sheet.id, table.area.lastRow + 2, table.area.column, "Catatan di bawah tabel");
    write(session, "R-2607-01", "Rekomendasi", "Satu");
    write(session, "R-2607-02", "Rekomendasi", "Dua");
    await july();
    expect(bodyRows(session)).toBe(3);
    expect(cellOf(session, TABLE, 0, "Rekomendasi")).toBe("Saran sendiri");
    expect(cellOf(session, TABLE, 0, "No.")).toBeNull();
    expect(JSON.stringify(sheet.rows)).toContain("Catatan di bawah tabel");
    const lines = linesOf(session, "Analisa 2026-07");
    const title = lines.findIndex((line) => String(line[0]).startsWith("KPI aktivitas 9"));
    expect(
      lines
        .slice(title)
        .find((line) => line[0] === "Juli 2026")
        ?.slice(2, 5),
    ).toEqual([3, 0, 0]);
  }, 120_000);

  it("fills an Analisa that is made anew from what Rekomendasi holds, at its number", async () => {
    const session = await twoMonths();
    write(session, "R-2607-02", "Rekomendasi", "Dua");
    await july();
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Analisa 2026-07").delete();
      await context.sync();
    });
    writeInTable(session, rowOf(session, "R-2607-02"), "No.", "r-2607-42 ");
    await july();
    expect(onSheet(session, "R-2607-42", "Rekomendasi")).toBe("Dua");
    expect(bodyRows(session)).toBe(1);
    expect((await july()).changed).toBe(false);
  }, 120_000);

  it("writes into a finished month's Analisa only what comes after signing", async () => {
    const session = await twoMonths();
    write(session, "R-2606-01", "Rekomendasi", "Tetap");
    await july();
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Analisa 2026-06").protection.protect();
      await context.sync();
    });
    const row = rowOf(session, "R-2606-01");
    writeInTable(session, row, "Rekomendasi", "Lain");
    writeInTable(session, row, "Hasil", "Dijalankan");
    const { conflicts } = await july();
    expect(conflicts.map(({ header }) => header)).toEqual(["Rekomendasi"]);
    expect(onSheet(session, "R-2606-01", "Rekomendasi")).toBe("Tetap");
    expect(onSheet(session, "R-2606-01", "Hasil")).toBe("Dijalankan");
    expect(sheetOf(session, "Analisa 2026-06").protection).toBeDefined();
    expect((await july()).changed).toBe(false);
  }, 120_000);
});
