/** `Gabungan.xlsx`: workbooks taken together, as the bytes of a file. The same figures give the same bytes. */
import { calculateOnce, createEmptyBook, createSheet, type Book } from "embedded-excel/data";
import { openXlsx, writeXlsx } from "embedded-excel/xlsx";
import { GATHERED_SHEETS } from "../sheets/gather/gather-words";
import { planGathered } from "../sheets/gather/plan-gathered";
import type { Day, Gathered } from "../sop";
import { putEdits } from "./put-edits";

const TAB_COLOR = "#1F4E79";
const SHEETS: readonly string[] = Object.values(GATHERED_SHEETS);

/** Sheets under fixed ids: the same figures then give the same bytes. */
function emptyBook(): Book {
  const book = createEmptyBook();
  book.sheets = SHEETS.map((name, index) => {
    const sheet = createSheet(name, `{4D43000${index}-0000-4000-8000-000000000000}`);
    sheet.showGridlines = false;
    sheet.tabColor = TAB_COLOR;
    return sheet;
  });
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return book;
}

/** With its formulas' values: programs that calculate nothing show them too. */
export function gatheredFile(gathered: Gathered, asOf: Day): Uint8Array {
  const book = emptyBook();
  putEdits(book, planGathered(gathered, asOf));
  calculateOnce(book, asOf);
  return writeXlsx(book, "xlsx").bytes;
}

/** Whether the bytes are such a file and nothing besides: over another nothing is written. */
export async function isGatheredFile(bytes: Uint8Array): Promise<boolean> {
  const book = await openXlsx(bytes).catch(() => undefined);
  const names = book?.sheets.map(({ name }) => name) ?? [];
  return names.length === SHEETS.length && SHEETS.every((name) => names.includes(name));
}
