/** When two numbers of samples or recordings are the same one: trimmed, case ignored. */
import type { TextEntry } from "../types";

/**
 * The key that tells one No. Sampel or ID Rekaman from another; undefined where there is nothing to tell apart,
 * for an empty one is never a duplicate.
 *
 * @example identityKey({ kind: "value", value: "vrs-01 " }) // "vrs-01"
 */
export const identityKey = (entry: TextEntry): string | undefined => {
  if (entry.kind !== "value") return undefined;
  const key = entry.value.trim().toLowerCase();
  return key === "" ? undefined : key;
};
