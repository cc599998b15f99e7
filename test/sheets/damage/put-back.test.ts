/** Sheets, tables, names, records and rows put back: where each goes, and what is left alone. */
import { planAllColumns, standingTable } from "../../../src/sheets/damage/plan-all-columns";
import {
  hasItsColumns,
  missingTables,
  planMissingSheets,
  planMissingTables,
} from "../../../src/sheets/damage/plan-fixed";
import { planStray, repairableStrays } from "../../../src/sheets/damage/plan-months";
import { missingRecords, planRecord } from "../../../src/sheets/damage/plan-record";
import type { Stray } from "../../../src/sheets/damage/strays";
import type { Edit } from "../../../src/sheets/edits/edit";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import { TABLES } from "../../../src/sheets/layout/fixed-tables";
import { LIST_TABLES } from "../../../src/sheets/layout/list-tables";
import { frameOfTable } from "../../../src/sheets/plan/frame";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { gridOf, sheetOf } from "../support/paper-book";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const COLUMNS = f22Columns(DEFAULT_SCORECARD);
const HEADERS = COLUMNS.map(({ header }) => header);

/** The snapshot as it would be read without those sheets and the tables on them. */
function without(...gone: readonly string[]): WorkbookSnapshot {
  const snapshot = snapshotOf(paperWorkbook("2026-07"));
  const { foundation } = snapshot;
  return {
    ...snapshot,
    foundation: {
      ...foundation,
      sheets: foundation.sheets.filter((name) => !gone.includes(name)),
      tables: new Map([...foundation.tables].filter(([, sheet]) => !gone.includes(sheet))),
    },
  };
}

describe("sheets that are gone", () => {
  it("are none in a workbook that has all", () => {
    expect(planMissingSheets(without())).toEqual([]);
  });

  it("are made as they were set up, without showing them; names that stand are changed", () => {
    const edits = planMissingSheets(without("Libur", "Agen"));
    expect(edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []))).toEqual(["Agen", "Libur"]);
    expect(edits.filter(({ kind }) => kind === "activate" || kind === "name")).toEqual([]);
    expect(edits.filter(({ kind }) => kind === "changeName")).toEqual([
      { kind: "changeName", name: "LiburBerlaku", formula: "=TabelLibur[Berlaku Semua]" },
    ]);
    const snapshot = without("Libur");
    const nameless = { ...snapshot, layout: { ...snapshot.layout, names: new Map<string, string>() } };
    expect(planMissingSheets(nameless).filter(({ kind }) => kind === "name")).toHaveLength(1);
  });

  it("are those alone that are gone: a sheet that people renamed stands, by its tables", () => {
    const snapshot = without("Libur");
    const { foundation } = snapshot;
    const renamed = (name: string): string => (name === "Agen" ? "Karyawan" : name);
    const edits = planMissingSheets({
      ...snapshot,
      foundation: {
        ...foundation,
        sheets: foundation.sheets.map(renamed),
        tables: new Map([...foundation.tables].map(([table, sheet]) => [table, renamed(sheet)])),
      },
    });
    expect(edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []))).toEqual(["Libur"]);
  });

  it("are Beranda with the way to its months, of the workbook's year, or of its first month's where that is lost", () => {
    const links = (snapshot: WorkbookSnapshot): unknown =>
      planMissingSheets(snapshot).flatMap((edit) =>
        edit.kind === "link" && edit.to.includes("F-22") ? [[edit.row, edit.to]] : [],
      );
    const snapshot = without("Beranda");
    expect(planMissingSheets(snapshot).some(({ kind }) => kind === "activate")).toBe(false);
    expect(links(snapshot)).toEqual([[21, "'F-22 2026-07'!A1"]]);
    const of = (year: number | undefined, more: object = {}) =>
      links({ ...snapshot, ...more, foundation: { ...snapshot.foundation, year } });
    expect(of(undefined)).toEqual([[21, "'F-22 2026-07'!A1"]]);
    expect(of(2025)).toEqual([]);
    const years = (one: WorkbookSnapshot): unknown =>
      planMissingSheets(one).flatMap((edit) =>
        edit.kind === "cells" && edit.sheet === "Beranda" && edit.row === 3 ? [edit.values[2]] : [],
      );
    expect(
      years({ ...snapshot, months: [], foundation: { ...snapshot.foundation, year: undefined } }),
    ).toEqual([["Tahun", 2026]]);
    const [july] = snapshot.months;
    const later = july ? [{ ...july, month: "2031-02" }] : [];
    expect(
      years({ ...snapshot, months: later, foundation: { ...snapshot.foundation, year: undefined } }),
    ).toEqual([["Tahun", 2031]]);
  });

  it("are Beranda with others too", () => {
    const edits = planMissingSheets(without("Beranda", "Agen"));
    expect(edits.some((edit) => edit.kind === "link" && edit.to.includes(`F-22`))).toBe(true);
    expect(edits.every((edit) => typeof edit === "object")).toBe(true);
  });

  it("bring back no line of Beranda while that stands", () => {
    expect(
      planMissingSheets(without("Agen")).some((edit) => "sheet" in edit && edit.sheet === "Beranda"),
    ).toBe(false);
  });
});

