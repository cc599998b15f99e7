// Formats of ranges. Source: Office.js reference, Excel.RangeFormat, RangeFont, RangeFill, RangeBorder, FormatProtection; the defaults
// are those of a cell of Excel's new workbook.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, setAndRead } from "../reads-back";

const made = (): Promise<Opened> => Promise.resolve(open());
const format = (sheet: Excel.Worksheet): Excel.RangeFormat => sheet.getRange("B2:C3").format;
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
const edge =
  (side: (typeof EDGES)[number]) =>
  (sheet: Excel.Worksheet): Excel.RangeBorder =>
    format(sheet).borders.getItem(side);

describe("formats of a range", () => {
  itReadsBack(made, "in the file", [
    [
      "cells",
      format,
      {
        autoIndent: true,
        horizontalAlignment: "Distributed",
        indentLevel: 2,
        readingOrder: "RightToLeft",
        shrinkToFit: true,
        textOrientation: -45,
        verticalAlignment: "Top",
        wrapText: true,
      },
      {
        autoIndent: false,
        horizontalAlignment: "General",
        indentLevel: 0,
        readingOrder: "Context",
        shrinkToFit: false,
        textOrientation: 0,
        verticalAlignment: "Bottom",
        wrapText: false,
      },
    ],
    ["text that stands upright", format, { textOrientation: 180 }, {}],
    ["sizes in points", format, { columnWidth: 96, rowHeight: 33 }, { rowHeight: 15 }],
    [
      "a font",
      (sheet) => format(sheet).font,
      {
        bold: true,
        color: "#FF8800",
        italic: true,
        name: "Arial",
        size: 14,
        strikethrough: true,
        underline: "Double",
      },
      {
        bold: false,
        color: "#000000",
        italic: false,
        name: "Calibri",
        size: 11,
        strikethrough: false,
        underline: "None",
      },
    ],
    [
      "a fill",
      (sheet) => format(sheet).fill,
      { color: "#112233", pattern: "Gray50", patternColor: "#445566" },
      { color: "#FFFFFF", pattern: "None" },
    ],
    [
      "protection",
      (sheet) => format(sheet).protection,
      { locked: false },
      { locked: true, formulaHidden: false },
    ],
    ...EDGES.map(
      (side) =>
        [
          `the border ${side}`,
          edge(side),
          { style: "Dash", color: "#AABBCC", weight: "Medium" },
          { sideIndex: side, style: "None" },
        ] as const,
    ),
  ]);

  it("a standard width is the sheet's: equal, not equal, or mixed", async () => {
    const opened = open();
    const standard = (): Promise<unknown> =>
      readOf(opened, format, ["useStandardWidth"]).then((found) => found["useStandardWidth"]);
    expect(await standard()).toBe(true);
    await setAndRead(opened, (sheet): Excel.RangeFormat => sheet.getRange("C:C").format, { columnWidth: 99 });
    expect(await standard()).toBeNull();
    await setAndRead(opened, format, { columnWidth: 99 });
    expect(await standard()).toBe(false);
    expect(await setAndRead(opened, format, { useStandardWidth: true })).toEqual({ useStandardWidth: true });
    const widths = await opened.run(async (context, sheet) => {
      sheet.load("standardWidth");
      const [one, other] = ["B1", "Z1"].map((cell) => sheet.getRange(cell).format.load("columnWidth"));
      await context.sync();
      return [one?.columnWidth, other?.columnWidth];
    });
    expect(widths[0]).toBe(widths[1]);
  });

  it("formulas are hidden from nobody: that is refused, not lost", async () => {
    const protection = (sheet: Excel.Worksheet): Excel.FormatProtection => format(sheet).protection;
    expect(await setAndRead(open(), protection, { formulaHidden: false })).toEqual({ formulaHidden: false });
    expect(await codeOf(setAndRead(open(), protection, { formulaHidden: true }))).toBe("InvalidArgument");
  });

  it("a fill that is cleared is none", async () => {
    const opened = open();
    const fill = (sheet: Excel.Worksheet): Excel.RangeFill => format(sheet).fill;
    await setAndRead(opened, fill, { color: "#112233", pattern: "Gray50" });
    await opened.run(async (context, sheet) => {
      fill(sheet).clear();
      await context.sync();
    });
    expect(await readOf(opened, fill, ["color", "pattern"])).toEqual({ color: "#FFFFFF", pattern: "None" });
  });

  it("columns and rows are fitted to what is in them: wider for longer text, higher for more lines", async () => {
    const { run } = open();
    const sizes = await run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [["x".repeat(40), "pendek", "satu\ndua\ntiga"]];
      sheet.getRange("C1").format.wrapText = true;
      sheet.getRange("A:B").format.columnWidth = 5;
      sheet.getRange("A:B").format.autofitColumns();
      sheet.getRange("1:1").format.autofitRows();
      const columns = ["A1", "B1"].map((cell) => sheet.getRange(cell).format.load("columnWidth"));
      const row = sheet.getRange("A1").format.load("rowHeight");
      await context.sync();
      return [...columns.map(({ columnWidth }) => columnWidth), row.rowHeight];
    });
    const [long = 0, short = 0, height = 0] = sizes;
    expect(long > 3 * short && short > 5).toBe(true);
    // Three lines of 15 points each.
    expect(height).toBe(45);
  });
});

describe("borders of a range", () => {
  it("are eight, told apart by their sides, and by their place", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const { borders } = format(sheet);
      borders.load("count,items/sideIndex");
      const [first, last] = [borders.getItemAt(0), borders.getItemAt(7)];
      for (const one of [first, last]) one.load("sideIndex");
      await context.sync();
      const sides = borders.items.map(({ sideIndex }) => sideIndex as string);
      return [borders.count, [...sides].sort(), first.sideIndex === sides[0], last.sideIndex === sides[7]];
    });
    expect(found).toEqual([8, [...EDGES, "DiagonalDown", "DiagonalUp"].sort(), true, true]);
  });

  it("along an edge that differ read null", async () => {
    const opened = open();
    await setAndRead(
      opened,
      (sheet): Excel.RangeBorder => sheet.getRange("B2").format.borders.getItem("EdgeTop"),
      {
        style: "Double",
        color: "#FF0000",
        weight: "Thick",
      },
    );
    const mixed = { style: null, color: null, weight: null };
    expect(await readOf(opened, edge("EdgeTop"), ["style", "color", "weight"])).toEqual(mixed);
  });
});
