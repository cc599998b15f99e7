/** What the pane's first screen shows: whether the workbook is set up, its months, figures and findings. Reads only. */
import type { Day } from "../../sop";
import { readSince, remember, type RememberedReading } from "../read/read-since";
import { reportSheetName } from "../../sheets/layout/report-kinds";
import { WorkbookError, type Overview, type Since } from "../../sheets/types";
import { answerInSlices, loadLayoutFindings } from "../steps/answer";
import { inExcel } from "../steps/in-excel";

/** `since`: the overview before and every edit since; then only the edited rows are read and judged. */
export async function readOverview({
  today,
  since,
}: {
  today: Day;
  since?: Since<Overview>;
}): Promise<Overview> {
  const layoutFindings = loadLayoutFindings();
  return inExcel(async (context) => {
    let reading: RememberedReading;
    try {
      reading = await readSince(context, since);
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
    const { snapshot, memory, checking } = reading;
    const answer = await answerInSlices(snapshot, { today }, await layoutFindings, memory, checking);
    const months = snapshot.foundation.months.map(({ month }) => month);
    const overview: Overview = {
      state: "ready",
      asOf: answer.asOf,
      rule: answer.rule,
      months,
      reports: answer.months
        .map(({ month }) => month)
        .filter((month) => snapshot.foundation.sheets.includes(reportSheetName("Laporan", month))),
      answer,
    };
    return remember(overview, reading, months);
  });
}
