/**
 * Each fingerprint is judged by the rule that it was taken by; what says nothing changes none. The first rule's sums were
 * taken by the add-in as it was at version 0.2.0, layout 3, from the same cases.
 */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import {
  dataFingerprints,
  fingerprintsOf,
  PRESENT_RULE,
  ruleOf,
} from "../../../src/sop/fingerprint/fingerprintOf";
import { fingerprintParts } from "../../../src/sop/fingerprint/fingerprintParts";
import { hashText } from "../../../src/sop/fingerprint/hashText";
import { RULE_1 } from "../../../src/sop/fingerprint/rule1";
import { RULE_2 } from "../../../src/sop/fingerprint/rule2";
import type { Row, Snapshot, TextEntry } from "../../../src/sop/types";
import { readCase } from "../support/cases";
import { AS_OF, goodRow, monthSheet, snapshotOf } from "../support/rows";

const MADE = [{ month: "2026-06", followedUp: undefined, quality: 4, due: undefined }];
const dataOf = (snapshot: Snapshot) => dataFingerprints(snapshot, judgeRows(snapshot, AS_OF), "lain", MADE);

/** By case: the stamp of each month, and the parts of July's. */
const STAMPED: Readonly<
  Record<string, { of: Readonly<Record<string, string>>; parts: Readonly<Record<string, string>> }>
> = {
  "rows-1": {
    of: {
      "2026-05": "fbfm2a4fs8",
      "2026-06": "2sefa8wp1r",
      "2026-07": "2e6ugqd3vnz",
    },
    parts: {
      rows: "1f76tew7f9e",
      earlier: "9robcgp98e",
      deadline: "1l24n46n84e",
      counting: "dznovw4rrr",
      lists: "18rdi1ib8xq",
      agents: "1wlqyr3uwx",
      scenarios: "1qgd1ybkohx",
      recommendations: "117r74rjows",
      settings: "1s5887zldy6",
    },
  },
  "rows-2": {
    of: {
      "2026-05": "c07c2onq6t",
      "2026-06": "rqsffhwu17",
      "2026-07": "2bsfzce1voe",
    },
    parts: {
      rows: "hcvt8jafau",
      earlier: "8ss9d9p6rt",
      deadline: "1psq5ct1ilg",
      counting: "dznovw4rrr",
      lists: "18rdi1ib8xq",
      agents: "1wlqyr3uwx",
      scenarios: "1qgd1ybkohx",
      recommendations: "117r74rjows",
      settings: "1s5887zldy6",
    },
  },
  edges: {
    of: {
      "2026-05": "22ahecpvlt8",
      "2026-06": "e25mziprhv",
      "2026-07": "3ygd15gkfv",
      "2026-08": "urd3wkqf5v",
      "2026-09": "sn22yhges",
    },
    parts: {
      rows: "u8ogalm2or",
      earlier: "7gioaeweba",
      deadline: "1l24n46n84e",
      counting: "dznovw4rrr",
      lists: "18rdi1ib8xq",
      agents: "1wlqyr3uwx",
      scenarios: "1qgd1ybkohx",
      recommendations: "117r74rjows",
      settings: "1s5887zldy6",
    },
  },
};

describe.each(Object.keys(STAMPED))("a stamp of the first rule, of case %s", (name) => {
  const { of, parts } = STAMPED[name] ?? { of: {}, parts: {} };

  it("still is of the data that it was taken of", () => {
    const now = dataOf(readCase(name));
    expect(Object.entries(of).filter(([month, stamped]) => !now.match(month, stamped))).toEqual([]);
    expect(Object.keys(of)).toContain("2026-07");
  });

  it("is so whatever order settings, lists and roster are read in, and with a list that is new", () => {
    const turned = <Part extends object>(part: Part): Part =>
      Object.fromEntries(Object.entries(part).reverse()) as Part;
    const read = readCase(name);
    const { settings } = read;
    const now = dataOf({
      ...read,
      settings: turned({
        ...settings,
        deadline: turned(settings.deadline),
        due: turned(settings.due),
        calendar: turned(settings.calendar),
      }),
      lists: turned({ ...read.lists, newer: ["a"] }),
      agents: read.agents.map(turned),
      scenarios: read.scenarios.map(turned),
    });
    expect(Object.entries(of).filter(([month, stamped]) => !now.match(month, stamped))).toEqual([]);
  });

  it("is of other data once a cell has changed, and then has its own parts to tell what", () => {
    const read = readCase(name);
    const changed: Snapshot = {
      ...read,
      months: read.months.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, index) =>
          index > 0 ? row : { ...row, text: { ...row.text, note: { kind: "value", value: "x" } } },
        ),
      })),
    };
    expect(dataOf(changed).match("2026-07", of["2026-07"] ?? "")).toBe(false);
    expect(fingerprintParts(read, judgeRows(read, AS_OF), "2026-07", "lain", MADE, RULE_1)).toEqual(parts);
  });
});

