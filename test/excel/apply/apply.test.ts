/** What each edit asks of Office.js, in its order. */
import { queueEdits } from "../../../src/excel/apply/apply";
import type { Edit, PageEdit, ValidationEdit } from "../../../src/sheets/edits/edit";
import { recordCalls } from "../support/recorded-calls";

/** The calls behind the one that holds Excel's screen still, a sheet `A` and a range of it as short as that. */
function queued(...edits: readonly Edit[]): readonly string[] {
  const { context, calls } = recordCalls();
  queueEdits(context, edits);
  const [first, ...others] = calls;
  expect(first).toBe("application.suspendScreenUpdatingUntilNextSync()");
  return others.map((call) =>
    call.replaceAll('worksheets.getItem("A")', "A").replaceAll(/getRangeByIndexes\(([\d, ]+)\)/g, "[$1]"),
  );
}

const box = { row: 4, column: 2, rows: 3, columns: 5 };
const sheet = "A";
const table = "T";

describe("an edit", () => {
  it("asks for nothing where there is none", () => {
    const { context, calls } = recordCalls();
    queueEdits(context, []);
    expect(calls).toEqual([]);
  });

  const ONE: readonly (readonly [Edit, ...string[]])[] = [
    [{ kind: "renameSheet", sheet, to: "B" }, 'A.name = "B"'],
    [{ kind: "deleteSheet", sheet }, 'A.visibility = "Hidden"', "A.delete()"],
    [
      {
        kind: "cells",
        sheet,
        row: 4,
        column: 2,
        values: [
          ["a", null, 5, true],
          ["=B1", "", 0, false],
        ],
      },
      'A.[4, 2, 2, 4].values = [["a",null,5,true],["=B1","",0,false]]',
    ],
    [{ kind: "cells", sheet, row: 4, column: 2, values: [] }],
    [{ kind: "cells", sheet, row: 4, column: 2, values: [[], []] }],
    [{ kind: "clear", sheet, box }, 'A.[4, 2, 3, 5].clear("All")'],
    [
      { kind: "clearLooks", sheet, box },
      'A.[4, 2, 3, 5].clear("Formats")',
      "A.[4, 2, 3, 5].dataValidation.clear()",
    ],
    [{ kind: "look", sheet, box, look: { bold: true } }, "A.[4, 2, 3, 5].format.font.bold = true"],
    [
      {
        kind: "looks",
        sheet,
        boxes: [box, { row: 0, column: 0, rows: 1, columns: 1 }],
        look: { bold: true },
      },
      'A.getRanges("C5:G7,A1").format.font.bold = true',
    ],
    [
      { kind: "widths", sheet, column: 2, widths: [50, 60] },
      "A.[0, 2, 1, 1].format.columnWidth = 50",
      "A.[0, 3, 1, 1].format.columnWidth = 60",
    ],
    // Neighbours of one width are one range.
    [
      { kind: "widths", sheet, column: 2, widths: [50, 50, 50, 60, 50, 50] },
      "A.[0, 2, 1, 3].format.columnWidth = 50",
      "A.[0, 5, 1, 1].format.columnWidth = 60",
      "A.[0, 6, 1, 2].format.columnWidth = 50",
    ],
    [{ kind: "tabColor", sheet, color: "#548235" }, 'A.tabColor = "#548235"'],
    [
      { kind: "leftFooter", sheet, text: "Kaki" },
      'A.pageLayout.headersFooters.defaultForAllPages.leftFooter = "Kaki"',
    ],
    [{ kind: "rowHeight", sheet, row: 4, height: 30 }, "A.[4, 0, 1, 1].format.rowHeight = 30"],
    [{ kind: "endTable", table }, 'tables.getItem("T").convertToRange()'],
    [{ kind: "renameTable", table, to: "U" }, 'tables.getItem("T").name = "U"'],
    [{ kind: "insertColumn", table, index: 2, header: "H" }, 'tables.getItem("T").columns.add(2, , "H")'],
    [{ kind: "addColumn", table, header: "H" }, 'tables.getItem("T").columns.add(, , "H")'],
    [{ kind: "insertSheetColumn", sheet, column: 2 }, 'A.[0, 2, 1, 1].getEntireColumn().insert("Right")'],
    [{ kind: "insertCells", sheet, box }, 'A.[4, 2, 3, 5].insert("Right")'],
    [{ kind: "insertCellsAbove", sheet, box }, 'A.[4, 2, 3, 5].insert("Down")'],
    [{ kind: "fill", sheet, box, formula: "=1" }, 'A.[4, 2, 3, 5].formulas = "=1"'],
    [
      {
        kind: "append",
        table,
        values: [
          ["a", null],
          ["b", 1],
        ],
      },
      'tables.getItem("T").getRange().getRowsBelow(2).values = [["a",null],["b",1]]',
    ],
    [{ kind: "addRows", table, values: [["a", null]] }, 'tables.getItem("T").rows.add(, [["a",null]])'],
    [{ kind: "deleteRow", table, index: 3 }, 'tables.getItem("T").rows.getItemAt(3).delete()'],
    [
      { kind: "name", name: "N", formula: "=A!$A$1" },
      'names.getItemOrNullObject("N").delete()',
      'names.add("N", "=A!$A$1")',
    ],
    [{ kind: "changeName", name: "N", formula: "=A!$A$1" }, 'names.getItem("N").formula = "=A!$A$1"'],
    [
      { kind: "prompt", sheet, box, title: "J", message: "P" },
      'A.[4, 2, 3, 5].dataValidation.prompt = {"showPrompt":true,"title":"J","message":"P"}',
    ],
    [
      { kind: "conditionalFormat", sheet, box, formula: "=C5>1", look: { bold: true } },
      'A.[4, 2, 3, 5].conditionalFormats.add("Custom")',
      'A.[4, 2, 3, 5].conditionalFormats.add("Custom").custom.rule.formula = "=C5>1"',
      'A.[4, 2, 3, 5].conditionalFormats.add("Custom").custom.format.font.bold = true',
    ],
    [
      { kind: "duplicateFormat", sheet, box, look: { italic: true } },
      'A.[4, 2, 3, 5].conditionalFormats.add("PresetCriteria")',
      'A.[4, 2, 3, 5].conditionalFormats.add("PresetCriteria").preset.rule = {"criterion":"DuplicateValues"}',
      'A.[4, 2, 3, 5].conditionalFormats.add("PresetCriteria").preset.format.font.italic = true',
    ],
    [
      { kind: "deleteConditionalFormat", sheet, id: "{1}" },
      'A.getRange().conditionalFormats.getItem("{1}").delete()',
    ],
    [{ kind: "group", sheet, column: 2, columns: 3 }, 'A.[0, 2, 1, 3].getEntireColumn().group("ByColumns")'],
    [
      { kind: "ungroup", sheet, column: 2, columns: 3 },
      'A.[0, 2, 1, 3].getEntireColumn().ungroup("ByColumns")',
    ],
    [{ kind: "freeze", sheet, rows: 5, columns: 0 }, "A.freezePanes.freezeRows(5)"],
    [
      { kind: "link", sheet, row: 1, column: 2, to: "'B'!A1", text: "Ke B" },
      `A.[1, 2, 1, 1].hyperlink = {"documentReference":"'B'!A1","textToDisplay":"Ke B"}`,
    ],
    [{ kind: "setting", key: "k", value: "v" }, 'settings.add("k", "v")'],
    [{ kind: "order", sheet, position: 3 }, "A.position = 3"],
    [{ kind: "activate", sheet }, "A.activate()"],
    [{ kind: "activate", sheet, cell: "B2" }, "A.activate()", 'A.getRange("B2").select()'],
  ];

  it.each(ONE.map(([edit, ...calls]) => [edit.kind, edit, calls] as const))(
    "of kind %s asks for that",
    (_kind, edit, calls) => {
      expect(queued(edit)).toEqual(calls);
    },
  );

  it("makes a table with its header and its style, without bands, and its name last, by which it is known for whole", () => {
    expect(queued({ kind: "table", sheet, box, name: "T", style: "S" })).toEqual([
      "tables.add(A.[4, 2, 3, 5], true)",
      'tables.add(A.[4, 2, 3, 5], true).style = "S"',
      "tables.add(A.[4, 2, 3, 5], true).showBandedRows = false",
      'tables.add(A.[4, 2, 3, 5], true).name = "T"',
    ]);
    expect(queued({ kind: "styleTable", table, style: "S" })).toEqual([
      'tables.getItem("T").style = "S"',
      'tables.getItem("T").showBandedRows = false',
    ]);
    expect(queued({ kind: "resizeTable", sheet, table, box })).toEqual([
      'tables.getItem("T").resize(A.[4, 2, 3, 5])',
    ]);
    expect(queued({ kind: "freeze", sheet, rows: 5, columns: 1 })).toEqual([
      "A.freezePanes.freezeAt(A.[0, 0, 5, 1])",
    ]);
  });
});