describe("tables that are gone from a sheet", () => {
  const AREA = LIST_TABLES.find(({ list }) => list === "PilihanArea") as (typeof LIST_TABLES)[number];
  const ROLE = LIST_TABLES.find(({ list }) => list === "PilihanPeran") as (typeof LIST_TABLES)[number];
  /** Pengaturan with those tables gone. */
  function standing(...gone: readonly string[]) {
    const snapshot = snapshotOf(paperWorkbook());
    const { foundation } = snapshot;
    const keep = (name: string): boolean => !gone.includes(name);
    const fixed = Object.fromEntries(Object.entries(foundation.fixed).filter(([name]) => keep(name)));
    const tables = new Map([...foundation.tables].filter(([name]) => keep(name)));
    return { ...snapshot, foundation: { ...foundation, fixed, tables } };
  }
  const grid = (change: (line: RawCell[], row: number) => RawCell[] = (line) => line): RawCell[][] =>
    gridOf(sheetOf(paperWorkbook(), "Pengaturan")).map((line, row) => change([...line], row));
  const plan = (
    snapshot: WorkbookSnapshot,
    cells: RawCell[][],
    tables: Parameters<typeof planMissingTables>[2] = [AREA],
  ) => planMissingTables(snapshot, "Pengaturan", tables, cells);
  const boxes = (edits: readonly Edit[]): unknown =>
    edits.flatMap((edit) =>
      edit.kind === "table"
        ? [[edit.name, edit.box.row, edit.box.column, edit.box.rows, edit.box.columns]]
        : [],
    );
  const size = AREA.seed.length + 1;

  it("are told with the sheet that they belong to, where that stands", () => {
    expect(missingTables(standing("DaftarArea")).map(({ sheet, table }) => [sheet, table.name])).toEqual([
      ["Pengaturan", "DaftarArea"],
    ]);
    expect(missingTables(standing())).toEqual([]);
    const away = standing("TabelAgen");
    expect(
      missingTables({
        ...away,
        foundation: { ...away.foundation, sheets: away.foundation.sheets.filter((name) => name !== "Agen") },
      }),
    ).toEqual([]);
  });

  it("are made of their own range, down to its first blank row, where that stands without a table", () => {
    expect(plan(standing("DaftarArea"), grid())).toEqual([
      {
        kind: "table",
        sheet: "Pengaturan",
        box: { row: 4, column: 14, rows: size, columns: 3 },
        name: "DaftarArea",
        style: "TableStyleLight1",
      },
    ]);
    // Further down, in other case, with a row in it that is filled in part.
    const moved = grid((line, row) => {
      for (let column = 14; column < 17; column += 1) line[column] = "";
      if (row === 9) line.splice(14, 3, "AREA", "zona waktu", "Kuota Area");
      if (row === 10) line.splice(14, 3, "JKT", "", "");
      if (row === 11) line.splice(14, 3, "", "", 5);
      if (row === 13) line.splice(14, 3, "jauh", "", "");
      return line;
    });
    expect(boxes(plan(standing("DaftarArea"), moved))).toEqual([["DaftarArea", 9, 14, 3, 3]]);
    // Headers alone keep room for one row; a range at the sheet's end goes to its end.
    const short: RawCell[][] = [[], ["Area", "Zona Waktu", "Kuota Area"]];
    expect(boxes(plan(standing("DaftarArea"), short))).toEqual([["DaftarArea", 1, 0, 2, 3]]);
    expect(boxes(plan(standing("DaftarArea"), [...short, ["a"], ["b"], ["c"]]))).toEqual([
      ["DaftarArea", 1, 0, 4, 3],
    ]);
    expect(boxes(plan(standing("DaftarArea"), [...short, [], ["a"], ["b"]]))).toEqual([
      ["DaftarArea", 1, 0, 2, 3],
    ]);
    // Not all headers are no such range.
    expect(boxes(plan(standing("DaftarArea"), [["Area", "Zona Waktu", "Lain"]]))).toEqual([
      ["DaftarArea", 4, 14, size, 3],
    ]);
  });

  it("are not made of a range that another table holds, its totals and a stranger's too", () => {
    const cells: RawCell[][] = [];
    cells[4] = [...Array<RawCell>(14).fill(""), "Area", "Zona Waktu", "Kuota Area"];
    for (let row = 0; row < 4; row += 1) cells[row] = [];
    const inside = (more: Partial<TableCells>) => {
      const snapshot = standing("DaftarArea", "TabelSetelan");
      const table: TableCells = {
        name: "TabelSetelan",
        sheet: "Pengaturan",
        row: 3,
        column: 14,
        headers: ["a", "b", "c"],
        body: [["", "", ""]],
        ...more,
      };
      return boxes(
        plan({ ...snapshot, foundation: { ...snapshot.foundation, fixed: { TabelSetelan: table } } }, cells),
      );
    };
    const made = ["DaftarArea", 4, 14, 2, 3];
    const beside = (column: number): unknown => [["DaftarArea", 4, column, size, 3]];
    // A header in row 2 and a body in row 3: row 4 is free, but for a row of totals.
    expect(inside({})).toEqual([made]);
    expect(inside({ showsTotals: true })).toEqual(beside(18));
    expect(inside({ row: 5 })).toEqual(beside(18));
    expect(inside({ row: 6 })).toEqual([made]);
    expect(inside({ row: 5, sheet: "Agen" })).toEqual([made]);
    // Nor at the place of a table that holds nothing.
    const blank: TableCells = {
      name: "TabelSetelan",
      sheet: "Pengaturan",
      row: 5,
      column: 14,
      headers: ["", ""],
      body: [["", ""]],
    };
    const empty = standing("DaftarArea", "TabelSetelan");
    expect(
      boxes(plan({ ...empty, foundation: { ...empty.foundation, fixed: { TabelSetelan: blank } } }, [])),
      // It holds the declared columns 14 and 15; one is left free beside it.
    ).toEqual(beside(14 + 2 + 1));
    const snapshot = standing("DaftarArea");
    const stranger = (sheet: string) => ({
      table: "Kami",
      sheet,
      body: { row: 5, column: 14, rows: 1, columns: 3 },
      headers: ["a", "b", "c"],
    });
    const withStranger = (sheet: string) =>
      boxes(
        plan(
          {
            ...snapshot,
            foundation: { ...snapshot.foundation, fixed: {} },
            layout: { ...snapshot.layout, strangers: [stranger(sheet)] },
          },
          cells,
        ),
      );
    expect(withStranger("Pengaturan")).toEqual(beside(18));
    expect(withStranger("Agen")).toEqual([made]);
  });

  it("are made anew at their declared place where nothing stands there, else right of everything", () => {
    const free = grid((line) => line.map((cell, column) => (column >= 14 && column < 17 ? "" : cell)));
    expect(boxes(plan(standing("DaftarArea"), free))).toEqual([["DaftarArea", 4, 14, size, 3]]);
    const width = Math.max(...free.map((line) => line.length));
    for (const [row, column] of [
      [4, 14],
      [3 + size, 15],
    ] as const) {
      const taken = free.map((line, at) =>
        at === row ? line.map((cell, place) => (place === column ? "kami" : cell)) : line,
      );
      expect(boxes(plan(standing("DaftarArea"), taken))).toEqual([["DaftarArea", 4, width + 1, size, 3]]);
    }
    for (const [row, column] of [
      [3, 14],
      [4 + size, 14],
      [4, 17],
      [4, 13],
    ] as const) {
      const near = free.map((line, at) =>
        at === row ? line.map((cell, place) => (place === column ? "kami" : cell)) : line,
      );
      expect(boxes(plan(standing("DaftarArea"), near))).toEqual([["DaftarArea", 4, 14, size, 3]]);
    }
    // A second one stands right of the first.
    const all = free.map((line, row) =>
      row === 4
        ? line.map((cell, column) => (column === 14 || column === 24 ? "kami" : cell))
        : line.map((cell, column) => (column === 23 ? "" : cell)),
    );
    expect(boxes(plan(standing("DaftarArea", "DaftarPeran"), all, [AREA, ROLE]))).toEqual([
      ["DaftarArea", 4, width + 1, size, 3],
      ["DaftarPeran", 4, width + 5, ROLE.seed.length + 1, 1],
    ]);
  });

  it("that are no lists come back with their seed, one blank row where they have none", () => {
    expect(boxes(planMissingTables(standing("TabelAgen"), "Agen", [TABLES.agents], []))).toEqual([
      ["TabelAgen", 4, 0, 2, 6],
    ]);
    const cells = planMissingTables(standing("DaftarArea"), "Pengaturan", [AREA], []).flatMap((edit) =>
      edit.kind === "cells" ? [edit.values.length] : [],
    );
    expect(cells).toEqual([1, AREA.seed.length]);
  });
});

