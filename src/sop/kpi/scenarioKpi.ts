/** The KPI of activity 2: scenarios written in time, each lateness charged to one month. */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { LAST_DAY } from "../days/calendarParts";
import { monthOfDay } from "../days/months";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { valueOf } from "../entries/valueOf";
import { scenariosDue } from "../preparation/dueDays";
import { byCode, versionOn } from "../preparation/inForce";
import type { Day, DueDays, Month, Scenario } from "../types";
import type { ScenarioKpi } from "./types";

/** What the calls of the workbook used. */
interface Uses {
  /** The first day that each version was used on. */
  readonly firstUse: ReadonlyMap<Scenario, Day>;
  /** The versions that the month used, by folded code; none for a code that no scenario has. */
  readonly inMonth: ReadonlyMap<string, { readonly code: string; readonly versions: Set<Scenario> }>;
  /** Of the month's calls with a scenario. */
  readonly firstCall: Day | undefined;
}

const usesOf = (
  judged: readonly JudgedRow[],
  versions: ReadonlyMap<string, readonly Scenario[]>,
  month: Month,
): Uses => {
  const firstUse = new Map<Scenario, Day>();
  const inMonth = new Map<string, { code: string; versions: Set<Scenario> }>();
  let firstCall: Day | undefined;
  for (const { row, month: own } of judged) {
    const code = valueOf(row.text.scenario);
    const call = valueOf(row.date.callDate);
    if (code === undefined || call === undefined || call > LAST_DAY) continue;
    const key = foldAsExcel(code);
    const version = versionOn(versions.get(key) ?? [], call);
    if (version && call < (firstUse.get(version) ?? Infinity)) firstUse.set(version, call);
    if (own !== month) continue;
    firstCall = Math.min(firstCall ?? call, call);
    const used = inMonth.get(key) ?? { code, versions: new Set<Scenario>() };
    inMonth.set(key, used);
    if (version) used.versions.add(version);
  }
  return { firstUse, inMonth, firstCall };
};

/** The month that answers for the version's own deadline: that of Berlaku Mulai, or of its first use if that is earlier. */
const homeOf = ({ validFrom }: Scenario, firstUse: Day | undefined): Month | undefined => {
  const days = [validFrom, firstUse].filter((day) => day !== undefined && day <= LAST_DAY) as readonly Day[];
  return days.length === 0 ? undefined : monthOfDay(Math.min(...days));
};

/**
 * In its home month a scenario is due by its Batas Waktu; without one, if the month used it, by the month's due day, else
 * before the month's first call. In a later month that uses it, it must have been finished before that month's first
 * call. One without Tanggal Selesai is late once that day has passed, and pending until then; a code that no scenario
 * has is late. A code is late when one of its versions is.
 *
 * @param judged all rows of the workbook, for each version's first use
 */
export const scenarioKpi = (
  judged: readonly JudgedRow[],
  scenarios: readonly Scenario[],
  month: Month,
  due: DueDays,
  asOf: Day,
): ScenarioKpi => {
  const versions = byCode(scenarios);
  const { firstUse, inMonth, firstCall } = usesOf(judged, versions, month);
  const verdicts = new Map<string, { readonly late: boolean; readonly pending: boolean }>();
  const judge = (code: string, { finished }: Pick<Scenario, "finished">, by: Day): void => {
    const before = verdicts.get(code);
    const inTime = finished !== undefined && finished <= by;
    const pending = finished === undefined && by >= asOf;
    verdicts.set(code, {
      late: before?.late === true || (!inTime && !pending),
      pending: before?.pending === true || pending,
    });
  };

  const beforeFirstCall = (firstCall ?? Infinity) - 1;
  const labels = groupLabels(scenarios.map(({ code }) => code));
  const labelOf = (code: string): string => labels.labelOf({ kind: "value", value: code }) ?? code;
  for (const { code, versions: used } of inMonth.values()) {
    for (const version of used) {
      const isHome = homeOf(version, firstUse.get(version)) === month;
      const by = isHome ? (version.deadline ?? scenariosDue(month, due)) : undefined;
      judge(labelOf(code), version, by ?? beforeFirstCall);
    }
    if (used.size === 0) judge(labelOf(code), {}, beforeFirstCall);
  }
  for (const version of scenarios) {
    const { code, deadline } = version;
    const isUsed = inMonth.get(foldAsExcel(code))?.versions.has(version) === true;
    if (code === "" || deadline === undefined || isUsed) continue;
    if (homeOf(version, firstUse.get(version)) === month) judge(labelOf(code), version, deadline);
  }

  const order = Object.keys(labels.inOrder(new Map([...verdicts.keys()].map((code) => [code, 1]))));
  const late = order.filter((code) => verdicts.get(code)?.late);
  const pending = order.filter((code) => verdicts.get(code)?.pending);
  const inTime = order.length > 0 && pending.length === 0;
  return { state: late.length > 0 ? "missed" : inTime ? "reached" : "open", judged: order, late, pending };
};
