/** A workbook as little as others need of it: a digest of 5,000 rows stays in memory while the next workbook is read. */
import { judgeRows } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import { identityKey } from "../entries/identityKey";
import { shownText } from "../entries/valueOf";
import { hashText } from "../fingerprint/hashText";
import type { Day, Finding, Row, Snapshot } from "../types";
import { countsOf } from "./countsOf";
import type { BookDigest, CountingRule, RowIdentity } from "./types";

const printOf = ({ text, date }: Row): number => {
  const { callDate } = date;
  const day = callDate.kind === "value" ? callDate.value : "";
  const cells = [
    identityKey(text.sampleNumber) ?? "",
    day,
    shownText(text.executor),
    shownText(text.agentId),
  ];
  return hashText(cells.join("\n"));
};

const ruleOf = ({ months, settings }: Snapshot, asOf: Day): CountingRule => ({
  asOf,
  passMarks: [...new Set(months.map(({ scorecard }) => scorecard.passMark))].sort((a, b) => a - b),
  statuses: settings.countingStatuses.map((status) => status.toLowerCase()).sort(),
  deadline: JSON.stringify([
    settings.deadline.days,
    settings.deadline.calendar,
    settings.deadline.anchor,
    ...(settings.deadline.calendar === "working" ? settings.calendar.weekend : []),
  ]),
  target: settings.target,
});

type Known = Pick<BookDigest, "id" | "idFrom" | "file" | "year" | "changes" | "written">;

/** `findings`: what check tells of the workbook. */
export const digestOf = (
  snapshot: Snapshot,
  asOf: Day,
  known: Known,
  findings: readonly Pick<Finding, "severity">[],
): BookDigest => {
  const judged = judgeRows(snapshot, asOf);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return {
    ...known,
    asOf,
    months: new Map(
      [...rowsByMonth(snapshot, judged)].map(([month, rows]) => [
        month,
        countsOf(rows, snapshot.settings.target),
      ]),
    ),
    rows: judged.map(({ row, month }): RowIdentity => ({
      sampleNumber: shownText(row.text.sampleNumber).trim(),
      recording: shownText(row.text.recordingId).trim(),
      month,
      print: printOf(row),
    })),
    errors,
    warnings: findings.length - errors,
    rule: ruleOf(snapshot, asOf),
  };
};
