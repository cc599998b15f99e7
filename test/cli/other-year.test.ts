/** `mc other-year`: what stands in a workbook of another year goes to the workbook of theirs cell by cell, and stays here. */
import { readFileSync, writeFileSync } from "node:fs";
import { openXlsx } from "embedded-excel/xlsx";
import { inFolder, mc } from "./support";

const HEADERS =
  "No. Sampel,Area,Nomor Tujuan,Tanggal Panggilan,Jam Mulai,Durasi (detik),Pelaksana,Peran,ID Agent,Jenis Materi,Kode Skenario,Status Panggilan,ID Rekaman,P01,P02,P03,P04,P05,P06,P07,P08,P09,P10,P11,Ketidaksesuaian,Tanggal Temuan,Kategori Temuan,Uraian Temuan,Feedback QCO ke QA,Catatan";
const MARKS = "Ya,Ya,Tidak,Ya,Ya,Ya,N/A,Ya,Ya,Ya,Ya";
/** Odd as people's cells are: leading zeros, quotes and breaks, a formula as text, a day that is none, seconds. */
const OLD = [
  `UJI-1,JKT,0800001,2025-12-30,09:30,125,Petugas Uji,QCO,A1,Informasi,S-01,Terhubung,REK-1,${MARKS},Ya,2025-12-31,Bisnis,"Kata ""contoh"", lalu\nbaris kedua",2026-01-02,=bukan rumus`,
  `UJI-2,BDG,+62800,2025-12-31,23:59:30,empat menit,Petugas Uji,QCO,A2,Komplain,S-02,Terhubung,REK-2,${MARKS},Ya,kemarin,Bisnis, di tepi ,,`,
];
const OWN = `UJI-3,JKT,,2026-01-05,,,Petugas Uji,QCO,A1,Informasi,S-01,Terhubung,REK-3,${MARKS},Tidak,,,,,`;

/** The month's rows, by header, without what formulas give. */
async function rowsIn(
  path: string,
  sheetName: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const sheet = (await openXlsx(readFileSync(path))).sheets.find(({ name }) => name === sheetName);
  const table = sheet?.tables[0];
  if (!sheet || !table) return [];
  const { row, column, lastRow } = table.area;
  const inputs = table.columns.flatMap(({ name, calculatedFormula }, place) =>
    calculatedFormula === undefined ? [{ name, place }] : [],
  );
  return Array.from({ length: lastRow - row }, (_, index) =>
    Object.fromEntries(
      inputs.map(({ name, place }) => [name, sheet.rows[row + 1 + index]?.[column + place]?.value ?? null]),
    ),
  );
}

it("rows of the year before are imported into its workbook as they stand, without a question; here nothing is changed", async () => {
  await inFolder(async (path) => {
    const [book, csv, last] = [path("2026.xlsx"), path("F-22 2025.csv"), path("2025.xlsx")];
    await mc("new", book, "--year", "2026");
    writeFileSync(path("rows.csv"), [HEADERS, ...OLD, OWN].join("\n"));
    await mc("import", book, path("rows.csv"), "--out", book);
    const before = readFileSync(book);
    const { output } = await mc("other-year", book, "--out", csv, "--json");
    expect(JSON.parse(output)).toEqual({ year: 2025, rows: 2 });
    expect(readFileSync(book).equals(before)).toBe(true);
    await mc("new", last, "--year", "2025");
    const taken = await mc("import", last, csv, "--out", path("filled.xlsx"), "--json");
    expect(JSON.parse(taken.output)).toEqual({ added: 2, sheets: { "F-22 2025-12": 2 } });
    expect(taken.messages).toEqual([]);
    const here = await rowsIn(book, "F-22 2025-12");
    expect(here).toHaveLength(2);
    expect(here[0]).toMatchObject({ "Nomor Tujuan": "0800001", Catatan: "=bukan rumus" });
    expect(await rowsIn(path("filled.xlsx"), "F-22 2025-12")).toEqual(here);
    // A second time they are doubles, known by their numbers.
    const again = await mc(
      "import",
      path("filled.xlsx"),
      csv,
      "--skip-duplicates",
      "--out",
      path("x.xlsx"),
      "--json",
    );
    expect(JSON.parse(again.output)).toMatchObject({ added: 0 });
  });
}, 240_000);

it("where there are none, or of several years none is named, nothing is written", async () => {
  await inFolder(async (path) => {
    const book = path("2026.xlsx");
    const refused = (...argv: readonly string[]): Promise<string> =>
      mc("other-year", ...argv, "--out", path("rows.csv")).then(
        () => "",
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    await mc("new", book, "--year", "2026");
    expect(await refused(book)).toMatch(/has no rows of the year asked for/);
    const older = OLD.map((row) =>
      row.replaceAll("2025", "2024").replaceAll("UJI", "LAIN").replaceAll("REK", "LMP"),
    );
    writeFileSync(path("in.csv"), [HEADERS, ...OLD, ...older].join("\n"));
    await mc("import", book, path("in.csv"), "--out", book);
    expect(await refused(book)).toMatch(/several other years: 2024, 2025/);
    expect(await refused(book, "--year", "2023")).toMatch(/has no rows of the year asked for/);
    expect(() => readFileSync(path("rows.csv"))).toThrow();
    const { output } = await mc("other-year", book, "--year", "2024", "--out", path("rows.csv"));
    expect(output).toBe("2024: 2");
  });
}, 240_000);
