// Comments, shapes, bindings and cell styles. Source: Office.js reference, Excel.Comment, Shape, Binding and Style.
import { codeOf, open, type Opened } from "../../testing/index";
import { readOf, setAndRead } from "./reads-back";

describe("comments", () => {
  it("stand at their cells wherever those move, with their replies", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const comment = sheet.comments.add("B2", "Benar?");
      comment.replies.add("Ya.");
      comment.replies.add("Tidak.");
      sheet.getRange("1:1").insert("Down");
      const place = comment.getLocation().load("address");
      const byCell = context.workbook.comments
        .getItemByCell("Data!B3")
        .load("content,authorName,resolved,contentType");
      const replies = comment.replies.load("items/content,items/authorName");
      await context.sync();
      const reply = replies.items[1];
      if (reply === undefined) return [];
      const parent = context.workbook.comments.getItemByReplyId(reply.id).load("content");
      const at = reply.getLocation().load("address");
      await context.sync();
      return [
        place.address,
        byCell.content,
        byCell.authorName,
        byCell.resolved,
        replies.items.map(({ content }) => content),
        parent.content,
        at.address,
      ];
    });
    expect(found).toEqual(["Data!B3", "Benar?", "Sari", false, ["Ya.", "Tidak."], "Benar?", "Data!B3"]);
  });

  it("go with what is cut, deleted and copied with the sheet; undone, they stand where they stood", async () => {
    const { excel, run, sheet: data } = open();
    const places = (): Promise<unknown[]> =>
      run(async (context) => {
        const { comments } = context.workbook;
        comments.load("items/content");
        await context.sync();
        const at = comments.items.map((comment) => comment.getLocation().load("address"));
        await context.sync();
        return comments.items.map(({ content }, index) => [at[index]?.address, content]);
      });
    await run(async (context, sheet) => {
      for (const cell of ["B2", "B5", "D1"]) sheet.comments.add(cell, cell);
      sheet.getRange("B2").moveTo("C9");
      sheet.getRange("5:5").delete("Up");
      await context.sync();
    });
    expect(await places()).toEqual([
      ["Data!D1", "D1"],
      ["Data!C8", "B2"],
    ]);
    excel.perform(data.id, {
      kind: "insert",
      along: "rows",
      area: { row: 0, column: 0, lastRow: 0, lastColumn: 0 },
    });
    expect((await places())[0]).toEqual(["Data!D2", "D1"]);
    excel.undo();
    expect((await places())[0]).toEqual(["Data!D1", "D1"]);
    await run(async (context, sheet) => {
      sheet.copy().name = "Salinan";
      await context.sync();
    });
    expect((await places()).slice(2)).toEqual([
      ["Salinan!D1", "D1"],
      ["Salinan!C8", "B2"],
    ]);
  });

  it("address people: the text without the marks, whom they mean beside it", async () => {
    const opened = open();
    const mentions = [{ id: 0, name: "Nama Contoh", email: "contoh@contoh.example" }];
    const richContent = '<at id="0">Nama Contoh</at> tolong periksa';
    const first = (sheet: Excel.Worksheet): Excel.Comment => sheet.comments.getItemAt(0);
    const names = ["content", "contentType", "richContent", "mentions"];
    await opened.run(async (context, sheet) => {
      const comment = sheet.comments.add("A1", { mentions, richContent }, "Mention");
      comment.replies.add("Baik.");
      await context.sync();
    });
    const addressed = {
      content: "@Nama Contoh tolong periksa",
      contentType: "Mention",
      richContent,
      mentions,
    };
    expect(await readOf(opened, first, names)).toEqual(addressed);
    const reply = (sheet: Excel.Worksheet): Excel.CommentReply => first(sheet).replies.getItemAt(0);
    expect(await readOf(opened, reply, names)).toEqual({
      content: "Baik.",
      contentType: "Plain",
      richContent: "Baik.",
      mentions: [],
    });
    await opened.run(async (context, sheet) => {
      reply(sheet).updateMentions({ mentions, richContent });
      first(sheet).content = "Selesai.";
      await context.sync();
    });
    expect(await readOf(opened, reply, names)).toEqual(addressed);
    expect(await readOf(opened, first, ["content", "contentType"])).toEqual({
      content: "Selesai.",
      contentType: "Plain",
    });
    const nobody = opened.run(async (context, sheet) => {
      sheet.comments.add("B1", { mentions: [], richContent }, "Mention");
      await context.sync();
    });
    expect(await codeOf(nobody)).toBe("InvalidArgument");
  });

  it("are changed, resolved, counted and deleted; a cell has one", async () => {
    const opened = open();
    const { run } = opened;
    const first = (sheet: Excel.Worksheet): Excel.Comment => sheet.comments.getItemAt(0);
    await run(async (context, sheet) => {
      sheet.comments.add("A1", "satu").replies.add("dua");
      await context.sync();
    });
    expect(await setAndRead(opened, first, { content: "baru", resolved: true })).toEqual({
      content: "baru",
      resolved: true,
    });
    const reply = (sheet: Excel.Worksheet): object => first(sheet).replies.getItemAt(0);
    expect(await setAndRead(opened, reply, { content: "jawab" })).toEqual({ content: "jawab" });
    expect(await readOf(opened, reply, ["resolved"])).toEqual({ resolved: true });
    const twice = run(async (context, sheet) => {
      sheet.comments.add("A1", "lagi");
      await context.sync();
    });
    expect(await codeOf(twice)).toBe("ItemAlreadyExists");
    const counts = await run(async (context, sheet) => {
      first(sheet).replies.getItemAt(0).delete();
      const replies = first(sheet).replies.getCount();
      await context.sync();
      first(sheet).delete();
      const left = context.workbook.comments.getCount();
      await context.sync();
      return [replies.value, left.value];
    });
    expect(counts).toEqual([0, 0]);
  });
});