describe("a stamp", () => {
  const snapshot = snapshotOf([monthSheet([goodRow()])]);

  it("says the rule that it was taken by, but for the first rule's", () => {
    const now = dataOf(snapshot).of("2026-07") ?? "";
    expect(now).toMatch(new RegExp(`^${PRESENT_RULE.version}-[0-9a-z]+$`));
    expect(ruleOf(now)).toBe(PRESENT_RULE);
    expect(ruleOf("2e6ugqd3vnz")).toBe(RULE_1);
    // A version stands in front or nowhere.
    expect(ruleOf("a2-b")).toBe(RULE_1);
  });

  it("of a rule that is newer than the add-in is of no data that it knows", () => {
    for (const stamped of ["9-abc", "3-abc", "12-abc", "0-abc"]) expect(ruleOf(stamped)).toBeUndefined();
    expect(dataOf(snapshot).match("2026-07", "9-abc")).toBe(false);
  });

  it("of a month that is not there is of no data", () => {
    expect(dataOf(snapshot).match("2026-01", dataOf(snapshot).of("2026-07") ?? "")).toBe(false);
    expect(dataOf(snapshot).of("2026-01")).toBeUndefined();
  });
});

/** The row as a sheet of other columns would give it: in another order, and with an empty cell of a column more. */
const asOfOtherColumns = (row: Row): Row => {
  const more: Readonly<Record<string, TextEntry>> = { brandNew: { kind: "empty" } };
  const turned = <Part extends object>(part: Part): Part =>
    Object.fromEntries(Object.entries(part).reverse()) as Part;
  return {
    ...row,
    text: turned({ ...more, ...row.text }),
    date: turned(row.date),
    number: turned(row.number),
  };
};

describe.each([RULE_1, RULE_2])("by rule $version", (rule) => {
  const of = (snapshot: Snapshot) =>
    fingerprintsOf(snapshot, judgeRows(snapshot, AS_OF), "", [], rule).get("2026-07");
  const read = readCase("rows-1");

  it("a new empty column, or another order of columns, makes no report old", () => {
    const other: Snapshot = {
      ...read,
      months: read.months.map((sheet) => ({ ...sheet, rows: sheet.rows.map(asOfOtherColumns) })),
    };
    expect(of(other)).toBe(of(read));
  });

  it("sorting Libur makes no report old, and another day off does", () => {
    const withDays = (days: readonly number[]): Snapshot => ({
      ...read,
      settings: {
        ...read.settings,
        calendar: { ...read.settings.calendar, holidays: new Set(days) },
      },
    });
    const days = [...read.settings.calendar.holidays, 9, 10, 100_000];
    expect(of(withDays([...days].reverse()))).toBe(of(withDays(days)));
    expect(of(withDays(days.slice(1)))).not.toBe(of(withDays(days)));
  });
});

