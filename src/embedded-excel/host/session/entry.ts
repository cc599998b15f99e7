/** Reads what is put into a cell as Excel's English locale does: numbers, dates, TRUE, percents, formulas, 'text. */
import { isErrorText } from "../../book/errors";
import { parseValue } from "numfmt";
import type { CellValue } from "../../book/types";
import { invalidArgument } from "../errors";

/** What the entry makes of a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quotePrefix?: true;
  /** The number format that such an entry brings along where the cell has none. */
  readonly numberFormat?: string;
}

/** Turns formula text into the stored form; undefined where it has a syntax error. */
export type FormulaReader = (text: string) => string | undefined;

const LONGEST_TEXT = 32_767;
function readFormula(text: string, reader: FormulaReader): Entry {
  const formula = reader(text);
  if (formula === undefined) throw invalidArgument(`a formula with a syntax error: ${text.slice(0, 200)}`);
  return { value: null, formula };
}

/** "+A1", "-A1" and "@SUM(A1)" are formulas where they parse as such. */
function readSignedFormula(text: string, reader: FormulaReader): Entry | undefined {
  const body = text.startsWith("@") ? (/^@[A-Za-z][\w.]*\(/.test(text) ? text.slice(1) : undefined) : text;
  if (body === undefined || body.length < 2) return undefined;
  const formula = reader(`=${body}`);
  return formula === undefined ? undefined : { value: null, formula };
}

const NUMBERLIKE = /^[\s\d(+\-.$€£%]|^(?:true|false)$/i;

function readPlain(text: string): Entry | undefined {
  if (!NUMBERLIKE.test(text)) return undefined;
  const parsed = parseValue(text, { locale: "en-US" });
  if (parsed === null) return undefined;
  const { v: value, z: numberFormat } = parsed;
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

/** @param isText the cell's format is "@": all but a formula-free apostrophe stays as typed. */
export function readEntry(input: string, isText: boolean, reader: FormulaReader): Entry {
  if (input === "") return { value: null };
  if (input.length > LONGEST_TEXT) throw invalidArgument(`a cell holds at most ${LONGEST_TEXT} characters`);
  const first = input.charCodeAt(0);
  if (first === 39) return { value: input.slice(1), quotePrefix: true };
  if (isText) return { value: input };
  if (first === 61 && input.length > 1) return readFormula(input, reader);
  // Most texts begin with a letter: no more to look at.
  if (((first >= 65 && first <= 90) || (first >= 97 && first <= 122)) && input.length > 5)
    return { value: input };
  if (first === 35 && isErrorText(input)) return { value: { error: input } };
  const plain = readPlain(input);
  if (plain !== undefined) return plain;
  if (first === 43 || first === 45 || first === 64)
    return readSignedFormula(input, reader) ?? { value: input };
  return { value: input };
}
