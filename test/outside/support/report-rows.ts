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
      area: often(["JKT", "BDG", "MKS", "jkt"], ["Área “X”", " JKT"]),
      material: often(["Informasi", "Permintaan", "KOMPLAIN"], ["Lain 漢字"]),
      executor: often(["Ayu", "Bima"], ["Ñandú 😀", `Nama ${"panjang ".repeat(30)}`]),
      role: fc.constant("QCO"),
      agentId: often(["A1", "A2", "a2", "A3", "A4"], ["", "Z-9"]),
      agentName: often(["", "Nama Ketik"], ["Lain"]),
      supervisor: often(["Dewi", "Rudi", "dewi"], ["", "  "]),
      scenario: often(["S-01", "S-02", "s-02"], ["S-77"]),
      startTime: often(["08:00", "09:59", "17:30"], ["", "malam"]),
      callStatus: often(["Terhubung", "terhubung"], ["Sibuk", "Terhubung "]),
      status: often(["", "Open", "Proses", "Closed", "closed"], ["Batal", "Lain"]),
      nonconformity: often(["Tidak", "Ya", "ya"], ["", "Ya "]),
      findingCategory: often(["Bisnis", "Pelanggan", "Kepatuhan"], ["", "Kategori baru"]),
      rootCause: fc.constantFrom("", "Belum dibaca"),
      correction: fc.constantFrom("", "Dijelaskan"),
      findingText: often(["Uji", "=1+1"], [LONG]),
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
      sampleNumber: `R-${seed}-${index - row.repeat}`,
      recordingId: `V-${seed}-${index}`,
      callDate: trouble[row.callTrouble] ?? isoFromDay(call),
      ...Object.fromEntries(
        CODES.map((code, place) => [code, row.unmarked && place === 3 ? "" : row.marks[place]]),
      ),
      findingDate: cellOf(call, row.found),
      qcoToQaDone: cellOf(call, qco),
      qaToSupervisorDone: cellOf(call, qa),
      supervisorToQaDone: cellOf(call, supervisor),
      targetDate: cellOf(call, row.target),
      completedDate: cellOf(call, row.completed),
      ...all,
    };
  });
}
