import { open } from "../../testing/open";

describe("Range.calculate", () => {
  it("calculates the range's formulas alone, where calculation is manual", async () => {
    const { run } = open();
    await run(async (context, sheet) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("A1:B1").values = [[1, 1]];
      sheet.getRange("A2:B2").formulas = [["=A1+1", "=B1+1"]];
      const [left, right] = [sheet.getRange("A2"), sheet.getRange("B2")];
      left.calculate();
      for (const one of [left, right]) one.load("values");
      await context.sync();
      expect(left.values).toEqual([[2]]);
      sheet.getRange("A1:B1").values = [[5, 5]];
      right.calculate();
      const [stale, fresh] = [sheet.getRange("A2"), sheet.getRange("B2")];
      for (const one of [stale, fresh]) one.load("values");
      await context.sync();
      expect([stale.values, fresh.values]).toEqual([[[2]], [[6]]]);
    });
  });

  it("calculates row by row, so that a formula may rest on those above it", async () => {
    const { run } = open();
    await run(async (context, sheet) => {
      context.application.calculationMode = "Manual";
      const cells = sheet.getRange("D1:D3");
      cells.formulas = [["=2"], ["=D1*3"], ["=D2+1"]];
      cells.calculate();
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[2], [6], [7]]);
    });
  });
});

it("ISFORMULA of several cells tells of each of them", async () => {
  const { run } = open();
  await run(async (context, sheet) => {
    sheet.getRange("A1:A3").formulas = [["=1"], [2], ["=A1"]];
    const count = sheet.getRange("C1");
    count.formulas = [["=SUMPRODUCT(--ISFORMULA(A1:A3))"]];
    count.load("values");
    await context.sync();
    expect(count.values).toEqual([[2]]);
  });
});
