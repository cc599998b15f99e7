/** Recommendations: one thing in two places, their lines and their KPI. */
import fc from "fast-check";
import { mergeRecommendation, toldValue } from "../../../src/sop/recommendations/mergeRecommendation";
import {
  recommendationFigures,
  recommendationTrend,
  recommendationVerdict,
} from "../../../src/sop/recommendations/recommendationFigures";
import { recommendationLines } from "../../../src/sop/recommendations/recommendationLines";
import {
  readRecommendationNumber,
  recommendationNumber,
} from "../../../src/sop/recommendations/recommendationNumber";
import {
  LATER_FIELDS,
  RECOMMENDATION_FIELDS,
  type CountedRecommendation,
  type FieldValue,
  type RecommendationField,
  type RecommendationFields,
} from "../../../src/sop/recommendations/types";
import { AS_OF } from "../support/rows";

const RUNS = { seed: 20260709, numRuns: 500 };
const anyValue = fc.constantFrom<FieldValue>("", "a", "b", "A", "4", 4, 5, true, " ", "kapan-kapan");
const anyFields: fc.Arbitrary<RecommendationFields> = fc.record(
  Object.fromEntries(RECOMMENDATION_FIELDS.map((field) => [field, anyValue])),
);
const anyLast = fc.record(
  Object.fromEntries(RECOMMENDATION_FIELDS.map((field) => [field, fc.constantFrom("", "a", "b", "4", "5")])),
  { requiredKeys: [] },
);

describe("mergeRecommendation", () => {
  const merged = (sheet: FieldValue, table: FieldValue, last?: string) =>
    mergeRecommendation({
      sheet: { quality: sheet },
      table: { quality: table },
      last: last === undefined ? {} : { quality: last },
    });

  it("fills what is empty in one place from the other, both ways", () => {
    expect(merged(4, "")).toEqual({
      toSheet: {},
      toTable: { quality: 4 },
      gathered: { quality: "4" },
      conflicts: [],
    });
    expect(merged("", 4, "3")).toMatchObject({ toSheet: { quality: 4 }, toTable: {}, conflicts: [] });
  });

  it("takes the one that was changed since they were last the same", () => {
    expect(merged(3, 5, "3")).toMatchObject({ toSheet: { quality: 5 }, toTable: {}, conflicts: [] });
    expect(merged(3, 5, "5")).toMatchObject({ toSheet: {}, toTable: { quality: 3 }, conflicts: [] });
  });

  it("leaves both and tells it where both were changed, or nobody knows which", () => {
    const both = { toSheet: {}, toTable: {}, conflicts: ["quality"] };
    expect(merged(3, 5, "4")).toMatchObject({ ...both, gathered: { quality: "4" } });
    expect(merged(3, 5)).toMatchObject({ ...both, gathered: {} });
  });

  it("overwrites no field of a finished report but those that come later", () => {
    const places = {
      sheet: { recommendation: "Lama", quality: 3 },
      table: { recommendation: "Baru", quality: 4 },
      last: { recommendation: "Lama", quality: "3" },
      isOpen: (field: RecommendationField) => LATER_FIELDS.has(field),
    };
    expect(mergeRecommendation(places)).toMatchObject({
      toSheet: { quality: 4 },
      toTable: {},
      conflicts: ["recommendation"],
    });
  });

  it("loses no value that stood in one place alone, and twice is the same as once", () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyLast, (sheet, table, last) => {
        const first = mergeRecommendation({ sheet, table, last });
        const sheetNow = { ...sheet, ...first.toSheet };
        const tableNow = { ...table, ...first.toTable };
        for (const field of RECOMMENDATION_FIELDS) {
          const here = toldValue(sheet[field]);
          const there = toldValue(table[field]);
          const after = [toldValue(sheetNow[field]), toldValue(tableNow[field])];
          for (const one of [here, there])
            if (one !== "" && one !== last[field]) expect(after).toContain(one);
          if (!first.conflicts.includes(field)) expect(after[0]).toBe(after[1]);
        }
        const second = mergeRecommendation({ sheet: sheetNow, table: tableNow, last: first.gathered });
        expect(second).toEqual({ ...first, toSheet: {}, toTable: {} });
      }),
      RUNS,
    );
  });
});

