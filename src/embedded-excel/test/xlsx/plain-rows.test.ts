/** Rows that are written plainly are read from their bytes; they read as the parser of XML reads them, and what it refuses is refused. */
import fc from "fast-check";
import { decodedPieces } from "../../xlsx/package/decode";
import { sameBytes, sameOneByOne } from "../../xlsx/package/same-bytes";
import { childrenOf, parseXml, type XmlElement } from "../../xlsx/package/xml";
import { readPlainRows } from "../../xlsx/sheet/plain-rows";
import { CellReader, type CellContext } from "../../xlsx/sheet/read-cells";
import { readSheetPart } from "../../xlsx/sheet/read-sheet";

const context = (): CellContext => ({
  strings: ["nol", "satu", "dua & tiga"],
  formats: [
    { style: undefined, quotePrefix: false, whole: false },
    { style: { bold: true }, quotePrefix: false, whole: false },
    { style: undefined, quotePrefix: true, whole: false },
  ],
  hasExternalLinks: false,
  date1904: false,
  formulas: new Map(),
  dynamic: new Set([1]),
  standsForSeveral: () => false,
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const part = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="x"><cols><col min="1" max="1" width="9"/></cols><sheetData>${rows}</sheetData><mergeCells count="0"/></worksheet>`;

type Answer = { readonly rows: unknown; readonly info: unknown; readonly root: unknown } | string;

function told(read: () => { readonly root: XmlElement; readonly cells: CellReader }): Answer {
  try {
    const { root, cells } = read();
    // The blanks between rows say nothing.
    for (const one of childrenOf(root, "sheetData")) one.text = one.text.trim();
    return { rows: cells.rows, info: [...cells.rowInfo], root };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** By the parser alone. */
const parsed = (xml: Uint8Array): Answer =>
  told(() => {
    const cells = new CellReader(context());
    return { root: parseXml(decodedPieces(xml), "sheetData", cells), cells };
  });

const read = (xml: Uint8Array): Answer => told(() => readSheetPart(xml, context()));

/** Whether the rows were read without the parser, and alike with and without the platform's comparison. */
function isPlain(rows: string): boolean {
  const bytes = bytesOf(rows);
  const [one, other] = [sameBytes, sameOneByOne].map((same) => {
    const cells = new CellReader(context());
    return { plain: readPlainRows(bytes, 0, bytes.length, cells, same), rows: cells.rows };
  });
  expect(one).toEqual(other);
  return one?.plain === true;
}

const text = fc
  .array(
    fc.constantFrom(
      "a",
      "Ya",
      " ",
      "\n",
      "\t",
      "&amp;",
      "&lt;",
      "&#10;",
      "&#x41;",
      "é",
      "“",
      "😀",
      "_x0041_",
      "0",
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));
const number = fc.oneof(
  fc.integer({ min: -5, max: 2_000_000_000 }).map(String),
  fc.constantFrom("0", "00", "1E3", "0.1", "46204.5", "", " 7 ", "123456789012345678", "abc", "-0", "+1"),
);
const space = fc.constantFrom("", "", "", " ", "\n  ", "\r\n");
const formula = fc.oneof(
  fc.constantFrom(
    "<f>A1+1</f>",
    "<f>IF(T[[#This Row],[Nilai]]&lt;80,1,0)</f>",
    "<f></f>",
    "<f/>",
    '<f t="shared" si="0" ref="A1:A9">A1*2</f>',
  ),
  fc.constantFrom(
    '<f t="shared" si="0"/>',
    '<f t="array" ref="A1:A2">A1:A2</f>',
    '<f ca="1">NOW()</f>',
    "<f >B2</f >",
  ),
);
const value = fc.oneof(
  fc.tuple(fc.constant("s"), fc.constantFrom("0", "1", "2", " 1 ", "1.0")),
  fc.tuple(fc.constantFrom("n", ""), number),
  fc.tuple(fc.constant("str"), text),
  fc.tuple(fc.constant("b"), fc.constantFrom("0", "1", " true ")),
  fc.tuple(fc.constant("e"), fc.constantFrom("#N/A", "#NAME?", "#SPILL!")),
  fc.tuple(fc.constant("d"), fc.constantFrom("2026-07-15", "2026-07-15T09:05:00Z")),
);
const cell = fc
  .record({
    column: fc.option(fc.constantFrom("A", "B", "Z", "AA", "XEA"), { nil: undefined }),
    style: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    quote: fc.constantFrom('"', "'"),
    more: fc.constantFrom("", "", ' ph="1"', ' cm="1"', ' vm="2"'),
    content: fc.oneof(
      fc.constant(undefined),
      fc.tuple(fc.option(formula, { nil: undefined }), fc.option(value, { nil: undefined }), space),
      text.map((words) => `<is><t xml:space="preserve">${words}</t></is>`),
      fc.constant("<is><t/></is>"),
      fc.constant("<v/>"),
    ),
  })
  .map(({ column, style, quote, more, content }) => (row: number): string => {
    const attribute = (name: string, text: string | undefined): string =>
      text === undefined || text === "" ? "" : ` ${name}=${quote}${text}${quote}`;
    const type =
      typeof content === "string" ? (content === "<v/>" ? "" : "inlineStr") : (content?.[1]?.[0] ?? "");
    const tag = `<c${attribute("r", column === undefined ? undefined : `${column}${row}`)}${attribute("s", style?.toString())}${attribute("t", type)}${more}`;
    if (content === undefined) return `${tag}/>`;
    if (typeof content === "string") return `${tag}>${content}</c>`;
    const [first, second, gap] = content;
    return `${tag}>${first ?? ""}${gap}${second === undefined ? "" : `<v>${second[1]}</v>`}</c>`;
  });
const row = fc
  .record({
    cells: fc.array(cell, { maxLength: 6 }),
    gap: space,
    more: fc.constantFrom(
      "",
      ' ht="20" customHeight="1"',
      ' hidden="1"',
      ' spans="1:3"',
      ' s="1" customFormat="1"',
    ),
  })
  .map(
    ({ cells, gap, more }) =>
      (number: number): string =>
        cells.length === 0
          ? `<row r="${number}"${more}/>`
          : `<row r="${number}"${more}>${cells.map((one) => one(number)).join(gap)}</row>`,
  );
const rows = fc
  .tuple(fc.array(row, { maxLength: 5 }), space)
  .map(([all, gap]) => all.map((one, index) => one(index + 1)).join(gap));

it("rows of every plain way of writing read as the parser reads them, without it", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const bytes = bytesOf(part(all));
      expect(read(bytes)).toEqual(parsed(bytes));
      expect(isPlain(all)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("rows that anything was put into or taken out of read, or are refused, as by the parser", () => {
  const intruder = fc.constantFrom(
    "<!-- kata -->",
    "<![CDATA[<v>1</v>]]>",
    "<?x y?>",
    "<x:c/>",
    "<extLst><ext/></extLst>",
    "&nbsp;",
    "&",
    "<",
    ">",
    "]]>",
    "\u0001",
    "\uffff",
    "\r",
    '"',
    " a=1",
    ' r="A1" r="A2"',
    "</c>",
    "</row>",
    "<row>",
    "<c>",
    "<is><r><t>a</t></r><rPh><t>b</t></rPh></is>",
  );
  fc.assert(
    fc.property(rows, intruder, fc.nat(), fc.nat({ max: 3 }), (all, what, at, taken) => {
      const place = all.length === 0 ? 0 : at % all.length;
      const bytes = bytesOf(part(all.slice(0, place) + what + all.slice(place + taken)));
      // Of two things wrong either may be told.
      const whole = (answer: Answer): Answer => (typeof answer === "string" ? "refused" : answer);
      expect(whole(read(bytes))).toEqual(whole(parsed(bytes)));
    }),
    { numRuns: 3_000 },
  );
});

it.each([
  ["a comment", '<row r="1"><c r="A1"><!-- 1 --><v>1</v></c></row>'],
  ["CDATA", '<row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c></row>'],
  ["rich text", '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>'],
  ["a prefix", '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'],
  ["a place with signs", '<row r="1"><c r="$A$1"><v>1</v></c></row>'],
])("%s is left to the parser", (_what, all) => {
  expect(isPlain(all)).toBe(false);
  const bytes = bytesOf(part(all));
  expect(read(bytes)).toEqual(parsed(bytes));
});

it("a part in UTF-16, one without rows, one with rows twice and one with a comment that names them read as by the parser", () => {
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
  const plain = part('<row r="1"><c r="A1"><v>1</v></c></row>');
  for (const xml of [
    utf16(plain),
    bytesOf(plain.replace(/<sheetData>.*<\/sheetData>/, "<sheetData/>")),
    bytesOf(
      plain.replace(
        "<mergeCells",
        '<sheetData><row r="2"><c r="B2"><v>2</v></c></row></sheetData><mergeCells',
      ),
    ),
    bytesOf(plain.replace("<cols>", "<!-- <sheetData> --><cols>")),
    bytesOf(plain.replace("<mergeCells", "<!-- </sheetData> --><mergeCells")),
    bytesOf(plain.replace("</worksheet>", "")),
    bytesOf(plain.replace("<cols>", "<cols><col>")),
  ])
    expect(read(xml)).toEqual(parsed(xml));
});

it("cells that look and say the same are one cell, and formulas never are", () => {
  const { cells } = readSheetPart(
    bytesOf(
      part(
        '<row r="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1"><f>1</f><v>1</v></c><c r="D1"><f>1</f><v>1</v></c></row>',
      ),
    ),
    context(),
  );
  const [first, second, third, fourth] = cells.rows[0] ?? [];
  expect(first).toBe(second);
  expect(third).toEqual(fourth);
  expect(third).not.toBe(fourth);
});
