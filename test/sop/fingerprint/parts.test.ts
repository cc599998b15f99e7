/** When a report goes out of date, and what it then says has changed. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { fingerprintsOf } from "../../../src/sop/fingerprint/fingerprintOf";
import {
  changedParts,
  FINGERPRINT_PARTS,
  fingerprintParts,
} from "../../../src/sop/fingerprint/fingerprintParts";
import type { CountedRecommendation } from "../../../src/sop/recommendations/types";
import { hashText } from "../../../src/sop/fingerprint/hashText";
import { hashRows } from "../../../src/sop/fingerprint/rowSums";
import { RULE_1 } from "../../../src/sop/fingerprint/rule1";
import { RULE_2 } from "../../../src/sop/fingerprint/rule2";
import type { Entry, Row, Snapshot } from "../../../src/sop/types";
import {
  AS_OF,
  DATE_COLUMNS,
  goodRow,
  marksBut,
  monthSheet,
  snapshotOf,
  TEXT_COLUMNS,
  type RowParts,
} from "../support/rows";

interface Extra {
  readonly extra?: string;
  readonly recommendations?: readonly CountedRecommendation[];
}
const rows = (month: string): readonly Row[] => [
  goodRow({ text: { sampleNumber: `${month}-1` }, date: { callDate: `${month}-10` } }),
  goodRow({ text: { sampleNumber: `${month}-2` }, date: { callDate: `${month}-11` } }),
];
const MONTHS = ["2026-05", "2026-06", "2026-07"] as const;
const workbook = (changed: Partial<Record<(typeof MONTHS)[number], readonly Row[]>> = {}): Snapshot =>
  snapshotOf(MONTHS.map((month) => monthSheet(changed[month] ?? rows(month), month)));
const standing = workbook();

/** The months whose report goes out of date. */
const outOfDate = (
  now: Snapshot,
  { extra, recommendations }: Extra = {},
  before: Extra = {},
): readonly string[] => {
  const was = fingerprintsOf(standing, judgeRows(standing, AS_OF), before.extra, before.recommendations);
  const is = fingerprintsOf(now, judgeRows(now, AS_OF), extra, recommendations);
  return [...is.keys()].filter((month) => is.get(month) !== was.get(month));
};
/** What June's report says has changed. */
const changed = (now: Snapshot, { extra, recommendations }: Extra = {}, before: Extra = {}) =>
  changedParts(
    fingerprintParts(standing, judgeRows(standing, AS_OF), "2026-06", before.extra, before.recommendations),
    fingerprintParts(now, judgeRows(now, AS_OF), "2026-06", extra, recommendations),
  );
const edited = (month: string): readonly Row[] => rows(month).slice(1);
const settingsWith = (more: Partial<Snapshot["settings"]>): Snapshot => ({
  ...standing,
  settings: { ...standing.settings, ...more },
});
const NONE: readonly string[] = [];

describe("a report", () => {
  it("goes out of date with rows of its own and of earlier months, and of no later one", () => {
    expect(outOfDate(workbook())).toEqual(NONE);
    expect(outOfDate(workbook({ "2026-05": edited("2026-05") }))).toEqual(["2026-05", "2026-06", "2026-07"]);
    expect(outOfDate(workbook({ "2026-06": edited("2026-06") }))).toEqual(["2026-06", "2026-07"]);
    expect(outOfDate(workbook({ "2026-07": edited("2026-07") }))).toEqual(["2026-07"]);
  });

  it("says whether its own rows or earlier ones have changed", () => {
    expect(changed(workbook())).toEqual(NONE);
    expect(changed(workbook({ "2026-05": edited("2026-05") }))).toEqual(["earlier"]);
    expect(changed(workbook({ "2026-06": edited("2026-06") }))).toEqual(["rows"]);
    expect(changed(workbook({ "2026-07": edited("2026-07") }))).toEqual(NONE);
  });

  it.each<readonly [string, Snapshot, string]>([
    ["lists", { ...standing, lists: { ...standing.lists, areas: ["JKT"] } }, "lists"],
    ["the roster", { ...standing, agents: [] }, "agents"],
    ["scenarios", { ...standing, scenarios: [] }, "scenarios"],
    [
      "a holiday",
      settingsWith({ calendar: { ...standing.settings.calendar, holidays: new Set([1]) } }),
      "deadline",
    ],
    [
      "the weekend",
      settingsWith({ calendar: { ...standing.settings.calendar, weekend: Array(7).fill(false) } }),
      "deadline",
    ],
    ["cuti bersama", settingsWith({ cutiBersama: false }), "deadline"],
    ["counting statuses", settingsWith({ countingStatuses: ["Sibuk"] }), "counting"],
  ])("goes out of date with %s", (_, now, part) => {
    expect(outOfDate(now)).toEqual([...MONTHS]);
    expect(changed(now)).toEqual([part]);
  });

  it("stays as it is when sheets or Libur are sorted", () => {
    const sorted = workbook(Object.fromEntries(MONTHS.map((month) => [month, [...rows(month)].reverse()])));
    expect(outOfDate(sorted)).toEqual(NONE);
    expect(changed(sorted)).toEqual(NONE);
    const holidays = new Set([...standing.settings.calendar.holidays].reverse());
    const libur = settingsWith({ calendar: { ...standing.settings.calendar, holidays } });
    expect(outOfDate(libur)).toEqual(NONE);
    expect(changed(libur)).toEqual(NONE);
  });

  it("goes out of date with what else it is made from", () => {
    expect(outOfDate(standing, { extra: "x" })).toEqual([...MONTHS]);
    expect(changed(standing, { extra: "x" })).toEqual(["settings"]);
  });
});

