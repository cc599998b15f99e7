/** Rows added to tables: where they go, what must stand for it, and in how many requests. */
import { monthFrame } from "../support/frames";
import { grownBy, planAppend, type TableFrame } from "../../../src/sheets/plan/append";
import { frameOfTable, usedRowsOf } from "../../../src/sheets/plan/frame";
import { planLog } from "../../../src/sheets/plan/log";
import { planParts, type MonthToAdd } from "../../../src/sheets/plan/parts";
import { roomBelow } from "../../../src/sheets/plan/room-below";
import { newSampleNumber } from "../../../src/sheets/plan/sample-number";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import addIn from "../../../package.json";
import { omit } from "../support/omit";

/** In D8:G10, of which a person has used one row; F fills itself by a formula. */
const FRAME: TableFrame = {
  table: "Tabel",
  sheet: "Lembar",
  row: 7,
  column: 3,
  columns: 4,
  bodyRows: 3,
  usedRows: 1,
  headers: ["Satu", "Dua", "Rumus", "Empat"],
  formulas: [2],
};
const FULL: TableFrame = { ...FRAME, usedRows: 3 };
const HEADERS = {
  kind: "texts",
  sheet: "Lembar",
  row: 6,
  column: 3,
  direction: "right",
  texts: ["Satu", "Dua", "Rumus", "Empat"],
};
const COLUMNS = { kind: "columns", table: "Tabel", columns: 4 };
const ROWS = { kind: "rows", table: "Tabel", rows: 3 };
const line = (text: string): readonly (string | null)[] => [text, "x", null, ""];

describe("rows that are added", () => {
  it("are none where there are none", () => {
    expect(planAppend(FRAME, [])).toEqual([]);
  });

  it("fill blank rows at the table's end first, where people's columns hold nothing yet", () => {
    const [edit, ...others] = planAppend(FRAME, [line("a"), line("b")]);
    expect(others).toEqual([]);
    expect(edit).toEqual({
      kind: "cells",
      sheet: "Lembar",
      row: 8,
      column: 3,
      values: [line("a"), line("b")],
      expect: [
        HEADERS,
        COLUMNS,
        ROWS,
        { kind: "blank", sheet: "Lembar", box: { row: 8, column: 3, rows: 2, columns: 2 } },
        { kind: "blank", sheet: "Lembar", box: { row: 8, column: 6, rows: 2, columns: 1 } },
      ],
    });
  });

  it("are not inserted as well where they all fit", () => {
    expect(planAppend({ ...FRAME, showsTotals: true }, [line("a")])).toHaveLength(1);
  });

  it("expect every column to be blank where no column has a formula", () => {
    const plain = omit(FRAME, "formulas");
    expect(planAppend(plain, [line("a")])[0]?.expect?.slice(3)).toEqual([
      { kind: "blank", sheet: "Lembar", box: { row: 8, column: 3, rows: 1, columns: 4 } },
    ]);
  });

  it("go right below the table once it is full, where nothing stands there", () => {
    expect(planAppend(FRAME, [line("a"), line("b"), line("c")]).slice(1)).toEqual([
      {
        kind: "append",
        table: "Tabel",
        values: [line("c")],
        expect: [HEADERS, COLUMNS, { kind: "blankBelow", table: "Tabel", rows: 1 }],
      },
    ]);
    expect(planAppend(FULL, [line("a"), line("b")])).toEqual([
      {
        kind: "append",
        table: "Tabel",
        values: [line("a"), line("b")],
        expect: [HEADERS, COLUMNS, { kind: "blankBelow", table: "Tabel", rows: 2 }],
      },
    ]);
  });

  it("expect besides what their caller expects", () => {
    const mine = { kind: "absent", table: "Tabel", header: "Satu", text: "a" } as const;
    for (const frame of [FRAME, FULL, { ...FULL, showsTotals: true }])
      expect(planAppend(frame, [line("a")], [mine])[0]?.expect?.slice(0, 2)).toEqual([mine, HEADERS]);
  });

  it("take the table's size as read where room was made for them in the same request", () => {
    expect(planAppend({ ...FULL, takenBelow: true }, [line("a")])[0]?.expect).toEqual([
      HEADERS,
      COLUMNS,
      ROWS,
    ]);
    expect(planAppend({ ...FULL, takenBelow: true, freeBelow: 0 }, [line("a")])[0]?.kind).toBe("append");
  });

  it.each([
    ["totals end the table", { showsTotals: true }, 1, "addRows"],
    ["something stands nearer than they reach", { freeBelow: 1 }, 2, "addRows"],
    ["something stands just below where they end", { freeBelow: 2 }, 2, "append"],
    ["nothing stands below", {}, 2, "append"],
  ])("are inserted or appended as Excel can: %s", (_what, more, count, kind) => {
    const lines = Array.from({ length: count }, () => line("a"));
    const [edit] = planAppend({ ...FULL, ...more }, lines);
    expect(edit?.kind).toBe(kind);
    if (kind === "addRows")
      expect(edit).toEqual({ kind, table: "Tabel", values: lines, expect: [HEADERS, COLUMNS] });
  });

  it("leave a frame that is used to its end, with as much less room below as it has grown", () => {
    expect(grownBy(FRAME, 1)).toEqual({ ...FRAME, usedRows: 2 });
    expect(grownBy({ ...FRAME, freeBelow: 9 }, 5)).toEqual({
      ...FRAME,
      usedRows: 6,
      bodyRows: 6,
      freeBelow: 6,
    });
    expect("freeBelow" in grownBy(FRAME, 5)).toBe(false);
  });
});

