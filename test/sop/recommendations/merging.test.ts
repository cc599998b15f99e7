/** What makes two writings of a recommendation the same, and which text is a number of one. */
import { mergeRecommendation, toldValue } from "../../../src/sop/recommendations/mergeRecommendation";
import {
  readRecommendationNumber,
  recommendationNumber,
} from "../../../src/sop/recommendations/recommendationNumber";
import { LATER_FIELDS, RECOMMENDATION_FIELDS } from "../../../src/sop/recommendations/types";

describe("two writings", () => {
  it("are the same where blanks around them, or text for a number, are all that differs", () => {
    expect([" Baru ", 4, true, undefined, "  "].map(toldValue)).toEqual(["Baru", "4", "true", "", ""]);
    expect(mergeRecommendation({ sheet: { basis: " Baru " }, table: { basis: "Baru" }, last: {} })).toEqual({
      toSheet: {},
      toTable: {},
      gathered: { basis: "Baru" },
      conflicts: [],
    });
    expect(
      mergeRecommendation({ sheet: { quality: "4" }, table: { quality: 4 }, last: {} }).conflicts,
    ).toEqual([]);
  });

  it("are told field by field, each of the eight", () => {
    const all = (value: string) => Object.fromEntries(RECOMMENDATION_FIELDS.map((field) => [field, value]));
    const merged = mergeRecommendation({ sheet: all("a"), table: all("b"), last: {} });
    expect(merged.conflicts).toEqual([
      "department",
      "recommendation",
      "basis",
      "kind",
      "quality",
      "due",
      "followedUp",
      "result",
    ]);
    expect(mergeRecommendation({ sheet: all("a"), table: {}, last: {} }).toTable).toEqual(all("a"));
  });

  it("that were both emptied since leave nothing behind, and one that was emptied is filled again", () => {
    const last = { basis: "a" };
    expect(mergeRecommendation({ sheet: {}, table: {}, last })).toEqual({
      toSheet: {},
      toTable: {},
      gathered: {},
      conflicts: [],
    });
    expect(mergeRecommendation({ sheet: { basis: " " }, table: { basis: "a" }, last }).toSheet).toEqual({
      basis: "a",
    });
  });
});

describe("what was the same last", () => {
  it("is nothing of a field that never was", () => {
    const { gathered } = mergeRecommendation({ sheet: { basis: "a" }, table: { basis: "b" }, last: {} });
    expect(Object.keys(gathered)).toEqual([]);
  });
});

describe("what comes after the report was signed", () => {
  it("is what the department that received it gives: the rating, the follow-up and its result", () => {
    expect(RECOMMENDATION_FIELDS.filter((field) => LATER_FIELDS.has(field))).toEqual([
      "quality",
      "followedUp",
      "result",
    ]);
    expect(LATER_FIELDS.size).toBe(3);
  });
});

describe("text that is a recommendation's number", () => {
  it.each([
    "xR-2607-01",
    "R-2607-01x",
    "1R-2607-01",
    "R-2607-12345",
    "R-a607-01",
    "R-26a7-01",
    "R-2607-a1",
    "R-2600-01",
    "R2607-01",
  ])("is not %p", (text) => {
    expect(readRecommendationNumber(text)).toBeUndefined();
  });

  it("has two digits at least and four at most", () => {
    expect(recommendationNumber("2026-11", 7)).toBe("R-2611-07");
    expect(recommendationNumber("2026-11", 1234)).toBe("R-2611-1234");
    expect(readRecommendationNumber("R-2611-07")).toEqual({ month: "2026-11", index: 7 });
    expect(readRecommendationNumber("R-2611-1234")).toEqual({ month: "2026-11", index: 1234 });
  });
});
