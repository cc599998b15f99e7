// All worksheet functions, by name.
import { arithmetic } from "./arithmetic";
import { arrayParts } from "./array-parts";
import { arrays } from "./arrays";
import { annuities } from "./annuities";
import { bessels } from "./bessel";
import { bonds } from "./bonds";
import { cashFlows } from "./cash-flows";
import { complex } from "./complex";
import { continuous } from "./continuous";
import { conversion } from "./convert";
import { coupons } from "./coupons";
import { databases } from "./database";
import { depreciation } from "./depreciation";
import { discrete } from "./discrete";
import { matrices } from "./matrices";
import { patterns } from "./patterns";
import { numberSystems } from "./number-systems";
import { oddBonds } from "./odd-bonds";
import { regression } from "./regression";
import { rounding } from "./rounding";
import { samples } from "./samples";
import { textForms } from "./text-forms";
import { trigonometry } from "./trigonometry";
import { conditional } from "./conditional";
import { dates } from "./dates";
import type { WorksheetFunction } from "./define";
import { information } from "./information";
import { lambdas } from "./lambdas";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { integers } from "./integers";
import { references } from "./references";
import { statistics } from "./statistics";
import { subtotal } from "./subtotal";
import { texts } from "./text";
import { workdays } from "./workdays";

const functions: ReadonlyMap<string, WorksheetFunction> = new Map(
  [
    arithmetic,
    arrayParts,
    arrays,
    annuities,
    bessels,
    bonds,
    cashFlows,
    complex,
    continuous,
    conversion,
    coupons,
    databases,
    depreciation,
    discrete,
    matrices,
    numberSystems,
    patterns,
    oddBonds,
    regression,
    rounding,
    samples,
    textForms,
    trigonometry,
    conditional,
    dates,
    information,
    lambdas,
    logic,
    lookups,
    integers,
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

/** Functions whose result is an array, whatever they are given. */
const ARRAYS: Set<string> = new Set([
  ...Object.keys({ ...arrays, ...arrayParts, ...lambdas, ...regression }),
  "MINVERSE",
  "MUNIT",
  "MODE.MULT",
]);
// They give a text of each text.
for (const name of ["TEXTBEFORE", "TEXTAFTER", "REDUCE"]) ARRAYS.delete(name);

/** Does the function of that name give an array? */
export function givesArray(name: string): boolean {
  return ARRAYS.has(name);
}

const GIVES_ARRAY = new RegExp(
  `(?<![\\w.])(?:${[...ARRAYS, "INDIRECT", "OFFSET", "INDEX", "XLOOKUP"].join("|")})\\(|#`,
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
