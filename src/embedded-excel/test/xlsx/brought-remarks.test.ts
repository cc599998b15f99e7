// Notes and comments that a file brings: served, drawn, kept, changed and written. Source: ECMA-376, comments; [MS-XLSX], threaded
// comments and persons; the shapes as Excel writes them.
import { startOfficeSession } from "../../host/office-session";
import { findingsOf, partsOf } from "../../testing";
import { foreignFile, MAIN } from "../../testing/foreign-file";
import { openXlsx, saveXlsx } from "../../xlsx";
import { parseXml } from "../../xlsx/package/xml";
import { createEmptyBook } from "../../book/empty-book";
import type { Book } from "../../book/types";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NEW = "http://schemas.microsoft.com/office/2017/10/relationships";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const [SARI, BUDI, ROOT, REPLY] = [1, 2, 3, 4].map(
  (one) => `{0000000${one}-0000-0000-0000-000000000000}`,
) as [string, string, string, string];

const RICH = `<r><rPr><b/><sz val="9"/></rPr><t>Sari:</t></r><r><t xml:space="preserve">\nperiksa &amp; catat</t></r>`;
const shape = (row: number, column: number, style: string, more = ""): string =>
  `<v:shape id="_x0000_s${1025 + row}" type="#_x0000_t202" style='position:absolute;${style}' fillcolor="#ffffe1"><v:fill color2="#ffffe1"/><br><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row}, 2, 3, 15, ${row + 3}, 16</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${more}</x:ClientData></v:shape>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${NEW}/person" Target="persons/person.xml"/></Relationships>`,
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId3" Type="${NEW}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
  "xl/persons/person.xml": `<personList xmlns="${THREADS}"><person displayName="Sari" id="${SARI}" userId="S::sari@contoh.id::77" providerId="AD"/><person displayName="Budi" id="${BUDI}" userId="Budi" providerId="None"/></personList>`,
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Sari</author><author>tc=${ROOT}</author></authors><commentList><comment ref="B1" authorId="0" shapeId="0"><text>${RICH}</text></comment><comment ref="A2" authorId="1"><text><t>[Threaded comment]\n\nComment:\n    Benarkah?</t></text></comment><comment ref="A3" authorId="0"><text><t>dua_x000D_</t></text></comment></commentList></comments>`,
  "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="A2" dT="2026-07-01T03:04:05.60" personId="${SARI}" id="${ROOT}" done="1"><text>@Budi Benarkah?</text><mentions><mention mentionpersonId="${BUDI}" mentionId="{M}" startIndex="0" length="5"/></mentions></threadedComment><threadedComment ref="A2" dT="2026-07-02T00:00:00.00" personId="${BUDI}" id="${REPLY}" parentId="${ROOT}"><text>Ya.</text></threadedComment></ThreadedComments>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(0, 1, "width:144px;height:79.5pt;visibility:visible", "<x:Visible/>")}${shape(1, 0, "width:108pt;height:59.25pt;visibility:hidden")}${shape(2, 0, "width:1in;height:20pt;visibility:hidden")}</xml>`,
};

const file = (parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  foreignFile({
    sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId1"/>`,
    parts: { ...PARTS, ...parts },
  });

const openOffice = async (bytes: Uint8Array): Promise<ReturnType<typeof startOfficeSession>> =>
  startOfficeSession(await openXlsx(bytes));

const COMMENTS = "xl/comments1.xml";
const DRAWING = "xl/drawings/vmlDrawing1.vml";
const THREAD_PART = "xl/threadedComments/threadedComment1.xml";

/** The parts of the file after something was done on its sheet. */
async function after(
  act: (sheet: Excel.Worksheet) => void,
): Promise<{ parts: Record<string, string>; bytes: Uint8Array }> {
  const { excel, client } = await openOffice(file());
  await client.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Lembar"));
    await context.sync();
  });
  const bytes = await saveXlsx(excel.book);
  return { parts: partsOf(bytes), bytes };
}

