/** A fill's pattern as Office.js tells and takes it (Excel.FillPattern). */
import { FILL_PATTERNS } from "../../book/fill-patterns";
import type { CellStyle } from "../../book/types";
import { apiNotFound } from "../errors";
import type { StylePatch } from "../session/formats";
import { asWord } from "./arguments";

const GRADIENTS = ["LinearGradient", "RectangularGradient"] as const;
const WHITE = "#FFFFFF";

export const patternOf = (style: CellStyle | undefined): string =>
  style?.fillPattern ?? (style?.fillColor === undefined ? "None" : "Solid");

/** What setting the pattern changes. A solid fill of no colour is white. */
export function patternPatch(value: unknown): (style: CellStyle) => StylePatch {
  const word = asWord(value, ["None", "Solid", ...FILL_PATTERNS, ...GRADIENTS]);
  if (word === "LinearGradient" || word === "RectangularGradient") throw apiNotFound(`the fill ${word}`);
  const plain: StylePatch = { fillPattern: undefined, fillPatternColor: undefined };
  if (word === "None") return () => ({ ...plain, fillColor: undefined });
  if (word === "Solid") return ({ fillColor }) => ({ ...plain, fillColor: fillColor ?? WHITE });
  return () => ({ fillPattern: word });
}
