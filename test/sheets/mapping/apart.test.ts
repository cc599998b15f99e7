/** Lines of a file that are no rows are told apart from rows, and no row is taken for one. */
import { tableOf, type SourceCell } from "../../../src/import";
import { partedTable, titlesAbove } from "../../../src/sheets/mapping/apart";

const HEADER = ["No", "Tanggal", "Agent", "Status", "Durasi", "Catatan"];
const row = (number: number): SourceCell[] => [number, "15/07/2026", "AC-001", "Terhubung", 120, ""];
const content = (lines: readonly (readonly SourceCell[])[]) => ({
  lines: lines.map((cells, index) => ({ number: index + 1, cells })),
  withoutResult: 0,
  date1904: false,
});
const parted = (...lines: readonly (readonly SourceCell[])[]) =>
  partedTable(tableOf(content([HEADER, row(1), row(2), row(3), ...lines]), 0, false));

describe("a line apart", () => {
  it.each<[kind: string, cells: readonly SourceCell[]]>([
    ["total", ["Total", "", "", "", 360, ""]],
    ["total", ["", "", "GRAND TOTAL:", 3, 360, ""]],
    ["total", ["Jumlah panggilan: 3"]],
    ["total", ["Sub Total", "", "", "", 360]],
    ["total", ["JKT Total", "", "", "", 360]],
    ["total", ["Rata-rata", "", "", "", 120]],
    ["total", ["Average", "", "", "", 120]],
    ["header", HEADER],
    ["header", HEADER.map((text) => text.toUpperCase())],
    ["note", ["Dicetak oleh Petugas Satu pada 31 Juli"]],
    ["note", ["Halaman 1 dari 3"]],
    ["note", ["Catatan:", "hanya panggilan terhubung"]],
    ["note", ["-----", "-----", "-----", "-----", "-----", "-----"]],
  ])("is told as %s: %j", (kind, cells) => {
    const { table, apart } = parted(cells, row(4));
    expect(apart.map((one) => [one.number, one.kind])).toEqual([[5, kind]]);
    expect(table.rows.map(({ number }) => number)).toEqual([2, 3, 4, 6]);
  });

  it.each<readonly [readonly SourceCell[]]>([
    [["U-7"]],
    [["U-7", "", "AC-001"]],
    [[7, "16/07/2026"]],
    [["Total keluhan pelanggan", "16/07/2026", "AC-001", "Terhubung", 100, ""]],
    [["7", "besok", "AC-001", "Terhubung", 100, "Total tagihan ditanyakan"]],
    [["", "", "AC-001", "Sibuk"]],
    [["-", "16/07/2026", "-", "-", "-", "-"]],
  ])("is none of a row: %j", (cells) => {
    expect(parted(cells).apart).toEqual([]);
  });

  it("is none of a table of so few columns that every row could be one", () => {
    const narrow = [
      ["Tanggal", "Catatan"],
      ["15/07/2026", "satu kata"],
      ["besok pagi", "dua kata"],
    ];
    expect(partedTable(tableOf(content(narrow), 0, false)).apart).toEqual([]);
  });

  it("above the header is a title", () => {
    expect(titlesAbove(content([["REKAP  JULI"], ["", "VRS"], HEADER]), 2)).toEqual([
      { number: 1, kind: "title", text: "REKAP JULI" },
      { number: 2, kind: "title", text: "VRS" },
    ]);
  });
});
