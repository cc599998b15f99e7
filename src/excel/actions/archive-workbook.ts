/**
 * Turns a workbook that was opened for it into its archive: every formula into its value, a fingerprint for each month, all
 * sheets locked. It is never done to the workbook that people work in: the file that was opened stays as it is.
 */
import { dayOfParts, judgeRows, rowsByMonth, type Day, type Month } from "../../sop";
import { ARCHIVE_SHEET, type SealedPart } from "../../sheets/archive/parts";
import { planArchiveSheet } from "../../sheets/archive/archive-sheet";
import { bookIdOf } from "../../sheets/gather/book-id";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { WorkbookError } from "../../sheets/types";
import { send } from "../apply/send";
import { write } from "../apply/write";
import { readAllCells } from "../read/all-cells";
import { readSnapshot } from "../read/read-workbook";
import { loadStamps } from "../read/stamps";
import { inExcel } from "../steps/in-excel";
import { sealedParts, sealOf } from "../steps/seal";

export type ArchiveOutcome =
  /** Nothing was changed: the year goes on, or months with rows have no finished Laporan. */
  | { readonly kind: "open"; readonly yearGoesOn: boolean; readonly months: readonly Month[] }
  | {
      readonly kind: "archived";
      readonly id: string;
      readonly year: number;
      readonly parts: readonly SealedPart[];
      readonly seal: string;
    };

/** `despite`: of what is open. Throws `sheetNotOurs` where a sheet Arsip is there. */
export async function archiveWorkbook(options: {
  readonly file: string;
  readonly today: Day;
  readonly despite: boolean;
}): Promise<ArchiveOutcome> {
  const { file, today, despite } = options;
  return inExcel(async (context): Promise<ArchiveOutcome> => {
    let heads: ReturnType<typeof loadStamps> = () => [];
    const snapshot = await readSnapshot(
      context,
      ({ sheets }) => {
        heads = loadStamps(context, sheets);
      },
      "orOlder",
    );
    const { foundation } = snapshot;
    if (foundation.sheets.includes(ARCHIVE_SHEET))
      throw new WorkbookError("sheetNotOurs", { sheet: ARCHIVE_SHEET });
    const asOf = asOfOf(snapshot, options);
    const year = foundation.year ?? 0;
    const finished = new Set(
      heads().flatMap(({ kind, copy, month, stamp }) =>
        kind === "Laporan" && !copy && stamp?.final !== undefined ? [month] : [],
      ),
    );
    const months = [...rowsByMonth(snapshot, judgeRows(snapshot, asOf))].flatMap(([month, rows]) =>
      rows.length > 0 && !finished.has(month) ? [month] : [],
    );
    const yearGoesOn = today <= (dayOfParts({ year, month: 12, day: 31 }) ?? 0);
    if (!despite && (yearGoesOn || months.length > 0)) return { kind: "open", yearGoesOn, months };

    const { sheets, months: sheetMonths } = await readAllCells(context);
    const parts = await sealedParts(sheets, sheetMonths);
    const seal = await sealOf(parts);
    const { id } = bookIdOf(foundation, file);
    await asValues(context);
    await write(context, foundation, {
      edits: [
        ...planArchiveSheet(parts, seal, { id, year, on: today, asOf }),
        ...[...sheets.map(({ sheet }) => sheet), ARCHIVE_SHEET].map(
          (sheet) => ({ kind: "protect", sheet }) as const,
        ),
        { kind: "activate", sheet: ARCHIVE_SHEET, cell: "A1" },
      ],
    });
    return { kind: "archived", id, year, parts, seal };
  });
}

/** Two syncs. Sheets that are locked are opened for it: all are locked again with the rest. */
async function asValues(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await send(context);
  for (const sheet of worksheets.items) {
    if (sheet.protection.protected) sheet.protection.unprotect();
    const used = sheet.getUsedRange();
    used.copyFrom(used, "Values");
  }
  await send(context);
}
