/** KPI of activities 4, 5 and 6. Source: docs/rules/reports.md, "KPI of the nine activities". */
import fc from "fast-check";
import { hasEnded } from "../../../src/sop/kpi/hasEnded";
import { linkKpi } from "../../../src/sop/kpi/linkKpi";
import { LINKS, type LinkFigures } from "../../../src/sop/types";
import { day } from "../support/rows";

type Counts = Partial<Omit<LinkFigures, "compliance">>;
const figures = (counts: Counts): LinkFigures => ({
  onTime: 0,
  late: 0,
  overdue: 0,
  dueToday: 0,
  notDue: 0,
  waiting: 0,
  incomplete: 0,
  invalid: 0,
  compliance: null,
  ...counts,
});
const RUNNING = { ended: false, unexplained: 0 };
const ENDED = { ended: true, unexplained: 0 };
const states = (counts: Counts, situation: Parameters<typeof linkKpi>[2]) =>
  LINKS.map((link) => linkKpi(link, figures(counts), situation).state);
const all = (state: string) => [state, state, state];

describe("a month's end", () => {
  it("is its last day: the as-of day must lie after it", () => {
    expect(hasEnded("2026-07", day("2026-07-31"))).toBe(false);
    expect(hasEnded("2026-07", day("2026-08-01"))).toBe(true);
    expect(hasEnded("2026-12", day("2027-01-01"))).toBe(true);
  });
});

describe("activities 4, 5 and 6", () => {
  it("are missed by any step late or overdue, whether the month has ended or not", () => {
    for (const late of [{ late: 1 }, { overdue: 1 }])
      for (const situation of [RUNNING, ENDED])
        expect(states({ onTime: 9, ...late }, situation)).toEqual(all("missed"));
  });

  it("are missed once the month has ended by any step that cannot be decided, and open before", () => {
    for (const undecidable of [{ incomplete: 1 }, { invalid: 1 }, { waiting: 1 }]) {
      expect(states({ onTime: 9, ...undecidable }, ENDED)).toEqual(all("missed"));
      expect(states({ onTime: 9, ...undecidable }, RUNNING)).toEqual(all("open"));
    }
  });

  it("are open while a step is not due, after the month's end too", () => {
    for (const open of [{ dueToday: 1 }, { notDue: 1 }])
      for (const situation of [RUNNING, ENDED])
        expect(states({ onTime: 9, ...open }, situation)).toEqual(all("open"));
  });

  it("are open for an unexplained failure, and activity 4 alone is missed for it once the month has ended", () => {
    for (const counts of [{ onTime: 9 }, {}]) {
      expect(states(counts, { ended: false, unexplained: 1 })).toEqual(all("open"));
      expect(states(counts, { ended: true, unexplained: 1 })).toEqual(["missed", "open", "open"]);
    }
  });

  it("are reached with at least one step, all on time; and have nothing to answer without any", () => {
    for (const situation of [RUNNING, ENDED]) {
      expect(states({ onTime: 1 }, situation)).toEqual(all("reached"));
      expect(states({}, situation)).toEqual(all("none"));
    }
  });

  it("tell how many of all nonconformities were on time, and how many cannot be decided", () => {
    expect(linkKpi("qcoToQa", figures({ onTime: 2, incomplete: 1, invalid: 2, waiting: 3 }), ENDED)).toEqual({
      state: "missed",
      onTime: 2,
      total: 8,
      decided: 2,
      undecidable: 6,
      open: 0,
    });
    expect(linkKpi("qcoToQa", figures({ late: 1, overdue: 2, dueToday: 3, notDue: 4 }), ENDED)).toMatchObject(
      {
        onTime: 0,
        total: 10,
        decided: 3,
        undecidable: 0,
        open: 7,
      },
    );
  });

  it("are never reached while anything is late, undecidable, open or unexplained", () => {
    const some = fc.integer({ min: 0, max: 2 });
    const anyCounts = fc.record({
      onTime: some,
      late: some,
      overdue: some,
      dueToday: some,
      notDue: some,
      waiting: some,
      incomplete: some,
      invalid: some,
    });
    fc.assert(
      fc.property(anyCounts, fc.boolean(), some, (counts, ended, unexplained) => {
        const { onTime, ...others } = counts;
        const faults = Object.values(others).reduce((sum, one) => sum + one, 0) + unexplained;
        for (const link of LINKS) {
          const kpi = linkKpi(link, figures(counts), { ended, unexplained });
          expect(kpi.state === "reached").toBe(onTime > 0 && faults === 0);
          expect(kpi.state === "none").toBe(onTime === 0 && faults === 0);
          expect(kpi.decided + kpi.undecidable + kpi.open).toBe(kpi.total);
        }
      }),
    );
  });
});
