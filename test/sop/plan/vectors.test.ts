/** Allocation, tickets and the weighted share against their vectors (test/cases/plan-vectors.json). */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allocate } from "../../../src/sop/plan/allocate";
import { drawAgents } from "../../../src/sop/plan/drawAgents";
import { reservesFor } from "../../../src/sop/plan/reservesFor";
import { sha256 } from "../../../src/sop/plan/sha256";
import { ticketOf } from "../../../src/sop/plan/ticketOf";
import { weightedShare } from "../../../src/sop/plan/weightedShare";
import { AREAS } from "./support";

type Counts = Readonly<Record<string, number>>;
interface AllocateVector {
  readonly N: number;
  readonly weights: Counts | "equal, 7 areas";
  readonly min?: number | Counts;
  readonly max?: number | Counts;
  readonly result?: Counts;
  readonly error?: string;
}
const vectors = JSON.parse(readFileSync(join(__dirname, "../../cases/plan-vectors.json"), "utf8")) as {
  readonly allocate: readonly AllocateVector[];
  readonly ticket: {
    readonly sha256_abc: { readonly value: string };
    readonly seed: string;
    readonly month: string;
    readonly stratum: string;
    readonly round: number;
    readonly first16: Readonly<Record<string, string>>;
    readonly order: readonly string[];
  };
  readonly weighted: readonly {
    readonly passed: Counts;
    readonly shareOfAgents: Counts;
    readonly unweighted: number;
    readonly weighted: number;
    readonly se: number;
  }[];
};

const limit = (given: number | Counts | undefined, name: string): number | undefined =>
  typeof given === "object" ? given[name] : given;

describe("the published and computed allocations", () => {
  test.each(vectors.allocate.map((vector, place) => [place + 1, vector] as const))(
    "vector %i",
    (_, vector) => {
      const weights = typeof vector.weights === "string" ? AREAS : vector.weights;
      const names = Object.keys(weights);
      const given = allocate(
        vector.N,
        names.map((name) => {
          const min = limit(vector.min, name);
          const max = limit(vector.max, name);
          return {
            weight: typeof vector.weights === "string" ? 1 : (vector.weights[name] ?? 0),
            ...(min === undefined ? {} : { min }),
            ...(max === undefined ? {} : { max }),
          };
        }),
      );
      if (vector.error !== undefined) expect(given).toMatchObject({ kind: "error", code: vector.error });
      else
        expect(
          given.kind === "allocation" &&
            Object.fromEntries(names.map((name, place) => [name, given.counts[place]])),
        ).toEqual(vector.result);
    },
  );

  test("where the maximums hold too little, the shortfall is told", () => {
    expect(
      allocate(60, [
        { weight: 1, max: 10 },
        { weight: 1, max: 10 },
      ]),
    ).toEqual({
      kind: "error",
      code: "capacityBelowTarget",
      params: { target: 60, capacity: 20, shortfall: 40 },
    });
  });

  test("where nobody weighs anything, calls are shared evenly", () => {
    expect(allocate(5, [{ weight: 0 }, { weight: 0 }])).toMatchObject({ counts: [3, 2] });
  });
});

describe("tickets", () => {
  const { ticket } = vectors;

  test("SHA-256 of abc is FIPS 180-4's", () => {
    expect(sha256("abc")).toBe(ticket.sha256_abc.value);
  });

  test("SHA-256 is Node's own, of letters beyond ASCII and of texts of any length too", () => {
    for (const text of ["", "–é日本", "a".repeat(55), "a".repeat(56), "a".repeat(64), "ü".repeat(1000)])
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  test("a ticket is the hash of seed, month, stratum, ID and round, the ID trimmed and in capitals", () => {
    const { seed, month, stratum, round } = ticket;
    for (const [agent, start] of Object.entries(ticket.first16))
      for (const spelled of [agent, ` ${agent.toLowerCase()} `])
        expect(ticketOf({ seed, month, stratum, agent: spelled, round }).slice(0, 16)).toBe(start);
  });

  test("the smallest ticket is drawn first", () => {
    const agents = Object.keys(ticket.first16).map((id) => ({
      id,
      name: "",
      service: "",
      supervisor: "",
      counted: 0,
    }));
    const { seed, month, stratum } = ticket;
    const drawn = drawAgents(agents, { seed, month, stratum, surprise: 0.1, count: 5 });
    expect(drawn.map(({ agent }) => agent.id)).toEqual(ticket.order);
  });
});

test.each([
  [60, 15, 100, 11],
  // 60 ÷ 5/6 is 72 to the call: no fraction may make it 73.
  [60, 1, 6, 12],
  [60, 0, 100, 0],
  [1, 15, 100, 1],
])("of %i calls with %i of %i failing, %i more are held ready", (calls, failed, attempts, reserves) => {
  expect(reservesFor(calls, failed, attempts)).toBe(reserves);
});

describe("the weighted pass rate", () => {
  const [vector] = vectors.weighted;
  const equal = [9, 9, 9, 9, 8, 8, 8];
  const strata = Object.entries(vector?.shareOfAgents ?? {}).map(([stratum, weight], place) => ({
    stratum,
    weight,
    samples: equal[place] ?? 0,
    passed: vector?.passed[stratum] ?? 0,
  }));

  test("has the published figures", () => {
    const given = weightedShare(strata);
    expect(given.unweighted).toBeCloseTo(vector?.unweighted ?? 0, 10);
    expect(given.share).toBeCloseTo(vector?.weighted ?? 0, 6);
    expect(given.standardError).toBeCloseTo(vector?.se ?? 0, 6);
  });

  test("has no standard error where a stratum has a single sample", () => {
    const given = weightedShare([...strata, { stratum: "X", weight: 1, samples: 1, passed: 1 }]);
    expect(given.standardError).toBeNull();
    expect(given.share).not.toBeNull();
  });

  test("names the strata that it says nothing of, and is of nothing without samples", () => {
    const empty = { stratum: "X", weight: 10, samples: 0, passed: 0 };
    expect(weightedShare([...strata, empty])).toMatchObject({
      missing: ["X"],
      share: weightedShare(strata).share,
    });
    expect(weightedShare([empty])).toEqual({
      share: null,
      standardError: null,
      unweighted: null,
      missing: ["X"],
    });
  });
});
