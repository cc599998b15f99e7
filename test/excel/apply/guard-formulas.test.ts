/** Expectations as the embedded Excel calculates them: each holds where it stands, and not after any single change. */
import fc from "fast-check";
import { createEmptyBook } from "embedded-excel";
import { asTyped, type Edit } from "../../../src/sheets/edits/edit";
import { ChangedMeanwhile } from "../../../src/excel/apply/changed-meanwhile";
import { expectContents, type Expectation } from "../../../src/sheets/edits/expectation";
import { write } from "../../../src/excel/apply/write";
import { openSession, type Session } from "../../many-hands/support/session";
import { differences, shotOf } from "../../many-hands/support/shot";

const SHEET = "Kata 'kita'";
const TABLE = "Tabel";
/** As structured references must escape it. */
const HEADER = "No. [#'@]";
const FOUNDATION = { sheets: [SHEET], fixed: {} };

type Content = string | number | boolean;

/** What a person typed, or a formula where `formula` says so. */
const put = (session: Session, address: string, content: Content): Promise<void> =>
  session.client(0).Excel.run(async (context) => {
    const written = typeof content === "string" ? asTyped(content) : content;
    context.workbook.worksheets.getItem(SHEET).getRange(address).values = [[written]];
    await context.sync();
  });
const putFormula = (session: Session, address: string, formula: string): Promise<void> =>
  session.client(0).Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange(address);
    range.formulas = [[formula]];
    range.calculate();
    await context.sync();
  });

/** A sheet with a table in D3:E5 whose last row is 5; A1:B9 is free. */
async function open(calculation: "Automatic" | "Manual"): Promise<Session> {
  const session = openSession({ book: createEmptyBook(SHEET) });
  await session.client(0).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("D3:E5").values = [
      [HEADER, "Catatan"],
      ["MC-1", "a"],
      ["MC-2", "b"],
    ];
    const table = sheet.tables.add("D3:E5", true);
    table.name = TABLE;
    context.workbook.application.calculationMode = calculation;
    await context.sync();
  });
  return session;
}

const edit: Edit = { kind: "cells", sheet: SHEET, row: 0, column: 25, values: [["ditulis"]] };

/**
 * Does a request with the expectation write? Either way nothing else may be left of it: no formula of the guard, and where it
 * was refused, nothing of its edit.
 */
async function holds(session: Session, expect: readonly Expectation[]): Promise<boolean> {
  const before = shotOf(session.book);
  let held = true;
  try {
    await session
      .client(0)
      .Excel.run((context) => write(context, FOUNDATION, { edits: [{ ...edit, expect }] }));
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    held = false;
  }
  const left = differences(before, shotOf(session.book));
  const written = left.filter((line) => line.startsWith(`${SHEET}|cell|Z1:`));
  if (left.length !== (held ? 1 : 0) || written.length !== left.length)
    throw new Error(`The request leaves ${left.join("; ") || "nothing"}.`);
  await session.client(0).Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("Z1").clear();
    await context.sync();
  });
  return held;
}

const box = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const cell = (content: Content): Expectation => ({ kind: "cell", sheet: SHEET, row: 0, column: 0, content });

const CONTENTS: readonly (readonly [what: string, content: Content, other: Content])[] = [
  ["a word", "kata", "Kata"],
  ["quotes", 'kata "kita" ""', 'kata "kita"'],
  ["apostrophes", "'kata' it's", "kata' it's"],
  ["line breaks", "satu\ndua\r\ntiga", "satu\ndua\ntiga"],
  ["255 letters", "a".repeat(255), "a".repeat(254)],
  ["thousands of letters, other in the last", "a".repeat(3000), `${"a".repeat(2999)}b`],
  ["wildcards", "*?~*", "abc"],
  ["a text like a formula", "=1+1", "=1+2"],
  ["digits as text", "0800", "800"],
  ["a word of two-unit letters", "👍 baik 𝒜", "👍 baik 𝒝"],
  ["spaces around", " kata ", "kata"],
  ["a number of 17 digits", 0.1 + 0.2, 0.300_001],
  ["a large number of 17 digits", 12_345_678_901_234_568, 12_345_678_901_235_568],
  ["a telephone number as a number", 628_123_456_789, 628_123_456_788],
  ["a small number", -1.5e-7, 1.5],
  ["a day", 46_227, 46_228],
  ["a time", 0.395_833_333_333_333_3, 0.396_527_777_777_777_8],
  ["true", true, false],
  ["false, not nothing", false, ""],
  ["true, not the word", true, "TRUE"],
  ["nothing", "", " "],
  ["zero, not nothing", 0, ""],
];

