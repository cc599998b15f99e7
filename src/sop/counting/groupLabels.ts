/** Under which name the rows of a breakdown stand together. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import { spellingsOf } from "../entries/listSpellings";
import type { TextEntry } from "../types";

export interface GroupLabels {
  /** The name of a cell's group; undefined for a cell that is empty or cannot be read, which is in none. */
  readonly labelOf: (entry: TextEntry) => string | undefined;
  /** A breakdown in the list's order, what the list does not have behind it by name. */
  readonly inOrder: (counts: ReadonlyMap<string, number>) => Readonly<Record<string, number>>;
}

/**
 * Names by a list of Pengaturan: the list's spelling; for a value that it does not have, the spelling seen first.
 * One instance is meant for a whole answer, so that a value has the same name in all its months.
 *
 * @example groupLabels(["JKT"]).labelOf({ kind: "value", value: "jkt" }) // "JKT"
 */
export const groupLabels = (list: readonly string[]): GroupLabels => {
  const labels = new Map(spellingsOf(list));
  /** By the text as it stands: rows repeat few of them, and each is folded once. */
  const ofText = new Map<string, string>();
  const place = new Map([...labels.values()].map((label, index) => [label, index]));
  const byPlace = (a: string, b: string): number => {
    const gap = (place.get(a) ?? place.size) - (place.get(b) ?? place.size);
    return gap !== 0 ? gap : a < b ? -1 : 1;
  };
  return {
    labelOf: (entry) => {
      if (entry.kind !== "value") return undefined;
      const known = ofText.get(entry.value);
      if (known !== undefined) return known;
      const key = foldAsExcel(entry.value);
      const label = labels.get(key) ?? entry.value;
      labels.set(key, label);
      ofText.set(entry.value, label);
      return label;
    },
    inOrder: (counts) => Object.fromEntries([...counts].sort(([a], [b]) => byPlace(a, b))),
  };
};
