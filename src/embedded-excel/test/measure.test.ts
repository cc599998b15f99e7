// What `npm run measure` counts, on small made-up inputs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { calculateOnce, createEmptyBook, putCell } from "../data";
import { membersServed } from "../measure/members";
import { samplesRun } from "../measure/samples";
import { savedValues } from "../measure/saved";
import { saveXlsx } from "../xlsx";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "measure-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("members are counted once, up to ExcelApi 1.14, by the type that lists them", () => {
  const types = `declare namespace Excel {
    /** [Api set: ExcelApi 1.1] */
    class Range {
      /** Every object has it. */
      context: object;
      /** [Api set: ExcelApi 1.1] */
      values: any[][];
      /** [Api set: ExcelApi 1.2] */
      sort(key: number): void;
      /** [Api set: ExcelApi 1.2] */
      sort(key: string): void;
      /** [Api set: ExcelApi 1.14] */
      getImage(): void;
      /** [Api set: ExcelApi 1.15] */
      newer(): void;
      /** [Api set: ExcelApiOnline 1.1] */
      online(): void;
    }
    /** [Api set: ExcelApi 1.2] */
    class Functions { abs(value: number): void; sum(): void }
  }`;
  const listed =
    "| `Range` | `values`, `sort()`, `newer()` | `getImage` |\n| `Functions` | `sum()*` | – |\n".replaceAll(
      "\\n",
      "\n",
    );
  expect(membersServed(types, listed)).toEqual({
    all: { served: 3, total: 5 },
    withoutFunctions: { served: 2, total: 3 },
  });
});

it("a formula is another value where the file keeps one that is not calculated, and unknown where it is #NAME?", async () => {
  const book = createEmptyBook("Sheet1");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a new book has a sheet");
  ["=20+22", "=SQRT(4)", "=SUM(A1:A2)", "=TIDAKADA(1)"].forEach((formula, row) => {
    putCell(sheet, row, 0, { value: null, formula });
  });
  calculateOnce(book, 46227);
  const parts = unzipSync(await saveXlsx(book));
  const [name = "", xml = new Uint8Array()] =
    Object.entries(parts).find(([part]) => part.includes("worksheets/sheet")) ?? [];
  const text = strFromU8(xml);
  // As if Excel had got 43 there, and a number of the function that is unknown here.
  const other = text
    .replace("<v>42</v>", "<v>43</v>")
    .replace(/ t="e"([^>]*>.*?)<v>#NAME\?<\/v>/, "$1<v>7</v>");
  expect(other).not.toBe(text);
  writeFileSync(join(folder, "saved.xlsx"), zipSync({ ...parts, [name]: strToU8(other) }));
  writeFileSync(join(folder, "broken.xlsx"), "no workbook");
  const { broken, ...counted } = await savedValues(folder);
  expect(counted).toEqual({
    files: 2,
    formulas: 4,
    equal: 2,
    unknown: new Map([["TIDAKADA", 1]]),
    others: new Map([["none", 1]]),
  });
  expect(broken).toEqual([expect.stringMatching(/^broken\.xlsx: /)]);
});

const sample = (html: string, script: string): string =>
  `script:\n  content: |\n${indented(script)}\ntemplate:\n  content: |\n${indented(html)}\n`;
const indented = (text: string): string => text.replace(/^/gm, "    ");

it("samples run where no button fails, pressed in the page's order; one without a button is none", async () => {
  const press = `
    const on = (id, work) => document.getElementById(id).addEventListener("click", () => work());
    on("second", () => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Made").delete();
      await context.sync();
    }));
    on("first", () => Excel.run(async (context) => {
      context.workbook.worksheets.add("Made");
      await context.sync();
    }));`;
  const buttons = (...ids: readonly string[]): string =>
    ids.map((id) => `<button id="${id}">x</button>`).join("");
  writeFileSync(join(folder, "good.yaml"), sample(buttons("first", "second"), press));
  writeFileSync(join(folder, "turned.yaml"), sample(buttons("second", "first"), press));
  writeFileSync(join(folder, "none.yaml"), sample("<p>x</p>", "const nothing = 1;"));
  const runs = await samplesRun(folder);
  expect(runs).toEqual([
    { name: "good.yaml", buttons: ["first", "second"], failures: [] },
    {
      name: "turned.yaml",
      buttons: ["second", "first"],
      failures: [expect.stringMatching(/^second: ItemNotFound/)],
    },
  ]);
});
