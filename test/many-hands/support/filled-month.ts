/** A workbook as a team has it in use: lists filled, July with made-up calls whose numbers, recordings and notes are known. */
import { type Book, createEmptyBook, seeded, copyBook } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { setUpWorkbook } from "../../../src/excel/actions/set-up-workbook";
import type { SampleInput } from "../../../src/excel";
import { demoRows } from "../../../src/cli/demo/demo-rows";
import { fillLists } from "../../../src/cli/demo/filling";
import { day, TODAY } from "../../excel/support/session";
import { openSession } from "./session";
import { MONTH } from "./small-month";

/** Made-up calls of a month; `prefix` begins their numbers (`prefix-0` …), recordings and notes. */
export function callsOf(
  month: string,
  { count, seed, prefix }: { readonly count: number; readonly seed: number; readonly prefix: string },
): readonly SampleInput[] {
  return demoRows(month, count, TODAY, seeded(seed)).map((row, index) => ({
    ...row,
    sampleNumber: `${prefix}-${index}`,
    recordingId: row.recordingId === "" ? "" : `REK-${prefix}-${index}`,
    destinationNumber: `T-${prefix}-${index}`,
    note: `Catatan ${prefix} ${index}`,
  }));
}

/** Set up, and nothing else. */
export async function freshBook(seed = 7): Promise<Book> {
  const session = openSession({ book: createEmptyBook("Sheet1"), seed });
  await setUpWorkbook({ year: 2026, today: TODAY });
  return session.book;
}

/** With 14 calls in July, `BASE-0` to `BASE-13`. */
export async function filledMonth(fresh?: Book): Promise<Book> {
  const session = openSession({ book: copyBook(fresh ?? (await freshBook())), seed: 8 });
  await fillLists(day("2026-01-01"), day("2026-12-31"));
  await addSamples({ rows: callsOf(MONTH, { count: 14, seed: 5, prefix: "BASE" }), today: TODAY });
  return session.book;
}
