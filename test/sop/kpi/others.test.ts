/** KPIs of activities 3, 7, 8 and 9, and all nine together. Source: docs/rules/reports.md, "KPI of the nine activities". */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { figuresOfMonths } from "../../../src/sop/figures/figuresOfMonths";
import { activityKpis, type KpiBasis } from "../../../src/sop/kpi/activityKpis";
import { firstSent, handOverKpi, type HandOver } from "../../../src/sop/kpi/handOverKpi";
import { sampleKpi } from "../../../src/sop/kpi/sampleKpi";
import {
  recommendationFigures,
  recommendationVerdict,
} from "../../../src/sop/recommendations/recommendationFigures";
import type { CountedRecommendation } from "../../../src/sop/recommendations/types";
import type { Row, Settings } from "../../../src/sop/types";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import {
  AS_OF,
  dateEntry,
  day,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
} from "../support/rows";

describe("activity 3", () => {
  const samples = (counted: number) => ({ counted, target: 60, reached: counted >= 60 });
  it("is reached as soon as the target is, on the month's first day too", () => {
    expect(sampleKpi(samples(60), "2026-07", day("2026-07-01")).state).toBe("reached");
    expect(sampleKpi(samples(61), "2026-07", day("2026-09-01")).state).toBe("reached");
  });
  it("is open up to the month's last day, beside its pace, and missed from the day after", () => {
    expect(sampleKpi(samples(59), "2026-07", day("2026-07-31"))).toEqual({
      state: "open",
      counted: 59,
      target: 60,
      pace: 59 / 60,
    });
    expect(sampleKpi(samples(59), "2026-07", day("2026-08-01"))).toEqual({
      state: "missed",
      counted: 59,
      target: 60,
      pace: null,
    });
  });
});

describe("activities 7 and 8", () => {
  const due = day("2026-08-05");
  const kpi = (typed: string, recorded: string | undefined, asOf: string) =>
    handOverKpi(due, dateEntry(typed), recorded === undefined ? undefined : day(recorded), day(asOf));

  it("are reached when handed over on the due day, and late by the days after it", () => {
    expect(kpi("2026-08-05", undefined, "2026-09-01")).toEqual({
      state: "reached",
      due,
      day: due,
      daysLate: 0,
      unreadable: false,
    });
    expect(kpi("2026-08-06", undefined, "2026-09-01")).toMatchObject({ state: "missed", daysLate: 1 });
    expect(kpi("2026-08-01", undefined, "2026-09-01")).toMatchObject({ state: "reached", daysLate: 0 });
  });

  it("are open while nothing was handed over, and missed from the day after the due day", () => {
    expect(kpi("", undefined, "2026-08-05")).toMatchObject({ state: "open", day: undefined, daysLate: 0 });
    expect(kpi("", undefined, "2026-08-06")).toMatchObject({ state: "missed", day: undefined, daysLate: 0 });
  });

  it("are judged by the record's day where none is typed, and a typed day wins", () => {
    expect(kpi("", "2026-08-06", "2026-09-01").state).toBe("missed");
    expect(kpi("2026-08-05", "2026-08-06", "2026-09-01").state).toBe("reached");
    expect(kpi("2026-08-06", "2026-08-05", "2026-09-01").state).toBe("missed");
  });

  it("cannot be judged by words that are no day, unless the record has one", () => {
    expect(kpi("segera", undefined, "2026-09-01")).toMatchObject({ state: "open", unreadable: true });
    expect(kpi("segera", "2026-08-05", "2026-09-01")).toMatchObject({ state: "reached", unreadable: false });
  });

  it("take the first day that the record has of the month's document", () => {
    const one = (month: string, document: HandOver["document"], iso: string): HandOver => ({
      month,
      document,
      sent: day(iso),
    });
    const record = [
      one("2026-07", "report", "2026-08-09"),
      one("2026-07", "report", "2026-08-04"),
      one("2026-07", "recap", "2026-08-01"),
      one("2026-06", "report", "2026-07-01"),
    ];
    expect(firstSent(record, "2026-07", "report")).toBe(day("2026-08-04"));
    expect(firstSent(record, "2026-07", "recap")).toBe(day("2026-08-01"));
    expect(firstSent(record, "2026-07", "analysis")).toBeUndefined();
  });
});

const done = (quality: number | undefined): CountedRecommendation => ({
  month: "2026-07",
  followedUp: AS_OF,
  quality,
  due: undefined,
});

describe("activity 9", () => {
  const verdict = (qualities: readonly (number | undefined)[], rule = {}) =>
    recommendationVerdict(recommendationFigures(qualities.map(done), AS_OF), rule);

  it("is missed under the mean that the setting asks for, and reached on it", () => {
    expect(verdict([3, 4], { leastMean: 3.5 })).toBe("reached");
    expect(verdict([3, 4], { leastMean: 3.51 })).toBe("missed");
    expect(verdict([3])).toBe("reached");
    expect(verdict([2])).toBe("missed");
  });

  it("is open while the analysis is not handed over, and missed all the same under the mean", () => {
    expect(verdict([4], { isHandedOver: false })).toBe("open");
    expect(verdict([2], { isHandedOver: false })).toBe("missed");
  });
});

