/** Which scenario and scorecard version the calls used: ISO 9001:2008, 7.5.1. */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { shownText } from "../entries/valueOf";
import type { Scenario } from "../types";
import { gathered } from "./groups";
import type { VersionsUsed } from "./types";

export const versionsUsed = (samples: readonly JudgedRow[], scenarios: readonly Scenario[]): VersionsUsed => {
  const labels = groupLabels(scenarios.map(({ code }) => code));
  const used = [...gathered(samples, ({ row: { text } }) => labels.labelOf(text.scenario))].flatMap(
    ([code, calls]) =>
      [...gathered(calls, ({ row: { text } }) => shownText(text.scenarioVersion).trim())].map(
        ([version, own]) => ({ code, version, calls: own.length }),
      ),
  );
  const placeOf = ({ code, version }: (typeof used)[number]): string => JSON.stringify([code, version]);
  const sheets = gathered(samples, ({ sheet }) => sheet.sheet);
  return {
    scenarios: used.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    scorecards: [...sheets]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([sheet, own]) => {
        const scorecard = own[0]?.sheet.scorecard;
        return scorecard ? [{ sheet, scorecard, samples: own.length }] : [];
      }),
  };
};
