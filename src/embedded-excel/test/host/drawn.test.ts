// What a page draws besides conditional formats: checkboxes, comments, notes, shapes and borders of spills. Source: Office.js
// reference; Microsoft Support, "Using check boxes in Excel".
import { open, type Opened } from "../../testing/index";

describe("checkboxes", () => {
  async function withBoxes(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A5").formulas = [[true], [false], [""], ["x"], ["=1=1"]];
      sheet.getRange("A1:A5").control = { type: opened.client.Excel.CellControlType.checkbox };
      await context.sync();
    });
    return opened;
  }
  const boxes = ({ excel, sheet }: Opened): unknown[] =>
    [0, 1, 2, 3, 4].map((row) => excel.cellMarks(sheet.id, row, 0)?.checkbox);
  const cell = (row: number, lastRow = row) => ({ row, lastRow, column: 0, lastColumn: 0 });

  it("show true, false and nothing; a text shows itself", async () => {
    const opened = await withBoxes();
    expect(boxes(opened)).toEqual([true, false, false, undefined, true]);
  });

  it("are toggled as if typed: clients hear of it, and it is undone in one step", async () => {
    const opened = await withBoxes();
    const { excel, sheet, client } = opened;
    const heard: string[] = [];
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
        heard.push(`${event.address} ${String(event.details.valueAfter)}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.perform(sheet.id, { kind: "toggle", area: cell(0) });
    expect(boxes(opened)[0]).toBe(false);
    excel.undo();
    expect(boxes(opened)[0]).toBe(true);
    // One of several is not checked: all are checked. What a formula shows stays.
    excel.perform(sheet.id, { kind: "toggle", area: cell(0, 4) });
    expect(boxes(opened)).toEqual([true, true, true, undefined, true]);
    excel.perform(sheet.id, { kind: "toggle", area: cell(0, 4) });
    expect(boxes(opened)).toEqual([false, false, false, undefined, true]);
    excel.undo();
    excel.undo();
    expect(boxes(opened)).toEqual([true, false, false, undefined, true]);
    await new Promise((done) => setTimeout(done, 20));
    expect(heard[0]).toBe("A1 false");
  });

  it("of a protected sheet stay as they are", async () => {
    const opened = await withBoxes();
    const { excel, sheet } = opened;
    excel.perform(sheet.id, { kind: "protect" });
    expect(() => {
      excel.perform(sheet.id, { kind: "toggle", area: cell(0) });
    }).toThrow("protected");
    expect(boxes(opened)[0]).toBe(true);
  });
});

describe("comments and notes", () => {
  it("are told by their cells, wherever those move, with author, time and replies", async () => {
    const { excel, sheet, run } = open();
    await run(async (context, on) => {
      on.comments.add("B3", "Mohon diperiksa").replies.add("Sudah");
      context.workbook.notes.add("B2", "Catatan");
      on.getRange("1:1").insert("Down");
      await context.sync();
    });
    // The tests' clock stands at noon of that day.
    const at = "2026-07-24T12:00";
    expect(
      excel
        .remarks(sheet.id)
        .map(({ kind, row, column, texts }) => [kind, row, column, texts.map((one) => [one.text, one.at])]),
    ).toEqual([
      ["note", 2, 1, [["Catatan", undefined]]],
      [
        "comment",
        3,
        1,
        [
          ["Mohon diperiksa", at],
          ["Sudah", at],
        ],
      ],
    ]);
  });
});

describe("the border of a spill", () => {
  it("is around all that the formula fills, from any of its cells; a single value has none", async () => {
    const { excel, sheet, run } = open();
    await run(async (context, on) => {
      on.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
      on.getRange("F1").formulas = [["=SEQUENCE(1,1)"]];
      await context.sync();
    });
    const area = { row: 1, column: 1, lastRow: 3, lastColumn: 2 };
    expect([excel.spillAt(sheet.id, 1, 1), excel.spillAt(sheet.id, 3, 2)]).toEqual([area, area]);
    expect([excel.spillAt(sheet.id, 4, 1), excel.spillAt(sheet.id, 0, 5)]).toEqual([undefined, undefined]);
  });
});

describe("shapes", () => {
  it("stay over their cells when rows go or are filtered away, also undone; those told otherwise stay", async () => {
    const { excel, sheet, run } = open();
    await run(async (context, on) => {
      on.getRange("A1:A4").values = [["Kota"], ["Ambon"], ["Bogor"], ["Cilegon"]];
      for (const placement of ["TwoCell", "OneCell", "Absolute"] as const) {
        const shape = on.shapes.addGeometricShape("Rectangle");
        // From the middle of row 3 on, two rows of 15 points high.
        Object.assign(shape, { left: 0, top: 37.5, width: 48, height: 30, placement });
      }
      await context.sync();
    });
    const places = (): unknown[] => excel.shapes(sheet.id).map(({ top, height }) => [top, height]);
    const rows = { row: 0, column: 5, lastRow: 1, lastColumn: 5 };
    excel.perform(sheet.id, { kind: "delete", area: rows, along: "rows" });
    expect(places()).toEqual([
      [7.5, 30],
      [7.5, 30],
      [37.5, 30],
    ]);
    excel.undo();
    expect(places()).toEqual([
      [37.5, 30],
      [37.5, 30],
      [37.5, 30],
    ]);
    excel.perform(sheet.id, {
      kind: "filterButtons",
      area: { row: 0, column: 0, lastRow: 3, lastColumn: 0 },
    });
    excel.perform(sheet.id, { kind: "filter", row: 0, column: 0, values: ["Bogor"] });
    // Row 2 above is hidden, and row 4 below the shape's middle.
    expect(places()).toEqual([
      [22.5, 15],
      [22.5, 30],
      [37.5, 30],
    ]);
  });

  it("are drawn with what was set; of groups their members; hidden ones not", async () => {
    const { excel, sheet, run } = open();
    await run(async (context, { shapes }) => {
      const box = shapes.addTextBox("Isi");
      Object.assign(box, { left: 10, top: 20, width: 30, height: 40, rotation: 90 });
      box.fill.setSolidColor("#FFC000");
      box.lineFormat.visible = false;
      box.textFrame.textRange.font.color = "#000000";
      const line = shapes.addLine(50, 10, 20, 70);
      line.lineFormat.dashStyle = "Dash";
      line.altTextDescription = "Arah";
      shapes.addGeometricShape("Ellipse").visible = false;
      shapes.addGroup([shapes.addGeometricShape("Diamond"), shapes.addGeometricShape("Hexagon")]);
      await context.sync();
    });
    const drawn = excel.shapes(sheet.id);
    expect(drawn.map(({ kind, geometry, label }) => [kind, geometry, label])).toEqual([
      ["shape", "Rectangle", "Isi"],
      ["line", "Rectangle", "Arah"],
      ["shape", "Diamond", "Diamond 1"],
      ["shape", "Hexagon", "Hexagon 1"],
    ]);
    expect(drawn[0]).toMatchObject({
      left: 10,
      top: 20,
      width: 30,
      height: 40,
      rotation: 90,
      fill: { color: "#FFC000", opacity: 1 },
      text: { text: "Isi", color: "#000000" },
    });
    expect(drawn[0]?.line).toBeUndefined();
    // From (50, 10) to (20, 70): to the left and down.
    expect(drawn[1]).toMatchObject({
      left: 20,
      top: 10,
      width: 30,
      height: 60,
      flipped: { x: true, y: false },
      line: { dash: "Dash" },
    });
    expect(drawn[1]?.fill).toBeUndefined();
  });
});
