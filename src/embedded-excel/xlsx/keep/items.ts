/** Lists of which some items are understood and may have changed, and all others stay as they are. */
import { isSame } from "./origin";

export interface RawItem<Item> {
  readonly text: string;
  /** Undefined = not understood: it stays. */
  readonly item: Item | undefined;
}

export interface Merged<Item> {
  readonly kept: readonly RawItem<Item>[];
  readonly dropped: readonly RawItem<Item>[];
  /** Those of now that the file does not hold. */
  readonly added: readonly Item[];
}

/** What of a list can stay. An item stands for one of now at most. */
export function mergeItems<Item>(raw: readonly RawItem<Item>[], now: readonly Item[]): Merged<Item> {
  const left = [...now];
  const kept: RawItem<Item>[] = [];
  const dropped: RawItem<Item>[] = [];
  for (const one of raw) {
    const at = one.item === undefined ? -1 : left.findIndex((each) => isSame(each, one.item));
    if (at >= 0) left.splice(at, 1);
    (one.item === undefined || at >= 0 ? kept : dropped).push(one);
  }
  return { kept, dropped, added: left };
}
