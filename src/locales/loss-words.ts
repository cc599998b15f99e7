/** What a saved file could not keep of the one that was opened, in a line each. */
import type { Translator } from "./dictionary";

/** As the embedded Excel tells of it. */
export interface LossToTell {
  readonly kind:
    "macros" | "signature" | "chart" | "table" | "sparklines" | "chartSheets" | "controls" | "strict";
  readonly sheet?: string;
  readonly table?: string;
  readonly chart?: string;
  readonly parts?: readonly string[];
}

export function lossMessage(
  translate: Translator,
  { kind, sheet = "", chart = "", table = "", parts = [] }: LossToTell,
): string {
  const named = parts.length === 0 ? "" : `(${parts.join(", ")})`;
  return translate(`losses.${kind}`, { sheet, chart, table, parts: named }).trim();
}
