/** What the months before, and the month itself, tell a plan: who was called, who must not be again, how many attempts failed. */
import type { JudgedRow } from "../counting/judgeRows";
import { saysWord } from "../entries/saysWord";
import { shownText } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { dayOfParts, partsOfDay } from "../days/calendarParts";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import type { Month } from "../types";
import { agentKey } from "./agentKey";

export interface LookBack {
  /** Calls that counted, by `agentKey`. */
  readonly counted: ReadonlyMap<string, number>;
  /** Of the month itself, by `agentKey`: somebody noticed, or called it off. */
  readonly barred: ReadonlySet<string>;
  readonly attempts: number;
  readonly failed: number;
}

/** With fewer attempts their share of failures says little: the setting holds. */
const ENOUGH_ATTEMPTS = 20;

/** @example monthBefore("2026-01", 1) // "2025-12" */
export const monthBefore = (month: Month, by: number): Month => {
  const { year, month: number } = partsOfDay(firstDayOfMonth(month));
  const months = year * 12 + number - 1 - by;
  const day = dayOfParts({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
  return day === undefined ? month : monthOfDay(day);
};

/** `failurePercent`: what holds while the months before have too few attempts. */
export const lookBack = (
  judged: readonly JudgedRow[],
  month: Month,
  { lookbackMonths, failurePercent }: { readonly lookbackMonths: number; readonly failurePercent: number },
): LookBack => {
  const first = monthBefore(month, lookbackMonths);
  const counted = new Map<string, number>();
  const barred = new Set<string>();
  let attempts = 0;
  let failed = 0;
  for (const { row, month: own, reason } of judged) {
    const key = agentKey(shownText(row.text.agentId));
    const { callStatus, status } = row.text;
    const isOff =
      saysWord(callStatus, WORDS.detected) ||
      saysWord(callStatus, WORDS.cancelled) ||
      saysWord(status, WORDS.cancelled);
    if (own === month && isOff && key !== "") barred.add(key);
    if (own < first || own >= month) continue;
    if (reason === undefined) counted.set(key, (counted.get(key) ?? 0) + 1);
    if (reason === "callDate" || reason === "duplicate") continue;
    attempts += 1;
    if (reason === "status" || reason === "cancelled") failed += 1;
  }
  const isEnough = attempts >= ENOUGH_ATTEMPTS && failed < attempts;
  return {
    counted,
    barred,
    ...(isEnough ? { attempts, failed } : { attempts: 100, failed: failurePercent }),
  };
};
