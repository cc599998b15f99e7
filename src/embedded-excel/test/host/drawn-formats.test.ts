// Conditional formats as a page draws them: data bars, icons and colour scales. Source: Microsoft Support, "Use conditional
// formatting to highlight information"; [MS-XLSX] CT_DataBar, ST_CfvoType; Office.js reference.
import { open, type Opened } from "../../testing/index";
import type { CellBar } from "../../host/drawn";
import { seeded } from "../../seeded";

type Bound = Partial<Excel.ConditionalDataBarRule> & { readonly type: Excel.ConditionalDataBarRule["type"] };

interface Bars {
  readonly values: readonly unknown[];
  readonly low?: Bound;
  readonly high?: Bound;
  readonly set?: (bar: Excel.DataBarConditionalFormat) => void;
}

async function withBars({ values, low, high, set }: Bars): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange(`A1:A${values.length}`).values = values.map((value) => [value]);
    const bar = sheet.getRange(`A1:A${values.length}`).conditionalFormats.add("DataBar").dataBar;
    if (low !== undefined) bar.lowerBoundRule = low;
    if (high !== undefined) bar.upperBoundRule = high;
    set?.(bar);
    await context.sync();
  });
  return opened;
}

const barAt = ({ excel, sheet }: Opened, row: number): CellBar | undefined =>
  excel.cellMarks(sheet.id, row, 0)?.bar;

/** From where to where each cell's bar goes, in percent of the cell; undefined where there is no bar. */
const ends = (opened: Opened, count: number): unknown[] =>
  Array.from({ length: count }, (_one, row) => {
    const bar = barAt(opened, row);
    return bar === undefined ? undefined : [bar.from, bar.to].map((one) => Math.round(one * 1000) / 10);
  });