describe("recommendations", () => {
  const made = (
    month: string | undefined,
    more: Partial<CountedRecommendation> = {},
  ): CountedRecommendation => ({
    month,
    followedUp: undefined,
    quality: undefined,
    due: undefined,
    ...more,
  });

  it("reach the reports of their own month and of later ones, and those that name none reach all", () => {
    const reached = (...recommendations: readonly CountedRecommendation[]) =>
      outOfDate(standing, { recommendations });
    expect(reached(made("2026-06"))).toEqual(["2026-06", "2026-07"]);
    expect(reached(made("2026-08"))).toEqual(NONE);
    expect(reached(made(undefined))).toEqual([...MONTHS]);
    expect(changed(standing, { recommendations: [made("2026-06")] })).toEqual(["recommendations"]);
    expect(changed(standing, { recommendations: [made("2026-07")] })).toEqual(NONE);
  });

  it.each([{ followedUp: 46_220 }, { quality: 4 }, { due: 46_220 }])("reach them with %j", (more) => {
    const before = { recommendations: [made("2026-06")] };
    expect(outOfDate(standing, { recommendations: [made("2026-06", more)] }, before)).toEqual([
      "2026-06",
      "2026-07",
    ]);
  });

  it("may be sorted, but no two are taken for one", () => {
    const [one, other] = [made("2026-06"), made("2026-06", { quality: 4 })];
    expect(outOfDate(standing, { recommendations: [other, one] }, { recommendations: [one, other] })).toEqual(
      NONE,
    );
    expect(outOfDate(standing, { recommendations: [one, one] }, { recommendations: [one] })).toEqual([
      "2026-06",
      "2026-07",
    ]);
  });
});

describe.each([RULE_1, RULE_2])("the sum of rows by rule $version", (rule) => {
  const sum = (...some: readonly Row[]): string =>
    hashRows(judgeRows(snapshotOf([monthSheet(some)]), AS_OF), rule);
  const one = goodRow({ text: { note: "a" } });
  const CHANGES: readonly (readonly [string, RowParts])[] = [
    ...TEXT_COLUMNS.map((column) => [column, { text: { [column]: "lain" } }] as const),
    ...DATE_COLUMNS.map((column) => [column, { date: { [column]: "2026-07-16" } }] as const),
    ["startTime", { number: { startTime: 0.5 } }],
    ["duration", { number: { duration: 60 } }],
    ["a mark", { marks: marksBut({ P11: "Tidak" }) }],
  ];

  it.each(CHANGES)("changes with %s", (_, parts) => {
    expect(sum(goodRow(parts))).not.toBe(sum(goodRow()));
  });

  it("tells a value from the same text that cannot be read, and from the next cell's", () => {
    const broken: Row = { ...one, text: { ...one.text, note: { kind: "unreadable", shown: "a" } } };
    expect(sum(broken)).not.toBe(sum(one));
    const empty = goodRow();
    expect(sum(broken)).not.toBe(sum(empty));
    expect(sum(goodRow({ text: { rootCause: "a" } }))).not.toBe(sum(goodRow({ text: { correction: "a" } })));
  });

  it("counts a row that stands twice, and knows no order", () => {
    const other = goodRow({ text: { note: "b" } });
    expect(new Set([sum(), sum(one), sum(one, one), sum(one, one, one), sum(one, other)]).size).toBe(5);
    expect(sum(one, other)).toBe(sum(other, one));
  });

  it("changes with the scorecard that the sheet was made with", () => {
    const sheet = monthSheet([one]);
    const strict = { ...sheet, scorecard: { ...sheet.scorecard, passMark: 90 } };
    expect(hashRows(judgeRows(snapshotOf([strict]), AS_OF), rule)).not.toBe(sum(one));
  });
});

it("by the first rule a cell of a column that is newer than it is told with its column", () => {
  const newer = ["noFindingReason", "rootCategory", "qcoBy", "qaBy", "supervisorBy"] as const;
  const rows = newer.flatMap((column) =>
    ["a", "b"].map((value) => RULE_1.row(goodRow({ text: { [column]: value } }), monthSheet([]).scorecard)),
  );
  expect(new Set(rows).size).toBe(10);
  expect(rows[0]?.split("\u001f").at(-1)).toBe("noFindingReason=a");
});

