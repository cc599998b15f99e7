import fc from "fast-check";
import { countSamples } from "../../../src/sop/counting/countSamples";
import { isBlankRow } from "../../../src/sop/counting/isBlankRow";
import { countedRows, excludedRows, judgeRows } from "../../../src/sop/counting/judgeRows";
import { figuresOfMonths } from "../../../src/sop/figures/figuresOfMonths";
import type { Row, Snapshot } from "../../../src/sop/types";
import { AS_OF, bareRow, goodRow, marksBut, monthSheet, snapshotOf, type RowParts } from "../support/rows";
import { anyRow } from "../support/anyRow";

const july = (rows: readonly Row[]): Snapshot => snapshotOf([monthSheet(rows)]);
const reasons = (rows: readonly Row[]) => judgeRows(july(rows), AS_OF).map(({ reason }) => reason);
const reasonOf = (parts: RowParts) => reasons([goodRow(parts)])[0];

describe("which rows are samples", () => {
  it("counts a connected, scored call of an agent", () => {
    expect(reasonOf({})).toBeUndefined();
  });

  it.each(["", "besok", "2026-07-25"])("excludes call date %p as callDate", (callDate) => {
    expect(reasonOf({ date: { callDate } })).toBe("callDate");
  });

  it("counts a call of the as-of day itself", () => {
    expect(reasonOf({ date: { callDate: "2026-07-24" } })).toBeUndefined();
  });

  it("compares Batal and the call status as Excel does", () => {
    expect(reasonOf({ text: { status: "BATAL" } })).toBe("cancelled");
    expect(reasonOf({ text: { status: "Batal " } })).toBeUndefined();
    expect(reasonOf({ text: { callStatus: "terhubung" } })).toBeUndefined();
    expect(reasonOf({ text: { callStatus: "Terhubung " } })).toBe("status");
    expect(reasonOf({ text: { callStatus: "" } })).toBe("status");
  });

  it("excludes a row without an agent, and one without a score", () => {
    expect(reasonOf({ text: { agentId: "" } })).toBe("agent");
    expect(reasonOf({ text: { agentId: " " } })).toBeUndefined();
    expect(reasonOf({ marks: marksBut({ P01: "" }) })).toBe("unscored");
  });

  it("gives the first reason that applies", () => {
    const all: RowParts = {
      text: { status: "Batal", callStatus: "Sibuk", agentId: "" },
      date: { callDate: "" },
      marks: [],
    };
    expect(reasonOf(all)).toBe("callDate");
    expect(reasonOf({ ...all, date: {} })).toBe("cancelled");
    expect(reasonOf({ ...all, date: {}, text: { callStatus: "Sibuk", agentId: "" } })).toBe("status");
    expect(reasonOf({ ...all, date: {}, text: { agentId: "" } })).toBe("agent");
  });

  it("counts by the statuses of the settings", () => {
    const snapshot = snapshotOf([monthSheet([goodRow({ text: { callStatus: "Sibuk" } }), goodRow()])], {
      countingStatuses: ["sibuk"],
    });
    expect(judgeRows(snapshot, AS_OF).map(({ reason }) => reason)).toEqual([undefined, "status"]);
  });
});

describe("duplicates", () => {
  it("are rows with the No. Sampel or the ID Rekaman of a counted one, trimmed, case ignored", () => {
    expect(
      reasons([
        goodRow({ text: { sampleNumber: "HO-1", recordingId: "R-1" } }),
        goodRow({ text: { sampleNumber: "ho-1 ", recordingId: "R-2" } }),
        goodRow({ text: { sampleNumber: "HO-3", recordingId: " r-1" } }),
        goodRow({ text: { sampleNumber: "HO-4", recordingId: "R-2" } }),
      ]),
    ).toEqual([undefined, "duplicate", "duplicate", undefined]);
  });

  it("are not made by a row that does not count", () => {
    expect(reasons([goodRow({ text: { status: "Batal" } }), goodRow()])).toEqual(["cancelled", undefined]);
  });

  it("are never made by empty numbers or blanks", () => {
    const blank = (sampleNumber: string) => goodRow({ text: { sampleNumber, recordingId: sampleNumber } });
    expect(reasons([blank(""), blank(""), blank(" "), blank(" ")])).toEqual(Array(4).fill(undefined));
  });

  it("are found over all sheets, the earlier month first", () => {
    const snapshot = snapshotOf([monthSheet([goodRow()], "2026-06"), monthSheet([goodRow()], "2026-07")]);
    expect(judgeRows(snapshot, AS_OF).map(({ reason }) => reason)).toEqual([undefined, "duplicate"]);
  });
});

