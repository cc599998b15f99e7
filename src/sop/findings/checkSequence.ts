/** wrongSheet, findingBeforeCall, stepBeforeFinding, stepOutOfOrder: dates that do not follow each other. */
import type { JudgedRow } from "../counting/judgeRows";
import { shownDay } from "../days/isoFromDay";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { valueOf } from "../entries/valueOf";
import { LINKS, type DateEntry } from "../types";
import { headerAt, type Report } from "./rowReport";

/** Reports a call whose month is another than its sheet's. */
export const checkSheet = ({ row, sheet, month }: JudgedRow, report: Report): void => {
  const call = valueOf(row.date.callDate);
  if (call === undefined || month === sheet.month) return;
  report("wrongSheet", "callDate", { value: shownDay(call), month, sheetMonth: sheet.month });
};

/** Whether a link's done date speaks against the one before it: later than it, or missing. */
const isOvertaken = (earlier: DateEntry, later: number): boolean =>
  earlier.kind === "empty" || (earlier.kind === "value" && earlier.value > later);

/** Reports findings before their call, steps before their finding, and steps done before an earlier one. */
export const checkSequence = (judged: JudgedRow, report: Report): void => {
  const { date } = judged.row;
  const call = valueOf(date.callDate);
  const finding = valueOf(date.findingDate);
  if (call !== undefined && finding !== undefined && finding < call) {
    report("findingBeforeCall", "findingDate", { value: shownDay(finding), limit: shownDay(call) });
  }
  for (const [index, link] of LINKS.entries()) {
    const column = LINK_COLUMNS[link].done;
    const done = valueOf(date[column]);
    if (done === undefined) continue;
    if (finding !== undefined && done < finding) {
      report("stepBeforeFinding", column, { value: shownDay(done), limit: shownDay(finding) });
    }
    const overtaken = LINKS.slice(0, index)
      .map((earlier) => LINK_COLUMNS[earlier].done)
      .find((earlier) => isOvertaken(date[earlier], done));
    if (overtaken !== undefined) {
      report("stepOutOfOrder", column, { value: shownDay(done), earlier: headerAt(judged, overtaken) });
    }
  }
};
