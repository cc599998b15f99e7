/** Beranda migrated: what of it is cleared, written over, left, or kept as a sheet of its own. */
import type { Edit } from "../../../src/sheets/edits/edit";
import { HOME_COLUMNS, HOME_MONTH_HEADER_ROW } from "../../../src/sheets/layout/home";
import { parseBox } from "../../../src/sheets/layout/address";
import { FORMER_HOME_HEADERS } from "../../../src/sheets/migrate/former-words";
import { pastLayout } from "../../../src/sheets/migrate/past-layouts";
import { migrateHome } from "../../../src/sheets/migrate/plan-home";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { foundationOf, paperWorkbook } from "../support/paper-snapshot";

const FOUNDATION = foundationOf(paperWorkbook("2026-07"));

type Cells = Readonly<Record<string, RawCell>>;

/** Lines from A1 to the farthest of those cells. */
function gridOf(cells: Cells): RawCell[][] {
  const grid: RawCell[][] = [];
  for (const [address, cell] of Object.entries(cells)) {
    const place = parseBox(address);
    if (!place) throw new Error(`no address: ${address}`);
    while (grid.length <= place.row) grid.push([]);
    const line = grid[place.row] ?? [];
    while (line.length <= place.column) line.push("");
    line[place.column] = cell;
  }
  return grid;
}

/** Beranda with the figures that it has now, and those cells. */
function declared(cells: Cells, headers: readonly RawCell[] = HOME_COLUMNS.map(({ header }) => header)) {
  const grid = gridOf({ A15: "", ...cells });
  grid[HOME_MONTH_HEADER_ROW] = [...headers];
  return grid;
}

const migrate = (
  home: RawCell[][] | undefined,
  past: Readonly<Record<string, string>> = {},
  more: object = {},
) =>
  migrateHome(
    { ...FOUNDATION, ...more },
    { home, marks: new Map(), begun: false },
    { ...pastLayout(2), home: () => new Map(Object.entries(past)) },
    2026,
  );

/** What is written into a cell, and which contents it expects of that cell. */
const writtenAt = (edits: readonly Edit[], address: string) => {
  const { row, column } = parseBox(address) ?? { row: -1, column: -1 };
  return edits.flatMap((edit) => {
    if (edit.kind !== "cells" && edit.kind !== "link") return [];
    const content =
      edit.kind === "link"
        ? edit.row === row && edit.column === column
          ? edit.text
          : null
        : (edit.values[row - edit.row]?.[column - edit.column] ?? null);
    const expected = (edit.expect ?? []).flatMap((one) =>
      one.kind === "cell" && one.row === row && one.column === column ? [[one.sheet, one.content]] : [],
    );
    return content === null ? [] : [[String(content), expected]];
  });
};
const clears = (edits: readonly Edit[]) => edits.filter(({ kind }) => kind === "clear");