describe("data bars", () => {
  it.each<[string, Bars, unknown[]]>([
    [
      "begin at zero where all numbers are above it",
      { values: [2, 4, 8] },
      [
        [0, 25],
        [0, 50],
        [0, 100],
      ],
    ],
    [
      "go to both sides of the axis, in proportion",
      { values: [-5, 0, 5, 15] },
      [
        [0, 25],
        [25, 25],
        [25, 50],
        [25, 100],
      ],
    ],
    [
      "go from the right edge where all numbers are below zero",
      { values: [-10, -4] },
      [
        [0, 100],
        [60, 100],
      ],
    ],
    [
      "are at no blank, text or logical value",
      { values: [10, "", "10 orang", true] },
      [[0, 100], undefined, undefined, undefined],
    ],
    [
      "are shortest at the lowest value and longest at the highest, where those are the bounds",
      { values: [2, 4, 6], low: { type: "LowestValue" }, high: { type: "HighestValue" } },
      [
        [0, 0],
        [0, 50],
        [0, 100],
      ],
    ],
    [
      "are shortest and longest beyond numbers that bound them",
      {
        values: [1, 2, 7, 99],
        low: { type: "Number", formula: "2" },
        high: { type: "Number", formula: "12" },
      },
      [
        [0, 0],
        [0, 0],
        [0, 50],
        [0, 100],
      ],
    ],
    [
      "are as long as each other where all numbers are equal",
      { values: [7, 7] },
      [
        [0, 100],
        [0, 100],
      ],
    ],
    [
      "all go the same way without an axis",
      {
        values: [-5, 0, 15],
        set: (bar) => {
          bar.axisFormat = "None";
        },
      },
      [
        [0, 0],
        [0, 25],
        [0, 100],
      ],
    ],
    [
      "begin in the middle where the axis is there",
      {
        values: [-5, 5, 10],
        set: (bar) => {
          bar.axisFormat = "CellMidPoint";
        },
      },
      [
        [0, 50],
        [50, 75],
        [50, 100],
      ],
    ],
    [
      "are mirrored from right to left",
      {
        values: [-5, 15],
        set: (bar) => {
          bar.barDirection = "RightToLeft";
        },
      },
      [
        [75, 100],
        [0, 75],
      ],
    ],
    [
      "are at no cell where one of the cells has an error",
      { values: [1, "=1/0", 3] },
      [undefined, undefined, undefined],
    ],
    [
      "are at no cell where a bound's formula gives no number",
      { values: [1, 3], high: { type: "Formula", formula: '="x"' } },
      [undefined, undefined],
    ],
  ])("%s", async (_rule, bars, expected) => {
    expect(ends(await withBars(bars), bars.values.length)).toEqual(expected);
  });

  it("have bounds of percents and percentiles as the workbook's own functions give them", async () => {
    const random = seeded(11);
    for (let round = 0; round < 6; round += 1) {
      const values = Array.from({ length: 12 }, () => Math.round(random() * 2000) / 10);
      const [low, high] = [Math.floor(random() * 40), 60 + Math.floor(random() * 40)];
      const opened = await withBars({
        values,
        low: { type: "Percent", formula: String(low) },
        high: { type: "Percentile", formula: String(high) },
      });
      const shares = await opened.run(async (context, sheet) => {
        const cells = sheet.getRange("C1:C12");
        const least = `(MIN(A$1:A$12)+(MAX(A$1:A$12)-MIN(A$1:A$12))*${low}/100)`;
        const most = `PERCENTILE.INC(A$1:A$12,${high}/100)`;
        cells.formulas = values.map((_one, row) => [
          `=MEDIAN(0,1,(A${row + 1}-${least})/(${most}-${least}))`,
        ]);
        cells.load("values");
        await context.sync();
        return cells.values.flat().map(Number);
      });
      for (const [row, share] of shares.entries()) expect(barAt(opened, row)?.to).toBeCloseTo(share, 9);
    }
  });

  it("count the numbers of hidden rows, and follow when a number changes", async () => {
    const opened = await withBars({ values: [2, 4, 8] });
    await opened.run(async (context, sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      await context.sync();
    });
    expect(ends(opened, 2)).toEqual([
      [0, 25],
      [0, 50],
    ]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A3").values = [[16]];
      await context.sync();
    });
    expect(ends(opened, 2)).toEqual([
      [0, 12.5],
      [0, 25],
    ]);
  });

  it("have the colours that were set, and others below zero", async () => {
    const opened = await withBars({
      values: [-5, 5],
      set: (bar) => {
        bar.positiveFormat.fillColor = "#00B050";
        bar.positiveFormat.borderColor = "#010203";
        bar.positiveFormat.gradientFill = false;
        bar.axisColor = "#040506";
        bar.showDataBarOnly = true;
      },
    });
    const shared = { gradient: false, borderColor: "#010203", axis: { at: 0.5, color: "#040506" } };
    expect(barAt(opened, 0)).toEqual({ from: 0, to: 0.5, color: "#FF0000", leftwards: true, ...shared });
    expect(barAt(opened, 1)).toEqual({ from: 0.5, to: 1, color: "#00B050", leftwards: false, ...shared });
    expect(opened.excel.cellMarks(opened.sheet.id, 1, 0)?.hidesText).toBe(true);
  });

  it("of several rules, the first one's is drawn, and a rule that stops hides those after it", async () => {
    const opened = await withBars({ values: [5, 10] });
    await opened.run(async (context, sheet) => {
      const stop = sheet.getRange("A1:A2").conditionalFormats.add("Custom");
      stop.custom.rule.formula = "=A1=10";
      stop.stopIfTrue = true;
      stop.priority = 0;
      await context.sync();
    });
    expect(ends(opened, 2)).toEqual([[0, 50], undefined]);
  });
});

