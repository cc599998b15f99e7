// PivotTables as a whole: made, listed, refreshed, deleted, and where cells around them change. Sources: Office.js, "Work with PivotTables";
// Excel's help: "We can't change this part of the PivotTable", "A PivotTable report cannot overlap another PivotTable report".
import { codeOf } from "../../../testing/index";
import { DATA, made } from "./made";

const FIELDS = { rows: ["Region"], data: ["Units"] } as const;

describe("making and listing", () => {
  it("takes a range, an address or a table, and tells where its data are from", async () => {
    const { run } = await made(DATA, FIELDS);
    const told = await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Lain");
      other.pivotTables.add("Q", "Data!A1:E8", "B2");
      sheet.tables.add("A1:E8", true).name = "Sales";
      context.workbook.pivotTables.add("R", "Sales", "Lain!H2");
      const all = context.workbook.pivotTables.load("items/name,items/id");
      const own = other.pivotTables.load("items/name");
      const counts = [context.workbook.pivotTables.getCount(), sheet.pivotTables.getCount()];
      const none = sheet.pivotTables.getItemOrNullObject("Q");
      const on = context.workbook.pivotTables.getItem("Q").worksheet.load("name");
      await context.sync();
      return [
        all.items.map(({ name }) => name),
        own.items.map(({ name }) => name),
        counts.map(({ value }) => value),
        [none.isNullObject, on.name],
      ];
    });
    expect(told).toEqual([
      ["P", "Q", "R"],
      ["Q", "R"],
      [3, 1],
      [true, "Lain"],
    ]);
  });

  it("is found by the ranges that meet it or hold it", async () => {
    const { run } = await made(DATA, FIELDS);
    const told = await run(async (context, sheet) => {
      const meeting = sheet.getRange("H5:Z9").getPivotTables();
      const holding = sheet.getRange("H5:Z9").getPivotTables(true);
      const all = sheet.getRange("G:H").getPivotTables(true);
      const first = all.getFirst().load("name");
      meeting.load("items/name");
      const counts = [meeting.getCount(), holding.getCount(), all.getCount()];
      await context.sync();
      return [counts.map(({ value }) => value), meeting.items.map(({ name }) => name), first.name];
    });
    expect(told).toEqual([[1, 0, 1], ["P"], "P"]);
  });

  it("what it is set to reads back", async () => {
    const { run } = await made(DATA, FIELDS);
    const told = await run(async (context, sheet) => {
      const pivot = sheet.pivotTables.getItem("P");
      const set = {
        allowMultipleFiltersPerField: true,
        enableDataValueEditing: true,
        refreshOnOpen: true,
        useCustomSortLists: false,
      };
      Object.assign(pivot, set);
      pivot.name = "Sales";
      const looks = {
        autoFormat: false,
        enableFieldList: false,
        preserveFormatting: false,
        altTextTitle: "t",
        altTextDescription: "d",
      };
      Object.assign(pivot.layout, looks);
      const found = sheet.pivotTables.getItem("Sales").load();
      const layout = found.layout.load();
      await context.sync();
      const { altTextTitle, altTextDescription } = layout;
      const { allowMultipleFiltersPerField, refreshOnOpen } = found;
      return [
        { ...found.toJSON(), allowMultipleFiltersPerField, refreshOnOpen },
        { ...layout.toJSON(), altTextTitle, altTextDescription },
      ];
    });
    expect(told).toMatchObject([
      {
        name: "Sales",
        allowMultipleFiltersPerField: true,
        enableDataValueEditing: true,
        refreshOnOpen: true,
        useCustomSortLists: false,
      },
      {
        autoFormat: false,
        enableFieldList: false,
        preserveFormatting: false,
        altTextTitle: "t",
        altTextDescription: "d",
        layoutType: "Compact",
        subtotalLocation: "AtTop",
      },
    ]);
  });

  it("parts of it are ranges: labels, values, and all but report filters", async () => {
    const { run } = await made(DATA, { rows: ["Region"], columns: ["Channel"], data: ["Units"] });
    const told = await run(async (context, sheet) => {
      const { layout } = sheet.pivotTables.getItem("P");
      const parts = [
        layout.getRange(),
        layout.getRowLabelRange(),
        layout.getColumnLabelRange(),
        layout.getDataBodyRange(),
      ];
      for (const part of parts) part.load("address");
      await context.sync();
      return parts.map(({ address }) => address);
    });
    expect(told).toEqual(["Data!G3:J8", "Data!G4:G8", "Data!H3:J4", "Data!H5:J8"]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      "of a name that is taken",
      (sheet) => sheet.pivotTables.add("p", "Data!A1:E8", "M3"),
      "ItemAlreadyExists",
    ],
    ["of a header row alone", (sheet) => sheet.pivotTables.add("Q", "Data!A1:E1", "M3"), "InvalidArgument"],
    [
      "of a column without a header",
      (sheet) => sheet.pivotTables.add("Q", "Data!A1:F8", "M3"),
      "InvalidArgument",
    ],
    ["of no range", (sheet) => sheet.pivotTables.add("Q", "Nothing", "M3"), "InvalidArgument"],
    [
      "over another PivotTable",
      (sheet) => sheet.pivotTables.add("Q", "Data!A1:E8", "G1"),
      "InvalidOperation",
    ],
    [
      "on another sheet than is said",
      (sheet) => sheet.pivotTables.add("Q", "Data!A1:E8", "Lain!A1"),
      "InvalidArgument",
    ],
  ])("none is made %s", async (_name, act, code) => {
    const { run } = await made(DATA, FIELDS);
    const making = run(async (context, sheet) => {
      context.workbook.worksheets.add("Lain");
      act(sheet);
      await context.sync();
    });
    expect(await codeOf(making)).toBe(code);
  });
});

