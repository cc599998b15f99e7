/** A made-up workbook as other programs write it, full of what a book has no place for. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { MAIN } from "./foreign-file";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Relation = readonly [id: string, type: string, target: string, external?: true];

const relationships = (...list: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

const CHART_SHEET = `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`;
const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="7" name="Gambar"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

/** Elements of a worksheet that no book holds, or that nobody changes, each as it must still stand after an edit. */
export const UNKNOWN = {
  calculation: `<sheetCalcPr fullCalcOnLoad="1"/>`,
  ranges: `<protectedRanges><protectedRange sqref="A1:A3" name="Bebas"/></protectedRanges>`,
  filter: `<autoFilter ref="A1:D9"><filterColumn colId="1"><filters><filter val="20"/></filters></filterColumn></autoFilter>`,
  dataBar: `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF638EC6"/></dataBar></cfRule>`,
  prompt: `<dataValidation sqref="C2:C6" showInputMessage="1" promptTitle="Petunjuk" prompt="Isi Ya atau Tidak"/>`,
  ignored: `<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>`,
  legacy: `<legacyDrawing r:id="rId3"/>`,
  drawing: `<drawing r:id="rId2"/>`,
  sparkline: `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext>`,
} as const;

/** Cells that only a file says in full: an array, a shared formula, rich text, a gradient, a link to another workbook. */
export const ROWS = {
  2: `<row r="2" spans="1:6" x14ac:dyDescent="0.25"><c r="A2" s="1"><v>20</v></c><c r="B2" cm="1"><f t="array" ref="B2:B3">A2:A3*2</f><v>40</v></c><c r="C2" t="s"><v>1</v></c></row>`,
  3: `<row r="3"><c r="A3" s="2"><v>3</v></c><c r="B3"><v>6</v></c><c r="D3"><f>[1]Data!A1</f><v>9</v></c></row>`,
  4: `<row r="4"><c r="A4"><v>1</v></c><c r="E4"><f t="shared" ref="E4:E6" si="0">A4*10</f><v>10</v></c></row>`,
  5: `<row r="5"><c r="A5"><v>2</v></c><c r="E5"><f t="shared" si="0"/><v>20</v></c></row>`,
  6: `<row r="6"><c r="A6"><v>3</v></c><c r="E6"><f t="shared" si="0"/><v>30</v></c></row>`,
} as const;

const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Lembar1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:E6"/><sheetViews><sheetView tabSelected="1" rightToLeft="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>${Object.values(ROWS).join("")}</sheetData>${UNKNOWN.calculation}${UNKNOWN.ranges}${UNKNOWN.filter}<conditionalFormatting sqref="A2:A6">${UNKNOWN.dataBar}<cfRule type="expression" dxfId="0" priority="2"><formula>A2&gt;2</formula></cfRule></conditionalFormatting><dataValidations count="2">${UNKNOWN.prompt}<dataValidation type="list" sqref="D2:D6"><formula1>"Ya,Tidak"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape" r:id="rId1"/>${UNKNOWN.ignored}${UNKNOWN.drawing}${UNKNOWN.legacy}<extLst>${UNKNOWN.sparkline}</extLst></worksheet>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0000"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><vertAlign val="superscript"/><sz val="10"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="2" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><gradientFill degree="45"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FFFF0000"/></stop></gradientFill></fill></dxf></dxfs><colors><mruColors><color rgb="FF112233"/></mruColors></colors></styleSheet>`;

/** The workbook's parts by path; the zip's order is theirs. */
export const KEPT_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
    ["xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`],
    ["xl/worksheets/sheet1.xml", `${SHEET_TYPE}.worksheet+xml`],
    ["xl/worksheets/sheet2.xml", `${SHEET_TYPE}.worksheet+xml`],
    ["xl/worksheets/sheet3.xml", `${SHEET_TYPE}.worksheet+xml`],
    ["xl/chartsheets/sheet1.xml", `${SHEET_TYPE}.chartsheet+xml`],
    ["xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
    ["xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`],
    ["xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
    ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["xl/comments1.xml", `${SHEET_TYPE}.comments+xml`],
    ["xl/externalLinks/externalLink1.xml", `${SHEET_TYPE}.externalLink+xml`],
    ["xl/pivotCache/pivotCacheDefinition1.xml", `${SHEET_TYPE}.pivotCacheDefinition+xml`],
    ["xl/pivotTables/pivotTable1.xml", `${SHEET_TYPE}.pivotTable+xml`],
    ["xl/calcChain.xml", `${SHEET_TYPE}.calcChain+xml`],
    ["docMetadata/LabelInfo.xml", "application/vnd.ms-office.classificationlabels+xml"],
  ]
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join("")}</Types>`,
  "_rels/.rels": relationships(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    [
      "rId2",
      "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
      "docMetadata/LabelInfo.xml",
    ],
  ),
  "docMetadata/LabelInfo.xml": `<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>`,
  "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="BukuIni"/><workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="1" yWindow="2" firstSheet="0"/></bookViews><sheets><sheet name="Satu" sheetId="3" r:id="rId1"/><sheet name="Bagan" sheetId="9" r:id="rId2"/><sheet name="Dua" sheetId="5" r:id="rId3"/><sheet name="Tiga" sheetId="6" state="hidden" r:id="rId9"/></sheets><externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Satu!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">Dua!$A$1:$B$2</definedName><definedName name="Angka">Dua!$A$1</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches><extLst><ext uri="{00000000-0000-0000-0000-000000000001}"/></extLst></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId3", "worksheet", "worksheets/sheet2.xml"],
    ["rId4", "styles", "styles.xml"],
    ["rId5", "sharedStrings", "sharedStrings.xml"],
    ["rId6", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId7", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId8", "theme", "theme/theme1.xml"],
    ["rId9", "worksheet", "worksheets/sheet3.xml"],
    ["rId10", "calcChain", "calcChain.xml"],
  ),
  "xl/worksheets/sheet1.xml": SHEET,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId2", "drawing", "../drawings/drawing1.xml"],
    ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId4", "comments", "../comments1.xml"],
  ),
  "xl/worksheets/sheet2.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": relationships([
    "rId1",
    "pivotTable",
    "../pivotTables/pivotTable1.xml",
  ]),
  "xl/worksheets/sheet3.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  "xl/chartsheets/sheet1.xml": CHART_SHEET,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
  "xl/drawings/drawing1.xml": DRAWING,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "image", "../media/image1.png"]),
  "xl/drawings/vmlDrawing1.vml": "<xml/>",
  "xl/media/image1.png": "bukan gambar",
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
  "xl/printerSettings/printerSettings1.bin": "pencetak",
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
    "rId1",
    "externalLinkPath",
    "lain.xlsx",
    true,
  ]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"/>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}"/>`,
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>Nama</t></si><si><r><rPr><b/></rPr><t>tebal</t></r></si></sst>`,
  "xl/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Sendiri"/>`,
  "tak/dikenal.dat": "apa pun",
};

export const keptFile = (parts: Readonly<Record<string, string>> = KEPT_PARTS): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [
      path,
      Buffer.from(content).toString("latin1"),
    ]),
  );

/** Paths of parts that differ: `+` added, `-` gone, `~` changed. */
export function differences(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((path) => a[path] !== b[path])
    .map((path) => `${path in a ? (path in b ? "~" : "-") : "+"}${path}`)
    .sort();
}
