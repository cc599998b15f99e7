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
  const rowsOf: readonly (readonly ({ readonly value: unknown } | undefined)[] | undefined)[] =
    book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
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

/** What a year of use leaves in a workbook, of everything that goes along or does not. */
const FILL = `
const serial = (iso) => Math.round(Date.parse(iso) / 86400000) + 25569;
await Excel.run(async (context) => {
  const headers = {};
  for (const name of ["TabelAgen", "TabelMateri", "TabelRekomendasi", "TabelParameter", "TabelLibur"]) {
    headers[name] = context.workbook.tables.getItem(name).getHeaderRowRange();
    headers[name].load("values");
  }
  await context.sync();
  const add = (name, records) => {
    const [line] = headers[name].values;
    const table = context.workbook.tables.getItem(name);
    table.rows.add(null, records.map((record) => line.map((header) => record[header] ?? null)));
  };
  add("TabelAgen", [
    { "ID Agent": "A-1", "Nama Agent": "Agen Contoh 1", Area: "JKT", Aktif: "Ya" },
    { "ID Agent": "A-2", "Nama Agent": "Agen Contoh 2", Area: "JKT", Aktif: "Tidak" },
    { "ID Agent": "007", "Nama Agent": "=contoh", Area: "JKT" },
  ]);
  add("TabelMateri", [
    { Kode: "M-1", "Jenis Materi": "Informasi" },
    { Kode: "M-2", "Jenis Materi": "Informasi", "Berlaku Sampai": serial("2026-12-31") },
    { Kode: "M-3", "Jenis Materi": "Informasi", "Berlaku Sampai": serial("2027-01-01") },
  ]);
  add("TabelRekomendasi", [
    { "No.": "R-2612-01", Bulan: "2026-12", Rekomendasi: "Contoh terbuka" },
    { "No.": "R-2612-02", Bulan: "2026-12", Rekomendasi: "Contoh selesai", Ditindaklanjuti: serial("2026-12-20") },
  ]);
  add("TabelParameter", [
    { Kode: "P01", Nama: "Kriteria contoh baru", Bobot: 5, "Berlaku Mulai": "2026-06" },
    { Kode: "P01", Nama: "Kriteria contoh nanti", Bobot: 8, "Berlaku Mulai": "2027-05" },
  ]);
  add("TabelLibur", [{ Tanggal: serial("2027-03-09"), Keterangan: "Libur contoh", Jenis: "Perusahaan" }]);
  const agents = context.workbook.tables.getItem("TabelAgen");
  agents.columns.add(null, undefined, "Shift");
  await context.sync();
  const shift = agents.columns.getItem("Shift").getDataBodyRange();
  shift.load("rowCount");
  await context.sync();
  shift.values = Array.from({ length: shift.rowCount }, (_, index) => [index === 0 ? "" : "S" + index]);
  context.workbook.tables.getItem("Sampel202612").columns.add(null, undefined, "Catatan Sendiri");
  context.workbook.worksheets.getItem("Sistem").getRange("H1:I1").values = [["agent:a-1", "Agent ABCDE"]];
  await context.sync();
});`;

it("takes along what goes on, people's own columns too, leaves what is over, and closes steps by --refresh", async () => {
  await inFolder(async (path) => {
    await mc("new", path("a.xlsx"), "--year", "2026");
    await writeFile(path("rows.csv"), [HEADER, rows("2026-12", 2, 1)].join("\n"));
    await mc("import", path("a.xlsx"), path("rows.csv"), "--out", path("b.xlsx"));
    await writeFile(path("fill.js"), FILL);
    await mc("run", path("fill.js"), path("b.xlsx"), "--out", path("old.xlsx"));
    const { output } = await mc("next-year", path("old.xlsx"), "--out", path("next.xlsx"), "--json");
    expect(JSON.parse(output)).toMatchObject({ months: 1, openSteps: 4, kept: [] });
    const under = async (sheet: string, header: string): Promise<readonly unknown[]> => {
      const lines = await cellsOf(path("next.xlsx"), sheet);
      const at = lines.findIndex((line) => line.includes(header));
      const column = lines[at]?.indexOf(header) ?? -1;
      return lines.slice(at + 1).flatMap((line) => {
        const cell = line[column] ?? "";
        return cell === "" ? [] : [cell];
      });
    };
    expect(await under("Agen", "ID Agent")).toEqual(["A-1", "007"]);
    expect(await under("Agen", "Nama Agent")).toEqual(["Agen Contoh 1", "=contoh"]);
    expect(await under("Agen", "Shift")).toEqual(["S1", "S3"]);
    expect(await under("Materi", "Kode")).toEqual(["M-1", "M-3"]);
    expect(await under("Rekomendasi", "No.")).toEqual(["R-2612-01"]);
    expect(await under("Libur", "Keterangan")).toEqual(["Libur contoh"]);
    const system = (await cellsOf(path("next.xlsx"), "Sistem")).find((line) => line[7] === "agent:a-1");
    expect(system?.[8]).toBe("Agent ABCDE");
    const january = (await cellsOf(path("next.xlsx"), "F-22 2027-01")).flat();
    expect(january).toContain("Catatan Sendiri");
    expect(january.filter((cell) => String(cell).startsWith("P01 "))).toEqual(["P01 Kriteria contoh baru"]);
    const settings = (await cellsOf(path("next.xlsx"), "Pengaturan")).flat();
    expect(settings).toContain("Kriteria contoh nanti");

    // QCO hands the finding on in the old workbook: the next look closes that step and no other.
    await writeFile(
      path("done.js"),
      `await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Sampel202612");
        table.columns.getItem("Feedback QCO ke QA").getDataBodyRange().getCell(0, 0).values = [[${dayFromIso("2026-12-07") ?? 0}]];
        await context.sync();
      });`,
    );
    await mc("run", path("done.js"), path("old.xlsx"), "--out", path("old2.xlsx"));
    const again = await mc(
      ...[
        "next-year",
        path("old2.xlsx"),
        "--refresh",
        path("next.xlsx"),
        "--out",
        path("next.xlsx"),
        "--json",
      ],
    );
    expect(JSON.parse(again.output)).toMatchObject({ openSteps: 3, kept: [] });
    expect(await under("Riwayat", "Ditutup")).toEqual([dayFromIso("2026-12-07")]);
    expect(await under("Riwayat", "Langkah")).toHaveLength(4);
  });
}, 600_000);
