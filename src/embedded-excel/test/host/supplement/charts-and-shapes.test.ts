// Labels of charts, their leader lines, fills that tell their colour, charts in groups, and the keyboard. Source: Office.js
// reference, Excel.ChartDataLabel, ChartDataLabels, ChartLeaderLines, ChartFill, ShapeCollection.addGroup, Workbook.focus.
import { codeOf, open, type Opened } from "../../../testing/index";
import { readOf, setAndRead } from "../reads-back";

async function withChart(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:C3").values = [
      ["Jenis", "Satu", "Dua"],
      ["a", 1, 2],
      ["b", 3, 4],
    ];
    sheet.charts.add("Line", sheet.getRange("A1:C3")).name = "Grafik";
    await context.sync();
  });
  return opened;
}

const seriesOf = (sheet: Excel.Worksheet): Excel.ChartSeries =>
  sheet.charts.getItem("Grafik").series.getItemAt(0);
const labelOf = (sheet: Excel.Worksheet): Excel.ChartDataLabel =>
  seriesOf(sheet).points.getItemAt(1).dataLabel;

describe("labels of a chart", () => {
  it("have no shape until they get one, and say whether it keeps to its point", async () => {
    const opened = await withChart();
    const names = ["geometricShapeType", "showAsStickyCallout"];
    const none = { geometricShapeType: null, showAsStickyCallout: false };
    expect(await readOf(opened, labelOf, names)).toEqual(none);
    await setAndRead(opened, labelOf, { geometricShapeType: "WedgeRectCallout" });
    expect(await readOf(opened, labelOf, names)).toEqual({
      geometricShapeType: "WedgeRectCallout",
      showAsStickyCallout: true,
    });
    const all = (sheet: Excel.Worksheet): Excel.ChartDataLabels => seriesOf(sheet).dataLabels;
    expect(await readOf(opened, all, names)).toEqual(none);
    expect(await setAndRead(opened, all, { geometricShapeType: "RoundRectangle" })).toEqual({
      geometricShapeType: "RoundRectangle",
    });
  });

  it("have letters of their own in a part of their text, each part apart", async () => {
    const opened = await withChart();
    const part =
      (start: number, length?: number) =>
      (sheet: Excel.Worksheet): Excel.ChartFont =>
        labelOf(sheet).getSubstring(start, length).font;
    const look = { bold: true, color: "#0000FF", name: "Arial", size: 13 };
    expect(await setAndRead(opened, part(2, 3), look)).toEqual(look);
    expect(await readOf(opened, part(5, 3), ["bold"])).toEqual({ bold: false });
    expect(await readOf(opened, part(2), ["bold"])).toEqual({ bold: false });
  });

  it("have leader lines, shown until they are not, which the series says as well", async () => {
    const opened = await withChart();
    const labels = (sheet: Excel.Worksheet): Excel.ChartDataLabels => seriesOf(sheet).dataLabels;
    expect(await readOf(opened, labels, ["showLeaderLines"])).toEqual({ showLeaderLines: true });
    await setAndRead(opened, labels, { showLeaderLines: false });
    expect(await readOf(opened, seriesOf, ["showLeaderLines"])).toEqual({ showLeaderLines: false });
    const look = { color: "#0000FF", weight: 2, lineStyle: "Dot" };
    expect(await setAndRead(opened, (sheet) => labels(sheet).leaderLines.format.line, look)).toEqual(look);
  });

  it("tell the colour of a fill, and none where there is none", async () => {
    const { run } = await withChart();
    const found = await run(async (context, sheet) => {
      const { fill } = seriesOf(sheet).points.getItemAt(1).format;
      fill.setSolidColor("red");
      const color = fill.getSolidColor();
      const other = seriesOf(sheet).points.getItemAt(0).format.fill.getSolidColor();
      await context.sync();
      return [color.value, other.value];
    });
    expect(found).toEqual(["#FF0000", null]);
  });
});

describe("a chart in a group of shapes", () => {
  const groupOf = async (opened: Opened): Promise<void> => {
    await opened.run(async (context, sheet) => {
      const box = sheet.shapes.addGeometricShape("Rectangle");
      box.name = "Judul";
      sheet.shapes.addGroup([box, sheet.shapes.getItem("Grafik")]).name = "Kelompok";
      await context.sync();
    });
  };
  const namesOn = ({ run }: Opened): Promise<unknown> =>
    run(async (context, sheet) => {
      const shapes = sheet.shapes.load("items/name");
      const charts = sheet.charts.load("items/name");
      await context.sync();
      return [shapes.items.map(({ name }) => name), charts.items.map(({ name }) => name)];
    });

  it("is the group's member and the sheet's chart as before; ungrouped it is a shape of the sheet again", async () => {
    const opened = await withChart();
    await groupOf(opened);
    expect(await namesOn(opened)).toEqual([["Kelompok"], ["Grafik"]]);
    const members = await opened.run(async (context, sheet) => {
      const inside = sheet.shapes.getItem("Kelompok").group.shapes.load("items/name,items/type");
      await context.sync();
      return inside.items.map(({ name, type }) => [name, type]);
    });
    expect(members).toEqual([
      ["Judul", "GeometricShape"],
      ["Grafik", "Unsupported"],
    ]);
    const twice = opened.run(async (context, sheet) => {
      sheet.shapes.addGroup(["Grafik", "Kelompok"]);
      await context.sync();
    });
    expect(await codeOf(twice)).toBe("ItemNotFound");
    await opened.run(async (context, sheet) => {
      sheet.shapes.getItem("Kelompok").group.ungroup();
      await context.sync();
    });
    expect(await namesOn(opened)).toEqual([["Grafik", "Judul"], ["Grafik"]]);
  });

  it("leaves the group when it is deleted", async () => {
    const opened = await withChart();
    await groupOf(opened);
    const left = await opened.run(async (context, sheet) => {
      sheet.charts.getItem("Grafik").delete();
      const count = sheet.shapes.getItem("Kelompok").group.shapes.getCount();
      await context.sync();
      return count.value;
    });
    expect(left).toBe(1);
  });
});

describe("the workbook's window", () => {
  it("is asked for the keyboard by focus(), which changes nothing in the workbook", async () => {
    const { excel, run } = open();
    const asked: string[] = [];
    excel.onAsked(({ kind }) => asked.push(kind));
    await run(async (context) => {
      context.workbook.focus();
      await context.sync();
    });
    expect([asked, excel.counters.writes]).toEqual([["focus"], 0]);
  });

  it("has no active shape: shapes cannot be selected here", async () => {
    const { run } = open();
    const none = await run(async (context) => {
      const shape = context.workbook.getActiveShapeOrNullObject();
      await context.sync();
      return shape.isNullObject;
    });
    expect(none).toBe(true);
  });
});
