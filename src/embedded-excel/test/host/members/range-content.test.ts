// What ranges hold, locally, by categories and without what is hidden. Source: Office.js reference, Excel.Range, NumberFormatCategory
// and RangeView.
import { open, type Opened } from "../../../testing/index";
import { readOf, setAndRead } from "../reads-back";

const fill = ({ run }: Opened, address: string, formulas: unknown[][]): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).formulas = formulas;
    await context.sync();
  });

describe("local content of an English (US) Excel", () => {
  const range = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange("A1:B1");
  type Values = Readonly<Record<string, unknown>>;

  it.each<readonly [string, (sheet: Excel.Worksheet) => Excel.Range, Values, Values]>([
    [
      "formulas",
      range,
      { formulasLocal: [["=1+1", "dua"]] },
      { values: [[2, "dua"]], formulas: [["=1+1", "dua"]] },
    ],
    [
      "number formats",
      range,
      { numberFormatLocal: [["0.00", "m/d/yyyy"]] },
      { numberFormat: [["0.00", "m/d/yyyy"]] },
    ],
    [
      "JSON values",
      range,
      {
        valuesAsJsonLocal: [
          [
            { type: "Double", basicValue: 5 },
            { type: "String", basicValue: "x" },
          ],
        ],
      },
      { values: [[5, "x"]] },
    ],
  ])("is the same as any: %s", async (_what, find, local, same) => {
    const opened = open();
    expect(await setAndRead(opened, find, local)).toMatchObject(local);
    expect(await readOf(opened, find, Object.keys(same))).toEqual(same);
  });

  it.each([
    ["General", ["General"]],
    ["Number", ["0", "0.00", "#,##0", "#,##0.00_);(#,##0.00)", "0.0;[Red]-0.0"]],
    ["Currency", ["$#,##0.00", "[$Rp-421]#,##0"]],
    ["Accounting", ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)']],
    ["Date", ["m/d/yyyy", "d mmmm yyyy", "m/d/yyyy h:mm"]],
    ["Time", ["h:mm AM/PM", "[h]:mm"]],
    ["Percentage", ["0%", "0.00%"]],
    ["Fraction", ["# ?/?"]],
    ["Scientific", ["0.00E+00"]],
    ["Text", ["@"]],
    ["Special", ["00000", "000-00-0000"]],
    ["Custom", ['0" kg"', '"Rp"#,##0']],
  ])("number formats that Excel lists under %s are of that category", async (category, formats) => {
    const opened = open();
    for (const code of formats) {
      const cell = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange("A1");
      await setAndRead(opened, cell, { numberFormat: [[code]] });
      expect([code, await readOf(opened, cell, ["numberFormatCategories"])]).toEqual([
        code,
        { numberFormatCategories: [[category]] },
      ]);
    }
  });
});

describe("a visible view", () => {
  it("is the range without its hidden rows and columns", async () => {
    const opened = open();
    await fill(opened, "A1:C3", [
      [1, "x", "=A1*2"],
      [2, "y", "=A2*2"],
      [3, "z", "=A3*2"],
    ]);
    const found = await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A3").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const view = sheet.getRange("A1:C3").getVisibleView();
      view.load(
        "cellAddresses,columnCount,rowCount,formulas,index,numberFormat,text,valueTypes,values,valuesAsJson,valuesAsJsonLocal",
      );
      await context.sync();
      return {
        cellAddresses: view.cellAddresses,
        columnCount: view.columnCount,
        rowCount: view.rowCount,
        formulas: view.formulas,
        index: view.index,
        numberFormat: view.numberFormat,
        text: view.text,
        valueTypes: view.valueTypes,
        values: view.values,
        json: view.valuesAsJson,
        jsonLocal: view.valuesAsJsonLocal,
      };
    });
    const values = [
      [1, 2],
      [3, 6],
    ];
    const json = values.map((line) => line.map((basicValue) => ({ basicValue })));
    expect(found).toMatchObject({
      cellAddresses: [
        ["A1", "C1"],
        ["A3", "C3"],
      ],
      columnCount: 2,
      rowCount: 2,
      formulas: [
        [1, "=A1*2"],
        [3, "=A3*2"],
      ],
      index: 0,
      numberFormat: [
        ["0.0", "General"],
        ["0.0", "General"],
      ],
      text: [
        ["1.0", "2"],
        ["3.0", "6"],
      ],
      valueTypes: [
        ["Double", "Double"],
        ["Double", "Double"],
      ],
      values,
      json,
      jsonLocal: json,
    });
  });
});
