// Conditional formats of ranks, averages, states, scales, bars and icons. Source: Office.js reference, Excel.ConditionalFormat
// and its kinds; what holds: Microsoft Support, "Use conditional formatting to highlight information".
import { openXlsx, saveXlsx } from "../../xlsx/index";
import { codeOf, findingsOf, open, type Opened } from "../../testing/index";
import { setAndRead } from "./reads-back";

const RED = "#FF0000";

async function withFormat(
  kind: `${Excel.ConditionalFormatType}`,
  set: (format: Excel.ConditionalFormat) => void,
  values: readonly unknown[] = [1, 2, 3, 4, 10],
): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange(`A1:A${values.length}`).values = values.map((value) => [value]);
    set(sheet.getRange("A1:A9").conditionalFormats.add(kind));
    await context.sync();
  });
  return opened;
}

const format = (sheet: Excel.Worksheet): Excel.ConditionalFormat =>
  sheet.getRange("A1:A9").conditionalFormats.getItemAt(0);

/** The fills of A1, A2 … */
const fills = ({ excel, sheet }: Opened, count = 5): unknown[] =>
  Array.from({ length: count }, (_one, row) => excel.conditionalOverlay(sheet.id, row, 0)?.fillColor);

describe("ranks", () => {
  it.each([
    [{ rank: 2, type: "TopItems" }, [3, 4]],
    [{ rank: 1, type: "BottomItems" }, [0]],
    [{ rank: 40, type: "TopPercent" }, [3, 4]],
    [{ rank: 20, type: "BottomPercent" }, [0]],
  ] as const)("%j", async (rule, rows) => {
    const opened = await withFormat("TopBottom", ({ topBottom }) => {
      topBottom.rule = rule;
      topBottom.format.fill.color = RED;
    });
    expect(fills(opened)).toEqual(
      [0, 1, 2, 3, 4].map((row) => ((rows as readonly number[]).includes(row) ? RED : undefined)),
    );
    expect(await setAndRead(opened, (sheet) => format(sheet).topBottom, { rule })).toEqual({ rule });
  });
});

describe("presets", () => {
  it.each([
    ["AboveAverage", [1, 2, 3, 4, 10], [4]],
    ["BelowAverage", [1, 2, 3, 4, 10], [0, 1, 2]],
    ["EqualOrAboveAverage", [1, 2, 3, 4, 10], [3, 4]],
    ["OneStdDevAboveAverage", [1, 2, 3, 4, 10], [4]],
    ["TwoStdDevBelowAverage", [1, 2, 3, 4, 10], []],
    ["Blanks", [1, "", "x", 0, "=1/0"], [1]],
    ["NonBlanks", [1, "", "x", 0, "=1/0"], [0, 2, 3, 4]],
    ["Errors", [1, "", "x", 0, "=1/0"], [4]],
    ["NonErrors", [1, "", "x", 0, "=1/0"], [0, 1, 2, 3]],
  ] as const)("%s of %j", async (criterion, values, rows) => {
    const opened = await withFormat(
      "PresetCriteria",
      ({ preset }) => {
        preset.rule = { criterion };
        preset.format.fill.color = RED;
      },
      values,
    );
    expect(fills(opened)).toEqual(
      [0, 1, 2, 3, 4].map((row) => ((rows as readonly number[]).includes(row) ? RED : undefined)),
    );
    const rule = { criterion };
    expect(await setAndRead(opened, (sheet) => format(sheet).preset, { rule })).toEqual({ rule });
  });
});

describe("colour scales", () => {
  it("colour numbers between two points, and with a third", async () => {
    const black = { type: "LowestValue", color: "#000000" } as const;
    const white = { type: "HighestValue", color: "#FFFFFF" } as const;
    const opened = await withFormat(
      "ColorScale",
      ({ colorScale }) => {
        colorScale.criteria = { minimum: black, maximum: white };
      },
      [0, 5, 10, "x"],
    );
    expect(fills(opened, 4)).toEqual(["#000000", "#808080", "#FFFFFF", undefined]);
    const criteria = {
      minimum: black,
      midpoint: { type: "Number", formula: "2", color: RED },
      maximum: white,
    };
    const scale = (sheet: Excel.Worksheet): object => format(sheet).colorScale;
    expect(await setAndRead(opened, scale, { criteria })).toEqual({ criteria });
    expect(fills(opened, 3)).toEqual(["#000000", "#FF6060", "#FFFFFF"]);
    const three = await opened.run(async (context, sheet) => {
      const found = format(sheet).colorScale.load("threeColorScale");
      await context.sync();
      return found.threeColorScale;
    });
    expect(three).toBe(true);
  });
});

describe("bars and icons", () => {
  it("read back as they were set", async () => {
    const bars = await withFormat("DataBar", () => undefined);
    const bar = (sheet: Excel.Worksheet): Excel.DataBarConditionalFormat => format(sheet).dataBar;
    const values = {
      axisColor: "#010203",
      axisFormat: "CellMidPoint",
      barDirection: "RightToLeft",
      lowerBoundRule: { type: "Number", formula: "1" },
      showDataBarOnly: true,
      upperBoundRule: { type: "Percentile", formula: "90" },
    };
    expect(await setAndRead(bars, bar, values)).toEqual(values);
    const positive = { borderColor: "#040506", fillColor: "#070809", gradientFill: false };
    expect(await setAndRead(bars, (sheet) => bar(sheet).positiveFormat, positive)).toEqual(positive);
    const negative = {
      borderColor: "#0A0B0C",
      fillColor: "#0D0E0F",
      matchPositiveBorderColor: false,
      matchPositiveFillColor: true,
    };
    expect(await setAndRead(bars, (sheet) => bar(sheet).negativeFormat, negative)).toEqual(negative);
    const icons = await withFormat("IconSet", ({ iconSet }) => {
      iconSet.style = "FourRating";
    });
    const icon = {
      criteria: [
        {},
        { type: "Number", formula: "1", operator: "GreaterThan" },
        { type: "Percent", formula: "50", operator: "GreaterThanOrEqual" },
        { type: "Formula", formula: "=A1", operator: "GreaterThanOrEqual" },
      ],
      reverseIconOrder: true,
      showIconOnly: true,
      style: "FourRating",
    };
    expect(await setAndRead(icons, (sheet) => format(sheet).iconSet, icon)).toEqual(icon);
    const asBar = setAndRead(icons, bar, { showDataBarOnly: true });
    expect(await codeOf(asBar)).toBe("InvalidArgument");
  });

  it("and all other kinds are in the file as Excel has them", async () => {
    const { excel, run } = open();
    await run(async (context, sheet) => {
      const formats = sheet.getRange("A1:A9").conditionalFormats;
      for (const kind of ["DataBar", "ColorScale", "IconSet", "TopBottom"] as const) formats.add(kind);
      formats.add("IconSet").iconSet.style = "ThreeStars";
      for (const criterion of ["BelowAverage", "ThreeStdDevAboveAverage", "Errors", "NonBlanks"] as const)
        formats.add("PresetCriteria").preset.rule = { criterion };
      await context.sync();
    });
    const bytes = await saveXlsx(excel.book);
    expect(findingsOf(bytes)).toEqual([]);
    const [sheet] = (await openXlsx(bytes)).sheets;
    expect(sheet?.conditionalFormats.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        { kind: "rank", rank: 10, bottom: false, percent: false },
        { kind: "average", above: false, equal: false, deviations: 0 },
        { kind: "average", above: true, equal: false, deviations: 3 },
        { kind: "state", state: "Errors" },
        { kind: "state", state: "NonBlanks" },
      ]),
    );
  });
});
