/** formulaOverwritten: formula columns that hold a constant, or show what the rule does not give. */
import type { JudgedRow } from "../counting/judgeRows";
import { isDay } from "../days/calendarParts";
import { shownDay } from "../days/isoFromDay";
import { judgeLinks } from "../deadlines/judgeLinks";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { VERDICT_LABELS } from "../deadlines/verdictLabels";
import { OPEN_WORD } from "../f22/openWord";
import { RESULT_LABELS } from "../scorecard/resultOf";
import { LINKS, type Day, type FormulaCell, type FormulaColumn, type Settings } from "../types";
import type { Report } from "./rowReport";

/** Excel and JavaScript may differ in a score's last digits. */
const TOLERANCE = 1e-9;

type Expected = string | number;

const shows = (shown: FormulaCell["shown"], expected: Expected): boolean =>
  typeof shown === "number" && typeof expected === "number"
    ? Math.abs(shown - expected) <= TOLERANCE
    : shown === expected;

const shownValue = (shown: FormulaCell["shown"]): string | number => {
  if (typeof shown === "object") return shown.error;
  return typeof shown === "boolean" ? String(shown).toUpperCase() : shown;
};

const asDay = (value: Expected): Expected =>
  typeof value === "number" && isDay(value) ? shownDay(value) : value;

/**
 * Reports overwritten cells of the row's formula columns. The sheet judges by its own as-of day, which need not be the
 * answer's; where that is unknown, due days and verdicts are not looked at.
 */
export const checkFormulas = (
  judged: JudgedRow,
  settings: Settings,
  sheetAsOf: Day | undefined,
  report: Report,
): void => {
  const { formulas } = judged.row;
  if (!formulas) return;
  const check = (
    column: FormulaColumn,
    expected: Expected,
    worded: (value: Expected) => Expected = (value) => value,
  ): void => {
    const cell = formulas[column];
    if (!cell || (!cell.constant && shows(cell.shown, expected))) return;
    report("formulaOverwritten", column, {
      value: worded(shownValue(cell.shown)),
      expected: worded(expected),
    });
  };

  check("score", judged.score ?? "");
  check("result", judged.result === undefined ? "" : RESULT_LABELS[judged.result]);
  // An address that is too long for Excel shows nothing, so only what is typed over the link is told.
  const link = formulas.openRecording;
  if (link?.constant === true) {
    const isLink = settings.recordingUrl !== "" && judged.row.text.recordingId.kind === "value";
    report("formulaOverwritten", "openRecording", {
      value: shownValue(link.shown),
      expected: isLink ? OPEN_WORD : "",
    });
  }
  if (sheetAsOf === undefined) return;
  const links = judgeLinks(judged.row, settings.deadline, settings.calendar, sheetAsOf);
  for (const link of LINKS) {
    const { due, verdict } = links[link];
    check(LINK_COLUMNS[link].due, due ?? "", asDay);
    check(LINK_COLUMNS[link].verdict, VERDICT_LABELS[verdict]);
  }
};
