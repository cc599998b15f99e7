// Notes. Source: Office.js reference, Excel.NoteCollection and Note; office-js-docs-pr, excel-add-ins-notes.
import { codeOf, open, type Opened } from "../../../testing/index";

/** Every note of the workbook: its cell, and what it says. */
const notesOf = ({ run }: Opened): Promise<unknown[]> =>
  run(async (context) => {
    const notes = context.workbook.notes.load("items/content,items/authorName,items/visible");
    await context.sync();
    const places = notes.items.map((note) => note.getLocation().load("address"));
    await context.sync();
    return notes.items.map(({ content, authorName, visible }, index) => [
      places[index]?.address,
      content,
      authorName,
      visible,
    ]);
  });

const add = ({ run }: Opened, ...cells: readonly string[]): Promise<void> =>
  run(async (context, sheet) => {
    for (const cell of cells) sheet.notes.add(cell, `Catatan ${cell}`);
    await context.sync();
  });

describe("notes", () => {
  it("are added to a cell by its address or as a range, hidden, by whoever adds them", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.notes.add("A2", "Kedua");
      context.workbook.notes.add(sheet.getRange("A1"), "Pertama");
      context.workbook.notes.add("Data!B1", "Di sampingnya");
      context.workbook.notes.add("C1", "Di lembar yang aktif");
      await context.sync();
    });
    expect(await notesOf(opened)).toEqual([
      ["Data!A1", "Pertama", "Sari", false],
      ["Data!B1", "Di sampingnya", "Sari", false],
      ["Data!C1", "Di lembar yang aktif", "Sari", false],
      ["Data!A2", "Kedua", "Sari", false],
    ]);
  });

  it("stand at one cell, which has no more than one: InvalidArgument, ItemAlreadyExists", async () => {
    const opened = open();
    await add(opened, "A1");
    const refused = (cell: string | ((sheet: Excel.Worksheet) => Excel.Range)): Promise<string> =>
      codeOf(
        opened.run(async (context, sheet) => {
          sheet.notes.add(typeof cell === "string" ? cell : cell(sheet), "Contoh");
          await context.sync();
        }),
      );
    expect([
      await refused("A1"),
      await refused("A1:B2"),
      await refused((sheet) => sheet.getRange("B1:B2")),
      await refused("bukan sel"),
    ]).toEqual(["ItemAlreadyExists", "InvalidArgument", "InvalidArgument", "InvalidArgument"]);
    expect(await notesOf(opened)).toHaveLength(1);
  });

  it("are found by cell and by place, counted, changed and deleted", async () => {
    const opened = open();
    await add(opened, "A2", "A1");
    const found = await opened.run(async (context, sheet) => {
      const first = sheet.notes.getItemAt(0);
      first.content = "Lain";
      first.height = 200;
      first.width = 400;
      sheet.notes.getItem("A1").visible = true;
      sheet.notes.getItem("A2").delete();
      const none = sheet.notes.getItemOrNullObject("A2");
      const count = sheet.notes.getCount();
      const read = sheet.notes.getItem("A1").load();
      await context.sync();
      return [none.isNullObject, count.value, read.toJSON()];
    });
    expect(found).toEqual([
      true,
      1,
      { authorName: "Sari", content: "Lain", height: 200, visible: true, width: 400 },
    ]);
    const gone = opened.run(async (context, sheet) => {
      sheet.notes.getItem("A2").delete();
      await context.sync();
    });
    expect(await codeOf(gone)).toBe("ItemNotFound");
  });

  it("go with their cells: inserted, deleted, cut, cleared and copied with the sheet", async () => {
    const opened = open();
    await add(opened, "B2", "B5", "D1", "E1");
    await opened.run(async (context, sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("6:6").delete("Up");
      sheet.getRange("B3").moveTo("C9");
      sheet.getRange("E2").clear();
      sheet.copy().name = "Salinan";
      await context.sync();
    });
    expect(await notesOf(opened)).toEqual([
      ["Data!D2", "Catatan D1", "Sari", false],
      ["Data!C9", "Catatan B2", "Sari", false],
      ["Salinan!D2", "Catatan D1", "Sari", false],
      ["Salinan!C9", "Catatan B2", "Sari", false],
    ]);
  });
});
