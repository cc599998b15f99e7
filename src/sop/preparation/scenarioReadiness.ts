/** Activity 2: whether the scenarios that a month used were written in time. */
import type { JudgedRow } from "../counting/judgeRows";
import { groupLabels } from "../counting/groupLabels";
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Day, Scenario } from "../types";
import { byCode, versionOn } from "./inForce";

export interface ScenarioReadiness {
  /** Codes that the month's calls used, in the scenario table's order and spelling; unknown ones last. */
  readonly used: readonly string[];
  /** Those of them that were not written in time. */
  readonly late: readonly string[];
}

/**
 * A scenario is ready when it was finished by its Batas Waktu or, where QA set none, by the month's due day; where the
 * month has none, before the day of its first call. One without Tanggal Selesai, or that is in no table, is not. Each call judges the version in force on its
 * day (the upper one of two, the first of all where none is in force). Source: IN.QCC.TDSCC.P-01, activity 2, whose KPI
 * is "on time".
 *
 * @param rows the month's rows; those without a readable call date use no scenario yet
 * @param due the month's due day, as `scenariosDue` gives it
 */
export const scenarioReadiness = (
  rows: readonly JudgedRow[],
  scenarios: readonly Scenario[],
  due?: Day,
): ScenarioReadiness => {
  const labels = groupLabels(scenarios.map(({ code }) => code));
  /** The days on which each code was called: calls of one day use one version. */
  const calls = new Map<string, Set<Day>>();
  let firstCall: Day = Infinity;
  for (const { row } of rows) {
    const { callDate } = row.date;
    const code = labels.labelOf(row.text.scenario);
    if (callDate.kind !== "value" || code === undefined) continue;
    const days = calls.get(code);
    if (days) days.add(callDate.value);
    else calls.set(code, new Set([callDate.value]));
    firstCall = Math.min(firstCall, callDate.value);
  }
  const versions = byCode(scenarios);
  const late = new Map<string, number>();
  for (const [code, days] of calls) {
    const own = versions.get(foldAsExcel(code)) ?? [];
    const lateDays = [...days].filter((day) => {
      const version = versionOn(own, day);
      return !(
        version?.finished !== undefined && version.finished <= (version.deadline ?? due ?? firstCall - 1)
      );
    });
    late.set(code, lateDays.length);
  }
  const used = Object.entries(labels.inOrder(late));
  return {
    used: used.map(([code]) => code),
    late: used.filter(([, days]) => days > 0).map(([code]) => code),
  };
};
