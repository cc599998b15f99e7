/** A fill's patterns by Office.js's names, but for the plain ones: none, or solid where there is a colour. */
export const FILL_PATTERNS = [
  "Gray75",
  "Gray50",
  "Gray25",
  "Gray16",
  "Gray8",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
] as const;
export type FillPattern = (typeof FILL_PATTERNS)[number];
