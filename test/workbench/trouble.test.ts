/** What the page's menu for trouble asks the embedded Excel for: its faults, and a second person between two requests. */
import { openOfficeWindow, type Table } from "embedded-excel";
import { codeOf, open, settle, type Opened } from "embedded-excel/testing";
import { actBefore, codesOf, FAULT_CHOICES, faultOf, isFaultChoice } from "../../src/workbench/trouble/plan";
import { isSecondPersonAct, secondPerson } from "../../src/workbench/trouble/second-person";

const write = ({ client }: Opened): Promise<unknown> =>
  client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("H1").values = [[1]];
    sheet.getRange("H2").values = [[2]];
    await context.sync();
  });

const written = ({ sheet }: Opened): readonly unknown[] => [
  sheet.rows[0]?.[7]?.value,
  sheet.rows[1]?.[7]?.value,
];

describe("a fault of the menu", () => {
  it.each([
    ["refused", "GeneralException", [undefined, undefined]],
    ["answerLost", "GeneralException", [1, 2]],
    ["connectionLost", "no code", [1, 2]],
    ["stopped", "GeneralException", [1, undefined]],
  ] as const)("%s: the client hears %s", async (what, heard, stands) => {
    const opened = open();
    let call = 0;
    opened.excel.onRequest(({ request }) => {
      // The second call of the two that write; calls count from 1.
      call = request.Actions.map(({ Name }) => Name).lastIndexOf("Values") + 1;
      opened.excel.failRequest(1, faultOf(what, call, codesOf(what)[0] ?? ""));
    });
    expect((await codeOf(write(opened))).startsWith(heard)).toBe(true);
    expect(written(opened)).toEqual(stands);
  });

  it.each([
    ["neverAnswered", [undefined, undefined]],
    ["neverAnsweredApplied", [1, 2]],
    ["answeredLate", [undefined, undefined]],
  ] as const)("%s: the client hears nothing", async (what, stands) => {
    const opened = open();
    opened.excel.failRequest(1, faultOf(what, 1, ""));
    let over = false;
    void write(opened).finally(() => {
      over = true;
    });
    await settle();
    expect(over).toBe(false);
    expect(written(opened)).toEqual(stands);
  });

  it("has the chosen code, of those that can be", async () => {
    for (const what of FAULT_CHOICES.filter((one) => codesOf(one).length > 0))
      for (const code of codesOf(what)) {
        const opened = open();
        opened.excel.failRequest(1, faultOf(what, 1, code));
        expect(await codeOf(write(opened))).toBe(code);
      }
    expect(isFaultChoice("stopped")).toBe(true);
    expect(isFaultChoice("sort")).toBe(false);
    expect(isSecondPersonAct("sort")).toBe(true);
  });
});

describe("a second person", () => {
  /** A table of three rows in A1:B4, and the client hears who changed what. */
  async function withTable(): Promise<Opened & { readonly table: Table; readonly heard: string[] }> {
    const opened = open();
    const heard: string[] = [];
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:B4").values = [
        ["No", "Nama"],
        [10, "b"],
        [9, "a"],
        [11, "c"],
      ];
      sheet.tables.add("A1:B4", true).name = "Angka";
      sheet.onChanged.add(({ address, source }) => {
        heard.push(`${address} ${source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    const [table] = opened.sheet.tables;
    if (table === undefined) throw new Error("There is no table.");
    await settle();
    heard.length = 0;
    return { ...opened, table, heard };
  }
  const column = ({ sheet }: Opened, at: number): readonly unknown[] =>
    sheet.rows.map((line) => line[at]?.value);

  it("sorts by the picked column, the other way round where it is sorted already, and each row stays whole", async () => {
    const opened = await withTable();
    const picked = { sheetId: opened.sheet.id, row: 1, column: 0 };
    expect(secondPerson(opened.excel, "sort", picked)).toBeUndefined();
    expect(column(opened, 0)).toEqual(["No", 9, 10, 11]);
    expect(column(opened, 1)).toEqual(["Nama", "a", "b", "c"]);
    secondPerson(opened.excel, "sort", picked);
    expect(column(opened, 0)).toEqual(["No", 11, 10, 9]);
    await settle();
    expect(new Set(opened.heard)).toEqual(new Set(["A2:B4 Remote"]));
    // Each sort is a step that the person can take back.
    while (opened.excel.undo());
    expect(column(opened, 0)).toEqual(["No", 10, 9, 11]);
  });

  it("adds a row that the table takes in, unless something stands there", async () => {
    const opened = await withTable();
    const picked = { sheetId: opened.sheet.id, row: 30, column: 9 };
    expect(secondPerson(opened.excel, "addRow", picked)).toBeUndefined();
    expect(opened.table.area.lastRow).toBe(4);
    expect(opened.sheet.rows[4]?.[0]?.value).toMatch(/^ORANG-KEDUA-\d+$/);
    opened.excel.type(opened.sheet.id, 5, 3, "di luar", "Budi");
    expect(secondPerson(opened.excel, "addRow", picked)).toBeUndefined();
    opened.sheet.rows[6] = [{ value: "catatan" }];
    expect(secondPerson(opened.excel, "addRow", picked)).toBe("noRoom");
    await settle();
    expect(opened.heard.every((one) => one.endsWith(" Remote"))).toBe(true);
  });

  it("types a new text into the picked cell", async () => {
    const opened = await withTable();
    const picked = { sheetId: opened.sheet.id, row: 2, column: 1 };
    secondPerson(opened.excel, "type", picked);
    const first = opened.sheet.rows[2]?.[1]?.value;
    secondPerson(opened.excel, "type", picked);
    expect(first).toMatch(/^ORANG-KEDUA-\d+$/);
    expect(opened.sheet.rows[2]?.[1]?.value).not.toBe(first);
  });

  it("finds no table on a sheet that has none", () => {
    const { excel, sheet } = open();
    expect(secondPerson(excel, "sort", { sheetId: sheet.id, row: 0, column: 0 })).toBe("noTable");
    expect(secondPerson(excel, "addRow", { sheetId: "{tidak ada}", row: 0, column: 0 })).toBe("noTable");
  });

  it("acts just before the n-th request of the pane, once, and not before another's", async () => {
    const opened = open();
    const other = opened.excel.connect(openOfficeWindow(), { user: "Budi" });
    const stood: (readonly unknown[])[] = [];
    const planned = actBefore(opened.excel, 2, "Sari", () => {
      stood.push(written(opened));
      opened.excel.type(opened.sheet.id, 0, 7, "orang kedua");
    });
    await write({ ...opened, client: other });
    opened.excel.clearContents(opened.sheet.id, { row: 0, column: 7, lastRow: 1, lastColumn: 7 });
    await write(opened);
    expect(planned.struck).toBe(false);
    opened.excel.type(opened.sheet.id, 1, 7, "9");
    await write(opened);
    await write(opened);
    expect(planned.struck).toBe(true);
    expect(stood).toEqual([[1, 9]]);
    const cancelled = actBefore(opened.excel, 1, undefined, () => stood.push([]));
    cancelled.cancel();
    await write(opened);
    expect(stood).toHaveLength(1);
  });
});
