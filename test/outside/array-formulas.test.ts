/**
 * Array formulas of a file that was opened, changed and saved: LibreOffice recalculates them to what they mean, both those that fill
 * as many cells as they have values and those that were entered into just their cells. Needs LibreOffice and openpyxl.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createEmbeddedExcel, type EmbeddedExcel } from "embedded-excel";
import { open } from "embedded-excel/testing";
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import { readOutside, recalculated, type OutsideCell } from "./support/programs";

const LIMIT = 180_000;
const SHEET = "xl/worksheets/sheet1.xml";
const FIRST = [3, 8, 5, 1, 4];
const SECOND = [2, 7, 6, 9, 1];
/** Formulas, the cells that they fill from there on, and what they mean. */
const FORMULAS = [
  {
    at: "D1",
    text: "=A1:A5*B1:B5",
    of: (a: number[], b: number[]) => a.map((one, row) => one * (b[row] ?? 0)),
  },
  { at: "E1", text: "=A1:A5+10", of: (a: number[]) => a.map((one) => one + 10) },
  {
    at: "F1",
    text: "=SUM(IF(A1:A5>2,B1:B5,0))",
    of: (a: number[], b: number[]) => [b.reduce((sum, one, row) => sum + ((a[row] ?? 0) > 2 ? one : 0), 0)],
  },
  {
    at: "G1",
    text: "=MAX(A1:A5-B1:B5)",
    of: (a: number[], b: number[]) => [Math.max(...a.map((one, row) => one - (b[row] ?? 0)))],
  },
] as const;
/** These are entered into just their cells, as by Ctrl+Shift+Enter: their cells do not bear the mark of the others. */
const IN_BRACES = ["E1", "G1"];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "arrays-outside-"));
  mkdirSync(join(folder, "recalculated"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function made(): Promise<Uint8Array> {
  const { excel, run } = open();
  await run(async (context, sheet) => {
    sheet.getRange("A1:B5").values = FIRST.map((one, row) => [one, SECOND[row] ?? 0]);
    for (const { at, text } of FORMULAS) sheet.getRange(at).formulas = [[text]];
    await context.sync();
  });
  const parts = unzipSync(await saveXlsx(excel.book));
  const xml = IN_BRACES.reduce(
    (text, at) => text.replace(`<c r="${at}" cm="1">`, `<c r="${at}">`),
    strFromU8(parts[SHEET] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [SHEET]: strToU8(xml) });
}

const arraysIn = (bytes: Uint8Array): readonly string[] =>
  [
    ...strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array()).matchAll(
      /<c r="(\w+)"( cm="1")?><f t="array" ref="([\w:]+)">/g,
    ),
  ].map(([, at = "", mark, area = ""]) => `${at} ${mark === undefined ? "in braces" : "as many"} ${area}`);

const typed = async (
  bytes: Uint8Array,
  type: (excel: EmbeddedExcel, sheetId: string) => void,
): Promise<Uint8Array> => {
  const book = await openXlsx(bytes);
  type(createEmbeddedExcel(book), book.sheets[0]?.id ?? "");
  return saveXlsx(book);
};

async function outside(name: string, bytes: Uint8Array): Promise<readonly (readonly OutsideCell[])[]> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  const { sheets } = await readOutside(await recalculated(path));
  return sheets["Data"] ?? [];
}

const expected = (a: number[], b: number[]): readonly (readonly (number | undefined)[])[] =>
  FORMULAS.map(({ of }) => {
    const values = of(a, b);
    return a.map((_, row) => values[row]);
  });

const shown = (
  rows: readonly (readonly OutsideCell[])[],
): readonly (readonly (OutsideCell | undefined)[])[] =>
  FORMULAS.map((_, column) => FIRST.map((_one, row) => rows[row]?.[column + 3] ?? undefined));

it(
  "are recalculated to the same values after another cell was changed, and to their new ones after one that they read",
  async () => {
    const file = await made();
    expect(arraysIn(file)).toEqual([
      "D1 as many D1:D5",
      "E1 in braces E1:E5",
      "F1 as many F1",
      "G1 in braces G1",
    ]);
    expect(shown(await outside("made", file))).toEqual(expected(FIRST, SECOND));
    const beside = await typed(file, (excel, sheetId) => {
      excel.type(sheetId, 20, 8, "1");
    });
    expect(arraysIn(beside)).toEqual(arraysIn(file));
    expect(shown(await outside("beside", beside))).toEqual(expected(FIRST, SECOND));
    const within = await typed(file, (excel, sheetId) => {
      excel.type(sheetId, 1, 0, "20");
    });
    expect(arraysIn(within)).toEqual(arraysIn(file));
    const changed = FIRST.map((one, row) => (row === 1 ? 20 : one));
    expect(shown(await outside("within", within))).toEqual(expected(changed, SECOND));
  },
  LIMIT,
);