describe.each(["Automatic", "Manual"] as const)("with calculation %s", (calculation) => {
  let session: Session;
  beforeEach(async () => {
    session = await open(calculation);
  });

  it.each(CONTENTS)(
    "a cell with %s holds as it is, and not when it is another",
    async (_what, content, other) => {
      await put(session, "A1", content);
      expect(await holds(session, [cell(content)])).toBe(true);
      await put(session, "A1", other);
      expect(await holds(session, [cell(content)])).toBe(false);
    },
  );

  it("a cell with an error holds, and not when the error is gone", async () => {
    await putFormula(session, "A1", "=1/0");
    expect(await holds(session, [cell("#DIV/0!")])).toBe(true);
    await put(session, "A1", "baik");
    expect(await holds(session, [cell("#DIV/0!")])).toBe(false);
  });

  it("a text that reads like an error holds as it is", async () => {
    await put(session, "A1", "#N/A");
    expect(await holds(session, [cell("#N/A")])).toBe(true);
    await put(session, "A1", "#REF!");
    expect(await holds(session, [cell("#N/A")])).toBe(false);
  });

  it("a formula that gives an empty text holds nothing", async () => {
    await putFormula(session, "A1", '=""');
    expect(await holds(session, [cell("")])).toBe(true);
  });

  it("one that does not hold among many refuses all", async () => {
    await put(session, "A1", "a");
    const many = Array.from({ length: 300 }, (): Expectation => cell("a"));
    const long = Array.from({ length: 200 }, (_, index): Expectation => ({
      kind: "cell",
      sheet: SHEET,
      row: 9 + index,
      column: 0,
      content: "",
    }));
    expect(await holds(session, [...many, ...long])).toBe(true);
    await put(session, "A150", "b");
    expect(await holds(session, [...many, ...long])).toBe(false);
  });

  it("a beginning holds while the text begins so", async () => {
    const start: Expectation = { kind: "start", sheet: SHEET, row: 0, column: 0, text: 'Kata "a"\nb' };
    await put(session, "A1", 'Kata "a"\nb dan lagi');
    expect(await holds(session, [start])).toBe(true);
    await put(session, "A1", 'kata "a"\nb dan lagi');
    expect(await holds(session, [start])).toBe(false);
  });

  it.each(["right", "down"] as const)("texts hold %s, and not when one is another", async (direction) => {
    const texts = ["satu", 'd"ua', "", "e".repeat(300), "#lima", "baris\ndua", "#N/A"];
    const at = (index: number): string =>
      direction === "right" ? `${"JKLMNOP"[index] ?? ""}9` : `A${index + 9}`;
    for (const [index, text] of texts.entries())
      if (text === "#N/A") await putFormula(session, at(index), "=NA()");
      else await put(session, at(index), text);
    const place = direction === "right" ? { row: 8, column: 9 } : { row: 8, column: 0 };
    const expectation: Expectation = { kind: "texts", sheet: SHEET, ...place, direction, texts };
    expect(await holds(session, [expectation])).toBe(true);
    for (const [index, text] of texts.entries()) {
      await put(session, at(index), `${text}x`);
      expect([index, await holds(session, [expectation])]).toEqual([index, false]);
      if (text === "#N/A") await putFormula(session, at(index), "=NA()");
      else await put(session, at(index), text);
    }
  });

  it("a blank box holds until anything stands in it", async () => {
    const blank: Expectation = { kind: "blank", sheet: SHEET, box: box(0, 0, 3, 2) };
    expect(await holds(session, [blank])).toBe(true);
    for (const content of ["x", " ", 0, false]) {
      await put(session, "B3", content);
      expect(await holds(session, [blank])).toBe(false);
    }
    await putFormula(session, "B3", "=1/0");
    expect(await holds(session, [blank])).toBe(false);
  });

  it("a box of formulas holds, whatever they give, until one is typed over", async () => {
    const formulas: Expectation = { kind: "formulas", sheet: SHEET, box: box(0, 0, 2, 2) };
    for (const address of ["A1", "B1", "A2"]) await putFormula(session, address, "=1+1");
    expect(await holds(session, [formulas])).toBe(false);
    for (const formula of ["=1+1", '=""', "=1/0"]) {
      await putFormula(session, "B2", formula);
      expect(await holds(session, [formulas])).toBe(true);
    }
    await put(session, "A2", 2);
    expect(await holds(session, [formulas])).toBe(false);
  });

  it("no cell of the column holds the text, in upper or lower case", async () => {
    const absent: Expectation = { kind: "absent", table: TABLE, header: HEADER, text: 'mc-"3"' };
    expect(await holds(session, [absent])).toBe(true);
    await put(session, "D5", 'MC-"3"');
    expect(await holds(session, [absent])).toBe(false);
  });

  it("so many rows and columns hold, and the rows below are blank in the table's columns", async () => {
    const shape: readonly Expectation[] = [
      { kind: "rows", table: TABLE, rows: 2 },
      { kind: "columns", table: TABLE, columns: 2 },
      { kind: "blankBelow", table: TABLE, rows: 2 },
    ];
    await put(session, "F7", "di samping");
    expect(await holds(session, shape)).toBe(true);
    for (const wrong of [
      { kind: "rows", table: TABLE, rows: 3 },
      { kind: "columns", table: TABLE, columns: 1 },
      { kind: "blankBelow", table: TABLE, rows: 4 },
    ] as const) {
      await put(session, "E9", "di bawah");
      expect([wrong.kind, await holds(session, [wrong])]).toEqual([wrong.kind, false]);
    }
  });

  it("there is no such sheet, in upper or lower case", async () => {
    expect(await holds(session, [{ kind: "noSheet", sheet: "It's baru" }])).toBe(true);
    expect(await holds(session, [{ kind: "noSheet", sheet: SHEET.toUpperCase() }])).toBe(false);
  });

  it("a table or column that is gone refuses, as any other change", async () => {
    expect(await holds(session, [{ kind: "rows", table: "Lain", rows: 1 }])).toBe(false);
    expect(await holds(session, [{ kind: "absent", table: TABLE, header: "Lain", text: "a" }])).toBe(false);
  });
});

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "Z",
    '"',
    "'",
    "=",
    "+",
    "*",
    "?",
    "~",
    "#",
    " ",
    "\n",
    "\t",
    ",",
    ";",
    "{",
    "&",
    "0",
    "é",
    "kata",
    "👍",
  ),
  maxLength: 300,
});
const content = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
);

