/** Who calls with which scenario: fairly in turn, never on one's own people, and not with the same scenario too soon. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import { isInForce } from "../preparation/inForce";
import type { Day } from "../types";
import { agentKey } from "./agentKey";
import type { PlanAgent, PlanInput, PlannedCall, PlanNote } from "./types";

type Call = Omit<PlannedCall, "scenario" | "executor">;

interface Assigned {
  readonly calls: readonly PlannedCall[];
  readonly notes: readonly PlanNote[];
}

/** Texts of people compared as names are: trimmed, capitals ignored. */
const sameName = (a: string, b: string): boolean =>
  a.trim() !== "" && foldAsExcel(a.trim()) === foldAsExcel(b.trim());

/** Nobody calls themselves or their own team. */
export const mayCall = (executor: string, agent: PlanAgent | undefined): boolean =>
  agent === undefined ||
  !(
    sameName(executor, agent.supervisor) ||
    sameName(executor, agent.name) ||
    agentKey(executor) === agentKey(agent.id)
  );

/** The scenarios of a kind of material that are in force on the day, in their list's order. */
export const scenariosOn = (
  { scenarios }: Pick<PlanInput, "scenarios">,
  material: string,
  day: Day,
): readonly string[] =>
  scenarios
    .filter(
      (one) =>
        (one.material === "" || material === "" || sameName(one.material, material)) &&
        isInForce({ validFrom: one.validFrom ?? undefined, validTo: one.validTo ?? undefined }, day),
    )
    .map(({ code }) => code)
    .filter((code, place, all) => all.indexOf(code) === place);

/** What was given so far: how often, and on which days the same caller had the same scenario in the same area. */
class Given {
  private readonly times = new Map<string, number>();
  private readonly days = new Map<string, Day[]>();

  public constructor(calls: readonly PlannedCall[]) {
    for (const call of calls) if (call.day !== undefined) this.add(call, call.day);
  }

  public add(
    { executor, scenario, area }: Pick<PlannedCall, "executor" | "scenario" | "area">,
    day: Day,
  ): void {
    if (executor === "") return;
    for (const key of [executor, `${executor}|${scenario}`]) this.times.set(key, this.timesOf(key) + 1);
    const key = keyOf(executor, scenario, area);
    this.days.set(key, [...(this.days.get(key) ?? []), day]);
  }

  public timesOf(key: string): number {
    return this.times.get(key) ?? 0;
  }

  /** How many days off the nearest such call is; a scenario that is not named is never too near. */
  public distance(executor: string, scenario: string, area: string, day: Day): number {
    if (scenario === "") return Number.POSITIVE_INFINITY;
    const days = this.days.get(keyOf(executor, scenario, area)) ?? [];
    return Math.min(Number.POSITIVE_INFINITY, ...days.map((one) => Math.abs(one - day)));
  }
}

const keyOf = (executor: string, scenario: string, area: string): string =>
  [executor, scenario, area].join("\u0000");

/**
 * Day by day, in the order given: the caller with the fewest calls so far, in the list's order among equals, with the
 * scenario they had least; the next one where that would be too soon. Where it is too soon for all, the pair whose last
 * time is longest ago, and a note says so. `kept`: calls that stand already and count.
 */
export const assignCallers = (
  input: PlanInput,
  calls: readonly Call[],
  kept: readonly PlannedCall[],
  agentOf: (call: Call) => PlanAgent | undefined,
): Assigned => {
  const given = new Given(kept);
  const notes: PlanNote[] = [];
  const assigned = calls.map((call): PlannedCall => {
    if (call.day === undefined) return { ...call, scenario: "", executor: "" };
    const { day, area, no, material } = call;
    const codes = scenariosOn(input, material, day);
    if (codes.length === 0) notes.push({ kind: "scenarioMissing", no, material });
    const agent = agentOf(call);
    const able = input.executors.filter((executor) => mayCall(executor, agent));
    if (able.length === 0 && input.executors.length > 0) notes.push({ kind: "noCaller", no });
    const callers = inTurn(able, (executor) => given.timesOf(executor));
    const pairs = (callers.length === 0 ? [""] : callers).flatMap((executor) =>
      inTurn(codes.length === 0 ? [""] : codes, (code) => given.timesOf(`${executor}|${code}`)).map(
        (scenario) => ({ executor, scenario, distance: given.distance(executor, scenario, area, day) }),
      ),
    );
    const farthest = pairs.reduce((best, one) => (one.distance > best.distance ? one : best), {
      executor: "",
      scenario: "",
      distance: -1,
    });
    const apart = pairs.find(({ distance }) => distance > input.gapDays);
    if (!apart) notes.push({ kind: "gapTooShort", no });
    const { executor, scenario } = apart ?? farthest;
    const whole = { ...call, executor, scenario };
    given.add(whole, day);
    return whole;
  });
  return { calls: assigned, notes };
};

/** The least first; the list's order among equals. */
const inTurn = (names: readonly string[], times: (name: string) => number): readonly string[] =>
  [...names].sort((a, b) => times(a) - times(b));
