/** `Chart.getImage`: the size of the picture, and that nobody is given one that nobody drew. */
import { codeOf, open } from "../../testing";
import { pictureFrame } from "../../host/model/chart-picture";

const CHART = { width: 300, height: 150 };
const ratio = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  width / height;

describe("the picture of a chart", () => {
  it("has the chart's own size where none is asked for, and its ratio where one side is", () => {
    // 96 pixels to 72 points.
    expect(pictureFrame(CHART, { width: undefined, height: undefined }, "Fit")).toMatchObject({
      width: 400,
      height: 200,
    });
    for (const mode of ["Fit", "FitAndCenter", "Fill"] as const) {
      const wide = pictureFrame(CHART, { width: 100, height: undefined }, mode);
      expect(wide).toEqual({ width: 100, height: 50, chart: { left: 0, top: 0, width: 100, height: 50 } });
      expect(pictureFrame(CHART, { width: undefined, height: 50 }, mode)).toEqual(wide);
    }
  });

  it("of both sides is as large as they let it be, lies in their middle, or covers them, and is never stretched", () => {
    const within = { width: 100, height: 100 };
    expect(pictureFrame(CHART, within, "Fit")).toEqual({
      width: 100,
      height: 50,
      chart: { left: 0, top: 0, width: 100, height: 50 },
    });
    expect(pictureFrame(CHART, within, "FitAndCenter")).toEqual({
      width: 100,
      height: 100,
      chart: { left: 0, top: 25, width: 100, height: 50 },
    });
    expect(pictureFrame(CHART, within, "Fill")).toEqual({
      width: 100,
      height: 100,
      chart: { left: -50, top: 0, width: 200, height: 100 },
    });
    for (const mode of ["Fit", "FitAndCenter", "Fill"] as const)
      expect(ratio(pictureFrame(CHART, { width: 700, height: 90 }, mode).chart)).toBeCloseTo(2, 10);
  });
});

describe("Chart.getImage", () => {
  const added = (excel: ReturnType<typeof open>) =>
    excel.run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2"));
      chart.width = 300;
      chart.height = 150;
      await context.sync();
    });

  it("gives what whoever has the workbook open draws of that chart, at the size asked for", async () => {
    const opened = open();
    await added(opened);
    opened.excel.setDrawPicture((chart, { width, height }) => `${chart.name} ${width}x${height}`);
    const image = await opened.run(async (context, sheet) => {
      const chart = sheet.charts.getItemAt(0);
      const given = [chart.getImage(), chart.getImage(100), chart.getImage(100, 100, "FitAndCenter")];
      await context.sync();
      return given.map(({ value }) => value);
    });
    expect(image).toEqual(["Chart 1 400x200", "Chart 1 100x50", "Chart 1 100x100"]);
  });

  it("is refused by name where nobody draws, and for a size that no picture has", async () => {
    const opened = open();
    await added(opened);
    const asked = (width?: number): Promise<string> =>
      codeOf(
        opened.run(async (context, sheet) => {
          sheet.charts.getItemAt(0).getImage(width);
          await context.sync();
        }),
      );
    expect(await asked()).toBe("ApiNotFound");
    opened.excel.setDrawPicture(() => "");
    expect([await asked(0), await asked(100_000)]).toEqual(["InvalidArgument", "InvalidArgument"]);
    opened.excel.setDrawPicture(undefined);
    expect(await asked()).toBe("ApiNotFound");
  });
});
