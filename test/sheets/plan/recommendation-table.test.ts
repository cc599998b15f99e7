/** TabelRekomendasi after gathering: which rows join it and in which order, which cells change, and the KPI above it. */
import { KPI_FORMULA } from "../../../src/sheets/layout/recommendation-words";
import { analysis, cell, gather, HEADERS, line, table, WORDS, type Cells } from "../support/recommendations";

const july = (lines: Readonly<Record<string, Cells>>) =>
  analysis(
    "2026-07",
    Object.fromEntries(
      Object.entries(lines).map(([number, values], at) => [`rekomendasi:${number}`, line(9 + at, values)]),
    ),
  );
const [NUMBER = "", MONTH = "", DEPARTMENT = ""] = HEADERS;

describe("recommendations that join the table", () => {
  it("stand in the order of their numbers, whatever the order of their lines", () => {
    const { edits } = gather(
      [july({ "r-2607-03": WORDS, "r-2607-01": WORDS, "r-2607-02": WORDS })],
      table([{ Rekomendasi: "x" }]),
    );
    const [added] = edits;
    expect(added?.kind === "append" && added.values.map(([number]) => number)).toEqual([
      "'R-2607-01",
      "'R-2607-02",
      "'R-2607-03",
    ]);
  });

  it("leave rows that people have there as they are", () => {
    const { edits } = gather(
      [july({ "r-2607-03": WORDS })],
      table([{ Dasar: "a" }, { Dasar: "b" }, { Dasar: "c" }]),
    );
    expect(edits.map(({ kind }) => kind).slice(0, 2)).toEqual(["append", "resizeTable"]);
  });

  it("take nothing over from a row that is none of theirs, wherever the columns stand", () => {
    const headers = ["Rekomendasi", NUMBER, MONTH, DEPARTMENT];
    const { kept, conflicts } = gather(
      [july({ "r-2607-03": { Departemen: "QCC" } })],
      table([{ Rekomendasi: "satu" }, { Rekomendasi: "dua", Departemen: "HSC" }], { headers }),
    );
    expect(kept.get("rekomendasi:r-2607-03")?.values).toEqual({ Departemen: "QCC" });
    expect(conflicts).toEqual([]);
  });

  it("are counted once words stand under Rekomendasi, not for what else is filled in", () => {
    const { edits, counted } = gather([july({ "r-2607-03": { Departemen: "QCC" } })], table([]));
    expect(edits[0]?.kind).toBe("append");
    expect(counted).toEqual([]);
  });
});

describe("a row of the table that changes", () => {
  const given = (headers: readonly string[]) =>
    gather(
      [july({ "r-2607-01": { Departemen: "HSC", Rekomendasi: "Latih ulang" } })],
      table([{ "No.": "R-2607-01", Rekomendasi: "Latih ulang" }], { headers }),
    ).edits;

  it("is written in its column wherever that stands, the first one too", () => {
    const row = [cell("Rekomendasi", 4, 2, "No."), cell("Rekomendasi", 5, 2, "R-2607-01")];
    expect(given([DEPARTMENT, NUMBER, "Rekomendasi"])).toEqual([
      {
        kind: "cells",
        sheet: "Rekomendasi",
        row: 5,
        column: 1,
        values: [["HSC"]],
        expect: [...row, cell("Rekomendasi", 4, 1, "Departemen"), cell("Rekomendasi", 5, 1, "")],
      },
    ]);
  });

  it("is not written where the table has lost the column", () => {
    expect(given([NUMBER, "Rekomendasi"])).toEqual([]);
  });
});

describe("the KPI over the table", () => {
  it("is put where nothing stands, all its columns are there, and there is a row for it", () => {
    const blank = table([{ Rekomendasi: "x" }], { kpi: ["", ""] });
    expect(gather([], blank).edits).toEqual([
      {
        kind: "cells",
        sheet: "Rekomendasi",
        row: 2,
        column: 0,
        values: [[KPI_FORMULA]],
        expect: [
          { kind: "blank", sheet: "Rekomendasi", box: { row: 2, column: 0, rows: 1, columns: 10 } },
          { kind: "texts", sheet: "Rekomendasi", row: 4, column: 1, direction: "right", texts: HEADERS },
        ],
      },
      {
        kind: "look",
        sheet: "Rekomendasi",
        box: { row: 2, column: 0, rows: 1, columns: 1 },
        look: { bold: true, wrap: false },
      },
    ]);
    expect(gather([], { ...blank, row: 4 }).edits).toHaveLength(2);
    expect(gather([], { ...blank, row: 3 }).edits).toEqual([]);
    expect(gather([], { ...blank, kpi: ["", "x"] }).edits).toEqual([]);
    expect(
      gather([], table([], { kpi: [], headers: HEADERS.filter((one) => one !== "Hasil") })).edits,
    ).toEqual([]);
  });

  it("is put wherever the columns stand, one of what is asked for first", () => {
    const headers = [...HEADERS].reverse();
    expect(gather([], table([], { kpi: [], headers })).edits.map(({ kind }) => kind)).toEqual([
      "cells",
      "look",
    ]);
    const swapped = ["Rekomendasi", ...HEADERS.filter((one) => one !== "Rekomendasi")];
    expect(gather([], table([], { kpi: [], headers: swapped })).edits).toHaveLength(2);
  });
});
