/** Rows for reports, and ways to look at a report's lines. */
import type { OfficeSession } from "embedded-excel";
import type { SampleInput } from "../../../src/excel";
import { sheetOf } from "../support/session";

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);

/** A counted call of July with a nonconformity. */
export const call = (index: number, more: SampleInput = {}): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: index % 2 === 0 ? "JKT" : "BDG",
  callDate: "2026-07-05",
  executor: "Petugas Uji",
  role: "QCO",
  agentId: `A${index % 3}`,
  supervisor: index % 3 === 0 ? "Rina" : "Bowo",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...MARKS,
  nonconformity: "Ya",
  findingDate: "2026-07-10",
  findingCategory: "Bisnis",
  findingText: "Jawaban salah",
  qcoToQaDone: "2026-07-15",
  ...more,
});

/** The first line of a sheet that begins with those words, and its row. */
export function lineOf(
  session: OfficeSession,
  sheet: string,
  first: string | RegExp,
): { readonly row: number; readonly line: readonly unknown[] } {
  // Rows and cells are sparse: what is not there is empty.
  const lines = Array.from(
    sheetOf(session, sheet).rows as (readonly ({ value: unknown } | undefined)[] | undefined)[],
    (line) => Array.from(line ?? [], (cell) => cell?.value ?? ""),
  );
  const row = lines.findIndex((line) =>
    typeof first === "string" ? line[0] === first : typeof line[0] === "string" && first.test(line[0]),
  );
  if (row < 0) throw new Error(`${sheet} has no line ${String(first)}`);
  return { row, line: lines[row] ?? [] };
}
