/** Each figure of agreement against its published vectors: test/cases/agreement-vectors.json names their sources. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agreementOf } from "../../../src/sop/calibration/chanceCorrected";
import { cohenKappa } from "../../../src/sop/calibration/cohenKappa";
import { countsOf, type Counts } from "../../../src/sop/calibration/counts";
import { krippendorffAlpha } from "../../../src/sop/calibration/krippendorffAlpha";
import { scoreDeviation } from "../../../src/sop/calibration/scoreDeviation";
import { signTest } from "../../../src/sop/statistics/signTest";
import { studentT } from "../../../src/sop/statistics/studentT";

interface AgreementVector {
  readonly id: string;
  readonly ratings?: readonly (readonly (string | number | null)[])[];
  readonly counts?: readonly Counts[] | string;
  readonly rowsOf?: string;
  readonly rows?: number;
  readonly pa?: number;
  readonly seAgreement?: number;
  readonly alpha?: number;
  readonly fleiss?: number;
  readonly seFleiss?: number;
  readonly ac1?: number;
  readonly seAc1?: number;
  readonly ciAc1?: readonly [number, number];
  readonly zUnderNull?: number;
  readonly columnTotals?: readonly number[];
}
interface CohenVector {
  readonly table: readonly Counts[];
  readonly po?: number;
  readonly kappa: number;
  readonly ac1Computed?: number;
  readonly pabakComputed?: number;
  readonly ase?: number;
  readonly ci?: readonly [number, number];
}
const vectors = JSON.parse(readFileSync(join(__dirname, "../../cases/agreement-vectors.json"), "utf8")) as {
  readonly agreement: readonly AgreementVector[];
  readonly cohen: readonly CohenVector[];
  readonly scoreDeviation: {
    readonly evaluator: readonly number[];
    readonly gold: readonly number[];
    readonly bias: number;
    readonly meanAbsolute: number;
    readonly within5: number;
  };
  readonly exactSign: readonly { readonly lenient: number; readonly strict: number; readonly p: number }[];
};

const countsIn = (vector: AgreementVector): readonly Counts[] => {
  const { ratings, counts, rowsOf, rows } = vector;
  if (ratings) {
    const categories = [...new Set(ratings.flat().filter((given) => given !== null))];
    return countsOf(ratings, categories);
  }
  if (rowsOf !== undefined) {
    const whole = vectors.agreement.find(({ id }) => id === rowsOf);
    return whole ? countsIn(whole).slice(0, rows) : [];
  }
  if (typeof counts === "string") {
    expect(counts).toBe("19 x [3,0,0], then [2,1,0]");
    return [...Array.from({ length: 19 }, () => [3, 0, 0]), [2, 1, 0]];
  }
  return counts ?? [];
};

/** As many digits as the source prints. */
const printed = (actual: number | null | undefined, expected: number): number => {
  const digits = /\.(\d+)$/.exec(String(expected))?.[1]?.length ?? 0;
  return Number((actual ?? NaN).toFixed(digits)) + 0;
};

describe.each(vectors.agreement)("agreement of $id", (vector) => {
  const counts = countsIn(vector);
  const categories = counts[0]?.length ?? 0;
  const { pa, ac1, fleiss } = agreementOf(counts, categories);
  const expectPrinted = (actual: number | null | undefined, expected: number | undefined): void => {
    if (expected !== undefined) expect(printed(actual, expected)).toBe(expected);
  };
  it("is the source's, digit by digit: p_a, AC1, Fleiss' kappa and alpha", () => {
    expect(counts.length).toBeGreaterThan(9);
    expectPrinted(pa?.value, vector.pa);
    expectPrinted(ac1?.value, vector.ac1);
    expectPrinted(fleiss?.value, vector.fleiss);
    expectPrinted(krippendorffAlpha(counts), vector.alpha);
  });
  it("has the source's standard errors and interval", () => {
    expectPrinted(pa?.se, vector.seAgreement);
    expectPrinted(ac1?.se, vector.seAc1);
    expectPrinted(fleiss?.se, vector.seFleiss);
    expectPrinted(ac1?.low, vector.ciAc1?.[0]);
    expectPrinted(ac1?.high, vector.ciAc1?.[1]);
  });
});

