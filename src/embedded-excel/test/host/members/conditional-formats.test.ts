// Conditional formats. Source: Office.js reference, Excel.ConditionalFormat, its kinds, ConditionalFormatCollection and
// ConditionalRangeFormat with what hangs on it.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, reopened, setAndRead } from "../reads-back";

const KINDS = [
  "CellValue",
  "ColorScale",
  "ContainsText",
  "Custom",
  "DataBar",
  "IconSet",
  "PresetCriteria",
  "TopBottom",
] as const;
type Kind = (typeof KINDS)[number];
type Running = Pick<Opened, "run">;

/** One format of that kind on A1:A9. */
async function withOne(kind: Kind): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:A9").conditionalFormats.add(kind);
    await context.sync();
  });
  return opened;
}
const first = (sheet: Excel.Worksheet): Excel.ConditionalFormat =>
  sheet.getRange("A1:A9").conditionalFormats.getItemAt(0);
const look = (sheet: Excel.Worksheet): Excel.ConditionalRangeFormat => first(sheet).cellValue.format;
const side =
  (name: "EdgeTop" | "EdgeLeft") =>
  (sheet: Excel.Worksheet): Excel.ConditionalRangeBorder =>
    look(sheet).borders.getItem(name);

describe("rules of conditional formats", () => {
  itReadsBack(() => withOne("CellValue"), "in the file", [
    [
      "a cell's value",
      (sheet) => first(sheet).cellValue,
      { rule: { operator: "Between", formula1: "1", formula2: "=A$2" } },
      {},
    ],
    ["any kind", first, { stopIfTrue: true }, { priority: 0, stopIfTrue: false, type: "CellValue" }],
  ]);
  itReadsBack(() => withOne("ContainsText"), "in the file", [
    [
      "a text's look",
      (sheet): Excel.ConditionalRangeFill => first(sheet).textComparison.format.fill,
      { color: "#00FF00" },
      {},
    ],
    ["a text", (sheet) => first(sheet).textComparison, { rule: { operator: "BeginsWith", text: "Jan" } }, {}],
  ]);
  itReadsBack(() => withOne("PresetCriteria"), "in the file", [
    ["a preset", (sheet) => first(sheet).preset, { rule: { criterion: "OneStdDevAboveAverage" } }, {}],
  ]);
  itReadsBack(() => withOne("TopBottom"), "in the file", [
    [
      "the top or the bottom",
      (sheet) => first(sheet).topBottom,
      { rule: { type: "BottomPercent", rank: 20 } },
      {},
    ],
  ]);
  itReadsBack(() => withOne("Custom"), "in the file", [
    ["a formula", (sheet) => first(sheet).custom.rule, { formula: "=$A1>5" }, {}],
  ]);
  itReadsBack(() => withOne("IconSet"), "while the book is open", [
    [
      "icons",
      (sheet) => first(sheet).iconSet,
      { style: "FourRating", reverseIconOrder: true, showIconOnly: true },
      {},
    ],
  ]);
  itReadsBack(() => withOne("ColorScale"), "while the book is open", [
    [
      "colours",
      (sheet) => first(sheet).colorScale,
      {
        criteria: {
          minimum: { type: "LowestValue", color: "#111111" },
          maximum: { type: "Number", color: "#333333", formula: "9" },
        },
      },
      { threeColorScale: true },
    ],
  ]);
});

describe("looks of conditional formats", () => {
  itReadsBack(() => withOne("CellValue"), "in the file", [
    [
      "a font",
      (sheet) => look(sheet).font,
      { bold: true, color: "#FF8800", italic: true, strikethrough: true, underline: "Double" },
      { underline: "None" },
    ],
    ["a fill", (sheet) => look(sheet).fill, { color: "#00FF00" }, {}],
    ["numbers", look, { numberFormat: "0.00" }, {}],
    [
      "a border above",
      side("EdgeTop"),
      { style: "Dash", color: "#123456" },
      { sideIndex: "EdgeTop", style: "None" },
    ],
  ]);

  it("of borders are four, told apart by their sides, each by its name", async () => {
    const opened = await withOne("CellValue");
    const found = await opened.run(async (context, sheet) => {
      const { borders } = look(sheet);
      borders.load("count,items/sideIndex");
      const named = [borders.top, borders.bottom, borders.left, borders.right];
      for (const one of named) one.load("sideIndex");
      borders.left.color = "#FF0000";
      borders.left.style = "Dot";
      const left = borders.getItem("EdgeLeft").load("color,style");
      const right = borders.getItem("EdgeRight").load("style");
      await context.sync();
      return [
        borders.count,
        borders.items.length,
        named.map(({ sideIndex }) => sideIndex),
        [left.color, left.style, right.style],
      ];
    });
    expect(found).toEqual([
      4,
      4,
      ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
      ["#FF0000", "Dot", "None"],
    ]);
  });

  it("fonts and fills are cleared", async () => {
    const opened = await withOne("CellValue");
    const font = (sheet: Excel.Worksheet): Excel.ConditionalRangeFont => look(sheet).font;
    const fill = (sheet: Excel.Worksheet): Excel.ConditionalRangeFill => look(sheet).fill;
    const names = ["bold", "color", "italic", "strikethrough", "underline"];
    const before = [await readOf(opened, font, names), await readOf(opened, fill, ["color"])];
    await setAndRead(opened, font, {
      bold: true,
      italic: true,
      strikethrough: true,
      color: "red",
      underline: "Single",
    });
    await setAndRead(opened, fill, { color: "red" });
    await opened.run(async (context, sheet) => {
      font(sheet).clear();
      fill(sheet).clear();
      await context.sync();
    });
    expect([await readOf(opened, font, names), await readOf(opened, fill, ["color"])]).toEqual(before);
  });
});

