/** Answers as the JSON that `--json` prints: English names, ISO days, unrounded numbers. */
import type { Translator } from "../locales";
import type { ObjectionLine } from "../excel/actions/read-objections";
import { findingWords } from "./finding-words";
import { isoFromDay, LINKS, type CheckAnswer, type Day, type Finding, type MonthFigures } from "../sop";

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

const findingJson = (finding: Finding, words: (finding: Finding) => string) => ({
  code: finding.code,
  severity: finding.severity,
  id: finding.id,
  sheet: finding.sheet,
  cell: finding.cell,
  header: finding.header,
  message: words(finding),
});

const isoOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoFromDay(day));

export const objectionsJson = (objections: readonly ObjectionLine[]) =>
  objections.map(({ raised, raiseBy, decideBy, decided, acknowledged, ...others }) => ({
    ...others,
    raised: isoOrNull(raised),
    raiseBy: isoOrNull(raiseBy),
    decideBy: isoOrNull(decideBy),
    decided: isoOrNull(decided),
    acknowledged: isoOrNull(acknowledged),
  }));

export const findingsJson = (findings: readonly Finding[], translate: Translator) => {
  const words = findingWords(translate);
  return findings.map((finding) => findingJson(finding, words));
};

export const answerJson = (answer: CheckAnswer, translate: Translator) => ({
  asOf: isoFromDay(answer.asOf),
  rule: answer.rule,
  months: Object.fromEntries(answer.months.map((month) => [month.month, figuresJson(month)])),
  findings: findingsJson(answer.findings, translate),
});
