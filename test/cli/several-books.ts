/** Workbooks with made-up rows for what takes several of them, made by `mc` itself. */
import { writeFileSync } from "node:fs";
import { seeded, startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openBook } from "../../src/cli/files";
import { mc, newFile } from "./support";

const CODES = ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11"];

export const HEADERS = [
  "No. Sampel",
  "Area",
  "Tanggal Panggilan",
  "Pelaksana",
  "Peran",
  "ID Agent",
  "Jenis Materi",
  "Kode Skenario",
  "Status Panggilan",
  "ID Rekaman",
  ...CODES,
  "Ketidaksesuaian",
  "Tanggal Temuan",
  "Kategori Temuan",
  "Uraian Temuan",
  "Feedback QCO ke QA",
  "Feedback QA ke SPV",
];

/** A month's rows: some that do not count, some nonconforming, some steps late or open. */
export function rowsOf(book: string, month: string, count: number, seed = 1): readonly (readonly string[])[] {
  const random = seeded(seed + book.length * 31 + Number(month.slice(5)));
  return Array.from({ length: count }, (_, index) => {
    const day = 1 + Math.floor(random() * 20);
    const on = (after: number): string => `${month}-${String(Math.min(28, day + after)).padStart(2, "0")}`;
    const bad = random() < 0.25;
    return [
      `${book}-${month}-${index + 1}`,
      "JKT",
      on(0),
      "Petugas Contoh",
      "QCO",
      `AG-${1 + Math.floor(random() * 9)}`,
      "Informasi",
      "SK-01",
      random() < 0.9 ? "Terhubung" : "Sibuk",
      `VRS-${book}-${month}-${index + 1}`,
      ...CODES.map(() => (random() < (bad ? 0.3 : 0.04) ? "Tidak" : "Ya")),
      bad ? "Ya" : "Tidak",
      bad ? on(0) : "",
      bad ? "Proses" : "",
      bad ? `Uraian rahasia ${index + 1}` : "",
      bad && random() < 0.9 ? on(Math.floor(random() * 4)) : "",
      bad && random() < 0.8 ? on(Math.floor(random() * 6)) : "",
    ];
  });
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  [HEADERS, ...rows].map((line) => line.join(",")).join("\n");

/** A workbook with these rows and this id. */
export async function bookOf(
  path: (name: string) => string,
  id: string,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const file = path(`${id}.xlsx`);
  await newFile(path("new.xlsx"));
  await mc("set", path("new.xlsx"), `workbook.id=${id}`, "--out", file);
  writeFileSync(path("rows.csv"), csvOf(rows));
  await mc("import", file, path("rows.csv"), "--out", file);
  return file;
}

/** What stands in a sheet of a file, line by line from its first cell. */
export async function cellsIn(file: string, sheet: string): Promise<readonly (readonly unknown[])[]> {
  return inLentWindows(async () => {
    startOfficeSession(await openBook(file));
    return Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getRange("A1:Z200").getUsedRange(true);
      used.load("values");
      await context.sync();
      return used.values as readonly (readonly unknown[])[];
    });
  });
}

/** The lines of a table in it, by header. */
export async function tableIn(
  file: string,
  sheet: string,
  firstHeader: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const lines = await cellsIn(file, sheet);
  const at = lines.findIndex(([first]) => first === firstHeader);
  const headers = (lines[at] ?? []).map(String);
  return lines
    .slice(at + 1)
    .map((line) => Object.fromEntries(headers.map((header, place) => [header, line[place]])));
}
