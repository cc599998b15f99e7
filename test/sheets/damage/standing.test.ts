/** What stands in a workbook by its form: rows below a table, tables that are astray, and what is told of damage. */
import { aboveOthers, holds, rowsOutside, type MonthAsIs } from "../../../src/sheets/damage/as-is";
import { belongUnder, isAtHome, rowsToJoin } from "../../../src/sheets/damage/below";
import { fitOfRowsBelow } from "../../../src/sheets/damage/fit-below";
import { placesOf } from "../../../src/sheets/damage/fixed-places";
import { layoutFindings } from "../../../src/sheets/damage/problems";
import { strayTables } from "../../../src/sheets/damage/strays";
import type { F22Column } from "../../../src/sheets/layout/f22-column";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import { LAYOUT_VERSION } from "../../../src/sheets/layout/document";
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { emptyBook } from "../support/paper-book";
import { foundationOf, paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const COLUMNS = f22Columns(DEFAULT_SCORECARD);
const HEADERS = COLUMNS.map(({ header }) => header);
const BODY = { row: 6, column: 2, rows: 3, columns: HEADERS.length };

const month = (more: Partial<MonthAsIs> = {}): MonthAsIs => ({
  month: "2026-07",
  table: "Sampel202607",
  sheet: "F-22 2026-07",
  body: BODY,
  headers: HEADERS,
  showsTotals: false,
  total: [],
  formulas: [],
  validated: [],
  formats: [],
  below: [],
  ...more,
});

describe("a box", () => {
  it("holds its cells and no others", () => {
    const box = { row: 2, column: 3, rows: 2, columns: 4 };
    expect(
      [
        [2, 3],
        [3, 6],
      ].map(([row = 0, column = 0]) => holds(box, row, column)),
    ).toEqual([true, true]);
    expect(
      [
        [1, 3],
        [4, 3],
        [2, 2],
        [2, 7],
      ].map(([row = 0, column = 0]) => holds(box, row, column)),
    ).toEqual([false, false, false, false]);
  });
});

describe("the rows of a column that no box holds", () => {
  const body = { row: 10, rows: 6 };
  const box = (row: number, rows: number, column = 5, columns = 1) => ({ row, column, rows, columns });
  it.each([
    ["all where there is none", [], [10, 11, 12, 13, 14, 15]],
    ["none under one that holds all", [box(10, 6)], []],
    ["none under one that reaches beyond", [box(3, 40)], []],
    ["the others, in whatever order the boxes come", [box(14, 1), box(11, 2)], [10, 13, 15]],
    ["the others where boxes overlap", [box(10, 4), box(11, 1), box(12, 3)], [15]],
    [
      "all where the boxes are of other columns",
      [box(10, 6, 4), box(10, 6, 6), box(10, 6, 2, 3)],
      [10, 11, 12, 13, 14, 15],
    ],
    ["the others of a box of several columns", [box(10, 2, 4, 2), box(12, 4, 5, 3)], []],
    ["all where a box stands above or below", [box(2, 8), box(16, 3)], [10, 11, 12, 13, 14, 15]],
  ])("are %s", (_what, boxes, rows) => {
    expect(rowsOutside(boxes, body, 5)).toEqual(rows);
  });
});

describe("what stands below a month's table", () => {
  const below = [["a"], ["b"], ["c"], ["d"]];
  const other = (row: number, sheet = "F-22 2026-07") => ({
    table: "Lain",
    sheet,
    body: { row, column: 0, rows: 2, columns: 1 },
    headers: ["x"],
  });
  it.each([
    ["all of it where no other table follows", [], below],
    // The table ends in row 9; the other's header stands above its body.
    ["down to the next table's header", [other(12)], [["a"], ["b"]]],
    ["down to the nearest", [other(30), other(11)], [["a"]]],
    ["all of it where others stand above or on other sheets", [other(7), other(9), other(12, "Lain")], below],
  ])("is %s", (_what, strangers, left) => {
    expect(aboveOthers(month({ below }), strangers).below).toEqual(left);
  });
});

describe("rows below a table", () => {
  const headers = ["No. Sampel", "Punya kami", "AREA", "Layanan", "Nomor Tujuan"];
  const join = (below: readonly (readonly RawCell[])[], showsTotals = false): number =>
    rowsToJoin({ below, headers, showsTotals });
  it.each([
    ["with three cells under our headers are rows", [["a", "", "b", "c"]], 1],
    ["with two are a remark", [["a", "", "b", ""]], 0],
    ["with a person's own cell besides two are a remark", [["a", "x", "b", ""]], 0],
    [
      "count down to the last that is a row, blank ones between them too",
      [["a", "", 0, "c"], [], ["a", "", "b", "c"], ["Jumlah"]],
      3,
    ],
    ["are none where nothing stands", [], 0],
  ])("%s", (_what, below, count) => {
    expect(join(below)).toBe(count);
    expect(join(below, true)).toBe(0);
  });
});

describe("a cell at home under its column", () => {
  const of = (header: string): F22Column => COLUMNS.find((one) => one.header.startsWith(header)) as F22Column;
  it.each([
    ["Status QCO", "Tepat Waktu", true],
    ["Status QCO", "Ya", false],
    ["P01", "ya", true],
    ["P01", "N/A", true],
    ["P01", "Yakin", false],
    ["P01", "Bukan tidak", false],
    ["Ketidaksesuaian", "TIDAK", true],
    ["Ketidaksesuaian", "mungkin", false],
    ["Tanggal Panggilan", 46_210, true],
    ["Tanggal Panggilan", 30_000, true],
    ["Tanggal Panggilan", 29_999, false],
    ["Tanggal Panggilan", "46210", false],
    ["Jam Mulai", 0.5, true],
    ["Jam Mulai", 1, false],
    ["Jam Mulai", "0.5", false],
    ["Durasi", 120, true],
    ["Durasi", "120", false],
    ["Area", "JKT", true],
    ["Area", "Ya", false],
    ["Area", "Tepat Waktu", false],
    ["Area", 5, false],
    ["Area", "", false],
    ["Status QCO", "", false],
  ])("%s: %j is %j", (header, cell, isSo) => {
    expect(isAtHome(of(header), cell)).toBe(isSo);
  });

  it("says of lines whether they belong there: at least four of five filled cells, formulas' aside", () => {
    const places = [0, 1, 2, 3, 4].map((index) => ({ column: of("Area"), index }));
    const formula = { column: of("Nilai"), index: 5 };
    expect(belongUnder([["a", "b", "c", "d", 5]], places)).toBe(true);
    expect(belongUnder([["a", "b", "c", 4, 5]], places)).toBe(false);
    expect(belongUnder([["a", "b", "", "", "", 95]], [...places, formula])).toBe(true);
    expect(
      belongUnder(
        [
          ["a", "", "", "", ""],
          [1, "", "", "", ""],
        ],
        places,
      ),
    ).toBe(false);
    expect(belongUnder([], places)).toBe(true);
    expect(belongUnder([["a"]], places)).toBe(true);
    // What is beyond a line's end is nothing, neither at home nor away.
    expect(belongUnder([["a"]], [...places, { column: of("Tanggal Panggilan"), index: 5 }])).toBe(true);
    const days = [1, 2, 3].map((index) => ({ column: of("Tanggal Panggilan"), index }));
    expect(belongUnder([["a"]], [...places.slice(0, 1), ...days])).toBe(true);
  });
});

/** A row of July as it stands under all of F-22's columns. */
const ROW: readonly RawCell[] = COLUMNS.map((column, index): RawCell => {
  if (column.key.endsWith("Verdict")) return "Tepat Waktu";
  if (column.criterion !== undefined || column.key === "nonconformity") return "Ya";
  if (column.kind === "date") return 46_210;
  if (column.kind === "time") return 0.4;
  return column.kind === "integer" ? 100 : `teks ${index}`;
});
const at = (header: string): number => HEADERS.indexOf(header);
const without = <T>(list: readonly T[], ...places: readonly number[]): T[] =>
  list.filter((_, index) => !places.includes(index));

describe("how rows below a table stand to its columns", () => {
  const fit = (headers: readonly string[], line: readonly RawCell[], answers = {}) => {
    const found = fitOfRowsBelow(month({ headers, below: [line, line] }), COLUMNS, answers);
    return (
      found && {
        lost: found.lost.map(({ header }) => header),
        lostBoth: found.lostBoth.map(({ header }) => header),
        gained: found.gained,
      }
    );
  };

  it("is as in the table where nothing was changed", () => {
    expect(fit(HEADERS, ROW)).toEqual({ lost: [], lostBoth: [], gained: [] });
  });

  it("is told by where most cells are at home: a column that the table alone has lost", () => {
    const place = at("Tanggal Panggilan");
    expect(fit(without(HEADERS, place), ROW)).toEqual({
      lost: ["Tanggal Panggilan"],
      lostBoth: [],
      gained: [],
    });
  });

  it("or both have lost", () => {
    const place = at("Tanggal Panggilan");
    expect(fit(without(HEADERS, place), without(ROW, place))).toEqual({
      lost: [],
      lostBoth: ["Tanggal Panggilan"],
      gained: [],
    });
  });

  it("or one of each", () => {
    const [date, duration] = [at("Tanggal Panggilan"), at("Durasi (detik)")];
    expect(fit(without(HEADERS, date, duration), without(ROW, duration))).toEqual({
      lost: ["Tanggal Panggilan"],
      lostBoth: ["Durasi (detik)"],
      gained: [],
    });
  });

  it("or a column that the table alone has gained", () => {
    const place = at("Tanggal Panggilan");
    const headers = [...HEADERS.slice(0, place), "Punya kami", ...HEADERS.slice(place)];
    expect(fit(headers, ROW)).toEqual({ lost: [], lostBoth: [], gained: [place] });
    // The same with the rows below as wide as the table.
    const line = [...ROW.slice(0, place), "", ...ROW.slice(place)];
    expect(fit(headers, line)).toEqual({ lost: [], lostBoth: [], gained: [] });
  });

  it("is unknown while a header is not answered for", () => {
    const headers = HEADERS.map((header) => (header === "Tanggal Panggilan" ? "Hari" : header));
    expect(fit(headers, ROW)).toBeUndefined();
    expect(fit(headers, ROW, { Hari: "callDate" })).toEqual({ lost: [], lostBoth: [], gained: [] });
  });

  it("is tried as all or none where many columns are in question", () => {
    const places = [
      "Area",
      "Tanggal Panggilan",
      "Jam Mulai",
      "Durasi (detik)",
      "P01 ",
      "Ketidaksesuaian",
      "Tanggal Temuan",
    ].map((start) => HEADERS.findIndex((header) => header.startsWith(start)));
    const lost = without(HEADERS, ...places);
    expect(fit(lost, ROW)?.lost).toHaveLength(7);
    expect(fit(lost, without(ROW, ...places))?.lost).toEqual([]);
  });
});

describe("a fixed sheet", () => {
  const layout = FIXED_SHEETS[1] as (typeof FIXED_SHEETS)[number];
  it("is where its tables are, else the one of its name in any case, else none", () => {
    const sheets = ["Lembar kami", "PENGATURAN"];
    expect(placesOf(layout, { sheets, tables: new Map([["DaftarArea", "Lembar kami"]]) }).sheet).toBe(
      "Lembar kami",
    );
    expect(placesOf(layout, { sheets, tables: new Map([["TabelAgen", "Lembar kami"]]) }).sheet).toBe(
      "PENGATURAN",
    );
    expect(placesOf(layout, { sheets: ["Agen"], tables: new Map() }).sheet).toBeUndefined();
  });
});

describe("tables astray", () => {
  const foundation = {
    ...foundationOf(emptyBook()),
    months: [{ month: "2026-07", table: "Sampel202607", sheet: "F-22 2026-07" }],
  };
  const stranger = (table: string, sheet: string, more: object = {}) => ({
    table,
    sheet,
    headers: HEADERS,
    body: { row: 6, column: 0, rows: 4, columns: HEADERS.length },
    ...more,
  });
  const layout = (more: object) => ({
    months: [month()],
    names: new Map<string, string>(),
    strangers: [],
    bareSheets: [],
    views: [],
    ...more,
  });
  const find = (...strangers: readonly ReturnType<typeof stranger>[]) =>
    strayTables(foundation, layout({ strangers }));

  it("are a month's that was renamed, where the month that its sheet or it speaks of has none", () => {
    const place = { headerRow: 5, column: 0 };
    expect(find(stranger("DataKami", "F-22 2026-08"))).toEqual([
      { kind: "renamed", table: "DataKami", month: "2026-08", sheet: "F-22 2026-08", ...place },
    ]);
    expect(find(stranger("Sampel202609x", "Lembar"))).toMatchObject([{ kind: "renamed", month: "2026-09" }]);
    expect(find(stranger("Data202609", "Lembar"))).toMatchObject([
      { kind: "copy", table: "Data202609", sheet: "Lembar", ...place },
    ]);
    expect(find(stranger("DataKami", "Lembar 202612"))).toMatchObject([
      { kind: "renamed", month: "2026-12" },
    ]);
  });

  it("are copies where the month has its table, or an earlier one of them is it", () => {
    expect(find(stranger("Kami", "F-22 2026-07 (2)")).map(({ kind }) => kind)).toEqual(["copy"]);
    expect(
      find(stranger("Satu", "F-22 2026-08"), stranger("Dua", "F-22 2026-08 (2)")).map(({ kind }) => kind),
    ).toEqual(["renamed", "copy"]);
    expect(find(stranger("Kami", "F-22 2026-13")).map(({ kind }) => kind)).toEqual(["copy"]);
  });

  it("are none of ours where they do not name most of F-22's columns", () => {
    expect(find(stranger("Kami", "F-22 2026-08", { headers: HEADERS.slice(0, 9) }))).toStrictEqual([]);
  });

  it("are a part split off where they stand in the month's own columns below its table", () => {
    const part = (more: object) =>
      stranger("Table9", "F-22 2026-07", {
        headers: ["x"],
        body: { row: 12, column: 2, rows: 4, columns: 5, ...more },
      });
    expect(find(part({}))).toEqual([
      {
        kind: "split",
        table: "Table9",
        main: month(),
        rows: 4,
        sheet: "F-22 2026-07",
        headerRow: 11,
        column: 2,
      },
    ]);
    // The month's table ends in row 8: a header right below it has its body in row 10.
    expect(find(part({ row: 10 }))).toHaveLength(1);
    expect(find(part({ row: 9 }))).toEqual([]);
    expect(find(part({ column: 3 }))).toEqual([]);
    expect(find(part({ columns: HEADERS.length + 1 }))).toEqual([]);
    expect(find(part({ columns: HEADERS.length }))).toHaveLength(1);
    expect(find({ ...part({}), sheet: "Lembar" })).toEqual([]);
    const totalled = strayTables(
      foundation,
      layout({ strangers: [part({})], months: [month({ showsTotals: true })] }),
    );
    expect(totalled).toEqual([]);
  });

  const bare = (sheet: string, top: readonly (readonly RawCell[])[]) => ({ sheet, row: 1, column: 2, top });
  it("are a converted range where F-22's headers stand at the top of a sheet without a table", () => {
    const bareSheets = [bare("F-22 2026-08", [["kata"], ["", ...HEADERS, "", "lain"]])];
    expect(strayTables(foundation, layout({ bareSheets }))).toEqual([
      {
        kind: "converted",
        month: "2026-08",
        sheet: "F-22 2026-08",
        headerRow: 2,
        column: 3,
        columns: HEADERS.length,
      },
    ]);
    const open = [bare("F-22 2026-08", [[...HEADERS]])];
    expect(strayTables(foundation, layout({ bareSheets: open }))).toMatchObject([
      { headerRow: 1, column: 2, columns: HEADERS.length },
    ]);
  });

  it("are no converted range where a table stands on the sheet, the month has its table, or no headers are there", () => {
    const bareSheets = [
      bare("F-22 2026-08", [[...HEADERS]]),
      bare("F-22 2026-07", [[...HEADERS]]),
      bare("F-22 2026-09", [["a"]]),
    ];
    const other = stranger("Kami", "F-22 2026-08", { headers: ["x"] });
    expect(strayTables(foundation, layout({ bareSheets, strangers: [other] }))).toEqual([]);
    expect(strayTables(foundation, layout({ bareSheets })).map(({ sheet }) => sheet)).toEqual([
      "F-22 2026-08",
    ]);
  });
});

describe("damage is told", () => {
  const whole = () => snapshotOf(paperWorkbook("2026-07"));
  type Standing = Pick<ReturnType<typeof whole>, "foundation" | "layout">;
  const told = (change: (standing: Standing) => Partial<Standing>) => {
    const standing = whole();
    return layoutFindings({ ...standing, ...change(standing) });
  };
  const inMonth = (change: (one: MonthAsIs) => Partial<MonthAsIs>) =>
    told(({ layout }) => ({
      layout: { ...layout, months: layout.months.map((one) => ({ ...one, ...change(one) })) },
    }));
  const issue = (problem: string, where: object, params: object = {}) => ({
    code: "layoutChanged",
    severity: "error",
    id: "",
    sheet: "",
    cell: "",
    header: "",
    ...where,
    params: { problem, ...params },
  });
  const JULY = { sheet: "F-22 2026-07" };

  it("of an older layout as that alone, with what was begun besides", () => {
    const findings = told(({ foundation }) => ({
      foundation: {
        ...foundation,
        version: 2,
        fixed: {},
        unfinished: [{ action: "migrate", month: "" }],
        leftovers: ["Laporan (belum)"],
      },
    }));
    expect(findings).toEqual([
      issue("unfinished", {}, { name: "MysteryCalling.Unfinished.migrate", action: "migrate", month: "" }),
      issue("leftover", { sheet: "Laporan (belum)" }, { name: "Laporan (belum)" }),
      issue("older", {}, { version: 2, present: LAYOUT_VERSION }),
    ]);
  });

  it("of sheets, tables, names and settings that are gone, by their names", () => {
    expect(
      told(({ foundation }) => ({
        foundation: {
          ...foundation,
          sheets: foundation.sheets.filter((name) => name !== "Agen"),
          tables: new Map([...foundation.tables].filter(([name]) => name !== "TabelAgen")),
        },
      })),
    ).toEqual([issue("sheetMissing", {}, { name: "Agen" })]);
    expect(
      told(({ foundation }) => ({
        foundation: {
          ...foundation,
          fixed: Object.fromEntries(
            Object.entries(foundation.fixed).filter(([name]) => name !== "TabelAgen"),
          ),
        },
      })),
    ).toEqual([issue("tableMissing", { sheet: "Agen" }, { name: "TabelAgen" })]);
    expect(
      told(({ layout }) => ({
        layout: {
          ...layout,
          names: new Map(
            [...layout.names]
              .filter(([name]) => name !== "batashari")
              .map(([name, formula]) => [
                name,
                name === "harikerja" ? "=Sistem!$B$9" : `= ${formula.slice(1).toUpperCase()}`,
              ]),
          ),
        },
      })),
    ).toEqual([
      issue("nameMissing", {}, { name: "BatasHari" }),
      issue("nameChanged", {}, { name: "HariKerja" }),
    ]);
    expect(
      told(({ foundation }) => {
        const table = foundation.fixed["TabelSetelan"];
        return table
          ? {
              foundation: {
                ...foundation,
                fixed: { ...foundation.fixed, TabelSetelan: { ...table, body: table.body.slice(1) } },
              },
            }
          : {};
      }),
    ).toEqual([issue("settingMissing", { sheet: "Pengaturan" }, { name: "target" })]);
  });

  it("of headers by their cell: altered, copied, missing, and unknown where one is missing", () => {
    const headers = (rename: Readonly<Record<string, string>>, ...more: readonly string[]) =>
      inMonth((one) => ({
        headers: [...one.headers.map((header) => rename[header] ?? header), ...more],
        formulas: [{ row: 0, column: 0, rows: 99, columns: 99 }],
        validated: [{ row: 0, column: 0, rows: 99, columns: 99 }],
      }));
    expect(headers({ Area: " Area " })).toEqual([
      issue("headerChanged", { ...JULY, cell: "B6", header: "Area" }),
    ]);
    expect(headers({ Area: "Wilayah" })).toEqual([
      issue("columnMissing", { ...JULY, header: "Area" }),
      issue("columnRenamed", { ...JULY, cell: "B6", header: "Wilayah" }, { missing: "Area" }),
    ]);
    expect(headers({ Area: "Wilayah", Layanan: "Status2" })).toEqual([
      issue("columnCopied", { ...JULY, cell: "C6", header: "Status2" }, { of: "Status" }),
      issue("columnMissing", { ...JULY, header: "Area" }),
      issue("columnMissing", { ...JULY, header: "Layanan" }),
      issue("columnRenamed", { ...JULY, cell: "B6", header: "Wilayah" }, { missing: "Area\nLayanan" }),
    ]);
    expect(headers({}, "Punya kami")).toEqual([]);
    const fixed = told(({ foundation }) => {
      const table = foundation.fixed["TabelAgen"];
      return table
        ? {
            foundation: {
              ...foundation,
              fixed: {
                ...foundation.fixed,
                TabelAgen: { ...table, headers: ["ID  Agent", ...table.headers.slice(1)] },
              },
            },
          }
        : {};
    });
    expect(fixed).toEqual([issue("headerChanged", { sheet: "Agen", cell: "A5", header: "ID Agent" })]);
    const weight = told(({ foundation }) => {
      const table = foundation.fixed["TabelParameter"];
      const altered = table?.headers.map((one) => (one === "Bobot" ? " Bobot " : one)) ?? [];
      return table
        ? {
            foundation: {
              ...foundation,
              fixed: { ...foundation.fixed, TabelParameter: { ...table, headers: altered } },
            },
          }
        : {};
    });
    expect(weight).toEqual([issue("headerChanged", { sheet: "Pengaturan", cell: "H5", header: "Bobot" })]);
  });

  it("of cells by their column's first cell: formulas, rules and formats", () => {
    const score = { cell: "AE7", header: "Nilai" };
    const column = COLUMNS.findIndex(({ key }) => key === "score");
    const cell = `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}7`;
    const outside = (boxes: MonthAsIs["formulas"], at: number) => boxes.filter((box) => box.column !== at);
    expect(inMonth(({ formulas }) => ({ formulas: outside(formulas, column) }))).toEqual([
      issue("formulasLost", { ...JULY, ...score, cell }, { count: 1 }),
    ]);
    expect(inMonth(({ validated }) => ({ validated: outside(validated, 1) }))).toEqual([
      issue("validationLost", { ...JULY, cell: "B7", header: "Area" }, { count: 1 }),
    ]);
    expect(
      inMonth(({ formats }) => ({
        formats: [formats[0] ?? [], (formats[1] ?? []).map((format, at) => (at === 1 ? "0" : format))],
      })),
    ).toEqual([issue("formatLost", { ...JULY, cell: "B7", header: "Area" })]);
  });

  it("of a single formula among several not as lost, but of two", () => {
    const lost = (rows: number, count: number) =>
      inMonth((one) => {
        const column = one.headers.indexOf("Nilai");
        const all = (boxes: MonthAsIs["formulas"]) => boxes.map((box) => ({ ...box, rows }));
        return {
          body: { ...one.body, rows },
          validated: all(one.validated),
          formulas: all(one.formulas).map((box) =>
            box.column === column ? { ...box, rows: rows - count } : box,
          ),
        };
      }).map(({ params }) => [params["problem"], params["count"]]);
    expect(lost(5, 1)).toEqual([]);
    expect(lost(5, 2)).toEqual([["formulasLost", 2]]);
  });

  it("of rows below the table, from where they begin, and of a month without its record", () => {
    const below = [["a", "b", "c"]];
    expect(inMonth(() => ({ below }))).toEqual([issue("rowsBelow", { ...JULY, cell: "A8" }, { count: 1 })]);
    for (const name of ["TabelBulan", "TabelSkorBulan"])
      expect(
        told(({ foundation }) => {
          const table = foundation.fixed[name];
          return table
            ? {
                foundation: {
                  ...foundation,
                  fixed: {
                    ...foundation.fixed,
                    [name]: {
                      ...table,
                      body: [table.headers.map((one) => (one === "Bulan" ? "2026-06" : 1))],
                    },
                  },
                },
              }
            : {};
        }),
      ).toEqual([issue("monthRecord", JULY, { month: "2026-07" })]);
  });

  it("of tables astray by what they are, copies as a warning", () => {
    const body = { row: 6, column: 1, rows: 2, columns: HEADERS.length };
    const findings = told(({ layout }) => ({
      layout: {
        ...layout,
        strangers: [
          { table: "Kami", sheet: "F-22 2026-08", body, headers: HEADERS },
          { table: "Salinan", sheet: "F-22 2026-07 (2)", body, headers: HEADERS },
          { table: "Table9", sheet: "F-22 2026-07", body: { ...body, row: 20, column: 0 }, headers: ["x"] },
        ],
        bareSheets: [{ sheet: "F-22 2026-09", row: 0, column: 0, top: [HEADERS] }],
      },
    }));
    expect(findings).toEqual([
      issue(
        "tableRenamed",
        { sheet: "F-22 2026-08", cell: "B6" },
        { name: "Kami", expected: "Sampel202608" },
      ),
      { ...issue("sheetCopied", { sheet: "F-22 2026-07 (2)" }, { name: "Salinan" }), severity: "warning" },
      issue("tableSplit", { ...JULY, cell: "A20" }, { name: "Table9" }),
      issue("tableConverted", { sheet: "F-22 2026-09", cell: "A1" }, { month: "2026-09" }),
    ]);
  });
});
