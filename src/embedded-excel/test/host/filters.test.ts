// Filters of tables and of sheets: which rows show. Source: Office.js reference, Excel.Filter, AutoFilter and FilterCriteria.
import { createEmbeddedExcel } from "../../index";
import { openXlsx, saveXlsx } from "../../xlsx/index";
import { codeOf, findingsOf, open, type Opened } from "../../testing/index";
import { openOfficeWindow } from "../../host/node-window";

const ROWS = [
  ["Nama", "Jumlah"],
  ["apel", 1],
  ["jeruk", 2],
  ["pisang", 3],
  ["anggur", 10],
];

async function withTable(): Promise<Opened> {
  // Wednesday, 15 July 2026.
  const opened = open({ now: () => 46_218.5 });
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:B5").values = ROWS;
    sheet.tables.add("A1:B5", true).name = "T";
    await context.sync();
  });
  return opened;
}

const shown = ({ run }: Opened, address = "A2:B5"): Promise<unknown[]> =>
  run(async (context, sheet) => {
    const view = sheet.getRange(address).getVisibleView().load("values");
    await context.sync();
    return view.values.map(([first]) => first as unknown);
  });

it("a table's AutoFilter filters a column of it, and shows all of it again", async () => {
  const opened = await withTable();
  const apply = (criteria?: Excel.FilterCriteria): Promise<void> =>
    opened.run(async (context, sheet) => {
      sheet.tables.getItem("T").autoFilter.apply("A1:B5", 1, criteria);
      await context.sync();
    });
  await apply({ filterOn: "Custom", criterion1: ">2" });
  expect(await shown(opened)).toEqual(["pisang", "anggur"]);
  await apply();
  expect(await shown(opened)).toHaveLength(4);
});

type Apply = (filter: Excel.Filter) => void;

describe("a table's filter", () => {
  it.each<readonly [string, number, Apply, readonly string[]]>([
    [
      "a criterion",
      1,
      (filter) => {
        filter.applyCustomFilter(">1");
      },
      ["jeruk", "pisang", "anggur"],
    ],
    [
      "two criteria",
      1,
      (filter) => {
        filter.applyCustomFilter(">1", "<10", "And");
      },
      ["jeruk", "pisang"],
    ],
    [
      "one of two",
      1,
      (filter) => {
        filter.applyCustomFilter("=1", "=10", "Or");
      },
      ["apel", "anggur"],
    ],
    [
      "a pattern",
      0,
      (filter) => {
        filter.applyCustomFilter("=a*");
      },
      ["apel", "anggur"],
    ],
    [
      "values",
      0,
      (filter) => {
        filter.applyValuesFilter(["JERUK"]);
      },
      ["jeruk"],
    ],
    [
      "the most",
      1,
      (filter) => {
        filter.applyTopItemsFilter(2);
      },
      ["pisang", "anggur"],
    ],
    [
      "the least",
      1,
      (filter) => {
        filter.applyBottomItemsFilter(1);
      },
      ["apel"],
    ],
    [
      "the upper half",
      1,
      (filter) => {
        filter.applyTopPercentFilter(50);
      },
      ["pisang", "anggur"],
    ],
    [
      "the lower quarter",
      1,
      (filter) => {
        filter.applyBottomPercentFilter(25);
      },
      ["apel"],
    ],
    [
      "above average",
      1,
      (filter) => {
        filter.applyDynamicFilter("AboveAverage");
      },
      ["anggur"],
    ],
    [
      "below average",
      1,
      (filter) => {
        filter.applyDynamicFilter("BelowAverage");
      },
      ["apel", "jeruk", "pisang"],
    ],
  ])("shows what fits %s, and says by what", async (_what, column, apply, rows) => {
    const opened = await withTable();
    const filter = (sheet: Excel.Worksheet): Excel.Filter =>
      sheet.tables.getItem("T").columns.getItemAt(column).filter;
    const criteria = await opened.run(async (context, sheet) => {
      apply(filter(sheet));
      const auto = sheet.tables.getItem("T").autoFilter.load("criteria,isDataFiltered");
      const own = filter(sheet).load("criteria");
      await context.sync();
      expect(auto.isDataFiltered).toBe(true);
      expect(auto.criteria[column]).toEqual(own.criteria);
      return own.criteria;
    });
    expect(await shown(opened)).toEqual(rows);
    // What it says is what it does.
    const again = await withTable();
    await again.run(async (context, sheet) => {
      filter(sheet).apply(criteria);
      await context.sync();
    });
    expect(await shown(again)).toEqual(rows);
    await opened.run(async (context, sheet) => {
      filter(sheet).clear();
      await context.sync();
    });
    expect(await shown(opened)).toHaveLength(4);
  });

  it("shows days by where they lie from today", async () => {
    const { run } = await withTable();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A2:A5").values = [[46_218], [46_219], [46_200], [45_900]];
      const results: unknown[] = [];
      for (const criteria of [
        "Today",
        "Tomorrow",
        "ThisWeek",
        "LastMonth",
        "ThisYear",
        "AllDatesInPeriodJuly",
      ] as const) {
        sheet.tables.getItem("T").columns.getItemAt(0).filter.applyDynamicFilter(criteria);
        const view = sheet.getRange("A2:A5").getVisibleView().load("values");
        await context.sync();
        results.push(view.values.map(([day]) => day as unknown));
      }
      return results;
    });
    // 46200 is 27 June 2026, 45900 is 31 August 2025.
    expect(found).toEqual([
      [46_218],
      [46_219],
      [46_218, 46_219],
      [46_200],
      [46_218, 46_219, 46_200],
      [46_218, 46_219],
    ]);
  });

  it("shows cells by their colours", async () => {
    const opened = await withTable();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A3").format.fill.color = "#FFFF00";
      sheet.getRange("A4").format.font.color = "#FF0000";
      sheet.tables.getItem("T").columns.getItemAt(0).filter.applyCellColorFilter("#FFFF00");
      await context.sync();
    });
    expect(await shown(opened)).toEqual(["jeruk"]);
    await opened.run(async (context, sheet) => {
      sheet.tables.getItem("T").columns.getItemAt(0).filter.applyFontColorFilter("#FF0000");
      await context.sync();
    });
    expect(await shown(opened)).toEqual(["pisang"]);
  });

  it("remembers what the table was sorted by, and sorts by it again", async () => {
    const { run } = await withTable();
    const found = await run(async (context, sheet) => {
      const { sort } = sheet.tables.getItem("T");
      sort.apply([{ key: 1, ascending: false }]);
      sheet.getRange("B2").values = [[0]];
      sort.reapply();
      sort.load("fields");
      const range = sheet.getRange("A2:A5").load("values");
      await context.sync();
      return [sort.fields[0]?.key, sort.fields[0]?.ascending, range.values.flat()];
    });
    expect(found).toEqual([1, false, ["pisang", "jeruk", "apel", "anggur"]]);
  });
});

