/** Small moves between the file's words and the book's: optional properties, and pairs of names. */

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined: an optional property is there with its value, or not at all. */
export function present<T extends object>(object: T): Present<T> {
  const copy: Partial<T> = { ...object };
  for (const key of Object.keys(copy))
    if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key);
  return copy as unknown as Present<T>;
}

/** The key that stands for a value: the way back through a table of names. */
export function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}

/** Rounds to so many decimals, to undo what binary fractions add. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** A GUID in braces, as Office writes identifiers. */
export function isGuid(text: string): boolean {
  return /^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/i.test(text);
}

/** A GUID that says nothing but its number. */
export function numberedGuid(group: number, number: number): string {
  return `{${group.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}
