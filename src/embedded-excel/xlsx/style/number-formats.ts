/** Number formats: those every workbook has by number, and the file's own. */

/** Format codes as office.js gives them (US English); Excel shows 14 and 22 in the reader's own date order. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Currency formats differ by the reader's locale, so as numbers they are only read, never written. */
const LOCALE_BOUND = new Set([5, 6, 7, 8, 41, 42, 43, 44]);

const NUMBER_OF = new Map(
  Object.entries(BUILT_IN)
    .map(([id, code]): [string, number] => [code, Number(id)])
    .filter(([, id]) => !LOCALE_BOUND.has(id)),
);

/** First number free for a file's own formats. */
export const FIRST_OWN_FORMAT = 164;

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

export function builtInNumber(code: string): number | undefined {
  return NUMBER_OF.get(code);
}
