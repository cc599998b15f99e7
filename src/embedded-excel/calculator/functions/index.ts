// All worksheet functions, by name.
import { arithmetic } from "./arithmetic";
import { arrays } from "./arrays";
import { conditional } from "./conditional";
import { dates } from "./dates";
import type { WorksheetFunction } from "./define";
import { information } from "./information";
import { fromLibrary } from "./library";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { mended } from "./mended";
import { references } from "./references";
import { statistics } from "./statistics";
import { subtotal } from "./subtotal";
import { texts } from "./text";
import { workdays } from "./workdays";

const functions: ReadonlyMap<string, WorksheetFunction> = new Map(
  [
    fromLibrary,
    arithmetic,
    arrays,
    conditional,
    dates,
    information,
    logic,
    lookups,
    mended,
    references,
    statistics,
    subtotal,
    texts,
    workdays,
  ].flatMap((table) => Object.entries(table)),
);

/** The function of a name, in any case and with the prefixes that files give newer functions. */
export function functionNamed(name: string): WorksheetFunction | undefined {
  return functions.get(name.toUpperCase().replace(/^(_XLFN\.)?(_XLWS\.)?/, ""));
}

/** The names of all functions known. */
export function functionNames(): string[] {
  return [...functions.keys()];
}
