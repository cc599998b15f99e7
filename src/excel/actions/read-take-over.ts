/** What the workbook hands on to next year's. Reads only. */
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { takeOverOf, type TakeOver } from "../../sheets/next-year/take-over";
import type { Day } from "../../sop";
import { loadAliases } from "../read/kept-aliases";
import { readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

/** `book`: what the workbook is called there, a file's name or an address. */
export async function readTakeOver({ book, today }: { book: string; today: Day }): Promise<TakeOver> {
  return inExcel(async (context) => {
    let aliases: ReturnType<typeof loadAliases> | undefined;
    const snapshot = await readSnapshot(
      context,
      () => {
        aliases = loadAliases(context);
      },
      // What is read by header alone is read of any layout.
      "orOlder",
    );
    assertMonthsStand(snapshot);
    return takeOverOf(snapshot, { book, today, aliases: aliases?.().lines ?? [] });
  });
}
