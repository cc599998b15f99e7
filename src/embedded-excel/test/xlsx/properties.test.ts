import fc from "fast-check";
import { createEmptyBook } from "../../book/empty-book";
import type { Cell, CellStyle, CellValue } from "../../book/types";
import { openXlsx, saveXlsx } from "../../xlsx";
import { fromFileWidth, toFileWidth } from "../../xlsx/units";

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom("=1+1", "0812", "TRUE", "#N/A", "1E5", "_x000D_", "'", " "),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom("#N/A" as const, "#REF!" as const, "#CALC!" as const).map((error) => ({ error })),
  fc.constant(null),
);

const color = fc.constantFrom("#000000", "#FFFFFF", "#12AB9F");
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom("@", "0", "dd/mm/yyyy", 'm/d/yyyy "é <&>"', "m/d/yyyy"),
    fontName: fc.constantFrom("Calibri", "Arial"),
    fontSize: fc.constantFrom(8, 10.5, 72),
    bold: fc.boolean(),
    fontColor: color,
    fillColor: color,
    horizontalAlignment: fc.constantFrom("General", "Left", "Right"),
    wrapText: fc.boolean(),
    textOrientation: fc.constantFrom(-90, -1, 0, 1, 90, 180),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

const cell: fc.Arbitrary<Cell> = fc
  .record({ value, style: fc.option(style, { nil: undefined }), quoted: fc.boolean(), formula: fc.boolean() })
  .map(({ value: held, style: look, quoted, formula }) => ({
    value: held,
    ...(formula && { formula: '=A1&"x"' }),
    ...(quoted && !formula && typeof held === "string" && { quotePrefix: true as const }),
    ...(look !== undefined && Object.keys(look).length > 0 && { style: look }),
  }));

test("any cells come back as they were", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
      async (rows) => {
        const book = createEmptyBook();
        const [sheet] = book.sheets;
        if (sheet !== undefined) sheet.rows = rows;
        expect((await openXlsx(await saveXlsx(book))).sheets[0]?.rows).toEqual(rows);
      },
    ),
    { numRuns: 150 },
  );
});

test("any width in hundredths of a point comes back as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 130_000 }), (hundredths) => {
      expect(fromFileWidth(toFileWidth(hundredths / 100))).toBe(hundredths / 100);
    }),
  );
});

test("a text longer than a cell can hold is refused, and where it stands is told", async () => {
  const book = createEmptyBook("Lembar");
  const [sheet] = book.sheets;
  if (sheet !== undefined) sheet.rows[1] = [{ value: "x".repeat(32_768) }];
  await expect(saveXlsx(book)).rejects.toThrow("Lembar!A2");
});

test("a workbook without sheets is refused", async () => {
  await expect(saveXlsx({ ...createEmptyBook(), sheets: [] })).rejects.toThrow(RangeError);
});
