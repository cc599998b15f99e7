/** Two calibrations: raters who judge empathy and verification each in their own way, and who agree once they have spoken of it. */
import {
  DEFAULT_SCORECARD,
  daysInMonth,
  firstDayOfMonth,
  MARK_WORDS,
  resultOf,
  RESULT_LABELS,
  scoreOfMarks,
  type Mark,
  type Month,
} from "../../sop";
import type { SampleInput } from "../../excel";
import { PEOPLE } from "./made-up";

const { criteria } = DEFAULT_SCORECARD;
const RECORDINGS = 5;

type Line = readonly (string | number)[];

export interface DemoSession {
  readonly month: Month;
  /** Of the month, with their numbers. */
  readonly rows: readonly SampleInput[];
  /** How often a rater sees a criterion otherwise than the standard. */
  readonly astray: (code: string) => number;
}

/** As rows of TabelKalibrasi in its declared order. */
export function calibrationLines(
  { month, rows, astray }: DemoSession,
  random: () => number,
): readonly Line[] {
  const day = firstDayOfMonth(month) + daysInMonth(month) - 6;
  const heard = rows.filter(({ recordingId = "" }) => recordingId !== "");
  const passed = heard.filter((row) => criteria.every(({ code }) => markIn(row, code) !== "no"));
  const failed = heard.filter(({ nonconformity }) => nonconformity === "Ya");
  const chosen = [...new Set([...failed.slice(0, 3), ...passed, ...heard])].slice(0, RECORDINGS);
  const raters = PEOPLE.filter(([, role]) => role === "QCO").map(([name]) => name);
  return chosen.flatMap((row) => {
    const standard = criteria.map(({ code }) => markIn(row, code));
    const line = (rater: string, isStandard: boolean, marks: readonly (Mark | null)[]): Line => {
      const score = scoreOfMarks(marks, DEFAULT_SCORECARD);
      const entries = marks.map((mark) =>
        mark === null ? ({ kind: "empty" } as const) : ({ kind: "value", value: MARK_WORDS[mark] } as const),
      );
      const result = score === undefined ? undefined : resultOf(entries, DEFAULT_SCORECARD, score);
      return [
        `K-${month.slice(2).replace("-", "")}-1`,
        day,
        String(row.sampleNumber ?? ""),
        String(row.recordingId ?? ""),
        rater,
        isStandard ? "Ya" : "",
        ...marks.map((mark) => (mark === null ? "" : MARK_WORDS[mark])),
        score ?? "",
        result === undefined ? "" : RESULT_LABELS[result],
        "",
        day + 1,
      ];
    };
    const judged = (): readonly (Mark | null)[] =>
      standard.map((mark, index) => {
        const turned = random() < astray(criteria[index]?.code ?? "");
        return !turned || mark === null ? mark : mark === "yes" ? "no" : "yes";
      });
    return [line("QA Contoh", true, standard), ...raters.map((rater) => line(rater, false, judged()))];
  });
}

function markIn(row: SampleInput, code: string): Mark | null {
  const said: unknown = Reflect.get(row, code);
  return said === "Ya" ? "yes" : said === "Tidak" ? "no" : said === "N/A" ? "notApplicable" : null;
}
