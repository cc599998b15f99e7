// What a PivotTable's values are, against a computation of the test's own. Sources: Office.js, Excel.AggregationFunction (each "equivalent
// to the … function") and Excel.ShowAsCalculation; Excel's help, "Show different calculations in PivotTable value fields"; Office.js,
// "Work with PivotTables": "#N/A" where the base item has no such items.
import { madeOnce, randoms } from "./random";
import { DATA, made } from "./made";

type Word =
  | ("Sum" | "Count" | "CountNumbers" | "Average" | "Max" | "Min" | "Product")
  | ("StandardDeviation" | "StandardDeviationP" | "Variance" | "VarianceP");

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const squares = (values: readonly number[]): number => sum(values.map((one) => (one - mean(values)) ** 2));

/** By the functions' definitions. */
const EXPECTED: Readonly<Record<Word, (values: readonly number[]) => number | string>> = {
  Sum: sum,
  Count: (values) => values.length,
  CountNumbers: (values) => values.length,
  Average: mean,
  Max: (values) => Math.max(...values),
  Min: (values) => Math.min(...values),
  Product: (values) => values.reduce((all, one) => all * one, 1),
  StandardDeviation: (values) =>
    values.length < 2 ? "#DIV/0!" : Math.sqrt(squares(values) / (values.length - 1)),
  StandardDeviationP: (values) => Math.sqrt(squares(values) / values.length),
  Variance: (values) => (values.length < 2 ? "#DIV/0!" : squares(values) / (values.length - 1)),
  VarianceP: (values) => squares(values) / values.length,
};

/** Equal, numbers to 10 digits. */
function expectClose(found: unknown, wanted: unknown): void {
  if (typeof wanted === "number" && typeof found === "number")
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(wanted)));
  else expect(found).toEqual(wanted);
}

describe("values brought together", () => {
  const { rows, records } = randoms(120);
  const opened = madeOnce(() => made(rows, { rows: ["A", "B"], columns: ["C"], data: ["N"] }));

  it.each(Object.keys(EXPECTED) as Word[])(
    "%s is that of the records of each row and column, totals too",
    async (word) => {
      const { values, run } = opened();
      await run(async (context, sheet) => {
        const data = sheet.pivotTables.getItem("P").dataHierarchies.load("items/name");
        await context.sync();
        for (const one of data.items) one.summarizeBy = word;
        await context.sync();
      });
      const [, header = [], ...now] = await values();
      expect(now.length).toBeGreaterThan(8);
      let outer = "";
      for (const [label, ...cells] of now) {
        const isGrand = label === "Grand Total";
        const isOuter = String(label).startsWith("a");
        if (isOuter) outer = String(label);
        cells.forEach((cell, at) => {
          const column = header[at + 1];
          const some = records.filter(
            ({ a, b, c }) =>
              (isGrand || a === outer) &&
              (isGrand || isOuter || b === label) &&
              (column === "Grand Total" || c === column),
          );
          expectClose(cell, some.length === 0 ? "" : EXPECTED[word](some.map(({ n }) => n)));
        });
      }
    },
  );
});

describe("what is summed and what is counted", () => {
  it("numbers are summed, with blanks among them too; text and dates are counted", async () => {
    const data = [
      ["K", "Number", "Gaps", "Mixed", "Day"],
      ["x", 1, 1, 1, "1/2/2026"],
      ["x", 2, "", "a", "1/3/2026"],
    ];
    const { values } = await made(data, { rows: ["K"], data: ["Number", "Gaps", "Mixed", "Day"] });
    expect((await values()).slice(0, 2)).toEqual([
      ["Row Labels", "Sum of Number", "Sum of Gaps", "Count of Mixed", "Count of Day"],
      ["x", 3, 1, 2, 2],
    ]);
  });

  it("the first error among the values is the answer, but of counts", async () => {
    const data = [
      ["K", "N"],
      ["x", 1],
      ["x", "=1/0"],
      ["x", "=NA()"],
    ];
    const { values } = await made(data, { rows: ["K"], data: ["N", "N"] });
    const rows = await values((pivot) => {
      pivot.dataHierarchies.getItem("Count of N").summarizeBy = "Max";
    });
    expect(rows[1]).toEqual(["x", "#DIV/0!", 3]);
  });
});