describe("icons", () => {
  async function iconsOf(
    values: readonly unknown[],
    set: (icons: Excel.IconSetConditionalFormat) => void,
  ): Promise<unknown[]> {
    const { excel, sheet, run } = open();
    await run(async (context, on) => {
      on.getRange(`A1:A${values.length}`).values = values.map((value) => [value]);
      set(on.getRange(`A1:A${values.length}`).conditionalFormats.add("IconSet").iconSet);
      await context.sync();
    });
    return values.map((_one, row) => excel.cellMarks(sheet.id, row, 0)?.icon?.index);
  }
  const criteria = (
    type: `${Excel.ConditionalFormatIconRuleType}`,
    formulas: readonly string[],
    operator: `${Excel.ConditionalIconCriterionOperator}` = "GreaterThanOrEqual",
  ): Excel.ConditionalIconCriterion[] =>
    [{} as Excel.ConditionalIconCriterion].concat(formulas.map((formula) => ({ type, formula, operator })));

  it.each<[string, unknown[], (icons: Excel.IconSetConditionalFormat) => void, unknown[]]>([
    // Percents are of the way from 0 to 100: 33 and 67.
    [
      "percents",
      [0, 32, 33, 66, 67, 100, "", "x"],
      () => undefined,
      [0, 0, 1, 1, 2, 2, undefined, undefined],
    ],
    [
      "numbers that must be exceeded",
      [1, 5, 6, 10],
      (icons) => {
        icons.criteria = criteria("Number", ["5", "9"], "GreaterThan");
      },
      [0, 0, 1, 2],
    ],
    [
      // The median of these is 3, their 75th percentile 4.
      "percentiles",
      [1, 2, 3, 4, 100],
      (icons) => {
        icons.criteria = criteria("Percentile", ["50", "75"]);
      },
      [0, 0, 1, 2, 2],
    ],
    [
      "formulas",
      [1, 2, 3],
      (icons) => {
        icons.criteria = criteria("Formula", ["=MIN($A$1:$A$3)+1", "=MAX($A$1:$A$3)"]);
      },
      [0, 1, 2],
    ],
    [
      "the order the other way round",
      [0, 50, 100],
      (icons) => {
        icons.reverseIconOrder = true;
      },
      [2, 1, 0],
    ],
    [
      "five icons",
      [0, 20, 40, 60, 80, 100],
      (icons) => {
        icons.style = "FiveQuarters";
      },
      [0, 1, 2, 3, 4, 4],
    ],
    ["equal numbers: all reach every bound", [7, 7], () => undefined, [2, 2]],
    ["no cell of areas with an error", [1, "=NA()", 3], () => undefined, [undefined, undefined, undefined]],
  ])("go by %s", async (_rule, values, set, expected) => {
    expect(await iconsOf(values, set)).toEqual(expected);
  });
});

describe("colour scales", () => {
  it("colour no cell of areas with an error, and do not stop what comes after them", async () => {
    const { excel, sheet, run } = open();
    await run(async (context, on) => {
      on.getRange("A1:B2").values = [
        [1, 1],
        ["=1/0", 2],
      ];
      for (const address of ["A1:A2", "B1:B2"]) {
        const scale = on.getRange(address).conditionalFormats.add("ColorScale");
        scale.colorScale.criteria = {
          minimum: { type: "LowestValue", color: "#FF0000" },
          maximum: { type: "HighestValue", color: "#00FF00" },
        };
      }
      await context.sync();
    });
    const fill = (row: number, column: number): unknown =>
      excel.conditionalOverlay(sheet.id, row, column)?.fillColor;
    expect([fill(0, 0), fill(1, 0), fill(0, 1), fill(1, 1)]).toEqual([
      undefined,
      undefined,
      "#FF0000",
      "#00FF00",
    ]);
  });
});

describe("a number format", () => {
  it("of a rule that holds is that of the text that is shown, of the first such rule; the cell's own stays as it is", async () => {
    const { excel, run, sheet } = open();
    const read = await run(async (context, on) => {
      const range = on.getRange("A1:A4");
      range.values = [[0.5], [2], [12], ["teks"]];
      range.numberFormat = [["0.00"]];
      // A new rule goes before the others.
      for (const [least, code] of [
        ["1", '0 "kg"'],
        ["10", "0.0 t"],
      ]) {
        const { cellValue } = on.getRange("A1:A4").conditionalFormats.add("CellValue");
        cellValue.rule = { formula1: least ?? "", operator: "GreaterThan" };
        cellValue.format.numberFormat = code ?? "";
      }
      range.load("text,values,numberFormat");
      const view = range.getVisibleView().load("text");
      await context.sync();
      return { text: range.text.flat(), view: view.text.flat(), format: range.numberFormat.flat() };
    });
    const shown = ["0.50", "2 kg", "12.0 t", "teks"];
    expect(read).toEqual({ text: shown, view: shown, format: Array(4).fill("0.00") });
    expect([0, 1, 2, 3].map((row) => excel.displayText(sheet.id, row, 0))).toEqual(shown);
    // As soon as the rule holds no more.
    excel.type(sheet.id, 1, 0, "0.25");
    expect(excel.displayText(sheet.id, 1, 0)).toBe("0.25");
  });
});
