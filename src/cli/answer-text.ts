/** Answers for a person at a terminal. */
import type { Translator } from "../locales";
import { findingWords } from "./finding-words";
import { isoFromDay, LINKS, type CheckAnswer } from "../sop";

const percent = (share: number | null): string => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);

export function answerText(answer: CheckAnswer, translate: Translator): string {
  const lines = [isoFromDay(answer.asOf)];
  for (const { month, samples, score, deadlines } of answer.months) {
    const excluded = Object.values(samples.excluded).reduce((sum, count) => sum + count, 0);
    lines.push(
      `${month}  ${samples.counted}/${samples.target} (${excluded} –)  ${score.mean === null ? "–" : score.mean.toFixed(2)}  ${percent(score.passRate)}`,
    );
    for (const link of LINKS)
      lines.push(`         ${translate(`link.${link}`)}: ${percent(deadlines[link].compliance)}`);
  }
  const words = findingWords(translate);
  for (const finding of answer.findings) {
    lines.push(
      `${finding.severity === "error" ? "!" : "?"} ${finding.sheet}!${finding.cell} ${finding.id} ${words(finding)}`,
    );
  }
  return lines.join("\n");
}
