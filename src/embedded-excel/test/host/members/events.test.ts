// Events that events.test.ts hears on a sheet alone, on all sheets, or the other way round. Source: Office.js reference,
// Excel.Worksheet, WorksheetCollection, Table and TableCollection.
import { open, type Opened } from "../../../testing/index";
import { heard, type Batch, type Source } from "../heard";

/** Data with a table T at E1:F3, and Other. */
async function prepared(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    context.workbook.worksheets.add("Other");
    sheet.getRange("A1:B3").formulas = [
      [3, "=A1"],
      [2, "x"],
      [1, "y"],
    ];
    sheet.getRange("E1:F3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("E1:F3", true).name = "T";
    await context.sync();
  });
  return opened;
}

const other: Batch<Excel.Worksheet> = (_sheet, { workbook }) => workbook.worksheets.getItem("Other");
const all: Batch<Excel.WorksheetCollection> = (_sheet, { workbook }) => workbook.worksheets;

describe("a sheet's event comes", () => {
  it("when it is activated, and left", async () => {
    const turn: Batch<unknown> = (sheet, context) => {
      other(sheet, context).activate();
      sheet.activate();
    };
    expect(await heard(await prepared(), (sheet) => sheet.onActivated, turn, "type")).toEqual([
      ["WorksheetActivated"],
    ]);
    expect(await heard(await prepared(), (sheet) => sheet.onDeactivated, turn, "type")).toEqual([
      ["WorksheetDeactivated"],
    ]);
    const opened = await prepared();
    const ids = opened.excel.book.sheets.map(({ id }) => id);
    expect(
      await heard(opened, (sheet, context) => all(sheet, context).onActivated, turn, "worksheetId"),
    ).toEqual([[ids[1]], [ids[0]]]);
    const again = await prepared();
    const [data, second] = again.excel.book.sheets.map(({ id }) => id);
    expect(
      await heard(again, (sheet, context) => all(sheet, context).onDeactivated, turn, "worksheetId"),
    ).toEqual([[data], [second]]);
  });

  it("when its formulas were calculated", async () => {
    const write: Batch<unknown> = (sheet) => {
      sheet.getRange("A1").values = [[9]];
    };
    expect(await heard(await prepared(), (sheet) => sheet.onCalculated, write, "address")).toEqual([["B1"]]);
    expect(
      await heard(await prepared(), (sheet, context) => all(sheet, context).onCalculated, write, "address"),
    ).toEqual([["B1"]]);
  });

  it("when cells are selected in it", async () => {
    const select: Batch<unknown> = (sheet) => {
      sheet.getRange("B2:C3").select();
    };
    expect(await heard(await prepared(), (sheet) => sheet.onSelectionChanged, select, "address")).toEqual([
      ["B2:C3"],
    ]);
  });

  it("when it is hidden and shown", async () => {
    const hide: Batch<unknown> = (sheet, context) => {
      other(sheet, context).visibility = "Hidden";
      other(sheet, context).visibility = "Visible";
    };
    expect(
      await heard(
        await prepared(),
        (sheet, context) => other(sheet, context).onVisibilityChanged,
        hide,
        "visibilityBefore",
        "visibilityAfter",
      ),
    ).toEqual([
      ["Visible", "Hidden"],
      ["Hidden", "Visible"],
    ]);
  });
});

