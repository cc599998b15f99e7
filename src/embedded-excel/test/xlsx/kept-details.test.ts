/** What a book does not know of tables, columns, pages and properties stays where something else of them changes. */
import type { Sheet, Table } from "../../book/types";
import { openXlsx, writeXlsx } from "../../xlsx";
import { foreignFile, MAIN, zipOf } from "../../testing/foreign-file";
import { partsOf } from "../../testing/kept-file";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TABLE_PATH = "xl/tables/table1.xml";
const SHEET_PATH = "xl/worksheets/sheet1.xml";

const FIRST = `<tableColumn id="1" xr3:uid="{A}" name="Nama" totalsRowLabel="Jumlah" dataDxfId="3"/>`;
const SECOND = `<tableColumn id="2" xr3:uid="{B}" name="Nilai" totalsRowFunction="sum" headerRowDxfId="2" dataDxfId="1"><extLst><ext uri="x"/></extLst></tableColumn>`;
const TOP = `<filterColumn colId="1"><top10 val="5"/></filterColumn>`;
const SORT = `<sortState ref="A2:B4"><sortCondition ref="A2:A4"/></sortState>`;
const TABLE = `<table xmlns="${MAIN}" xmlns:xr3="x3" id="7" xr3:uid="{T}" name="T" displayName="T" ref="A1:B5" totalsRowCount="1" comment="punya orang" headerRowDxfId="4"><autoFilter ref="A1:B4">${TOP}</autoFilter>${SORT}<tableColumns count="2">${FIRST}${SECOND}</tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/><extLst><ext uri="y"/></extLst></table>`;

const text = (address: string, value: string): string => `<c r="${address}" t="str"><v>${value}</v></c>`;
const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join("")}</row>`;

const PAGE = `<printOptions headings="1" gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter differentFirst="1"><oddHeader>&amp;CJudul</oddHeader><firstHeader>&amp;Csampul</firstHeader></headerFooter><rowBreaks count="2" manualBreakCount="1"><brk id="2" max="16383" pt="1"/><brk id="4" max="16383" man="1"/></rowBreaks>`;

const file = (): Uint8Array =>
  foreignFile({
    sheet: `<sheetFormatPr baseColWidth="11" defaultRowHeight="15" zeroHeight="1"/><cols><col min="1" max="3" width="20" customWidth="1" bestFit="1"/><col min="5" max="5" width="9" customWidth="1" phonetic="1"/></cols><sheetData>${row(1, text("A1", "Nama"), text("B1", "Nilai"))}${[2, 3, 4].map((one) => row(one, text(`A${one}`, "x"), `<c r="B${one}"><v>${one}</v></c>`)).join("")}${row(5, text("A5", "Jumlah"), `<c r="B5"><f>SUBTOTAL(109,T[Nilai])</f><v>9</v></c>`)}</sheetData>${PAGE}<tableParts count="1"><tablePart r:id="t1"/></tableParts>`,
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
      [TABLE_PATH]: TABLE,
    },
  });

async function changed(change: (sheet: Sheet, table: Table) => void): Promise<Record<string, string>> {
  const book = await openXlsx(file());
  const [sheet] = book.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error("no table");
  change(sheet, table);
  const { bytes, losses } = writeXlsx(book);
  expect(losses).toEqual([]);
  // What is written is read as it was meant.
  const [again] = (await openXlsx(bytes)).sheets;
  expect(again?.tables).toEqual(sheet.tables);
  expect([...(again?.columnInfo ?? [])].sort(([a], [b]) => a - b)).toEqual(
    [...sheet.columnInfo].sort(([a], [b]) => a - b),
  );
  expect(again?.pageLayout).toEqual(sheet.pageLayout);
  return partsOf(bytes);
}

const ROOT = `id="7" xr3:uid="{T}" name="T" displayName="T"`;

describe("of a table", () => {
  it("that takes a row above its totals, all but its place stays", async () => {
    const parts = await changed((sheet, table) => {
      sheet.rows.splice(4, 0, [{ value: "baru" }, { value: 5 }]);
      table.area = { ...table.area, lastRow: 5 };
    });
    expect(parts[TABLE_PATH]).toBe(
      TABLE.replace('ref="A1:B5"', 'ref="A1:B6"').replace('ref="A1:B4"', 'ref="A1:B5"'),
    );
  });

  it("that looks otherwise, its sheet stays byte for byte, in whatever words that names its encoding", async () => {
    const parts = partsOf(file());
    const body = (parts[SHEET_PATH] ?? "").replace(/^<\?xml[^>]*\?>/, "");
    const before = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>${body}`;
    const book = await openXlsx(zipOf({ ...parts, [SHEET_PATH]: before }));
    const [table] = book.sheets[0]?.tables ?? [];
    if (!table) throw new Error("no table");
    table.style = "TableStyleMedium2";
    const after = partsOf(writeXlsx(book).bytes);
    expect(after[TABLE_PATH]).toContain('name="TableStyleMedium2"');
    expect(after[SHEET_PATH]).toBe(before);
  });

  it("that moves, what it is sorted by moves along", async () => {
    const parts = await changed((sheet, table) => {
      sheet.rows.unshift([]);
      table.area = { ...table.area, row: 1, lastRow: 5 };
    });
    expect(parts[TABLE_PATH]).toContain(
      `<autoFilter ref="A2:B5">${TOP}</autoFilter><sortState ref="A3:B5"><sortCondition ref="A3:A5"/></sortState>`,
    );
  });

  it("that gets a column, the others and their filters stay", async () => {
    const parts = await changed((sheet, table) => {
      for (const cells of sheet.rows) cells.splice(1, 0, undefined);
      sheet.rows[0]?.splice(1, 1, { value: "Baru" });
      table.columns.splice(1, 0, { id: 9, name: "Baru", calculatedFormula: "=1+1" });
      table.area = { ...table.area, lastColumn: 2 };
    });
    expect(parts[TABLE_PATH]).toContain(TOP.replace('colId="1"', 'colId="2"'));
    expect(parts[TABLE_PATH]).toContain(
      `<tableColumns count="3">${FIRST}<tableColumn id="9" name="Baru"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>${SECOND}</tableColumns>`,
    );
  });

  it("whose name, header, formula and look change, the rest of each stays", async () => {
    const parts = await changed((sheet, table) => {
      const [first] = table.columns;
      if (!first) throw new Error("no column");
      Object.assign(table, { name: "U", showBandedRows: false });
      Object.assign(first, { name: "Orang", calculatedFormula: "=2" });
      sheet.rows[0]?.splice(0, 1, { value: "Orang" });
    });
    expect(parts[TABLE_PATH]).toContain(ROOT.replaceAll('"T"', '"U"'));
    expect(parts[TABLE_PATH]).toContain(
      FIRST.replace("Nama", "Orang").replace(
        "/>",
        "><calculatedColumnFormula>2</calculatedColumnFormula></tableColumn>",
      ),
    );
    expect(parts[TABLE_PATH]).toMatch(/<tableStyleInfo name="TableStyleLight9" showRowStripes="0"/);
    expect(parts[TABLE_PATH]).toContain(SECOND);
  });

  it("whose filter changes in one column, another column's of a kind that is not known stays", async () => {
    const parts = await changed((_, table) => {
      const [first] = table.columns;
      if (first) first.filterValues = ["x"];
    });
    expect(parts[TABLE_PATH]).toContain(
      `<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>${TOP}</autoFilter>${SORT}`,
    );
  });
});

