/** A workbook read as one of several: a digest of it, which stays while the next one is opened. Sends no write. */
import { digestOf, type BookDigest, type Day } from "../../sop";
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { bookIdOf, changesIn } from "../../sheets/gather/book-id";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { readSnapshot } from "../read/read-workbook";
import { answerOf, loadLayoutFindings } from "../steps/answer";
import { inExcel } from "../steps/in-excel";

export interface ReadBookOptions {
  /** The file's name, without its folder. */
  readonly file: string;
  /** When the file was last written, in milliseconds; 0 where it is not known. */
  readonly written: number;
  /** Wins over each workbook's own Tanggal Acuan. */
  readonly asOf?: Day;
  readonly today: Day;
}

/** Two syncs; older layouts are read too. Throws `notOurWorkbook`, `newerLayout`, `layoutDamaged`. */
export async function readBook(options: ReadBookOptions): Promise<BookDigest> {
  const { file, written } = options;
  const findLayout = loadLayoutFindings();
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context, undefined, "orOlder");
    assertMonthsStand(snapshot);
    const { fixed, year } = snapshot.foundation;
    const { findings } = answerOf(snapshot, options, await findLayout);
    const known = { ...bookIdOf({ fixed, year }, file), file, year, changes: changesIn(fixed), written };
    return digestOf(snapshot, asOfOf(snapshot, options), known, findings);
  });
}
