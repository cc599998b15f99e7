// Which parameters of a function take one value, several cells, or whole arrays: where a formula from before arrays filled
// cells was calculated with one cell of several.

/** `value`: one value; `cells`: a reference as it is; `array`: all of it is calculated element by element; `result`: as the function itself is used. */
export type Parameter = "value" | "cells" | "array" | "result";

const LETTERS: Readonly<Record<string, Parameter>> = { v: "value", c: "cells", a: "array", r: "result" };

/** A letter for each parameter; what stands in brackets repeats. Of functions that are not here see `parameterOf`. */
const KINDS: Readonly<Record<string, string>> = {
  IF: "vrr",
  IFS: "[vr]",
  SWITCH: "v[vr]",
  CHOOSE: "v[r]",
  IFERROR: "rr",
  IFNA: "rr",
  LET: "[c]",
  COUNTIF: "cv",
  COUNTIFS: "[cv]",
  SUMIF: "cvc",
  AVERAGEIF: "cvc",
  SUMIFS: "c[cv]",
  AVERAGEIFS: "c[cv]",
  MAXIFS: "c[cv]",
  MINIFS: "c[cv]",
  VLOOKUP: "vcvv",
  HLOOKUP: "vcvv",
  LOOKUP: "vaa",
  MATCH: "vcv",
  XMATCH: "vavv",
  XLOOKUP: "vaavvv",
  INDEX: "cvvv",
  OFFSET: "cvvvv",
  INDIRECT: "v",
  ADDRESS: "v",
  HYPERLINK: "v",
  CELL: "vc",
  TEXTBEFORE: "v",
  TEXTAFTER: "v",
  REDUCE: "cac",
  N: "c",
  T: "c",
  RANK: "vcv",
  "RANK.EQ": "vcv",
  "RANK.AVG": "vcv",
  LARGE: "cv",
  SMALL: "cv",
  PERCENTILE: "cv",
  "PERCENTILE.INC": "cv",
  "PERCENTILE.EXC": "cv",
  QUARTILE: "cv",
  "QUARTILE.INC": "cv",
  "QUARTILE.EXC": "cv",
  PERCENTRANK: "cvv",
  "PERCENTRANK.INC": "cvv",
  "PERCENTRANK.EXC": "cvv",
  TRIMMEAN: "cv",
  FORECAST: "vaa",
  "FORECAST.LINEAR": "vaa",
  SUBTOTAL: "vc",
  AGGREGATE: "vva",
  TEXTJOIN: "cvc",
  SUMPRODUCT: "a",
  SUMX2MY2: "a",
  SUMX2PY2: "a",
  SUMXMY2: "a",
  ROWS: "a",
  COLUMNS: "a",
  CORREL: "a",
  PEARSON: "a",
  RSQ: "a",
  SLOPE: "a",
  INTERCEPT: "a",
  STEYX: "a",
  COVAR: "a",
  "COVARIANCE.P": "a",
  "COVARIANCE.S": "a",
  PROB: "aavv",
  "MODE.MULT": "a",
  MODE: "a",
  "MODE.SNGL": "a",
  "T.TEST": "aavv",
  TTEST: "aavv",
  "F.TEST": "a",
  FTEST: "a",
  "CHISQ.TEST": "a",
  CHITEST: "a",
  "Z.TEST": "avv",
  ZTEST: "avv",
  MDETERM: "a",
  MINVERSE: "a",
  MMULT: "a",
  TRANSPOSE: "a",
  FREQUENCY: "a",
  LINEST: "aavv",
  LOGEST: "aavv",
  TREND: "aaav",
  GROWTH: "aaav",
};

function letterAt(kinds: string, index: number): string {
  const [fixed = "", repeated] = kinds.split(/[[\]]/);
  if (index < fixed.length) return fixed.charAt(index);
  if (repeated === undefined) return fixed.charAt(fixed.length - 1);
  return repeated.charAt((index - fixed.length) % repeated.length);
}

/** What the parameter at `index` takes; undefined where nothing is said of the function. */
export function declaredParameter(name: string, index: number): Parameter | undefined {
  const kinds = KINDS[name];
  return kinds === undefined ? undefined : LETTERS[letterAt(kinds, index)];
}
