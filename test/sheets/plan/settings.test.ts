/** Settings as a form's texts and as cells, and how those that Pengaturan lacks come back. */
import { SETTINGS } from "../../../src/sheets/layout/settings";
import { SETTING_WORDS } from "../../../src/sheets/layout/setting-words";
import { planMissingSettings } from "../../../src/sheets/plan/new-settings";
import { expectSetting, SETTING } from "../../../src/sheets/settings/expect";
import { fieldsOf, settingCells, withFields } from "../../../src/sheets/settings/fields";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { FixedTables } from "../../../src/sheets/snapshot/settings";
import { cellsOf, type TableCells } from "../../../src/sheets/snapshot/table-cells";

type Kept = Readonly<Record<string, RawCell>>;

/** In B7 of a sheet that people have renamed. */
const settings = (rows: readonly (readonly [key: string, value: RawCell, label?: string])[]): TableCells => ({
  name: "TabelSetelan",
  sheet: "Setelan kami",
  row: 7,
  column: 1,
  headers: ["Pengaturan", "KUNCI", "Nilai", "Keterangan"],
  body: rows.map(([key, value, label = "kata"]) => [label, key, value, ""]),
});
const areas = (rows: readonly (readonly [RawCell, RawCell])[]): TableCells => ({
  name: "DaftarArea",
  sheet: "Setelan kami",
  row: 7,
  column: 9,
  headers: ["Area", "Zona Waktu", "Kuota Area"],
  body: rows.map(([name, quota]) => [name, "WIB", quota]),
});
const people = (rows: readonly (readonly [RawCell, RawCell])[]): TableCells => ({
  name: "DaftarPetugas",
  sheet: "Setelan kami",
  row: 7,
  column: 14,
  headers: ["Kuota Petugas", "Pelaksana"],
  body: rows.map(([name, quota]) => [quota, name]),
});
const tables = (...all: readonly TableCells[]): FixedTables =>
  Object.fromEntries(all.map((one) => [one.name, one]));
const cellOf = (all: FixedTables, key: string) => settingCells(all).find((one) => one.key === key);

