/** Agreement of random sessions, computed apart by Python in exact fractions: every figure alike. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { DEFAULT_SCORECARD } from "../../src/sop";
import { sessionAgreement } from "../../src/sop/calibration/sessionAgreement";
import type { AgreementFigures, Rating } from "../../src/sop/types";
import { sessions } from "../sop/calibration/support";

const apart = (ratings: readonly Rating[]): unknown =>
  JSON.parse(
    execFileSync("/usr/bin/python3", [join(__dirname, "support", "agreement.py")], {
      input: JSON.stringify({ criteria: DEFAULT_SCORECARD.criteria, ratings }),
      encoding: "utf8",
    }),
  );

/** Where two answers differ by more than rounding. */
const differences = (a: unknown, b: unknown, path = ""): readonly string[] => {
  if (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)))
    return [];
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null)
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      differences(Reflect.get(a, key), Reflect.get(b, key), `${path}/${key}`),
    );
  return a === b ? [] : [`${path}: ${String(a)} against ${String(b)}`];
};

const figures = ({
  recordings,
  paired,
  ratings,
  given,
  pa,
  ac1,
  cohen,
  fleiss,
  alpha,
}: AgreementFigures) => ({
  recordings,
  paired,
  ratings,
  given,
  pa,
  ac1,
  cohen,
  fleiss,
  alpha,
});

it("agrees with Python on every figure of random sessions", () => {
  let undefinedKappas = 0;
  let intervals = 0;
  for (const ratings of fc.sample(sessions, { numRuns: 25, seed: 26041 })) {
    const { criteria, pooled, against } = sessionAgreement(ratings, DEFAULT_SCORECARD);
    undefinedKappas += criteria.filter(({ pa, fleiss }) => pa && !fleiss).length;
    intervals += criteria.filter(({ ac1 }) => ac1?.se).length;
    expect(
      differences(
        {
          criteria: criteria.map(figures),
          pooled: figures(pooled),
          against: against.map(({ fatal, ...one }) => ({
            ...one,
            fatalAlike: fatal.flatMap(({ alike }) => (alike === null ? [] : [alike])),
          })),
        },
        apart(ratings),
      ),
    ).toEqual([]);
  }
  expect(undefinedKappas).toBeGreaterThan(10);
  expect(intervals).toBeGreaterThan(100);
}, 300_000);
