/** Looking a value up in a list, once prepared for many look-ups. */
import { foldAsExcel } from "./equalsAsExcel";

/** A list's spellings by what Excel calls equal. */
export type Spellings = ReadonlyMap<string, string>;

/** The list made ready for look-ups; of two spellings that Excel calls equal the first stands. */
export const spellingsOf = (list: readonly string[]): Spellings => {
  const spellings = new Map<string, string>();
  for (const value of list) {
    const key = foldAsExcel(value);
    if (value !== "" && !spellings.has(key)) spellings.set(key, value);
  }
  return spellings;
};

/** The list's own spelling of a value, or undefined where the list does not have it. */
export const spellingIn = (spellings: Spellings, value: string): string | undefined =>
  spellings.get(foldAsExcel(value));
