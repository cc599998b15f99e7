/** Rows are added to a fixed table only where all that is filled in stands. */
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import { wholeTable } from "../../../src/sheets/plan/whole-table";
import { foundationOf, paperWorkbook } from "../support/paper-snapshot";
import { refusal } from "../support/refusal";

const foundation = foundationOf(paperWorkbook());
const TABLES = FIXED_SHEETS.flatMap(({ name: sheet, tables }) => tables.map((layout) => ({ sheet, layout })));

it.each(TABLES)(
  "$layout.name: whole with its columns, in whatever case; a lost one is named, but for formulas",
  ({ layout }) => {
    const standing = foundation.fixed[layout.name];
    if (!standing) throw new Error("the paper workbook has all tables");
    const whole = (headers: readonly string[]) => () =>
      wholeTable({ fixed: { ...foundation.fixed, [layout.name]: { ...standing, headers } } }, layout);
    expect(whole(standing.headers.map((header) => header.toUpperCase()))().name).toBe(layout.name);
    for (const { header, formula } of layout.columns) {
      const without = whole(standing.headers.map((one) => (one === header ? `${one} Baru` : one)));
      if (formula === undefined)
        expect(refusal(without)).toMatchObject({
          code: "columnMissing",
          params: { header, sheet: standing.sheet },
        });
      else expect(without().name).toBe(layout.name);
    }
  },
);

it.each(TABLES)("$layout.name: gone, its sheet is named", ({ sheet, layout }) => {
  const without = () => wholeTable({ fixed: { ...foundation.fixed, [layout.name]: undefined } }, layout);
  expect(refusal(without)).toMatchObject({ code: "layoutDamaged", params: { sheet } });
});