async function withShapes(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.shapes.addGeometricShape("Star5").name = "Bintang";
    sheet.shapes.addTextBox("Halo dunia").name = "Kotak";
    sheet.shapes.addLine(10, 20, 110, 70, "Elbow").name = "Garis";
    sheet.shapes.addImage("iVBORw0KGgo=").name = "Gambar";
    await context.sync();
  });
  return opened;
}
const shape =
  (name: string) =>
  (sheet: Excel.Worksheet): Excel.Shape =>
    sheet.shapes.getItem(name);

describe("shapes", () => {
  it("say what they are, and where", async () => {
    const opened = await withShapes();
    expect(await readOf(opened, shape("Bintang"), ["type", "geometricShapeType", "width"])).toEqual({
      type: "GeometricShape",
      geometricShapeType: "Star5",
      width: 72,
    });
    expect(await readOf(opened, shape("Garis"), ["type", "left", "top", "width", "height"])).toEqual({
      type: "Line",
      left: 10,
      top: 20,
      width: 100,
      height: 50,
    });
    expect(await readOf(opened, (sheet) => shape("Gambar")(sheet).image, ["format"])).toEqual({
      format: "PNG",
    });
    expect(await readOf(opened, (sheet) => shape("Garis")(sheet).line, ["connectorType"])).toEqual({
      connectorType: "Elbow",
    });
    const asLine = readOf(opened, (sheet) => shape("Bintang")(sheet).line, ["connectorType"]);
    expect(await codeOf(asLine)).toBe("InvalidArgument");
  });

  it.each<readonly [string, (sheet: Excel.Worksheet) => object, Readonly<Record<string, unknown>>]>([
    [
      "the shape",
      shape("Bintang"),
      {
        altTextDescription: "Sebuah bintang",
        altTextTitle: "Bintang",
        geometricShapeType: "Heart",
        height: 11,
        left: 12,
        lockAspectRatio: true,
        placement: "OneCell",
        rotation: 45,
        top: 13,
        visible: false,
        width: 14,
      },
    ],
    ["its fill", (sheet) => shape("Bintang")(sheet).fill, { foregroundColor: "#102030", transparency: 0.5 }],
    [
      "its outline",
      (sheet) => shape("Bintang")(sheet).lineFormat,
      {
        color: "#405060",
        dashStyle: "LongDash",
        style: "ThickThin",
        transparency: 0.2,
        visible: false,
        weight: 4,
      },
    ],
    [
      "its text's frame",
      (sheet) => shape("Kotak")(sheet).textFrame,
      {
        autoSizeSetting: "AutoSizeShapeToFitText",
        bottomMargin: 1,
        horizontalAlignment: "Center",
        horizontalOverflow: "Clip",
        leftMargin: 2,
        orientation: "Vertical",
        readingOrder: "RightToLeft",
        rightMargin: 3,
        topMargin: 4,
        verticalAlignment: "Middle",
        verticalOverflow: "Clip",
      },
    ],
    [
      "its text's font",
      (sheet) => shape("Kotak")(sheet).textFrame.textRange.font,
      { bold: true, color: "#708090", italic: true, name: "Arial", size: 20, underline: "Double" },
    ],
    [
      "a line's ends",
      (sheet) => shape("Garis")(sheet).line,
      {
        beginArrowheadLength: "Long",
        beginArrowheadStyle: "Oval",
        beginArrowheadWidth: "Wide",
        connectorType: "Curve",
        endArrowheadLength: "Short",
        endArrowheadStyle: "Open",
        endArrowheadWidth: "Narrow",
      },
    ],
  ])("%s reads back as it was set", async (_what, find, values) => {
    expect(await setAndRead(await withShapes(), find, values)).toEqual(values);
  });

  it("have a text, and parts of it", async () => {
    const opened = await withShapes();
    const words = (sheet: Excel.Worksheet): Excel.TextRange => shape("Kotak")(sheet).textFrame.textRange;
    expect(await readOf(opened, (sheet) => words(sheet).getSubstring(5, 3), ["text"])).toEqual({
      text: "dun",
    });
    await setAndRead(opened, (sheet) => words(sheet).getSubstring(0, 4), { text: "Salam" });
    expect(await readOf(opened, words, ["text"])).toEqual({ text: "Salam dunia" });
    await opened.run(async (context, sheet) => {
      shape("Kotak")(sheet).textFrame.deleteText();
      await context.sync();
    });
    expect(await readOf(opened, (sheet) => shape("Kotak")(sheet).textFrame, ["hasText"])).toEqual({
      hasText: false,
    });
  });

  it("move, turn, grow, come to the front, are copied and deleted", async () => {
    const opened = await withShapes();
    await opened.run(async (context, sheet) => {
      const star = shape("Bintang")(sheet);
      star.incrementLeft(30);
      star.incrementTop(5);
      star.incrementRotation(-90);
      star.scaleWidth(2, "CurrentSize", "ScaleFromTopLeft");
      star.scaleHeight(0.5, "CurrentSize");
      star.setZOrder("BringToFront");
      star.fill.clear();
      star.copyTo("Data").name = "Salinan";
      shape("Kotak")(sheet).delete();
      await context.sync();
    });
    const names = ["left", "top", "rotation", "width", "height", "zOrderPosition"];
    const values = { left: 30, top: 5, rotation: 270, width: 144, height: 36, zOrderPosition: 2 };
    expect(await readOf(opened, shape("Bintang"), names)).toEqual(values);
    expect(await readOf(opened, shape("Salinan"), ["rotation"])).toEqual({ rotation: 270 });
    expect(await readOf(opened, (sheet) => shape("Bintang")(sheet).fill, ["type"])).toEqual({
      type: "NoFill",
    });
    expect(await codeOf(readOf(opened, shape("Kotak"), ["left"]))).toBe("ItemNotFound");
  });

  it("are connected by lines, and let go", async () => {
    const opened = await withShapes();
    const line = (sheet: Excel.Worksheet): Excel.Line => shape("Garis")(sheet).line;
    const names = ["isBeginConnected", "beginConnectedSite", "isEndConnected"];
    await opened.run(async (context, sheet) => {
      line(sheet).connectBeginShape(shape("Bintang")(sheet), 2);
      await context.sync();
    });
    expect(await readOf(opened, line, names)).toEqual({
      isBeginConnected: true,
      beginConnectedSite: 2,
      isEndConnected: false,
    });
    expect(await readOf(opened, (sheet) => line(sheet).beginConnectedShape, ["name"])).toEqual({
      name: "Bintang",
    });
    await opened.run(async (context, sheet) => {
      line(sheet).disconnectBeginShape();
      await context.sync();
    });
    expect(await readOf(opened, line, ["isBeginConnected"])).toEqual({ isBeginConnected: false });
  });

  it("are grouped and ungrouped", async () => {
    const { run } = await withShapes();
    const found = await run(async (context, sheet) => {
      const group = sheet.shapes.addGroup([shape("Bintang")(sheet), shape("Kotak")(sheet)]);
      group.name = "Kelompok";
      const members = group.group.shapes.load("items/name,items/level");
      const before = sheet.shapes.getCount();
      await context.sync();
      const parent = members.items[0]?.parentGroup.load("name");
      group.group.ungroup();
      const after = sheet.shapes.getCount();
      await context.sync();
      return [members.items.map(({ name, level }) => [name, level]), before.value, parent?.name, after.value];
    });
    expect(found).toEqual([
      [
        ["Bintang", 1],
        ["Kotak", 1],
      ],
      3,
      "Kelompok",
      4,
    ]);
  });
});

