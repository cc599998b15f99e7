import fc from "fast-check";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { fatalFailures, resultOf } from "../../../src/sop/scorecard/resultOf";
import { scoreOf } from "../../../src/sop/scorecard/scoreOf";
import { ALL_YES, marksBut, textEntry } from "../support/rows";

const score = (marks: readonly string[]) => scoreOf(marks.map(textEntry), DEFAULT_SCORECARD);
const result = (marks: readonly string[]) => resultOf(marks.map(textEntry), DEFAULT_SCORECARD);

describe("scoreOf", () => {
  it("is the weight marked Ya out of 100", () => {
    expect(score(ALL_YES)).toBe(100);
    expect(score(marksBut({ P05: "Tidak" }))).toBe(80);
  });
  it("leaves N/A out of both sides", () => {
    expect(score(marksBut({ P05: "N/A", P01: "Tidak" }))).toBe((100 * 75) / 80);
  });
  it("ignores case and trims nothing", () => {
    expect(score(marksBut({ P01: "YA", P02: "n/a", P03: "tidak" }))).toBe((100 * 80) / 90);
    expect(score(marksBut({ P01: " Ya" }))).toBeUndefined();
  });
  it.each(["", "-", "ya?", "Ya "])("is empty while a mark is %p", (mark) => {
    expect(score(marksBut({ P07: mark }))).toBeUndefined();
  });
  it("is empty when all are N/A, when a mark is missing or cannot be read", () => {
    expect(score(ALL_YES.map(() => "N/A"))).toBeUndefined();
    expect(score(ALL_YES.slice(1))).toBeUndefined();
    const marks = ALL_YES.map(textEntry).with(3, { kind: "unreadable", shown: "#N/A" });
    expect(scoreOf(marks, DEFAULT_SCORECARD)).toBeUndefined();
  });
  it("lies between 0 and 100", () => {
    const marks = fc.array(fc.constantFrom("Ya", "Tidak", "N/A"), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(marks, (each) => {
        const found = score(each);
        return found === undefined ? each.every((mark) => mark === "N/A") : found >= 0 && found <= 100;
      }),
    );
  });
});

describe("resultOf", () => {
  it("passes at the pass mark and fails under it", () => {
    expect(result(marksBut({ P03: "Tidak", P04: "Tidak" }))).toBe("passed");
    expect(result(marksBut({ P03: "Tidak", P04: "Tidak", P01: "Tidak" }))).toBe("failed");
  });
  it("fails on a fatal criterion, and the score stays what it is", () => {
    const marks = marksBut({ P02: "Tidak" });
    expect([result(marks), score(marks)]).toEqual(["failed", 90]);
  });
  it("is empty without a score", () => {
    expect(result(marksBut({ P02: "" }))).toBeUndefined();
  });
});

describe("fatalFailures", () => {
  const fatal = (marks: readonly string[]) => fatalFailures(marks.map(textEntry), DEFAULT_SCORECARD);

  it("names the fatal criteria at Tidak alone, in the scorecard's order", () => {
    expect(fatal(ALL_YES)).toEqual([]);
    expect(fatal(marksBut({ P01: "Tidak", P04: "Tidak" }))).toEqual([]);
    expect(fatal(marksBut({ P06: "tidak", P04: "Tidak", P02: "Tidak", P05: "N/A" }))).toEqual(["P02", "P06"]);
  });
});
