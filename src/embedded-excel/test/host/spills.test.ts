// Array formulas fill the cells below and beside them. Source: Microsoft Support, "Dynamic array formulas and spilled array
// behavior" and "How to correct a #SPILL! error"; Office.js, "Handle dynamic arrays and spilling".
import { strFromU8, unzipSync } from "fflate";
import { codeOf, findingsOf, open } from "../../testing/index";
import { openXlsx, saveXlsx } from "../../xlsx/index";

type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;

/** A workbook with formulas in it, and what a range then holds after each further step. */
async function after(
  formulas: Readonly<Record<string, unknown>>,
  address: string,
  ...steps: readonly Batch<unknown>[]
): Promise<unknown> {
  const { run } = open();
  return run(async (context, sheet) => {
    for (const [at, formula] of Object.entries(formulas)) sheet.getRange(at).formulas = [[formula]];
    await context.sync();
    for (const step of steps) {
      step(sheet, context);
      await context.sync();
    }
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

const clearA2: Batch<void> = (sheet) => {
  sheet.getRange("A2").clear();
};

describe("an array formula", () => {
  it("fills the cells below and beside it", async () => {
    expect(await after({ A1: "=SEQUENCE(2,3)" }, "A1:D3")).toEqual([
      [1, 2, 3, ""],
      [4, 5, 6, ""],
      ["", "", "", ""],
    ]);
    expect(await after({ A1: 7, A2: 8, C1: "=A1:A2*10" }, "C1:C2")).toEqual([[70], [80]]);
    // A blank cell that is referred to shows 0.
    expect(await after({ A1: 7, C1: "=A1:A2" }, "C1:C2")).toEqual([[7], [0]]);
  });

  it("grows and shrinks with what it gives, and leaves nothing behind", async () => {
    const formulas = { A1: 2, C1: "=SEQUENCE(A1)" };
    const set =
      (count: number): Batch<void> =>
      (sheet) => {
        sheet.getRange("A1").values = [[count]];
      };
    expect(await after(formulas, "C1:C4", set(4))).toEqual([[1], [2], [3], [4]]);
    expect(await after(formulas, "C1:C4", set(4), set(1))).toEqual([[1], [""], [""], [""]]);
    expect(await after(formulas, "C1:C4", set(1), set(3))).toEqual([[1], [2], [3], [""]]);
    expect(
      await after(formulas, "C1:C2", (sheet) => {
        sheet.getRange("C1").values = [["x"]];
      }),
    ).toEqual([["x"], [""]]);
  });

  it("is #SPILL! while something is in the way, and fills when it is gone", async () => {
    const formulas = { A2: "x", A1: "=SEQUENCE(3)" };
    expect(await after(formulas, "A1:A3")).toEqual([["#SPILL!"], ["x"], [""]]);
    expect(await after(formulas, "A1:A3", clearA2)).toEqual([[1], [2], [3]]);
    const typed = await after({ A1: "=SEQUENCE(3)" }, "A1:A3", (sheet) => {
      sheet.getRange("A3").values = [["in the way"]];
    });
    expect(typed).toEqual([["#SPILL!"], [""], ["in the way"]]);
    // What it fills cannot be emptied: it is filled again.
    expect(await after({ A1: "=SEQUENCE(3)" }, "A1:A3", clearA2)).toEqual([[1], [2], [3]]);
  });

  it("is #SPILL! in a table, over merged cells and beyond the sheet's edge", async () => {
    const inTable = await after({ A1: "h", A2: 1 }, "A2", (sheet) => {
      sheet.tables.add("A1:A3", true);
      sheet.getRange("A2").formulas = [["=SEQUENCE(2)"]];
    });
    expect(inTable).toEqual([["#SPILL!"]]);
    const merged = await after({}, "A1", (sheet) => {
      sheet.getRange("A2:B2").merge();
      sheet.getRange("A1").formulas = [["=SEQUENCE(2)"]];
    });
    expect(merged).toEqual([["#SPILL!"]]);
    expect(await after({ A1048576: "=SEQUENCE(2)" }, "A1048576")).toEqual([["#SPILL!"]]);
  });

  it("is seen by what refers to its cells, before and after, and whole by A1#", async () => {
    const formulas = {
      C1: "=SUM(A1:A9)",
      D1: "=A3",
      E1: "=SUM(A1#)",
      A1: "=SEQUENCE(B1)",
      B1: 3,
      F1: "=SUM(B1#)",
    };
    expect(await after(formulas, "C1:F1")).toEqual([[6, 3, 6, "#REF!"]]);
    const grown = await after(formulas, "C1:F1", (sheet) => {
      sheet.getRange("B1").values = [[4]];
    });
    expect(grown).toEqual([[10, 3, 10, "#REF!"]]);
  });

  it("goes along with rows that are inserted above it, and with its cell when that is cut", async () => {
    const moved = await after({ A1: "=SEQUENCE(3)", C1: "=SUM(A1#)" }, "A1:A5", (sheet) =>
      sheet.getRange("1:2").insert("Down"),
    );
    expect(moved).toEqual([[""], [""], [1], [2], [3]]);
    const cut = await after({ A1: "=SEQUENCE(2)" }, "A1:B2", (sheet) => {
      sheet.getRange("A1").moveTo("B1");
    });
    expect(cut).toEqual([
      ["", 1],
      ["", 2],
    ]);
  });

  it("keeps the looks of the cells that it fills", async () => {
    const { run } = open();
    const looks = await run(async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2)"]];
      await context.sync();
      const range = sheet.getRange("A2");
      range.format.fill.color = "#FF0000";
      await context.sync();
      sheet.getRange("A1").values = [[""]];
      range.load("values,format/fill/color");
      await context.sync();
      return [range.values, range.format.fill.color];
    });
    expect(looks).toEqual([[[""]], "#FF0000"]);
  });

  it("goes on filling its cells when they and its own have got other looks", async () => {
    const values = await after(
      { A1: 2, C1: "=SEQUENCE(A1)" },
      "C1:C3",
      (sheet) => {
        sheet.getRange("C1:C2").format.font.bold = true;
      },
      (sheet) => {
        sheet.getRange("A1").values = [[3]];
      },
    );
    expect(values).toEqual([[1], [2], [3]]);
  });

  it("comes back when what was typed into its cells is undone", () => {
    const { excel, sheet } = open();
    excel.type(sheet.id, 0, 0, "=SEQUENCE(2)");
    excel.type(sheet.id, 1, 0, "x");
    expect(excel.displayText(sheet.id, 0, 0)).toBe("#SPILL!");
    excel.undo();
    expect([0, 1].map((row) => excel.displayText(sheet.id, row, 0))).toEqual(["1", "2"]);
  });
});

describe("copies and files", () => {
  it("fill where the formula is copied along, and hold values where it is not", async () => {
    const formulas = { A1: "=SEQUENCE(3)" };
    const all = await after(formulas, "C1:C3", (sheet) => {
      sheet.getRange("C1").copyFrom("A1:A3");
    });
    expect(all).toEqual([[1], [2], [3]]);
    const parts = await after(formulas, "C1:C2", (sheet) => {
      sheet.getRange("C1").copyFrom("A2:A3");
    });
    expect(parts).toEqual([[2], [3]]);
  });

  it("hold the formula with the cells that it fills, and their values", async () => {
    const { excel, sheet } = open();
    excel.type(sheet.id, 0, 0, "=SEQUENCE(2,2)");
    const bytes = await saveXlsx(excel.book);
    expect(findingsOf(bytes)).toEqual([]);
    const text = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(text).toContain('<f t="array" ref="A1:B2">_xlfn.SEQUENCE(2,2)</f><v>1</v>');
    const [again] = (await openXlsx(bytes)).sheets;
    expect(again?.rows.map((row) => row.map((cell) => cell?.value))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("are neither constants nor blank to getSpecialCells", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2)"]];
      sheet.getRange("A3").values = [["typed"]];
      await context.sync();
      const constants = sheet.getRange("A1:A3").getSpecialCells("Constants").load("address");
      await context.sync();
      return constants.address;
    });
    expect(found).toBe("Data!A3");
  });
});