describe("bindings", () => {
  it("stay with their cells, and give range, table or text", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const { bindings } = context.workbook;
      sheet.getRange("A1:B2").values = [
        ["x", "y"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "T";
      context.workbook.names.add("Nama", sheet.getRange("D4"));
      sheet.getRange("D4").values = [["isi"]];
      bindings.add(sheet.getRange("A1:B2"), "Table", "meja");
      bindings.addFromNamedItem("Nama", "Text", "teks");
      sheet.getRange("C1").select();
      bindings.addFromSelection("Range", "pilihan");
      sheet.getRange("1:1").insert("Down");
      const range = bindings.getItem("pilihan").getRange().load("address");
      const table = bindings.getItem("meja").getTable().load("name");
      const text = bindings.getItem("teks").getText();
      bindings.load("items/id,items/type");
      await context.sync();
      const listed = bindings.items.map(({ id, type }) => [id, type as string]);
      bindings.getItem("teks").delete();
      const gone = bindings.getItemOrNullObject("teks");
      const count = bindings.getCount();
      await context.sync();
      return [range.address, table.name, text.value, listed, gone.isNullObject, count.value];
    });
    expect(found).toEqual([
      "Data!C2",
      "T",
      "isi",
      [
        ["meja", "Table"],
        ["teks", "Text"],
        ["pilihan", "Range"],
      ],
      true,
      2,
    ]);
  });
});