describe("the nine activities", () => {
  const row = nonconformingRow({
    date: { qcoToQaDone: "2026-07-16", qaToSupervisorDone: "2026-07-20", supervisorToQaDone: "" },
  });
  const kpis = (parts: Partial<KpiBasis> = {}, settings: Partial<Settings> = {}) => {
    const failed = goodRow({ text: { sampleNumber: "F" }, marks: marksBut({ P05: "Tidak" }) });
    const elsewhere = goodRow({
      text: { sampleNumber: "G" },
      marks: marksBut({ P05: "Tidak" }),
      date: { callDate: "2026-06-20" },
    });
    const snapshot = snapshotOf([monthSheet([elsewhere], "2026-06"), monthSheet([row, failed])], settings, {
      materials: [{ code: "M", kind: "Komplain", answered: true, validFrom: undefined, validTo: undefined }],
    });
    const judged = judgeRows(snapshot, AS_OF);
    const base = figuresOfMonths(snapshot, AS_OF, judged).at(-1);
    if (!base) throw new Error("no month");
    return activityKpis(snapshot, "2026-07", AS_OF, judged, {
      base,
      recommendations: [],
      typed: {},
      recorded: undefined,
      ...parts,
    });
  };

  it("are judged by the settings: kinds of material, due days, and the mean of the ratings", () => {
    const settings: Partial<Settings> = {
      kpi: { materialKinds: "any", recommendationMean: 4 },
      due: { ...DEFAULT_SETTINGS.due, report: 1, recap: 9 },
    };
    const { material, report, recap, recommendations } = kpis({ recommendations: [done(3.5)] }, settings);
    expect(material).toMatchObject({ state: "reached", rule: "any" });
    expect(kpis().material.state).toBe("missed");
    expect([report.due, recap.due]).toEqual([day("2026-08-01"), day("2026-08-09")]);
    expect(recommendations).toMatchObject({ state: "missed", leastMean: 4 });
  });

  it("count the unexplained failures of the month itself, and its own links", () => {
    const { links, samples, scenarios } = kpis();
    expect([links.qcoToQa, links.qaToSupervisor, links.supervisorToQa]).toMatchObject([
      { state: "open", onTime: 1 },
      { state: "missed", onTime: 0, decided: 1 },
      { state: "missed", onTime: 0, decided: 1 },
    ]);
    expect(samples).toMatchObject({ state: "open", counted: 2 });
    expect(scenarios).toMatchObject({ state: "missed", judged: ["S-01"] });
  });

  it("have nothing to do with another month's failures that nobody has explained", () => {
    const [explained, unexplained] = ["Lainnya", ""].map((noFindingReason) =>
      goodRow({ text: { sampleNumber: "H", noFindingReason }, marks: marksBut({ P05: "Tidak" }) }),
    );
    const june = goodRow({
      text: { sampleNumber: "G" },
      marks: marksBut({ P05: "Tidak" }),
      date: { callDate: "2026-06-20" },
    });
    const unexplainedIn = (own: Row | undefined) => {
      const snapshot = snapshotOf([monthSheet([june], "2026-06"), monthSheet(own ? [own] : [])]);
      const judged = judgeRows(snapshot, AS_OF);
      const base = figuresOfMonths(snapshot, AS_OF, judged).at(-1);
      if (!base) throw new Error("no month");
      const basis = { base, recommendations: [], typed: {}, recorded: undefined };
      return activityKpis(snapshot, "2026-07", AS_OF, judged, basis).links.qcoToQa.state;
    };
    expect([unexplainedIn(explained), unexplainedIn(unexplained)]).toEqual(["none", "open"]);
  });

  it("take each document's own day, typed or from the record", () => {
    const recorded: readonly HandOver[] = [
      { month: "2026-07", document: "report", sent: day("2026-08-01") },
      { month: "2026-07", document: "recap", sent: day("2026-08-02") },
      { month: "2026-07", document: "analysis", sent: day("2026-08-03") },
    ];
    const { report, recap, recommendations } = kpis({ recorded });
    expect([report.day, recap.day, recommendations.handedOver]).toEqual([
      day("2026-08-01"),
      day("2026-08-02"),
      day("2026-08-03"),
    ]);
    const typed = {
      report: dateEntry("2026-08-04"),
      recap: dateEntry("2026-08-05"),
      analysis: dateEntry("2026-08-06"),
    };
    const over = kpis({ recorded, typed });
    expect([over.report.day, over.recap.day, over.recommendations.handedOver]).toEqual([
      day("2026-08-04"),
      day("2026-08-05"),
      day("2026-08-06"),
    ]);
  });

  it("ask activity 9 to be handed over only where the workbook keeps a record of it", () => {
    const recommendations = [done(4), { ...done(1), month: "2026-06" }];
    const state = (parts: Partial<KpiBasis>) => kpis({ recommendations, ...parts }).recommendations.state;
    expect(state({})).toBe("reached");
    expect(state({ recorded: [] })).toBe("open");
    expect(state({ recorded: [{ month: "2026-07", document: "analysis", sent: AS_OF }] })).toBe("reached");
    expect(state({ recorded: [], typed: { analysis: dateEntry("2026-08-01") } })).toBe("reached");
  });
});
