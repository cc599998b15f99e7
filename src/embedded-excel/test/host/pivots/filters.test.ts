// Filters of a PivotTable's fields. Sources: Office.js, Excel.PivotFilters and its conditions; Excel's help, "Filter data in a PivotTable"
// (a report filter shows (All), an item, or (Multiple Items); totals are of what is shown).
import { codeOf } from "../../../testing/index";
import { DATA, made } from "./made";
import { madeOnce } from "./random";

const fieldOf = (pivot: Excel.PivotTable, name: string): Excel.PivotField =>
  pivot.hierarchies.getItem(name).fields.getItem(name);

const labels = (rows: readonly unknown[][]): unknown[] => rows.slice(1, -1).map(([label]) => label);

describe("filters by label", () => {
  const opened = madeOnce(() => made(DATA, { rows: ["Product"], data: ["Units"] }));
  it.each<[string, Excel.PivotLabelFilter, readonly string[]]>([
    ["Equals", { condition: "Equals", comparator: "fig" }, ["Fig"]],
    ["not Equals", { condition: "Equals", comparator: "Fig", exclusive: true }, ["Kiwi", "Pear"]],
    ["BeginsWith", { condition: "BeginsWith", substring: "k" }, ["Kiwi"]],
    ["not BeginsWith", { condition: "BeginsWith", substring: "K", exclusive: true }, ["Fig", "Pear"]],
    ["EndsWith", { condition: "EndsWith", substring: "r" }, ["Pear"]],
    ["Contains", { condition: "Contains", substring: "i" }, ["Fig", "Kiwi"]],
    ["GreaterThan", { condition: "GreaterThan", comparator: "Fig" }, ["Kiwi", "Pear"]],
    ["GreaterThanOrEqualTo", { condition: "GreaterThanOrEqualTo", comparator: "Kiwi" }, ["Kiwi", "Pear"]],
    ["LessThan", { condition: "LessThan", comparator: "Kiwi" }, ["Fig"]],
    ["LessThanOrEqualTo", { condition: "LessThanOrEqualTo", comparator: "Kiwi" }, ["Fig", "Kiwi"]],
    ["Between", { condition: "Between", lowerBound: "G", upperBound: "L" }, ["Kiwi"]],
  ])("%s", async (_name, labelFilter, expected) => {
    const rows = await opened().values((pivot) => {
      fieldOf(pivot, "Product").applyFilter({ labelFilter });
    });
    expect(labels(rows)).toEqual(expected);
  });
});

describe("filters by value", () => {
  const opened = madeOnce(() => made(DATA, { rows: ["Region"], data: ["Units"] }));
  const value = "Sum of Units";
  /** East 9, North 6, West 13. */
  it.each<[string, Omit<Excel.PivotValueFilter, "value">, readonly string[], number]>([
    ["Equals", { condition: "Equals", comparator: 6 }, ["North"], 6],
    ["not Equals", { condition: "Equals", comparator: 6, exclusive: true }, ["East", "West"], 22],
    ["GreaterThan", { condition: "GreaterThan", comparator: 9 }, ["West"], 13],
    ["GreaterThanOrEqualTo", { condition: "GreaterThanOrEqualTo", comparator: 9 }, ["East", "West"], 22],
    ["LessThan", { condition: "LessThan", comparator: 9 }, ["North"], 6],
    ["LessThanOrEqualTo", { condition: "LessThanOrEqualTo", comparator: 9 }, ["East", "North"], 15],
    ["Between", { condition: "Between", lowerBound: 6, upperBound: 9 }, ["East", "North"], 15],
    ["not Between", { condition: "Between", lowerBound: 6, upperBound: 9, exclusive: true }, ["West"], 13],
    ["the top items", { condition: "TopN", threshold: 2, selectionType: "Items" }, ["East", "West"], 22],
    ["the bottom items", { condition: "BottomN", threshold: 1, selectionType: "Items" }, ["North"], 6],
    [
      "the top that make up a share",
      { condition: "TopN", threshold: 50, selectionType: "Percent" },
      ["East", "West"],
      22,
    ],
    [
      "the bottom that make up a sum",
      { condition: "BottomN", threshold: 10, selectionType: "Sum" },
      ["East", "North"],
      15,
    ],
  ])("%s, and the total is of what is shown", async (_name, filter, expected, total) => {
    const rows = await opened().values((pivot) => {
      fieldOf(pivot, "Region").applyFilter({ valueFilter: { ...filter, value } });
    });
    expect([labels(rows), rows.at(-1)?.[1]]).toEqual([expected, total]);
  });

  it("counts inner items within each outer one", async () => {
    const { values } = await made(DATA, { rows: ["Region", "Product"], data: ["Units"] });
    const rows = await values((pivot) => {
      fieldOf(pivot, "Product").applyFilter({
        valueFilter: { condition: "TopN", threshold: 1, selectionType: "Items", value },
      });
    });
    expect(labels(rows)).toEqual(["East", "Fig", "North", "Kiwi", "West", "Kiwi"]);
  });
});

