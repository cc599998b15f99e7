/** A workbook as flat tables for an engine elsewhere; with pseudonyms as a copy for others shows it. Sends no write. */
import { judgeRows, type Day } from "../../sop";
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { aliasesFrom, platformRandom, type Random } from "../../sheets/distribution/aliases";
import { pseudonymise } from "../../sheets/distribution/pseudonymise";
import { recordOf, type BookRecord } from "../../sheets/export/book-record";
import { flatTables } from "../../sheets/export/flat-tables";
import type { Partition } from "../../sheets/export/schema";
import { bookIdOf, changesIn, type BookId } from "../../sheets/gather/book-id";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { loadAliases } from "../read/kept-aliases";
import { readSnapshot } from "../read/read-workbook";
import { answerOf, loadLayoutFindings } from "../steps/answer";
import { inExcel } from "../steps/in-excel";

export interface ExportBookOptions {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly asOf?: Day;
  readonly today: Day;
  /** Agents, supervisors and executors under pseudonyms; lines that earlier exports drew, by the workbook's id. */
  readonly pseudonyms?: (id: string) => readonly (readonly [key: string, alias: string])[];
  readonly random?: Random;
}

export interface ExportedBook extends BookId {
  /** By which the next export knows whether it is the same workbook. */
  readonly record: BookRecord;
  readonly partitions: readonly Partition[];
  /** Pseudonyms that were drawn now: who exports again must hand them in. */
  readonly drawn: readonly (readonly [key: string, alias: string])[];
}

/** Two syncs; older layouts are read too. Throws `notOurWorkbook`, `newerLayout`, `layoutDamaged`. */
export async function exportBook(options: ExportBookOptions): Promise<ExportedBook> {
  const { file, pseudonyms, random = platformRandom } = options;
  const findLayout = loadLayoutFindings();
  return inExcel(async (context) => {
    let kept = (): readonly (readonly (string | number | boolean)[])[] => [];
    const snapshot = await readSnapshot(
      context,
      () => {
        if (!pseudonyms) return;
        const load = loadAliases(context);
        kept = () => load().lines;
      },
      "orOlder",
    );
    assertMonthsStand(snapshot);
    const { fixed, year } = snapshot.foundation;
    const known = bookIdOf({ fixed, year }, file);
    const asOf = asOfOf(snapshot, options);
    const { findings } = answerOf(snapshot, options, await findLayout);
    // Those that stand in the workbook win: a copy for others has them too.
    const aliases = pseudonyms && aliasesFrom([...pseudonyms(known.id), ...kept()], random);
    const told = aliases ? pseudonymise(snapshot, aliases, false).snapshot : snapshot;
    const partitions = flatTables({
      id: known.id,
      snapshot: told,
      judged: judgeRows(told, asOf),
      asOf,
      findings,
      hidden: aliases !== undefined,
    });
    const record = recordOf({ file, changes: changesIn(fixed) }, partitions, aliases !== undefined);
    return { ...known, record, partitions, drawn: aliases?.drawn() ?? [] };
  });
}
