/** `mc next-year`: from a December book to a January that compares with it. */
import { readFile, writeFile } from "node:fs/promises";
import { startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openXlsx } from "embedded-excel/xlsx";
import { readTakeOver } from "../../src/excel/actions/read-take-over";
import { readInBackground } from "../../src/import";
import { takeOverOfFile } from "../../src/sheets/next-year/snapshot-of-file";
import { dayFromIso } from "../../src/sop";
import { inFolder, mc } from "./support";

const HEADER =
  "No. Sampel,Tanggal Panggilan,Area,Pelaksana,Peran,ID Agent,Jenis Materi,Kode Skenario,Status Panggilan,ID Rekaman,Ketidaksesuaian,Kategori Temuan,Uraian Temuan,Tanggal Temuan,Feedback QCO ke QA," +
  ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11"].join(",");

/** So many calls of a month; the first `bad` of them nonconforming, with every criterion Tidak; none handed on to QA. */
const rows = (month: string, count: number, bad: number): string => {
  const [year = "", one = ""] = month.split("-");
  const day = `05/${one}/${year}`;
  return Array.from({ length: count }, (_, index) => {
    const isBad = index < bad;
    const mark = isBad ? "Tidak" : "Ya";
    return [
      `X-${month}-${String(index + 1).padStart(2, "0")}`,
      ...[
        day,
        "JKT",
        "Petugas Contoh 1",
        "QCO",
        "A-1",
        "Informasi",
        "S-01",
        "Terhubung",
        `V-${month}-${index}`,
      ],
      ...[isBad ? "Ya" : "Tidak", isBad ? "Bisnis" : "", isBad ? "Contoh temuan" : "", isBad ? day : "", ""],
      ...Array.from({ length: 11 }, () => mark),
    ].join(",");
  }).join("\n");
};

const cellsOf = async (path: string, sheet: string): Promise<readonly (readonly unknown[])[]> => {
  const book = await openXlsx(await readFile(path));
  const rowsOf = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return Array.from(rowsOf, (line) => Array.from(line ?? [], (cell) => cell?.value));
};

/** What the pane reads of the file is what Excel gives of the open workbook. */
async function expectSameByFile(file: string): Promise<void> {
  const today = dayFromIso("2026-11-24") ?? 0;
  const bytes = await readFile(file);
  const read = await readInBackground(Uint8Array.from(bytes).buffer, { whole: true });
  const byFile = takeOverOfFile(read, { book: "old.xlsx", today });
  const byExcel = await inLentWindows(async () => {
    startOfficeSession(await openXlsx(bytes));
    return readTakeOver({ book: "old.xlsx", today });
  });
  expect(byFile).toEqual(byExcel);
  expect(byFile.history).toHaveLength(3);
}

it("makes next year's workbook, in which January is compared with December", async () => {
  await inFolder(async (path) => {
    await mc("new", path("a.xlsx"), "--year", "2026");
    await mc(
      "set",
      path("a.xlsx"),
      "target=45",
      "deadline.days=3",
      "asOf=2026-12-31",
      "--out",
      path("b.xlsx"),
    );
    const months = ["2026-10", "2026-11", "2026-12"];
    await writeFile(
      path("rows.csv"),
      [HEADER, ...months.map((month, index) => rows(month, 30, 3 * (index + 1)))].join("\n"),
    );
    await mc("import", path("b.xlsx"), path("rows.csv"), "--out", path("old.xlsx"));
    const before = await readFile(path("old.xlsx"));
    await expectSameByFile(path("old.xlsx"));
    const { output } = await mc("next-year", path("old.xlsx"), "--out", path("next.xlsx"), "--json");
    // Of 18 nonconformities each has three open H+2 steps and a corrective action.
    expect(JSON.parse(output)).toEqual({ year: 2027, months: 3, openSteps: 18 * 4, kept: [] });
    expect(await readFile(path("old.xlsx"))).toEqual(before);

    const history = await cellsOf(path("next.xlsx"), "Riwayat");
    const lines = history.filter((line) => months.includes(String(line[0])));
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      ["2026-10", 30, 27, expect.closeTo(90), 3],
      ["2026-11", 30, 24, expect.closeTo(80), 6],
      ["2026-12", 30, 21, expect.closeTo(70), 9],
    ]);
    const settings = await cellsOf(path("next.xlsx"), "Pengaturan");
    const valueOf = (key: string): unknown => settings.find((line) => line[0] === key)?.[2];
    expect([valueOf("target"), valueOf("deadline.days"), valueOf("asOf") ?? ""]).toEqual([45, 3, ""]);

    await writeFile(path("january.csv"), [HEADER, rows("2027-01", 30, 3)].join("\n"));
    await mc("import", path("next.xlsx"), path("january.csv"), "--out", path("january.xlsx"));
    const report = await mc(
      ...["report", path("january.xlsx"), "--month", "2027-01", "--as-of", "2027-02-03"],
      ...["--out", path("report.xlsx"), "--json"],
    );
    // 27 of 30 against 21 of 30: 20 points.
    expect(JSON.parse(report.output)).toMatchObject({
      comparison: { comparable: true, month: "2026-12", before: { hits: 21, total: 30 } },
    });
    const words = (await cellsOf(path("report.xlsx"), "Laporan 2027-01")).flat().map(String);
    expect(words.find((text) => text.includes("lebih tinggi 20,0 poin daripada Desember 2026"))).toContain(
      "(21 dari 30, 70,0%)",
    );
    for (const month of ["Okt 2026", "Nov 2026", "Des 2026", "Jan 2027"]) expect(words).toContain(month);
    const analysis = (await cellsOf(path("report.xlsx"), "Analisa 2027-01")).flat().map(String);
    expect(analysis.join("\n")).toContain("18");
  });
}, 400_000);

it("refuses to write over the workbook that it reads, and an --refresh of another year", async () => {
  await inFolder(async (path) => {
    await mc("new", path("a.xlsx"), "--year", "2026");
    await expect(mc("next-year", path("a.xlsx"), "--out", path("a.xlsx"))).rejects.toMatchObject({
      exitCode: 2,
    });
    await expect(
      mc("next-year", path("a.xlsx"), "--refresh", path("a.xlsx"), "--out", path("b.xlsx")),
    ).rejects.toMatchObject({ code: "wrongYear" });
  });
}, 240_000);