describe("by the present rule", () => {
  const sum = (...rows: readonly Row[]) => {
    const snapshot = snapshotOf([monthSheet(rows)]);
    return RULE_2.row(rows[0] ?? goodRow(), snapshot.months[0]?.scorecard ?? { criteria: [], passMark: 0 });
  };

  it("a row is its filled cells as sorted pairs of key and value, the marks by their code", () => {
    const row: Row = {
      ...goodRow({
        text: { note: 'a "b"\nc', agentName: "" },
        number: { startTime: 0.5, duration: "?" },
        date: { callDate: "2026-07-15" },
      }),
      marks: [{ kind: "value", value: "Ya" }, { kind: "empty" }, { kind: "unreadable", shown: "#N/A" }],
    };
    expect(sum(row).split("\n")).toEqual([
      'agentId="A001"',
      'area="JKT"',
      "callDate=46218",
      'callStatus="Terhubung"',
      'duration?"?"',
      'executor="Ayu"',
      'material="Informasi"',
      'nonconformity="Tidak"',
      'note="a \\"b\\"\\nc"',
      'role="QCO"',
      'sampleNumber="MC-2607-AAAAAA"',
      'scenario="S-01"',
      "startTime=0.5",
      'P01="Ya"',
      'P03?"#N/A"',
    ]);
  });

  it("a mark is told by its criterion's code in whatever order the criteria stand, and by its place where it has none", () => {
    const criteria = ["P01", "P02", "P03"].map((code) => ({
      code,
      name: code,
      weight: 1,
      criticalTo: undefined,
      fatal: false,
    }));
    const marked = (...marks: readonly string[]): Row => ({
      ...goodRow(),
      marks: marks.map((value): TextEntry => ({ kind: "value", value })),
    });
    const told = (row: Row, order: readonly number[]) =>
      RULE_2.row(row, { criteria: order.flatMap((place) => criteria[place] ?? []), passMark: 0 });
    expect(told(marked("c", "a", "b"), [2, 0, 1])).toBe(told(marked("a", "b", "c"), [0, 1, 2]));
    expect(
      told(marked("a", "b", "c", "d"), [0, 1])
        .split("\n")
        .slice(-4),
    ).toEqual(['#2="c"', '#3="d"', 'P01="a"', 'P02="b"']);
  });

  it("an empty text, and what is not there, says nothing in scenarios and scorecard", () => {
    const snapshot = snapshotOf([monthSheet([goodRow()])]);
    const of = (changed: Partial<Snapshot>) => dataOf({ ...snapshot, ...changed }).of("2026-07");
    const [scenario] = snapshot.scenarios;
    expect(of({ scenarios: scenario ? [{ ...scenario, material: "" }] : [] })).toBe(of({}));
    const criterion = { code: "P01", name: "a", weight: 1, fatal: false };
    expect(RULE_2.scorecard({ criteria: [{ ...criterion, criticalTo: undefined }], passMark: 80 })).toBe(
      JSON.stringify({ criteria: [{ code: "P01", fatal: false, name: "a", weight: 1 }], passMark: 80 }),
    );
  });

  it("the whole is of the months up to it, the rest by sorted keys, and the recommendations", () => {
    const snapshot = snapshotOf([monthSheet([], "2026-06"), monthSheet([])], {
      calendar: { weekend: [true], holidays: new Set([10, 9]) },
    });
    const { settings, lists } = snapshot;
    const { roles, areas, people, materials, callStatuses, yesNo, categories, marks } = lists;
    const json = JSON.stringify;
    const parts = {
      agents: json([
        { active: true, area: "JKT", id: "A001", name: "Agen A001", service: "147", supervisor: "Dewi" },
      ]),
      counting: json({ countingStatuses: settings.countingStatuses, target: settings.target }),
      deadline: json({
        anchor: settings.deadline.anchor,
        calendar: settings.deadline.calendar,
        cutiBersama: true,
        days: 2,
        holidays: [9, 10],
        weekend: [true],
      }),
      // Layanan and Status may stay empty, and do in these rows.
      lists: json({ areas, callStatuses, categories, marks, materials, people, roles, yesNo }),
      scenarios: json({
        materials: snapshot.materials,
        scenarios: [{ code: "S-01", version: "1" }],
      }),
      settings: json({
        due: { recap: settings.due.recap, report: settings.due.report, scenarios: settings.due.scenarios },
        extra: "lain",
        isoEdition: settings.isoEdition,
        kpi: {
          materialKinds: settings.kpi.materialKinds,
          recommendationMean: settings.kpi.recommendationMean,
        },
      }),
    };
    const lines = ["2026-06:0.0.0", "2026-07:0.0.0", json(parts), '["2026-06",null,4,null]'];
    expect(dataOf(snapshot).of("2026-07")).toBe(`2-${hashText(lines.join("\n")).toString(36)}`);
  });

  it("a list that a later month alone uses is no part of an earlier month's report", () => {
    const snapshot = snapshotOf([
      monthSheet([goodRow({ date: { callDate: "2026-06-15" } })], "2026-06"),
      monthSheet([goodRow({ text: { service: "147" } })]),
    ]);
    const partsOf = (month: string, services: readonly string[]) =>
      fingerprintParts(
        { ...snapshot, lists: { ...snapshot.lists, services } },
        judgeRows(snapshot, AS_OF),
        month,
      );
    expect(partsOf("2026-06", ["188"])).toEqual(partsOf("2026-06", ["147"]));
    expect(partsOf("2026-07", ["188"]).lists).not.toBe(partsOf("2026-07", ["147"]).lists);
  });

  it("a list whose column may stay empty reaches the reports from the first cell on that is filled from it", () => {
    const months = (service: string): Snapshot =>
      snapshotOf([monthSheet([goodRow({ text: { service } })])], {}, {});
    const withServices = (snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      lists: { ...snapshot.lists, services: ["147", "188"] },
    });
    const of = (snapshot: Snapshot) => dataOf(snapshot).of("2026-07");
    expect(of(withServices(months("")))).toBe(of(months("")));
    expect(of(withServices(months("147")))).not.toBe(of(months("147")));
  });
});
