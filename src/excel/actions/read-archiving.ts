/** What an archive of the workbook says of it, and whether its year is closed. Reads only. */
import { dayOfParts, judgeRows, rowsByMonth, type Day, type Month } from "../../sop";
import type { ArchiveFacts } from "../../sheets/archive/archive-sheet";
import { ARCHIVE_SHEET } from "../../sheets/archive/parts";
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { bookIdOf } from "../../sheets/gather/book-id";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { WorkbookError } from "../../sheets/types";
import { readFinished } from "../steps/finished-reports";
import { inExcel } from "../steps/in-excel";

export interface Archiving {
  readonly facts: ArchiveFacts;
  /** The year has not ended. */
  readonly yearGoesOn: boolean;
  /** Months with rows that have no finished Laporan. */
  readonly months: readonly Month[];
}

/** Two syncs; older layouts are read too. Throws `sheetNotOurs` where a sheet Arsip is there, and `layoutDamaged` where a month's table is lost. */
export async function readArchiving(options: {
  readonly file: string;
  readonly today: Day;
}): Promise<Archiving> {
  const { file, today } = options;
  return inExcel(async (context) => {
    const { snapshot, heads } = await readFinished(context, "orOlder");
    const { foundation } = snapshot;
    if (foundation.sheets.includes(ARCHIVE_SHEET))
      throw new WorkbookError("sheetNotOurs", { sheet: ARCHIVE_SHEET });
    assertMonthsStand(snapshot);
    const asOf = asOfOf(snapshot, options);
    const year = foundation.year ?? 0;
    const finished = new Set(
      heads.flatMap(({ kind, copy, month, stamp }) =>
        kind === "Laporan" && !copy && stamp?.final !== undefined ? [month] : [],
      ),
    );
    const months = [...rowsByMonth(snapshot, judgeRows(snapshot, asOf))].flatMap(([month, rows]) =>
      rows.length > 0 && !finished.has(month) ? [month] : [],
    );
    return {
      facts: { id: bookIdOf(foundation, file).id, year, on: today, asOf },
      yearGoesOn: today <= (dayOfParts({ year, month: 12, day: 31 }) ?? 0),
      months,
    };
  });
}