describe("a sheet that is made", () => {
  const MADE = 'worksheets.add("B (belum)")';
  const made: Edit = { kind: "sheet", sheet: "B", tabColor: "#123456", hidden: false, gridlines: true };

  it("has a name that says so until the request's last call", () => {
    expect(queued(made, { kind: "rowHeight", sheet: "B", row: 0, height: 9 })).toEqual([
      MADE,
      `${MADE}.name = "B (belum)"`,
      `${MADE}.tabColor = "#123456"`,
      `${MADE}.showGridlines = true`,
      `${MADE}.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = 9`.replace(
        "getRangeByIndexes(0, 0, 1, 1)",
        "[0, 0, 1, 1]",
      ),
      `${MADE}.name = "B"`,
    ]);
  });

  it("is hidden where nobody needs to see it", () => {
    expect(queued({ ...made, hidden: true, gridlines: false })).toEqual([
      MADE,
      `${MADE}.name = "B (belum)"`,
      `${MADE}.tabColor = "#123456"`,
      `${MADE}.showGridlines = false`,
      `${MADE}.visibility = "VeryHidden"`,
      `${MADE}.name = "B"`,
    ]);
  });

  it("is named so in formulas meanwhile, for Excel to follow; words that look like a formula's are left", () => {
    const calls = queued(
      made,
      { kind: "cells", sheet, row: 0, column: 0, values: [["=B!A1", "B!A1", 5]] },
      { kind: "fill", sheet, box, formula: "='B'!A1" },
      { kind: "name", name: "N", formula: "=B!$A$1" },
      { kind: "changeName", name: "N", formula: "=B!$A$1" },
      { kind: "conditionalFormat", sheet, box, formula: "=B!A1>1", look: {} },
    );
    expect(calls.filter((call) => call.includes("!"))).toEqual([
      `A.[0, 0, 1, 3].values = [["='B (belum)'!A1","B!A1",5]]`,
      `A.[4, 2, 3, 5].formulas = "='B (belum)'!A1"`,
      `names.add("N", "='B (belum)'!$A$1")`,
      `names.getItem("N").formula = "='B (belum)'!$A$1"`,
      `A.[4, 2, 3, 5].conditionalFormats.add("Custom").custom.rule.formula = "='B (belum)'!A1>1"`,
    ]);
  });

  it("may be one that stands: it is known by its new name alone from then on", () => {
    expect(
      queued(
        { kind: "takeSheet", sheet, as: "B" },
        { kind: "order", sheet: "B", position: 0 },
        { kind: "order", sheet, position: 1 },
      ),
    ).toEqual(['A.name = "B (belum)"', "A.position = 0", "A.position = 1", 'A.name = "B"']);
  });

  it("may have the name that another has just given up", () => {
    const { context, calls } = recordCalls();
    queueEdits(context, [
      { kind: "order", sheet, position: 0 },
      { kind: "renameSheet", sheet, to: "C" },
      { kind: "order", sheet, position: 1 },
      { kind: "deleteSheet", sheet: "C" },
      { kind: "order", sheet: "C", position: 2 },
    ]);
    expect(calls.slice(1)).toEqual([
      'worksheets.getItem("A").position = 0',
      'worksheets.getItem("A").name = "C"',
      'worksheets.getItem("A").position = 1',
      'worksheets.getItem("C").visibility = "Hidden"',
      'worksheets.getItem("C").delete()',
      'worksheets.getItem("C").position = 2',
    ]);
  });
});

