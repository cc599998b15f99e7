/**
 * Texts in Indonesian and English, framework-free: the pane, the ribbon's functions and the command line ask here.
 * A text is asked for by key; its placeholders take a format: `{{n, number}}`, `{{share, percent}}`, `{{due, day}}`,
 * `{{due, longDay}}`, `{{month, month}}`.
 */
import type { FindingCode } from "../sop/types";
import { UNFINISHED_ACTIONS } from "../sop/types/unfinished";
import { ALL_WORDS } from "./all";
import type { AreaName, Dictionary, Language, TextParams, Translator } from "./dictionary";
import { addWords, createI18n, translatorOf } from "./speech";

export * from "./dictionary";
export * from "./format";
export * from "./speech";

/**
 * A function from key and params to text in one language, with all its words.
 *
 * @example createTranslator("en")("verdict.late") // "Late"
 */
export function createTranslator(language: Language): Translator {
  const instance = createI18n(language);
  const areas = ALL_WORDS[language];
  for (const area of Object.keys(areas) as AreaName[]) addWords(instance, language, area, areas[area]);
  return translatorOf(instance);
}

/** What a finding's words need of it. */
export interface FindingWords {
  readonly code: FindingCode;
  readonly header: string;
  readonly params: TextParams;
  readonly suggestion?: string;
}

// Other problems of settingInvalid are the keys of settings, and share one text.
const SETTING_PROBLEMS = ["holiday", "criterionCell", "criteria", "weights", "agentRepeated"] as const;

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

/** How far a column that was deleted has its values back. */
export function refilledWords(
  translate: Translator,
  one: { readonly sheet: string; readonly header: string; readonly filled: number; readonly rows: number },
): string {
  const isWhole = one.filled === one.rows;
  return translate(isWhole ? "pane.layout.refilledAll" : "pane.layout.refilled", { ...one });
}

/** What every error says, in this order: what happened, what was kept, and the way on. */
const ERROR_PARTS = ["what", "kept", "next"] as const;

/** A failed action in words. */
export function errorMessage(
  translate: Translator,
  error: { readonly code: keyof Dictionary["error"]; readonly params: TextParams },
): string {
  return ERROR_PARTS.map((part) => translate(`error.${error.code}.${part}`, error.params)).join(" ");
}
