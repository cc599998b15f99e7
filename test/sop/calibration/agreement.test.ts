/** What holds of every session: bounds, what cannot be calculated, order, and who counts as what. */
import fc from "fast-check";
import { DEFAULT_SCORECARD, type Mark } from "../../../src/sop";
import { benchmarkOf } from "../../../src/sop/calibration/benchmark";
import { agreementOf } from "../../../src/sop/calibration/chanceCorrected";
import { cohenKappa } from "../../../src/sop/calibration/cohenKappa";
import { countsOf } from "../../../src/sop/calibration/counts";
import { varianceOfMean } from "../../../src/sop/calibration/estimate";
import type { Estimate } from "../../../src/sop/types";
import { jackknife } from "../../../src/sop/calibration/jackknife";
import { krippendorffAlpha } from "../../../src/sop/calibration/krippendorffAlpha";
import { sessionAgreement } from "../../../src/sop/calibration/sessionAgreement";
import type { AgreementFigures, Rating } from "../../../src/sop/types";
import { signTest } from "../../../src/sop/statistics/signTest";
import { sessions } from "./support";

const SEED = { seed: 20260401, numRuns: 80 };
const CRITERIA = DEFAULT_SCORECARD.criteria.length;

/** A form of the same mark throughout but where said otherwise. */
const form = (
  recording: string,
  rater: string,
  mark: Mark | null,
  but: Readonly<Record<number, Mark | null>> = {},
  standard = false,
): Rating => ({
  recording,
  rater,
  standard,
  marks: Array.from({ length: CRITERIA }, (_, index) => (index in but ? (but[index] ?? null) : mark)),
});
const agreementOfForms = (ratings: readonly Rating[]) => sessionAgreement(ratings, DEFAULT_SCORECARD);

describe("bounds", () => {
  const within = (estimate: Estimate | null, least: number): void => {
    if (!estimate) return;
    const { value, se, low, high } = estimate;
    expect(value).toBeGreaterThanOrEqual(least - 1e-9);
    expect(value).toBeLessThanOrEqual(1 + 1e-12);
    expect((se === null) === (low === null) && (se === null) === (high === null)).toBe(true);
    expect(se ?? 0).toBeGreaterThanOrEqual(0);
    expect(low ?? -Infinity).toBeLessThanOrEqual(value);
    expect(high ?? 1).toBeLessThanOrEqual(1);
  };
  it("of every figure: p_a from 0, AC1 from −1 ÷ (q − 1), Cohen's kappa from −1, nothing above 1", () => {
    fc.assert(
      fc.property(sessions, (ratings) => {
        const { criteria, pooled } = agreementOfForms(ratings);
        for (const { pa, ac1, cohen, fleiss, alpha } of [...criteria, pooled]) {
          within(pa, 0);
          within(ac1, -1 / 2);
          within(cohen, -1);
          within(fleiss, -Infinity);
          within(alpha, -1);
        }
      }),
      SEED,
    );
  });
  it("Fleiss' kappa is at least −1 ÷ (raters − 1) where nobody left anything out", () => {
    const full = fc.array(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(full, (ratings) => {
        const kappa = agreementOf(countsOf(ratings, ["a", "b", "c"]), 3).fleiss;
        expect(kappa?.value ?? 0).toBeGreaterThanOrEqual(-1 / 3 - 1e-9);
      }),
      SEED,
    );
  });
});