describe("a name's formula", () => {
  const snapshot = {
    foundation: { fixed: { Tabel_1: { headers: ["Dua Kata"] }, TabelÉ: { headers: ["Satu"] } } },
  } as unknown as WorkbookSnapshot;
  const has = (formula: string, kind: "name" | "changeName" = "name"): boolean =>
    hasItsColumns({ kind, name: "N", formula }, snapshot);
  it.each([
    ["=Tabel_1[dua kata]", true],
    ["=Tabel_1[Lain]", false],
    ["=TabelÉ[Lain]", false],
    ["=TabelÉ[Satu]+Tabel_1[Lain]", false],
    ["=Lain[Lain]", true],
    ["=Sistem!$B$4", true],
  ])("%s has its columns: %j", (formula, isSo) => {
    expect(has(formula)).toBe(isSo);
    expect(has(formula, "changeName")).toBe(isSo);
  });

  it("of another edit is none to wait for", () => {
    expect(
      hasItsColumns(
        {
          kind: "fill",
          sheet: "A",
          box: { row: 0, column: 0, rows: 1, columns: 1 },
          formula: "=Tabel_1[Lain]",
        },
        snapshot,
      ),
    ).toBe(true);
  });
});

describe("a month's table astray", () => {
  const snapshot = snapshotOf(paperWorkbook("2026-07"));
  const [main] = snapshot.layout.months;
  const place = { sheet: "F-22 2026-07", headerRow: 10, column: 2 };

  it("is renamed back, and a copy left alone", () => {
    expect(planStray({ kind: "renamed", table: "Kami", month: "2026-08", ...place }, snapshot, [])).toEqual([
      { kind: "renameTable", table: "Kami", to: "Sampel202608" },
    ]);
    expect(planStray({ kind: "copy", table: "Kami", ...place }, snapshot, [])).toEqual([]);
    const stranger = (table: string, sheet: string) => ({
      table,
      sheet,
      body: { row: 6, column: 0, rows: 1, columns: HEADERS.length },
      headers: HEADERS,
    });
    const strangers = [stranger("Salinan", "F-22 2026-07 (2)"), stranger("Kami", "F-22 2026-08")];
    expect(
      repairableStrays({ ...snapshot, layout: { ...snapshot.layout, strangers } }).map((stray) => stray.kind),
    ).toEqual(["renamed"]);
  });

  it("is made of its range down to the last line that is a row of it", () => {
    const stray: Stray = { kind: "converted", month: "2026-08", columns: HEADERS.length, ...place };
    const line = (...cells: readonly RawCell[]): RawCell[] => ["kiri", "kiri", ...cells];
    const top = Array.from({ length: 10 }, () => line("a", "b", "c"));
    const box = (grid: RawCell[][]): unknown => planStray(stray, snapshot, grid);
    const made = (rows: number): unknown => [
      {
        kind: "table",
        sheet: "F-22 2026-07",
        box: { row: 10, column: 2, rows, columns: HEADERS.length },
        name: "Sampel202608",
        style: "TableStyleLight1",
      },
    ];
    expect(
      box([...top, line(...HEADERS), line("a", "b", "c"), line(), line("a", "b", "c"), line("catatan")]),
    ).toEqual(made(4));
    expect(box([...top, line(...HEADERS)])).toEqual(made(2));
    // What stands right of it is no cell of its rows.
    expect(
      box([
        ...top,
        line(...HEADERS),
        line("a", "b", ...Array<RawCell>(HEADERS.length - 2).fill(""), "x", "y", "z"),
      ]),
    ).toEqual(made(2));
    // Nor where headers like ours stand there.
    expect(
      box([
        ...top,
        line(...HEADERS, "", "Area", "Layanan", "Peran"),
        ...[1, 2, 3].map(() => line("a", ...Array<RawCell>(HEADERS.length).fill(""), "x", "y", "z")),
      ]),
    ).toEqual(made(2));
    expect(box([])).toEqual(made(2));
  });

  const row = COLUMNS.map((column): RawCell => {
    if (column.key.endsWith("Verdict")) return "Tepat Waktu";
    if (column.criterion !== undefined || column.key === "nonconformity") return "Ya";
    return column.kind === "date"
      ? 46_210
      : column.kind === "time"
        ? 0.4
        : column.kind === "integer"
          ? 100
          : "teks";
  });
  const split = (header: readonly string[], lines: readonly RawCell[][] = [row], rows = lines.length) => {
    if (!main) throw new Error("no July");
    const grid = [...Array.from({ length: 10 }, (): RawCell[] => []), header, ...lines].map((line) => [
      "kiri",
      "kiri",
      ...line,
    ]);
    const stray: Stray = { kind: "split", table: "Table9", main, rows, ...place };
    return planStray(stray, snapshot, grid);
  };
  const at = (start: string): number => HEADERS.findIndex((header) => header.startsWith(start));
  const back = (change: Readonly<Record<number, string>>, base: readonly string[] = HEADERS): unknown => {
    const header = base.map((one, index) => change[index] ?? one);
    const [ended, cells] = split(header);
    expect(ended).toEqual({ kind: "endTable", table: "Table9" });
    if (cells?.kind !== "cells") throw new Error("no cells");
    expect([cells.sheet, cells.row, cells.column]).toEqual(["F-22 2026-07", 10, 2]);
    return Object.keys(change).map((index) => cells.values[0]?.[Number(index)]);
  };

  it("that was split off is no table any more, and a copy of our headers above it goes", () => {
    expect(split(HEADERS)).toEqual([
      { kind: "endTable", table: "Table9" },
      { kind: "cells", sheet: "F-22 2026-07", row: 10, column: 2, values: [HEADERS.map(() => "")] },
    ]);
    const area = at("Area");
    expect(back({ [area]: "AREA", [area + 1]: "layanan12" })).toEqual(["", ""]);
    expect(back({ [area]: "Column12", [area + 1]: "Kolom3", [area + 2]: "" })).toEqual(["", "", null]);
    expect(back({ [area]: "xColumn1", [area + 1]: "Column1x" })).toEqual(["'xColumn1", "'Column1x"]);
    // A formula's column fills itself where nothing is written.
    expect(back({ [at("Nilai")]: "" })).toEqual([null]);
  });

  it("has the row of data back that became its header, each text as what it was", () => {
    const change = {
      [at("No. Sampel")]: "UJI-1",
      [at("Tanggal Panggilan")]: "24/07/2026",
      [at("Jam Mulai")]: "0,5",
      [at("Durasi")]: "120",
      [at("P01")]: "Ya",
      [at("P02")]: "Ya2",
      [at("P03")]: "YA13",
      [at("Nilai")]: "95",
    };
    expect(back(change)).toEqual(["'UJI-1", 46_227, 0.5, 120, "Ya", "Ya", "YA", ""]);
    expect(
      back({ [at("Tanggal Panggilan")]: "46227", [at("Jam Mulai")]: "50%", [at("Durasi")]: " 7 " }),
    ).toEqual([46_227, 0.5, 7]);
    expect(
      back({ [at("Tanggal Panggilan")]: "46227.5", [at("Jam Mulai")]: "12,25%", [at("Durasi")]: "x7" }),
    ).toEqual([46_227.5, 0.1225, "'x7"]);
    expect(back({ [at("Tanggal Panggilan")]: "46227x", [at("Area")]: "120" })).toEqual(["'120", "'46227x"]);
    // A number behind a text that stands nowhere before it is its own; so are figures alone.
    expect(back({ [at("P01")]: "Ya2", [at("P02")]: "Tidak" })).toEqual(["'Ya2", "Tidak"]);
    expect(back({ [at("Area")]: "", [at("Layanan")]: "7" })).toEqual([null, "'7"]);
    expect(back({ [at("P01")]: "Ya2", [at("P02")]: "Ya" })).toEqual(["'Ya2", "Ya"]);
    expect(back({ [at("Area")]: "UJI-1 a", [at("Layanan")]: "UJI-1 a2" })).toEqual(["'UJI-1 a", "'UJI-1 a"]);
    expect(back({ [at("Tanggal Panggilan")]: " 46227 ", [at("Durasi")]: "7,5" })).toEqual([46_227, 7.5]);
    expect(back({ [at("P01")]: `${HEADERS[at("P01")] ?? ""}2` })).toEqual([""]);
  });

  it("is left alone where its rows do not belong under our columns", () => {
    expect(split(HEADERS, [[...row].reverse()])).toEqual([]);
    // Rows below the part are not its own.
    expect(split(HEADERS, [row, [...row].reverse(), [...row].reverse()], 1)).toHaveLength(2);
    expect(split(HEADERS, [row, [...row].reverse()], 2)).toEqual([]);
  });

  it("leaves what stands under a person's own column", () => {
    if (!main) throw new Error("no July");
    const own = { ...main, headers: ["Punya kami", ...HEADERS.slice(1)] };
    const grid = [
      ...Array.from({ length: 10 }, (): RawCell[] => []),
      ["", "", "kami", ...HEADERS.slice(1)],
      ["", "", ...row],
    ];
    const [, cells] = planStray(
      { kind: "split", table: "Table9", main: own, rows: 1, ...place },
      snapshot,
      grid,
    );
    expect(cells?.kind === "cells" && cells.values[0]?.[0]).toBeNull();
    // But for its own header, be there a number at its end.
    const numbered = { ...main, headers: ["Kami 2", ...HEADERS.slice(1)] };
    const under = (text: string): unknown => {
      const copy = grid.map((line, index) => (index === 10 ? ["", "", text, ...line.slice(3)] : line));
      const stray: Stray = { kind: "split", table: "Table9", main: numbered, rows: 1, ...place };
      const [, edit] = planStray(stray, snapshot, copy);
      return edit?.kind === "cells" && edit.values[0]?.[0];
    };
    expect(["Kami 2", "KAMI 2", "Kami 3"].map(under)).toEqual(["", "", null]);
  });
});

