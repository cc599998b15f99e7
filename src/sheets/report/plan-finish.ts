/** A report's sheet finished: its stamp says so, the line that shows the stamp says so, and the sheet is locked. */
import { isoFromDay, type Day } from "../../sop";
import { asTyped, type CellLook, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { pageFoot } from "./identity";
import { readRecord, recordText, type Finished } from "./line-record";
import type { StandingReport } from "./plan-report";
import type { ReadReport } from "./standing";
import { FINAL_MARK } from "./table-looks";

type Grid = NonNullable<StandingReport["cells"]>;

/** Nothing where it is finished and locked already; where a person has unlocked it, it is locked again. */
export function planFinish(sheet: string, standing: StandingReport, final: Finished): readonly Edit[] {
  const { read } = standing;
  if (!read?.stamp) return [];
  const cells = standing.cells ?? [];
  const lock: Edit = { kind: "protect", sheet };
  if (read.stamp.final !== undefined) return standing.protected ? [] : [lock];
  const record = readRecord(cells[read.stampRecordRow]?.[read.recordColumn]);
  const stamped = recordText({ ...record, stamp: { ...read.stamp, final } });
  return [
    // Locked by a person before it was finished.
    ...(standing.protected ? [{ kind: "unprotect", sheet } as const] : []),
    ...shownEdits(sheet, cells, read, pageFoot(read.stamp, final), final),
    // After what is shown: until the record says so, it is not finished, and is finished again.
    {
      kind: "cells",
      sheet,
      row: read.stampRecordRow,
      column: read.recordColumn,
      values: [[asTyped(stamped)]],
      expect: [cellOf(sheet, cells, read.stampRecordRow, read.recordColumn)],
    },
    lock,
  ];
}

/** That the cell holds what was read. */
const cellOf = (sheet: string, cells: Grid, row: number, column: number): Expectation => ({
  kind: "cell",
  sheet,
  row,
  column,
  content: cells[row]?.[column] ?? "",
});

/** The mark, the line of the stamp and every page's foot say so. Reports of older versions have the stamp alone. */
function shownEdits(
  sheet: string,
  cells: Grid,
  { told, recordColumn }: ReadReport,
  foot: string,
  final: Finished,
): readonly Edit[] {
  const put = (
    what: keyof typeof told,
    words: (standing: string) => string,
    look: CellLook,
  ): readonly Edit[] => {
    const place = told[what];
    if (place === undefined) return [];
    const { row, column } = place;
    // The mark is as wide as what is left beside the headline, up to the records: its frame goes around all of it.
    const columns = what === "final" ? Math.max(1, recordColumn - column) : 1;
    return [
      {
        kind: "cells",
        sheet,
        row,
        column,
        values: [[asTyped(words(String(cells[row]?.[column] ?? "")))]],
        expect: [cellOf(sheet, cells, row, column)],
      },
      { kind: "look", sheet, box: { row, column, rows: 1, columns }, look },
    ];
  };
  const said = ` · ${finishedWords(final)}`;
  return [
    ...put("final", () => finalMark(final), FINAL_MARK),
    ...put("stamp", (words) => `${words.replace(said, "")}${said}`, { bold: true }),
    ...(told.final === undefined ? [] : [{ kind: "leftFooter", sheet, text: foot } as const]),
  ];
}

const dayWords = (day: Day): string => isoFromDay(day).split("-").reverse().join("/");

/** `FINAL 24/07/2026` */
export const finalMark = ({ on }: Finished): string => `FINAL ${dayWords(on)}`;

/** `FINAL: ditandai final oleh Sari pada 24/07/2026; dengan masalah data terbuka: menunggu data HR` */
export function finishedWords({ by, on, reason }: Finished): string {
  const why = reason === undefined ? "" : `; dengan masalah data terbuka: ${reason}`;
  return `FINAL: ditandai final oleh ${by} pada ${dayWords(on)}${why}`;
}
