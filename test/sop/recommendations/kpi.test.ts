/** Activity 9's KPI at its borders: when it is reached, what is overdue, and which months its trend shows. */
import {
  recommendationFigures,
  recommendationTrend,
  recommendationVerdict,
} from "../../../src/sop/recommendations/recommendationFigures";
import type { CountedRecommendation, RecommendationFigures } from "../../../src/sop/recommendations/types";
import { AS_OF } from "../support/rows";

const made = (more: Partial<CountedRecommendation> = {}): CountedRecommendation => ({
  month: "2026-07",
  followedUp: undefined,
  quality: undefined,
  due: undefined,
  ...more,
});
const verdict = (...some: readonly CountedRecommendation[]): string =>
  recommendationVerdict(recommendationFigures(some, AS_OF));
const done = (more: Partial<CountedRecommendation> = {}) => made({ followedUp: AS_OF, quality: 3, ...more });

describe("overdue", () => {
  it("is only what is not followed up, from the day after its due day", () => {
    const overdue = (one: CountedRecommendation): number => recommendationFigures([one], AS_OF).overdue;
    expect(overdue(made({ due: AS_OF - 1 }))).toBe(1);
    expect(overdue(made({ due: AS_OF }))).toBe(0);
    expect(overdue(made())).toBe(0);
    expect(overdue(done({ due: AS_OF - 1 }))).toBe(0);
    expect(overdue(done({ due: AS_OF - 1, followedUp: AS_OF + 1 }))).toBe(1);
  });
});

describe("the KPI", () => {
  it("is reached when each is followed up and rated, late or not, with a mean of 3 or more", () => {
    expect(verdict(done(), done({ due: AS_OF - 30 }))).toBe("reached");
    expect(verdict(done({ quality: 1 }), done({ quality: 5 }))).toBe("reached");
    expect(verdict(done({ quality: 2 }), done({ quality: 4 }), done({ quality: 2 }))).toBe("missed");
  });

  it("is open while one of several is not followed up, or is not rated", () => {
    expect(verdict(done(), made({ quality: 5 }))).toBe("open");
    expect(verdict(done(), made({ followedUp: AS_OF }))).toBe("open");
    expect(verdict(done(), made({ followedUp: AS_OF + 1, quality: 5 }))).toBe("open");
  });

  it("goes by followed up, rated and made alike", () => {
    const all: RecommendationFigures = { made: 2, followedUp: 2, rate: 1, rated: 2, quality: 4, overdue: 0 };
    expect(recommendationVerdict(all)).toBe("reached");
    expect(recommendationVerdict({ ...all, followedUp: 1 })).toBe("open");
    expect(recommendationVerdict({ ...all, rated: 1 })).toBe("open");
    expect(recommendationVerdict({ ...all, overdue: 1 })).toBe("missed");
    expect(recommendationVerdict({ ...all, quality: 2.99 })).toBe("missed");
    expect(recommendationVerdict({ ...all, made: 0, followedUp: 0, rated: 0, quality: null })).toBe("open");
  });
});

describe("the trend", () => {
  const MONTHS = [
    ...["05", "06", "07", "08", "09", "10", "11", "12"].map((one) => `2025-${one}`),
    ...["01", "02", "03", "04", "05", "06"].map((one) => `2026-${one}`),
  ];

  it("shows the last twelve months, ascending whatever order they come in, with this one though it has none", () => {
    const some = [...MONTHS].reverse().map((month) => made({ month }));
    const shown = recommendationTrend(some, "2026-07", AS_OF).months.map(({ month }) => month);
    expect(shown).toEqual([...MONTHS.slice(3), "2026-07"]);
    expect(shown).toHaveLength(12);
  });

  it("has of each month its own, and of the year those from January to the month", () => {
    const some = [...MONTHS, "2026-07", "2026-08", "2026-07"].map((month) =>
      made({ month, followedUp: month === "2026-02" ? AS_OF : undefined }),
    );
    const { months, year, withoutMonth } = recommendationTrend(
      [...some, made({ month: undefined })],
      "2026-07",
      AS_OF,
    );
    expect(months.at(-1)).toMatchObject({ month: "2026-07", figures: { made: 2, followedUp: 0 } });
    expect(months.find(({ month }) => month === "2026-02")?.figures).toMatchObject({
      made: 1,
      followedUp: 1,
    });
    expect(year).toMatchObject({ made: 8, followedUp: 1, rate: 1 / 8 });
    expect(withoutMonth).toBe(1);
  });
});