describe("a month's record", () => {
  const months = (body: readonly (readonly RawCell[])[]): TableCells => ({
    name: "TabelBulan",
    sheet: "Sistem",
    row: 15,
    column: 0,
    headers: ["Bulan", "Nilai Lulus"],
    body,
  });
  const criterion = { code: "P01", name: "Salam", weight: 100, criticalTo: "business" as const, fatal: true };
  const scorecard = {
    criteria: [criterion, { ...criterion, code: "P02", criticalTo: undefined, fatal: false }],
    passMark: 82.5,
  };
  const kept = ["Bulan", "Kode", "Nama", "Bobot", "Kritis Untuk", "Fatal"];
  const criteria = (body: readonly (readonly RawCell[])[]): TableCells => ({
    name: "TabelSkorBulan",
    sheet: "Sistem",
    row: 15,
    column: 4,
    headers: kept,
    body,
  });
  const LINES = [
    ["2026-07", "P01", "Salam", 100, "Bisnis", "Fatal"],
    ["2026-07", "P02", "Salam", 100, "", ""],
  ];
  const plan = (table: TableCells) => planRecord(table, frameOfTable(table), "2026-07", scorecard);

  it("is missing from the tables that stand and do not name it", () => {
    const missing = (...tables: readonly TableCells[]): unknown =>
      missingRecords(
        { fixed: Object.fromEntries(tables.map((one) => [one.name, one])) } as never,
        "2026-07",
      ).map(({ name }) => name);
    expect(missing(months([["2026-07", 80]]), criteria(LINES))).toEqual([]);
    expect(missing(months([["2026-06", 80]]), criteria(LINES))).toEqual(["TabelBulan"]);
    expect(missing(months([["2026-07", 80]]), criteria([]))).toEqual(["TabelSkorBulan"]);
    expect(missing(criteria([]))).toEqual(["TabelSkorBulan"]);
  });

  it("is written below the others, where no other has written it meanwhile", () => {
    const { edits, frame } = plan(months([["2026-06", 80]]));
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({ kind: "append", table: "TabelBulan", values: [["'2026-07", 82.5]] });
    expect(edits[0]?.expect?.[0]).toEqual({
      kind: "absent",
      table: "TabelBulan",
      header: "Bulan",
      text: "2026-07",
    });
    expect([frame.bodyRows, frame.usedRows]).toEqual([2, 2]);
    const [lines] = plan(criteria([["2026-06", "P01", "Salam", 100, "", ""]])).edits;
    expect(lines).toMatchObject({
      values: [
        ["'2026-07", "'P01", "Salam", 100, "Bisnis", "Fatal"],
        ["'2026-07", "'P02", "Salam", 100, "", ""],
      ],
    });
  });

  it("that stands already as it is to be is not written again", () => {
    const table = criteria([["2026-06", "P01", "Lain", 5, "", ""], ...LINES]);
    expect(plan(table)).toEqual({ edits: [], frame: frameOfTable(table) });
    expect(plan(months([["2026-07", 82.5]])).edits).toEqual([]);
  });

  it.each([
    ["in part", LINES.slice(0, 1)],
    ["with another in it", [LINES[0], [...(LINES[1] ?? []).slice(0, 3), 50, "", ""]]],
    ["with its first line another", [["2026-07", "P09", "Salam", 100, "Bisnis", "Fatal"], LINES[1]]],
    ["and more of it", [...LINES, LINES[0]]],
  ])("that stands %s is written anew, and not expected to be absent", (_what, body) => {
    const { edits } = plan(criteria(body.map((line) => line ?? [])));
    expect(edits.map(({ kind }) => kind)).toEqual(["append"]);
    expect(edits[0]?.expect?.map(({ kind }) => kind)).toEqual(["texts", "columns", "blankBelow"]);
  });
});

