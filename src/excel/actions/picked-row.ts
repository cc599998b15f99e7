/** What the pane says of the row that a person has picked in the grid, from what was read already: it reads nothing. */
import { fatalFailures, judgeRows, shownText, valueOf } from "../../sop";
import { cellAddress, parseBox } from "../../sheets/layout/address";
import { readingOf } from "../read/read-since";
import type { Overview, PickedRow, SelectedCells } from "../../sheets/types";

/**
 * What there is to say of a selected row of F-22, from what the overview was made of; nothing is read. Undefined where
 * the cells are in no row of an F-22 sheet, and where the overview is not known any more.
 */
export function pickedRow({
  overview,
  cells,
}: {
  overview: Overview;
  cells: SelectedCells;
}): PickedRow | undefined {
  if (overview.state !== "ready") return undefined;
  const reading = readingOf(overview.months);
  const box = parseBox(cells.address);
  if (!reading || !box) return undefined;
  const { snapshot, memory } = reading;
  const name = snapshot.foundation.sheetIds.get(cells.worksheetId);
  const { asOf, answer } = overview;
  const picked = judgeRows(snapshot, asOf, memory).find(
    ({ row: { place } }) => place.sheet === name && place.sheetRow === box.row,
  );
  if (!picked) return undefined;
  const { row, sheet, month, reason, score, result, links } = picked;
  const findings = answer.findings.filter(
    (finding) => finding.sheet === row.place.sheet && parseBox(finding.cell)?.row === box.row,
  );
  return {
    id: shownText(row.text.sampleNumber).trim(),
    sheet: sheet.sheet,
    cell: cellAddress(row.place.sheetRow, box.column),
    month,
    callDate: valueOf(row.date.callDate),
    area: shownText(row.text.area),
    agent: shownText(row.text.agentName) || shownText(row.text.agentId),
    reason,
    score,
    result,
    fatal: fatalFailures(row.marks, sheet.scorecard),
    links,
    findings,
  };
}
