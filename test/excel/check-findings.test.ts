/** Each thing that check reports, planted in a workbook that has none: exactly that finding, at that cell. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Cell, CellValue, Sheet } from "embedded-excel";
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import { columnName } from "../../src/sheets/layout/address";
import { inFolder, mc, newFile } from "../cli/support";

// Whole workbooks are made and opened here, beside other tests.
jest.setTimeout(60_000);

const SHEET = "F-22 2026-07";
/** 0-based row of the table's header. */
const HEADER_ROW = 5;
const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);

/** A row without any finding; every cell that a rule looks at is filled. */
const row = (number: number): Record<string, string> => ({
  "No. Sampel": `MC-2607-00000${number}`,
  Area: "JKT",
  "Tanggal Panggilan": "2026-07-10",
  Pelaksana: "Ayu",
  Peran: "QCO",
  "ID Agent": "A1",
  "Jenis Materi": "Informasi",
  "Kode Skenario": "S-01",
  "Status Panggilan": "Terhubung",
  "ID Rekaman": `VRS-${number}`,
  ...MARKS,
  Ketidaksesuaian: "Ya",
  "Tanggal Temuan": "2026-07-10",
  "Kategori Temuan": "Pelanggan",
  "Uraian Temuan": "keliru",
  "Feedback QCO ke QA": "2026-07-11",
  "Feedback QA ke SPV": "2026-07-12",
  "Tindak Lanjut SPV ke QA": "2026-07-13",
});

const CSV = [row(1), row(2), row(3)]
  .map((one, index) => [...(index === 0 ? [Object.keys(one).join(",")] : []), Object.values(one).join(",")])
  .flat()
  .join("\n");

/** What a person would have filled in beside the rows: a person, an agent and a scenario. */
const SURROUNDINGS = `await Excel.run(async (context) => {
  const fill = (table, values) => {
    context.workbook.tables.getItem(table).getHeaderRowRange().getCell(1, 0)
      .getResizedRange(0, values.length - 1).values = [values];
  };
  fill("DaftarPetugas", ["Ayu"]);
  fill("TabelAgen", ["A1", "Agen Satu", "JKT", "", "Dewi", "Ya"]);
  fill("TabelSkenario", ["S-01", "1"]);
  await context.sync();
});`;

let clean: Uint8Array;
beforeAll(async () => {
  await inFolder(async (path) => {
    writeFileSync(path("fill.js"), SURROUNDINGS);
    writeFileSync(path("rows.csv"), CSV);
    await newFile(path("new.xlsx"));
    await mc("run", path("fill.js"), path("new.xlsx"), "--out", path("filled.xlsx"));
    await mc("set", path("filled.xlsx"), "asOf=2026-07-24", "--out", path("set.xlsx"));
    await mc("import", path("set.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"));
    clean = readFileSync(path("rows.xlsx"));
  });
});

const columnOf = (sheet: Sheet, header: string): number =>
  (sheet.rows[HEADER_ROW] ?? []).findIndex((cell) => cell?.value === header);

/** Where the second row's cell under a header stands, its letters counted in this test's own way. */
async function placeOf(header: string): Promise<string> {
  const sheet = (await openXlsx(clean)).sheets.find((one) => one.name === SHEET);
  const column = sheet === undefined ? -1 : columnOf(sheet, header);
  if (column < 26 || column >= 26 + 26 * 26) throw new Error(`no place of two letters: ${header}`);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return `${letters.charAt(Math.floor(column / 26) - 1)}${letters.charAt(column % 26)}8`;
}

/** The findings after the second row's cell under a header has been changed as another program would. */
async function findingsAfter(
  header: string,
  change: (cell: Cell | undefined) => Cell,
): Promise<readonly string[]> {
  const book = await openXlsx(clean);
  const sheet = book.sheets.find((one) => one.name === SHEET);
  const line = sheet?.rows[HEADER_ROW + 2];
  if (!sheet || !line) throw new Error("the month's sheet has rows");
  const column = columnOf(sheet, header);
  line[column] = change(line[column] ?? undefined);
  // As openpyxl leaves them: formulas without results.
  sheet.rows[HEADER_ROW + 2] = line.map((cell) =>
    cell?.formula === undefined ? cell : { ...cell, value: null },
  );
  let found: readonly string[] = [];
  await inFolder(async (path) => {
    writeFileSync(path("changed.xlsx"), await saveXlsx(book));
    const { findings } = JSON.parse((await mc("check", path("changed.xlsx"), "--json")).output) as {
      findings: { code: string; sheet: string; cell: string; header: string; id: string }[];
    };
    found = findings.map((one) => `${one.code} ${one.id} ${one.sheet}!${one.cell} ${one.header}`);
  });
  const place = `${columnName(column)}${HEADER_ROW + 3}`;
  return found.map((one) => one.replace(`${SHEET}!${place} ${header}`, "here"));
}

const put =
  (value: CellValue) =>
  (cell: Cell | undefined): Cell => ({ ...(cell?.style && { style: cell.style }), value });
const ID = "MC-2607-000002";

describe("check", () => {
  it("reports nothing where nothing is wrong", async () => {
    expect(await findingsAfter("Catatan", put("baik"))).toEqual([]);
  });

  it.each<[string, string, CellValue]>([
    ["required", "Area", null],
    ["required", "Uraian Temuan", null],
    ["dateInvalid", "Tanggal Panggilan", "10/07/2026"],
    ["dateInvalid", "Feedback QCO ke QA", true],
    ["dateInFuture", "Tanggal Panggilan", 46_230],
    ["dateInFuture", "Tindak Lanjut SPV ke QA", 46_228],
    ["listValue", "Peran", "qco "],
    ["duplicateRecording", "ID Rekaman", " vrs-1"],
    ["wrongSheet", "Tanggal Panggilan", 46_203],
    ["findingBeforeCall", "Tanggal Temuan", 46_212],
    ["stepBeforeFinding", "Feedback QCO ke QA", 46_212],
  ])("reports %s at the cell under %s", async (code, header, value) => {
    const found = await findingsAfter(header, put(value));
    expect(found.filter((one) => one.endsWith(" here"))).toContain(`${code} ${ID} here`);
    // Where a planted date breaks no other rule, nothing else is reported.
    expect(found.filter((one) => !one.endsWith(" here"))).toEqual(
      code === "dateInFuture" && header === "Tanggal Panggilan"
        ? [`findingBeforeCall ${ID} ${SHEET}!${await placeOf("Tanggal Temuan")} Tanggal Temuan`]
        : [],
    );
  });

  it("reports a No. Sampel used before, whatever its case and blanks", async () => {
    expect(await findingsAfter("No. Sampel", put(" mc-2607-000001 "))).toEqual([
      "duplicateSampleNumber mc-2607-000001 here",
    ]);
  });

  it.each(["Nilai", "Hasil", "Batas QCO", "Batas QA", "Batas SPV", "Status QCO", "Status QA", "Status SPV"])(
    "reports a constant in %s, even the right one",
    async (header) => {
      const same = await findingsAfter(header, (cell) => put(cell?.value ?? null)(cell));
      expect(same).toEqual([`formulaOverwritten ${ID} here`]);
      const wrong = await findingsAfter(header, put("salah"));
      expect(wrong).toContain(`formulaOverwritten ${ID} here`);
    },
  );
});
