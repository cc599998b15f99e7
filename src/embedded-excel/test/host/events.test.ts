// Each event of ExcelApi up to 1.15 (and of ExcelApiOnline) comes, or cannot be registered: Microsoft's documentation of
// Excel.Worksheet, WorksheetCollection, Table, ChartCollection, Workbook, Runtime.
import { codeOf, open, settle } from "../../testing/open";
import { heard, type Batch } from "./heard";

describe("events of a worksheet", () => {
  const put = (sheet: Excel.Worksheet): void => {
    sheet.getRange("A1:A3").values = [[3], [2], [1]];
  };

  it("tell of formats, sorting, hidden rows and protection, on the sheet and on all sheets", async () => {
    const opened = open();
    const red: Batch<unknown> = (sheet) => {
      sheet.getRange("B2:C3").format.fill.color = "red";
    };
    expect(await heard(opened, (sheet) => sheet.onFormatChanged, red, "address", "source")).toEqual([
      ["B2:C3", "Local"],
    ]);
    expect(
      await heard(opened, (_sheet, { workbook }) => workbook.worksheets.onFormatChanged, red, "address"),
    ).toEqual([["B2:C3"]]);
    const sort: Batch<unknown> = (sheet) => {
      put(sheet);
      sheet.getRange("A1:A3").sort.apply([{ key: 0, ascending: true }]);
    };
    expect(await heard(opened, (sheet) => sheet.onRowSorted, sort, "address")).toEqual([["A1:A3"]]);
    const across: Batch<unknown> = (sheet) => {
      sheet.getRange("A9:C9").values = [[3, 1, 2]];
      sheet.getRange("A9:C9").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
    };
    expect(await heard(opened, (sheet) => sheet.onColumnSorted, across, "address")).toEqual([["A9:C9"]]);
    expect(opened.sheet.rows[8]?.map((cell) => cell?.value)).toEqual([1, 2, 3]);
    const hide: Batch<unknown> = (sheet) => {
      sheet.getRange("B2:B3").rowHidden = true;
      sheet.getRange("2:2").rowHidden = false;
    };
    expect(await heard(opened, (sheet) => sheet.onRowHiddenChanged, hide, "address", "changeType")).toEqual([
      ["2:3", "Hidden"],
      ["2:2", "Unhidden"],
    ]);
    const protect: Batch<unknown> = (sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
    };
    expect(await heard(opened, (sheet) => sheet.onProtectionChanged, protect, "isProtected")).toEqual([
      [true],
      [false],
    ]);
  });

  it("tell which formulas are others now", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:C1").formulas = [["=1", "=2", 3]];
      await context.sync();
    });
    const change: Batch<unknown> = (sheet) => {
      sheet.getRange("A1:D1").formulas = [["=1", "=2*2", "=3", 4]];
    };
    expect(await heard(opened, (sheet) => sheet.onFormulaChanged, change, "formulaDetails")).toEqual([
      [
        [
          { cellAddress: "B1", previousFormula: "=2" },
          { cellAddress: "C1", previousFormula: "" },
        ],
      ],
    ]);
  });

  it("tell how the other cells moved when cells came or went", async () => {
    const opened = open();
    const shift: Batch<unknown> = (sheet) => {
      put(sheet);
      sheet.getRange("A1").delete("Up");
      sheet.getRange("A1:B1").insert("Right");
      sheet.getRange("2:2").insert("Down");
    };
    const got = await heard(opened, (sheet) => sheet.onChanged, shift, "changeType", "changeDirectionState");
    expect(got.slice(1)).toEqual([
      ["CellDeleted", { deleteShiftDirection: "Up", insertShiftDirection: undefined }],
      ["CellInserted", { deleteShiftDirection: undefined, insertShiftDirection: "Right" }],
      ["RowInserted", undefined],
    ]);
  });

  it("tell of its name, place and visibility", async () => {
    const opened = open();
    await opened.run(async (context) => {
      context.workbook.worksheets.add("Other");
      await context.sync();
    });
    const other: Batch<Excel.Worksheet> = (_sheet, { workbook }) => workbook.worksheets.getItem("Other");
    const hide: Batch<unknown> = (sheet, context) => {
      other(sheet, context).visibility = "Hidden";
    };
    expect(
      await heard(
        opened,
        (_sheet, { workbook }) => workbook.worksheets.onVisibilityChanged,
        hide,
        "visibilityBefore",
        "visibilityAfter",
      ),
    ).toEqual([["Visible", "Hidden"]]);
    const move: Batch<unknown> = (sheet, context) => {
      other(sheet, context).position = 0;
    };
    expect(
      await heard(
        opened,
        (_sheet, { workbook }) => workbook.worksheets.onMoved,
        move,
        "positionBefore",
        "positionAfter",
      ),
    ).toEqual([[1, 0]]);
    const rename: Batch<unknown> = (sheet) => {
      sheet.name = "Renamed";
    };
    expect(await heard(opened, (sheet) => sheet.onNameChanged, rename, "nameBefore", "nameAfter")).toEqual([
      ["Data", "Renamed"],
    ]);
  });
});

