/** Writes single cells, each with what stood there before and what stands there after. */
import type { Day, Fix } from "../../sop";
import type { Edit } from "../../sheets/edits/edit";
import type { Unfinished } from "../../sheets/edits/unfinished";
import { write } from "../apply/write";
import type { CellFix } from "../../sheets/plan/fixes";
import type { LogEntry } from "../../sheets/plan/log";
import { expectCells } from "../../sheets/snapshot/expect-cells";
import { loadKept } from "../read/kept-cells";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { isStopped, type StopSignal } from "../stop";
import type { AppliedFix, KeptCell, Progress } from "../../sheets/types";

/** Cells in one request: their addresses and formulas stay well under 5 MB. */
const CELLS_PER_PART = 500;

type AppliedCell = Extract<AppliedFix, { kind: "cell" }>;

export const FIXING: Unfinished = { action: "fix", month: "" };

export interface CellFixing {
  readonly today: Day;
  readonly signal?: StopSignal | undefined;
  readonly onProgress: Progress;
  /** More of the same action follows: the mark stays after the last part too. */
  readonly moreFollows: boolean;
  /** Told of each part that stands, before the next one is sent. */
  readonly onApplied: (applied: readonly AppliedCell[]) => void;
}

/** A sync for each part. Stopped between two, what it returns is not done. Throws `ChangedMeanwhile`. */
export async function writeCellFixes(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  cells: readonly CellFix[],
  { today, signal, onProgress, onApplied, moreFollows }: CellFixing,
): Promise<readonly CellFix[]> {
  for (let first = 0; first < cells.length; first += CELLS_PER_PART) {
    if (isStopped(signal)) return cells.slice(first);
    const part = cells.slice(first, first + CELLS_PER_PART);
    const before: (() => KeptCell)[] = [];
    const after: (() => KeptCell)[] = [];
    // A part is a request: past 5 MB it would be refused.
    await write(
      context,
      snapshot.foundation,
      {
        edits: part.flatMap((cell) => cellEdits(cell, snapshot)),
        log: logOf(part, today),
        unfinished: FIXING,
        moreFollows: moreFollows || first + part.length < cells.length,
      },
      {
        before: () => before.push(...part.map((cell) => loadKept(context, cell))),
        after: () => after.push(...part.map((cell) => loadKept(context, cell))),
      },
    );
    onApplied(
      part.flatMap((cell, index) => {
        const [was, is] = [before[index], after[index]];
        return was && is ? [appliedOf(cell.fix, cell, was(), is())] : [];
      }),
    );
    onProgress(Math.min(1, (first + part.length) / cells.length));
  }
  return [];
}

/** The declared format comes first: a date in a text cell would become text. */
function cellEdits(cell: CellFix, snapshot: WorkbookSnapshot): readonly Edit[] {
  const { sheet, row, column, content, numberFormat } = cell;
  const standing = snapshot.cells.find((one) => one.sheet === sheet);
  const expect = standing ? expectCells(standing, row, [column]) : [];
  const box = { row, column, rows: 1, columns: 1 };
  return [
    ...(numberFormat === undefined ? [] : [{ kind: "look", sheet, box, look: { numberFormat } } as const]),
    { kind: "cells", sheet, row, column, values: [[content]], expect },
  ];
}

function appliedOf(fix: Fix, cell: CellFix, before: KeptCell, after: KeptCell): AppliedCell {
  const { sheet, id, row, header } = cell;
  return { kind: "cell", fix, sheet, id, sheetRow: row, header, before, after };
}

/** One line for each sheet, naming the cells as far as a cell of the Log holds them well. */
export function logOf(cells: readonly { readonly fix: Fix }[], day: Day): readonly LogEntry[] {
  const sheets = [...new Set(cells.map(({ fix }) => fix.finding.sheet))];
  return sheets.map((sheet) => {
    const own = cells.filter(({ fix }) => fix.finding.sheet === sheet);
    const named = own.slice(0, 10).map(({ fix: { finding } }) => `${finding.id} ${finding.header}`.trim());
    const rest = own.length > named.length ? ", …" : "";
    return { day, action: "Perbaiki", sheet, detail: `${own.length}: ${named.join(", ")}${rest}` };
  });
}
