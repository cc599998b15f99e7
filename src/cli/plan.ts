/** `mc plan`: the month's calls planned by the pane's own action, and the plan as JSON. */
import { randomBytes } from "node:crypto";
import { startOfficeSession } from "embedded-excel";
import { errorMessage } from "../locales";
import { dayFromIso, isMonth, isoFromDay, type Day, type PlannedCall, type PlanNote } from "../sop";
import { WorkbookError, type PlanOutcome } from "../excel";
import { makePlan } from "../excel/actions/make-plan";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { openBookOf1900, saveBook } from "./files";
import type { Surroundings } from "./surroundings";

/** Codes that say why there can be no plan, for who reads JSON; others are told in words alone. */
const PLAN_CODES: ReadonlySet<string> = new Set([
  "minimumsExceedTarget",
  "capacityBelowTarget",
  "planNoRoster",
  "planNoScenario",
  "planNoFreeDay",
  "planNoVolume",
  "planVolumeOfNone",
  "planVolumesUnused",
  "planMonthPast",
  "planExists",
]);

/**
 * Returns what is printed. A target that is given raises a plan that stands; `--again` makes it anew. With `--json` a plan
 * that cannot be is told there too, by its code.
 */
export async function plan(given: Arguments, { today, translate, say }: Surroundings): Promise<string> {
  const { month = "", out = "", json } = given;
  if (!isMonth(month)) throw new Failure("month", { month });
  const target = targetOf(given);
  const asOf = asOfOf(given);
  const volumes = volumesOf(given);
  const { excel } = startOfficeSession(await openBookOf1900(given.positionals[0] ?? ""));
  try {
    const made = await makePlan({
      month,
      today,
      seed: given.seed ?? `${randomBytes(4).toString("hex")}-${month}`,
      typed: given.seed !== undefined,
      existing: given.again ? "remake" : target === undefined ? "ask" : "raise",
      ...(target === undefined ? {} : { target }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(volumes === undefined ? {} : { volumes }),
      ...(given.reason === undefined ? {} : { reason: given.reason }),
    });
    await saveBook(excel.book, out, { say, translate });
    const { withoutRole, withoutRoleCall } = made;
    const roles = withoutRoleCall ? "plan.notes.withoutRoleCall" : "plan.notes.withoutRole";
    if (withoutRole.length > 0) say(translate(roles, { names: withoutRole.join(", ") }));
    return json ? JSON.stringify(planJson(made), null, 1) : planText(made);
  } catch (error) {
    if (!json || !(error instanceof WorkbookError) || !PLAN_CODES.has(error.code)) throw error;
    const { code, params } = error;
    const output = JSON.stringify({ error: { code, ...params } }, null, 1);
    throw new Failure("said", { words: errorMessage(translate, error) }, { output });
  }
}

function targetOf({ target }: Arguments): number | undefined {
  if (target === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(target)) throw new Failure("target", { target });
  return Number(target);
}

function asOfOf({ asOf }: Arguments): Day | undefined {
  if (asOf === undefined) return undefined;
  const day = dayFromIso(asOf);
  if (day === undefined) throw new Failure("day", { day: asOf });
  return day;
}

/** `JKT=120,BDG=40` */
function volumesOf({ volumes }: Arguments): Readonly<Record<string, number>> | undefined {
  if (volumes === undefined) return undefined;
  return Object.fromEntries(
    volumes.split(",").map((pair) => {
      const match = /^\s*(.+?)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(pair);
      if (!match) throw new Failure("volumes", { pair });
      return [match[1] ?? "", Number(match[2])];
    }),
  );
}

const callJson = ({ day, ...call }: PlannedCall) => ({
  ...call,
  day: day === undefined ? null : isoFromDay(day),
});

const noteJson = (note: PlanNote) => ({ ...note });

/** Calls by area, reserves not among them. */
function areasOf({ strata }: PlanOutcome): Readonly<Record<string, number>> {
  const areas: Record<string, number> = {};
  for (const { area, calls } of strata) areas[area] = (areas[area] ?? 0) + calls;
  return areas;
}

export const planJson = (made: PlanOutcome) => ({
  month: made.month,
  kind: made.kind,
  version: made.version,
  seed: made.seed,
  seedMade: made.typed ? "typed" : "generated",
  target: made.target,
  areas: areasOf(made),
  strata: made.strata,
  calls: made.calls.map(callJson),
  reserves: made.calls.filter(({ reserve }) => reserve > 0).length,
  materials: made.materials,
  blocks: made.blocks,
  days: made.days.map(isoFromDay),
  notes: made.notes.map(noteJson),
  withoutRole: made.withoutRole,
  added: made.added,
  kept: made.kept,
  fingerprint: made.fingerprint,
  rosterFingerprint: made.rosterFingerprint,
});

function planText(made: PlanOutcome): string {
  const areas = Object.entries(areasOf(made)).map(([area, calls]) => `${area} ${calls}`);
  const reserves = made.calls.filter(({ reserve }) => reserve > 0).length;
  return `${made.month} v${made.version}, ${made.seed}: ${areas.join(", ")} (+${reserves})`;
}
