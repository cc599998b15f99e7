/** Which row of Skenario or Materi holds on a day. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Day } from "../types";

/** When a row holds; an end that is not given is open. */
export interface Validity {
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

/** Whether it is in force on a day. */
export const isInForce = ({ validFrom, validTo }: Validity, day: Day): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Whether it is in force on some day from `first` to `last`. */
export const isInForceWithin = ({ validFrom, validTo }: Validity, first: Day, last: Day): boolean =>
  (validFrom === undefined || validFrom <= last) && (validTo === undefined || first <= validTo);

/** The rows by Kode, compared as Excel does; those of one code stay in their order. */
export const byCode = <T extends { readonly code: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = foldAsExcel(one.code);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

/** Of rows with one code the one that a day is judged by: the upper one in force, the first where none is. */
export const versionOn = <T extends Validity>(versions: readonly T[], day: Day): T | undefined =>
  versions.find((one) => isInForce(one, day)) ?? versions[0];
