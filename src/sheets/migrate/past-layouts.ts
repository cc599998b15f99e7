/** Every layout there has been before the present one, by its version. */
import { LAYOUT_1 } from "./layout-1";
import { LAYOUT_2 } from "./layout-2";
import type { PastLayout } from "./past-layout";

export const PAST_LAYOUTS: ReadonlyMap<number, PastLayout> = new Map([
  [1, LAYOUT_1],
  [2, LAYOUT_2],
]);

/** The layout that a workbook of that version has. A version that never was counts as the one before it. */
export function pastLayout(version: number): PastLayout {
  const [known = 1] = [...PAST_LAYOUTS.keys()].filter((one) => one <= version).sort((a, b) => b - a);
  return PAST_LAYOUTS.get(known) ?? LAYOUT_1;
}
