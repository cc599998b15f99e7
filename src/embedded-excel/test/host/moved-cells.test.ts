// What formulas mean after cells were moved, copied, or deleted: as Excel's help has it under "Move or copy cells and cell
// contents" (references follow what is cut) and "How to correct a #REF! error" (deleted cells and sheets).
import { seeded } from "../../seeded";
import { codeOf, open, type Opened } from "../../testing/open";

async function book(cells: Readonly<Record<string, unknown>>): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    context.workbook.worksheets.add("Other").getRange("A1:A2").values = [[100], [200]];
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).values = [[content]];
    await context.sync();
  });
  return opened;
}

/** Formula and value of each cell. */
function cellsOf({ run }: Opened, ...addresses: string[]): Promise<unknown[]> {
  return run(async (context, sheet) => {
    const ranges = addresses.map((address) => sheet.getRange(address).load("formulas,values"));
    await context.sync();
    return ranges.map((range) => [range.formulas[0]?.[0] as unknown, range.values[0]?.[0] as unknown]);
  });
}

const doing = (
  { run }: Opened,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> =>
  run(async (context, sheet) => {
    act(sheet, context);
    await context.sync();
  });

describe("after a deletion", () => {
  it("a formula has #REF! in text and value at once", async () => {
    const opened = await book({ A1: 1, A2: 2, D1: "=A2*10" });
    await doing(opened, (sheet) => {
      sheet.getRange("A2").delete("Up");
    });
    expect(await cellsOf(opened, "D1")).toEqual([["=#REF!*10", "#REF!"]]);
  });

  it("a reference from another sheet follows, whatever letters and quotes the sheet's name is written with", async () => {
    const opened = await book({});
    await doing(opened, (_sheet, context) => {
      context.workbook.worksheets.add("It's old").getRange("A3").values = [[7]];
    });
    await doing(opened, (sheet) => {
      sheet.getRange("D1:D2").formulas = [["='it''S old'!A3+Other!A2"], ["=SUM('IT''S OLD'!A1:A4)"]];
    });
    await doing(opened, (_sheet, context) => {
      context.workbook.worksheets.getItem("It's old").getRange("1:2").delete("Up");
    });
    const said = (await cellsOf(opened, "D1", "D2")) as readonly (readonly [string, number])[];
    expect(said.map(([formula, value]) => [formula.toLowerCase(), value])).toEqual([
      ["='it''s old'!a1+other!a2", 207],
      ["=sum('it''s old'!a1:a2)", 7],
    ]);
  });

  it("a sum over fewer cells is another", async () => {
    const opened = await book({
      A1: 1,
      A2: 2,
      A3: 4,
      D1: "=SUM(A1:A3)",
      D2: "=SUM(Part)",
      D3: "=COUNT(A:A)",
    });
    await doing(opened, (_sheet, context) => {
      context.workbook.names.add("Part", "=Data!$A$2:$A$3");
    });
    await doing(opened, (sheet) => {
      sheet.getRange("A3").delete("Up");
    });
    expect(await cellsOf(opened, "D1", "D2", "D3")).toEqual([
      ["=SUM(A1:A2)", 3],
      ["=SUM(Part)", 2],
      ["=COUNT(A:A)", 2],
    ]);
  });

  it("so is one over a table that lost its last row", async () => {
    const opened = await book({ A1: "n", A2: 1, A3: 2, A4: 4, D1: "=SUM(A2:A2)" });
    await doing(opened, (sheet) => {
      sheet.tables.add("A1:A4", true).name = "T";
      sheet.getRange("D1").formulas = [["=SUM(T[n])"]];
    });
    await doing(opened, (_sheet, context) => {
      context.workbook.tables.getItem("T").rows.getItemAt(2).delete();
    });
    expect(await cellsOf(opened, "D1")).toEqual([["=SUM(T[n])", 3]]);
  });

  it("what was written before it in the same batch counts too, with manual calculation as well", async () => {
    const opened = await book({ A1: 1, B1: "=A1*2" });
    await doing(opened, (sheet) => {
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("9:9").delete("Up");
    });
    expect(await cellsOf(opened, "B1")).toEqual([["=A1*2", 10]]);
    await doing(opened, (sheet, context) => {
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[6]];
      sheet.getRange("9:9").insert("Down");
    });
    expect(await cellsOf(opened, "B1")).toEqual([["=A1*2", 10]]);
    await doing(opened, (_sheet, context) => {
      context.workbook.application.calculate("Recalculate");
    });
    expect(await cellsOf(opened, "B1")).toEqual([["=A1*2", 12]]);
  });

  it("of a sheet, whatever named it is #REF!", async () => {
    const opened = await book({ A1: "=Other!A1+1", A2: "=SUM(Other!A1:A2)", A3: "=Far" });
    await doing(opened, (_sheet, context) => {
      context.workbook.names.add("Far", "=Other!$A$1");
    });
    await doing(opened, (_sheet, context) => {
      context.workbook.worksheets.getItem("Other").delete();
    });
    expect(await cellsOf(opened, "A1", "A2", "A3")).toEqual([
      ["=#REF!+1", "#REF!"],
      ["=SUM(#REF!)", "#REF!"],
      ["=Far", "#REF!"],
    ]);
  });
});

