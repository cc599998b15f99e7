/** Plans of random rosters, computed apart by Python in exact fractions: allocation, lots, turn, days and kinds alike. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { makePlan } from "../../src/sop/plan/makePlan";
import type { PlanInput } from "../../src/sop/plan/types";
import { agentsOf, inputOf, JULY } from "../sop/plan/support";

/** In the order they are numbered: stratum, agent, round, ticket, reserve, day, material, block; or why there is none. */
type Told = readonly (readonly (string | number | null)[])[] | string;

const apart = (inputs: readonly PlanInput[]): readonly Told[] =>
  JSON.parse(
    execFileSync("/usr/bin/python3", [join(__dirname, "support", "plan.py")], {
      input: JSON.stringify(inputs),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  ) as readonly Told[];

const told = (input: PlanInput): Told => {
  const made = makePlan(input);
  if (made.kind === "error") return made.code;
  return made.calls
    .toSorted((a, b) => a.no - b.no)
    .map(({ stratum, agent, round, ticket, reserve, day = null, material, block }) => [
      ...[stratum, agent, round, ticket, reserve],
      ...[day, material, block],
    ]);
};

const labels = (names: readonly string[]) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: names.length, maxLength: names.length })
    .map((shares) => names.map((name, place) => ({ name, share: shares[place] ?? 0 })))
    .filter((all) => all.some(({ share }) => share > 0));

const strata = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 30 }),
    weight: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
    min: fc.constantFrom(0, 0, 0, 1, 2, 5),
    most: fc.constantFrom(1, 2, 2, 2, 3),
    counted: fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
    barred: fc.option(fc.nat(29), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);

const inputs: fc.Arbitrary<PlanInput> = fc
  .record({
    strata,
    target: fc.integer({ min: 1, max: 120 }),
    seed: fc.string({ unit: "grapheme", maxLength: 12 }),
    surprise: fc.constantFrom(0, 0.1, 0.5, 1),
    failed: fc.nat(60),
    days: fc.integer({ min: 1, max: JULY.length }),
    materials: labels(["Informasi", "Permintaan", "Komplain"]),
    blocks: labels(["09:00–12:00", "13:00–17:00"]),
  })
  .map(({ strata: sizes, days, ...rest }) =>
    inputOf({
      ...rest,
      days: JULY.slice(0, days),
      strata: sizes.map(({ size, weight, min, most, counted, barred }, place) => ({
        name: `AREA${place}`,
        area: `AREA${place}`,
        service: "",
        weight: weight ?? size,
        min: Math.min(min, size * most),
        max: size * most,
        agents: agentsOf(`AREA${place}`, size).map((agent, index) => ({
          ...agent,
          counted: counted[index] ?? 0,
          // Never the only one: who would be left to call?
          ...(index > 0 && index === barred ? { barred: true as const } : {}),
        })),
      })),
    }),
  );

it("agrees with Python on every row of 400 random plans", () => {
  const drawn = fc.sample(inputs, { numRuns: 400, seed: 26071 });
  const theirs = apart(drawn);
  const kinds = new Map<string, number>();
  drawn.forEach((input, place) => {
    const ours = told(input);
    expect(ours).toEqual(theirs[place]);
    const kind = typeof ours === "string" ? ours : "plan";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  });
  expect(kinds.get("plan")).toBeGreaterThan(200);
  expect(kinds.get("capacityBelowTarget")).toBeGreaterThan(20);
  expect(kinds.get("minimumsExceedTarget")).toBeGreaterThan(5);
}, 300_000);
