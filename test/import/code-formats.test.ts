/** Numbers that their format makes codes of are read as the file's people see them; measured against numfmt, which formats as Excel. */
import { format } from "numfmt";
import { codeShownBy } from "../../src/import/xlsx/code-formats";

const CODES: readonly string[] = [
  "00000",
  '"0"0',
  "\\0#",
  "\\00",
  '"+62 "0',
  "+62 0",
  "000\\-000",
  "0000-0000-0000",
  "(000) 000-0000",
  "0000\\ 0000\\ 0000",
  '"AC-"000',
  '"S-"00',
  "[$-421]0000000",
  "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####",
  "[Red]000",
  "000_);(000)",
  "000;-000;\\-",
  "00\\:00",
  '0"00"',
];
const VALUES = [0, 1, 7, 12, 125, 905, 1234, 8123456, 81234567, 8123456789, 62812345678901];

it.each(CODES)("%s", (code) => {
  const show = codeShownBy(code);
  for (const value of VALUES) {
    const shown = format(code, value).trim();
    const read = show?.(value);
    // A section that is no code leaves the number alone.
    expect([value, read ?? shown]).toEqual([value, shown]);
  }
  expect(show?.(8_123_456)).toBeDefined();
});

it("a number with a fraction, below zero or too long for its figures stays a number", () => {
  const show = codeShownBy("00000");
  expect([12.5, -7, 1e15].map((value) => show?.(value))).toEqual([undefined, undefined, undefined]);
});

it.each([
  ...[
    "General",
    "0",
    "#",
    "#,##0",
    "0.00",
    "0%",
    "0.00E+00",
    "# ?/?",
    "0 0/16",
    "@",
    '0" detik"',
    '0" kg"',
    "0_-",
  ],
  ...['"Rp "0', "[$Rp-421]0", "[$€-407]0", "(0)", "_(* #,##0_)", "#,##0;[Red]-#,##0", '0.0,"k"'],
])("%s makes no code of a number", (code) => {
  expect(codeShownBy(code)).toBeUndefined();
});