it("Fleiss' example has the source's totals, and its z under no agreement follows from the kappa found", () => {
  const vector = vectors.agreement.find(({ id }) => id === "fleiss1971");
  const counts = vector ? countsIn(vector) : [];
  const totals = (counts[0] ?? []).map((_, category) =>
    counts.reduce((sum, line) => sum + (line[category] ?? 0), 0),
  );
  expect(totals).toEqual(vector?.columnTotals);
  // Fleiss, Nee & Landis 1979: the standard error of kappa where there is none.
  const raters = 6;
  const shares = totals.map((total) => total / (raters * counts.length));
  const sum = (of: (share: number) => number): number =>
    shares.reduce((whole, share) => whole + of(share), 0);
  const pq = sum((share) => share * (1 - share));
  const se =
    (Math.SQRT2 / (pq * Math.sqrt(counts.length * raters * (raters - 1)))) *
    Math.sqrt(pq ** 2 - sum((share) => share * (1 - share) * (1 - 2 * share)));
  const z = (agreementOf(counts, 5).fleiss?.value ?? 0) / se;
  expect(printed(z, vector?.zUnderNull ?? 0)).toBe(vector?.zUnderNull);
});

describe.each(vectors.cohen)("Cohen's kappa of $table", ({ table, po, kappa, ase, ci, ...computed }) => {
  const found = cohenKappa(table);
  it("is the source's, with its standard error and interval", () => {
    // "0.7" stands for .699: printed with two digits.
    const digits = kappa === 0.4842 ? 4 : 2;
    expect((found?.value ?? NaN).toFixed(digits)).toBe(kappa.toFixed(digits));
    if (ase !== undefined) expect((found?.se ?? NaN).toFixed(4)).toBe(ase.toFixed(4));
    if (ci) expect([found?.low, found?.high].map((end) => Number(end?.toFixed(4)))).toEqual(ci);
  });
  it("stands beside an AC1 that does not fall when one mark is frequent", () => {
    if (po === undefined) {
      expect(table).toHaveLength(3);
      return;
    }
    const counts = table.flatMap((line, first) =>
      line.flatMap((times, second) =>
        Array.from({ length: times }, () =>
          [0, 1].map((category) => Number(first === category) + Number(second === category)),
        ),
      ),
    );
    const { pa, ac1 } = agreementOf(counts, 2);
    expect(pa?.value).toBeCloseTo(po, 12);
    expect(printed(ac1?.value, computed.ac1Computed ?? 0)).toBe(computed.ac1Computed);
    expect(2 * (pa?.value ?? NaN) - 1).toBeCloseTo(computed.pabakComputed ?? 0, 12);
  });
});

it("scores lie as far from the standard's as computed", () => {
  const { evaluator, gold, bias, meanAbsolute, within5 } = vectors.scoreDeviation;
  const pairs = evaluator.map((score, index) => [score, gold[index] ?? NaN] as const);
  expect(scoreDeviation(pairs)).toEqual({ scored: 4, bias, meanAbsolute, within5 });
});

it("a difference of five points is within five, a billionth of rounding included, and no more", () => {
  const within = (difference: number) => scoreDeviation([[difference, 0]])?.within5;
  expect([5, -5, 5 + 1e-9, 5.001, -5.001].map(within)).toEqual([1, 1, 1, 0, 0]);
});

it.each(vectors.exactSign)("the sign test of $lenient and $strict is $p", ({ lenient, strict, p }) => {
  expect(signTest(lenient, strict)).toBeCloseTo(p, 12);
  expect(signTest(strict, lenient)).toBeCloseTo(p, 12);
});

// NIST/SEMATECH e-Handbook 1.3.6.7.2, and every table of t: two-sided 95 % and 99 %.
it.each([
  [1, 12.706, 63.657],
  [2, 4.303, 9.925],
  [3, 3.182, 5.841],
  [4, 2.776, 4.604],
  [5, 2.571, 4.032],
  [6, 2.447, 3.707],
  [7, 2.365, 3.499],
  [8, 2.306, 3.355],
  [9, 2.262, 3.25],
  [10, 2.228, 3.169],
  [11, 2.201, 3.106],
  [19, 2.093, 2.861],
  [30, 2.042, 2.75],
  [100, 1.984, 2.626],
])("Student's t with %i degrees of freedom is the table's", (degrees, of95, of99) => {
  expect(studentT(degrees).toFixed(3)).toBe(of95.toFixed(3));
  expect(studentT(degrees, 0.99).toFixed(3)).toBe(of99.toFixed(3));
});
