/** A fill's pattern as Office.js tells and takes it (Excel.FillPattern). */
import type { CellStyle, FillPattern } from "../../book/types";
import { apiNotFound } from "../errors";
import type { StylePatch } from "../session/formats";
import { asWord } from "./arguments";

const PATTERNS = [
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
] as const satisfies readonly FillPattern[];
const GRADIENTS = ["LinearGradient", "RectangularGradient"] as const;
const WHITE = "#FFFFFF";

export const patternOf = (style: CellStyle | undefined): string =>
  style?.fillPattern ?? (style?.fillColor === undefined ? "None" : "Solid");

/** What setting the pattern changes. A solid fill of no colour is white. */
export function patternPatch(value: unknown): (style: CellStyle) => StylePatch {
  const word = asWord(value, ["None", "Solid", ...PATTERNS, ...GRADIENTS]);
  if (word === "LinearGradient" || word === "RectangularGradient") throw apiNotFound(`the fill ${word}`);
  const plain: StylePatch = { fillPattern: undefined, fillPatternColor: undefined };
  if (word === "None") return () => ({ ...plain, fillColor: undefined });
  if (word === "Solid") return ({ fillColor }) => ({ ...plain, fillColor: fillColor ?? WHITE });
  return () => ({ fillPattern: word });
}
