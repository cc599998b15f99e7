/** Answers as the JSON that `--json` prints: English names, ISO days, unrounded numbers. */
import { findingMessage, type Translator } from "../locales";
import { isoFromDay, LINKS, type CheckAnswer, type Finding, type MonthFigures } from "../sop";

const figuresJson = ({ samples, score, deadlines }: MonthFigures) => ({
  samples,
  score,
  deadlines: {
    ...Object.fromEntries(LINKS.map((link) => [link, deadlines[link]])),
    rows: deadlines.rows.map(({ id, link, due, verdict, daysLate }) => ({
      id,
      link,
      due: due === undefined ? null : isoFromDay(due),
      verdict,
      daysLate,
    })),
  },
});

export const findingJson = (finding: Finding, translate: Translator) => ({
  code: finding.code,
  severity: finding.severity,
  id: finding.id,
  sheet: finding.sheet,
  cell: finding.cell,
  header: finding.header,
  message: findingMessage(translate, finding),
});

export const answerJson = (answer: CheckAnswer, translate: Translator) => ({
  asOf: isoFromDay(answer.asOf),
  rule: answer.rule,
  months: Object.fromEntries(answer.months.map((month) => [month.month, figuresJson(month)])),
  findings: answer.findings.map((finding) => findingJson(finding, translate)),
});
