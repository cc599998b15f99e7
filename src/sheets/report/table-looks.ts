/** How the documents look: few shades, each with its own weight, so that a print in grey tells them apart. */
import type { CellLook } from "../edits/edit";

const NAVY = "#0C3B5E";
const SHADE = "#E6ECF2";
const RULE = "#D1D1D1";
const FRAME = "#616161";
const QUIET = "#616161";

/** A section's title: bold over a line. */
export const TITLE_LINE: CellLook = {
  bold: true,
  size: 11,
  color: NAVY,
  vertical: "Bottom",
  border: "bottom",
  line: { color: NAVY, weight: "Medium" },
};
/** What stands at the right end of a title's line. */
export const ASIDE: CellLook = { bold: false, size: 8, color: QUIET, horizontal: "Right" };
export const TABLE_HEADER: CellLook = {
  bold: true,
  size: 8,
  fill: SHADE,
  wrap: true,
  vertical: "Center",
};
/** The lines of a table. */
export const TABLE_LINES: CellLook = {
  vertical: "Center",
  border: "lines",
  line: { color: RULE, weight: "Thin" },
};
export const SMALL_NOTE: CellLook = { size: 8, color: QUIET };
export const FRAMED: CellLook = { border: "outline", line: { color: FRAME, weight: "Thin" } };
export const BOX_LABEL: CellLook = { ...FRAMED, size: 8, fill: "#F0F0F0", vertical: "Center" };
export const HEADLINE: CellLook = {
  bold: true,
  size: 13,
  color: NAVY,
  vertical: "Center",
  border: "bottom",
  line: { color: NAVY, weight: "Medium" },
};
export const FINAL_MARK: CellLook = {
  bold: true,
  size: 10,
  horizontal: "Center",
  vertical: "Center",
  border: "outline",
  line: { color: "#242424", weight: "Medium" },
};
export const DRAFT_MARK: CellLook = { ...FINAL_MARK, line: { color: FRAME, weight: "Medium", dash: true } };
export const DOCUMENT_TITLE: CellLook = {
  bold: true,
  size: 14,
  color: NAVY,
  horizontal: "Center",
  vertical: "Center",
};
export const TILE: CellLook = { fill: "#F5F8FB", horizontal: "Center", vertical: "Center" };
/** Between two of them. */
export const TILE_SIDES: CellLook = { border: "sides", line: { color: "#FFFFFF", weight: "Thick" } };
export const WARNING: CellLook = {
  size: 8,
  fill: "#FFF5EC",
  border: "left",
  line: { color: "#BC4B09", weight: "Thick" },
};
export const NEUTRAL: CellLook = { fill: SHADE };

/** States, told by a sign, a word and a shade: in grey light, black and white. */
export const STATE_LOOKS = {
  reached: { bold: true, color: "#0B5A0B", fill: "#DFF3DF" },
  missed: { bold: true, color: "#FFFFFF", fill: "#A80F1C" },
  open: { bold: true, color: "#6B4700", fill: "#FFFFFF" },
  none: { fill: SHADE },
} as const satisfies Readonly<Record<string, CellLook>>;
export const STATE_SIGNS = { reached: "✓", missed: "×", open: "○", none: "–" } as const;
/** Around what is open, which has no shade. */
export const OPEN_FRAME: CellLook = {
  border: "outline",
  line: { color: "#8A5A00", weight: "Thin", dash: true },
};