const CELLS: TableCells = {
  name: "Tabel",
  sheet: "Lembar",
  row: 7,
  column: 3,
  headers: ["Satu", "Dua"],
  body: [
    ["", ""],
    ["", 0],
    ["", ""],
  ],
};

describe("a fixed table's frame", () => {
  it("is used down to the last row that holds anything", () => {
    expect(usedRowsOf(CELLS)).toBe(2);
    expect(usedRowsOf({ ...CELLS, body: [["", ""]] })).toBe(0);
    expect(
      usedRowsOf({
        ...CELLS,
        body: [
          ["a", "b"],
          ["", "x"],
        ],
      }),
    ).toBe(2);
  });

  it("says where its body is, how large, and how it ends", () => {
    const plain = {
      table: "Tabel",
      sheet: "Lembar",
      row: 7,
      column: 3,
      columns: 2,
      bodyRows: 3,
      usedRows: 2,
      headers: ["Satu", "Dua"],
    };
    expect(frameOfTable(CELLS)).toEqual(plain);
    expect(frameOfTable({ ...CELLS, showsTotals: false })).toEqual(plain);
    expect(frameOfTable({ ...CELLS, showsTotals: true, freeBelow: 0 })).toEqual({
      ...plain,
      showsTotals: true,
      freeBelow: 0,
    });
  });
});

describe("the Log's lines", () => {
  const entry = { day: 46_227, action: "Uji", sheet: "F-22", detail: "rincian" };
  const by = { name: "Pelaksana Uji", time: 0.375 };
  const LOG = ["Versi Add-in", "Rincian", "Punya kami", "Oleh", "Lembar", "Waktu", "Tindakan", "Tanggal"];
  const logged = (...args: [typeof entry, typeof by]): unknown => {
    const table = { ...CELLS, name: "TabelLog", headers: LOG, body: [LOG.map(() => "")] };
    const [edit] = planLog({ fixed: { TabelLog: table } }, [args[0]], args[1]);
    return edit;
  };

  it("stand under their headers in whatever order these are, with the add-in's version", () => {
    expect(logged(entry, by)).toMatchObject({
      kind: "cells",
      sheet: "Lembar",
      row: 7,
      column: 3,
      // A hyphen could be read as arithmetic: such a name is escaped.
      values: [[addIn.version, "rincian", null, "Pelaksana Uji", "'F-22", 0.375, "Uji", 46_227]],
    });
  });

  it("keep what others have typed as text, and say no more than 1000 characters", () => {
    expect(
      logged({ ...entry, sheet: "=A1", detail: `=${"x".repeat(2_000)}` }, { ...by, name: "=B1" }),
    ).toMatchObject({
      values: [[addIn.version, `'=${"x".repeat(999)}`, null, "'=B1", "'=A1", 0.375, "Uji", 46_227]],
    });
  });

  it("are none where the Log is gone", () => {
    expect(planLog({ fixed: {} }, [entry], by)).toEqual([]);
  });
});

