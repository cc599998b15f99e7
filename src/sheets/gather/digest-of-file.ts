/**
 * A workbook's file as little as it is taken together with others by: the counts and rows that `readBook` gives of an open
 * workbook. What check tells of the layout itself is not seen in a file, so its errors are those of rows and settings.
 */
import type { SourceFile } from "../../import/types";
import { checkAnswer, digestOf, judgeRows, type BookDigest, type Day } from "../../sop";
import { withoutArchived } from "../archive/archived-findings";
import { assertMonthsStand } from "../damage/assert-months";
import { snapshotOfFile } from "../next-year/snapshot-of-file";
import { asOfOf } from "../snapshot/as-of";
import { settingFindings } from "../snapshot/setting-findings";
import { bookIdOf, changesIn } from "./book-id";

export interface DigestOptions {
  /** The file's name, without its folder. */
  readonly file: string;
  /** When the file was last written, in milliseconds; 0 where it is not known. */
  readonly written: number;
  /** Wins over each workbook's own Tanggal Acuan. */
  readonly asOf?: Day;
  readonly today: Day;
}

/** Read with `whole`; older layouts too. Throws `notOurWorkbook`, `newerLayout`, `layoutDamaged`. */
export function digestOfFile(source: SourceFile, options: DigestOptions): BookDigest {
  const { file, written } = options;
  const { snapshot } = snapshotOfFile(source);
  assertMonthsStand(snapshot);
  const { fixed, year, sheets } = snapshot.foundation;
  const asOf = asOfOf(snapshot, options);
  const { findings } = checkAnswer(snapshot, asOf, undefined, judgeRows(snapshot, asOf));
  const known = { ...bookIdOf({ fixed, year }, file), file, year, changes: changesIn(fixed), written };
  return digestOf(snapshot, asOf, known, withoutArchived(sheets, [...findings, ...settingFindings(fixed)]));
}