describe("values shown against others", () => {
  const FIELDS = { rows: ["Region", "Product"], columns: ["Channel"], data: ["Units"] } as const;
  const opened = madeOnce(() => made(DATA, FIELDS));
  type Rule = (pivot: Excel.PivotTable) => Excel.ShowAsRule;
  const field = (pivot: Excel.PivotTable, name: string): Excel.PivotField =>
    pivot.hierarchies.getItem(name).fields.getItem(name);
  /** Rows: East, Fig, Pear, North, Kiwi, West, Fig, Kiwi, Pear, all; columns: Shop, Web, all. */
  const shown = (rule: Rule): Promise<unknown[][]> =>
    opened()
      .values((pivot) => (pivot.dataHierarchies.getItem("Sum of Units").showAs = rule(pivot)))
      .then((rows) => rows.slice(2).map((row) => row.slice(1)));

  it.each<
    [Excel.ShowAsRule["calculation"], readonly (readonly [row: number, column: number, value: unknown])[]]
  >([
    [
      "PercentOfGrandTotal",
      [
        [0, 0, 3 / 28],
        [2, 1, 1 / 28],
        [1, 0, 0],
        [9, 2, 1],
      ],
    ],
    [
      "PercentOfColumnTotal",
      [
        [0, 0, 3 / 14],
        [2, 1, 1 / 14],
        [9, 0, 1],
      ],
    ],
    [
      "PercentOfRowTotal",
      [
        [0, 0, 3 / 9],
        [2, 1, 1 / 4],
        [1, 0, 0],
        [9, 1, 0.5],
      ],
    ],
    [
      "PercentOfParentRowTotal",
      [
        [0, 0, 3 / 14],
        [2, 1, 1 / 6],
        [9, 2, 1],
      ],
    ],
    [
      "PercentOfParentColumnTotal",
      [
        [0, 0, 3 / 9],
        [9, 1, 0.5],
        [9, 2, 1],
      ],
    ],
    [
      "Index",
      [
        [0, 0, (3 * 28) / (9 * 14)],
        [9, 2, 1],
      ],
    ],
  ])("%s", async (calculation, cells) => {
    const rows = await shown(() => ({ calculation }));
    for (const [row, column, value] of cells) expectClose(rows[row]?.[column], value);
  });

  it("percentages are formatted as such, and plain again where they are taken off", async () => {
    const formatsOf = async (calculation: "PercentOfGrandTotal" | "None"): Promise<unknown> => {
      await shown(() => ({ calculation }));
      return opened().run(async (context, sheet) => {
        const cell = sheet.getRange("H5").load("numberFormat");
        await context.sync();
        const formats: unknown[][] = cell.numberFormat;
        return formats[0]?.[0];
      });
    };
    expect([await formatsOf("PercentOfGrandTotal"), await formatsOf("None")]).toEqual(["0.00%", "General"]);
  });

  it("DifferenceFrom: the base item's own are blank, totals too, and #N/A stands where it has no such items", async () => {
    const rows = await shown((pivot) => ({
      calculation: "DifferenceFrom",
      baseField: field(pivot, "Region"),
      baseItem: field(pivot, "Region").items.getItem("East"),
    }));
    expect(rows[0]).toEqual(["", "", ""]);
    // North has no shop: nothing less 3.
    expect(rows[3]).toEqual([-3, 0, -3]);
    expect(rows[4]).toEqual(["#N/A", "#N/A", "#N/A"]);
    expect(rows[5]).toEqual([11 - 3, 2 - 6, 13 - 9]);
    expect(rows[6]).toEqual([4, -5, 4 - 5]);
    expect(rows[9]).toEqual(["", "", ""]);
  });

  it("PercentOf and PercentDifferenceFrom: shares of the base item's, whose own are 100 % or blank", async () => {
    const rule =
      (calculation: "PercentOf" | "PercentDifferenceFrom"): Rule =>
      (pivot) => ({
        calculation,
        baseField: field(pivot, "Channel"),
        baseItem: field(pivot, "Channel").items.getItem("Web"),
      });
    const of = await shown(rule("PercentOf"));
    expect(of[0]).toEqual([0.5, 1, ""]);
    expect(of[6]).toEqual(["#NULL!", "", ""]);
    const difference = await shown(rule("PercentDifferenceFrom"));
    expect(difference[0]).toEqual([-0.5, "", ""]);
    expect(difference[5]).toEqual([(11 - 2) / 2, "", ""]);
  });

  it("RunningTotal and PercentRunningTotal: along the items in their order, totals blank", async () => {
    const rule =
      (calculation: "RunningTotal" | "PercentRunningTotal"): Rule =>
      (pivot) => ({ calculation, baseField: field(pivot, "Region") });
    const totals = await shown(rule("RunningTotal"));
    expect([totals[0], totals[3], totals[5], totals[9]]).toEqual([
      [3, 6, 9],
      [3, 12, 15],
      [14, 14, 28],
      ["", "", ""],
    ]);
    const shares = await shown(rule("PercentRunningTotal"));
    expectClose(shares[3]?.[2], 15 / 28);
  });

  it("ranks: from the smallest or the largest on, the same for the same", async () => {
    const ranked = await shown((pivot) => ({
      calculation: "RankAscending",
      baseField: field(pivot, "Region"),
    }));
    expect([ranked[0]?.[2], ranked[3]?.[2], ranked[5]?.[2], ranked[9]?.[2]]).toEqual([2, 1, 3, ""]);
    expect([ranked[0]?.[1], ranked[3]?.[1], ranked[5]?.[1]]).toEqual([2, 2, 1]);
    const other = await shown((pivot) => ({
      calculation: "RankDecending",
      baseField: field(pivot, "Region"),
    }));
    expect([other[0]?.[2], other[3]?.[2], other[5]?.[2]]).toEqual([2, 3, 1]);
  });

  it("PercentOfParentTotal: of the base field's item, blank above it", async () => {
    const rows = await shown((pivot) => ({
      calculation: "PercentOfParentTotal",
      baseField: field(pivot, "Region"),
    }));
    expectClose(rows[1]?.[2], 5 / 9);
    expect([rows[0]?.[2], rows[9]?.[2]]).toEqual([1, ""]);
  });
});