describe("cell styles", () => {
  it("give cells their look and are told of them; Excel's own have Excel's looks", async () => {
    const opened = open();
    await setAndRead(opened, (sheet) => sheet.getRange("A1"), { style: "Heading 1" });
    const cell = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange("A1");
    expect(await readOf(opened, cell, ["style"])).toEqual({ style: "Heading 1" });
    expect(await readOf(opened, (sheet) => cell(sheet).format.font, ["bold", "size"])).toEqual({
      bold: true,
      size: 15,
    });
    for (const [spelled, name] of [
      ["Heading1", "Heading 1"],
      ["Accent3_40", "40% - Accent3"],
      ["CommaZero", "Comma [0]"],
      ["CheckCell", "Check Cell"],
    ] as const)
      expect(await setAndRead(opened, cell, { style: spelled })).toEqual({ style: name });
    expect(await codeOf(setAndRead(opened, cell, { style: "Tidak Ada" }))).toBe("InvalidArgument");
  });

  it("that are added are set, change the cells that have them, and are deleted", async () => {
    const opened = open();
    await opened.run(async (context) => {
      context.workbook.styles.add("Punyaku");
      await context.sync();
    });
    const style = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.Style =>
      context.workbook.styles.getItem("Punyaku");
    await setAndRead(opened, (sheet) => sheet.getRange("B2"), { style: "Punyaku" });
    const values = {
      horizontalAlignment: "Center",
      includeAlignment: true,
      includeBorder: true,
      includeFont: true,
      includeNumber: true,
      includePatterns: true,
      includeProtection: false,
      indentLevel: 2,
      locked: false,
      numberFormat: "0.00",
      textOrientation: 10,
      verticalAlignment: "Top",
      wrapText: true,
    };
    expect(await setAndRead(opened, style, values)).toEqual(values);
    const font = {
      bold: true,
      color: "#123456",
      italic: true,
      name: "Arial",
      size: 9,
      strikethrough: true,
      underline: "Single",
    };
    expect(await setAndRead(opened, (sheet, context) => style(sheet, context).font, font)).toEqual(font);
    await setAndRead(opened, (sheet, context) => style(sheet, context).fill, { color: "#ABCDEF" });
    const border = (sheet: Excel.Worksheet, context: Excel.RequestContext): object =>
      style(sheet, context).borders.getItem("EdgeTop");
    const line = { style: "Dash", color: "#654321", weight: "Thick" };
    expect(await setAndRead(opened, border, line)).toEqual(line);
    const ofCell = await opened.run(async (context, sheet) => {
      const { format } = sheet.getRange("B2").load("numberFormat");
      format.load("horizontalAlignment,fill/color,font/name");
      const range = sheet.getRange("B2").load("numberFormat");
      await context.sync();
      return [
        format.horizontalAlignment,
        format.fill.color,
        format.font.name,
        range.numberFormat[0]?.[0] as unknown,
      ];
    });
    expect(ofCell).toEqual(["Center", "#ABCDEF", "Arial", "0.00"]);
    await opened.run(async (context) => {
      context.workbook.styles.getItem("Punyaku").delete();
      await context.sync();
    });
    expect(await readOf(opened, (sheet) => sheet.getRange("B2"), ["style"])).toEqual({ style: "Normal" });
    const deleted = opened.run(async (context) => {
      context.workbook.styles.getItem("Good").delete();
      await context.sync();
    });
    expect(await codeOf(deleted)).toBe("InvalidArgument");
  });
});