describe("a form of settings", () => {
  it("has what stands in the workbook, and the settings that need no row, with their first value", () => {
    const all = tables(
      settings([
        ["target", 60],
        ["asOf", ""],
      ]),
    );
    expect(
      settingCells(all).map(({ key, table, index, header, numberFormat, content }) => ({
        key,
        table,
        index,
        header,
        numberFormat,
        content,
      })),
    ).toEqual([
      { key: "target", table: "TabelSetelan", index: 0, header: "Nilai", numberFormat: "0", content: 60 },
      {
        key: "asOf",
        table: "TabelSetelan",
        index: 1,
        header: "Nilai",
        numberFormat: "dd/mm/yyyy",
        content: "",
      },
      ...SETTINGS.filter(({ optional }) => optional).map(({ key, numberFormat, initial }) => ({
        key,
        table: "TabelSetelan",
        index: undefined,
        header: "Nilai",
        numberFormat,
        content: initial,
      })),
    ]);
  });

  it("may lack the settings that came after the first layouts", () => {
    const optional = SETTINGS.flatMap(({ key, optional: mayLack }) => (mayLack ? [key] : []));
    expect(optional).toEqual(
      expect.arrayContaining(["drafts.days", "kpi.materialKinds", "kpi.recommendationMean"]),
    );
    expect(optional).not.toContain("target");
  });

  it.each([
    ["target", 60, "60"],
    ["target", "banyak", "banyak"],
    ["asOf", 46_227, "2026-07-24"],
    ["asOf", 46_227.75, "2026-07-24"],
    ["asOf", "", ""],
    ["asOf", "besok", "besok"],
    ["due.scenarios", "SEBELUM panggilan pertama", "beforeFirstCall"],
    ["due.scenarios", 3, "3"],
    ["deadline.calendar", "hari kerja", "working"],
    ["deadline.calendar", "lain", "lain"],
    ["iso.edition", 2015, "2015"],
    ["passMark", 82.5, "82.5"],
    ["weekend", "0000011", "0000011"],
    ["kpi.materialKinds", "salah satu JENIS", "any"],
    ["kpi.recommendationMean", 3.5, "3.5"],
  ])("shows %s of %j as %j", (key, content, text) => {
    const all = tables(settings([[key, content]]));
    expect(fieldsOf(settingCells(all))[key]).toBe(text);
  });

  it("has each area's and person's quota, of a name that stands twice the upper one", () => {
    const all = tables(
      areas([
        ["JKT", 20],
        ["", 5],
        ["JKT", 7],
        ["SBY", ""],
      ]),
      people([["Petugas Uji", 3]]),
    );
    expect(
      settingCells(all)
        .filter(({ key }) => key.includes(":"))
        .map(({ key, table, index, header, numberFormat, content, textOf }) => [
          key,
          table,
          index,
          header,
          numberFormat,
          content,
          textOf(content),
        ]),
    ).toEqual([
      ["area:JKT", "DaftarArea", 0, "Kuota Area", "0", 20, "20"],
      ["area:SBY", "DaftarArea", 3, "Kuota Area", "0", "", "0"],
      ["person:Petugas Uji", "DaftarPetugas", 0, "Kuota Petugas", "0", 3, "3"],
    ]);
    const [first] = [areas([["JKT", 20]])];
    expect(
      settingCells(tables({ ...first, headers: ["Area", "Zona Waktu", "Lain"] })).map(({ key }) => key),
    ).toEqual(SETTINGS.flatMap(({ key, optional }) => (optional ? [key] : [])));
  });

  it.each([
    ["", 0],
    ["  ", 0],
    ["7", 7],
    [" 12 ", 12],
    ["1000000", 1_000_000],
    ["1000001", undefined],
    ["-1", undefined],
    ["7,5", undefined],
    ["x7", undefined],
    ["7x", undefined],
  ])("takes a quota of %j as %j", (text, content) => {
    expect(cellOf(tables(areas([["JKT", 20]])), "area:JKT")?.contentOf(text)).toBe(content);
  });

  it("takes a setting's text as mc set does", () => {
    const all = tables(settings([["deadline.calendar", "Kalender"]]));
    expect(cellOf(all, "deadline.calendar")?.contentOf("working")).toBe("Hari Kerja");
    expect(cellOf(all, "deadline.calendar")?.contentOf("Hari Kerja")).toBeUndefined();
  });

  it("is put in place in the tables as they would read; what cannot be used, or is as it stands, changes nothing", () => {
    const all = tables(
      settings([
        ["target", 60],
        ["passMark", 80],
        ["weekend", "0000011"],
      ]),
      areas([
        ["JKT", 20],
        ["SBY", 10],
      ]),
    );
    const changed = withFields(all, {
      target: "70",
      passMark: "banyak",
      weekend: "0000011",
      "area:SBY": "",
      lain: "1",
    });
    expect(cellsOf(changed["TabelSetelan"], "Nilai")).toEqual([70, 80, "0000011"]);
    expect(cellsOf(changed["DaftarArea"], "Kuota Area")).toEqual([20, 0]);
    expect(changed["TabelSetelan"]?.body[0]).toEqual(["kata", "target", 70, ""]);
    const same = withFields(all, { target: "60" });
    expect(same["TabelSetelan"]).toBe(all["TabelSetelan"]);
    const both = withFields(all, { target: "70", passMark: "90" });
    expect(cellsOf(both["TabelSetelan"], "Nilai")).toEqual([70, 90, "0000011"]);
    // Text of a choice that is written in another case is the same choice.
    const cased = tables(settings([["deadline.calendar", "KALENDER"]]));
    expect(withFields(cased, { "deadline.calendar": "calendar" })["TabelSetelan"]).toBe(
      cased["TabelSetelan"],
    );
  });
});

describe("a setting that is written", () => {
  const cell = (row: number, column: number, content: RawCell): unknown => ({
    kind: "cell",
    sheet: "Setelan kami",
    row,
    column,
    content,
  });
  it("expects the header and what was read, of the cell and of what tells its row", () => {
    expect(SETTING).toEqual({ action: "settings", month: "" });
    expect(
      expectSetting(
        settings([
          ["target", 60],
          ["passMark", 80],
        ]),
        1,
        "Nilai",
      ),
    ).toEqual([cell(6, 2, "KUNCI"), cell(8, 2, "passMark"), cell(6, 3, "Nilai"), cell(8, 3, 80)]);
    expect(expectSetting(areas([["JKT", 20]]), 0, "Kuota Area")).toEqual([
      cell(6, 9, "Area"),
      cell(7, 9, "JKT"),
      cell(6, 11, "Kuota Area"),
      cell(7, 11, 20),
    ]);
    expect(expectSetting(people([["Petugas Uji", ""]]), 0, "Kuota Petugas")).toEqual([
      cell(6, 15, "Pelaksana"),
      cell(7, 15, "Petugas Uji"),
      cell(6, 14, "Kuota Petugas"),
      cell(7, 14, ""),
    ]);
    expect(expectSetting(settings([]), 0, "Nilai").slice(1, 2)).toEqual([cell(7, 2, "")]);
  });
});

