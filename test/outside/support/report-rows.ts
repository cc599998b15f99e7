/** Made-up rows for the reports' figures: believable ones, and every kind of trouble between them, the same for a seed. */
import fc from "fast-check";
import { isoFromDay, type Day } from "../../../src/sop";
import type { SampleInput } from "../../../src/excel";

/** What a case wants of its rows besides what chance gives. */
export interface RowWishes {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly rows: number;
  readonly seed: number;
  /** Cells that every row has. */
  readonly all?: SampleInput;
  /** Of a hundred marks, how many are Tidak. */
  readonly weak?: number;
}

const LONG = `Uraian yang ${"sangat ".repeat(120)}panjang – “ñ” 漢字 😀 =bukan rumus`;
const CODES = Array.from({ length: 11 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);

const often = <T>(usual: readonly T[], rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...rare));

/** A step's day: mostly some days after the call, sometimes none, before it, or no day at all. */
const step = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 4, arbitrary: fc.constant("") },
  fc.constantFrom("besok", -2),
);

const anyRow = (weak: number) =>
  fc.record({
    call: fc.nat(),
    callTrouble: often([""], ["besok", "none", "future"]),
    cells: fc.record({
      Area: often(["JKT", "BDG", "MKS", "jkt"], ["Área “X”", " JKT"]),
      "Jenis Materi": often(["Informasi", "Permintaan", "KOMPLAIN"], ["Lain 漢字"]),
      Pelaksana: often(["Ayu", "Bima"], ["Ñandú 😀", `Nama ${"panjang ".repeat(30)}`]),
      Peran: fc.constant("QCO"),
      "ID Agent": often(["A1", "A2", "a2", "A3", "A4"], ["", "Z-9"]),
      "Nama Agent": often(["", "Nama Ketik"], ["Lain"]),
      Supervisor: often(["Dewi", "Rudi", "dewi"], ["", "  "]),
      "Kode Skenario": often(["S-01", "S-02", "s-02"], ["S-77"]),
      "Jam Mulai": often(["08:00", "09:59", "17:30"], ["", "malam"]),
      "Status Panggilan": often(["Terhubung", "terhubung"], ["Sibuk", "Terhubung "]),
      Status: often(["", "Open", "Proses", "Closed", "closed"], ["Batal", "Lain"]),
      Ketidaksesuaian: often(["Tidak", "Ya", "ya"], ["", "Ya "]),
      "Kategori Temuan": often(["Bisnis", "Pelanggan", "Kepatuhan"], ["", "Kategori baru"]),
      "Akar Masalah": fc.constantFrom("", "Belum dibaca"),
      Koreksi: fc.constantFrom("", "Dijelaskan"),
      "Uraian Temuan": often(["Uji", "=1+1"], [LONG]),
    }),
    marks: fc.array(
      fc.oneof(
        { weight: 100 - weak, arbitrary: fc.constantFrom("Ya", "Ya", "Ya", "ya", "N/A") },
        { weight: weak, arbitrary: fc.constantFrom("Tidak", "TIDAK") },
      ),
      { minLength: CODES.length, maxLength: CODES.length },
    ),
    unmarked: often([false], [true]),
    found: step,
    steps: fc.tuple(step, step, step),
    target: step,
    repeat: often([0], [1, 2]),
    completed: step,
  });

/** The day some days after the call, or what stands there instead. */
const cellOf = (call: Day, days: number | string): string =>
  typeof days === "string" ? days : isoFromDay(call + days);

export function reportRows({ from, to, asOf, rows, seed, all = {}, weak = 8 }: RowWishes): SampleInput[] {
  const made = fc.sample(anyRow(weak), { numRuns: rows, seed });
  return made.map((row, index): SampleInput => {
    const call = from + (row.call % (Math.min(to, asOf) - from + 1));
    const trouble: Readonly<Record<string, string>> = {
      besok: "besok",
      none: "",
      future: isoFromDay(asOf + 1),
    };
    const [qco, qa, supervisor] = row.steps;
    return {
      ...row.cells,
      "No. Sampel": `R-${seed}-${index - row.repeat}`,
      "ID Rekaman": `V-${seed}-${index}`,
      "Tanggal Panggilan": trouble[row.callTrouble] ?? isoFromDay(call),
      ...Object.fromEntries(
        CODES.map((code, place) => [code, row.unmarked && place === 3 ? "" : row.marks[place]]),
      ),
      "Tanggal Temuan": cellOf(call, row.found),
      "Feedback QCO ke QA": cellOf(call, qco),
      "Feedback QA ke SPV": cellOf(call, qa),
      "Tindak Lanjut SPV ke QA": cellOf(call, supervisor),
      "Target Selesai": cellOf(call, row.target),
      "Tanggal Selesai": cellOf(call, row.completed),
      ...all,
    };
  });
}
