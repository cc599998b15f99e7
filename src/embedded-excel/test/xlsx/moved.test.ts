/** Where rows or columns are put in or taken out, what a file holds besides its cells goes along with them, or is named. */
import { startOfficeSession } from "../../host/office-session";
import { openXlsx, saveXlsx, writeXlsx } from "../../xlsx";
import { KEPT_PARTS, keptFile, partsOf } from "../../testing/kept-file";
import { MAIN } from "../../testing/foreign-file";
import { richBook } from "../../testing/rich-book";
import { CHART_TYPES } from "../../testing/rich-charts";

const SHEET = "xl/worksheets/sheet1.xml";

const note = (row: number, column: number): string =>
  `<v:shape id="n${row}"><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** A file with notes of both kinds at A2 and C5, a picture from B2, and a pivot of the sheet's own cells. */
const parts = (): Record<string, string> => ({
  ...KEPT_PARTS,
  "xl/worksheets/_rels/sheet1.xml.rels": (KEPT_PARTS["xl/worksheets/_rels/sheet1.xml.rels"] ?? "").replace(
    "</Relationships>",
    `<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivotTables/pivotTable2.xml"/></Relationships>`,
  ),
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>satu</t></text></comment><comment ref="C5" authorId="0"><text><t>dua</t></text></comment></commentList></comments>`,
  "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C5" id="{1}"><text>dua</text></threadedComment></ThreadedComments>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${note(1, 0)}${note(4, 2)}</xml>`,
  "xl/pivotTables/pivotTable2.xml": `<pivotTableDefinition xmlns="${MAIN}"><location ref="H2:I9" firstHeaderRow="1"/></pivotTableDefinition>`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:E6" sheet="Satu"/></cacheSource></pivotCacheDefinition>`,
});

interface Saved {
  readonly at: (path: string) => string;
  readonly losses: readonly object[];
}

/** The file after something was done on its first sheet, by office.js. */
async function after(
  act: (sheet: Excel.Worksheet) => void,
  from: Readonly<Record<string, string>> = parts(),
): Promise<Saved> {
  const { excel, client } = startOfficeSession(await openXlsx(keptFile(from)));
  await client.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Satu"));
    await context.sync();
  });
  const { bytes, losses } = writeXlsx(excel.book);
  const written = partsOf(bytes);
  return { at: (path) => written[path] ?? "", losses };
}

const places = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, one = ""]) => one);

