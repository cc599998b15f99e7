/** Formulas compared and read: Excel may give them back in a shorter form than they were written in. */
import type { Criterion, Scorecard } from "../../sop";

/** `Table[[#This Row],[Header]]`, `[@[Header]]` and `[@Header]` as one form; blanks and case do not count. */
export const plainFormula = (formula: string): string =>
  formula
    .replace(/\w*\[\[#This Row\],\s*\[([^\]]*)\]\]/gi, "[@$1]")
    .replace(/\w*\[@\[([^\]]*)\]\]/g, "[@$1]")
    .replace(/\w*\[@([^\]]*)\]/g, "[@$1]")
    .replace(/[\s']/g, "")
    .toLowerCase();

// Nearly always they are alike to the letter, and a month has a hundred thousand.
export const sameFormula = (a: string, b: string): boolean => a === b || plainFormula(a) === plainFormula(b);

/** The headers of its own row that a formula of our tables reads; none holds what has a meaning in a reference (criterion-rules). */
export const ownColumnsIn = (formula: string): readonly string[] =>
  [...formula.matchAll(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi)].map(([, header = ""]) => header);

/** The columns that a formula names with their table: of these Excel takes none that is not there. */
export const columnsIn = (formula: string): readonly { readonly table: string; readonly header: string }[] =>
  [...formula.matchAll(/([\p{L}_][\p{L}\d_]*)\[(?:\[#Headers\],\[)?([^\][#@]+)\]/gu)].map(
    ([, table = "", header = ""]) => ({ table, header }),
  );

/**
 * The scorecard that a month's formulas were made with, from the formulas themselves: weights, pass mark and fatal
 * criteria stand in them. What else a criterion is comes from `known`, by its code. Undefined where they do not tell.
 */
export function scorecardInFormulas(
  score: string,
  result: string,
  headers: readonly string[],
  known: readonly Criterion[],
): Scorecard | undefined {
  const passMark = /<\s*(\d+(?:\.\d+)?)/.exec(result)?.[1];
  const criteria = headers.flatMap((header): Criterion[] => {
    const [code = "", ...rest] = header.trim().split(" ");
    if (!/^p\d\d$/i.test(code)) return [];
    const weight = weightOf(plainFormula(score), plainFormula(`[@${header}]`));
    if (weight === undefined) return [];
    const fatal = plainFormula(result).includes(plainFormula(`[@${header}]="Tidak"`));
    const criticalTo = known.find((one) => one.code.toLowerCase() === code.toLowerCase())?.criticalTo;
    return [{ code: code.toUpperCase(), name: rest.join(" "), weight, criticalTo, fatal }];
  });
  return passMark === undefined || criteria.length === 0
    ? undefined
    : { criteria, passMark: Number(passMark) };
}

function weightOf(score: string, cell: string): number | undefined {
  const after = score.split(`${cell}="ya",`)[1];
  const weight = /^\d+(?:\.\d+)?/.exec(after ?? "")?.[0];
  return weight === undefined ? undefined : Number(weight);
}