describe("sums of the first rule, which stay the same for the reports that it stamped", () => {
  const row: Row = {
    ...goodRow({ text: { note: "a" }, number: { startTime: 0.5 } }),
    marks: [{ kind: "value", value: "Ya" }, { kind: "empty" }, { kind: "unreadable", shown: "#N/A" }],
  };
  const sheet = monthSheet([row, goodRow()]);
  const snapshot = snapshotOf([monthSheet([], "2026-06"), sheet]);
  const judged = () => judgeRows(snapshot, AS_OF);
  const toldCell = (entry: Entry<string | number>): string => {
    if (entry.kind === "value") return `=${entry.value}`;
    return entry.kind === "unreadable" ? `?${entry.shown}` : "";
  };
  /** Five columns came later, and say nothing while they are empty. */
  const LATER: readonly string[] = ["noFindingReason", "qcoBy", "qaBy", "supervisorBy", "rootCategory"];
  const TEXT_COLUMNS_THEN = TEXT_COLUMNS.filter((column) => !LATER.includes(column));
  const toldRow = (one: Row): string =>
    [
      ...TEXT_COLUMNS_THEN.map((column) => one.text[column]),
      ...DATE_COLUMNS.map((column) => one.date[column]),
      one.number.startTime,
      one.number.duration,
      ...one.marks,
    ]
      .map(toldCell)
      .join("\u001f");
  /** In whole numbers without an end: the sum of the lower 32 bits, and that of what lies above the lower 20. */
  const rowsSum = (rowsOf: readonly Row[]): string => {
    const seed = Number(BigInt(hashText(JSON.stringify(sheet.scorecard))) % 2n ** 32n);
    const sums = rowsOf.map((one) => BigInt(hashText(toldRow(one), seed)));
    const lower = sums.reduce((all, one) => all + one, 0n) % 2n ** 32n;
    const upper = sums.reduce((all, one) => all + one / 2n ** 20n, 0n) % 2n ** 32n;
    return `${rowsOf.length}.${lower.toString(36)}.${upper.toString(36)}`;
  };

  it("are of every cell of the row, with the scorecard as their seed", () => {
    expect(hashRows(judged(), RULE_1)).toBe(rowsSum(sheet.rows));
    expect(hashRows([], RULE_1)).toBe("0.0.0");
  });

  it("are of the months up to the report's, the settings, what else there is, and the recommendations", () => {
    const made: CountedRecommendation = {
      month: "2026-07",
      followedUp: undefined,
      quality: 4,
      due: undefined,
    };
    const { settings, agents, scenarios } = snapshot;
    const later: readonly string[] = ["noFindingReasons", "rootCategories", "objections"];
    const lists = Object.fromEntries(
      Object.entries(snapshot.lists).filter(([list]) => !later.includes(list)),
    );
    const { target, countingStatuses, deadline, calendar, cutiBersama, due, isoEdition } = settings;
    const holidays = [...calendar.holidays].sort();
    const lines = [
      "2026-06:0.0.0",
      `2026-07:${rowsSum(sheet.rows)}`,
      JSON.stringify([
        {
          target,
          countingStatuses,
          deadline,
          calendar: { ...calendar, holidays },
          cutiBersama,
          due,
          isoEdition,
        },
        lists,
        agents,
        scenarios,
      ]),
      "lain",
      '["2026-07",null,4,null]',
      '["2026-07",null,null,null]',
    ];
    const recommendations = [{ ...made, quality: undefined }, made];
    expect(fingerprintsOf(snapshot, judged(), "lain", recommendations, RULE_1).get("2026-07")).toBe(
      hashText(lines.join("\n")).toString(36),
    );
  });

  it("have nothing else in them where nothing else is given", () => {
    expect(fingerprintsOf(snapshot, judged())).toEqual(fingerprintsOf(snapshot, judged(), "", []));
    expect(fingerprintParts(snapshot, judged(), "2026-07")).toEqual(
      fingerprintParts(snapshot, judged(), "2026-07", "", []),
    );
  });
});

describe("what has changed", () => {
  it("is told in a fixed order, and nothing of a part that an older report does not know", () => {
    expect(FINGERPRINT_PARTS).toEqual([
      "rows",
      "earlier",
      "deadline",
      "counting",
      "lists",
      "agents",
      "scenarios",
      "recommendations",
      "settings",
    ]);
    expect(changedParts({ settings: "a", rows: "a" }, { settings: "b", rows: "b", lists: "b" })).toEqual([
      "rows",
      "settings",
    ]);
    expect(changedParts({}, { rows: "b" })).toEqual([]);
    expect(changedParts({ rows: "a", lists: "a" }, { rows: "a", lists: "a" })).toEqual([]);
  });
});

it("what else reaches a report may be told by month: it goes into that month's sums as the same text for all would", () => {
  const judged = judgeRows(standing, AS_OF);
  const byMonth = (month: string): string => `lain ${month}`;
  for (const month of MONTHS) {
    const told = `lain ${month}`;
    expect(fingerprintParts(standing, judged, month, byMonth)).toEqual(
      fingerprintParts(standing, judged, month, told),
    );
    expect(fingerprintsOf(standing, judged, byMonth).get(month)).toBe(
      fingerprintsOf(standing, judged, told).get(month),
    );
  }
});