const held = ({ sheets }: Book): unknown => sheets.map(({ notes, comments }) => ({ notes, comments }));

describe("what a file brings", () => {
  it("notes are served with their words, authors, boxes and places, without those that stand for threads", async () => {
    const { client } = await openOffice(file());
    const read = await client.Excel.run(async (context) => {
      const { notes } = context.workbook.worksheets.getItem("Lembar");
      notes.load("items/authorName,items/content,items/visible,items/width,items/height");
      await context.sync();
      const places = notes.items.map((note) => note.getLocation().load("address"));
      await context.sync();
      return notes.items.map(({ authorName, content, visible, width, height }, index) => [
        places[index]?.address,
        authorName,
        content,
        visible,
        width,
        height,
      ]);
    });
    expect(read).toEqual([
      ["Lembar!B1", "Sari", "Sari:\nperiksa & catat", true, 108, 79.5],
      ["Lembar!A3", "Sari", "dua\r", false, 72, 20],
    ]);
  });

  it("comments are served with their replies, people, times and whom they address", async () => {
    const { client } = await openOffice(file());
    const read = await client.Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemAt(0);
      comment.load("content,authorName,authorEmail,creationDate,resolved,mentions,richContent,contentType");
      comment.replies.load("items/content,items/authorName");
      const place = comment.getLocation().load("address");
      await context.sync();
      const { content, authorName, authorEmail, creationDate, resolved, richContent, mentions } = comment;
      return {
        ...{ content, authorName, authorEmail, resolved, richContent, mentions, at: place.address },
        time: creationDate.toISOString(),
        replies: comment.replies.items.map((one) => [one.authorName, one.content]),
      };
    });
    expect(read).toEqual({
      content: "@Budi Benarkah?",
      authorName: "Sari",
      authorEmail: "sari@contoh.id",
      resolved: true,
      richContent: '<at id="0">Budi</at> Benarkah?',
      mentions: [{ id: 0, name: "Budi", email: "" }],
      at: "Lembar!A2",
      time: "2026-07-01T03:04:05.600Z",
      replies: [["Budi", "Ya."]],
    });
  });

  it("both are told to whoever draws the sheet", async () => {
    const { excel } = await openOffice(file());
    expect(excel.remarks(excel.book.sheets[0]?.id ?? "")).toMatchObject([
      { kind: "note", row: 0, column: 1, visible: true, texts: [{ text: "Sari:\nperiksa & catat" }] },
      { kind: "comment", row: 1, column: 0, resolved: true, texts: [{ author: "Sari" }, { text: "Ya." }] },
      { kind: "note", row: 2, column: 0, visible: false },
    ]);
  });

  it("a note for a thread that is not there is a note", async () => {
    const [sheet] = (await openXlsx(file({ [THREAD_PART]: `<ThreadedComments xmlns="${THREADS}"/>` })))
      .sheets;
    expect(sheet?.notes?.map(({ area }) => area.row)).toEqual([0, 1, 2]);
    expect(sheet?.comments).toBeUndefined();
  });
});

