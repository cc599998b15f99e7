/** Recommendations gathered: a month's Analisa and TabelRekomendasi brought to the same, and nothing written is lost. */
import { analysis, cell, gather, HEADERS, line, table, WORDS, type Cells } from "../support/recommendations";

describe("a month's recommendation on its Analisa", () => {
  const july = (values: Cells, base?: Readonly<Record<string, string>>) =>
    analysis("2026-07", { "rekomendasi:r-2607-01": line(9, values, base) });

  it("joins the table under its number and month, right below, in the columns' own formats", () => {
    const { edits, counted, used, conflicts } = gather(
      [july({ ...WORDS, "Mutu (1–5)": 4, "Batas Waktu": 46_230 })],
      table([{ "No.": "R-2606-01", Rekomendasi: "x" }]),
    );
    const size = { kind: "rows", table: "TabelRekomendasi", rows: 1 };
    const expect1 = [
      { kind: "texts", sheet: "Rekomendasi", row: 4, column: 1, direction: "right", texts: HEADERS },
      { kind: "columns", table: "TabelRekomendasi", columns: 10 },
      size,
    ];
    expect(edits.slice(0, 2)).toEqual([
      {
        kind: "append",
        table: "TabelRekomendasi",
        values: [["'R-2607-01", "'2026-07", "QCC", "Latih ulang", null, null, 4, 46_230, null, null]],
        expect: [...expect1, { kind: "blankBelow", table: "TabelRekomendasi", rows: 1 }],
      },
      {
        kind: "resizeTable",
        sheet: "Rekomendasi",
        table: "TabelRekomendasi",
        box: { row: 4, column: 1, rows: 3, columns: 10 },
        expect: expect1,
      },
    ]);
    const formats = ["@", "@", "@", "@", "@", "@", "0", "dd/mm/yyyy", "dd/mm/yyyy", "@"];
    expect(edits.slice(2)).toEqual(
      formats.map((numberFormat, index) => ({
        kind: "look",
        sheet: "Rekomendasi",
        box: { row: 6, column: 1 + index, rows: 1, columns: 1 },
        look: { numberFormat },
      })),
    );
    expect(counted).toEqual([
      { month: "2026-06", followedUp: undefined, quality: undefined, due: undefined },
      { month: "2026-07", followedUp: undefined, quality: 4, due: 46_230 },
    ]);
    expect([used, conflicts]).toEqual([[1], []]);
  });

  it("fills blank rows at the table's end first, those that formulas alone fill among them", () => {
    const rows = table([{ "No.": "R-2606-01", Rekomendasi: "x" }, { Hasil: "hitung" }, {}]);
    const formulas = rows.body.map((one, index) =>
      index === 1 ? one.map((value) => (value === "hitung" ? "=A1" : value)) : one,
    );
    const { edits } = gather([july(WORDS)], { ...rows, formulas });
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({
      kind: "cells",
      sheet: "Rekomendasi",
      row: 6,
      column: 1,
      values: [["'R-2607-01", "'2026-07", "QCC", "Latih ulang", null, null, null, null, null, null]],
    });
    expect(edits[0]?.expect?.map(({ kind }) => kind)).toEqual(["texts", "columns", "rows", "contents"]);
    expect(edits[0]?.expect?.[3]).toMatchObject({
      box: { row: 6, column: 1, rows: 2, columns: 10 },
      filled: 1,
      letters: 6,
    });
    // A person's words in a row without a number keep it.
    const { edits: kept } = gather([july(WORDS)], {
      ...rows,
      body: [...rows.body.slice(0, 2), HEADERS.map((one) => (one === "Dasar" ? "kami" : ""))],
      formulas: [...formulas.slice(0, 2), HEADERS.map((one) => (one === "Dasar" ? "kami" : ""))],
    });
    expect(kept[0]?.kind).toBe("append");
  });

  it.each([
    ["something stands right below", { below: [["", "x"]] }],
    ["totals end the table", { showsTotals: true }],
  ])("is inserted where %s", (_what, more) => {
    const { edits } = gather([july(WORDS)], table([{ Rekomendasi: "x" }], more));
    expect(edits.map(({ kind, expect: expected }) => [kind, expected?.length])).toEqual([["addRows", 3]]);
    expect(edits[0]).toMatchObject({
      table: "TabelRekomendasi",
      values: [["'R-2607-01", "'2026-07", "QCC", "Latih ulang", null, null, null, null, null, null]],
    });
  });

  it("is appended where what stands below stands further down", () => {
    expect(
      gather([july(WORDS)], table([{ Rekomendasi: "x" }], { below: [["", ""], ["x"]] })).edits[0]?.kind,
    ).toBe("append");
  });

  it("does not join the table while nothing is written in it, and takes no number", () => {
    const { edits, used, kept } = gather([july({ Departemen: " " })], table([]));
    expect([edits, used]).toEqual([[], []]);
    expect([...kept.keys()]).toEqual(["rekomendasi:r-2607-01"]);
  });

  it("gives the table what was written on it since, while that stands as it was read", () => {
    const found = table([
      {},
      { "No.": " r-2607-01 ", Bulan: "2026-07", Rekomendasi: "Latih ulang", Departemen: "QCC" },
    ]);
    const { edits, counted } = gather(
      [
        july(
          { ...WORDS, Departemen: "HSC", Hasil: "=baik" },
          { Departemen: "QCC", Rekomendasi: "Latih ulang" },
        ),
      ],
      found,
    );
    const row = [cell("Rekomendasi", 4, 1, "No."), cell("Rekomendasi", 6, 1, " r-2607-01 ")];
    expect(edits).toEqual([
      {
        kind: "cells",
        sheet: "Rekomendasi",
        row: 6,
        column: 3,
        values: [["HSC"]],
        expect: [...row, cell("Rekomendasi", 4, 3, "Departemen"), cell("Rekomendasi", 6, 3, "QCC")],
      },
      {
        kind: "cells",
        sheet: "Rekomendasi",
        row: 6,
        column: 10,
        values: [["'=baik"]],
        expect: [...row, cell("Rekomendasi", 4, 10, "Hasil"), cell("Rekomendasi", 6, 10, "")],
      },
    ]);
    expect(counted).toHaveLength(1);
  });

  it("takes over what was written in the table since, in the lines that are written anew", () => {
    const found = table([
      { "No.": "R-2607-01", Rekomendasi: "Latih ulang", Departemen: "HSC", "Batas Waktu": 46_230 },
    ]);
    const { kept, edits } = gather([july(WORDS, { Departemen: "QCC" })], found);
    expect(edits).toEqual([]);
    expect(kept.get("rekomendasi:r-2607-01")).toEqual({
      ...line(9, WORDS, { Departemen: "QCC" }),
      label: "R-2607-01",
      fields: { catatan: "punya kami", Rekomendasi: "Latih ulang", Departemen: "HSC", "Batas Waktu": 46_230 },
      base: { Rekomendasi: "Latih ulang", Departemen: "HSC", "Batas Waktu": "46230" },
      values: { Rekomendasi: "Latih ulang", Departemen: "HSC", "Batas Waktu": 46_230 },
    });
  });

  it("of which both were changed stays as it is in both places, and is told", () => {
    const found = table([{ "No.": "R-2607-01", Rekomendasi: "Latih ulang", Departemen: "HSC" }]);
    const { conflicts, edits, kept } = gather([july(WORDS, { Departemen: "OCC" })], found);
    expect([conflicts, edits]).toEqual([
      [{ number: "R-2607-01", header: "Departemen", sheet: "Analisa 2026-07" }],
      [],
    ]);
    expect(kept.get("rekomendasi:r-2607-01")?.values["Departemen"]).toBe("QCC");
  });

  it("that the table alone has gets a line on the Analisa", () => {
    const { kept, used } = gather(
      [],
      table([
        { "No.": "R-2607-12", Rekomendasi: "Latih ulang" },
        { "No.": "R-2606-01", Rekomendasi: "x" },
      ]),
    );
    expect([...kept]).toEqual([
      [
        "rekomendasi:r-2607-12",
        {
          label: "R-2607-12",
          fields: { Rekomendasi: "Latih ulang" },
          base: { Rekomendasi: "Latih ulang" },
          values: { Rekomendasi: "Latih ulang" },
          places: {},
          record: { row: -1, content: {}, text: "" },
        },
      ],
    ]);
    expect(used).toEqual([12]);
  });

  it("is known by its line's key, of its own month, and once", () => {
    const odd = analysis("2026-07", {
      "penyebab:a": line(8, WORDS),
      "rekomendasi:r-2606-01": line(9, WORDS),
      "rekomendasi:lain": line(10, WORDS),
    });
    expect(gather([odd], table([]))).toMatchObject({ edits: [], used: [] });
    const twice = [july({ Rekomendasi: "Satu" }), july({ Rekomendasi: "Dua" })];
    expect(gather(twice).kept.get("rekomendasi:r-2607-01")?.values["Rekomendasi"]).toBe("Satu");
    const rows = table([
      { "No.": "R-2607-01", Hasil: "satu" },
      { "No.": "R-2607-01", Hasil: "dua" },
    ]);
    expect(gather([july(WORDS)], rows).kept.get("rekomendasi:r-2607-01")?.values["Hasil"]).toBe("satu");
  });

  it("is counted where there is no table, or one that cannot tell its rows apart, and nothing is written there", () => {
    const counted = [{ month: "2026-07", followedUp: undefined, quality: undefined, due: undefined }];
    expect(gather([july(WORDS)])).toMatchObject({ edits: [], counted, used: [1] });
    for (const gone of ["No.", "Rekomendasi"]) {
      const headers = HEADERS.filter((header) => header !== gone);
      expect(
        gather([july(WORDS)], table([{ "No.": "R-2607-01", Rekomendasi: "x" }], { headers })),
      ).toMatchObject({ edits: [], counted });
    }
  });
});