describe("events of tables, charts and the workbook", () => {
  it("tell of a selection in a table, and of the one that leaves it", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.tables.add("B2:C4", true);
      await context.sync();
    });
    const select: Batch<unknown> = (sheet) => {
      sheet.getRange("A1").select();
      sheet.getRange("A3:B4").select();
      sheet.getRange("A1").select();
      sheet.getRange("E1").select();
    };
    expect(
      await heard(
        opened,
        (sheet) => sheet.tables.getItemAt(0).onSelectionChanged,
        select,
        "isInsideTable",
        "address",
      ),
    ).toEqual([
      [true, "B3:B4"],
      [false, ""],
    ]);
    expect(await heard(opened, (_sheet, { workbook }) => workbook.onSelectionChanged, select)).toHaveLength(
      4,
    );
  });

  it("tell of charts and settings", async () => {
    const opened = open();
    const chart: Batch<unknown> = (sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2")).delete();
    };
    expect(await heard(opened, (sheet) => sheet.charts.onAdded, chart)).toHaveLength(1);
    expect(await heard(opened, (sheet) => sheet.charts.onDeleted, chart)).toHaveLength(1);
    const settings: Batch<unknown> = (_sheet, { workbook }) => {
      workbook.settings.add("a", 1).delete();
    };
    expect(
      await heard(opened, (_sheet, { workbook }) => workbook.settings.onSettingsChanged, settings),
    ).toHaveLength(2);
  });

  it("are silent for a pane that switched them off, and for it alone", async () => {
    const opened = open();
    const write: Batch<unknown> = async (sheet, context) => {
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    };
    expect(await heard(opened, (sheet) => sheet.onChanged, write, "address")).toEqual([["A2"]]);
  });

  it("tell which chart has the keyboard, and which lost it: to another, or to the cells", async () => {
    const opened = open();
    const ids = await opened.run(async (context, sheet) => {
      const source = sheet.getRange("A1:A2");
      const charts = [1, 2].map(() => sheet.charts.add("Line", source).load("id"));
      await context.sync();
      return charts.map(({ id }) => id);
    });
    const [first = "", second = ""] = ids;
    const turns: Batch<unknown> = async (sheet, context) => {
      sheet.charts.getItem(first).activate();
      sheet.charts.getItem(second).activate();
      await context.sync();
      opened.excel.activateChart(opened.sheet.id, first);
      sheet.getRange("D4").select();
    };
    const { id } = opened.sheet;
    expect(await heard(opened, (sheet) => sheet.charts.onActivated, turns, "chartId", "worksheetId")).toEqual(
      [
        [first, id],
        [second, id],
        [first, id],
      ],
    );
    expect(await heard(opened, (sheet) => sheet.charts.onDeactivated, turns, "chartId")).toEqual([
      [first],
      [second],
      [first],
    ]);
    expect(
      await heard(opened, (sheet) => sheet.charts.getItem(second).onActivated, turns, "chartId"),
    ).toEqual([[second]]);
    expect(
      await heard(opened, (sheet) => sheet.charts.getItem(second).onDeactivated, turns, "chartId"),
    ).toEqual([[second]]);
  });

  it("tell of comments: made, answered, edited, resolved, reopened and deleted", async () => {
    const opened = open();
    const talk: Batch<unknown> = async (_sheet, { workbook }) => {
      const comment = workbook.comments.add("Data!B2", "Mengapa?");
      const reply = comment.replies.add("Karena");
      comment.content = "Mengapa begitu?";
      reply.content = "Karena itu";
      comment.resolved = true;
      comment.resolved = false;
      reply.delete();
      comment.delete();
      await Promise.resolve();
    };
    const { id } = opened.sheet;
    expect(
      await heard(opened, (_sheet, { workbook }) => workbook.comments.onAdded, talk, "worksheetId"),
    ).toEqual([[id]]);
    expect(
      await heard(opened, (_sheet, { workbook }) => workbook.comments.onDeleted, talk, "worksheetId"),
    ).toEqual([[id]]);
    expect(
      await heard(opened, (_sheet, { workbook }) => workbook.comments.onChanged, talk, "changeType"),
    ).toEqual([
      ["ReplyAdded"],
      ["CommentEdited"],
      ["ReplyEdited"],
      ["CommentResolved"],
      ["CommentReopened"],
      ["ReplyDeleted"],
    ]);
  });

  it("tell of a click into a cell, and of the window that comes to the front", async () => {
    const opened = open();
    const { id } = opened.sheet;
    const click: Batch<unknown> = () => {
      opened.excel.click(id, 2, 1, { x: 3, y: 4 });
    };
    expect(
      await heard(opened, (sheet) => sheet.onSingleClicked, click, "address", "offsetX", "offsetY"),
    ).toEqual([["B3", 3, 4]]);
    expect(
      await heard(
        opened,
        (_sheet, { workbook }) => workbook.worksheets.onSingleClicked,
        click,
        "worksheetId",
      ),
    ).toEqual([[id]]);
    const front: Batch<unknown> = () => {
      opened.excel.activateWindow();
    };
    expect(await heard(opened, (_sheet, { workbook }) => workbook.onActivated, front, "type")).toEqual([
      ["WorkbookActivated"],
    ]);
  });

  it("tell a binding of what is changed and selected in it, wherever its cells have moved", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      context.workbook.bindings.add(sheet.getRange("B2:D5"), "Range", "milik-kita");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const change: Batch<unknown> = (sheet) => {
      // Now at B3:D6: the first two lie beside it.
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D6").values = [[1]];
      sheet.getRange("A1").select();
      sheet.getRange("C4:F9").select();
    };
    const binding: Batch<Excel.Binding> = (_sheet, { workbook }) => workbook.bindings.getItem("milik-kita");
    const id = (context: Excel.RequestContext) => context.workbook.bindings.getItem("milik-kita").load("id");
    const got: unknown[] = [];
    await opened.run(async (context, sheet) => {
      const bound = id(context);
      await context.sync();
      bound.onDataChanged.add(({ binding: of }) => {
        got.push(of.id);
        return Promise.resolve();
      });
      await context.sync();
      await change(sheet, context);
      await context.sync();
    });
    await settle();
    expect(got).toEqual(["milik-kita"]);
    const selected: unknown[] = [];
    await opened.run(async (context, sheet) => {
      const bound = binding(sheet, context).load("id");
      await context.sync();
      bound.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) => {
        selected.push([startRow, startColumn, rowCount, columnCount]);
        return Promise.resolve();
      });
      await context.sync();
      await change(sheet, context);
      await context.sync();
    });
    await settle();
    expect(selected).toEqual([[1, 1, 3, 2]]);
  });

  it("tell a binding nothing more once its handler is removed, by whichever object of it", async () => {
    const opened = open();
    const { context: office, EventType } = opened.client.Office;
    const write = (): Promise<void> =>
      opened.run(async (context, sheet) => {
        sheet.getRange("B2").values = [[1]];
        await context.sync();
        await settle();
      });
    const got: string[] = [];
    const hear = (): void => {
      got.push("heard");
    };
    const asked = (): Promise<Office.Binding> =>
      new Promise((resolve) => {
        office.document.bindings.getByIdAsync("satu", ({ value }) => {
          resolve(value);
        });
      });
    await opened.run(async (context, sheet) => {
      context.workbook.bindings.add(sheet.getRange("B2"), "Range", "satu");
      await context.sync();
    });
    (await asked()).addHandlerAsync(EventType.BindingDataChanged, hear);
    await write();
    (await asked()).removeHandlerAsync(EventType.BindingDataChanged, { handler: hear });
    await write();
    expect(got).toEqual(["heard"]);
  });

  const nothing = (): Promise<void> => Promise.resolve();
  it("that never come cannot be registered", async () => {
    const { run } = open();
    const registering = run(async (context) => {
      context.workbook.onAutoSaveSettingChanged.add(nothing);
      await context.sync();
    });
    await expect(registering).rejects.toThrow("Workbook.onAutoSaveSettingChanged");
    expect(await codeOf(registering)).toBe("ApiNotFound");
  });
});
