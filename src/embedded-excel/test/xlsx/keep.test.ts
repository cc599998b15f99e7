/** Opening and saving keeps, byte for byte, what nobody changed, and what the book has no place for. */
import { strToU8, zipSync } from "fflate";
import { zipEntries } from "zip-guard";
import { createSheet } from "../../book/empty-book";
import type { Book, Sheet } from "../../book/types";
import { keepOrigin, openXlsx, originOf, saveXlsx, writeXlsx } from "../../xlsx";
import { differences, KEPT_PARTS, keptFile, partsOf, ROWS, UNKNOWN } from "../../testing/kept-file";
import { area, percent, put, red } from "../../testing/rich-parts";
import { richBook } from "../../testing/rich-book";
import { findingsOf } from "../../testing/validator";
import { PackageReader } from "../../xlsx/package/reader";

const KEPT_PARTS_BYTES = Object.fromEntries(
  Object.entries(KEPT_PARTS).map(([name, text]) => [name, strToU8(text)]),
);
const FIRST = "xl/worksheets/sheet1.xml";

const sheetAt = (book: Book, index: number): Sheet => {
  const sheet = book.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
};

/** As a cell that says nothing of its looks is in a file whose own font is another than Excel's. */
const PLAIN = { fontName: "Arial", fontSize: 10 } as const;

/** The file saved after a change of the book, with what came of it. */
async function saved(change: (book: Book) => void, parts = KEPT_PARTS) {
  const before = keptFile(parts);
  const book = await openXlsx(before);
  change(book);
  const after = await saveXlsx(book);
  return { book, after, parts: partsOf(after), differences: differences(before, after) };
}

describe("a file that was opened and saved", () => {
  it("has the very same parts where nothing changed", async () => {
    expect((await saved(() => undefined)).differences).toEqual([]);
  });

  it("takes parts over packed as they were, whoever packed them and however well", async () => {
    const before = zipSync(KEPT_PARTS_BYTES, { level: 9 });
    const book = await openXlsx(before);
    put(sheetAt(book, 0), 8, 0, { value: 7 });
    const [packed, after] = [before, await saveXlsx(book)].map(
      (bytes) =>
        new Map(
          zipEntries(bytes, { entry: 1e9, all: 1e9 }).map((entry) => [entry.name, entry.packed().bytes]),
        ),
    );
    const same = [...(after ?? [])].filter(
      ([name, bytes]) => Buffer.compare(bytes, packed?.get(name) ?? new Uint8Array()) === 0,
    );
    expect(same.length).toBe((packed?.size ?? 0) - 5);
    expect(same.map(([name]) => name)).toContain("xl/worksheets/sheet2.xml");
  });

  it("does not even unpack a sheet that nobody changed", async () => {
    const book = await openXlsx(keptFile(KEPT_PARTS));
    put(sheetAt(book, 0), 8, 0, { value: 7 });
    const asked = jest.spyOn(PackageReader.prototype, "text");
    await saveXlsx(book);
    const paths = asked.mock.calls.map(([path]) => path);
    asked.mockRestore();
    expect(paths).toContain(FIRST);
    expect(paths).not.toContain("xl/worksheets/sheet2.xml");
  });

  it("is as it was after a change was taken back", async () => {
    const { differences: none } = await saved((book) => {
      const sheet = sheetAt(book, 0);
      const cell = sheet.rows[1]?.[0];
      put(sheet, 1, 0, { value: 5 });
      put(sheet, 1, 0, { ...cell, value: 20 });
    });
    expect(none).toEqual([]);
  });

  it("changes the sheet alone that a number was written into, with the order in which Excel calculated", async () => {
    const { differences: changed, parts } = await saved((book) => {
      put(sheetAt(book, 0), 8, 0, { value: 7 });
    });
    expect(changed).toEqual([
      "-xl/calcChain.xml",
      "~[Content_Types].xml",
      "~xl/_rels/workbook.xml.rels",
      "~xl/workbook.xml",
      `~${FIRST}`,
    ]);
    expect(parts["xl/workbook.xml"]).toBe(
      KEPT_PARTS["xl/workbook.xml"]?.replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
    expect(parts[FIRST]).toBe(
      KEPT_PARTS[FIRST]?.replace(
        "</row></sheetData>",
        '</row><row r="9"><c r="A9"><v>7</v></c></row></sheetData>',
      ).replace('ref="A1:E6"', 'ref="A1:E9"'),
    );
  });

  it("keeps each element that it does not know, whatever else of the sheet changes", async () => {
    const { parts, book, after } = await saved((opened) => {
      const sheet = sheetAt(opened, 0);
      put(sheet, 1, 0, { value: 21, style: PLAIN });
      sheet.tabColor = "#00B050";
      sheet.frozenRows = 1;
      sheet.zoom = 80;
      sheet.merges = [area(10, 0, 10, 2)];
      sheet.columnInfo.set(1, { width: 50, style: PLAIN });
      sheet.pageLayout.margins.left = 10;
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rule }) => rule.kind === "dataBar");
      sheet.validations = [
        { areas: [area(1, 1)], rule: { kind: "custom", formula: "=TRUE" }, ignoreBlanks: true },
      ];
      sheet.hyperlinks = [{ area: area(0, 0), address: "https://contoh.invalid/" }];
      sheet.protection = { options: {} };
      sheet.customProperties.set("a", "b");
    });
    for (const [name, xml] of Object.entries(UNKNOWN))
      expect([name, parts[FIRST]?.includes(xml)]).toEqual([name, true]);
    expect(parts[FIRST]).toContain('rightToLeft="1"');
    expect(parts[FIRST]).toContain('codeName="Lembar1"');
    expect(parts[FIRST]).toContain('<pageSetup orientation="landscape" r:id="rId1"/>');
    expect(parts[FIRST]).not.toContain('type="expression"');
    for (const row of [3, 4, 5, 6] as const) expect(parts[FIRST]).toContain(ROWS[row]);
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Id="rId4"');
    expect(await openXlsx(after)).toEqual(book);
  });
});

