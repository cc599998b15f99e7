/** The report as it stands in the end, against one made in a copy of the workbook that has no reports. */
import { copyBook, type Book, type Sheet } from "embedded-excel";
import { generateReport } from "../../excel/support/reports";
import { TODAY } from "../../excel/support/session";
import { openSession } from "../support/session";
import { differences, shotOf } from "../support/shot";
import { MONTH } from "../support/small-month";

export const isReportSheet = ({ name }: Pick<Sheet, "name">): boolean =>
  /^(?:Laporan|Rekap|Analisa) /.test(name);

const CELL_OF_REPORT = /^(?:Laporan|Rekap|Analisa) [^|]*\|cell\|/;

/** Makes the report again in a copy, and in a copy without reports; a line for each cell in which they differ. */
export async function reportDifferences(book: Book): Promise<readonly string[]> {
  const again = openSession({ book: copyBook(book), seed: 1 });
  await generateReport({ month: MONTH, today: TODAY });
  const bare = copyBook(book);
  bare.sheets = bare.sheets.filter((sheet) => !isReportSheet(sheet));
  const [first] = bare.sheets;
  if (first !== undefined) bare.activeSheetId = first.id;
  const anew = openSession({ book: bare, seed: 1 });
  await generateReport({ month: MONTH, today: TODAY });
  return differences(shotOf(anew.book), shotOf(again.book)).filter((line) => CELL_OF_REPORT.test(line));
}