describe("whatever stands in a cell", () => {
  let session: Session;
  beforeAll(async () => {
    session = await open("Automatic");
  });

  it("is expected as it is, and not when it is anything else", async () => {
    await fc.assert(
      fc.asyncProperty(content, content, async (stands, other) => {
        await put(session, "A1", stands);
        expect(await holds(session, [cell(stands)])).toBe(true);
        fc.pre(typeof stands !== typeof other || (typeof stands === "string" && stands !== other));
        // Excel compares a text with a number by what is shown of it.
        fc.pre(String(stands) !== String(other));
        await put(session, "A1", other);
        expect(await holds(session, [cell(stands)])).toBe(false);
      }),
      { numRuns: 60, seed: 10 },
    );
  });

  it("is counted among the contents of its box, and one letter more is too many", async () => {
    const plain = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "b", " ", '"', "'", "\n"), maxLength: 20 }),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constant(""),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 4 }), async (lines) => {
        for (const [row, [left, right]] of lines.entries()) {
          await put(session, `A${row + 1}`, left);
          await put(session, `B${row + 1}`, right);
        }
        const expected = expectContents({ sheet: SHEET, row: 0, column: 0 }, lines);
        expect(await holds(session, expected)).toBe(true);
        const [[first] = [""]] = lines;
        await put(session, "A1", typeof first === "number" ? first + 1 : `${first}x`);
        expect(await holds(session, expected)).toBe(false);
      }),
      { numRuns: 15, seed: 10 },
    );
  });
});
