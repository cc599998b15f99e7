/** The year before: its last quarter, each month with finished reports where the workbook is asked for; this year's book goes on from it. */
import { createEmptyBook, inOfficeSession, seeded, type Book } from "embedded-excel";
import { dayOfParts, type Day, type Month } from "../../sop";
import { addSamples } from "../../excel/actions/add-samples";
import { finishReport } from "../../excel/actions/finish-report";
import { generateReport } from "../../excel/actions/generate-report";
import { readTakeOver } from "../../excel/actions/read-take-over";
import { setUpWorkbook } from "../../excel/actions/set-up-workbook";
import { demoRows } from "./demo-rows";
import { fillLists } from "./filling";
import { numbered } from "./sample-numbers";

export interface LastYear {
  readonly book: Book;
  readonly taken: Awaited<ReturnType<typeof readTakeOver>>;
}

const CALLS = 62;
/** By the end of January what was left of it had been closed, but for what takes longer. */
const CLOSING_DAYS = 31;

/** `name`: what this year's workbook calls it. */
export function lastYear({
  year,
  today,
  name,
  isClosed,
}: {
  readonly year: number;
  readonly today: Day;
  readonly name: string;
  readonly isClosed: boolean;
}): Promise<LastYear> {
  const book = createEmptyBook("Sheet1");
  return inOfficeSession(book, async () => {
    const random = seeded(year);
    const months = ["10", "11", "12"].map((month): Month => `${year}-${month}`);
    const first = dayOfParts({ year, month: 10, day: 1 }) ?? today;
    const last = dayOfParts({ year, month: 12, day: 31 }) ?? today;
    const toNext = dayOfParts({ year: year + 1, month: 12, day: 31 }) ?? today;
    const lastDay = Math.min(last + CLOSING_DAYS, today);
    await setUpWorkbook({ year, today });
    await fillLists(first, toNext);
    const rows = months.flatMap((month) => numbered(month, demoRows(month, CALLS, lastDay, random)));
    await addSamples({ rows, today });
    if (isClosed)
      for (const month of months) {
        await generateReport({ month, today });
        await finishReport({ month, today, by: "QA Contoh", reason: "Data contoh" });
      }
    return { book, taken: await readTakeOver({ book: name, today }) };
  });
}
