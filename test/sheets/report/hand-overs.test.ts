import { handOversOf } from "../../../src/sheets/report/handed-over";
import { dayFromIso } from "../../../src/sop";

const JULY_2 = dayFromIso("2026-07-02") ?? 0;
const AUGUST_4 = dayFromIso("2026-08-04") ?? 0;

const table = (...body: readonly (readonly (string | number)[])[]) => ({
  name: "TabelDistribusi",
  sheet: "Distribusi",
  row: 5,
  column: 0,
  headers: ["Dokumen", "Tanggal Kirim", "Milik sendiri", "Bulan"],
  body,
});

it("a line says what was sent when, wherever its columns stand, its month written or a day in it", () => {
  expect(
    handOversOf(
      table(
        ["Laporan", AUGUST_4, "", "2026-07"],
        [" rekap feedback ", AUGUST_4 + 0.5, "x", JULY_2],
        ["ANALISA", AUGUST_4, "", " 2026-06"],
      ),
    ),
  ).toEqual([
    { month: "2026-07", document: "report", sent: AUGUST_4 },
    { month: "2026-07", document: "recap", sent: AUGUST_4 },
    { month: "2026-06", document: "analysis", sent: AUGUST_4 },
  ]);
});

it("a line without its month, document or day tells of nothing yet; a workbook without the table keeps no record", () => {
  expect(
    handOversOf(
      table(
        ["Laporan", "", "", "2026-07"],
        ["Laporan", "2026-08-04", "", "2026-07"],
        ["Surat", AUGUST_4, "", "2026-07"],
        ["Laporan", AUGUST_4, "", "Juli"],
        ["", "", "", ""],
      ),
    ),
  ).toEqual([]);
  expect(handOversOf(undefined)).toBeUndefined();
});