describe("Beranda that has today's figures", () => {
  it("loses the past layout's words where today has none, while they stand as read; all else stays", () => {
    const home = declared({ Z30: "Kata lama", AA30: 2019, Z31: "Kata lama", Z32: "Kata kami", AB30: "" });
    const past = { Z30: "Kata lama", AA30: "2019", Z32: "Kata lama", AB30: "", A1: "Judul lama" };
    const { edits, kept, keptAs } = migrate(home, past);
    const clear = (column: number, content: RawCell): Edit => ({
      kind: "clear",
      sheet: "Beranda",
      box: { row: 29, column, rows: 1, columns: 1 },
      expect: [{ kind: "cell", sheet: "Beranda", row: 29, column, content }],
    });
    expect(clears(edits)).toStrictEqual([clear(25, "Kata lama"), clear(26, 2019)]);
    expect(edits.slice(0, 2).every(({ kind }) => kind === "clear")).toBe(true);
    expect([kept, keptAs]).toStrictEqual([[], undefined]);
    // Among what is written for a month one cell is left out: nothing is written there.
    const spared = migrate(declared({ AM22: "Kata lama", AN22: "Kata lama" }), {
      AM22: "Kata lama",
      AN22: "Kata lama",
    });
    expect(clears(spared.edits)).toMatchObject([{ box: { row: 21, column: 38 } }]);
  });

  it("has them written over where today has others, while they stand as read", () => {
    const past = {
      A1: "Judul lama",
      A2: "Kata lama",
      B4: "Prosedur lama",
      A9: "Bagian lama",
      M22: "F-22 2026-05",
    };
    const { edits } = migrate(declared(past), past);
    expect(clears(edits)).toEqual([]);
    expect(writtenAt(edits, "A1")).toEqual([["MYSTERY CALLING", [["Beranda", "Judul lama"]]]]);
    expect(writtenAt(edits, "A9")).toMatchObject([
      [expect.not.stringContaining("lama"), [["Beranda", "Bagian lama"]]],
    ]);
    expect(writtenAt(edits, "A2")).toMatchObject([[expect.any(String), [["Beranda", "Kata lama"]]]]);
    expect(writtenAt(edits, "B4")).toMatchObject([[expect.any(String), [["Beranda", "Prosedur lama"]]]]);
    expect(writtenAt(edits, "M22")).toEqual([["F-22 2026-07", [["Beranda", "F-22 2026-05"]]]]);
  });

  it("has blank cells, numbers and formulas written over whatever they are: they calculate, or nobody's words go", () => {
    const { edits, kept } = migrate(declared({ B6: "", B11: "=lama", C11: "=lama" }));
    for (const address of ["B6", "B11", "C11"])
      expect(writtenAt(edits, address)).toMatchObject([[expect.any(String), []]]);
    const year = migrate(declared({ B6: 2026 })).edits;
    expect(writtenAt(year, "B6")).toEqual([["2026", []]]);
    expect(kept).toEqual([]);
    // What stands beside is expected of no edit that does not write there.
    const beside = migrate(declared({ Z9: "kami", AM22: "kami" })).edits;
    expect(JSON.stringify(beside)).not.toContain("kami");
    expect(beside[0]).toStrictEqual({
      kind: "cells",
      sheet: "Beranda",
      row: 0,
      column: 0,
      values: [["MYSTERY CALLING"], [expect.any(String)]],
    });
    expect(beside.every((edit) => typeof edit === "object")).toBe(true);
  });

  it("keeps what a person wrote where today has words, and says where", () => {
    const { edits, kept } = migrate(
      declared({ A1: "Judul kami", B11: "kami", A16: "=kami", M22: "ke sini", B22: "= kami" }),
    );
    expect(kept).toEqual(["Beranda!A1", "Beranda!B11", "Beranda!A16", "Beranda!M22"]);
    for (const address of ["A1", "B11", "A16", "M22"]) expect(writtenAt(edits, address)).toEqual([]);
    // Nor is it expected by anything: it may change.
    expect(JSON.stringify(edits)).not.toContain("kami");
  });

  it("is so by former names of its figures too, and not where one of them lacks", () => {
    const former = HOME_COLUMNS.map(({ header }) => FORMER_HOME_HEADERS[header] ?? header);
    expect(former).not.toEqual(HOME_COLUMNS.map(({ header }) => header));
    expect(migrate(declared({}, former)).keptAs).toBeUndefined();
    expect(migrate(declared({}, former.slice(0, -1))).keptAs).toBe("Beranda lama");
    expect(migrate(declared({}, ["Bulan kami", ...former.slice(1)])).keptAs).toBe("Beranda lama");
  });

  it("leads to the sheets that there are: its months', and of their reports those that are made", () => {
    const links = (more: object) =>
      migrate(declared({}), {}, more).edits.flatMap((edit) =>
        edit.kind === "link" && edit.text.endsWith("-07") ? [edit.text] : [],
      );
    expect(links({})).toEqual(["F-22 2026-07"]);
    expect(links({ sheets: [...FOUNDATION.sheets, "Laporan 2026-07", "Laporan 2025-07"] })).toEqual([
      "F-22 2026-07",
      "Laporan 2026-07",
    ]);
  });
});

describe("Beranda of another layout", () => {
  it("is cleared from A1 to its farthest cell where the past layout's words alone stand on it, numbers among them", () => {
    const past = { A1: "MYSTERY CALLING", C2: "2026" };
    const { edits, keptAs, kept } = migrate(gridOf({ A1: "MYSTERY CALLING", C2: 2026, B5: "" }), past);
    expect(edits[0]).toStrictEqual({
      kind: "clear",
      sheet: "Beranda",
      box: { row: 0, column: 0, rows: 5, columns: 3 },
    });
    expect([keptAs, kept]).toStrictEqual([undefined, []]);
    expect(clears(edits)).toHaveLength(1);
    // Nothing that is read there is expected once it is cleared.
    expect(writtenAt(edits, "A1")).toEqual([["MYSTERY CALLING", []]]);
    expect(clears(migrate([[], []]).edits)).toMatchObject([{ box: { rows: 2, columns: 1 } }]);
    expect(clears(migrate([]).edits)).toEqual([]);
    expect(migrate([]).edits[0]).toMatchObject({ kind: "cells", row: 0, column: 0 });
  });

  it("stays as a sheet of its own where anything else stands on it, and the new one comes first", () => {
    for (const cells of [{ A2: "MYSTERY CALLING" }, { A1: "Mystery calling" }, { C2: 2025 }]) {
      const { edits, keptAs, kept } = migrate(gridOf(cells), { A1: "MYSTERY CALLING", C2: "2026" });
      expect(edits.slice(0, 4)).toMatchObject([
        { kind: "renameSheet", sheet: "Beranda", to: "Beranda lama" },
        { kind: "sheet", sheet: "Beranda", tabColor: "#1F4E79", hidden: false, gridlines: false },
        { kind: "order", sheet: "Beranda", position: 0 },
        { kind: "cells", sheet: "Beranda", row: 0, column: 0 },
      ]);
      expect([keptAs, kept]).toEqual(["Beranda lama", []]);
      expect(clears(edits)).toEqual([]);
    }
  });

  it("is given the first name that no sheet bears, in whatever case", () => {
    const named = (...sheets: readonly string[]) => migrate(gridOf({ A1: "kami" }), {}, { sheets }).keptAs;
    expect(named("Beranda")).toBe("Beranda lama");
    expect(named("BERANDA LAMA", "Beranda lama 3")).toBe("Beranda lama 2");
    expect(named("Beranda lama", "beranda lama 2", "Beranda Lama 3")).toBe("Beranda lama 4");
  });
});

it("a Beranda that is gone is left to who makes it", () => {
  expect(migrate(undefined)).toStrictEqual({ edits: [], keptAs: undefined, kept: [] });
});
