import type { Book, Cell, Sheet } from "../../book/types";
import { XlsxError, openXlsx, saveXlsx, type XlsxErrorCode } from "../../xlsx";
import { createEmptyBook } from "../../book/empty-book";
import { MAIN, foreignFile, zipOf } from "../../testing/foreign-file";

async function codeOf(bytes: Uint8Array): Promise<XlsxErrorCode | undefined> {
  try {
    await openXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return undefined;
}

async function sheetOf(
  sheet: string,
  more: Omit<Parameters<typeof foreignFile>[0], "sheet"> = {},
): Promise<Sheet> {
  const book: Book = await openXlsx(foreignFile({ sheet, ...more }));
  const [first] = book.sheets;
  if (first === undefined) throw new Error("no sheet");
  return first;
}

async function cellsOf(
  rows: string,
  more: Omit<Parameters<typeof foreignFile>[0], "sheet"> = {},
): Promise<(Cell | undefined)[][]> {
  return (await sheetOf(`<sheetData>${rows}</sheetData>`, more)).rows;
}

describe("a file that is no workbook", () => {
  const compound = (name: string): Uint8Array => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    return Uint8Array.from([...head, ...Buffer.from(name, "utf16le")]);
  };

  it.each<[string, Uint8Array, XlsxErrorCode]>([
    ["no bytes at all", new Uint8Array(), "notAWorkbook"],
    ["text", new TextEncoder().encode("Area,Layanan\n"), "notAWorkbook"],
    ["an old binary workbook", compound("Workbook"), "notAWorkbook"],
    ["an encrypted workbook", compound("EncryptedPackage"), "passwordProtected"],
    ["a zip of something else", zipOf({ "word/document.xml": "<document/>" }), "notAWorkbook"],
    ["broken XML", zipOf({ "xl/workbook.xml": "<workbook><sheets>" }), "damaged"],
    ["a workbook without sheets", zipOf({ "xl/workbook.xml": "<workbook/>" }), "damaged"],
    ["a zip cut short", foreignFile({ sheet: "<sheetData/>" }).slice(0, 300), "damaged"],
    ["a sheet of broken XML", foreignFile({ sheet: "<sheetData><row></sheetData>" }), "damaged"],
  ])("%s is told from other faults", async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe("a fault is told by the part that has it", () => {
  const faultOf = async (bytes: Uint8Array): Promise<string> => {
    try {
      await openXlsx(bytes);
    } catch (error) {
      if (error instanceof XlsxError) return `${error.code}: ${error.message}`;
      throw error;
    }
    return "none";
  };
  const related = (kind: string): Record<string, string> => ({
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="a" Type="x/${kind}" Target="../hilang.xml"/></Relationships>`,
  });

  it.each<[string, Parameters<typeof foreignFile>[0]]>([
    [
      "damaged: xl/hilang.xml is missing",
      { sheet: `<tableParts><tablePart r:id="a"/></tableParts>`, parts: related("table") },
    ],
    ["damaged: xl/hilang.xml is missing", { sheet: `<drawing r:id="a"/>`, parts: related("drawing") }],
    [
      "tooLarge: a cell at ZZZZZZ1 is beyond every sheet",
      { sheet: `<sheetData><row><c r="ZZZZZZ1"><v>1</v></c></row></sheetData>` },
    ],
  ])("%s", async (words, content) => {
    expect(await faultOf(foreignFile(content))).toBe(words);
  });

  it("by the checksum too", async () => {
    const bytes = foreignFile({ sheet: "<sheetData/>" });
    // The checksum of the first entry in the zip's directory.
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 16;
    const bent = Uint8Array.from(bytes);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(await faultOf(bent)).toBe("damaged: _rels/.rels is damaged");
  });
});

describe("cells as other programs write them", () => {
  it("inline and rich text come as plain text, phonetic readings left out", async () => {
    const [row] = await cellsOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>` +
        `<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>ka</t></r><r><t>ya</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>` +
        `<c r="C1" t="s"><v>0</v></c></row>`,
      {
        parts: {
          "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><r><t>sa_x000D_</t></r><r><t>tu</t></r></si></sst>`,
        },
      },
    );
    expect(row?.map((cell) => cell?.value)).toEqual([" a ", "kaya", "sa\rtu"]);
  });

  it("rows and cells without an address follow the one before", async () => {
    const rows = await cellsOf(
      `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>`,
    );
    expect(rows[0]?.map((cell) => cell?.value)).toEqual([1, 2]);
    expect(rows[3]?.[2]?.value).toBe(3);
    expect(rows[3]?.[3]?.value).toBe(4);
  });

  it("a formula without a cached value has null, one that gave nothing an empty text", async () => {
    const [row] = await cellsOf(
      `<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="b"><f>1=1</f><v>1</v></c></row>`,
    );
    expect(row).toEqual([
      { value: null, formula: "=1+1" },
      { value: null, formula: "=1+1" },
      { value: "", formula: '=""' },
      { value: true, formula: "=1=1" },
    ]);
  });

  it("shared formulas are written out, with their relative references shifted", async () => {
    const rows = await cellsOf(
      `<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">SUM(A1,$A1,A$1,'P &amp; D'!A1:$B$2,T[[#This Row],[A1]],"A1")+LOG10(A:A)</f><v>1</v></c>` +
        `<c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>`,
    );
    expect(rows[1]?.[1]?.formula).toBe(
      `=SUM(A1,$A1,A$1,'P & D'!A1:$B$2,T[[#This Row],[A1]],"A1")+LOG10(@A:A)`,
    );
    expect(rows[1]?.[2]?.formula).toBe(
      `=SUM(B1,$A1,B$1,'P & D'!B1:$B$2,T[[#This Row],[A1]],"A1")+LOG10(@B:B)`,
    );
    expect(rows[2]?.[1]?.formula).toBe(
      `=SUM(A2,$A2,A$1,'P & D'!A2:$B$2,T[[#This Row],[A1]],"A1")+LOG10(@A:A)`,
    );
  });

  it("array formulas keep their text, prefixes of newer functions go", async () => {
    const [row] = await cellsOf(
      `<row r="1"><c r="A1"><f t="array" ref="A1:B1">_xlfn._xlws.SORT(_xlfn.LET(_xlpm.x,C1:D1,_xlpm.x))</f><v>1</v></c><c r="B1"><v>2</v></c></row>`,
    );
    expect(row).toEqual([
      { value: 1, formula: "=SORT(LET(x,C1:D1,x))", array: { rows: 1, columns: 2, fixed: true } },
      { value: 2, spilled: true },
    ]);
  });

  it("a formula that points into another workbook leaves its value", async () => {
    const [row] = await cellsOf(
      `<row r="1"><c r="A1"><f>[1]Data!A1</f><v>7</v></c><c r="B1"><f>T[1]</f><v>8</v></c></row>`,
      {
        workbook: `<externalReferences/>`,
      },
    );
    expect(row).toEqual([{ value: 7 }, { value: 8, formula: "=@T[1]" }]);
  });

  it("serials come to the last bit, ISO dates as serials, unknown errors as #VALUE!", async () => {
    const [row] = await cellsOf(
      `<row r="1"><c r="A1"><v>46204.123456788999</v></c><c r="B1" t="d"><v>2026-07-01T12:00:00</v></c><c r="C1" t="e"><v>#CONNECT!</v></c></row>`,
    );
    expect(row?.map((cell) => cell?.value)).toEqual([46204.123456788999, 46204.5, { error: "#VALUE!" }]);
  });

  it("prefixed element names are read as well", async () => {
    const bytes = foreignFile({
      sheet: "",
      parts: {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    expect((await openXlsx(bytes)).sheets[0]?.rows[0]?.[0]?.value).toBe(5);
  });
});

describe("sheets as other programs write them", () => {
  it("theme, palette and tinted colours come as RGB, a theme's font by its name", async () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Aptos Narrow"/><scheme val="minor"/></font></fonts>` +
      `<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>` +
      `<borders><border><left style="thin"><color indexed="10"/></left></border></borders>` +
      `<cellXfs><xf numFmtId="14" fontId="0" fillId="2" borderId="0"/></cellXfs></styleSheet>`;
    const [row] = await cellsOf(`<row r="1"><c r="A1"/></row>`, { parts: { "xl/styles.xml": styles } });
    expect(row?.[0]?.style).toEqual({
      numberFormat: "m/d/yyyy",
      fontName: "Aptos Narrow",
      fillColor: "#A2B9E2",
      borderLeft: { style: "Continuous", weight: "Thin", color: "#FF0000" },
    });
  });

  it("validations of the newer kind, for lists on other sheets, are read", async () => {
    const { validations } = await sheetOf(
      `<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations>` +
        `<x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Daftar!$A$1:$A$3</xm:f></x14:formula1>` +
        `<xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    );
    expect(validations).toEqual([
      {
        areas: [{ row: 1, column: 1, lastRow: 8, lastColumn: 1 }],
        rule: { kind: "list", source: "=Daftar!$A$1:$A$3", inCellDropDown: true },
        ignoreBlanks: true,
      },
    ]);
  });

  it("rows hidden in a filtered table are filtered, other hidden rows are hidden", async () => {
    const book = createEmptyBook();
    const [sheet] = book.sheets;
    sheet?.tables.push({
      id: 1,
      name: "T",
      area: { row: 0, column: 0, lastRow: 3, lastColumn: 0 },
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      style: "",
      showBandedRows: false,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: [{ id: 1, name: "A", filterValues: ["x"] }],
    });
    sheet?.rowInfo.set(2, { filtered: true }).set(9, { hidden: true });
    const after = await openXlsx(await saveXlsx(book));
    expect([...(after.sheets[0]?.rowInfo ?? [])]).toEqual([
      [2, { filtered: true }],
      [9, { hidden: true }],
    ]);
  });

  it("whole pixels come back from Excel's column widths, and hidden columns lose no width", async () => {
    const { columnInfo, standardWidth } = await sheetOf(
      `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="9.140625" customWidth="1"/><col min="2" max="3" width="12.7109375" customWidth="1"/>` +
        `<col min="4" max="4" width="0" hidden="1" customWidth="1"/></cols><sheetData/>`,
    );
    expect(standardWidth).toBe(48);
    expect([...columnInfo]).toEqual([
      [0, { width: 48 }],
      [1, { width: 66.75 }],
      [2, { width: 66.75 }],
      [3, { hidden: true }],
    ]);
  });

  it("parts the book has no place for are dropped", async () => {
    const sheet = await sheetOf(
      `<sheetData/><legacyDrawing r:id="r9"/><drawing r:id="r8"/><tableParts><tablePart r:id="r7"/></tableParts>`,
    );
    expect([sheet.charts, sheet.tables]).toEqual([[], []]);
  });
});
