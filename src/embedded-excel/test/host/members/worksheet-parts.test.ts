// Freezing, protection and custom properties of worksheets. Source: Office.js reference, Excel.WorksheetFreezePanes,
// WorksheetProtection and WorksheetCustomProperty.
import { codeOf, open, type Opened } from "../../../testing/index";
import { reopened } from "../reads-back";

describe("frozen panes", () => {
  type Freeze = (panes: Excel.WorksheetFreezePanes) => void;

  it.each<readonly [string, Freeze, string]>([
    [
      "rows",
      (panes) => {
        panes.freezeRows(2);
      },
      "Data!1:2",
    ],
    [
      "one row, where none is counted",
      (panes) => {
        panes.freezeRows();
      },
      "Data!1:1",
    ],
    [
      "columns",
      (panes) => {
        panes.freezeColumns(3);
      },
      "Data!A:C",
    ],
    [
      "one column, where none is counted",
      (panes) => {
        panes.freezeColumns();
      },
      "Data!A:A",
    ],
    [
      "both",
      (panes) => {
        panes.freezeAt("A1:B3");
      },
      "Data!A1:B3",
    ],
    [
      "the last of several",
      (panes) => {
        panes.freezeRows(4);
        panes.freezeColumns(1);
      },
      "Data!A:A",
    ],
  ])("of %s say where they are, in the file as well", async (_what, freeze, address) => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      freeze(sheet.freezePanes);
      await context.sync();
    });
    for (const { run } of [opened, await reopened(opened)]) {
      const found = await run(async (context, sheet) => {
        const ranges = [sheet.freezePanes.getLocation(), sheet.freezePanes.getLocationOrNullObject()];
        for (const range of ranges) range.load("address");
        await context.sync();
        return ranges.map((range) => range.address);
      });
      expect(found).toEqual([address, address]);
    }
  });

  it("that are no more are the null object, and not found", async () => {
    const { run } = open();
    const isNull = await run(async (context, sheet) => {
      sheet.freezePanes.freezeRows(1);
      sheet.freezePanes.unfreeze();
      const place = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return place.isNullObject;
    });
    expect(isNull).toBe(true);
    const missing = run(async (context, sheet) => {
      sheet.freezePanes.getLocation().load("address");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });
});

describe("a protected worksheet", () => {
  it("says so with its options, in the file as well; unprotected it has none", async () => {
    const opened = open();
    const read = ({ run }: Pick<Opened, "run">): Promise<unknown[]> =>
      run(async (context, sheet) => {
        sheet.protection.load("protected,options");
        await context.sync();
        return [sheet.protection.protected, sheet.protection.options];
      });
    expect(await read(open())).toEqual([false, null]);
    await opened.run(async (context, sheet) => {
      sheet.protection.protect({ allowSort: true, allowInsertRows: true, selectionMode: "Unlocked" });
      await context.sync();
    });
    const no = Object.fromEntries(
      [
        ...["allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects"],
        ...["allowEditScenarios", "allowFormatCells", "allowFormatColumns", "allowFormatRows"],
        ...["allowInsertColumns", "allowInsertHyperlinks", "allowPivotTables"],
      ].map((name) => [name, false]),
    );
    const options = { ...no, allowSort: true, allowInsertRows: true, selectionMode: "Unlocked" };
    expect(await read(opened)).toEqual([true, options]);
    expect(await read(await reopened(opened))).toEqual([true, options]);
    await opened.run(async (context, sheet) => {
      sheet.protection.unprotect();
      await context.sync();
    });
    expect(await read(opened)).toEqual([false, null]);
  });
});

describe("custom properties of a worksheet", () => {
  it("are added, found whatever their case, counted, changed, deleted, and held by the file", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.customProperties.add("Bulan", "Januari");
      sheet.customProperties.add("Cabang", "Medan").value = "Aceh";
      sheet.customProperties.add("Lama", "x");
      await context.sync();
      sheet.customProperties.getItem("lama").delete();
      await context.sync();
    });
    for (const { run } of [opened, await reopened(opened)]) {
      const found = await run(async (context, sheet) => {
        const { customProperties } = sheet;
        const [one, other, none] = [
          customProperties.getItem("BULAN").load("key,value"),
          customProperties.getItemOrNullObject("Cabang").load("key,value"),
          customProperties.getItemOrNullObject("Lama"),
        ];
        const count = customProperties.getCount();
        await context.sync();
        return [one.key, one.value, other.key, other.value, none.isNullObject, count.value];
      });
      expect(found).toEqual(["Bulan", "Januari", "Cabang", "Aceh", true, 2]);
    }
    const missing = opened.run(async (context, sheet) => {
      sheet.customProperties.getItem("Lama").load("value");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });
});
