/** Excel workbooks as files of rows: what their cells show, which sheets they have, and files that are none. */
import { strToU8, zipSync } from "fflate";
import { readSource, SourceError, tableOf, type SourceCell } from "../../src/import";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package as writers of .xlsx make it, with one sheet of cells and a hidden one. */
export function workbook(cells: string, { date1904 = false, workbookPart = true } = {}): Uint8Array {
  const rels = (lines: string): Uint8Array => strToU8(`<Relationships>${lines}</Relationships>`);
  const rel = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
  return zipSync({
    "_rels/.rels": rels(rel("rId1", "officeDocument", "/xl/workbook.xml")),
    ...(workbookPart
      ? {
          "xl/workbook.xml": strToU8(
            `<workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Rekap" r:id="rId1"/><sheet name="Lama" state="hidden" r:id="rId2"/></sheets></workbook>`,
          ),
        }
      : {}),
    "xl/_rels/workbook.xml.rels": rels(
      rel("rId1", "worksheet", "worksheets/sheet1.xml") +
        rel("rId2", "worksheet", "worksheets/sheet2.xml") +
        rel("rId3", "styles", "styles.xml") +
        rel("rId4", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      `<sst><si><t>Area</t></si><si><r><t>Nama </t></r><r><t>Agent</t></r><rPh><t>x</t></rPh></si></sst>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    "xl/worksheets/sheet2.xml": strToU8(`<worksheet><sheetData/></worksheet>`),
  });
}

async function cellsOf(cells: string, options: { date1904?: boolean } = {}): Promise<readonly SourceCell[]> {
  const file = await readSource(workbook(`<row r="3">${cells}</row>`, options));
  return file.sheets[0]?.read().lines[0]?.cells ?? [];
}

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    const file = await readSource(bytes);
    for (const sheet of file.sheets) sheet.read();
  } catch (error) {
    if (error instanceof SourceError) return error.code;
  }
  return "none";
};

describe("cells of an Excel workbook", () => {
  it("are shared and inline texts, numbers, booleans and errors", async () => {
    expect(
      await cellsOf(
        `<c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>a_x000D_b</t></is></c><c r="E3"><v>12.5</v></c><c r="F3" t="b"><v>1</v></c><c r="G3" t="e"><v>#N/A</v></c>`,
      ),
    ).toEqual(["Area", "Nama Agent", "", "a\rb", 12.5, true, "#N/A"]);
  });

  it("are days and times where their format or type says so", async () => {
    expect(
      await cellsOf(
        `<c r="A3" s="1"><v>46227</v></c><c r="B3" s="2"><v>0.75</v></c><c r="C3" s="3"><v>46227.5</v></c><c r="D3" t="d"><v>2026-07-24T12:00:00</v></c>`,
      ),
    ).toEqual([
      { shows: "date", serial: 46227 },
      { shows: "time", serial: 0.75, toTheMinute: true },
      { shows: "dateTime", serial: 46227.5 },
      { shows: "dateTime", serial: 46227.5 },
    ]);
  });

  it("of a file that counts from 1904 are days of the 1900 system, and times as they are", async () => {
    const days = `<c r="A3" s="1"><v>44765</v></c><c r="B3" s="2"><v>0.75</v></c>`;
    expect(await cellsOf(days, { date1904: true })).toEqual([
      { shows: "date", serial: 46227 },
      { shows: "time", serial: 0.75, toTheMinute: true },
    ]);
  });

  it("with a formula and no result are counted", async () => {
    const file = await readSource(workbook(`<row r="1"><c r="A1"><f>1+1</f></c></row>`));
    expect(file.sheets[0]?.read()).toMatchObject({ lines: [], withoutResult: 1 });
  });
});

describe("a file of rows", () => {
  it("names its sheets, and says which are hidden", async () => {
    const { sheets } = await readSource(workbook(""));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Rekap", false],
      ["Lama", true],
    ]);
  });

  it("tells two columns of one name apart, and columns without a name by their place", async () => {
    const row = (number: number, values: readonly string[]): string =>
      `<row r="${number}">${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join("")}</row>`;
    const file = await readSource(workbook(row(2, ["Tgl", "tgl"]) + row(4, ["a", "b", "c"])));
    const content = file.sheets[0]?.read();
    if (!content) throw new Error("no sheet");
    expect(tableOf(content, 0, false)).toMatchObject({
      headerLine: 2,
      headers: ["Tgl", "tgl (2)", "(3)"],
      rows: [{ number: 4, cells: ["a", "b", "c"] }],
    });
  });

  it("that cannot be read is refused in one of a closed set of codes", async () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0];
    const name = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
    const whole = workbook("");
    expect(await refusalOf(Uint8Array.from([...compound, ...name]))).toBe("passwordProtected");
    expect(await refusalOf(Uint8Array.from(compound))).toBe("oldExcel");
    expect(await refusalOf(whole.slice(0, whole.length - 40))).toBe("damaged");
    expect(await refusalOf(workbook("<row><c>"))).toBe("damaged");
    expect(await refusalOf(workbook(`<row><c t="s"><v>9</v></c></row>`))).toBe("damaged");
    expect(await refusalOf(workbook("", { workbookPart: false }))).toBe("damaged");
    expect(await refusalOf(zipSync({ "a.txt": strToU8("a") }))).toBe("notAWorkbook");
    expect(await refusalOf(Uint8Array.from([0x41, 0xe9, 0x2c]))).toBe("notUtf8");
    expect(await refusalOf(new Uint8Array(25_000_001))).toBe("tooLarge");
  });
});