describe("filters by date", () => {
  // Today is 24 July 2026.
  const days = ["7/1/2026", "7/23/2026", "7/24/2026", "8/2/2026", "1/5/2025"];
  const data = [["Day", "N"], ...days.map((day) => [day, 1])];
  const opened = madeOnce(() => made(data, { rows: ["Day"], data: ["N"] }));
  const at = (date: string, specificity: "Day" | "Month" | "Year" = "Day"): Excel.FilterDatetime => ({
    date,
    specificity,
  });
  it.each<[string, Excel.PivotDateFilter, readonly string[]]>([
    ["Equals of a month", { condition: "Equals", comparator: at("2026-07-09", "Month") }, days.slice(0, 3)],
    [
      "not Equals",
      { condition: "Equals", comparator: at("2026-07-09", "Month"), exclusive: true },
      [days[4] ?? "", days[3] ?? ""],
    ],
    ["Before", { condition: "Before", comparator: at("2026-07-23") }, [days[4] ?? "", days[0] ?? ""]],
    [
      "BeforeOrEqualTo",
      { condition: "BeforeOrEqualTo", comparator: at("2026-07-23") },
      [days[4] ?? "", days[0] ?? "", days[1] ?? ""],
    ],
    ["After a year", { condition: "After", comparator: at("2025-03-03", "Year") }, days.slice(0, 4)],
    [
      "AfterOrEqualTo a month",
      { condition: "AfterOrEqualTo", comparator: at("2026-08-15", "Month") },
      [days[3] ?? ""],
    ],
    [
      "Between",
      { condition: "Between", lowerBound: at("2026-07-23"), upperBound: at("2026-07-24") },
      days.slice(1, 3),
    ],
    ["Today", { condition: "Today" }, [days[2] ?? ""]],
    ["Yesterday", { condition: "Yesterday" }, [days[1] ?? ""]],
    ["NextMonth", { condition: "NextMonth" }, [days[3] ?? ""]],
    ["ThisYear", { condition: "ThisYear" }, days.slice(0, 4)],
    ["LastYear", { condition: "LastYear" }, [days[4] ?? ""]],
    ["a month of any year", { condition: "AllDatesInPeriodJanuary" }, [days[4] ?? ""]],
    ["a quarter of any year", { condition: "AllDatesInPeriodQuarter3" }, days.slice(0, 4)],
  ])("%s", async (_name, dateFilter, expected) => {
    await opened().values((pivot) => {
      fieldOf(pivot, "Day").applyFilter({ dateFilter });
    });
    const shown = await opened().run(async (context, sheet) => {
      const range = sheet.pivotTables.getItem("P").layout.getRowLabelRange().load("text");
      await context.sync();
      return range.text.flat().slice(1, -1);
    });
    expect(shown).toEqual(expected);
  });
});

