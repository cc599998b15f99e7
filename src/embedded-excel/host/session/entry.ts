/**
 * Reads what is put into a cell as Excel does: numbers, dates, TRUE, percents, formulas, 'text. What a client writes is
 * English; what a person types is read by the language of the display.
 */
import { isErrorText } from "../../book/errors";
import { parseValue } from "numfmt";
import type { CellValue, RichValue } from "../../book/types";
import { invalidArgument } from "../errors";

/** What the entry makes of a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quotePrefix?: true;
  readonly rich?: RichValue;
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

/** A language by which typing is read, as `en-US` or `id-ID`. */
export type TypingLanguage = "en-US" | "id-ID";

/** 9.05 and 9.05.30: a time of day, where times are written with points. */
const TIME_WITH_POINTS = /^([01]?\d|2[0-3])\.([0-5]\d)(?:\.([0-5]\d))?$/;
/** 5/11: a day of this year. */
const DAY_AND_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;

/** What the library reads as an English text would be read, in Indonesian. */
function readIndonesian(text: string): Entry | undefined {
  const time = TIME_WITH_POINTS.exec(text);
  if (time !== null) return readWith(text.replaceAll(".", ":"), "en-US");
  if (!DAY_AND_MONTH.test(text)) return undefined;
  const day = readWith(`${text.replace("-", "/")}/${new Date().getFullYear()}`, "id-ID");
  return day === undefined ? undefined : { ...day, numberFormat: "d-mmm" };
}

/** A group of digits that is none for having more or fewer than three: 14,37 is a text where a comma groups. */
const TORN_GROUP: Readonly<Record<TypingLanguage, RegExp>> = {
  "en-US": /^[^a-z/:]*\d,(?!\d{3}(?!\d))/i,
  "id-ID": /^[^a-z/:]*\d\.(?!\d{3}(?!\d))/i,
};

function readPlain(text: string, language: TypingLanguage): Entry | undefined {
  if (!NUMBERLIKE.test(text)) return undefined;
  const own = language === "id-ID" ? readIndonesian(text) : undefined;
  if (own !== undefined) return own;
  return TORN_GROUP[language].test(text) ? undefined : readWith(text, language);
}

function readWith(text: string, locale: TypingLanguage): Entry | undefined {
  const parsed = parseValue(text, { locale });
  if (parsed === null) return undefined;
  const { v: value, z: numberFormat } = parsed;
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

/** @param isText the cell's format is "@": all but a formula-free apostrophe stays as typed. */
export function readEntry(
  input: string,
  isText: boolean,
  reader: FormulaReader,
  language: TypingLanguage = "en-US",
): Entry {
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
  const plain = readPlain(input, language);
  if (plain !== undefined) return plain;
  if (first === 43 || first === 45 || first === 64)
    return readSignedFormula(input, reader) ?? { value: input };
  return { value: input };
}