describe("a sheet's filter", () => {
  async function filtered(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:B5").values = ROWS;
      sheet.autoFilter.apply("A1:B5", 1, { filterOn: "Custom", criterion1: ">2" });
      await context.sync();
    });
    return opened;
  }

  it("hides the rows that do not fit, and tells where it lies and by what", async () => {
    const opened = await filtered();
    expect(await shown(opened)).toEqual(["pisang", "anggur"]);
    const told = await opened.run(async (context, sheet) => {
      const { autoFilter } = sheet;
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = autoFilter.getRange().load("address");
      await context.sync();
      return [
        autoFilter.enabled,
        autoFilter.isDataFiltered,
        autoFilter.criteria[1]?.criterion1,
        range.address,
      ];
    });
    expect(told).toEqual([true, true, ">2", "Data!A1:B5"]);
  });

  it("looks again, lets go of a column, of all, and goes", async () => {
    const opened = await filtered();
    const after = async (
      change: (filter: Excel.AutoFilter, sheet: Excel.Worksheet) => void,
    ): Promise<unknown[]> => {
      await opened.run(async (context, sheet) => {
        change(sheet.autoFilter, sheet);
        await context.sync();
      });
      return shown(opened);
    };
    expect(
      await after((filter, sheet) => {
        sheet.getRange("B2").values = [[7]];
        filter.reapply();
      }),
    ).toEqual(["apel", "pisang", "anggur"]);
    expect(
      await after((filter) => {
        filter.clearColumnCriteria(1);
      }),
    ).toHaveLength(4);
    await after((filter) => {
      filter.apply("A1:B5", 0, { filterOn: "Values", values: ["apel"] });
    });
    expect(
      await after((filter) => {
        filter.clearCriteria();
      }),
    ).toHaveLength(4);
    await after((filter) => {
      filter.remove();
    });
    const range = opened.run(async (context, sheet) => {
      sheet.autoFilter.getRange().load("address");
      await context.sync();
    });
    expect(await codeOf(range)).toBe("ItemNotFound");
  });

  it("and those of tables are in the file, and come back from it", async () => {
    const opened = await filtered();
    await opened.run(async (context, sheet) => {
      sheet.getRange("D1:E5").values = ROWS;
      const table = sheet.tables.add("D1:E5", true);
      table.columns.getItemAt(1).filter.applyBottomPercentFilter(50);
      table.columns.getItemAt(0).filter.applyDynamicFilter("AllDatesInPeriodQuarter2");
      await context.sync();
    });
    const bytes = await saveXlsx(opened.excel.book);
    expect(findingsOf(bytes)).toEqual([]);
    const excel = createEmbeddedExcel(await openXlsx(bytes));
    const client = excel.connect(openOfficeWindow(), {});
    const told = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const table = sheet.tables.getItemAt(0);
      sheet.autoFilter.load("criteria");
      table.autoFilter.load("criteria");
      await context.sync();
      return [sheet.autoFilter.criteria, table.autoFilter.criteria];
    });
    expect(told).toEqual([
      [null, { filterOn: "Custom", criterion1: ">2", operator: "And" }],
      [
        { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodQuarter2" },
        { filterOn: "BottomPercent", criterion1: "50" },
      ],
    ]);
  });
});
