/** The different values of a field: how they are told apart, called and ordered. */
import type { CellValue, PivotField, PivotItem } from "../book/types";
import { compareScalars } from "../calculator/values";

export const BLANK = "(blank)";

/** What tells an item apart in its field. Text of another case is the same item, as in Excel. */
export function keyOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return `e:${value.error}`;
  return typeof value === "string" ? `s:${value.toLowerCase()}` : `${typeof value}:${value}`;
}

export const captionOf = (item: PivotItem): string => item.name ?? item.text;

export const fieldName = (field: PivotField): string => field.name ?? field.source;

/** Numbers, text, FALSE, TRUE, errors. */
function compare(a: string | number | boolean | object, b: string | number | boolean | object): number {
  if (typeof a === "object" || typeof b === "object")
    return Number(typeof a === "object") - Number(typeof b === "object");
  return compareScalars(a, b);
}

/** What Excel orders by the calendar and not by the alphabet. */
const LISTS = [
  "sun mon tue wed thu fri sat",
  "sunday monday tuesday wednesday thursday friday saturday",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "january february march april may june july august september october november december",
].map((words) => words.split(" "));

/** The list that most of the items stand in, if any does. */
function listOf(items: readonly PivotItem[]): readonly string[] | undefined {
  const texts = new Set(items.map((item) => captionOf(item).toLowerCase()));
  const counts = LISTS.map((list) => list.filter((word) => texts.has(word)).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : LISTS[counts.indexOf(most)];
}

/** The items' indexes by their labels; blank ones are last either way. */
export function orderByLabels(
  items: readonly PivotItem[],
  ascending: boolean,
  customLists: boolean,
): number[] {
  const list = customLists ? listOf(items) : undefined;
  const place = (item: PivotItem): number => {
    const at = list?.indexOf(captionOf(item).toLowerCase()) ?? -1;
    return at < 0 ? (list?.length ?? 0) : at;
  };
  const sign = ascending ? 1 : -1;
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => {
      const [left, right] = [a.item.name ?? a.item.value, b.item.name ?? b.item.value];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * (place(a.item) - place(b.item) || compare(left, right)) || a.index - b.index;
    })
    .map(({ index }) => index);
}

/**
 * A field's items after its values were read: those that were there stay in their order, with what was said of them; new ones come
 * after them. A new field's items are in ascending order.
 * @param read the values in the source's order, each with the text that its cell shows
 */
export function readItems(
  before: readonly PivotItem[] | undefined,
  read: readonly { readonly value: CellValue; readonly text: string }[],
  customLists: boolean,
): PivotItem[] {
  const found = new Map<string, PivotItem>();
  for (const { value, text } of read) {
    const key = keyOf(value);
    if (!found.has(key)) found.set(key, { value, text: value === null ? BLANK : text });
  }
  const kept = (before ?? []).flatMap((item) => {
    const now = found.get(keyOf(item.value));
    found.delete(keyOf(item.value));
    return now === undefined ? [] : [{ ...item, text: now.text, value: now.value }];
  });
  const added = [...found.values()];
  if (before !== undefined) return [...kept, ...added];
  return orderByLabels(added, true, customLists).flatMap((index) => added[index] ?? []);
}
