// Array formulas in files: those that fill as many cells as they have values are marked (cm, XLDAPR: [MS-XLSX] 2.4.862),
// others were entered into just these cells; all else gives one value. Excel reads and writes them so.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { open } from "../../testing/index";
import { createEmbeddedExcel } from "../../index";
import { openXlsx, saveXlsx } from "../../xlsx/index";
import type { Book } from "../../book/types";
import { findingsOf } from "../../testing/validator";

async function entered(formulas: readonly (readonly [address: string, formula: string])[]): Promise<Book> {
  const { excel, run } = open();
  await run(async (context, sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    for (const [address, formula] of formulas) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  return excel.book;
}

const partOf = (bytes: Uint8Array, path: string): string => {
  const part = unzipSync(bytes)[path];
  return part === undefined ? "" : strFromU8(part);
};

describe("formulas in a file", () => {
  it("what fills cells is an array formula that says so, and opened again fills them anew", async () => {
    const bytes = await saveXlsx(
      await entered([
        ["C1", "=SEQUENCE(2)*A1"],
        ["E1", "=SUM((A1:A3>1)*A1:A3)"],
        ["F1", "=SUM(C1#)"],
      ]),
    );
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn.SEQUENCE(2)*A1</f><v>1</v></c>');
    expect(sheet).toContain('<c r="E1" cm="1"><f t="array" ref="E1">SUM((A1:A3&gt;1)*A1:A3)</f><v>5</v></c>');
    expect(partOf(bytes, "xl/metadata.xml")).toContain('fDynamic="1"');
    expect(findingsOf(bytes)).toEqual([]);
    const excel = createEmbeddedExcel(await openXlsx(bytes));
    const [data] = excel.book.sheets;
    excel.type(data?.id ?? "", 0, 0, "10");
    excel.calculate(true);
    const values = [0, 1].map((row) => data?.rows[row]?.[2]?.value);
    expect([values, data?.rows[0]?.[5]?.value]).toEqual([[10, 20], 30]);
  });

  it("what gives one value has no mark, and reads with @ where it takes one of several", async () => {
    const bytes = await saveXlsx(
      await entered([
        ["C2", "=@A1:A3*2"],
        ["D2", "=SUM(A1:A3)"],
      ]),
    );
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="C2"><f>A1:A3*2</f><v>4</v></c>');
    expect(sheet).toContain('<c r="D2"><f>SUM(A1:A3)</f><v>6</v></c>');
    expect(unzipSync(bytes)["xl/metadata.xml"]).toBeUndefined();
    const book = await openXlsx(bytes);
    expect(book.sheets[0]?.rows[1]?.[2]?.formula).toBe("=@A1:A3*2");
  });

  it("an @ that an array formula needs is the function SINGLE there", async () => {
    const bytes = await saveXlsx(await entered([["C1", "=SUM(@A1:A3*A1:A3)"]]));
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("SUM(_xlfn.SINGLE(A1:A3)*A1:A3)");
    const book = await openXlsx(bytes);
    expect(book.sheets[0]?.rows[0]?.[2]?.formula).toBe("=SUM(@A1:A3*A1:A3)");
  });

  it("an array formula that was entered into just these cells fills them and no others", async () => {
    const bytes = await saveXlsx(await entered([["C1", "=A1:A2*2"]]));
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
      .replace(' cm="1"', "")
      .replace('ref="C1:C2"', 'ref="C1:C3"')
      .replace('<c r="A3"><v>3</v></c>', '<c r="A3"><v>3</v></c><c r="C3" t="e"><v>#N/A</v></c>');
    parts["xl/worksheets/sheet1.xml"] = strToU8(sheet);
    const excel = createEmbeddedExcel(await openXlsx(zipSync(parts)));
    excel.calculate(true);
    const column = [0, 1, 2, 3].map((row) => excel.book.sheets[0]?.rows[row]?.[2]?.value);
    expect(column).toEqual([2, 4, { error: "#N/A" }, undefined]);
    const saved = partOf(await saveXlsx(excel.book), "xl/worksheets/sheet1.xml");
    expect(saved).toContain('<c r="C1"><f t="array" ref="C1:C3">A1:A2*2</f><v>2</v></c>');
  });
});