describe("the month of a row", () => {
  it("is its call's, whichever sheet it sits on, and its sheet's without a call date", () => {
    const rows = [goodRow({ date: { callDate: "2026-06-30" } }), goodRow({ date: { callDate: "besok" } })];
    expect(judgeRows(july(rows), AS_OF).map(({ month }) => month)).toEqual(["2026-06", "2026-07"]);
  });

  it("makes a month appear that has no sheet, and a sheet makes its month appear without rows", () => {
    const counts = countSamples(july([goodRow({ date: { callDate: "2026-06-30" } })]), AS_OF);
    expect([...counts].map(([month, { counted }]) => [month, counted])).toEqual([
      ["2026-06", 1],
      ["2026-07", 0],
    ]);
  });

  it("is the sheet's for a number past Excel's last day", () => {
    const row = goodRow();
    const late: Row = { ...row, date: { ...row.date, callDate: { kind: "value", value: 1e9 } } };
    expect(judgeRows(july([late]), AS_OF)[0]).toMatchObject({ month: "2026-07", reason: "callDate" });
  });
});

describe("countSamples", () => {
  const numbered = (count: number, parts: RowParts = {}) =>
    Array.from({ length: count }, (_, index) =>
      goodRow({ ...parts, text: { ...parts.text, sampleNumber: `S-${index}` } }),
    );
  const count = (rows: readonly Row[]) => countSamples(july(rows), AS_OF).get("2026-07");

  it.each([
    [59, false],
    [60, true],
    [61, true],
  ])("%i of 60 reaches the target: %p", (counted, reached) => {
    expect(count(numbered(counted))).toMatchObject({ target: 60, counted, reached });
  });

  it("groups by the list's spelling, and by the first one seen where the list has none", () => {
    const rows = ["jkt", "JKT", "Xyz", "XYZ", "", " JKT"].map((area, index) =>
      goodRow({ text: { area, sampleNumber: `S-${index}` } }),
    );
    expect(count(rows)?.byArea).toEqual({ JKT: 2, Xyz: 2, " JKT": 1 });
  });

  it("lists groups in the list's order, whatever order the rows are in", () => {
    const rows = ["Zeta", "MKS", "Alfa", "BDG"].map((area, index) =>
      goodRow({ text: { area, sampleNumber: `S-${index}` } }),
    );
    expect(Object.keys(count(rows)?.byArea ?? {})).toEqual(["BDG", "MKS", "Alfa", "Zeta"]);
  });

  it("is not led astray by a person of a peculiar name", () => {
    const rows = [goodRow({ text: { executor: "__proto__" } })];
    expect(Object.entries(count(rows)?.byExecutor ?? {})).toEqual([["__proto__", 1]]);
  });
});

describe("blank rows", () => {
  it("are those with every input cell empty, whatever their formulas show", () => {
    expect(isBlankRow(bareRow({ formulas: { score: { shown: "", constant: false } } }))).toBe(true);
    expect(isBlankRow(bareRow({ text: { note: " " } }))).toBe(false);
    expect(isBlankRow(bareRow({ marks: ["", "Ya"] }))).toBe(false);
    expect(isBlankRow(bareRow({ number: { duration: 0 } }))).toBe(false);
  });
  it("are no rows", () => {
    expect(judgeRows(july([bareRow(), goodRow(), bareRow()]), AS_OF)).toHaveLength(1);
  });
});

describe("any workbook", () => {
  it("has each row either counted or excluded for one reason, in one month", () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const snapshot = july(rows);
        const judged = judgeRows(snapshot, AS_OF);
        const total = [...countSamples(snapshot, AS_OF, judged).values()]
          .flatMap(({ counted, excluded }) => [counted, ...Object.values(excluded)])
          .reduce((sum, each) => sum + each, 0);
        return total === judged.length && countedRows(judged).length + excludedRows(judged).length === total;
      }),
    );
  });

  it("keeps every figure when a sheet without duplicates is sorted", () => {
    const distinct = fc.array(anyRow).map((rows) =>
      rows.map((row, index): Row => {
        const sampleNumber = { kind: "value" as const, value: `S-${index}` };
        return { ...row, text: { ...row.text, sampleNumber, recordingId: { kind: "empty" } } };
      }),
    );
    const shuffled = distinct.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    const figures = (rows: readonly Row[]) =>
      figuresOfMonths(july(rows), AS_OF).map((month) => ({
        ...month,
        deadlines: {
          ...month.deadlines,
          rows: month.deadlines.rows.map(({ id, link, verdict }) => [id, link, verdict].join()).sort(),
        },
      }));
    fc.assert(
      fc.property(shuffled, ([rows, sorted]) => {
        expect(JSON.stringify(figures(sorted))).toBe(JSON.stringify(figures(rows)));
      }),
    );
  });
});