describe("room below a month's table", () => {
  const frame = { ...monthFrame("2026-07", 2), columns: 3, headers: ["a", "b", "c"] };
  const layout = (...below: readonly (readonly (string | number)[])[]) => ({
    layout: {
      months: [
        { ...asIs, month: "2026-06", below: [["x"]] },
        { ...asIs, month: "2026-07", below },
      ],
      names: new Map<string, string>(),
      strangers: [],
      bareSheets: [],
      views: [],
    },
  });
  const asIs = {
    table: "Sampel202607",
    sheet: "F-22 2026-07",
    body: { row: 6, column: 0, rows: 2, columns: 3 },
    headers: ["a", "b", "c"],
    showsTotals: false,
    total: [],
    formulas: [],
    validated: [],
    formats: [],
  };

  it.each([
    ["nothing stands there", [], 2],
    ["what stands there stands further below than the rows reach", [["", ""], ["", ""], ["x"]], 2],
    ["what stands there stands beside the table", [["", "", "", "x"]], 1],
  ])("is enough where %s", (_what, below, rows) => {
    expect(roomBelow(layout(...below), "2026-07", frame, rows)).toEqual({ edits: [], frame });
  });

  it("is enough for any month that is not known yet", () => {
    expect(roomBelow(layout(["x"]), "2026-08", frame, 1)).toEqual({ edits: [], frame });
  });

  it("is enough above a total row, where Excel inserts rows", () => {
    const totalled = { ...frame, showsTotals: true };
    expect(roomBelow(layout(["x"]), "2026-07", totalled, 1)).toEqual({ edits: [], frame: totalled });
  });

  it.each([
    [
      "in the last row that they need",
      [
        ["", ""],
        ["", "", 0],
      ],
    ],
    ["right below", [["x"], ["", ""]]],
  ])("is made where something stands %s: that moves down", (_what, below) => {
    expect(roomBelow(layout(...below), "2026-07", frame, 2)).toEqual({
      edits: [
        {
          kind: "insertCellsAbove",
          sheet: frame.sheet,
          box: { row: frame.row + 2, column: 0, rows: 2, columns: 3 },
          expect: [{ kind: "rows", table: frame.table, rows: 2 }],
        },
      ],
      frame: { ...frame, takenBelow: true },
    });
  });
});

describe("a new No. Sampel", () => {
  const bytes = (...lines: readonly (readonly number[])[]) => {
    const left = [...lines];
    return (array: Uint8Array): Uint8Array => {
      array.set(left.shift() ?? []);
      return array;
    };
  };

  it("is MC, year and month, and six letters of Crockford's base 32, which has no I, L, O and U", () => {
    expect(newSampleNumber("2026-07", new Set(), bytes([0, 9, 10, 31, 32, 255]))).toBe("MC-2607-09AZ0Z");
    expect(newSampleNumber("2031-12", new Set(), bytes([18, 19, 20, 21, 22, 27]))).toBe("MC-3112-JKMNPV");
  });

  it("is none that is taken, in whatever case", () => {
    const random = bytes([10, 10, 10, 10, 10, 10], [11, 11, 11, 11, 11, 11]);
    expect(newSampleNumber("2026-07", new Set(["mc-2607-aaaaaa"]), random)).toBe("MC-2607-BBBBBB");
  });
});

