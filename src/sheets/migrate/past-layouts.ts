/** Every layout there has been before the present one, by its version; `layouts.json` holds the present one's too. */
import type { Month } from "../../sop";
import { LAYOUT_VERSION } from "../layout/document";
import { monthLabel } from "../layout/month-names";
import layouts from "./layouts.json";
import type { LayoutSnapshot, PastLayout } from "./past-layout";

export const LAYOUTS: Readonly<Record<string, LayoutSnapshot>> = layouts;

const filledIn = (
  texts: Readonly<Record<string, string>>,
  placeholder: string,
  words: string,
): ReadonlyMap<string, string> =>
  new Map(Object.entries(texts).map(([address, text]) => [address, text.replaceAll(placeholder, words)]));

const fromSnapshot = ({ home, monthTop, ...known }: LayoutSnapshot): PastLayout => ({
  ...known,
  home: (year: number) => filledIn(home, "{year}", String(year)),
  monthTop: (month: Month) => filledIn(monthTop, "{month}", monthLabel(month)),
});

export const PAST_LAYOUTS: ReadonlyMap<number, PastLayout> = new Map(
  Object.entries(LAYOUTS)
    .map(([version, snapshot]): [number, PastLayout] => [Number(version), fromSnapshot(snapshot)])
    .filter(([version]) => version < LAYOUT_VERSION)
    .sort(([a], [b]) => a - b),
);

/** The layout that a workbook of that version has. A version that never was counts as the one before it. */
export function pastLayout(version: number): PastLayout {
  const versions = [...PAST_LAYOUTS.keys()];
  const known = versions.filter((one) => one <= version).at(-1) ?? versions[0] ?? 1;
  return PAST_LAYOUTS.get(known) ?? fromSnapshot(layouts["1"]);
}
