/** Delimited text of every dialect: delimiters × quotes × encodings × line ends × title lines give the same rows. */
import { readSource, SourceError, tableOf, type SourceCell } from "../../src/import";

const HEADER = ["Tgl", "Nomor", "Jam", "Durasi", "Ket"];
const ROWS = [
  ["15/07/2026", "081234567890", "09:05", "65", 'Agen bilang "mohon tunggu" 2x'],
  ["16/07/2026", "0813", "09.06", "66,5", "a, b; c | d\te"],
  ["17/07/2026", "", "", "", "dua\nbaris"],
  ["18/07/2026", "=1+1", "-", "0", "é 😀"],
];

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LINE_ENDS = ["\n", "\r\n", "\r"] as const;
const QUOTES = ["where needed", "everywhere", "as text for Excel"] as const;
const TITLES = [[], ["Laporan Rekaman VRS", "Periode: 01/07/2026 s/d 31/07/2026", ""]] as const;

const inUtf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": utf8,
  "UTF-8 with a mark": (text) => utf8(`\uFEFF${text}`),
  "UTF-16 LE with a mark": (text) => inUtf16(`\uFEFF${text}`, true),
  "UTF-16 BE with a mark": (text) => inUtf16(`\uFEFF${text}`, false),
  "UTF-16 LE": (text) => inUtf16(text, true),
  "UTF-16 BE": (text) => inUtf16(text, false),
};

function field(value: string, delimiter: string, quotes: (typeof QUOTES)[number]): string {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  if (quotes === "everywhere") return quoted;
  if (quotes === "as text for Excel" && /^\d+$/.test(value)) return `="${value}"`;
  // A quote inside a field that has none around it stands as it is.
  return value.includes(delimiter) || /[\r\n]/.test(value) ? quoted : value;
}

interface Variant {
  readonly delimiter: string;
  readonly end: string;
  readonly quotes: (typeof QUOTES)[number];
  readonly encoding: string;
  readonly titles: number;
}

function textOf({ delimiter, end, quotes, titles }: Variant): string {
  const above = (TITLES[titles] ?? []).map((title) => title + (title === "" ? "" : delimiter.repeat(4)));
  const records = [HEADER, ...ROWS].map((row) =>
    row.map((one) => field(one, delimiter, quotes)).join(delimiter),
  );
  return [...above, ...records, " ", delimiter.repeat(4)].join(end) + end;
}

const VARIANTS: readonly Variant[] = DELIMITERS.flatMap((delimiter) =>
  LINE_ENDS.flatMap((end) =>
    QUOTES.flatMap((quotes) =>
      Object.keys(ENCODINGS).flatMap((encoding) =>
        TITLES.map((_, titles) => ({ delimiter, end, quotes, encoding, titles })),
      ),
    ),
  ),
);

async function linesOf(bytes: Uint8Array) {
  return (await readSource(bytes)).sheets[0]?.read().lines ?? [];
}

describe("text of every dialect", () => {
  it.each(DELIMITERS)(
    "separated by %j, whatever quotes, encoding, line ends and titles",
    async (delimiter) => {
      const variants = VARIANTS.filter((one) => one.delimiter === delimiter);
      expect(variants).toHaveLength(108);
      for (const variant of variants) {
        const encode = ENCODINGS[variant.encoding] ?? utf8;
        const lines = await linesOf(encode(textOf(variant)));
        const start = lines.findIndex(({ cells }) => cells[0] === "Tgl");
        const cells = lines.slice(start).map((line) => line.cells);
        expect([variant, cells]).toEqual([variant, [HEADER, ...ROWS]]);
        // Lines are counted as a person counts them, blank ones too.
        const first = (TITLES[variant.titles] ?? []).length + 1;
        expect(lines.slice(start).map(({ number }) => number - first)).toEqual([0, 1, 2, 3, 5]);
      }
    },
  );

  it.each([";", "\t", "|", ","])("that names its delimiter %j in a first line", async (delimiter) => {
    const rows = [["a,b;c", "x"].join(delimiter === "," ? ";" : delimiter)];
    const text = `sep=${delimiter}\r\nA${delimiter}B\r\n1${delimiter}2\r\n`;
    expect((await linesOf(utf8(text))).map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, "A", "B"],
      [3, "1", "2"],
    ]);
    expect(rows).toHaveLength(1);
  });

  it("with decimal commas, and with lists inside fields, is separated where most lines agree", async () => {
    const decimals = "Tgl;Durasi\n1/7/2026;1,5\n2/7/2026;2,5\n3/7/2026;3,5\n";
    expect((await linesOf(utf8(decimals)))[1]?.cells).toEqual(["1/7/2026", "1,5"]);
    const lists = "Tgl,Catatan\n1/7/2026,a;b;c\n2/7/2026,d;e;f\n3/7/2026,g\n";
    expect((await linesOf(utf8(lists)))[1]?.cells).toEqual(["1/7/2026", "a;b;c"]);
    expect((await linesOf(utf8("Tgl\n1/7/2026\n")))[1]?.cells).toEqual(["1/7/2026"]);
  });

  it("with line ends of several kinds, and a zero character in a cell, loses nothing", async () => {
    const lines = await linesOf(utf8("A,B\r\n1,2\n3,4\r5,\u0000x\r\n"));
    expect(lines.map(({ cells }) => cells)).toEqual([
      ["A", "B"],
      ["1", "2"],
      ["3", "4"],
      ["5", "\u0000x"],
    ]);
  });
});

describe("text that cannot be read", () => {
  const refusal = async (text: string | Uint8Array): Promise<unknown> => {
    try {
      const content = (await readSource(typeof text === "string" ? utf8(text) : text)).sheets[0]?.read();
      if (content) tableOf(content, 0, true);
    } catch (error) {
      if (error instanceof SourceError) return [error.code, error.params];
      throw error;
    }
    return "read";
  };

  it("is told by line and column, counted from 1", async () => {
    expect(await refusal('A,B\n1,2\n"3,4\n5,6\n')).toEqual(["quoteNotClosed", { line: 3 }]);
    expect(await refusal('sep=;\nA;B\n1;2\n"3;4\n')).toEqual(["quoteNotClosed", { line: 4 }]);
    expect(await refusal('A,B\n"1\n1",2\n\n3,4,,5\n')).toEqual(["rowTooLong", { line: 5, column: 4 }]);
    expect(await refusal(Uint8Array.from([65, 44, 66, 10, 0xe9, 44, 44]))).toEqual(["notUtf8", {}]);
  });

  it("because it has more columns than a sheet is refused at once", async () => {
    const started = Date.now();
    const wide: SourceCell = ",".repeat(16_384);
    expect(await refusal(`A${wide}\n1\n`)).toEqual(["tooManyCells", { rows: 1_048_576, columns: 16_384 }]);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