describe("rows in requests", () => {
  const rows = (count: number, letters: number, from = 0): MonthToAdd["rows"] =>
    Array.from({ length: count }, (_, index) => ({
      index: from + index,
      number: `UJI-${from + index}`,
      cells: ["x".repeat(letters)],
    }));
  const month = (more: Partial<MonthToAdd>): MonthToAdd => ({
    sheet: [],
    isMade: false,
    frame: { ...monthFrame("2026-07", 1), columns: 1, headers: ["a"], formulas: [] },
    rows: [],
    expect: (frame, some) => [
      { kind: "rows", table: some.map(({ number }) => number).join(), rows: frame.usedRows },
    ],
    ...more,
  });
  const sheet: MonthToAdd["sheet"] = [{ kind: "setting", key: "lembar", value: "1" }];
  const indices = (months: readonly MonthToAdd[]): readonly (readonly number[])[] =>
    planParts(months).map((part) => part.rows);
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

  it("are one request where they are small, and one where there is nothing", () => {
    expect(planParts([])).toEqual([{ edits: [], rows: [] }]);
    expect(indices([month({ rows: rows(40, 9_000) })])).toEqual([upTo(40)]);
  });

  it("are one more than needed where they are not small, so that there is a point to stop at, each of them whole", () => {
    const parts = indices([month({ rows: rows(45, 9_000) })]);
    expect(parts.map(({ length }) => length)).toEqual([23, 22]);
    expect(parts.flat()).toEqual(upTo(45));
  });

  it("never weigh more than Excel on the web takes", () => {
    const parts = indices([month({ rows: rows(30, 300_000) })]);
    // 9 MB are three requests of 3 MB, and one more to stop at.
    expect(parts).toHaveLength(4);
    expect(Math.max(...parts.map(({ length }) => length)) * 300_000).toBeLessThan(5_000_000);
  });

  it("begin a new request before a row that would not fit into this one", () => {
    const heavy = [...rows(1, 2_500_000), ...rows(1, 2_500_000, 1), ...rows(1, 2_500_000, 2)];
    expect(indices([month({ rows: heavy })])).toEqual([[0], [1], [2]]);
  });

  it("begin a new request before what is too heavy for this one, though its share is not reached, but no empty one", () => {
    expect(indices([month({ rows: [...rows(1, 1_500_000), ...rows(1, 4_500_000, 1)] })])).toEqual([[0], [1]]);
    expect(indices([month({ rows: rows(1, 4_700_000) })])).toEqual([[0]]);
    const frame = { ...monthFrame("2026-08", 1), columns: 620, headers: ["a"], formulas: [] };
    const made = month({ sheet, isMade: true, frame, rows: rows(1, 10, 10) });
    const parts = planParts([month({ rows: rows(10, 350_000) }), made]);
    expect(parts.map((part) => part.edits.includes(sheet[0] as (typeof sheet)[number]))).toEqual(
      [false, false, true, false].slice(0, parts.length),
    );
    expect(parts.map((part) => part.rows.length).slice(0, 2)).toEqual([7, 3]);
  });

  it("make their month's sheet in the request of its first rows, weighed by its columns", () => {
    const made = month({ sheet, isMade: true, rows: rows(2, 10) });
    expect(planParts([made])[0]?.edits[0]).toEqual(sheet[0]);
    // 58 columns weigh some 340 kB: two sheets are not small.
    const frame = {
      ...monthFrame("2026-07", 1),
      columns: 58,
      headers: Array.from({ length: 58 }, (_, at) => `h${at}`),
    };
    const [july, august] = [
      month({ sheet, isMade: true, frame, rows: rows(1, 10) }),
      month({ sheet, isMade: true, frame, rows: rows(1, 10, 1) }),
    ];
    expect(indices([july])).toEqual([[0]]);
    expect(indices([july, august])).toEqual([[0], [1]]);
    // Room in a sheet that stands weighs nothing to speak of.
    expect(
      indices([
        { ...july, isMade: false },
        { ...august, isMade: false },
      ]),
    ).toEqual([[0, 1]]);
  });

  it("expect nothing on a sheet that the same request makes, and what their caller says from the next one on", () => {
    const made = month({ sheet, isMade: true, rows: rows(50, 9_000) });
    const [first, second] = planParts([made]);
    expect(first?.edits.slice(1).map((edit) => edit.expect)).toEqual([[], []]);
    const [edit] = second?.edits ?? [];
    expect(edit?.expect?.[0]).toEqual({
      kind: "rows",
      table: second?.rows.map((index) => `UJI-${index}`).join(),
      rows: first?.rows.length,
    });
  });

  it("follow each other: the next begins where the one before has ended", () => {
    const [first, second] = planParts([month({ rows: rows(50, 9_000) })]);
    const count = first?.rows.length ?? 0;
    expect(first?.edits.map(({ kind }) => kind)).toEqual(["cells", "append"]);
    expect(second?.edits.map(({ kind }) => kind)).toEqual(["append"]);
    expect(second?.edits[0]).toMatchObject({
      values: rows(50 - count, 9_000, count).map(({ cells }) => cells),
    });
  });
});
