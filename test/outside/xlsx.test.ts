/** What other programs make of our files, and we of theirs. Needs LibreOffice (soffice) and Python with openpyxl. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Book, CellValue, Sheet } from "embedded-excel";
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import { CHART_TYPES, findingsOf, richBook } from "embedded-excel/testing";

const LIMIT = 120_000;
let folder = "";
let source = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xlsx-outside-"));
  source = join(folder, "rich.xlsx");
  writeFileSync(source, await saveXlsx(richBook()));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function python(script: string, ...args: string[]): string {
  return execFileSync("/usr/bin/python3", ["-c", script, ...args], { encoding: "utf8", timeout: LIMIT });
}

function throughLibreOffice(): Uint8Array {
  const out = join(folder, "converted");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, source], {
    timeout: LIMIT,
    stdio: "pipe",
  });
  return new Uint8Array(readFileSync(join(out, "rich.xlsx")));
}

function sheetNamed(book: Book, name: string): Sheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Both programs keep these of every file. */
function expectKept(book: Book): void {
  const before = richBook();
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(before.sheets.map((sheet) => sheet.name));
  const [original] = before.sheets;
  const sheet = sheetNamed(book, original?.name ?? "");
  const value = (row: number, column: number): CellValue | undefined => sheet.rows[row]?.[column]?.value;
  expect([value(0, 0), value(0, 2), value(0, 4), value(0, 6)]).toEqual([
    "teks",
    "0812",
    "2026-07-15",
    "=1+1",
  ]);
  expect(sheet.rows[5]?.[4]?.formula).toBe("=SUM(A1:$B$2,'Lembar lain'!C3)");
  expect(sheet.rows[41]?.[2]?.formula).toContain("Sampel202607[[#This Row]");
  expect(sheet.tables.map((table) => table.name).sort()).toEqual(["Diam", "Sampel202607", "TanpaKepala"]);
  expect(sheet.validations).toHaveLength(original?.validations.length ?? 0);
  expect(sheet.conditionalFormats).toHaveLength(original?.conditionalFormats.length ?? 0);
  const charts = sheetNamed(book, "Bagan").charts;
  expect(charts.slice(0, CHART_TYPES.length).map((chart) => chart.type)).toEqual(CHART_TYPES);
  expect(sheet.pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    titleRows: "$1:$2",
    titleColumns: "$A:$B",
  });
}

/** What the validator finds in the file saved again and not in the one that was opened, whose parts are kept as they were. */
async function foundAnew(given: Uint8Array, book: Book): Promise<readonly string[]> {
  const before = new Set(findingsOf(given));
  return findingsOf(await saveXlsx(book)).filter((finding) => !before.has(finding));
}

test(
  "a copy that LibreOffice saved opens, and saved again has no fault that it had not",
  async () => {
    const given = throughLibreOffice();
    const book = await openXlsx(given);
    expectKept(book);
    expect(await foundAnew(given, book)).toEqual([]);
  },
  LIMIT,
);

test(
  "a copy that openpyxl saved opens, its formulas without values, and saved again has no fault that it had not",
  async () => {
    const copy = join(folder, "openpyxl.xlsx");
    python("import openpyxl,sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])", source, copy);
    const given = new Uint8Array(readFileSync(copy));
    const book = await openXlsx(given);
    expectKept(book);
    expect(book.sheets[0]?.rows[5]?.[4]?.value).toBeNull();
    expect(await foundAnew(given, book)).toEqual([]);
  },
  LIMIT,
);

test("openpyxl sees calculated columns, defined names and the print area", () => {
  const script = `
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
column = sheet.tables["Sampel202607"].tableColumns[2]
names = book.defined_names.definedName if hasattr(book.defined_names, "definedName") else book.defined_names.values()
print(json.dumps([column.calculatedColumnFormula.attr_text, [name.name for name in names], sheet.freeze_panes]))`;
  const [formula, names, freeze] = JSON.parse(python(script, source)) as [string, string[], string];
  expect(formula).toBe("Sampel202607[[#This Row],[Nilai '[skor'] '#1''s]]*2");
  expect(names).toEqual(expect.arrayContaining(["DaftarArea", "Konstanta"]));
  expect(freeze).toBe("B3");
});
