/**
 * Formulas in the file's dress: functions newer than Excel 2007 carry a prefix there (`_xlfn.XLOOKUP`),
 * parameters of LET and LAMBDA another (`_xlpm.x`), and `A1#` is a function.
 */
import { tokenize, type Token } from "@borgar/fx";

/** After [MS-XLSX] 2.2.2, future functions. WORKDAY.INTL, NETWORKDAYS.INTL and ISO.CEILING bear none. */
const PREFIXED = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
  ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH
  FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA
  GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH
  IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL
  MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE
  REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY
  SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE
  UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(
    /\s+/,
  ),
);
const DOUBLY_PREFIXED = new Set(["FILTER", "SORT"]);
const NEEDS_DRESS = new RegExp(
  `(?:^|[^\\w.])(?:${[...PREFIXED, ...DOUBLY_PREFIXED].map((name) => name.replaceAll(".", "\\.")).join("|")})\\(|[\\w)]#|@`,
  "i",
);

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (DOUBLY_PREFIXED.has(upper)) return `_xlfn._xlws.${name}`;
  return PREFIXED.has(upper) ? `_xlfn.${name}` : name;
}

function tokens(formula: string): Token[] {
  return tokenize(formula, { mergeRefs: true });
}

/** Names that LET (every other argument) and LAMBDA (every argument but the last) declare. */
function parameters(formula: readonly Token[]): Set<string> {
  const found = new Set<string>();
  const solid = formula.filter((token) => token.type !== "whitespace");
  const calls: { readonly name: string; argument: number }[] = [];
  solid.forEach((token, index) => {
    const [before, after] = [solid[index - 1], solid[index + 1]];
    if (token.value === "(")
      calls.push({ name: before?.type === "func" ? before.value.toUpperCase() : "", argument: 0 });
    else if (token.value === ")") calls.pop();
    const call = calls.at(-1);
    if (call === undefined) return;
    if (token.value === ",") call.argument += 1;
    const alone =
      token.type === "range_named" &&
      (before?.value === "(" || before?.value === ",") &&
      after?.value === ",";
    if (alone && (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0)))
      found.add(token.value.toLowerCase());
  });
  return found;
}

function dress(formula: string): string {
  const read = tokens(formula);
  const own = parameters(read);
  const parts: string[] = [];
  /** How many SINGLEs end behind a token. */
  const ends = new Map<number, number>();
  for (const [index, token] of read.entries()) {
    if (token.type === "func") parts.push(prefixed(token.value));
    else if (token.type === "range_named" && own.has(token.value.toLowerCase()))
      parts.push(`_xlpm.${token.value}`);
    else if (token.type === "operator" && token.value === "@") {
      parts.push("_xlfn.SINGLE(");
      const end = operandEnd(read, index + 1);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    } else if (token.type === "operator" && token.value === "#")
      parts.push(`_xlfn.ANCHORARRAY(${parts.pop() ?? ""})`);
    else parts.push(token.value);
    const closing = ends.get(index);
    if (closing !== undefined) parts.push(")".repeat(closing));
  }
  return parts.join("");
}

/** Where the operand that starts there ends: a reference with its `#`, a call or what is in parentheses. */
function operandEnd(read: readonly Token[], start: number): number {
  let end = start;
  if (read[end]?.type === "func") end += 1;
  if (read[end]?.value === "(") {
    let depth = 0;
    do {
      if (read[end]?.value === "(") depth += 1;
      else if (read[end]?.value === ")") depth -= 1;
      end += 1;
    } while (depth > 0 && end < read.length);
    end -= 1;
  }
  return read[end + 1]?.value === "#" ? end + 1 : end;
}

function undress(formula: string): string {
  const parts: string[] = [];
  const read = tokens(formula);
  for (let index = 0; index < read.length; index += 1) {
    const { type, value } = read[index] ?? { type: "", value: "" };
    if (type === "func") {
      const name = value.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, "");
      const isAlone = read[index + 3]?.value === ")";
      if (name.toUpperCase() === "SINGLE") {
        parts.push(isAlone ? `@${read[index + 2]?.value ?? ""}` : "@");
        if (isAlone) index += 3;
      } else if (name.toUpperCase() === "ANCHORARRAY" && isAlone) {
        parts.push(`${read[index + 2]?.value ?? ""}#`);
        index += 3;
      } else parts.push(name);
    } else if (type === "range_named") parts.push(value.replace(/^_xlpm\./i, ""));
    else parts.push(value);
  }
  return parts.join("");
}

/** A book's formula ("=XLOOKUP(…)") as the file holds it ("_xlfn.XLOOKUP(…)"). */
export function toFileFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return NEEDS_DRESS.test(text) ? dress(`=${text}`).slice(1) : text;
}

/** A file's formula as the book holds it, with "=". */
export function fromFileFormula(text: string): string {
  const formula = `=${text.startsWith("=") ? text.slice(1) : text}`;
  return /_xl(?:fn|ws|pm|udf)\./i.test(formula) ? undress(formula) : formula;
}

/** A number as it stands, anything else as a formula: what rules hold as `formula1` and `formula2`. */
export function fromFileOperand(text: string): string {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text : fromFileFormula(text);
}

/** The way back; text that is neither a number nor a formula is a literal. */
export function toFileOperand(text: string): string {
  if (text.startsWith("=")) return toFileFormula(text);
  if (text.trim() === "" || Number.isFinite(Number(text))) return text;
  return textLiteral(text);
}

export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Does a file's formula point into another workbook (`[1]Sheet!A1`)? Those parts are not opened. */
export function isExternal(text: string): boolean {
  return (
    text.includes("[") &&
    tokens(`=${text}`).some((token) => token.type.startsWith("range") && /^'?\[\d+\]/.test(token.value))
  );
}
