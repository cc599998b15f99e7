/** Of a PivotTable's fields: their items, and what they are sorted by. */
import type { PivotItem, PivotSort, PivotTable } from "../../book/types";
import { keyOf } from "../../pivots/index";
import { decodeText } from "../package/text";
import { attribute, child, childrenOf, flag, numberAttribute, type XmlElement } from "../package/xml";
import type { CacheField } from "./read-cache";
import { DATA_REFERENCE } from "./words";

/**
 * In the order of the part; without those of which no record is left. A field that is shown nowhere has those of its cache.
 * @param page where the one item stands that a report filter shows
 */
export function readItems(field: XmlElement, cache: CacheField, page: number | undefined): PivotItem[] {
  const list = childrenOf(child(field, "items"), "item");
  if (list.length === 0) return cache.shared.map((item) => ({ ...item }));
  return list.flatMap((one, at) => {
    const shared = cache.shared[numberAttribute(one, "x") ?? -1];
    if (attribute(one, "t") !== undefined || flag(one, "m") === true || shared === undefined) return [];
    const name = attribute(one, "n");
    const item: PivotItem = { ...shared };
    if (name !== undefined) item.name = decodeText(name);
    if (flag(one, "h") === true || (page !== undefined && page !== at)) item.hidden = true;
    if (flag(one, "sd") === false) item.collapsed = true;
    return [item];
  });
}

/** By labels where no values are named. */
export function readScope(
  references: XmlElement | undefined,
  ascending: boolean,
  pivot: PivotTable,
): PivotSort {
  const all = childrenOf(references, "reference").map((one) => ({
    field: numberAttribute(one, "field") ?? -1,
    place: numberAttribute(child(one, "x"), "v") ?? 0,
  }));
  const values = all.find(({ field }) => field === DATA_REFERENCE);
  const data = values === undefined ? undefined : pivot.data[values.place];
  if (data === undefined) return { by: "labels", ascending };
  const scope = all.flatMap(({ field, place }) => {
    const item = pivot.fields[field]?.items[place];
    return item === undefined ? [] : [{ field, item: keyOf(item.value) }];
  });
  return { by: "values", ascending, data: data.id, scope };
}
