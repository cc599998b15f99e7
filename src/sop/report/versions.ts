/** Which scenario and scorecard version the calls used: ISO 9001:2008, 7.5.1. */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { shownText } from "../entries/valueOf";
import type { Scenario } from "../types";
import { gathered } from "./groups";
import type { VersionsUsed } from "./types";

export const versionsUsed = (samples: readonly JudgedRow[], scenarios: readonly Scenario[]): VersionsUsed => {
  const labels = groupLabels(scenarios.map(({ code }) => code));
  const used = gathered(samples, ({ row: { text } }) =>
    JSON.stringify([labels.labelOf(text.scenario) ?? "", shownText(text.scenarioVersion).trim()]),
  );
  const sheets = gathered(samples, ({ sheet }) => sheet.sheet);
  return {
    scenarios: [...used]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, calls]) => {
        const [code = "", version = ""] = JSON.parse(key) as string[];
        return { code, version, calls: calls.length };
      }),
    scorecards: [...sheets]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([sheet, own]) => {
        const scorecard = own[0]?.sheet.scorecard;
        return scorecard ? [{ sheet, scorecard, samples: own.length }] : [];
      }),
  };
};
