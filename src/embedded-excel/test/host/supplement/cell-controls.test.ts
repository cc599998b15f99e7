// Checkboxes in cells. Source: Office.js reference, Excel.CellControl, Range.control and Range.clearOrResetContents; VBA
// reference, Range.CellControl and Range.ResetContents.
import { codeOf, open, type Opened } from "../../../testing/index";
import { saveXlsx } from "../../../xlsx";

const controlsOf = ({ run }: Opened, ...addresses: readonly string[]): Promise<unknown[]> =>
  run(async (context, sheet) => {
    const ranges = addresses.map((address) => sheet.getRange(address).load("control,values"));
    await context.sync();
    return ranges.map(({ control, values }) => [control.type, values.flat()]);
  });

/** A1:A3 with checkboxes, and what they hold; B1 without. */
async function withBoxes(values: readonly unknown[]): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:A3").values = values.map((value) => [value]);
    sheet.getRange("A1:A3").control = { type: opened.client.Excel.CellControlType.checkbox };
    await context.sync();
  });
  return opened;
}

const reset = ({ run }: Opened, address: string): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).clearOrResetContents();
    await context.sync();
  });

describe("checkboxes in cells", () => {
  it("are a format: what the cells hold stays, and a mix of cells with and without tells of none", async () => {
    const opened = await withBoxes([true, false, "UNKNOWN"]);
    expect(await controlsOf(opened, "A1:A3", "A1", "A1:B1", "B1")).toEqual([
      ["Checkbox", [true, false, "UNKNOWN"]],
      ["Checkbox", [true]],
      ["Empty", [true, ""]],
      ["Empty", [""]],
    ]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["FALSE"]];
      sheet.getRange("A2:A3").control = { type: opened.client.Excel.CellControlType.empty };
      sheet.getRange("C1").copyFrom("A1");
      await context.sync();
    });
    expect(await controlsOf(opened, "A1", "A2:A3", "C1")).toEqual([
      ["Checkbox", [false]],
      ["Empty", [false, "UNKNOWN"]],
      ["Checkbox", [false]],
    ]);
  });

  it("are set to their default first, and taken away with it when they hold it already", async () => {
    const opened = await withBoxes([true, "", false]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("B1").values = [["teks"]];
      await context.sync();
    });
    await reset(opened, "A1:B3");
    expect(await controlsOf(opened, "A1:A3", "B1")).toEqual([
      ["Checkbox", [false, false, false]],
      ["Empty", [""]],
    ]);
    await reset(opened, "A1:B3");
    expect(await controlsOf(opened, "A1:A3")).toEqual([["Empty", ["", "", ""]]]);
  });

  it("refuse what is no control to be set", async () => {
    const opened = open();
    const refused = opened.run(async (context, sheet) => {
      sheet.getRange("A1").control = { type: opened.client.Excel.CellControlType.mixed };
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("InvalidArgument");
  });

  it.each(["A1", "B:B"])("are not lost by saving: the file is refused (%s)", async (address) => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange(address).control = { type: opened.client.Excel.CellControlType.checkbox };
      await context.sync();
    });
    await expect(saveXlsx(opened.excel.book)).rejects.toThrow(/the checkbox(?:es)? of Data/);
  });
});