describe("a validation", () => {
  const rules: readonly (readonly [ValidationEdit, object, string, boolean?])[] = [
    [
      { type: "list", name: "N" },
      { list: { inCellDropDown: true, source: "=N" } },
      "Pilih salah satu isi daftar. Daftar ada di lembar Pengaturan.",
    ],
    [
      { type: "words", words: ["a", "b"] },
      { list: { inCellDropDown: true, source: "a,b" } },
      "Pilih salah satu isi daftar.",
    ],
    [{ type: "suggested", words: ["a", "b"] }, { list: { inCellDropDown: true, source: "a,b" } }, "", false],
    [
      { type: "wholeNumber", least: 1 },
      { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } },
      "Isi bilangan bulat, 0 atau lebih.",
    ],
    [
      { type: "wholeNumber", least: 1, most: 5 },
      { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } },
      "Isi bilangan bulat, 0 atau lebih.",
    ],
    [
      { type: "date" },
      { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } },
      "Isi tanggal yang benar, misalnya 15/07/2026.",
    ],
    [
      { type: "time" },
      { time: { formula1: "=TIME(0,0,0)", formula2: "=TIME(23,59,59)", operator: "Between" } },
      "Isi jam yang benar, misalnya 09:30.",
    ],
    [
      { type: "formula", formula: "=C5>1" },
      { custom: { formula: "=C5>1" } },
      "Isi ini tidak dapat dipakai di kolom ini.",
    ],
  ];
  const said = (rule: object, message: string, showAlert: boolean, title: string): readonly string[] => [
    `A.[4, 2, 3, 5].dataValidation.rule = ${JSON.stringify(rule)}`,
    `A.[4, 2, 3, 5].dataValidation.errorAlert = ${JSON.stringify({ showAlert, style: "Stop", title, message })}`,
  ];

  it.each(rules.map(([rule, made, message, shows = true]) => [rule, made, message, shows] as const))(
    "%j is that in Excel, and says what may be typed",
    (rule, made, message, shows) => {
      expect(queued({ kind: "validation", sheet, box, rule, header: "H" })).toEqual(
        said(made, message, shows, "H"),
      );
    },
  );

  it("says its own words where it has some, under a title of at most 32 letters", () => {
    const header = "Judul yang lebih panjang dari tiga puluh dua huruf";
    expect(
      queued({ kind: "validation", sheet, box, rule: { type: "date" }, header, alert: "Lain." }),
    ).toEqual(
      said(
        { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } },
        "Lain.",
        true,
        header.slice(0, 32),
      ),
    );
  });
});

