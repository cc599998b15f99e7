/** Whether a list cell holds a certain word. */
import type { TextEntry } from "../types";
import { equalsAsExcel } from "./equalsAsExcel";

/**
 * Whether the cell's text equals the word as Excel's `=` compares: case ignored, nothing trimmed.
 *
 * @example saysWord({ kind: "value", value: "YA" }, "Ya") // true
 */
export const saysWord = (entry: TextEntry, word: string): boolean =>
  entry.kind === "value" && equalsAsExcel(entry.value, word);