describe("the columns of all tables", () => {
  it("stand as declared in a workbook as set up: nothing is planned, asked or replaced", () => {
    expect(planAllColumns(snapshotOf(paperWorkbook("2026-07")), {}, new Map())).toEqual({
      edits: [],
      questions: [],
      replaced: [],
    });
  });

  const lacking = (table: TableCells, ...headers: readonly string[]): TableCells => {
    const keep = table.headers.flatMap((header, index) => (headers.includes(header) ? [] : [index]));
    return {
      ...table,
      headers: keep.map((index) => table.headers[index] ?? ""),
      body: table.body.map((line) => keep.map((index) => line[index] ?? "")),
    };
  };

  it("of one fixed table come back at a time: a new column moves what stands beside it", () => {
    const snapshot = snapshotOf(paperWorkbook());
    const { fixed } = snapshot.foundation;
    const [settings, agents] = [fixed["TabelSetelan"], fixed["TabelAgen"]];
    if (!settings || !agents) throw new Error("no tables");
    const damaged = {
      ...fixed,
      TabelSetelan: lacking(settings, "Keterangan"),
      TabelAgen: lacking(agents, "Area"),
    };
    const plan = planAllColumns(
      { ...snapshot, foundation: { ...snapshot.foundation, fixed: damaged } },
      {},
      new Map([["TabelSetelan", ""]]),
    );
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["cells", "resizeTable", "widths", "hideColumns"]);
    expect(plan.edits.every((edit) => "sheet" in edit && edit.sheet === "Pengaturan")).toBe(true);
    expect([plan.questions, plan.replaced]).toEqual([[], []]);
  });

  it("wait with their formulas while one of them is missing that these may speak of", () => {
    const column = (header: string, formula?: string) =>
      ({
        key: header,
        header,
        kind: "text",
        width: 1,
        ...(formula === undefined ? {} : { formula }),
      }) as const;
    const shape = {
      table: "T",
      sheet: "A",
      body: { row: 1, column: 0, rows: 1, columns: 2 },
      headers: ["Satu", "Rumus"],
      columns: [column("Satu"), column("Rumus", "=1")],
    };
    const standing = (columns: typeof shape.columns) =>
      standingTable({ ...shape, columns }).columns.map((one) => one.column.header);
    expect(standing(shape.columns)).toEqual(["Satu", "Rumus"]);
    expect(standing([...shape.columns, column("Dua")])).toEqual(["Satu"]);
  });

  it("that rows below wait for come back first, the others once these have joined", () => {
    const snapshot = snapshotOf(paperWorkbook("2026-07"));
    const [month] = snapshot.layout.months;
    if (!month) throw new Error("no July");
    const row = COLUMNS.map((column): RawCell =>
      column.criterion !== undefined || column.key === "nonconformity"
        ? "Ya"
        : column.kind === "date"
          ? 46_210
          : column.kind === "integer"
            ? 100
            : column.kind === "time"
              ? 0.4
              : column.key.endsWith("Verdict")
                ? "Tepat Waktu"
                : "teks",
    );
    const [date, duration] = [HEADERS.indexOf("Tanggal Panggilan"), HEADERS.indexOf("Durasi (detik)")];
    const drop = <T>(list: readonly T[], ...places: readonly number[]): T[] =>
      list.filter((_, index) => !places.includes(index));
    const inserted = (below: readonly (readonly RawCell[])[]): unknown => {
      const headers = drop(HEADERS, date, duration);
      const damaged = { ...month, headers, body: { ...month.body, columns: headers.length }, below };
      const plan = planAllColumns(
        { ...snapshot, layout: { ...snapshot.layout, months: [damaged] } },
        {},
        new Map(),
      );
      return plan.edits.flatMap((edit) => (edit.kind === "insertColumn" ? [edit.header] : []));
    };
    const both = ["Tanggal Panggilan", "Durasi (detik)"];
    expect(inserted([])).toEqual(both);
    // The rows below have lost the duration too, and still have the day.
    expect(inserted([drop(row, duration), drop(row, duration)])).toEqual(["Tanggal Panggilan"]);
    // They have lost both: nothing waits for a column.
    expect(inserted([drop(row, date, duration), drop(row, date, duration)])).toEqual(both);
    // A day that somebody wrote below the table is no row, and waits for nothing.
    expect(inserted([row.map((cell, index) => (index === date ? cell : ""))])).toEqual(both);
  });
});
