/** Laporan's block of what cannot be relied on yet: as many numbers as its line holds, none of them cut. */
import type { Integrity } from "../../../src/sop";
import { writeIntegrity } from "../../../src/sheets/report/integrity-section";
import { ReportWriter } from "../../../src/sheets/report/report-sheet";

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
  const writer = new ReportWriter("Laporan 2026-07", "Lap_2026_07");
  writeIntegrity(writer, withUnexplained(ids));
  const line = writer.finish().cells.find(([first]) => String(first).startsWith("Sampel Tidak Lulus"));
  return String(line?.[2]).replace(/^'/, "");
};

const numbers = (count: number, letters: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `MC-2607-${String(index).padStart(letters - 8, "0")}`);

describe("the numbers of the samples in doubt", () => {
  it("stand there all where they fit", () => {
    const seven = numbers(7, 14);
    expect(shownIds(seven)).toBe(seven.join(", "));
  });

  it("are whole and followed by a mark where they do not fit", () => {
    const ten = numbers(10, 14);
    const told = shownIds(ten).split(", ");
    expect(told.at(-1)).toBe("…");
    expect(told.length - 1).toBeGreaterThanOrEqual(7);
    expect(told.slice(0, -1)).toEqual(ten.slice(0, told.length - 1));
  });
});