describe("Range", () => {
  it("tells what is filled, from where and how far", async () => {
    const { run } = open();
    const told = await run(async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const ranges = ["A1:A3", "A1:A4", "B1:B2"].map((address) => sheet.getRange(address).load("hasSpill"));
      const to = sheet.getRange("A1").getSpillingToRange().load("address");
      const from = sheet.getRange("A3").getSpillParent().load("address");
      const none = sheet.getRange("B1").getSpillingToRangeOrNullObject();
      const noParent = sheet.getRange("B1").getSpillParentOrNullObject();
      await context.sync();
      return [
        ranges.map((range) => range.hasSpill),
        to.address,
        from.address,
        none.isNullObject,
        noParent.isNullObject,
      ];
    });
    expect(told).toEqual([[true, null, false], "Data!A1:A3", "Data!A1", true, true]);
  });

  it("has no spill from a cell whose formula fills none, and none of several cells", async () => {
    const { run } = open();
    const asked = (address: string): Promise<string> =>
      codeOf(
        run(async (context, sheet) => {
          sheet.getRange(address).getSpillingToRange().load("address");
          await context.sync();
        }),
      );
    expect([await asked("B1"), await asked("A1:A2")]).toEqual(["ItemNotFound", "InvalidArgument"]);
  });
});