describe("cells that only the file says in full", () => {
  it("an array formula stays one where only its result changes", async () => {
    const { parts } = await saved((book) => {
      put(sheetAt(book, 0), 1, 0, { value: 30 });
      const cell = sheetAt(book, 0).rows[1]?.[1];
      put(sheetAt(book, 0), 1, 1, { ...cell, value: 60 });
    });
    expect(parts[FIRST]).toContain('<c r="B2" cm="1"><f t="array" ref="B2:B3">A2:A3*2</f><v>60</v></c>');
    // Rich text and the gradient too.
    expect(parts[FIRST]).toContain('<c r="C2" t="s"><v>1</v></c>');
    expect(parts["xl/styles.xml"]).toBe(KEPT_PARTS["xl/styles.xml"]);
  });

  it("a shared formula stays one while only results change, and is written out where one of its cells does", async () => {
    const result = await saved((book) => {
      const sheet = sheetAt(book, 0);
      put(sheet, 5, 4, { ...sheet.rows[5]?.[4], value: 31 });
    });
    expect(result.parts[FIRST]).toContain('<c r="E6"><f t="shared" si="0"/><v>31</v></c>');
    expect(result.parts[FIRST]).toContain(ROWS[4]);
    const torn = await saved((book) => {
      put(sheetAt(book, 0), 3, 4, { value: 5, style: PLAIN });
    });
    expect(torn.parts[FIRST]).toContain('<c r="E5"><f>A5*10</f><v>20</v></c>');
    expect(torn.parts[FIRST]).toContain('<c r="E6"><f>A6*10</f><v>30</v></c>');
    expect(torn.parts[FIRST]).not.toContain('t="shared"');
    expect(await openXlsx(torn.after)).toEqual(torn.book);
  });

  it("a formula that the file holds no result of is not given one", async () => {
    const without = { ...KEPT_PARTS, [FIRST]: (KEPT_PARTS[FIRST] ?? "").replace("<v>6</v>", "<f>1+1</f>") };
    const { differences: none } = await saved((book) => {
      const sheet = sheetAt(book, 0);
      put(sheet, 2, 1, { ...sheet.rows[2]?.[1], value: 2 });
    }, without);
    expect(none).toEqual([]);
  });

  it("new cells take on the very style of the cell that they were copied from", async () => {
    const { parts } = await saved((book) => {
      const sheet = sheetAt(book, 0);
      const style = sheet.rows[1]?.[0]?.style;
      put(sheet, 9, 0, { value: 1, ...(style && { style }) });
      put(sheet, 9, 1, { value: 2, style: { ...style } });
    });
    // The very object has the gradient; one that only says as much has not.
    expect(parts[FIRST]).toContain('<c r="A10" s="1"><v>1</v></c><c r="B10" s="3"><v>2</v></c>');
    expect(parts["xl/styles.xml"]).toContain('<cellXfs count="4">');
    expect(parts["xl/styles.xml"]).toContain("<mruColors>");
  });

  it("texts are added behind those that are there, and a rich text stands for itself alone", async () => {
    const { parts, after, book } = await saved((opened) => {
      put(sheetAt(opened, 2), 0, 0, { value: "tebal", style: PLAIN });
      put(sheetAt(opened, 2), 0, 1, { value: "Nama", style: PLAIN });
    });
    expect(parts["xl/worksheets/sheet3.xml"]).toContain(
      '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c></row>',
    );
    expect(parts["xl/sharedStrings.xml"]).toContain("</r></si><si><t>tebal</t></si></sst>");
    expect(await openXlsx(after)).toEqual(book);
  });

  it("a sheet written with prefixes keeps them", async () => {
    const { parts, book, after } = await saved((opened) => {
      const sheet = sheetAt(opened, 1);
      put(sheet, 0, 1, { ...sheet.rows[0]?.[1], value: 3 });
      put(sheet, 1, 0, { value: "baru", style: percent });
      sheet.hyperlinks = [{ area: area(0, 0), address: "https://contoh.invalid/" }];
      sheet.merges = [area(4, 0, 4, 1)];
    });
    expect(parts["xl/worksheets/sheet2.xml"]).toMatch(
      /^<x:worksheet [^>]*><x:dimension ref="A1:B2"\/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1<\/x:v><\/x:c><x:c r="B1"><x:f>A1\+1<\/x:f><x:v>3<\/x:v><\/x:c><\/x:row><x:row r="2"><x:c r="A2" s="\d" t="s"><x:v>2<\/x:v><\/x:c><\/x:row><\/x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A5:B5"\/><\/x:mergeCells><x:hyperlinks><x:hyperlink xmlns:r="[^"]*" ref="A1" r:id="rId2"\/><\/x:hyperlinks><\/x:worksheet>$/,
    );
    expect(await openXlsx(after)).toEqual(book);
  });
});

describe("the workbook around its sheets", () => {
  it("keeps chart sheets behind the sheet that they stand behind, and moves what speaks of a place", async () => {
    const { parts } = await saved((book) => {
      const [first, second, third] = book.sheets;
      if (first && second && third) book.sheets = [createSheet("Baru"), second, first, third];
    });
    const workbook = parts["xl/workbook.xml"] ?? "";
    expect(
      [...workbook.matchAll(/<sheet name="(\w+)" sheetId="(\d+)"/g)].map(([, ...both]) => both.join()),
    ).toEqual(["Baru,10", "Dua,5", "Satu,3", "Bagan,9", "Tiga,6"]);
    expect(workbook).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">');
    for (const kept of ["workbookProtection", "externalReference ", "pivotCache ", "<ext uri"])
      expect(workbook).toContain(kept);
  });

  it("lets go with a sheet of all that only this sheet led to, and of nothing else", async () => {
    const { differences: changed } = await saved((book) => {
      book.sheets.splice(0, 1);
      book.activeSheetId = sheetAt(book, 0).id;
    });
    expect(changed.filter((one) => one.startsWith("-"))).toEqual([
      "-xl/calcChain.xml",
      "-xl/comments1.xml",
      "-xl/drawings/vmlDrawing1.vml",
      "-xl/printerSettings/printerSettings1.bin",
      // The parts that are left are numbered anew by their tabs.
      "-xl/worksheets/_rels/sheet2.xml.rels",
      "-xl/worksheets/sheet3.xml",
    ]);
  });

  it("keeps macros under a name that may hold them, and says that they go under another", async () => {
    const type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    const parts = {
      ...KEPT_PARTS,
      "[Content_Types].xml": (KEPT_PARTS["[Content_Types].xml"] ?? "").replace(
        /application[^"]*sheet\.main\+xml/,
        type,
      ),
      "xl/_rels/workbook.xml.rels": (KEPT_PARTS["xl/_rels/workbook.xml.rels"] ?? "").replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
      "xl/vbaProject.bin": "makro",
    };
    const before = keptFile(parts);
    const book = await openXlsx(before);
    const same = writeXlsx(book, "xlsm");
    expect([differences(before, same.bytes), same.losses]).toEqual([[], []]);
    const plain = writeXlsx(book, "xlsx");
    expect(plain.losses).toEqual([{ kind: "macros" }]);
    expect(partsOf(plain.bytes)["[Content_Types].xml"]).not.toContain("macroEnabled");
    expect(Object.keys(partsOf(plain.bytes))).not.toContain("xl/vbaProject.bin");
  });
});

type Change = (book: Book, sheet: Sheet) => void;

/** One change of each thing that a book holds. */
const CHANGES: Readonly<Record<string, Change>> = {
  "a number": (_, sheet) => {
    put(sheet, 30, 3, { value: 1 });
  },
  "a text, a formula and a style": (_, sheet) => {
    put(sheet, 0, 0, { value: "baru <&>", style: red });
    put(sheet, 0, 1, { value: 3, formula: "=1+2", style: percent });
  },
  "a cell cleared": (_, sheet) => {
    sheet.rows[0] = [undefined, { value: "ada" }];
  },
  "rows moved down": (_, sheet) => {
    sheet.rows.splice(1, 0, [{ value: "disisipkan" }]);
  },
  "the rows' looks": (_, sheet) => {
    sheet.rowInfo.set(1, { height: 40, hidden: true });
    sheet.rowInfo.delete(3);
  },
  "the columns' looks": (_, sheet) => {
    sheet.columnInfo.set(3, { width: 70.5, style: percent });
    sheet.columnInfo.delete(9);
  },
  "the view": (_, sheet) => {
    Object.assign(sheet, { frozenRows: 0, frozenColumns: 3, zoom: 100, showGridlines: true, tabColor: "" });
    delete sheet.hidesHeadings;
  },
  "the standard sizes": (_, sheet) => {
    sheet.standardHeight = 20;
  },
  merges: (_, sheet) => {
    sheet.merges.pop();
  },
  validations: (_, sheet) => {
    sheet.validations.shift();
    sheet.validations.push({
      areas: [area(70, 0, 80, 2)],
      rule: { kind: "list", source: "a,b", inCellDropDown: true },
      ignoreBlanks: true,
    });
  },
  "conditional formats": (_, sheet) => {
    sheet.conditionalFormats.shift();
    const [one] = sheet.conditionalFormats;
    if (one) one.areas = [area(50, 0, 60, 0)];
  },
  hyperlinks: (_, sheet) => {
    sheet.hyperlinks = sheet.hyperlinks.slice(1);
  },
  "a table that grew": (_, sheet) => {
    const [table] = sheet.tables;
    if (table) table.area = { ...table.area, lastRow: table.area.lastRow + 1 };
  },
  "a table renamed, another gone": (_, sheet) => {
    const [table] = sheet.tables;
    if (table) table.name = "BerganIlain";
    sheet.tables.pop();
  },
  "the page": (_, sheet) => {
    Object.assign(sheet.pageLayout, {
      orientation: "Portrait",
      paperSize: "A3",
      scale: 50,
      blackAndWhite: false,
    });
    Object.assign(sheet.pageLayout, { printArea: "A1:B2", titleRows: "", rowBreaks: [5] });
    sheet.pageLayout.header = { left: "", center: "x", right: "" };
    delete sheet.pageLayout.fitToPagesWide;
  },
  protection: (_, sheet) => {
    sheet.protection = undefined;
  },
  "the sheet's properties": (_, sheet) => {
    sheet.customProperties.delete("versi");
    sheet.customProperties.set("lain", "1");
  },
  charts: (book) => {
    const charts = book.sheets.find(({ name }) => name === "Bagan")?.charts ?? [];
    const [first, second] = charts;
    if (!first || !second) throw new Error("no charts");
    second.title = "Judul lain";
    charts.shift();
    charts.push({
      ...structuredClone(first),
      id: "{00000000-0009-0000-0000-00000000000A}",
      name: "Tambahan",
    });
  },
  "a sheet added, one gone, one renamed and shown": (book) => {
    book.sheets = book.sheets.filter(({ name }) => name !== "Lembar lain" && name !== "Bagan");
    const sheet = createSheet("Sisipan", "{00000000-0005-0000-0000-00000000000E}");
    put(sheet, 0, 0, { value: "x", style: red });
    book.sheets.splice(1, 0, sheet);
    book.activeSheetId = sheet.id;
    const list = book.sheets.find(({ name }) => name === "Daftar");
    if (list) Object.assign(list, { name: "Daftar & lain", visibility: "Visible" });
    book.names = book.names.filter(({ name }) => name === "Konstanta");
  },
  names: (book) => {
    const [first] = book.names;
    if (first) first.formula = "=1";
    book.names.push({ name: "Baru", formula: "=2", visible: true });
  },
  "settings, properties and custom XML": (book) => {
    book.settings.set("baru", "1");
    book.properties.set("title", "lain");
    book.properties.set("company", "lain");
    book.customProperties.delete("Versi");
    book.customXml.set("bukan-guid", "<a/>");
    book.customXml.delete("utf16");
    book.customXml.set("{11111111-8888-7777-6666-555555555555}", "<b/>");
    book.calculationMode = "Manual";
  },
};

describe("a change of a file that was opened is there when it is opened again:", () => {
  it.each(Object.entries(CHANGES))("%s", async (_what, change) => {
    const book = await openXlsx(await saveXlsx(richBook()));
    change(book, sheetAt(book, 0));
    const bytes = await saveXlsx(book);
    const again = await openXlsx(bytes);
    // In what order rules of a kind stand says nothing.
    for (const one of [book, again]) {
      one.names.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const { validations, conditionalFormats } of one.sheets) {
        validations.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        conditionalFormats.sort((a, b) => a.priority - b.priority);
      }
    }
    expect(again).toEqual(book);
  });

  it("all of them at once, in a file that the Open XML SDK finds nothing in", async () => {
    const book = await openXlsx(await saveXlsx(richBook()));
    for (const [name, change] of Object.entries(CHANGES))
      if (!name.startsWith("a sheet added") && name !== "rows moved down") change(book, sheetAt(book, 0));
    expect(findingsOf(await saveXlsx(book))).toEqual([]);
  });
});

it("what a book was opened from goes along to another thread in one message", async () => {
  const before = keptFile();
  const book = await openXlsx(before);
  put(sheetAt(book, 0), 9, 0, { value: 1, ...sheetAt(book, 0).rows[1]?.[0] });
  const sent = structuredClone({ book, origin: originOf(book) });
  if (sent.origin === undefined) throw new Error("no origin");
  keepOrigin(sent.book, sent.origin);
  expect(differences(await saveXlsx(sent.book), await saveXlsx(book))).toEqual([]);
  expect(partsOf(await saveXlsx(sent.book))[FIRST]).toContain('<c r="A10" s="1">');
});
