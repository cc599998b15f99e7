// Objects of the model within an argument that is a record. Source: Office.js, "Add data validation to Excel ranges": a list's
// source and a rule's bounds may be Range objects.
import { open } from "../../testing/index";

describe("a Range object in a rule", () => {
  it("is a list's source, by its address, and its cells are what may be entered", async () => {
    const { excel, sheet, run } = open();
    const told = await run(async (context, worksheet) => {
      worksheet.getRange("C1:C2").values = [["a"], ["b"]];
      const { dataValidation } = worksheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: worksheet.getRange("C1:C2") } };
      dataValidation.load("type,rule");
      await context.sync();
      return [dataValidation.type, dataValidation.rule.list?.source];
    });
    expect(told).toEqual(["List", "=Data!$C$1:$C$2"]);
    expect(excel.listItems(sheet.id, 0, 0)).toEqual(["a", "b"]);
  });

  it("is a bound", async () => {
    const { run } = open();
    const told = await run(async (context, worksheet) => {
      const { dataValidation } = worksheet.getRange("A1");
      dataValidation.rule = {
        wholeNumber: { formula1: worksheet.getRange("C1"), formula2: 9, operator: "Between" },
      };
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule.wholeNumber;
    });
    expect(told).toEqual({ formula1: "=Data!$C$1", formula2: "9", operator: "Between" });
  });
});
