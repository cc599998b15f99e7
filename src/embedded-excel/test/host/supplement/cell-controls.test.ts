// Checkboxes in cells. Source: Office.js reference, Excel.CellControl, Range.control and Range.clearOrResetContents; VBA
// reference, Range.CellControl and Range.ResetContents.
import { createEmbeddedExcel } from "../../../index";
import { MAIN, foreignFile } from "../../../testing/foreign-file";
import { codeOf, findingsOf, open, partsOf, takeOfficeWindow, type Opened } from "../../../testing/index";
import { openXlsx, saveXlsx } from "../../../xlsx";

const controlsOf = ({ run }: Opened, ...addresses: readonly string[]): Promise<unknown[]> =>
  run(async (context, sheet) => {
    const ranges = addresses.map((address) => sheet.getRange(address).load("control,values"));
    await context.sync();
    return ranges.map(({ control, values }) => [control.type, values.flat()]);
  });

/** A1:A3 with checkboxes, and what they hold; B1 without. */
async function withBoxes(values: readonly unknown[]): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:A3").values = values.map((value) => [value]);
    sheet.getRange("A1:A3").control = { type: opened.client.Excel.CellControlType.checkbox };
    await context.sync();
  });
  return opened;
}

const reset = ({ run }: Opened, address: string): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).clearOrResetContents();
    await context.sync();
  });

describe("checkboxes in cells", () => {
  it("are a format: what the cells hold stays, and a mix of cells with and without tells of none", async () => {
    const opened = await withBoxes([true, false, "UNKNOWN"]);
    expect(await controlsOf(opened, "A1:A3", "A1", "A1:B1", "B1")).toEqual([
      ["Checkbox", [true, false, "UNKNOWN"]],
      ["Checkbox", [true]],
      ["Empty", [true, ""]],
      ["Empty", [""]],
    ]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["FALSE"]];
      sheet.getRange("A2:A3").control = { type: opened.client.Excel.CellControlType.empty };
      sheet.getRange("C1").copyFrom("A1");
      await context.sync();
    });
    expect(await controlsOf(opened, "A1", "A2:A3", "C1")).toEqual([
      ["Checkbox", [false]],
      ["Empty", [false, "UNKNOWN"]],
      ["Checkbox", [false]],
    ]);
  });

  it("are set to their default first, and taken away with it when they hold it already", async () => {
    const opened = await withBoxes([true, "", false]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("B1").values = [["teks"]];
      await context.sync();
    });
    await reset(opened, "A1:B3");
    expect(await controlsOf(opened, "A1:A3", "B1")).toEqual([
      ["Checkbox", [false, false, false]],
      ["Empty", [""]],
    ]);
    await reset(opened, "A1:B3");
    expect(await controlsOf(opened, "A1:A3")).toEqual([["Empty", ["", "", ""]]]);
  });

  it("refuse what is no control to be set", async () => {
    const opened = open();
    const refused = opened.run(async (context, sheet) => {
      sheet.getRange("A1").control = { type: opened.client.Excel.CellControlType.mixed };
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("InvalidArgument");
  });

  it("are saved and opened again in cells and whole columns; Microsoft's validator finds nothing in the file", async () => {
    const opened = await withBoxes([true, "", false]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("C:C").control = { type: opened.client.Excel.CellControlType.checkbox };
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
    const bytes = await saveXlsx(opened.excel.book);
    expect(findingsOf(bytes)).toEqual([]);
    const [sheet] = (await openXlsx(bytes)).sheets;
    expect([0, 1, 2].map((row) => sheet?.rows[row]?.[0]?.style?.control)).toEqual(Array(3).fill("Checkbox"));
    expect(sheet?.columnInfo.get(2)?.style?.control).toBe("Checkbox");
    expect(sheet?.rows[0]?.[1]?.style?.control).toBeUndefined();
  });
});

// The parts as Excel writes them ([MS-XLSX], feature property bags).
describe("checkboxes that a file brings", () => {
  const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag";
  const BAG = "xl/featurePropertyBag/featurePropertyBag.xml";
  const box = (number: number): string =>
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><extLst><ext xmlns:xfpb="${NAMESPACE}" uri="{C7286773-470A-42A8-94C5-96B5CB345126}"><xfpb:xfComplement i="${number}"/></ext></extLst></xf>`;
  const file = (control: string): Uint8Array =>
    foreignFile({
      sheet: `<sheetData><row r="1"><c r="A1" s="1" t="b"><v>1</v></c><c r="B1" s="2" t="b"><v>0</v></c><c r="C1" t="b"><v>1</v></c></row></sheetData>`,
      parts: {
        "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${box(1)}${box(0)}</cellXfs></styleSheet>`,
        [BAG]: `<FeaturePropertyBags xmlns="${NAMESPACE}"><bag type="${control}"/><bag type="XFControls"><bagId k="CellControl">0</bagId></bag><bag type="XFComplement"/><bag type="XFComplement"><bagId k="XFControls">1</bagId></bag><bag type="XFComplements" extRef="XFComplementsMapperExtRef"><a k="MappedFeaturePropertyBags"><bagId>2</bagId><bagId>3</bagId></a></bag></FeaturePropertyBags>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag" Target="featurePropertyBag/featurePropertyBag.xml"/></Relationships>`,
      },
    });

  it("are those of cells whose style leads to one, and are drawn; another cell takes one as well", async () => {
    const excel = createEmbeddedExcel(await openXlsx(file("Checkbox")));
    const [sheet] = excel.book.sheets;
    const marks = (): unknown[] =>
      [0, 1, 2].map((column) => excel.cellMarks(sheet?.id ?? "", 0, column)?.checkbox);
    expect(marks()).toEqual([true, undefined, undefined]);
    const client = excel.connect(takeOfficeWindow());
    await client.Excel.run(async (context) => {
      const { checkbox } = client.Excel.CellControlType;
      context.workbook.worksheets.getItem("Lembar").getRange("C1").control = { type: checkbox };
      await context.sync();
    });
    expect(marks()).toEqual([true, undefined, true]);
    const bytes = await saveXlsx(excel.book);
    expect(partsOf(bytes)[BAG]).toBe(partsOf(file("Checkbox"))[BAG]);
    const again = (await openXlsx(bytes)).sheets[0]?.rows[0];
    expect(again?.map((cell) => cell?.style?.control)).toEqual(["Checkbox", undefined, "Checkbox"]);
  });

  it("of a kind that nobody knows stay in the file alone, and a checkbox beside them is refused", async () => {
    const book = await openXlsx(file("Toggle"));
    const [row] = book.sheets[0]?.rows ?? [];
    expect(row?.map((cell) => cell?.style?.control)).toEqual([undefined, undefined, undefined]);
    if (row?.[2] !== undefined) row[2] = { ...row[2], style: { control: "Checkbox" } };
    await expect(saveXlsx(book)).rejects.toThrow("cannot hold checkboxes");
  });
});
