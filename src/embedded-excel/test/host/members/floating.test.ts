// Comments, shapes, bindings and cell styles, as far as floating.test.ts leaves them out. Source: Office.js reference, Excel.Comment,
// CommentReply, Shape, Line, ShapeGroup, GroupShapeCollection, Binding and Style.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, setAndRead } from "../reads-back";

describe("a comment", () => {
  /** One comment at A1 with two replies. */
  async function commented(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      const comment = sheet.comments.add("A1", "satu");
      comment.replies.add("dua");
      comment.replies.add("tiga");
      await context.sync();
    });
    return opened;
  }
  const first = (sheet: Excel.Worksheet): Excel.Comment => sheet.comments.getItemAt(0);

  it("and its replies say who wrote them, when by the workbook's clock, and to what they answer", async () => {
    const { run } = await commented();
    const found = await run(async (context, sheet) => {
      const comment = first(sheet).load("authorEmail,authorName,creationDate");
      const reply = comment.replies.getItemAt(0).load("authorEmail,authorName,creationDate,resolved");
      const parent = reply.getParentComment().load("content");
      await context.sync();
      return [
        [comment.authorName, comment.authorEmail, comment.creationDate.toISOString()],
        [reply.authorName, reply.authorEmail, reply.creationDate.toISOString()],
        [parent.content, reply.resolved],
      ];
    });
    // The clock of the tests stands at serial 46,227.5.
    const at = "2026-07-24T12:00:00.000Z";
    expect(found).toEqual([
      ["Sari", "", at],
      ["Sari", "", at],
      ["satu", false],
    ]);
  });

  it("is found by its id, and its replies by theirs, or not at all", async () => {
    const { run } = await commented();
    const found = await run(async (context, sheet) => {
      const comment = first(sheet).load("id");
      const reply = comment.replies.getItemAt(1).load("id");
      await context.sync();
      const again = context.workbook.comments.getItem(comment.id).load("content");
      const replies = [again.replies.getItem(reply.id), again.replies.getItemOrNullObject(reply.id)];
      for (const one of replies) one.load("content");
      const none = again.replies.getItemOrNullObject(comment.id);
      await context.sync();
      return [again.content, replies.map(({ content }) => content), none.isNullObject];
    });
    expect(found).toEqual(["satu", ["tiga", "tiga"], true]);
    const missing = run(async (context, sheet) => {
      sheet.comments.getItem("tidak ada").load("content");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });

  it("names other people when it is told to", async () => {
    const opened = await commented();
    const mentions = [{ id: 0, name: "Nama Contoh", email: "contoh@contoh.example" }];
    await opened.run(async (context, sheet) => {
      first(sheet).updateMentions({ mentions, richContent: 'Tanya <at id="0">Nama Contoh</at>' });
      await context.sync();
    });
    expect(await readOf(opened, first, ["content", "mentions"])).toEqual({
      content: "Tanya @Nama Contoh",
      mentions,
    });
  });
});

async function withShapes(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.shapes.addGeometricShape("Star5").name = "Bintang";
    sheet.shapes.addGeometricShape("Heart").name = "Hati";
    sheet.shapes.addLine(10, 20, 110, 70).name = "Garis";
    sheet.shapes.addImage("iVBORw0KGgo=").name = "Gambar";
    await context.sync();
  });
  return opened;
}
const shape =
  (name: string) =>
  (sheet: Excel.Worksheet): Excel.Shape =>
    sheet.shapes.getItem(name);
const line = (sheet: Excel.Worksheet): Excel.Line => shape("Garis")(sheet).line;

