/** `mc next-year`: next year's workbook, made as `mc new` does and filled with what this one hands on. This one is only read. */
import { basename } from "node:path";
import { createEmptyBook, startOfficeSession } from "embedded-excel";
import { readTakeOver } from "../excel/actions/read-take-over";
import { setUpWorkbook } from "../excel/actions/set-up-workbook";
import { takeOver } from "../excel/actions/take-over";
import type { Arguments } from "./arguments";
import { openBookOf1900, saveBook } from "./files";
import type { Surroundings } from "./surroundings";

/** With `--refresh NEXT.xlsx` the workbook that stands is brought up to date. Throws Failure or WorkbookError. */
export async function nextYear(given: Arguments, { today, say, translate }: Surroundings): Promise<string> {
  const [path = ""] = given.positionals;
  startOfficeSession(await openBookOf1900(path));
  const taken = await readTakeOver({ book: basename(path), today });
  const { excel } = startOfficeSession(
    given.refresh === undefined ? createEmptyBook("Sheet1") : await openBookOf1900(given.refresh),
  );
  if (given.refresh === undefined) await setUpWorkbook({ year: taken.year, today });
  const { kept, months, openSteps, year } = await takeOver({ taken, today });
  await saveBook(excel.book, given.out ?? "", { say, translate });
  for (const table of kept) say(translate("nextYear.kept", { table }));
  if (given.json) return JSON.stringify({ year, months, openSteps, kept }, null, 1);
  return translate("nextYear.done", { year, months, steps: openSteps });
}
