/** Laporan's block of what cannot be relied on yet: as many numbers as its line holds, none of them cut. */
import type { Integrity } from "../../../src/sop";
import { PORTRAIT } from "../../../src/sheets/report/document-header";
import { integrityBlocks } from "../../../src/sheets/report/integrity-section";
import { writeReport } from "../../../src/sheets/report/writing";

const NOTHING = { count: 0, ids: [] };
const withUnexplained = (ids: readonly string[]): Integrity => ({
  failedUnexplained: { count: ids.length, ids },
  stepUndecidable: NOTHING,
  resultOverwritten: NOTHING,
  closedUnapproved: NOTHING,
  withoutRecording: NOTHING,
  openErrors: NOTHING,
  stepsDoneLate: { ...NOTHING, late: 0 },
  callToFinding: { median: null, longest: null },
});

const shownIds = (ids: readonly string[]): string => {
  const sheet = { sheet: "Laporan 2026-07", title: "LAPORAN", prefix: "Lap_2026_07", shape: PORTRAIT };
  const { cells } = writeReport(sheet, integrityBlocks(withUnexplained(ids)));
  const line = cells.find(([first]) => String(first).startsWith("Sampel Tidak Lulus"));
  return String(line?.find((cell, index) => index > 4 && cell !== "")).replace(/^'/, "");
};

const numbers = (count: number, letters: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `MC-2607-${String(index).padStart(letters - 8, "0")}`);

describe("the numbers of the samples in doubt", () => {
  it("stand there all where they fit", () => {
    const seven = numbers(7, 14);
    expect(shownIds(seven)).toBe(seven.join(", "));
  });

  it("are whole and followed by a mark where they do not fit", () => {
    const ten = numbers(10, 20);
    const told = shownIds(ten).split(", ");
    expect(told.at(-1)).toBe("…");
    expect(told.length - 1).toBeGreaterThanOrEqual(6);
    expect(told.slice(0, -1)).toEqual(ten.slice(0, told.length - 1));
  });
});
