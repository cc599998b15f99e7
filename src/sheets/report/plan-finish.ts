/** A report's sheet finished: its stamp says so, the line that shows the stamp says so, and the sheet is locked. */
import { isoFromDay } from "../../sop";
import { asTyped, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { readRecord, recordText, type Finished } from "./line-record";
import type { StandingReport } from "./plan-report";

/** In which of the report's columns the stamp's line has its words. */
const STAMP_WORDS_COLUMN = 2;

/** Nothing where it is finished and locked already; where a person has unlocked it, it is locked again. */
export function planFinish(sheet: string, standing: StandingReport, final: Finished): readonly Edit[] {
  const { read, cells = [] } = standing;
  if (!read?.stamp) return [];
  const lock: Edit = { kind: "protect", sheet };
  if (read.stamp.final !== undefined) return standing.protected ? [] : [lock];
  const record = readRecord(cells[read.stampRecordRow]?.[read.recordColumn]);
  const stamped = recordText({ ...record, stamp: { ...read.stamp, final } });
  return [
    // Locked by a person before it was finished.
    ...(standing.protected ? [{ kind: "unprotect", sheet } as const] : []),
    ...shownEdits(sheet, standing, final),
    // After what is shown: until the record says so, it is not finished, and is finished again.
    {
      kind: "cells",
      sheet,
      row: read.stampRecordRow,
      column: read.recordColumn,
      values: [[asTyped(stamped)]],
      expect: [cellOf(sheet, standing, read.stampRecordRow, read.recordColumn)],
    },
    lock,
  ];
}

/** That the cell holds what was read. */
const cellOf = (sheet: string, { cells = [] }: StandingReport, row: number, column: number): Expectation => ({
  kind: "cell",
  sheet,
  row,
  column,
  content: cells[row]?.[column] ?? "",
});

function shownEdits(sheet: string, standing: StandingReport, final: Finished): readonly Edit[] {
  const { read, cells = [] } = standing;
  const row = read?.stampLineRow;
  const column = read?.places.get(STAMP_WORDS_COLUMN);
  if (row === undefined || column === undefined) return [];
  const mark = ` · ${finalWords(final)}`;
  const words = String(cells[row]?.[column] ?? "").replace(mark, "");
  return [
    {
      kind: "cells",
      sheet,
      row,
      column,
      values: [[asTyped(`${words}${mark}`)]],
      expect: [cellOf(sheet, standing, row, column)],
    },
    { kind: "look", sheet, box: { row, column, rows: 1, columns: 1 }, look: { bold: true } },
  ];
}

/** `FINAL: diselesaikan Sari pada 24/07/2026; dengan masalah data terbuka: menunggu data HR` */
export function finalWords({ by, on, reason }: Finished): string {
  const [year = "", month = "", day = ""] = isoFromDay(on).split("-");
  const why = reason === undefined ? "" : `; dengan masalah data terbuka: ${reason}`;
  return `FINAL: diselesaikan ${by} pada ${day}/${month}/${year}${why}`;
}
