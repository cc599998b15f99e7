/** Cells are read by the place and namespace of elements, whatever prefixes, date system and formats a writer chose. */
import { strToU8, zipSync } from "fflate";
import { readSource, SourceError, type SourceCell } from "../../src/import";
import { partsOf } from "../../src/import/xlsx/parts";

const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const RELATIONSHIPS = {
  [TRANSITIONAL]: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  [STRICT]: "http://purl.oclc.org/ooxml/officeDocument/relationships",
} as const;

interface Writer {
  readonly namespace: typeof TRANSITIONAL | typeof STRICT;
  readonly prefix: string;
  readonly relation: string;
  /** Where the parts are, and whether relationships name them from the package's root. */
  readonly folder: string;
  readonly absolute: boolean;
  readonly date1904: boolean;
}

/** The workbook as a writer would make it, with the like of everything misleading somewhere else. */
function written(writer: Writer, formats: readonly string[], cells: string): Uint8Array {
  const { namespace, prefix, relation, folder, absolute, date1904 } = writer;
  const colon = prefix === "" ? "" : `${prefix}:`;
  const own = (xml: string): string => xml.replaceAll(/<(\/?)(?!\w+:)(?=\w)/g, `<$1${colon}`);
  const root = (name: string, inside: string): string =>
    `<${colon}${name} xmlns${prefix === "" ? "" : `:${prefix}`}="${namespace}" xmlns:${relation}="${RELATIONSHIPS[namespace]}" xmlns:lain="urn:lain">${inside}</${colon}${name}>`;
  const target = (from: string, name: string): string => (absolute ? `/${folder}/${name}` : `${from}${name}`);
  const related = (list: readonly (readonly [string, string, string])[]): string =>
    `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([id, kind, path]) =>
          `<p:Relationship Id="${id}" Type="${RELATIONSHIPS[namespace]}/${kind}" Target="${path}"/>`,
      )
      .join("")}</p:Relationships>`;
  const numFmts = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  const xfs = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const misled = formats.map(
    (_, index) => `<numFmt numFmtId="${200 + index}" formatCode="&quot;salah&quot;"/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": related([["a", "officeDocument", target(`${folder}/`, "buku.xml")]]),
    [`${folder}/buku.xml`]: root(
      "workbook",
      own(
        `<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Baris" sheetId="1" ${relation}:id="s"/></sheets><extLst><ext><lain:x><workbookPr date1904="${date1904 ? 0 : 1}"/><lain:workbookPr date1904="0"/></lain:x></ext></extLst>`,
      ),
    ),
    [`${folder}/_rels/buku.xml.rels`]: related([
      ["s", "worksheet", target("", "lembar.xml")],
      ["t", "styles", target("", "gaya.xml")],
      ["u", "sharedStrings", target("", "teks.xml")],
    ]),
    [`${folder}/gaya.xml`]: root(
      "styleSheet",
      own(
        `<numFmts>${numFmts.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs><dxfs><dxf>${misled.join("")}</dxf></dxfs>`,
      ),
    ),
    [`${folder}/teks.xml`]: root(
      "sst",
      own("<si><t>satu</t><rPh><t>x</t></rPh></si><si><r><t>d</t></r><r><t>ua</t></r></si>"),
    ),
    [`${folder}/lembar.xml`]: root(
      "worksheet",
      own(
        `<sheetData><row r="1">${cells}</row></sheetData><extLst><ext><lain:y><row r="1"><c r="A1"><v>666</v></c></row></lain:y></ext></extLst>`,
      ),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const cellsOf = async (bytes: Uint8Array): Promise<readonly SourceCell[]> =>
  (await readSource(bytes)).sheets[0]?.read().lines[0]?.cells ?? [];

/** Formats by what they show, and a serial for each. After ECMA-376 part 1, 18.8.31. */
const FORMATS = [
  ["dd/mm/yyyy", "date", 46218],
  ["[$-421]d mmmm yyyy;@", "date", 46218],
  ["yyyy\\-mm\\-dd", "date", 46218],
  ["hh:mm", "time", 0.375],
  ["h:mm:ss AM/PM", "time", 0.375],
  ["dd/mm/yyyy hh:mm", "dateTime", 46218.375],
  ["[h]:mm:ss", "duration", 1.25],
  ["[mm]:ss", "duration", 0.01],
  ["mm:ss", "duration", 0.003],
] as const;

const WRITERS: readonly Writer[] = [TRANSITIONAL, STRICT].flatMap((namespace) =>
  ["", "x"].flatMap((prefix) =>
    ["r", "rel"].flatMap((relation) =>
      [true, false].flatMap((absolute) =>
        [true, false].map((date1904) => ({
          namespace: namespace as Writer["namespace"],
          prefix,
          relation,
          folder: absolute ? "xl" : "isi/dalam",
          absolute,
          date1904,
        })),
      ),
    ),
  ),
);

describe("a workbook of any writer", () => {
  it.each(WRITERS)(
    "$namespace, prefix '$prefix', $relation, absolute $absolute, 1904 $date1904",
    async (writer) => {
      const behind = writer.date1904 ? 1462 : 0;
      const cells = FORMATS.map(([, shows, serial], index) => {
        const stored = shows === "date" || shows === "dateTime" ? serial - behind : serial;
        return `<c r="${String.fromCharCode(67 + index)}1" s="${index + 1}"><v>${stored}</v></c>`;
      });
      const bytes = written(
        writer,
        FORMATS.map(([code]) => code),
        `<c r="$A$1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${cells.join("")}`,
      );
      expect(await cellsOf(bytes)).toEqual([
        "satu",
        "dua",
        ...FORMATS.map(([code, shows, serial]) =>
          code === "hh:mm" ? { shows, serial, toTheMinute: true } : { shows, serial },
        ),
      ]);
    },
  );

  const [plain] = WRITERS.filter(({ date1904 }) => !date1904);

  it("shows codes with the zeros in front that their format gives, and no noise of binary fractions", async () => {
    if (!plain) throw new Error("no writer");
    const cells = `<c r="A1" s="1"><v>812</v></c><c r="B1"><v>42.00000000000001</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>6.2812345678901E+11</v></c>`;
    expect(await cellsOf(written(plain, ["00000"], cells))).toEqual(["00812", 42, 0.3, 628123456789.01]);
    const foreign = ["&quot;0&quot;0", "\\0#", "&quot;+62 &quot;0", "000\\-000"];
    const coded = foreign.map((_, index) => `<c r="${"ABCD"[index]}1" s="${index + 1}"><v>812345</v></c>`);
    expect(await cellsOf(written(plain, foreign, coded.join("")))).toEqual([
      ...["0812345", "0812345", "+62 812345", "812-345"],
    ]);
  });

  it.each([
    ["2026-07-15T09:05:30", "dateTime", 46218 + 32730 / 86400],
    ["2026-07-15T09:05:30+07:00", "dateTime", 46218 + 32730 / 86400],
    ["2026-07-15T09:05:30Z", "dateTime", 46218 + 32730 / 86400],
    ["2026-07-15", "date", 46218],
    ["09:05", "time", 0.3784722222222222],
  ])("reads the ISO text %s as it is written", async (text, shows, serial) => {
    if (!plain) throw new Error("no writer");
    const [cell] = await cellsOf(written(plain, [], `<c r="A1" t="d"><v>${text}</v></c>`));
    expect(cell).toEqual({ shows, serial: expect.closeTo(serial, 9) as unknown });
  });
});

describe("cells merged over several rows", () => {
  it("hold for each of the rows that holds anything else", async () => {
    const sheet = (merges: string): Uint8Array => {
      const parts = {
        "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>`,
        "w.xml": `<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>`,
        "_rels/w.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>`,
        "s.xml": `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c></row><row r="9"><c r="B9"><v>5</v></c></row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
      };
      return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
    };
    const linesOf = async (merges: string) =>
      (await readSource(sheet(merges))).sheets[0]
        ?.read()
        .lines.map(({ number, cells }) => [number, ...cells]);
    expect(await linesOf('<mergeCell ref="A1:A5"/>')).toEqual([
      [1, 1, 2],
      [2, 1, 3],
      [4, 1, 4],
      [9, "", 5],
    ]);
    // A title over several columns is one line's.
    expect(await linesOf('<mergeCell ref="A1:D1"/>')).toEqual([
      [1, 1, 2],
      [2, "", 3],
      [4, "", 4],
      [9, "", 5],
    ]);
  });
});

describe("what is too large or damaged is refused before it costs anything", () => {
  const refusal = async (work: () => unknown): Promise<unknown> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof SourceError) return [error.code, error.params];
      throw error;
    }
    return "read";
  };
  const [writer] = WRITERS;

  it.each(["XFE1", "ZZZZ1", "ZZZZZZZZZ1", "A1048577"])(
    "a cell at %s, beyond every sheet",
    async (address) => {
      if (!writer) throw new Error("no writer");
      const started = Date.now();
      const bytes = written(writer, [], `<c r="${address}"><v>1</v></c>`);
      expect(bytes.length).toBeLessThan(5000);
      expect(await refusal(() => cellsOf(bytes))).toEqual([
        "tooManyCells",
        { rows: 1_048_576, columns: 16_384 },
      ]);
      expect(Date.now() - started).toBeLessThan(5000);
    },
  );

  it("a part, or all parts together, that unfold to more than the limit", async () => {
    const bytes = zipSync({ "a.xml": strToU8("a".repeat(9000)), "b.xml": strToU8("b".repeat(9000)) });
    const limits = { entry: 10_000, all: 15_000 };
    expect(await refusal(() => partsOf(bytes, { ...limits, entry: 8999 })("a.xml"))).toEqual([
      "tooLargeInside",
      { part: "a.xml", most: 0.008999 },
    ]);
    const parts = partsOf(bytes, limits);
    expect(parts("A.xml")).toBe("a".repeat(9000));
    expect(await refusal(() => parts("b.xml"))).toEqual(["tooLargeInside", { part: "b.xml", most: 0.01 }]);
  });

  it("a part that is not what its checksum says, one that the file lacks, and a document type, by name", async () => {
    if (!writer) throw new Error("no writer");
    const bytes = zipSync({ "a.xml": strToU8("<a>isi yang benar</a>") }, { level: 0 });
    const at = Buffer.from(bytes).indexOf("benar");
    const bent = Uint8Array.from(bytes);
    bent[at] = "B".charCodeAt(0);
    expect(await refusal(() => partsOf(bent)("a.xml"))).toEqual(["damaged", { part: "a.xml" }]);
    const lacking = zipSync({
      "_rels/.rels": strToU8(
        `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>`,
      ),
      "w.xml": strToU8(`<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>`),
      "_rels/w.xml.rels": strToU8(
        `<Relationships><Relationship Id="a" Type="x/worksheet" Target="lembar/satu.xml"/></Relationships>`,
      ),
    });
    expect(await refusal(() => cellsOf(lacking))).toEqual(["damaged", { part: "lembar/satu.xml" }]);
    const typed = zipSync({ "_rels/.rels": strToU8(`<!DOCTYPE a><Relationships/>`) });
    expect(await refusal(() => cellsOf(typed))).toEqual(["damaged", {}]);
  });
});
