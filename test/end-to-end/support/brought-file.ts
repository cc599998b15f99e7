/** A workbook as Excel writes it, with what the page draws besides texts and fills: bars, icons, a scale, a note and a thread. */
import { keptFile } from "embedded-excel/testing";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MICROSOFT = "http://schemas.microsoft.com/office";
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const THREADS = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;
const HALF = "{DA7ABA51-AAAA-BBBB-0001-000000000001}";
const PERSON = "{00000001-0000-0000-0000-000000000000}";
const THREAD = "{00000002-0000-0000-0000-000000000000}";

const related = (...list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const ROWS = [
  [-5, 1, 0],
  [0, 2, 5],
  [5, 3, 10],
  [15, undefined, undefined],
] as const;
const cells = ROWS.map((row, at) => {
  const all = row.map((value, column) =>
    value === undefined ? "" : `<c r="${"ABC"[column] ?? ""}${at + 1}"><v>${value}</v></c>`,
  );
  return `<row r="${at + 1}">${all.join("")}</row>`;
}).join("");

const formats = (sqref: string, rule: string): string =>
  `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
const bar = `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF8080FF"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${HALF}</x14:id></ext></extLst></cfRule>`;
const icons = `<cfRule type="iconSet" priority="2"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>`;
const scale = `<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>`;
const newer = `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:cfRule type="dataBar" id="${HALF}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

const shape = (row: number, column: number): string =>
  `<v:shape id="_x0000_s${1025 + column}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59.25pt;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, ${row}, 2, 5, 15, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** Bars at A1:A4, icons at B1:B3, a scale at C1:C3, a thread at A8 and a note at B8. */
export const broughtFile = (): Uint8Array =>
  keptFile({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": related([`${OFFICE}/officeDocument`, "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Lembar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(
      [`${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
      [`${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml"],
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${cells}</sheetData>${formats("A1:A4", bar)}${formats("B1:B3", icons)}${formats("C1:C3", scale)}<legacyDrawing r:id="rId1"/>${newer}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": related(
      [`${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
      [`${OFFICE}/comments`, "../comments1.xml"],
      [`${MICROSOFT}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"],
    ),
    "xl/persons/person.xml": `<personList xmlns="${THREADS}"><person displayName="Sari" id="${PERSON}" userId="Sari" providerId="None"/></personList>`,
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>tc=${THREAD}</author><author>Budi</author></authors><commentList><comment ref="A8" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="B8" authorId="1"><text><r><t>Catatan dari berkas</t></r></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="A8" dT="2026-07-01T03:04:05.00" personId="${PERSON}" id="${THREAD}"><text>Mohon diperiksa</text></threadedComment></ThreadedComments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(7, 0)}${shape(7, 1)}</xml>`,
  });