describe("recommendationNumber", () => {
  it("is read back whatever its capitals and blanks, and other text is no number", () => {
    expect(readRecommendationNumber(` ${recommendationNumber("2026-07", 1).toLowerCase()} `)).toEqual({
      month: "2026-07",
      index: 1,
    });
    expect(readRecommendationNumber(recommendationNumber("2026-12", 123))?.index).toBe(123);
    for (const other of ["", "R-2613-01", "R-2607-00", "R-2607-1", "R-2607", "REK-2607-01", "R-2607-01a"])
      expect(readRecommendationNumber(other)).toBeUndefined();
  });
});

describe("recommendationLines", () => {
  it("has every line in use and at least three free ones, and no more for being made again", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 30 }), (used) => {
        const lines = recommendationLines(used);
        expect(lines).toEqual(expect.arrayContaining(used));
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.length - used.length).toBeGreaterThanOrEqual(3);
        expect(recommendationLines(used.slice().reverse())).toEqual(lines);
      }),
      RUNS,
    );
    expect(recommendationLines([])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(recommendationLines([2, 900])).toEqual([1, 2, 3, 4, 5, 900]);
  });
});

const made = (more: Partial<CountedRecommendation> = {}): CountedRecommendation => ({
  month: "2026-07",
  followedUp: undefined,
  quality: undefined,
  due: undefined,
  ...more,
});

describe("activity 9's KPI", () => {
  it("counts made and followed up, and has no rate and no quality where there is nothing", () => {
    expect(recommendationFigures([], AS_OF)).toEqual({
      made: 0,
      followedUp: 0,
      rate: null,
      rated: 0,
      quality: null,
      overdue: 0,
    });
    const some = [made({ followedUp: AS_OF, quality: 5 }), made({ quality: 2 }), made({ due: AS_OF - 1 })];
    expect(recommendationFigures(some, AS_OF)).toEqual({
      made: 3,
      followedUp: 1,
      rate: 1 / 3,
      rated: 2,
      quality: 3.5,
      overdue: 1,
    });
  });

  it("takes a follow-up after the as-of day for none yet, and a due day for overdue from the day after it", () => {
    const later = made({ followedUp: AS_OF + 1, due: AS_OF });
    expect(recommendationFigures([later], AS_OF)).toMatchObject({ followedUp: 0, overdue: 0 });
    expect(recommendationFigures([{ ...later, due: AS_OF - 1 }], AS_OF).overdue).toBe(1);
  });

  it.each([
    ["open where nothing was recommended", [], "open"],
    ["open while something is neither followed up nor due", [made()], "open"],
    ["open while a rating is missing", [made({ followedUp: AS_OF })], "open"],
    ["reached when all are followed up and good", [made({ followedUp: AS_OF, quality: 3 })], "reached"],
    ["missed when one is overdue", [made({ due: AS_OF - 1 })], "missed"],
    ["missed when the departments rate them low", [made({ followedUp: AS_OF, quality: 2 })], "missed"],
  ] as const)("is %s", (_, some, verdict) => {
    expect(recommendationVerdict(recommendationFigures(some, AS_OF))).toBe(verdict);
  });

  it("shows a month's report nothing of later months, the year from January, and who names no month apart", () => {
    const some = [
      made({ month: "2025-12" }),
      made({ month: "2026-02", followedUp: AS_OF }),
      made(),
      made({ month: "2026-08" }),
      made({ month: undefined }),
    ];
    const { months, year, withoutMonth } = recommendationTrend(some, "2026-07", AS_OF);
    expect(months.map(({ month, figures }) => [month, figures.made])).toEqual([
      ["2025-12", 1],
      ["2026-02", 1],
      ["2026-07", 1],
    ]);
    expect(year).toMatchObject({ made: 2, followedUp: 1 });
    expect(withoutMonth).toBe(1);
    expect(recommendationTrend([], "2026-07", AS_OF).months.map(({ month }) => month)).toEqual(["2026-07"]);
  });
});
