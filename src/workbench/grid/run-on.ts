/** How far a text runs on over the empty cells beside its own. */
import { SpreadsheetSkeleton } from "@univerjs/engine-render";

/** What Univer keeps free at each side of a cell, in pixels. */
const FREE = 2;

/**
 * Univer lets a text run on by the text's own width and forgets what the cell keeps free before it: of one that just fits,
 * or that is indented, the last letters would be cut off. Where it is asked, the free room is added. Call it once.
 */
export function letTextsRunOn(): void {
  const { prototype } = SpreadsheetSkeleton;
  // oxlint-disable-next-line typescript/unbound-method -- It is called for the skeleton that is asked.
  const byWidth = prototype.getOverflowPosition;
  prototype.getOverflowPosition = function (size, alignment, row, column, count) {
    const style = this.worksheet.getCell(row, column)?.s;
    const before = typeof style === "object" ? (style?.pd?.l ?? FREE) : FREE;
    return byWidth.call(this, { ...size, width: size.width + before + FREE }, alignment, row, column, count);
  };
}
