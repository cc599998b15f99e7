/** What is called in place of a call that did not count: the same agent again, or a reserve (docs/rules/plan.md, "Replacement"). */
import { isWorkingDay } from "../days/addWorkingDays";
import { daysInMonth, firstDayOfMonth } from "../days/months";
import { equalsAsExcel, foldAsExcel } from "../entries/equalsAsExcel";
import { WORDS } from "../entries/words";
import type { Agent, Day, Month, WorkCalendar } from "../types";
import { mayCall } from "./assignCallers";
import { agentKey } from "./agentKey";
import { calendarOfAllAreas } from "./calendarOfAllAreas";
import type { PlanRow } from "./types";

/** So often one agent is tried. */
export const MOST_ATTEMPTS = 3;

export interface ReplacementOptions {
  readonly month: Month;
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  readonly blocks: readonly string[];
  readonly executors: readonly string[];
  readonly agents: readonly Agent[];
  /** Calls of the month that counted, by area. */
  readonly counted: Readonly<Record<string, number>>;
}

/** What is filled in of the new row, or of the reserve's. */
type Filled = Pick<PlanRow, "day" | "block" | "material" | "scenario" | "executor"> & {
  readonly replaces: number;
};

/**
 * `again`: a new row for the same agent, at attempt 2 or 3; `reserve`: the reserve of that number is called on, borrowed
 * where the call's own area has none left; `none`: nothing is left to call, or no day.
 */
export type Replacement =
  | ({ readonly kind: "again"; readonly attempt: number; readonly no: number; readonly of: PlanRow } & Filled)
  | ({ readonly kind: "reserve"; readonly no: number; readonly borrowedFrom: string } & Filled)
  | { readonly kind: "none"; readonly why: "noDay" | "noReserve" };

/** `status`: the call's Status Panggilan. */
export const replacementOf = (
  rows: readonly PlanRow[],
  of: PlanRow,
  status: string,
  options: ReplacementOptions,
): Replacement => {
  const day = nextDay(of, options);
  if (day === undefined) return { kind: "none", why: "noDay" };
  const isOff = equalsAsExcel(status, WORDS.detected) || equalsAsExcel(status, WORDS.cancelled);
  const chain = chainOf(rows, of);
  const tries = chain.filter(({ agent }) => agentKey(agent) === agentKey(of.agent)).length;
  const { material, scenario } = of;
  if (!isOff && tries < MOST_ATTEMPTS) {
    const block = otherBlock(chain, of, options.blocks);
    const no = Math.max(...rows.map((row) => row.no)) + 1;
    return {
      kind: "again",
      attempt: tries + 1,
      no,
      of,
      replaces: of.no,
      day,
      block,
      material,
      scenario,
      executor: of.executor,
    };
  }
  const reserve = nextReserve(rows, of, options);
  if (!reserve) return { kind: "none", why: "noReserve" };
  const executor = callerFor(reserve, of, isOff, options);
  const borrowedFrom = foldAsExcel(reserve.area) === foldAsExcel(of.area) ? "" : reserve.area;
  return {
    kind: "reserve",
    no: reserve.no,
    borrowedFrom,
    replaces: of.no,
    day,
    block: of.block,
    material,
    scenario,
    executor,
  };
};

/** The call with all that it stands in for, the newest first. */
const chainOf = (rows: readonly PlanRow[], of: PlanRow): readonly PlanRow[] => {
  const chain: PlanRow[] = [];
  for (let row: PlanRow | undefined = of; row && !chain.includes(row);) {
    chain.push(row);
    const { replaces }: PlanRow = row;
    row = rows.find(({ no }) => no === replaces);
  }
  return chain;
};

/** The next day of the month at which no area is off, after the call and not before today; the month's last ones were left free for it. */
const nextDay = (of: PlanRow, { month, asOf, calendar }: ReplacementOptions): Day | undefined => {
  const first = firstDayOfMonth(month);
  const last = first + daysInMonth(month) - 1;
  let day = Math.max(first, asOf, (of.day ?? asOf - 1) + 1);
  const ofAll = calendarOfAllAreas(calendar);
  while (day <= last && !isWorkingDay(day, ofAll)) day += 1;
  return day <= last ? day : undefined;
};

/** The next block of the day that was not tried yet; behind the last comes the first. */
const otherBlock = (chain: readonly PlanRow[], of: PlanRow, blocks: readonly string[]): string => {
  const place = blocks.indexOf(of.block);
  const turn = [...blocks.slice(place + 1), ...blocks];
  return turn.find((block) => chain.every((row) => row.block !== block)) ?? turn[0] ?? of.block;
};

/** Of the same area; else of the one that lacks most. */
const nextReserve = (
  rows: readonly PlanRow[],
  of: PlanRow,
  { counted }: ReplacementOptions,
): PlanRow | undefined => {
  const free = rows
    .filter((row) => row.reserve > 0 && row.replaces === undefined && row.sample === "")
    .sort((a, b) => a.reserve - b.reserve || a.no - b.no);
  const isHere = (row: PlanRow): boolean => foldAsExcel(row.area) === foldAsExcel(of.area);
  const own = free.filter(isHere);
  const isSame = (row: PlanRow): boolean => foldAsExcel(row.service) === foldAsExcel(of.service);
  const nearest = own.find(isSame) ?? own[0];
  if (nearest) return nearest;
  const lack = (area: string): number =>
    rows.filter((row) => row.area === area && row.reserve === 0 && row.replaces === undefined).length -
    (counted[area] ?? 0);
  return free.reduce<PlanRow | undefined>(
    (best, row) => (best === undefined || lack(row.area) > lack(best.area) ? row : best),
    undefined,
  );
};

/** The same caller where they may; another one where the first was noticed. */
const callerFor = (
  reserve: PlanRow,
  of: PlanRow,
  isOff: boolean,
  { executors, agents }: ReplacementOptions,
): string => {
  const agent = agents.find(({ id }) => agentKey(id) === agentKey(reserve.agent));
  const place = executors.indexOf(of.executor);
  const turn = [...executors.slice(place + 1), ...executors];
  const able = turn.filter((one) => mayCall(one, agent ? { ...agent, counted: 0 } : undefined));
  if (!isOff && able.includes(of.executor)) return of.executor;
  return able.find((one) => one !== of.executor) ?? able[0] ?? "";
};
