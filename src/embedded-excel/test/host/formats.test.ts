import { styleAt } from "../../book/cells";
import { codeOf, open } from "../../testing/open";
import { findingsOf } from "../../testing/validator";
import { openXlsx, saveXlsx } from "../../xlsx";
import { readOf, setAndRead } from "./reads-back";

describe("formats", () => {
  it("go over several ranges at once, each as if alone", async () => {
    const { run, sheet: data } = open();
    await run(async (context, sheet) => {
      const { format } = sheet.getRanges("A1:A3, C5;E7:F8");
      format.font.bold = true;
      format.rowHeight = 30;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      await context.sync();
    });
    const bold = ["0,0", "2,0", "4,2", "6,4", "7,5", "0,1", "4,0"].filter((place) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return styleAt(data, row, column)?.bold === true;
    });
    expect(bold).toEqual(["0,0", "2,0", "4,2", "6,4", "7,5"]);
    const lined = [0, 1, 2].filter((row) => styleAt(data, row, 0)?.borderBottom !== undefined);
    expect(lined).toEqual([2]);
    expect([0, 2, 4, 7, 3, 8].map((row) => data.rowInfo.get(row)?.height)).toEqual([
      30,
      30,
      30,
      30,
      undefined,
      undefined,
    ]);
  });

  it("refuse an address of several ranges with more than 8,192 characters", async () => {
    const { run } = open();
    const bold = (address: string): Promise<unknown> =>
      run(async (context, sheet) => {
        sheet.getRanges(address).format.font.bold = true;
        await context.sync();
      });
    const longest = Array.from({ length: 2_048 }, (_, index) => `A${(index % 89) + 10}`).join(",") + " ";
    expect(longest).toHaveLength(8_192);
    expect(await codeOf(bold(longest))).toBe("no error");
    expect(await codeOf(bold(`${longest} `))).toBe("InvalidArgument");
  });

  it("of numbers fill a range with a single code, whatever the types say", async () => {
    const { run } = open();
    const formats = await run(async (context, sheet) => {
      const range = sheet.getRange("B2:C3");
      Object.assign(range, { numberFormat: "dd/mm/yyyy" });
      const all = sheet.getRange("A1:C3").load("numberFormat");
      await context.sync();
      return all.numberFormat;
    });
    expect(formats).toEqual([
      ["General", "General", "General"],
      ["General", "dd/mm/yyyy", "dd/mm/yyyy"],
      ["General", "dd/mm/yyyy", "dd/mm/yyyy"],
    ]);
  });

  it("of fills have patterns, of text how it is shrunk, read and indented, and files keep them", async () => {
    const opened = open();
    const { run, excel } = opened;
    const given = { pattern: "LightUp", color: "#FF0000", patternColor: "#00FF00" };
    const text = { shrinkToFit: true, readingOrder: "RightToLeft", autoIndent: true };
    const fill = (address: string) => (sheet: Excel.Worksheet) => sheet.getRange(address).format.fill;
    const format = (sheet: Excel.Worksheet): object => sheet.getRange("A2").format;
    expect(await setAndRead(opened, fill("A1"), given)).toEqual(given);
    expect(await setAndRead(opened, format, text)).toEqual(text);
    expect(await setAndRead(opened, fill("A3"), { pattern: "Solid" })).toEqual({ pattern: "Solid" });
    expect(await readOf(opened, fill("A3"), ["color"])).toEqual({ color: "#FFFFFF" });
    const saved = await saveXlsx(excel.book);
    const again = await openXlsx(saved);
    expect([0, 1].map((row) => again.sheets[0]?.rows[row]?.[0]?.style)).toEqual([
      { fillPattern: "LightUp", fillColor: "#FF0000", fillPatternColor: "#00FF00" },
      { shrinkToFit: true, readingOrder: "RightToLeft", autoIndent: true },
    ]);
    expect(findingsOf(saved)).toEqual([]);
    expect(await setAndRead(opened, fill("A1"), { pattern: "None" })).toEqual({ pattern: "None" });
    expect(await readOf(opened, fill("A1"), ["color", "patternColor"])).toEqual({
      color: "#FFFFFF",
      patternColor: "#000000",
    });
    const gradient = run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.pattern = "LinearGradient";
      await context.sync();
    });
    expect(await codeOf(gradient)).toBe("ApiNotFound");
  });

  it("of styles hold the same, and ranges take them from there", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      context.workbook.styles.add("Miring");
      const style = context.workbook.styles.getItem("Miring");
      style.autoIndent = true;
      style.shrinkToFit = true;
      style.readingOrder = "LeftToRight";
      sheet.getRange("A1").style = "Miring";
      await context.sync();
    });
    const names = ["autoIndent", "shrinkToFit", "readingOrder"];
    const expected = { autoIndent: true, shrinkToFit: true, readingOrder: "LeftToRight" };
    expect(await readOf(opened, (sheet) => sheet.getRange("A1").format, names)).toEqual(expected);
    const style = (_sheet: Excel.Worksheet, { workbook }: Excel.RequestContext): object =>
      workbook.styles.getItem("Miring");
    expect(await readOf(opened, style, names)).toEqual(expected);
  });
});