describe("a page", () => {
  const plain: PageEdit = { orientation: "Landscape", pagesWide: 2, header: "Kepala" };
  const foot = "A.pageLayout.headersFooters.defaultForAllPages";
  const base = [
    'A.pageLayout.orientation = "Landscape"',
    'A.pageLayout.paperSize = "A4"',
    'A.pageLayout.zoom = {"horizontalFitToPages":2,"verticalFitToPages":0}',
    "A.pageLayout.leftMargin = 28",
    "A.pageLayout.rightMargin = 28",
  ];
  it("is A4 with its columns on so many pages, the sheet's name and the page's number at its foot", () => {
    expect(queued({ kind: "page", sheet, page: plain })).toEqual([
      ...base,
      `${foot}.leftHeader = "Kepala"`,
      `${foot}.rightFooter = "Halaman &P dari &N"`,
      `${foot}.leftFooter = "&A"`,
    ]);
  });

  it("has other margins at its ends and edge where it says so, and a foot of its own on the right", () => {
    const queuedWith = (more: Partial<PageEdit>): readonly string[] =>
      queued({ kind: "page", sheet, page: { ...plain, ...more } }).filter((call) =>
        /Margin|rightFooter/.test(call),
      );
    expect(queuedWith({ margins: { sides: 20, ends: 36, edge: 18 }, rightFooter: "Kanan" })).toEqual([
      "A.pageLayout.leftMargin = 20",
      "A.pageLayout.rightMargin = 20",
      "A.pageLayout.topMargin = 36",
      "A.pageLayout.bottomMargin = 36",
      "A.pageLayout.headerMargin = 18",
      "A.pageLayout.footerMargin = 18",
      `${foot}.rightFooter = "Kanan"`,
    ]);
  });

  it("repeats rows and columns and says more where it is asked to", () => {
    const page = {
      ...plain,
      titleRows: "$1:$5",
      titleColumns: "$A:$A",
      rightHeader: "Kanan",
      leftFooter: "Kaki",
    };
    expect(queued({ kind: "page", sheet, page })).toEqual([
      ...base,
      'A.pageLayout.setPrintTitleRows("$1:$5")',
      'A.pageLayout.setPrintTitleColumns("$A:$A")',
      `${foot}.leftHeader = "Kepala"`,
      `${foot}.rightHeader = "Kanan"`,
      `${foot}.rightFooter = "Halaman &P dari &N"`,
      `${foot}.leftFooter = "Kaki"`,
    ]);
  });
});
