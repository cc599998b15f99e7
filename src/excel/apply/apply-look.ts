/** How cells look, as Office.js says it. */
import type { CellLook } from "../../sheets/edits/edit";

/** By what a look calls them. */
export const BORDERS = {
  bottom: ["EdgeBottom"],
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  rows: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"],
  outline: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
  lines: ["EdgeBottom", "InsideHorizontal"],
  sides: ["EdgeLeft", "EdgeRight"],
  left: ["EdgeLeft"],
} as const;

/** Everything but the number format, which is not part of a range's format. */
export function applyFormat(format: Excel.RangeFormat, look: Omit<CellLook, "numberFormat">): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline !== undefined) format.font.underline = look.underline ? "Single" : "None";
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  if (look.border !== undefined) {
    for (const edge of BORDERS[look.border]) {
      const border = format.borders.getItem(edge);
      border.style = look.line?.dash === true ? "Dash" : "Continuous";
      border.color = look.line?.color ?? "#A6A6A6";
      // A line that goes on is thin unless said otherwise.
      if (look.line && (look.line.weight !== "Thin" || look.line.dash === true))
        border.weight = look.line.weight;
    }
  }
}

export function applyLook(range: Excel.Range, { numberFormat, ...look }: CellLook): void {
  // A single value goes into every cell; the types know arrays alone.
  if (numberFormat !== undefined) Object.assign(range, { numberFormat });
  if (Object.keys(look).length > 0) applyFormat(range.format, look);
}

export function applyConditionalLook(format: Excel.ConditionalRangeFormat, look: CellLook): void {
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline === true) format.font.underline = "Single";
  if (look.fill !== undefined) format.fill.color = look.fill;
}