describe("shapes of a sheet", () => {
  it("are found by name, id and place, or not at all", async () => {
    const { run } = await withShapes();
    const found = await run(async (context, sheet) => {
      const star = shape("Bintang")(sheet).load("id");
      await context.sync();
      const ways = [
        sheet.shapes.getItem(star.id),
        sheet.shapes.getItemAt(0),
        sheet.shapes.getItemOrNullObject("Bintang"),
      ];
      for (const one of ways) one.load("name");
      const none = sheet.shapes.getItemOrNullObject("Bulan");
      await context.sync();
      return [ways.map(({ name }) => name), none.isNullObject];
    });
    expect(found).toEqual([["Bintang", "Bintang", "Bintang"], true]);
  });

  it("lead to what they are, which leads back: a shape, a picture, a line, each with the shape's id", async () => {
    const { run } = await withShapes();
    const found = await run(async (context, sheet) => {
      const shapes = ["Bintang", "Gambar", "Garis"].map((name) => shape(name)(sheet).load("id"));
      const geometry = shape("Bintang")(sheet).geometricShape.load("id");
      const image = shape("Gambar")(sheet).image.load("id");
      const own = line(sheet).load("id");
      const back = [geometry.shape, image.shape, own.shape].map((one) => one.load("name"));
      await context.sync();
      return [
        [geometry.id, image.id, own.id].map((id, index) => id === shapes[index]?.id),
        back.map(({ name }) => name),
      ];
    });
    expect(found).toEqual([
      [true, true, true],
      ["Bintang", "Gambar", "Garis"],
    ]);
  });

  it("of a group are found by name, id and place; the group is a shape itself", async () => {
    const { run } = await withShapes();
    const found = await run(async (context, sheet) => {
      sheet.shapes.addGroup([shape("Bintang")(sheet), shape("Hati")(sheet)]).name = "Kelompok";
      const { group } = shape("Kelompok")(sheet);
      group.load("id");
      const itself = [group.shape.load("id,name"), shape("Kelompok")(sheet).load("id")];
      const heart = group.shapes.getItem("Hati").load("id");
      await context.sync();
      const again = [
        group.shapes.getItem(heart.id),
        group.shapes.getItemAt(1),
        group.shapes.getItemOrNullObject("Hati"),
      ];
      for (const one of again) one.load("name");
      const none = group.shapes.getItemOrNullObject("Garis");
      await context.sync();
      return [itself.map(({ id }) => id === group.id), again.map(({ name }) => name), none.isNullObject];
    });
    expect(found).toEqual([[true, true], ["Hati", "Hati", "Hati"], true]);
  });
});

describe("a connector's end", () => {
  it("is fixed to a shape at one of its sites, and let go", async () => {
    const opened = await withShapes();
    const names = ["isEndConnected", "endConnectedSite"];
    await opened.run(async (context, sheet) => {
      line(sheet).connectEndShape(shape("Hati")(sheet), 3);
      await context.sync();
    });
    expect(await readOf(opened, line, names)).toEqual({ isEndConnected: true, endConnectedSite: 3 });
    expect(await readOf(opened, (sheet): Excel.Shape => line(sheet).endConnectedShape, ["name"])).toEqual({
      name: "Hati",
    });
    await opened.run(async (context, sheet) => {
      line(sheet).disconnectEndShape();
      await context.sync();
    });
    expect(await readOf(opened, line, ["isEndConnected"])).toEqual({ isEndConnected: false });
  });

  it.each([-1, 4])("has no site %p of a shape with four", async (site) => {
    const opened = await withShapes();
    expect(await readOf(opened, shape("Hati"), ["connectionSiteCount"])).toEqual({ connectionSiteCount: 4 });
    const refused = opened.run(async (context, sheet) => {
      line(sheet).connectEndShape(shape("Hati")(sheet), site);
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("InvalidArgument");
  });
});

describe("bindings", () => {
  it("are counted, and got by their place", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const { bindings } = context.workbook;
      bindings.add(sheet.getRange("A1"), "Range", "satu");
      bindings.add(sheet.getRange("A2"), "Range", "dua");
      bindings.load("count");
      const second = bindings.getItemAt(1).load("id");
      await context.sync();
      return [bindings.count, second.id];
    });
    expect(found).toEqual([2, "dua"]);
  });
});

describe("cell styles", () => {
  const style = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.Style =>
    context.workbook.styles.getItem("Punyaku");
  async function styled(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context) => {
      context.workbook.styles.add("Punyaku");
      await context.sync();
    });
    return opened;
  }

  itReadsBack(styled, "while the book is open", [
    [
      "a style",
      style,
      { autoIndent: true, numberFormatLocal: "0.000", readingOrder: "RightToLeft", shrinkToFit: true },
      {
        autoIndent: false,
        builtIn: false,
        name: "Punyaku",
        numberFormatLocal: "General",
        readingOrder: "Context",
        shrinkToFit: false,
      },
    ],
  ]);

  it("are counted, listed by place, found or not; Excel's own say so", async () => {
    const { run } = await styled();
    const found = await run(async (context) => {
      const { styles } = context.workbook;
      styles.load("items/name");
      const count = styles.getCount();
      const first = styles.getItemAt(0).load("name");
      const own = styles.getItemOrNullObject("Normal").load("builtIn");
      const none = styles.getItemOrNullObject("Tidak Ada");
      await context.sync();
      return [
        count.value === styles.items.length,
        first.name === styles.items[0]?.name,
        own.builtIn,
        none.isNullObject,
      ];
    });
    expect(found).toEqual([true, true, true, true]);
  });
});

describe("notes", () => {
  it("have a size of their own", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.notes.add("A1", "Catatan");
      await context.sync();
    });
    const note = (sheet: Excel.Worksheet): Excel.Note => sheet.notes.getItem("A1");
    expect(await setAndRead(opened, note, { height: 90, width: 200 })).toEqual({ height: 90, width: 200 });
  });
});