describe("filters by hand, and what filters there are", () => {
  it("a report filter stands two rows above and says what it shows", async () => {
    const { run } = await made(DATA, { rows: ["Region"], filters: ["Channel", "Product"], data: ["Units"] });
    const shown = (act: (pivot: Excel.PivotTable) => void): Promise<unknown> =>
      run(async (context, sheet) => {
        const pivot = sheet.pivotTables.getItem("P");
        act(pivot);
        const axis = pivot.layout.getFilterAxisRange().load("values,address");
        const total = pivot.layout.getDataBodyRange().getLastCell().load("values");
        const range = pivot.layout.getRange().load("address");
        await context.sync();
        const rows: unknown[][] = axis.values;
        const totals: unknown[][] = total.values;
        return [rows, axis.address, range.address, totals[0]?.[0]];
      });
    const none = await shown(() => undefined);
    expect(none).toEqual([
      [
        ["Channel", "(All)"],
        ["Product", "(All)"],
      ],
      "Data!G1:H2",
      "Data!G4:H8",
      28,
    ]);
    const one = await shown((pivot) => {
      fieldOf(pivot, "Channel").applyFilter({ manualFilter: { selectedItems: ["Web"] } });
    });
    expect(one).toEqual([
      [
        ["Channel", "Web"],
        ["Product", "(All)"],
      ],
      "Data!G1:H2",
      "Data!G4:H8",
      14,
    ]);
    const two = await shown((pivot) => {
      fieldOf(pivot, "Product").applyFilter({
        manualFilter: { selectedItems: ["Fig", fieldOf(pivot, "Product").items.getItem("Kiwi")] },
      });
    });
    expect(two).toEqual([
      [
        ["Channel", "Web"],
        ["Product", "(Multiple Items)"],
      ],
      "Data!G1:H2",
      "Data!G4:H7",
      11,
    ]);
  });

  it("several items may be chosen or not: what were several are all again", async () => {
    const { run } = await made(DATA, { rows: ["Region"], filters: ["Product"], data: ["Units"] });
    const told = await run(async (context, sheet) => {
      const pivot = sheet.pivotTables.getItem("P");
      fieldOf(pivot, "Product").applyFilter({ manualFilter: { selectedItems: ["Fig", "Pear"] } });
      const hierarchy = pivot.filterHierarchies.getItem("Product").load("enableMultipleFilterItems");
      await context.sync();
      const before = hierarchy.enableMultipleFilterItems;
      hierarchy.enableMultipleFilterItems = false;
      const filtered = fieldOf(pivot, "Product").isFiltered();
      await context.sync();
      return [before, filtered.value];
    });
    expect(told).toEqual([true, false]);
  });

  it("are told, asked for by kind, and cleared by kind or all at once", async () => {
    const { run } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    const told = await run(async (context, sheet) => {
      const pivot = sheet.pivotTables.getItem("P");
      pivot.allowMultipleFiltersPerField = true;
      const field = fieldOf(pivot, "Region");
      field.applyFilter({
        manualFilter: { selectedItems: ["East", "West"] },
        valueFilter: { condition: "GreaterThan", comparator: 3, value: "Sum of Units" },
      });
      const filters = field.getFilters();
      const asked = [field.isFiltered(), field.isFiltered("Label"), field.isFiltered("Value")];
      field.clearFilter("Value");
      const left = field.getFilters();
      field.clearAllFilters();
      const none = field.isFiltered();
      await context.sync();
      return [filters.value, asked.map(({ value }) => value), left.value, none.value];
    });
    const manualFilter = { selectedItems: ["East", "West"] };
    expect(told).toEqual([
      { manualFilter, valueFilter: { condition: "GreaterThan", comparator: 3, value: "Sum of Units" } },
      [true, false, true],
      { manualFilter },
      false,
    ]);
  });

  it("a field has one filter unless several are allowed: another takes its place", async () => {
    const { values } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    await values((pivot) => {
      fieldOf(pivot, "Region").applyFilter({ manualFilter: { selectedItems: ["East"] } });
    });
    const rows = await values((pivot) => {
      fieldOf(pivot, "Region").applyFilter({ labelFilter: { condition: "Contains", substring: "st" } });
    });
    expect(labels(rows)).toEqual(["East", "West"]);
  });

  it.each<[string, (pivot: Excel.PivotTable) => void, string]>([
    [
      "of a field that stands nowhere",
      (pivot) => {
        fieldOf(pivot, "Channel").applyFilter({ manualFilter: { selectedItems: ["Web"] } });
      },
      "InvalidOperation",
    ],
    [
      "by label of a report filter",
      (pivot) => {
        fieldOf(pivot, "Product").applyFilter({ labelFilter: { condition: "Equals", comparator: "Fig" } });
      },
      "InvalidOperation",
    ],
    [
      "of an item that there is not",
      (pivot) => {
        fieldOf(pivot, "Region").applyFilter({ manualFilter: { selectedItems: ["South"] } });
      },
      "InvalidArgument",
    ],
    [
      "without what its condition needs",
      (pivot) => {
        fieldOf(pivot, "Region").applyFilter({ labelFilter: { condition: "Between", lowerBound: "a" } });
      },
      "InvalidArgument",
    ],
    [
      "by a value that there is not",
      (pivot) => {
        fieldOf(pivot, "Region").applyFilter({
          valueFilter: { condition: "Equals", comparator: 1, value: "Units" },
        });
      },
      "InvalidArgument",
    ],
    [
      "by date of what are no dates",
      (pivot) => {
        fieldOf(pivot, "Region").applyFilter({ dateFilter: { condition: "Today" } });
      },
      "InvalidOperation",
    ],
  ])("are refused: %s, and nothing changes", async (_name, act, code) => {
    const { values } = await made(DATA, { rows: ["Region"], filters: ["Product"], data: ["Units"] });
    const before = await values();
    expect(await codeOf(values(act))).toBe(code);
    expect(await values()).toEqual(before);
  });
});
