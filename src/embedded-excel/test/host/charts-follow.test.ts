/** Charts that show a table's columns follow the table that grows, and go back with it. */
import { open } from "../../testing/open";

it("a chart on another sheet whose names alone are a table's column shows the new row's, and no more once typing it is undone", async () => {
  const { excel, sheet, run } = open();
  await run(async (context, first) => {
    first.getRange("A1:B3").values = [
      ["Nama", "Nilai"],
      ["a", 1],
      ["b", 2],
    ];
    first.tables.add("A1:B3", true).name = "T";
    const other = context.workbook.worksheets.add("Lain");
    other.getRange("F2:F4").values = [[5], [6], [7]];
    const series = other.charts.add("ColumnClustered", other.getRange("F2:F4")).series.getItemAt(0);
    series.setXAxisValues(first.getRange("A2:A3"));
    await context.sync();
  });
  const shown = () =>
    excel.book.sheets[1]?.charts[0]?.series.map(({ values, categories }) => [values, categories]);
  const before = shown();
  excel.type(sheet.id, 3, 0, "c");
  const [[values, categories] = []] = before ?? [];
  expect(categories).toContain("$A$3");
  expect(shown()).toEqual([[values, categories?.replace("$A$3", "$A$4")]]);
  excel.undo();
  expect(shown()).toEqual(before);
});