describe("kinds of conditional formats", () => {
  const OWN: Readonly<
    Record<
      Kind,
      readonly [
        (one: Excel.ConditionalFormat) => object,
        (one: Excel.ConditionalFormat) => { readonly isNullObject: boolean },
      ]
    >
  > = {
    CellValue: [(one) => one.cellValue, (one) => one.cellValueOrNullObject],
    ColorScale: [(one) => one.colorScale, (one) => one.colorScaleOrNullObject],
    ContainsText: [(one) => one.textComparison, (one) => one.textComparisonOrNullObject],
    Custom: [(one) => one.custom, (one) => one.customOrNullObject],
    DataBar: [(one) => one.dataBar, (one) => one.dataBarOrNullObject],
    IconSet: [(one) => one.iconSet, (one) => one.iconSetOrNullObject],
    PresetCriteria: [(one) => one.preset, (one) => one.presetOrNullObject],
    TopBottom: [(one) => one.topBottom, (one) => one.topBottomOrNullObject],
  };

  it.each(KINDS)("%s leads to its own kind, and to no other", async (kind) => {
    const { run } = await withOne(kind);
    const found = await run(async (context, sheet) => {
      const others = KINDS.map((one) => OWN[one][1](first(sheet)));
      await context.sync();
      return KINDS.filter((_one, index) => others[index]?.isNullObject === false);
    });
    expect(found).toEqual([kind]);
    const wrong = run(async (context, sheet) => {
      const other = KINDS.find((one) => one !== kind) ?? kind;
      (OWN[other][0](first(sheet)) as { load(): unknown }).load();
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe("InvalidArgument");
    expect(await readOf({ run }, first, ["type"])).toEqual({ type: kind });
  });
});

describe("several conditional formats", () => {
  /** A, B and C on A1:A9, made in that order; D on C1:D4 and F1:F4. */
  async function several(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      for (const text of ["A", "B", "C"])
        sheet.getRange("A1:A9").conditionalFormats.add("ContainsText").textComparison.rule = {
          operator: "Contains",
          text,
        };
      sheet.getRanges("C1:D4,F1:F4").conditionalFormats.add("ContainsText").textComparison.rule = {
        operator: "Contains",
        text: "D",
      };
      await context.sync();
    });
    return opened;
  }
  const order = ({ run }: Running, address = "A1:A9"): Promise<unknown[]> =>
    run(async (context, sheet) => {
      const formats = sheet
        .getRange(address)
        .conditionalFormats.load("items/priority,items/textComparison/rule");
      await context.sync();
      return formats.items.map(({ textComparison, priority }) => [textComparison.rule.text, priority]);
    });

  it("are listed by priority: the newest is the first", async () => {
    expect(await order(await several(), "A1:F9")).toEqual([
      ["D", 0],
      ["C", 1],
      ["B", 2],
      ["A", 3],
    ]);
  });

  it.each([
    [0, ["A", "D", "C", "B"]],
    [2, ["D", "C", "A", "B"]],
    [99, ["D", "C", "B", "A"]],
    [-1, ["D", "C", "B", "A"]],
    [-2, ["D", "C", "A", "B"]],
    [-99, ["A", "D", "C", "B"]],
  ])("the last set to priority %p: the others follow one another", async (priority, texts) => {
    const opened = await several();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.getItemAt(2).priority = priority;
      await context.sync();
    });
    expect(await order(opened, "A1:F9")).toEqual(texts.map((text, index) => [text, index]));
    expect(await order(await reopened(opened), "A1:F9")).toEqual(texts.map((text, index) => [text, index]));
  });

  it("close up when one is deleted, and are none when all are cleared; those of other cells stay", async () => {
    const opened = await several();
    await opened.run(async (context, sheet) => {
      first(sheet).delete();
      await context.sync();
    });
    expect(await order(opened, "A1:F9")).toEqual([
      ["D", 0],
      ["B", 1],
      ["A", 2],
    ]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(await order(opened, "A1:F9")).toEqual([["D", 0]]);
  });

  it("are found by id, or not; counted once each, though an area of several meets them twice", async () => {
    const { run } = await several();
    const found = await run(async (context, sheet) => {
      const one = first(sheet).load("id");
      await context.sync();
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const again = [conditionalFormats.getItem(one.id), conditionalFormats.getItemOrNullObject(one.id)];
      for (const each of again) each.load("id");
      const other = sheet.getRange("C1:F4").conditionalFormats.getItemOrNullObject(one.id);
      const counts = [
        conditionalFormats.getCount(),
        sheet.getRanges("C1:C2,D1,F1").conditionalFormats.getCount(),
      ];
      await context.sync();
      return [again.map(({ id }) => id === one.id), other.isNullObject, counts.map(({ value }) => value)];
    });
    expect(found).toEqual([[true, true], true, [3, 1]]);
  });

  it("say where they are: one range, or several, of which none is the range", async () => {
    const { run } = await several();
    const found = await run(async (context, sheet) => {
      const [one, two] = [first(sheet), sheet.getRange("C1").conditionalFormats.getItemAt(0)];
      const places = [one.getRange(), one.getRangeOrNullObject()].map((range) => range.load("address"));
      const none = two.getRangeOrNullObject();
      const areas = two.getRanges().load("address");
      await context.sync();
      return [places.map(({ address }) => address), none.isNullObject, areas.address];
    });
    expect(found).toEqual([["Data!A1:A9", "Data!A1:A9"], true, "Data!C1:D4,Data!F1:F4"]);
    const refused = run(async (context, sheet) => {
      sheet.getRange("C1").conditionalFormats.getItemAt(0).getRange().load("address");
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("InvalidArgument");
  });
});
