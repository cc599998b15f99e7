/** What the pane's first screen shows: whether the workbook is set up, its months, figures and findings. Reads only. */
import type { Day } from "../../sop";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { reportSheetName } from "../layout/month-names";
import { WorkbookError, type Overview } from "../types";
import { answerOf } from "./check-month";
import { inExcel } from "./in-excel";

export async function readOverview({ today }: { today: Day }): Promise<Overview> {
  return inExcel(async (context) => {
    let snapshot: WorkbookSnapshot;
    try {
      snapshot = await readSnapshot(context);
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "notOurWorkbook") return { state: "none" };
      if (error instanceof WorkbookError && error.code === "newerLayout")
        return { state: "newer", version: Number(error.params["version"]) };
      if (error instanceof WorkbookError && error.code === "olderLayout")
        return {
          state: "older",
          version: Number(error.params["version"]),
          present: Number(error.params["present"]),
        };
      throw error;
    }
    const answer = answerOf(snapshot, { today });
    const months = snapshot.foundation.months.map(({ month }) => month);
    return {
      state: "ready",
      asOf: answer.asOf,
      rule: answer.rule,
      months,
      reports: answer.months
        .map(({ month }) => month)
        .filter((month) => snapshot.foundation.sheets.includes(reportSheetName(month))),
      answer,
    };
  });
}
