import { styleAt } from "../../book/cells";
import { codeOf, open } from "../../testing/open";

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
});