describe("refreshing", () => {
  it("reads the data anew, no sooner: new items come last, columns that are gone leave", async () => {
    const { values, run } = await made(DATA, { rows: ["Region", "Channel"], data: ["Units"] });
    const before = await values();
    await run(async (context, sheet) => {
      sheet.getRange("A2").values = [["Axis"]];
      sheet.getRange("C1").values = [["Way"]];
      await context.sync();
    });
    expect(await values()).toEqual(before);
    const after = await values((pivot) => {
      pivot.refresh();
    });
    expect(after).toEqual([
      ["Row Labels", "Sum of Units"],
      ["East", 6],
      ["North", 6],
      ["West", 13],
      ["Axis", 3],
      ["Grand Total", 28],
    ]);
  });

  it("a table's new rows are read, and a table, sheet or range that is called or lies otherwise now is still the source", async () => {
    const { values, run } = await made(DATA, FIELDS);
    await run(async (context, sheet) => {
      const table = sheet.tables.add("A1:E8", true);
      table.name = "Sales";
      const pivot = context.workbook.worksheets.add("Lain").pivotTables.add("Q", table, "A1");
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Units"));
      table.name = "Sold";
      table.rows.add(undefined, [["South", "Fig", "Web", 100, 1]]);
      context.workbook.pivotTables.refreshAll();
      await context.sync();
    });
    const told = await run(async (context, sheet) => {
      const range = context.workbook.pivotTables.getItem("Q").layout.getDataBodyRange().load("values");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
      return range.values;
    });
    expect(told).toEqual([[128]]);
    const rows = await values((pivot) => {
      pivot.refresh();
    });
    // A range ends where it ended.
    expect(rows.at(-1)?.[1]).toBe(28);
  });

  it("says so where the source is no more", async () => {
    const { run } = await made(DATA, FIELDS);
    const refreshing = run(async (context, sheet) => {
      const pivot = context.workbook.worksheets
        .add("Lain")
        .pivotTables.add("Q", sheet.getRange("A1:E8"), "A1");
      sheet.delete();
      pivot.refresh();
      await context.sync();
    });
    expect(await codeOf(refreshing)).toBe("InvalidOperation");
  });
});

