/** A finding in words: a file of its own, since the pane's first screen has none. */
import type { FindingCode } from "../sop/types";
import { UNFINISHED_ACTIONS } from "../sop/types/unfinished";
import type { TextParams, Translator } from "./dictionary";

/** What a finding's words need of it. */
export interface FindingWords {
  readonly code: FindingCode;
  readonly header: string;
  readonly params: TextParams;
  readonly suggestion?: string;
}

// Other problems of settingInvalid are the keys of settings, and share one text.
const SETTING_PROBLEMS = [
  "holiday",
  "leaveArea",
  "leaveAreas",
  "criterionCell",
  "criteria",
  "weights",
  "agentRepeated",
] as const;

// Every other problem of layoutChanged would be a mistake in code: it gets the general words.
const LAYOUT_PROBLEMS = [
  "leftover",
  "older",
  "olderLost",
  "columnMissing",
  "columnRenamed",
  "headerChanged",
  "columnCopied",
  "validationLost",
  "formatLost",
  "formulasLost",
  "rowsBelow",
  "callInTotals",
  "monthRecord",
  "tableMissing",
  "tableRenamed",
  "tableConverted",
  "tableSplit",
  "settingMissing",
  "sheetMissing",
  "sheetCopied",
  "nameMissing",
  "nameChanged",
  "panesLost",
  "tabColorLost",
  "tableStyleLost",
] as const;

/** A finding in words; with the list's spelling where it has a suggestion. */
export function findingMessage(translate: Translator, finding: FindingWords): string {
  const params: TextParams = { header: finding.header, ...finding.params };
  if (finding.code === "listValue" && finding.suggestion !== undefined) {
    return translate("finding.listValueSuggestion", { ...params, suggestion: finding.suggestion });
  }
  const problem = SETTING_PROBLEMS.find((known) => known === params["problem"]);
  if (finding.code === "settingInvalid" && problem) return translate(`settingProblem.${problem}`, params);
  if (finding.code === "duplicateSampleNumber" && params["moved"] !== undefined)
    return translate("finding.duplicateSampleNumberMoved", params);
  if (finding.code === "planAltered" && params["what"] === "missing")
    return translate("finding.planAlteredMissing", params);
  if (finding.code === "planAltered" && params["what"] === "added")
    return translate("finding.planAlteredAdded", params);
  const begun = UNFINISHED_ACTIONS.find((known) => known === params["action"]);
  if (finding.code === "layoutChanged" && begun) return translate(`unfinished.${begun}`, params);
  if (
    finding.code === "layoutChanged" &&
    params["problem"] === "columnMissing" &&
    params["count"] !== undefined
  )
    return translate("layoutProblem.columnLost", params);
  const damage = LAYOUT_PROBLEMS.find((known) => known === params["problem"]);
  if (finding.code === "layoutChanged" && damage) return translate(`layoutProblem.${damage}`, params);
  return translate(`finding.${finding.code}`, params);
}