describe("settings that Pengaturan lacks", () => {
  const ALL = SETTINGS.map(({ key, initial }): [string, RawCell, string] => [
    key,
    initial,
    SETTING_WORDS[key].label,
  ]);
  const plan = (
    rows: readonly (readonly [string, RawCell, string?])[],
    below: readonly (readonly RawCell[])[] = [],
    more: Partial<TableCells> = {},
  ) => planMissingSettings(tables({ ...settings(rows), ...more }), below);
  const [drafts] = SETTINGS.filter(({ key }) => key === "drafts.days");
  const line = [
    SETTING_WORDS["drafts.days"].label,
    "drafts.days",
    drafts?.initial,
    SETTING_WORDS["drafts.days"].explanation,
  ].map((one) =>
    typeof one === "string" ? one.replace(/^/, /^\p{L}[\p{L} ]*$/u.test(one) ? "" : "'") : one,
  );
  const WITHOUT = ALL.filter(([key]) => key !== "drafts.days");
  const size = { kind: "rows", table: "TabelSetelan", rows: SETTINGS.length - 1 };
  /** The table's last row once all stand: its body begins in row 7. */
  const LAST_ROW = 7 + SETTINGS.length - 1;

  it("are none where all stand, or the table is gone", () => {
    expect(plan(ALL)).toEqual([]);
    expect(plan(ALL, [["kami"]], { showsTotals: true })).toEqual([]);
    expect(planMissingSettings({}, [])).toEqual([]);
  });

  it("get their key back where their row stands but for it", () => {
    const rows = ALL.map((row, index): Kept[string][] =>
      index === 4 ? ["", "Hari Kerja", row[2]] : row,
    ) as [string, RawCell, string][];
    expect(plan(rows)).toEqual([
      { kind: "cells", sheet: "Setelan kami", row: 11, column: 2, values: [["'deadline.calendar"]] },
    ]);
    const first = ALL.map(([key, value, label]): [string, RawCell, string] => [
      key === "target" ? "" : key,
      value,
      label,
    ]);
    expect(plan(first)).toMatchObject([{ kind: "cells", row: 7, column: 2, values: [["target"]] }]);
    // A row of that name that has a key is another's.
    const taken = rows.map((row, index): [string, RawCell, string] =>
      index === 4 ? ["kami", "x", row[2]] : row,
    );
    expect(plan(taken).some(({ kind }) => kind === "append")).toBe(true);
  });

  it("get a row of their own right below, looking and offering as declared, and the table takes it in", () => {
    const edits = plan(WITHOUT);
    expect(edits).toEqual([
      {
        kind: "look",
        sheet: "Setelan kami",
        box: { row: LAST_ROW, column: 3, rows: 1, columns: 1 },
        look: { numberFormat: "0", horizontal: "Left", vertical: "Top" },
      },
      {
        kind: "append",
        table: "TabelSetelan",
        values: [line],
        expect: [
          size,
          {
            kind: "texts",
            sheet: "Setelan kami",
            row: 6,
            column: 1,
            direction: "right",
            texts: ["Pengaturan", "KUNCI", "Nilai", "Keterangan"],
          },
          { kind: "columns", table: "TabelSetelan", columns: 4 },
          { kind: "blankBelow", table: "TabelSetelan", rows: 1 },
        ],
      },
      {
        kind: "resizeTable",
        sheet: "Setelan kami",
        table: "TabelSetelan",
        box: { row: 6, column: 1, rows: SETTINGS.length + 1, columns: 4 },
        expect: [size],
      },
    ]);
  });

  it("make room where something stands right below, and only as much as they need", () => {
    const edits = plan(WITHOUT, [["", "x"]]);
    expect(edits[0]).toEqual({
      kind: "insertCellsAbove",
      expect: [size],
      sheet: "Setelan kami",
      box: { row: LAST_ROW, column: 1, rows: 1, columns: 4 },
    });
    expect(edits[2]).toMatchObject({ kind: "append" });
    expect(edits[2]?.expect?.at(-1)).toEqual(size);
    expect(plan(WITHOUT, [["", ""], ["x"]])[0]?.kind).toBe("look");
  });

  it("fill blank rows at the table's end first: it keeps its size", () => {
    const blank = { body: [...settings(WITHOUT).body, ["", "", "", ""]] };
    const edits = plan([], [["x"]], blank);
    expect(edits.map(({ kind }) => kind)).toStrictEqual(["look", "cells"]);
    expect(edits[1]).toMatchObject({ row: LAST_ROW, column: 1, values: [line] });
  });

  it("are inserted above a row of totals, and look so only then", () => {
    const edits = plan(WITHOUT, [["x"]], { showsTotals: true });
    expect(edits.map(({ kind }) => kind)).toStrictEqual(["addRows", "look"]);
  });

  it("of words come with their dropdown, and texts as texts", () => {
    const edits = plan(ALL.filter(([key]) => key !== "weekend" && key !== "iso.edition"));
    expect(edits.filter(({ kind }) => kind === "validation")).toEqual([
      {
        kind: "validation",
        sheet: "Setelan kami",
        box: { row: LAST_ROW, column: 3, rows: 1, columns: 1 },
        rule: { type: "words", words: ["2008", "2015"] },
        header: SETTING_WORDS["iso.edition"].label,
      },
    ]);
    const values = edits.flatMap((edit) =>
      edit.kind === "append" ? edit.values.map((one) => [one[1], one[2]]) : [],
    );
    expect(values).toEqual([
      ["weekend", "'0000011"],
      ["'iso.edition", "'2008"],
    ]);
  });
});