describe("what cannot be calculated is null", () => {
  it("kappa and alpha where all are alike, and AC1 is 1 then", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Mark[]>("yes", "no", "notApplicable"),
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 2, max: 5 }),
        (mark, recordings, raters) => {
          const forms = Array.from({ length: recordings * raters }, (_, index) =>
            form(
              `MC-${String(index % recordings)}`,
              `Penilai ${String(Math.floor(index / recordings))}`,
              mark,
            ),
          );
          const { criteria, pooled } = agreementOfForms(forms);
          for (const one of [...criteria, pooled]) {
            expect(one).toMatchObject({ cohen: null, fleiss: null, alpha: null });
            expect(one.pa).toEqual({ value: 1, se: 0, low: 1, high: 1 });
            expect(one.ac1).toEqual({ value: 1, se: 0, low: 1, high: 1 });
          }
        },
      ),
      { ...SEED, numRuns: 30 },
    );
  });
  it("Cohen's standard error where one rater gave a single category: kappa is 0 without any spread, and no rounding is told as one", () => {
    for (let alike = 1; alike <= 40; alike += 1)
      for (let other = 1; other <= 7; other += 1) {
        const single = [
          [alike, other, 0],
          [0, 0, 0],
          [0, 0, 0],
        ];
        // The first rater gave a single category, then the second.
        for (const table of [single, single.map((_, place) => single.map((line) => line[place] ?? 0))]) {
          const kappa = cohenKappa(table);
          expect(Math.abs(kappa?.value ?? 1)).toBeLessThan(1e-12);
          expect(kappa?.se).toBeLessThan(1e-12);
        }
      }
  });
  it("everything of one rater alone, and of nobody", () => {
    const nothing = { pa: null, ac1: null, cohen: null, fleiss: null, alpha: null };
    const alone = agreementOfForms([form("MC-1", "Penilai 1", "yes"), form("MC-2", "Penilai 1", "no")]);
    expect(alone.pooled).toMatchObject({ ...nothing, recordings: 2, paired: 0, ratings: 2 * CRITERIA });
    expect(agreementOfForms([]).pooled).toMatchObject({ ...nothing, recordings: 0, ratings: 0 });
    expect(cohenKappa([])).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
  });
  it("a standard error of a single recording, though the agreement is told", () => {
    const { pooled, criteria } = agreementOfForms([
      form("MC-1", "Penilai 1", "yes"),
      form("MC-1", "Penilai 2", "yes", { 0: "no" }),
    ]);
    expect(pooled.pa).toEqual({ value: (CRITERIA - 1) / CRITERIA, se: null, low: null, high: null });
    expect(criteria[0]?.pa).toEqual({ value: 0, se: null, low: null, high: null });
  });
  it("a variance of fewer than two", () => {
    expect([varianceOfMean([], 0), varianceOfMean([0.5], 0.5)]).toEqual([null, null]);
    expect(varianceOfMean([1, 3], 2)).toBe(1);
  });
  it("a jackknife that cannot leave one of them out", () => {
    // Without the only recording that differs all are alike, and alpha is nothing.
    const alpha = jackknife(
      [
        [3, 0],
        [3, 0],
        [2, 1],
      ],
      krippendorffAlpha,
    );
    expect(alpha).toMatchObject({ se: null, low: null, high: null });
    // Eight of the one and one of the other; two of nine coincidences differ.
    expect(alpha?.value).toBeCloseTo(1 - (2 * 8) / (81 - 65), 12);
  });
});

describe("leaving out one at a time", () => {
  const mean = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0) / some.length;
  it.each([[[1, 2, 3]], [[2, 2, 5, 9]], [[0, 1]]])("%j: of a mean it gives s ÷ √n", (values) => {
    const spread = values.reduce((sum, each) => sum + (each - mean(values)) ** 2, 0) / (values.length - 1);
    expect(jackknife(values, mean)?.se).toBeCloseTo(Math.sqrt(spread / values.length), 12);
  });
  it("gives nothing of a single one, and of none what the figure is of none", () => {
    expect(jackknife([7], mean)).toEqual({ value: 7, se: null, low: null, high: null });
    expect(jackknife([], () => null)).toBeNull();
    expect(jackknife([], () => 1)).toEqual({ value: 1, se: null, low: null, high: null });
  });
});

describe("who counts as what", () => {
  const two = [
    form("MC-1", "Penilai 1", "yes"),
    form("MC-1", "Penilai 2", "yes", { 2: "no" }),
    form("MC-2", "Penilai 1", "no"),
    form("MC-2", "Penilai 2", "no", { 2: null }),
  ];
  it("the order of forms changes no figure", () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: 0, max: 1e6 }), (ratings, turn) => {
        const turned = [
          ...ratings.slice(turn % Math.max(1, ratings.length)),
          ...ratings.slice(0, turn % Math.max(1, ratings.length)),
        ];
        const close = (a: AgreementFigures, b: AgreementFigures): void => {
          for (const figure of ["pa", "ac1", "fleiss", "alpha"] as const)
            expect(a[figure]?.value ?? -9).toBeCloseTo(b[figure]?.value ?? -9, 9);
          expect(a.given).toEqual(b.given);
        };
        const [first, second] = [agreementOfForms(ratings), agreementOfForms(turned)];
        close(first.pooled, second.pooled);
        first.criteria.forEach((one, index) => {
          const other = second.criteria[index];
          if (other) close(one, other);
        });
      }),
      SEED,
    );
  });
  it("the standard is no rater: with it, agreement of the raters stays what it was", () => {
    const standard = [form("MC-1", "Penilai 1", "notApplicable", {}, true)];
    const { pooled, raters, hasStandard, against } = agreementOfForms([...two, ...standard]);
    expect(pooled).toEqual(agreementOfForms(two).pooled);
    expect({ raters, hasStandard }).toEqual({ raters: ["Penilai 1", "Penilai 2"], hasStandard: true });
    // Of MC-2 there is no standard.
    expect(against.map(({ compared, alike }) => ({ compared, alike }))).toEqual([
      { compared: CRITERIA, alike: 0 },
      { compared: CRITERIA, alike: 0 },
    ]);
  });
  it("of two forms of one rater for one recording the first counts, and the other is told", () => {
    const again = agreementOfForms([...two, form(" mc-1 ", "PENILAI 1", "notApplicable")]);
    expect(again.repeated).toBe(1);
    expect(again.pooled).toEqual(agreementOfForms(two).pooled);
    expect(again.recordings).toEqual(["MC-1", "MC-2"]);
  });
  it("a mark left out leaves its recording out of that criterion's pairs alone", () => {
    const { criteria } = agreementOfForms(two);
    expect(criteria[2]).toMatchObject({ recordings: 2, paired: 1, ratings: 3, pa: { value: 0 } });
    expect(criteria[3]).toMatchObject({ recordings: 2, paired: 2, ratings: 4, pa: { value: 1 } });
  });
  it("Cohen's kappa is of two raters alone", () => {
    expect(agreementOfForms(two).criteria[0]?.cohen?.value).toBe(1);
    const three = [...two, form("MC-1", "Penilai 3", "yes"), form("MC-2", "Penilai 3", "no")];
    expect(agreementOfForms(three).criteria[0]).toMatchObject({ cohen: null, fleiss: { value: 1 } });
  });
});

