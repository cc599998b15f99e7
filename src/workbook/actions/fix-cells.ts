/** Writes single cells, each with what stood there before and what stands there after. */
import type { Fix } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { Edit } from "../apply/edit";
import type { CellFix } from "../plan/fixes";
import { loadKept } from "../read/kept-cells";
import { isStopped, type StopSignal } from "../stop";
import type { AppliedFix, KeptCell, Progress } from "../types";

/** Cells in one request: their addresses and formulas stay well under 5 MB. */
const CELLS_PER_PART = 500;

type AppliedCell = Extract<AppliedFix, { kind: "cell" }>;

/** Two syncs for each part, to read what stands there and to write over it. Stopped between two, `left` is not done. */
export async function writeCellFixes(
  context: Excel.RequestContext,
  cells: readonly CellFix[],
  signal: StopSignal | undefined,
  onProgress: Progress,
): Promise<{ readonly applied: readonly AppliedCell[]; readonly left: readonly CellFix[] }> {
  const applied: AppliedCell[] = [];
  for (let first = 0; first < cells.length; first += CELLS_PER_PART) {
    if (isStopped(signal)) return { applied, left: cells.slice(first) };
    const part = cells.slice(first, first + CELLS_PER_PART);
    const standing = part.map((cell) => loadKept(context, cell));
    await context.sync();
    const before = standing.map((kept) => kept());
    applyEdits(
      context,
      part.flatMap((cell, index) => cellEdits(cell, before[index])),
    );
    const written = part.map((cell) => loadKept(context, cell));
    // A part is a request: past 5 MB it would be refused.
    await context.sync();
    part.forEach((cell, index) => {
      const was = before[index];
      const is = written[index];
      if (was && is) applied.push(appliedOf(cell.fix, cell, was, is()));
    });
    onProgress(Math.min(1, (first + part.length) / cells.length));
  }
  return { applied, left: [] };
}

/** The declared format only where the cell's own would change the content: a date in a text cell becomes text. */
function cellEdits(cell: CellFix, before: KeptCell | undefined): readonly Edit[] {
  const { sheet, row, column, content, numberFormat } = cell;
  const foreign = before?.numberFormat === "@" || before?.numberFormat === "General";
  const box = { row, column, rows: 1, columns: 1 };
  const look: readonly Edit[] =
    numberFormat !== undefined && foreign && numberFormat !== before.numberFormat
      ? [{ kind: "look", sheet, box, look: { numberFormat } }]
      : [];
  return [...look, { kind: "cells", sheet, row, column, values: [[content]] }];
}

function appliedOf(fix: Fix, cell: CellFix, before: KeptCell, after: KeptCell): AppliedCell {
  const { sheet, id, row, header } = cell;
  return { kind: "cell", fix, sheet, id, sheetRow: row, header, before, after };
}
