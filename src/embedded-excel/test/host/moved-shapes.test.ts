/** What tells where a table lies and how large it is follows the table, though the formula reads as before. */
import { open } from "../../testing";

const TOLD = [
  "=COLUMN(TX[[#Headers],[d]])",
  "=COLUMNS(TX)",
  "=ROWS(TX)",
  "=MIN(ROW(TX[a]))",
  "=COLUMN(Titik)",
  "=ROWS(Luas)",
] as const;

type Change = (sheet: Excel.Worksheet) => void;

/** The table lies in D5:G8, `Titik` in G6, `Luas` in E6:E8, a whole column of it, which grows with it; after the change. */
const CHANGES: readonly (readonly [what: string, change: Change, told: readonly (number | string)[]])[] = [
  [
    "a column of the table is deleted",
    (s) => {
      s.getRange("F1:F30").delete("Left");
    },
    [6, 3, 3, 6, 6, 3],
  ],
  ["a column is inserted before it", (s) => s.getRange("A:A").insert("Right"), [8, 4, 3, 6, 8, 3]],
  ["a column is inserted into it", (s) => s.getRange("E1:E30").insert("Right"), [8, 5, 3, 6, 8, 3]],
  ["a row is inserted into it", (s) => s.getRange("7:7").insert("Down"), [7, 4, 4, 6, 7, 4]],
  ["a row is inserted above it", (s) => s.getRange("3:3").insert("Down"), [7, 4, 3, 7, 7, 3]],
  [
    "a row is deleted above it",
    (s) => {
      s.getRange("3:3").delete("Up");
    },
    [7, 4, 3, 5, 7, 3],
  ],
  [
    "a column is put first in the table",
    (s) => s.tables.getItem("TX").columns.add(0, [["n"], [0], [0], [0]]),
    [8, 5, 3, 6, 8, 3],
  ],
  [
    "a row is added to it",
    (s) => s.tables.getItem("TX").rows.add(undefined, [[1, 2, 3, 4]]),
    [7, 4, 4, 6, 7, 4],
  ],
  [
    "its first row is deleted",
    (s) => {
      s.tables.getItem("TX").rows.getItemAt(0).delete();
    },
    [7, 4, 2, 6, "#REF!", 2],
  ],
  [
    "it is made smaller",
    (s) => {
      s.tables.getItem("TX").resize("D5:G7");
    },
    [7, 4, 2, 6, 7, 3],
  ],
];

it.each(CHANGES)("%s", async (_what, change, told) => {
  const { run } = open();
  await run(async (context, sheet) => {
    sheet.getRange("D5:G8").values = [
      ["a", "b", "c", "d"],
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ];
    sheet.tables.add("D5:G8", true).name = "TX";
    context.workbook.names.add("Titik", sheet.getRange("G6"));
    context.workbook.names.add("Luas", sheet.getRange("E6:E8"));
    const other = context.workbook.worksheets.add("Lain");
    other.getRange("A1:A6").formulas = TOLD.map((formula) => [formula]);
    await context.sync();
  });
  const values = await run(async (context, sheet) => {
    change(sheet);
    const range = context.workbook.worksheets.getItem("Lain").getRange("A1:A6").load("values");
    await context.sync();
    return range.values.flat() as readonly unknown[];
  });
  expect(values).toEqual(told);
  const full = await run(async (context) => {
    context.application.calculate("Full");
    const range = context.workbook.worksheets.getItem("Lain").getRange("A1:A6").load("values");
    await context.sync();
    return range.values.flat() as readonly unknown[];
  });
  expect(full).toEqual(told);
});