describe("cells pushed down and closed up", () => {
  const [HEIGHT, WIDTH] = [12, 4];

  it.each([1, 2, 3, 4, 5, 6])(
    "are those below the area in its columns, within the filled rows and beyond them (seed %i)",
    async (seed) => {
      const opened = open();
      const random = seeded(seed);
      const upTo = (most: number): number => Math.floor(random() * most);
      const wanted: string[][] = Array.from({ length: HEIGHT }, (_row, row) =>
        Array.from({ length: WIDTH }, (_cell, column) => (row < 4 ? `r${row}c${column}` : "")),
      );
      await doing(opened, (sheet) => {
        sheet.getRange("A1:D4").values = wanted.slice(0, 4);
      });
      for (let round = 0; round < 10; round += 1) {
        const [row, column] = [upTo(8), upTo(WIDTH)];
        const [rows, columns] = [1 + upTo(3), 1 + upTo(WIDTH - column)];
        const inserts = random() < 0.5;
        await doing(opened, (sheet) => {
          const range = sheet.getRangeByIndexes(row, column, rows, columns);
          if (inserts) range.insert("Down");
          else range.delete("Up");
        });
        for (let at = column; at < column + columns; at += 1) {
          const cells = wanted.map((line) => line[at] ?? "");
          if (inserts) cells.splice(row, 0, ...Array.from({ length: rows }, () => ""));
          else cells.splice(row, rows);
          wanted.forEach((line, index) => {
            line[at] = cells[index] ?? "";
          });
        }
        const found = await opened.run(async (context, sheet) => {
          const range = sheet.getRangeByIndexes(0, 0, HEIGHT, WIDTH).load("values");
          await context.sync();
          return range.values as unknown[][];
        });
        expect(found).toEqual(wanted);
      }
    },
  );
});

describe("Range.moveTo", () => {
  it("takes references along, and leaves #REF! for what is overwritten", async () => {
    const opened = await book({
      A1: 5,
      A2: "=A1+B1",
      B1: 7,
      C1: "=A1",
      C2: "=SUM(A1:A2)",
      C3: "=E8",
      E8: 9,
      C4: "=SUM(A1:A3)",
    });
    await doing(opened, (sheet) => {
      sheet.getRange("A1:A2").moveTo("E7");
    });
    expect(await cellsOf(opened, "A1", "E7", "E8", "C1", "C2", "C3", "C4")).toEqual([
      ["", ""],
      [5, 5],
      ["=E7+B1", 12],
      ["=E7", 5],
      ["=SUM(E7:E8)", 17],
      ["=#REF!", "#REF!"],
      ["=SUM(A1:A3)", 0],
    ]);
  });

  it("to another sheet names the sheets", async () => {
    const opened = await book({ A1: 5, A2: "=A1+B1", B1: 7, C1: "=A1", C2: "=Other!A1" });
    await doing(opened, (sheet) => {
      sheet.getRange("A1:A2").moveTo("Other!D1");
    });
    expect(await cellsOf(opened, "C1", "C2")).toEqual([
      ["=Other!D1", 5],
      ["=Other!A1", 100],
    ]);
    const moved = await opened.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Other").getRange("D1:D2").load("formulas,values");
      await context.sync();
      return [range.formulas as unknown, range.values as unknown];
    });
    expect(moved).toEqual([
      [[5], ["=D1+Data!B1"]],
      [[5], [12]],
    ]);
  });

  it("takes formats, validation and merged cells along", async () => {
    const opened = await book({ A1: 5 });
    await doing(opened, (sheet) => {
      const range = sheet.getRange("A1");
      range.format.fill.color = "#FF0000";
      range.dataValidation.rule = { wholeNumber: { operator: "GreaterThan", formula1: 0 } };
      sheet.getRange("A2:B2").merge();
      sheet.getRange("A1:B2").moveTo("D5");
    });
    const cell = opened.sheet.rows[4]?.[3];
    expect(cell).toMatchObject({ value: 5, style: { fillColor: "#FF0000" } });
    expect(opened.sheet.rows[0]?.[0]).toBeUndefined();
    expect(opened.sheet.validations.map((one) => one.areas)).toEqual([
      [{ row: 4, column: 3, lastRow: 4, lastColumn: 3 }],
    ]);
    expect(opened.sheet.merges).toEqual([{ row: 5, column: 3, lastRow: 5, lastColumn: 4 }]);
  });

  it("refuses to tear a table's header off", async () => {
    const opened = await book({ A1: "n", A2: 1 });
    await doing(opened, (sheet) => {
      sheet.tables.add("A1:A2", true);
    });
    const moving = doing(opened, (sheet) => {
      sheet.getRange("A1").moveTo("D1");
    });
    expect(await codeOf(moving)).toBe("InvalidOperation");
  });
});

describe("Range.copyFrom", () => {
  it("copies from the sheet that the address names", async () => {
    const opened = await book({ A1: 1 });
    await doing(opened, (sheet) => {
      sheet.getRange("B1").copyFrom("Other!A1:A2");
    });
    expect(await cellsOf(opened, "B1", "B2")).toEqual([
      [100, 100],
      [200, 200],
    ]);
  });
});
