/** The scorecard as it is written: what the edits are, what they expect, and what is said of them in the Log. */
import { changesBetween, planScorecard } from "../../../src/sheets/plan/scorecard";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { bookWith, HEADERS, line, row, save, scorecardOf } from "../support/paper-scorecard";

const AUGUST = "2026-08";

describe("a scorecard that is written", () => {
  const rows = [
    row("P01", "Salam", 40),
    row("P02", "Nada", 30, AUGUST, { critical: "Bisnis" }),
    row("P03", "Tutup", 30, AUGUST),
    row("P04", "Lain", 0, AUGUST),
  ];
  const wanted = [
    line("P01", "Salam", 40),
    line("P02", "Nada", 20, { criticalTo: "business" }),
    line("P03", "Tutup", 30),
    line("P04", "=Lain", 10, { guidance: "0800" }),
    line("P05", "Baru", 5, { criticalTo: "customer", fatal: true, guidance: "Tidak ada" }),
  ];
  const sheet = "Kartu kami";
  /** What each column of ours holds: how many cells, letters in them, and the sum of their numbers. */
  const contents: readonly (readonly [place: number, filled: number, letters: number, sum: number])[] = [
    [0, 4, 12, 0],
    [1, 4, 5 + 4 + 5 + 4, 0],
    [2, 4, 0, 100],
    [3, 1, 6, 0],
    [4, 0, 0, 0],
    [5, 3, 21, 0],
    [7, 0, 0, 0],
  ];
  const expected = [
    { kind: "texts", sheet, row: 7, column: 3, direction: "right", texts: HEADERS },
    { kind: "rows", table: "TabelParameter", rows: 4 },
    ...rows.flatMap((cells, down) =>
      cells.flatMap((content, right) =>
        right === 6 ? [] : [{ kind: "cell", sheet, row: 8 + down, column: 3 + right, content }],
      ),
    ),
    ...contents.map(([place, filled, letters, sum]) => ({
      kind: "contents",
      sheet,
      box: { row: 8, column: 3 + place, rows: 4, columns: 1 },
      filled,
      letters,
      sum,
    })),
  ];

  it("has from its first changed row to its last written in one go, as typed, and new rows appended, if all stands as read", () => {
    const { edits } = save(rows, AUGUST, wanted);
    expect(edits).toEqual([
      {
        kind: "cells",
        sheet,
        row: 9,
        column: 3,
        values: [
          ["'P02", "Nada", 20, "Bisnis", "", "'2026-08", null, ""],
          ["'P03", "Tutup", 30, "", "", "'2026-08", null, ""],
          ["'P04", "'=Lain", 10, "", "", "'2026-08", null, "'0800"],
        ],
        expect: expected,
      },
      {
        kind: "append",
        table: "TabelParameter",
        values: [["'P05", "Baru", 5, "Pelanggan", "Fatal", "'2026-08", null, "Tidak ada"]],
        expect: [
          ...expected,
          expected[0],
          { kind: "columns", table: "TabelParameter", columns: 8 },
          { kind: "blankBelow", table: "TabelParameter", rows: 1 },
        ],
      },
    ]);
  });

  it("leaves cells of new rows alone in which nothing is said", () => {
    const { edits } = save(rows.slice(0, 1), AUGUST, [line("P01", "Salam", 40), line("P02", "Nada", 60)]);
    expect(edits.map((edit) => edit.kind === "append" && edit.values)).toEqual([
      [["'P02", "Nada", 60, null, null, "'2026-08", null, null]],
    ]);
  });

  it("tells the table's body as it is then: ours with what it says, others' blank, and what is freed blank", () => {
    const headers = [...HEADERS.slice(0, 7), "Lain-lain", "PANDUAN"];
    const wide = (cells: readonly RawCell[]) => [...cells.slice(0, 7), "", ...cells.slice(7)];
    const blank = (cells: readonly RawCell[]) => cells.map((cell, place) => (place === 6 ? "" : cell));
    const [first = [], second = [], third = []] = rows.map(wide);
    const back = [line("P01", "Salam", 40), line("P03", "Tutup", 30)];
    expect(save([first, second, third], AUGUST, back, headers).body).toEqual([
      blank(first),
      blank(third),
      headers.map(() => ""),
    ]);
    const more = [...back, line("P02", "Nada", 30, { criticalTo: "business" }), line("P05", "Baru", 9)];
    expect(save([first, second, third], AUGUST, more, headers).body).toEqual(
      [first, third, second, wide(row("P05", "Baru", 9, AUGUST))].map(blank),
    );
  });

  it("goes without a column that somebody has taken out of the table", () => {
    const without = (cells: readonly RawCell[]) => cells.filter((_, place) => place !== 4 && place !== 6);
    const headers = HEADERS.filter((header) => !["Fatal", "Bobot Berlaku"].includes(header));
    expect(
      save([without(row("P01", "Salam", 40))], AUGUST, [line("P01", "Salam", 40)], headers).edits,
    ).toEqual([]);
    const wantedNow = [line("P01", "Salam", 35, { fatal: true })];
    expect(save([without(row("P01", "Salam", 40))], AUGUST, wantedNow, headers).rows).toEqual([
      without(row("P01", "Salam", 40)),
      without(row("P01", "Salam", 35, AUGUST)),
    ]);
  });

  it("says in the Log how what stood from that month on differs from what was wanted", () => {
    const table = scorecardOf(bookWith([row("P01", "Salam", 40)]));
    const { changes } = planScorecard(table, AUGUST, [line("P01", "Salam", 40)], [line("P01", "Salam", 35)]);
    expect(changes).toEqual(["P01 Bobot: “40” → “35”"]);
  });
});

describe("what is said of a changed scorecard", () => {
  const before = [
    line("P01", "Salam", 40, { criticalTo: "customer", guidance: "lama" }),
    line("P02", "Nada", 30),
    line("P03", "Tutup", 30, { fatal: true }),
  ];
  const [one, two, three] = before;
  const all = (lines: readonly ((typeof before)[number] | undefined)[]) =>
    lines.flatMap((entry) => (entry ? [entry] : []));

  it("is nothing where it is the same", () => {
    expect(changesBetween(before, before)).toEqual([]);
  });

  it("is first what came, then what goes, then each changed cell before and after, then the order", () => {
    const after = [
      line("P03", "Tutup kata", 25),
      line("P04", "Baru", 35.5),
      line("P01", "Salam", 40, { criticalTo: "business", guidance: "baru" }),
    ];
    expect(changesBetween(before, after)).toEqual([
      "P04 Baru ditambahkan, bobot 35.5",
      "P02 Nada tidak dipakai lagi",
      "P03 Nama: “Tutup” → “Tutup kata”",
      "P03 Bobot: “30” → “25”",
      "P03 Fatal: “Fatal” → “”",
      "P01 Kritis Untuk: “Pelanggan” → “Bisnis”",
      "P01 Panduan: “lama” → “baru”",
      "Urutan: “P01 P03” → “P03 P01”",
    ]);
  });

  it("says nothing of the order where what came or goes alone makes it another", () => {
    expect(changesBetween(before, all([line("P09", "Baru", 1), one, three]))).toEqual([
      "P09 Baru ditambahkan, bobot 1",
      "P02 Nada tidak dipakai lagi",
    ]);
    expect(changesBetween(before, all([two, one, three]))).toEqual(["Urutan: “P01 P02 P03” → “P02 P01 P03”"]);
  });
});