describe("an event of all sheets comes", () => {
  it("when one is added, and when it is deleted", async () => {
    const turn: Batch<unknown> = (sheet, context) => {
      context.workbook.worksheets.add("Baru");
      other(sheet, context).delete();
    };
    const opened = await prepared();
    const gone = opened.excel.book.sheets[1]?.id;
    expect(
      await heard(opened, (sheet, context) => all(sheet, context).onDeleted, turn, "type", "worksheetId"),
    ).toEqual([["WorksheetDeleted", gone]]);
    const second = await prepared();
    const added = await heard(
      second,
      (sheet, context) => all(sheet, context).onAdded,
      turn,
      "type",
      "worksheetId",
    );
    expect(added).toEqual([
      ["WorksheetAdded", second.excel.book.sheets.find(({ name }) => name === "Baru")?.id],
    ]);
  });

  it("when one is renamed, protected, sorted, or has rows hidden and formulas changed", async () => {
    const opened = await prepared();
    const rename: Batch<unknown> = (sheet, context) => {
      other(sheet, context).name = "Lain";
    };
    expect(
      await heard(
        opened,
        (sheet, context) => all(sheet, context).onNameChanged,
        rename,
        "nameBefore",
        "nameAfter",
      ),
    ).toEqual([["Other", "Lain"]]);
    const protect: Batch<unknown> = (sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
    };
    expect(
      await heard(
        opened,
        (sheet, context) => all(sheet, context).onProtectionChanged,
        protect,
        "isProtected",
      ),
    ).toEqual([[true], [false]]);
    const hide: Batch<unknown> = (sheet) => {
      sheet.getRange("9:10").rowHidden = true;
    };
    expect(
      await heard(
        opened,
        (sheet, context) => all(sheet, context).onRowHiddenChanged,
        hide,
        "address",
        "changeType",
      ),
    ).toEqual([["9:10", "Hidden"]]);
    const sort: Batch<unknown> = (sheet) => {
      sheet.getRange("A1:A3").sort.apply([{ key: 0, ascending: true }]);
    };
    expect(await heard(opened, (sheet, context) => all(sheet, context).onRowSorted, sort, "address")).toEqual(
      [["A1:A3"]],
    );
    const across: Batch<unknown> = (sheet) => {
      sheet.getRange("A1:B1").sort.apply([{ key: 0, ascending: false }], false, false, "Columns");
    };
    expect(
      await heard(opened, (sheet, context) => all(sheet, context).onColumnSorted, across, "address"),
    ).toEqual([["A1:B1"]]);
    const change: Batch<unknown> = (sheet) => {
      sheet.getRange("C1").formulas = [["=1+1"]];
    };
    expect(
      await heard(opened, (sheet, context) => all(sheet, context).onFormulaChanged, change, "formulaDetails"),
    ).toEqual([[[{ cellAddress: "C1", previousFormula: "" }]]]);
  });
});

describe("an event of tables comes", () => {
  const write: Batch<unknown> = (sheet) => {
    sheet.getRange("F2").values = [[9]];
    sheet.getRange("A9").values = [[9]];
  };
  const turn: Batch<unknown> = (sheet) => {
    sheet.tables.add("H1:H2", true).name = "Baru";
    sheet.tables.getItem("T").delete();
  };

  it("when cells of one change, and no others", async () => {
    const opened = await prepared();
    expect(
      await heard(opened, (sheet) => sheet.tables.getItem("T").onChanged, write, "address", "changeType"),
    ).toEqual([["F2", "RangeEdited"]]);
    const id = opened.sheet.tables[0]?.id.toString();
    const told = [["F2", id]];
    expect(
      await heard(opened, (_sheet, { workbook }) => workbook.tables.onChanged, write, "address", "tableId"),
    ).toEqual(told);
    expect(await heard(opened, (sheet) => sheet.tables.onChanged, write, "address", "tableId")).toEqual(told);
    const elsewhere: Batch<Source<Excel.TableChangedEventArgs>> = (sheet, context) =>
      other(sheet, context).tables.onChanged;
    expect(await heard(opened, elsewhere, write, "address")).toEqual([]);
  });

  it("when one is added, and when it is deleted", async () => {
    const opened = await prepared();
    const gone = opened.sheet.tables[0]?.id.toString();
    expect(await heard(opened, (sheet) => sheet.tables.onDeleted, turn, "tableId", "tableName")).toEqual([
      [gone, "T"],
    ]);
    const second = await prepared();
    const added = await heard(second, (_sheet, { workbook }) => workbook.tables.onAdded, turn, "tableId");
    expect(added).toEqual([[second.sheet.tables.find(({ name }) => name === "Baru")?.id.toString()]]);
  });
});
