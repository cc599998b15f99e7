// Numbers as Excel shows them where they are hard to round. Excel keeps 15 digits and rounds halves away from zero
// ("Floating-point arithmetic may give inaccurate results in Excel", "ROUND function"); the expected texts are worked
// out on decimal digits, not on binary numbers.
import { numberText } from "../../calculator/index";

const shown = (code: string, value: number): string => numberText(code, value, { locale: "en-US" });

/** thousandths of a whole as percent with so many decimals, by whole numbers alone. */
function percentOf(thousandths: number, decimals: 0 | 1): string {
  if (decimals === 1) return `${Math.floor(thousandths / 10)}.${thousandths % 10}%`;
  return `${Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0)}%`;
}

describe("numberText", () => {
  it("rounds every thousandth to a percent as its decimal digits say", () => {
    const wrong = Array.from({ length: 2001 }, (_one, n) => n).filter(
      (n) => shown("0%", n / 1000) !== percentOf(n, 0) || shown("0.0%", n / 1000) !== percentOf(n, 1),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["0%", 0.575, "58%"],
    ["0.0%", 41 / 80, "51.3%"],
    ["0.0%", -41 / 80, "-51.3%"],
    ["0.00", 1.005, "1.01"],
    ["0.00", 1.00499999999999, "1.00"],
    ["0.00", 1.0049999999999999, "1.01"],
    ["0.0", 0.25, "0.3"],
    ["0", -2.5, "-3"],
    ["#,##0", 1234.5, "1,235"],
    ["0.0,", 12_345_650, "12345.7"],
    ["0.0;(0)", -2.5, "(3)"],
    ["0;(0)", -0.4, "(0)"],
    ["0.000E+00", 12_345, "1.235E+04"],
    ["0.00E+00", 99_995, "1.00E+05"],
    ["0", 1e15 + 1, "1000000000000000"],
    ['0.0" dari 5"', 4.35, "4.4 dari 5"],
    ["General", 0.1 + 0.2, "0.3"],
    ["[>=100]0.0;0.00", 1.25, "1.25"],
    ["# ?/?", 1.5, "1 1/2"],
  ])("shows in %s the number %d as %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  // 45,999 is 8 December 2025.
  it.each([
    ["dd/mm/yyyy hh:mm:ss", 45_999.999999, "09/12/2025 00:00:00"],
    ["dd/mm/yyyy h:mm", 45_999.999999, "09/12/2025 0:00"],
    ["dd/mm/yyyy h:mm", 45_999.99999, "08/12/2025 23:59"],
    ["dd/mm/yyyy", 45_999.99999, "08/12/2025"],
    ["dd/mm/yyyy", 45_999.9999999999, "09/12/2025"],
    ["hh:mm:ss.00", 0.9999999, "23:59:59.99"],
    ["hh:mm:ss.00", 0.99999999, "00:00:00.00"],
    ["[h]:mm:ss", 1.999999, "48:00:00"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
  ])("shows in %s the moment %d as %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});
