// Tables at their edges: without rows, with totals, and as they go. As in Excel: "Convert an Excel table to a range of
// data", "Total the data in an Excel table" and "Using structured references with Excel tables" in its help.
import { codeOf, open, type Opened } from "../../testing/open";

async function sales(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("B2:D5").values = [
      ["Item", "Qty", "Twice"],
      ["a", 1, null],
      ["b", 2, null],
      ["c", 3, null],
    ];
    sheet.tables.add("B2:D5", true).name = "Sales";
    sheet.getRange("D3:D5").formulas = [["=[@Qty]*2"], ["=[@Qty]*2"], ["=[@Qty]*2"]];
    sheet.getRange("F3:F5").formulas = [["=Sales[@Qty]"], ["=ROWS(Sales)"], ["=SUM(Sales[Qty])"]];
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").formulas = [["=COUNTA(Sales[[#Headers],[Item]:[Qty]])"]];
    context.workbook.names.add("Total", "=SUM(Sales[Qty])");
    await context.sync();
  });
  return opened;
}

const read = ({ run }: Opened, address: string, of: "values" | "formulas"): Promise<unknown[][]> =>
  run(async (_context, sheet) => {
    const range = sheet.getRange(address).load(of);
    await range.context.sync();
    return range[of] as unknown[][];
  });

describe("a table made of a header row alone", () => {
  it("takes its first rows in place of its blank one", async () => {
    const opened = open();
    const found = await opened.run(async (context, sheet) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["x", "y"]];
      sheet.getRange("A4").values = [["below"]];
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      table.rows.add(undefined, [[5, 6]]);
      const body = table.getDataBodyRange().load("values,address");
      const below = sheet.getRange("A6").load("values");
      await context.sync();
      return [body.address, body.values as unknown, below.values as unknown];
    });
    expect(found).toEqual([
      "Data!A2:B4",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [["below"]],
    ]);
  });

  it("takes them so with totals below it as well, its headers where they were", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const table = sheet.tables.add("B2:C2", true);
      table.showTotals = true;
      table.getHeaderRowRange().values = [["Nama", "Nilai"]];
      table.rows.add(undefined, [
        ["a", 1],
        ["b", 2],
      ]);
      const range = table.getRange().load("values, address");
      await context.sync();
      return [range.address, range.values];
    });
    expect(found).toEqual([
      "Data!B2:C5",
      [
        ["Nama", "Nilai"],
        ["a", 1],
        ["b", 2],
        // An empty column has no numbers to sum: Excel counts it.
        ["Total", 2],
      ],
    ]);
  });

  it("is one again after all its rows were deleted, but not after its only row was emptied", async () => {
    const opened = open();
    const found = await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [["x"], [1], [2]];
      const table = sheet.tables.add("A1:A3", true);
      sheet.getRange("A2:A3").delete("Up");
      const emptied = table.getRange().load("values");
      await context.sync();
      const before = emptied.values as unknown;
      table.rows.add(undefined, [[7]]);
      table.getDataBodyRange().clear("Contents");
      table.rows.add(undefined, [[8]]);
      const after = table.getRange().load("values");
      await context.sync();
      return [before, after.values as unknown];
    });
    expect(found).toEqual([
      [["x"], [""]],
      [["x"], [""], [8]],
    ]);
  });

  it("keeps one row when its rows are deleted, and does not swallow what lies below", async () => {
    const opened = open();
    const found = await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A5").values = [["x"], [1], [2], [""], ["below"]];
      const table = sheet.tables.add("A1:A3", true);
      sheet.getRange("2:3").delete("Up");
      const all = sheet.getRange("A1:A4").load("values");
      const range = table.getRange().load("address");
      await context.sync();
      return [range.address, all.values as unknown];
    });
    expect(found).toEqual(["Data!A1:A2", [["x"], [""], [""], ["below"]]]);
  });
});

describe("totals", () => {
  it("label the first column and sum the last, or count it where it holds no numbers", async () => {
    const opened = open();
    const totals = async (address: string, rows: unknown[][]): Promise<unknown[]> =>
      opened.run(async (context, sheet) => {
        sheet.getRange(address).values = rows;
        const table = sheet.tables.add(address, true);
        table.showTotals = true;
        const row = table.getTotalRowRange().load("formulas,values");
        table.load("name");
        await context.sync();
        return [
          row.formulas[0]?.[0] as unknown,
          String(row.formulas[0]?.[1]).replace(table.name, "T"),
          row.values[0]?.[1] as unknown,
        ];
      });
    expect(
      await totals("A1:B3", [
        ["n", "Qty"],
        ["a", 4],
        ["b", 5],
      ]),
    ).toEqual(["Total", "=SUBTOTAL(109,T[Qty])", 9]);
    expect(
      await totals("D1:E3", [
        ["n", "Note"],
        ["a", "x"],
        ["b", ""],
      ]),
    ).toEqual(["Total", "=SUBTOTAL(103,T[Note])", 1]);
  });
});

describe("a table that goes", () => {
  it("leaves addresses in formulas when it becomes a range", async () => {
    const opened = await sales();
    await opened.run(async (context) => {
      context.workbook.tables.getItem("Sales").convertToRange();
      await context.sync();
    });
    expect(await read(opened, "F3:F5", "formulas")).toEqual([
      ["=Data!$C3"],
      ["=ROWS(Data!$B$3:$D$5)"],
      ["=SUM(Data!$C$3:$C$5)"],
    ]);
    expect(await read(opened, "D3:D5", "formulas")).toEqual([
      ["=Data!$C3*2"],
      ["=Data!$C4*2"],
      ["=Data!$C5*2"],
    ]);
    const elsewhere = await opened.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Other").getRange("A1").load("formulas,values");
      const name = context.workbook.names.getItem("Total").load("formula,value");
      await context.sync();
      return [
        cell.formulas as unknown,
        cell.values as unknown,
        name.formula as unknown,
        name.value as unknown,
      ];
    });
    expect(elsewhere).toEqual([[["=COUNTA(Data!$B$2:$C$2)"]], [[2]], "=SUM(Data!$C$3:$C$5)", 6]);
    expect(await read(opened, "F3:F5", "values")).toEqual([[1], [3], [6]]);
  });

  it("leaves #REF! where it, or a column, was deleted", async () => {
    const opened = await sales();
    await opened.run(async (context) => {
      context.workbook.tables.getItem("Sales").columns.getItem("Qty").delete();
      await context.sync();
    });
    // The formulas to the right moved along.
    expect(await read(opened, "E3:E5", "formulas")).toEqual([["=#REF!"], ["=ROWS(Sales)"], ["=SUM(#REF!)"]]);
    expect(await read(opened, "E3:E5", "values")).toEqual([["#REF!"], [3], ["#REF!"]]);
    await opened.run(async (context) => {
      context.workbook.tables.getItem("Sales").delete();
      await context.sync();
    });
    expect(await read(opened, "E4", "formulas")).toEqual([["=ROWS(#REF!)"]]);
    expect(await codeOf(read(opened, "E4", "values"))).toBe("no error");
    expect(await read(opened, "E4", "values")).toEqual([["#REF!"]]);
  });
});
