/** Rows of a sheet read in several answers, where one would be past Excel on the web's 5 MB (docs/excel-truths.md, "Limits and speed"). */
import { send } from "../apply/send";
import type { Box } from "../../sheets/edits/edit";
import { isAnswerTooLarge } from "./answer-too-large";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { untracked } from "../untracked";

export type Readable = "values" | "formulas";
export type CellsRead<What extends Readable> = Record<What, RawCell[][]>;

/** Cells of some 40 bytes each in the first answer keep it well under the cap. */
const FIRST_CELLS = 100_000;
/** What the further answers may weigh, by what the rows before them did. */
const WANTED_BYTES = 3_500_000;

const encoder = new TextEncoder();

/** One sync a part, on purpose; one more where a part proves too large. */
export async function readInParts<What extends Readable>(
  context: Excel.RequestContext,
  sheet: string,
  box: Box,
  what: readonly What[],
): Promise<CellsRead<What>> {
  const read = Object.fromEntries(what.map((one) => [one, []])) as unknown as CellsRead<What>;
  let step = Math.max(1, Math.floor(FIRST_CELLS / Math.max(1, box.columns * what.length)));
  for (let first = 0; first < box.rows;) {
    const rows = Math.min(step, box.rows - first);
    const part = untracked(
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(box.row + first, box.column, rows, box.columns),
    );
    part.load([...what]);
    try {
      // One answer may hold only so much: each part is its own sync on purpose.
      await send(context);
    } catch (error) {
      if (!isAnswerTooLarge(error) || rows === 1) throw error;
      step = Math.floor(rows / 2);
      continue;
    }
    for (const one of what) read[one].push(...(part[one] as RawCell[][]));
    first += rows;
    const bytes = encoder.encode(JSON.stringify(what.map((one) => part[one] as unknown))).length;
    step = Math.max(1, Math.floor((WANTED_BYTES * rows) / bytes));
  }
  return read;
}