it("columns beside one that changed keep what they say", async () => {
  const parts = await changed((sheet) => {
    sheet.columnInfo.set(1, { width: 70.5 });
    sheet.columnInfo.delete(4);
  });
  const cols = /<cols>.*<\/cols>/.exec(parts[SHEET_PATH] ?? "")?.[0] ?? "";
  expect(cols.match(/bestFit="1" min="1" max="1"/g)).toHaveLength(1);
  expect(cols.match(/bestFit="1" min="3" max="3"/g)).toHaveLength(1);
  expect(cols).not.toContain("phonetic");
});

it("page and standard sizes keep what is not known of them", async () => {
  const parts = await changed((sheet) => {
    sheet.standardHeight = 20;
    Object.assign(sheet.pageLayout, { printGridlines: false, rowBreaks: [2, 6] });
    sheet.pageLayout.header = { left: "", center: "Lain", right: "" };
  });
  const sheet = parts[SHEET_PATH] ?? "";
  expect(sheet).toMatch(
    /<sheetFormatPr baseColWidth="11" defaultRowHeight="20" zeroHeight="1" customHeight="1"\/>/,
  );
  expect(sheet).toContain('<printOptions headings="1"/>');
  expect(sheet).toContain(
    '<headerFooter differentFirst="1"><oddHeader>&amp;CLain</oddHeader><firstHeader>&amp;Csampul</firstHeader></headerFooter>',
  );
  expect(sheet).toMatch(
    /<rowBreaks[^>]*><brk id="2" max="16383" pt="1"\/><brk id="6"[^>]*man="1"\/><\/rowBreaks>/,
  );
  expect(sheet).toMatch(/<rowBreaks [^>]*count="2" manualBreakCount="1"/);
});

it("document properties keep those that the book has no key for", async () => {
  const base = partsOf(foreignFile({ sheet: "<sheetData/>" }));
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>lama</dc:title><dc:language>id</dc:language><cp:contentStatus>Draf</cp:contentStatus></cp:coreProperties>`;
  const custom = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="5" name="Label"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime></property></Properties>`;
  const book = await openXlsx(
    zipOf({
      ...base,
      "_rels/.rels": (base["_rels/.rels"] ?? "").replace(
        "</Relationships>",
        `<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="u" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
      ),
      "docProps/core.xml": core,
      "docProps/custom.xml": custom,
    }),
  );
  book.properties.set("title", "baru");
  book.customProperties.set("Versi", 2);
  const parts = partsOf(writeXlsx(book).bytes);
  expect(parts["docProps/core.xml"]).toMatch(/>baru<\/dc:title>.*<dc:language>id<.*<cp:contentStatus>Draf</);
  expect(parts["docProps/custom.xml"]).toContain(
    'name="Label"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime>',
  );
  expect(parts["docProps/custom.xml"]).toContain('name="Versi"><vt:i4>2</vt:i4>');
});

it("a package that holds a part twice is damaged: which of them counts is anybody's guess", async () => {
  const parts = partsOf(foreignFile({ sheet: "<sheetData/>" }));
  const twice = zipOf({ ...parts, "xl/Worksheets/Sheet1.xml": parts[SHEET_PATH] ?? "" });
  await expect(openXlsx(twice)).rejects.toMatchObject({ code: "damaged" });
});
