/** Everything that check reports of rows and roster. What is altered in the layout is told elsewhere. */
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { createRowMemory, type RowMemory } from "../counting/rowMemory";
import type { Day, Finding, Month, Snapshot } from "../types";
import { checkDates, checkNumbers } from "./checkCells";
import { checkConformity } from "./checkConformity";
import { checkFormulas } from "./checkFormulas";
import { checkFormulasInText } from "./checkFormulasInText";
import { checkLists, listSpellings } from "./checkLists";
import { checkMaterial } from "./checkMaterial";
import { checkAgent, checkScenario, referencesOf } from "./checkReferences";
import { checkObjection } from "./checkObjection";
import { checkRepeats, workbookRepeats, type WorkbookRepeats } from "./checkRepeats";
import { checkClosed, checkRequired } from "./checkRequired";
import { checkSequence, checkSheet } from "./checkSequence";
import { checkUnexplained } from "./checkUnexplained";
import { holidayYearFindings } from "./holidayYears";
import { repeatedAgentFindings } from "./repeatedAgents";
import { reportInto, type Report } from "./rowReport";

/**
 * The findings of some rows; what repeats is looked for among all rows, `judged`, where it is not known already.
 * `memory`: as for `judgeRows`.
 */
export const findingsOfRows = (
  snapshot: Snapshot,
  asOf: Day,
  judged: readonly JudgedRow[],
  checked: readonly JudgedRow[],
  memory: RowMemory = createRowMemory(),
  repeats: WorkbookRepeats = workbookRepeats(judged),
): Finding[] => {
  memory.holdTo(snapshot, asOf);
  const lists = listSpellings(snapshot.lists);
  const references = referencesOf(snapshot);
  const findings: Finding[] = [];
  for (const judgedRow of checked) {
    const told = (check: (report: Report) => void): readonly Finding[] => {
      const own: Finding[] = [];
      check(reportInto(own, judgedRow));
      return own;
    };
    const { first, last } = memory.findings(judgedRow.row, () => ({
      first: told((report) => {
        checkRequired(judgedRow, report);
        checkDates(judgedRow, asOf, report);
        checkNumbers(judgedRow, report);
        checkLists(judgedRow, lists, report);
      }),
      last: told((report) => {
        checkAgent(judgedRow, references, report);
        checkScenario(judgedRow, references, report);
        checkMaterial(judgedRow, references, report);
        checkSheet(judgedRow, report);
        checkSequence(judgedRow, report);
        checkConformity(judgedRow, report);
        checkObjection(judgedRow, snapshot.settings, asOf, report);
        checkClosed(judgedRow, report);
        checkFormulas(judgedRow, snapshot.settings, snapshot.sheetAsOf, report);
        checkFormulasInText(judgedRow, report);
      }),
    }));
    findings.push(...first);
    // Whether a row counts hangs on the others: it is asked anew each time.
    const report = reportInto(findings, judgedRow);
    checkRepeats(judgedRow, repeats, report);
    checkUnexplained(judgedRow, report);
    findings.push(...last);
  }
  return findings;
};

/**
 * All findings: row by row, sheet by sheet; then years without holidays and the roster's.
 * Where the rows are judged already, hand them in as `judged`.
 */
export const findingsOf = (
  snapshot: Snapshot,
  asOf: Day,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
  memory?: RowMemory,
): readonly Finding[] =>
  findingsOfRows(snapshot, asOf, judged, judged, memory).concat(
    holidayYearFindings(snapshot, judged),
    repeatedAgentFindings(snapshot.agents),
  );

/** The findings of one month's sheet, whatever months its rows belong to. */
export const findingsOfSheet = (
  snapshot: Snapshot,
  month: Month,
  asOf: Day,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): readonly Finding[] => {
  const checked = judged.filter((row) => row.sheet.month === month);
  return findingsOfRows(snapshot, asOf, judged, checked).concat(holidayYearFindings(snapshot, checked));
};