describe("cells around and within", () => {
  const refused: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
    ["writing into it", (sheet) => (sheet.getRange("H4").values = [[1]])],
    [
      "clearing a part of it",
      (sheet) => {
        sheet.getRange("H4").clear();
      },
    ],
    [
      "a row of cells inserted within",
      (sheet) => {
        sheet.getRange("5:5").insert("Down");
      },
    ],
    [
      "a row deleted within",
      (sheet) => {
        sheet.getRange("5:5").delete("Up");
      },
    ],
    [
      "one of its columns pushed aside",
      (sheet) => {
        sheet.getRange("H1").insert("Down");
      },
    ],
    [
      "merging",
      (sheet) => {
        sheet.getRange("G4:H4").merge();
      },
    ],
    [
      "moving it away",
      (sheet) => {
        sheet.getRange("G3:H4").moveTo("M1");
      },
    ],
  ];
  it.each(refused)("%s is refused, and it stands as it was", async (_name, act) => {
    const { values, run } = await made(DATA, FIELDS);
    const before = await values();
    const doing = run(async (context, sheet) => {
      act(sheet);
      await context.sync();
    });
    expect(await codeOf(doing)).toBe("InvalidOperation");
    expect(await values()).toEqual(before);
  });

  it("growing over what stands there is refused", async () => {
    const { values, run } = await made(DATA, FIELDS);
    await run(async (context, sheet) => {
      sheet.getRange("G9").values = [["in the way"]];
      await context.sync();
    });
    const growing = values((pivot) => {
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("Product"));
    });
    expect(await codeOf(growing)).toBe("InvalidOperation");
    expect(await values()).toHaveLength(5);
  });

  it("it moves with rows and columns pushed in before it, and goes with those that hold it whole", async () => {
    const { run } = await made(DATA, FIELDS);
    const told = await run(async (context, sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("F:F").delete("Left");
      const range = sheet.pivotTables.getItem("P").layout.getRange().load("address,values");
      await context.sync();
      sheet.getRange("F:G").delete("Left");
      const count = sheet.pivotTables.getCount();
      await context.sync();
      return [range.address, range.values[1], count.value];
    });
    expect(told).toEqual(["Data!F5:G9", ["East", 9], 0]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      "deleted",
      (sheet) => {
        sheet.pivotTables.getItem("P").delete();
      },
    ],
    [
      "cleared with all its cells",
      (sheet) => {
        sheet.getRange("F1:J20").clear();
      },
    ],
  ])("its cells are empty where it is %s", async (_name, act) => {
    const { run } = await made(DATA, { ...FIELDS, filters: ["Channel"] });
    const told = await run(async (context, sheet) => {
      act(sheet);
      const cells = sheet.getRange("G1:J20").load("values");
      const count = sheet.pivotTables.getCount();
      await context.sync();
      return [cells.values.flat().every((value) => value === ""), count.value];
    });
    expect(told).toEqual([true, 0]);
  });

  it("cells that it leaves are emptied; formats given to its cells stay, unless it is told not to keep them", async () => {
    const { values, run } = await made(DATA, { rows: ["Region", "Product"], data: ["Units"] });
    await run(async (context, sheet) => {
      sheet.getRange("H4").format.fill.color = "#FF0000";
      await context.sync();
    });
    const color = async (act: (pivot: Excel.PivotTable) => void): Promise<unknown> => {
      await values(act);
      return run(async (context, sheet) => {
        const { fill } = sheet.getRange("H4").format;
        fill.load("color");
        const below = sheet.getRange("G9:H13").load("values");
        await context.sync();
        return [fill.color, below.values.flat().join("")];
      });
    };
    expect(
      await color((pivot) => {
        pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("Product"));
      }),
    ).toEqual(["#FF0000", ""]);
    expect(
      await color((pivot) => {
        pivot.layout.preserveFormatting = false;
        pivot.refresh();
      }),
    ).toEqual(["#FFFFFF", ""]);
  });

  it("columns fit what it shows, where it formats itself", async () => {
    const { values, run } = await made(DATA, { rows: ["Region"] });
    const width = (act: (pivot: Excel.PivotTable) => void): Promise<number> =>
      values(act).then(() =>
        run(async (context, sheet) => {
          const { format } = sheet.getRange("H3");
          format.load("columnWidth");
          await context.sync();
          return format.columnWidth;
        }),
      );
    const standard = await width((pivot) => {
      pivot.layout.autoFormat = false;
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Units"));
    });
    const fitted = await width((pivot) => {
      pivot.layout.autoFormat = true;
      pivot.dataHierarchies.getItem("Sum of Units").name = "A name that is rather long";
    });
    expect([standard, fitted > 100]).toEqual([48, true]);
  });

  it("a formula that reads its cells follows it", async () => {
    const { values, run } = await made(DATA, FIELDS);
    await run(async (context, sheet) => {
      sheet.getRange("M1").formulas = [["=H4"]];
      await context.sync();
    });
    await values((pivot) => {
      pivot.dataHierarchies.getItem("Sum of Units").summarizeBy = "Max";
    });
    const told = await run(async (context, sheet) => {
      const cell = sheet.getRange("M1").load("values");
      await context.sync();
      const rows: unknown[][] = cell.values;
      return rows[0]?.[0];
    });
    expect(told).toBe(5);
  });

  it("a protected sheet refuses changes, unless it allows PivotTables", async () => {
    const { values, run } = await made(DATA, FIELDS);
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      run(async (context, sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect(options);
        await context.sync();
      });
    const act = (pivot: Excel.PivotTable): void => {
      pivot.layout.layoutType = "Outline";
    };
    await run(async (context, sheet) => {
      sheet.protection.protect({});
      await context.sync();
    });
    expect(await codeOf(values(act))).toBe("AccessDenied");
    await protect({ allowPivotTables: true });
    expect(await codeOf(values(act))).toBe("no error");
  });

  it("a copied sheet has a PivotTable of its own", async () => {
    const { run, values } = await made(DATA, FIELDS);
    const told = await run(async (context, sheet) => {
      const copy = sheet.copy();
      copy.pivotTables.getItem("P").dataHierarchies.getItem("Sum of Units").summarizeBy = "Count";
      const range = copy.pivotTables.getItem("P").layout.getRange().load("values");
      await context.sync();
      return range.values.at(-1);
    });
    expect([told, (await values()).at(-1)]).toEqual([
      ["Grand Total", 7],
      ["Grand Total", 28],
    ]);
  });
});
