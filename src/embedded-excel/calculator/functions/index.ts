// All worksheet functions, by name.
import { arithmetic } from "./arithmetic";
import { arrayParts } from "./array-parts";
import { arrays } from "./arrays";
import { conditional } from "./conditional";
import { dates } from "./dates";
import type { WorksheetFunction } from "./define";
import { information } from "./information";
import { fromLibrary } from "./library";
import { lambdas } from "./lambdas";
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
    arrayParts,
    arrays,
    conditional,
    dates,
    information,
    lambdas,
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

const GIVES_ARRAY = new RegExp(
  `(?<![\\w.])(?:${[...Object.keys({ ...arrays, ...arrayParts, ...lambdas }), "INDIRECT", "OFFSET", "INDEX", "XLOOKUP"].join("|")})\\(|#`,
  "i",
);

/** May the formula give an array another time, though it does not now? Rather too often than not. */
export function mayGiveArray(formula: string): boolean {
  return GIVES_ARRAY.test(formula);
}

/** The names of all functions known. */
export function functionNames(): string[] {
  return [...functions.keys()];
}