describe("in the file", () => {
  it("all stays to the byte where nobody changed anything", async () => {
    const saved = partsOf(await saveXlsx(await openXlsx(file())));
    for (const path of Object.keys(PARTS).filter((one) => one.startsWith("xl/")))
      expect([path, saved[path]]).toEqual([path, PARTS[path]]);
  });

  it("a note that is changed leaves the look of the others' words and their boxes as they stand", async () => {
    const { parts, bytes } = await after((sheet) => {
      const note = sheet.notes.getItem("A3");
      note.content = "lain & baru";
      note.visible = true;
      note.width = 200;
    });
    expect(parts[COMMENTS]).toContain(`<text>${RICH}</text>`);
    expect(parts[COMMENTS]).toContain("lain &amp; baru");
    expect(parts[THREAD_PART]).toBe(PARTS[THREAD_PART]);
    expect(parts[DRAWING]).toContain(shape(1, 0, "width:108pt;height:59.25pt;visibility:hidden"));
    const [, note] = (await openXlsx(bytes)).sheets[0]?.notes ?? [];
    expect(note).toMatchObject({
      text: "lain & baru",
      visible: true,
      width: 200,
      height: 20,
      author: "Sari",
    });
  });

  it("a drawing in other words than Excel's is read and changed as well: prefixes are each program's own", async () => {
    const own = `<xml><ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" style="width:96pt;height:30pt" id="a"><ns1:ClientData xmlns:ns1="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><ns1:Anchor>1, 15, 2, 2, 3, 15, 5, 16</ns1:Anchor><ns1:Row>2</ns1:Row><ns1:Column>0</ns1:Column></ns1:ClientData></ns0:shape></xml>`;
    const { excel, client } = await openOffice(file({ [DRAWING]: own }));
    await client.Excel.run(async (context) => {
      const { notes } = context.workbook.worksheets.getItem("Lembar");
      notes.getItem("A3").visible = true;
      notes.add("D9", "baru");
      await context.sync();
    });
    const bytes = await saveXlsx(excel.book);
    expect(partsOf(bytes)[DRAWING]).toContain("<ns1:Visible/></ns1:ClientData>");
    const notes = (await openXlsx(bytes)).sheets[0]?.notes;
    expect(notes?.map(({ visible, width }) => [visible, width])).toEqual([
      [false, 108],
      [true, 96],
      [false, 108],
    ]);
    // Whoever reads the drawing knows what each prefix stands for.
    expect(() => parseXml(partsOf(bytes)[DRAWING] ?? "")).not.toThrow();
    for (const prefix of ["v", "o", "x"]) expect(partsOf(bytes)[DRAWING]).toContain(`xmlns:${prefix}="`);
  });

  it("what else people drew stays when all notes go: shapes with nothing in them, other forms, buttons at a note's cell", async () => {
    const others = [
      '<v:shape id="_x0000_s1040" type="#_x0000_t75"/>',
      '<v:rect id="_x0000_s1041" style="width:9pt"><x:ClientData ObjectType="Rect"/></v:rect>',
      '<v:shape id="_x0000_s1042"><x:ClientData ObjectType="Button"><x:Anchor>0, 1, 0, 1, 1, 1, 1, 1</x:Anchor><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>',
    ];
    const head = /^<xml[^>]*>/.exec(PARTS[DRAWING] ?? "")?.[0] ?? "";
    for (const kept of [others, [others[1] ?? ""]]) {
      const note = shape(0, 1, "width:9pt");
      const { excel, client } = await openOffice(
        file({
          [DRAWING]: `${head}${kept.join("")}${note}</xml>`,
          [COMMENTS]: `<comments xmlns="${MAIN}"><authors><author>Sari</author></authors><commentList><comment ref="B1" authorId="0"><text>${RICH}</text></comment></commentList></comments>`,
          [THREAD_PART]: `<ThreadedComments xmlns="${THREADS}"/>`,
        }),
      );
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Lembar").notes.getItem("B1").delete();
        await context.sync();
      });
      const parts = partsOf(await saveXlsx(excel.book));
      expect(parts[DRAWING]).toBe(`${head}${kept.join("")}</xml>`);
      expect(parts["xl/worksheets/sheet1.xml"]).toContain('<legacyDrawing r:id="rId1"/>');
    }
  });

  it("what is deleted goes with its box, its thread and the note in the thread's place", async () => {
    const { parts, bytes } = await after((sheet) => {
      sheet.notes.getItem("B1").delete();
      sheet.comments.getItemAt(0).delete();
    });
    expect([...(parts[COMMENTS] ?? "").matchAll(/<comment ref="([^"]*)"/g)].map(([, ref]) => ref)).toEqual([
      "A3",
    ]);
    expect([...(parts[DRAWING] ?? "").matchAll(/<x:Row>(\d)/g)].map(([, row]) => row)).toEqual(["2"]);
    expect(parts[THREAD_PART]).toBeUndefined();
    expect(held(await openXlsx(bytes))).toMatchObject([{ notes: [{ text: "dua\r" }], comments: undefined }]);
  });

  it("the last one takes the parts and the sheet's word of them along", async () => {
    const { parts } = await after((sheet) => {
      for (const cell of ["A3", "B1"]) sheet.notes.getItem(cell).delete();
      sheet.comments.getItemAt(0).delete();
    });
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("legacyDrawing");
    expect(Object.keys(parts).filter((path) => /comment|vml/i.test(path))).toEqual([]);
  });

  it("a thread goes on: replies, another text, reopened; what nobody touched of it stays", async () => {
    const { parts, bytes } = await after((sheet) => {
      const comment = sheet.comments.getItemAt(0);
      comment.resolved = false;
      comment.replies.getItemAt(0).content = "Tidak.";
      comment.replies.add("Lalu?");
    });
    const xml = parts[THREAD_PART] ?? "";
    expect(xml).toContain(`<mention mentionpersonId="${BUDI}" mentionId="{M}" startIndex="0" length="5"/>`);
    expect(xml).toContain('done="0"');
    const [comment] = (await openXlsx(bytes)).sheets[0]?.comments ?? [];
    expect(comment?.resolved).toBe(false);
    expect(comment?.replies.map(({ content }) => content)).toEqual(["Tidak.", "Lalu?"]);
    // Who reads no threads reads it in the note.
    expect(parts[COMMENTS]).toContain("Reply:\n    Tidak.");
  });

  it("notes and comments that are added are read back as they were, beside what there is and in a new file", async () => {
    for (const book of [await openXlsx(file()), createEmptyBook("Lembar")]) {
      const { excel, client } = startOfficeSession(book);
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Lembar");
        sheet.notes.add("C4", 'Baru & "dikutip"\nbaris dua');
        sheet.notes.add("D5", "Terlihat").visible = true;
        const comment = context.workbook.comments.add(
          "Lembar!E6",
          {
            richContent: 'Halo <at id="0">Tono</at>, lihat <at id="1">Sari</at>',
            mentions: [
              { id: 0, name: "Tono", email: "" },
              { id: 1, name: "Sari", email: "" },
            ],
          },
          "Mention",
        );
        comment.replies.add("Sudah");
        await context.sync();
      });
      const bytes = await saveXlsx(excel.book);
      const again = await openXlsx(bytes);
      const simple = (one: Book): unknown =>
        one.sheets.map(({ notes = [], comments = [] }) => ({
          notes: notes.map(({ area, author, text, visible, width, height }) => ({
            area,
            author,
            text,
            visible,
            width,
            height,
          })),
          comments: comments.map(({ area, author, content, rich, replies }) => ({
            ...{ area, author, content, marks: rich?.content },
            replies: replies.map((reply) => [reply.id, reply.author, reply.content]),
          })),
        }));
      expect(simple(again)).toEqual(simple(excel.book));
    }
  });

  it("is one that Microsoft's validator finds nothing in, where the book is new", async () => {
    const { excel, client } = startOfficeSession(createEmptyBook("Lembar"));
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Lembar");
      sheet.notes.add("A1", "Satu");
      sheet.comments.add("B2", "Dua").replies.add("Tiga");
      await context.sync();
    });
    expect(findingsOf(await saveXlsx(excel.book))).toEqual([]);
  });
});

it("a copy of the sheet has them as its own", async () => {
  const { excel, client } = await openOffice(file());
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Lembar").copy();
    await context.sync();
  });
  const [first, second] = (await openXlsx(await saveXlsx(excel.book))).sheets;
  expect(second?.notes?.map(({ text }) => text)).toEqual(first?.notes?.map(({ text }) => text));
  expect(second?.comments?.map(({ content }) => content)).toEqual(["@Budi Benarkah?"]);
  expect(second?.comments?.[0]?.id).not.toBe(first?.comments?.[0]?.id);
});