describe("against the standard", () => {
  // Weights of the new workbook's scorecard: 5 for P01, 10 for P02 and P03 (docs/rules/f22.md).
  const standard = form("MC-1", "Acuan", "yes", { 2: "no", 5: "notApplicable" }, true);
  const against = (but: Readonly<Record<number, Mark | null>>) =>
    agreementOfForms([standard, form("MC-1", "Penilai 1", "yes", but)]).against[0];

  it("Ya where the standard has Tidak is lenient, the other way strict, N/A is neither", () => {
    expect(against({ 0: "no", 1: "no", 3: "notApplicable", 5: "notApplicable" })).toMatchObject({
      lenient: 1,
      strict: 2,
      compared: CRITERIA,
      alike: CRITERIA - 4,
      signP: 1,
    });
  });
  it("nothing to compare gives no agreement and no test", () => {
    const [one] = agreementOfForms([standard, form("MC-2", "Penilai 1", "yes")]).against;
    expect(one).toMatchObject({ compared: 0, agreement: null, signP: null, score: null, fatal: [] });
  });
  it("scores are compared where both forms are whole", () => {
    expect(against({ 0: null })).toMatchObject({ score: null, compared: CRITERIA - 1 });
    expect(against({ 2: "no", 5: "notApplicable" })?.score).toEqual({
      scored: 1,
      bias: 0,
      meanAbsolute: 0,
      within5: 1,
    });
  });
  it("each fatal criterion of each recording stands by itself, also where the rater left it out", () => {
    const fatal = DEFAULT_SCORECARD.criteria.flatMap((one, index) => (one.fatal ? [index] : []));
    expect(fatal.length).toBeGreaterThan(0);
    const [first = 0] = fatal;
    expect(against({ [first]: null })?.fatal.map(({ alike }) => alike)).toEqual([
      null,
      ...fatal.slice(1).map((index) => index !== 2 && index !== 5),
    ]);
  });
});

describe("what is said of a figure", () => {
  it("the scale is read at the lower end, its borders belonging to the lower name", () => {
    expect([-0.01, 0, 0.2, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1].map(benchmarkOf)).toEqual([
      "poor",
      "slight",
      "slight",
      "fair",
      "fair",
      "moderate",
      "moderate",
      "substantial",
      "substantial",
      "almostPerfect",
      "almostPerfect",
    ]);
  });
  it("criteria under 80 % are gone through, the least first; 80 % itself is enough", () => {
    const five = ["A", "B", "C", "D", "E"];
    const forms = five.flatMap((recording, place) => [
      form(recording, "Penilai 1", "yes"),
      // P01 differs once in five, P02 twice, P03 three times.
      form(recording, "Penilai 2", "yes", {
        0: place < 1 ? "no" : "yes",
        1: place < 2 ? "no" : "yes",
        2: place < 3 ? "no" : "yes",
      }),
    ]);
    expect(agreementOfForms(forms).discuss.map(({ code }) => code)).toEqual(["P03", "P02"]);
  });
  it("the sign test is symmetric, falls as one side outweighs the other, and is 1 for none", () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(4, 4)).toBe(1);
    // By hand: 2 · (1 + 6) ÷ 64.
    expect(signTest(5, 1)).toBeCloseTo(14 / 64, 12);
    expect(signTest(0, 6)).toBeCloseTo(2 / 64, 12);
  });
});
