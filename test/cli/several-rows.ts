/** Made-up rows of a workbook, as CSV: the same for the same book, month, count and seed. */
import { seeded } from "embedded-excel";

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