describe.each([
  ["two rows put in above", (sheet: Excel.Worksheet) => sheet.getRange("2:3").insert("Down"), 2, 0],
  ["a column put in before", (sheet: Excel.Worksheet) => sheet.getRange("A:A").insert("Right"), 0, 1],
  [
    "the row above taken out",
    (sheet: Excel.Worksheet) => {
      sheet.getRange("1:1").delete("Up");
    },
    -1,
    0,
  ],
] as const)("with %s", (_what, act, down, right) => {
  const cell = (row: number, column: number): string =>
    `${String.fromCharCode(65 + column + right)}${row + down}`;

  it("notes, their boxes and threads stay with their cells", async () => {
    const { at, losses } = await after(act);
    expect(places(at("xl/comments1.xml"), /<comment ref="([^"]*)"/g)).toEqual([cell(2, 0), cell(5, 2)]);
    expect(places(at("xl/threadedComments/threadedComment1.xml"), /ref="([^"]*)"/g)).toEqual([cell(5, 2)]);
    const vml = at("xl/drawings/vmlDrawing1.vml");
    expect(places(vml, /<x:Row>(\d+)/g).map(Number)).toEqual([1 + down, 4 + down]);
    expect(places(vml, /<x:Column>(\d+)/g).map(Number)).toEqual([right, 2 + right]);
    expect(places(vml, /<x:Anchor>([^<]*)/g)[1]).toBe(
      `${3 + right}, 15, ${4 + down}, 2, ${5 + right}, 31, ${8 + down}, 1`,
    );
    expect(losses).toEqual([{ kind: "sparklines", sheet: "Satu" }]);
  });

  it("filter, data bars, prompts, open ranges and marks of ignored errors do", async () => {
    const { at } = await after(act);
    const sheet = at(SHEET);
    expect(sheet).toMatch(
      new RegExp(`<conditionalFormatting sqref="${cell(2, 0)}:${cell(6, 0)}">.*?<dataBar>`),
    );
    expect(sheet).toContain(`<dataValidation sqref="${cell(2, 2)}:${cell(6, 2)}" showInputMessage="1"`);
    expect(places(sheet, /<protectedRange sqref="([^"]*)"/g)).toEqual([
      right > 0 ? "B1:B3" : down > 0 ? "A1:A5" : `A1:A${3 + down}`,
    ]);
    expect(places(sheet, /<autoFilter ref="([^"]*)"/g)).toEqual([right > 0 ? "B1:E9" : `A1:D${9 + down}`]);
  });

  it("pictures do, and pivots have their place and their source there", async () => {
    const { at } = await after(act);
    const drawing = at("xl/drawings/drawing1.xml");
    expect(places(drawing, /<xdr:row>(\d+)/g).map(Number)).toEqual([1 + down]);
    expect(places(drawing, /<xdr:col>(\d+)/g).map(Number)).toEqual([1 + right]);
    expect(at("xl/pivotTables/pivotTable2.xml")).toContain(
      right > 0 ? 'ref="I2:J9"' : `ref="H${2 + down}:I${9 + down}"`,
    );
    expect(at("xl/pivotCache/pivotCacheDefinition1.xml")).toContain(
      right > 0 ? 'ref="B1:F6"' : `ref="A1:E${6 + down}"`,
    );
  });
});

it("a note whose row is taken out goes with it, box and thread too; all others move up", async () => {
  const { at } = await after((sheet) => {
    sheet.getRange("5:5").delete("Up");
  });
  expect(places(at("xl/comments1.xml"), /ref="([^"]*)"/g)).toEqual(["A2"]);
  expect(at("xl/threadedComments/threadedComment1.xml")).not.toContain("threadedComment ref");
  expect(places(at("xl/drawings/vmlDrawing1.vml"), /<x:Row>(\d+)/g)).toEqual(["1"]);
});

it("a renamed sheet is still where its pivot has its data from", async () => {
  const { at } = await after((sheet) => {
    sheet.name = "Data & lain";
  });
  expect(at("xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="Data &amp; lain"');
});

it("a chart that only moved is otherwise as it was; one that changed is named where it had more than can be written", async () => {
  const bytes = await saveXlsx(richBook());
  const before = partsOf(bytes);
  const chart = "xl/charts/chart1.xml";
  const looks = "<c:plotVisOnly";
  expect(before[chart]).toContain(looks);
  const more = {
    ...before,
    [chart]: (before[chart] ?? "").replace(looks, `<c:showDLblsOverMax val="1"/>${looks}`),
  };
  const open = async () => openXlsx(keptFile(more));
  const book = await open();
  const charts = book.sheets.find(({ name }) => name === "Bagan")?.charts ?? [];
  const [first, second] = charts;
  if (!first || !second) throw new Error("no charts");
  first.top += 40;
  const moved = writeXlsx(book);
  expect([partsOf(moved.bytes)[chart], moved.losses]).toEqual([more[chart], []]);
  const again = await openXlsx(moved.bytes);
  const [opened] = again.sheets.find(({ name }) => name === "Bagan")?.charts ?? [];
  expect(opened?.top).toBeCloseTo(first.top);
  expect(opened?.type).toBe(CHART_TYPES[0]);
  // The second has nothing that a book does not know.
  first.title = "Lain";
  second.title = "Lain";
  expect(writeXlsx(book).losses).toEqual([{ kind: "chart", chart: first.name, sheet: "Bagan" }]);
});
