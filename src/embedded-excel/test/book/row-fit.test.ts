/** Heights that Excel gives rows by itself. */
import { createSheet } from "../../book/empty-book";
import { fittedHeights, linesOf } from "../../book/row-fit";

describe("a row without a height", () => {
  it("is as tall as its tallest wrapped text", () => {
    const sheet = createSheet("S");
    sheet.rows[0] = [{ value: "satu dua tiga empat lima", style: { wrapText: true } }];
    sheet.rows[1] = [{ value: "satu dua tiga empat lima" }];
    expect(fittedHeights(sheet).get(0)).toBeGreaterThan(30);
    expect(fittedHeights(sheet).has(1)).toBe(false);
  });

  it("is as tall as its largest font", () => {
    const sheet = createSheet("S");
    sheet.rows[0] = [{ value: "Judul", style: { fontSize: 16 } }];
    expect(fittedHeights(sheet).get(0)).toBe(22);
  });

  it("breaks texts between words, and words that are longer than a line", () => {
    expect(linesOf("aa bb cc", 5)).toBe(2);
    expect(linesOf("aaaaaaaaaa", 5)).toBe(2);
    expect(linesOf("a\nb", 5)).toBe(2);
    expect(linesOf("", 5)).toBe(1);
  });
});
