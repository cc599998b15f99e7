// What a name's formula gives. Source: Office.js reference, Excel.NamedItem, NamedItemArrayValues and NamedItemType.
import { open } from "../../testing/index";

interface Told {
  readonly type: string;
  readonly values: readonly unknown[][];
  readonly types: readonly string[][];
  readonly json: readonly unknown[][];
}

/** A name for a formula, over A1:A2 with 1 and 2. */
function told(formula: string): Promise<Told> {
  const { run } = open();
  return run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    const item = context.workbook.names.add("Nama", formula).load("type");
    item.arrayValues.load("values,types,valuesAsJson");
    await context.sync();
    const { values, types, valuesAsJson } = item.arrayValues;
    return { type: item.type, values, types, json: valuesAsJson };
  });
}

const double = (basicValue: number): object => ({ type: "Double", basicType: "Double", basicValue });

describe("a name", () => {
  it("for an array gives its values, row by row", async () => {
    expect(await told('={1,"dua";TRUE,#N/A}')).toEqual({
      type: "Array",
      values: [
        [1, "dua"],
        [true, "#N/A"],
      ],
      types: [
        ["Double", "String"],
        ["Boolean", "Error"],
      ],
      json: [
        [double(1), { type: "String", basicType: "String", basicValue: "dua" }],
        [
          { type: "Boolean", basicType: "Boolean", basicValue: true },
          { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
        ],
      ],
    });
  });

  it("for what is calculated from cells gives what they hold now", async () => {
    expect(await told("=Data!$A$1:$A$2*10")).toMatchObject({ type: "Array", values: [[10], [20]] });
  });

  it("for cells gives theirs, and is of a range", async () => {
    expect(await told("=Data!$A$1:$A$2")).toMatchObject({ type: "Range", values: [[1], [2]] });
  });

  it("for one value gives that alone", async () => {
    expect(await told("=SUM(Data!$A$1:$A$2)")).toEqual({
      type: "Double",
      values: [[3]],
      types: [["Double"]],
      json: [[double(3)]],
    });
    expect(await told("=1/0")).toMatchObject({ type: "Error", values: [["#DIV/0!"]] });
  });
});
