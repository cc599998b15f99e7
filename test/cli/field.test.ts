/** Rows as exports bring them, by the command line: the same figures from CSV and .xlsx, and nothing into today's month unasked. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "embedded-excel/xlsx";
import { Failure } from "../../src/cli/failure";
import { caseFile, inFolder, mc, newFile } from "./support";

jest.setTimeout(120_000);

/** 15 July 2026. */
const DAY = 46_218;
const HEADERS = ["Tanggal Panggilan", "Jam Mulai", "Durasi (detik)", "Nomor Tujuan", "Catatan"] as const;

/** What stands under the headers on the F-22 sheets, row by row. */
async function rowsIn(path: string): Promise<readonly (readonly unknown[])[]> {
  const book = await openXlsx(readFileSync(path));
  return book.sheets
    .filter(({ name }) => name.startsWith("F-22"))
    .flatMap((sheet) => {
      const [table] = sheet.tables;
      if (!table) return [];
      const places = HEADERS.map((header) => table.columns.findIndex(({ name }) => name === header));
      const rows = sheet.rows.slice(table.area.row + 1, table.area.lastRow + 1);
      return rows.map((cells) => places.map((place) => cells[table.area.column + place]?.value ?? null));
    });
}

const imported = async (path: (name: string) => string, rows: string, ...more: readonly string[]) => {
  await newFile(path("book.xlsx"));
  return mc("import", path("book.xlsx"), rows, ...more, "--out", path("out.xlsx"), "--json");
};

const field = (name: string, ending = "csv"): readonly [rows: string, ...map: string[]] => [
  caseFile("field", `${name}.${ending}`),
  "--map",
  caseFile("field", `${name}.map.json`),
];

describe("the inputs that went wrong", () => {
  const time = (hours: number, minutes: number): number => (hours * 60 + minutes) / 1440;
  it.each([
    ["sep-line-map", "csv", [[DAY, time(9, 5), 65, "0812", "ok"]]],
    ["title-above", "csv", [[DAY, time(9, 5), 65, "0812", "ok"]]],
    ["utf16-tab", "csv", [[DAY, time(9, 5), 65, "0812", "ok"]]],
    [
      "eq-wrapped",
      "csv",
      [
        [DAY, time(9, 5), 65, "081234567890", "ok"],
        [DAY, time(9, 5), 65, "081234567890", "ok2"],
      ],
    ],
    [
      "quote-inside",
      "csv",
      [
        [DAY, time(9, 5), 65, "0812", 'Agen bilang "mohon tunggu" 2x'],
        [DAY, time(9, 6), 66, "0813", "baik"],
      ],
    ],
    [
      "cdr-huawei-like",
      "csv",
      [
        [46_203, (23 * 3600 + 59 * 60 + 50) / 86_400, null, "147", "2026-07-01 00:03:01"],
        [DAY, (9 * 3600 + 5 * 60 + 30) / 86_400, null, "147", "2026-07-15 09:09:42"],
      ],
    ],
    ["d1904-ext", "xlsx", [[DAY, time(9, 5), 65, "0812", "1904 with Excel ext"]]],
    ["dxf-builtin-table", "xlsx", [[DAY, time(9, 5), 252, "0812", "builtin 14/20/21"]]],
  ])("%s.%s gives the days, times and texts that stand in it", async (name, ending, expected) => {
    await inFolder(async (path) => {
      await imported(path, ...field(name, ending));
      expect(await rowsIn(path("out.xlsx"))).toEqual(expected);
    });
  });
});

describe("rows whose call has no readable day", () => {
  const rows = (...days: readonly string[]): string =>
    ["Tanggal Panggilan,Area", ...days.map((day) => `${day},JKT`)].join("\n");

  it("go to the newest month of the file, and that is told with their number", async () => {
    await inFolder(async (path) => {
      writeFileSync(path("rows.csv"), rows("01/05/2026", "besok", "02/06/2026", "kemarin"));
      const { output, messages } = await imported(path, path("rows.csv"));
      expect(JSON.parse(output)).toEqual({ added: 4, sheets: { "F-22 2026-05": 1, "F-22 2026-06": 3 } });
      expect(messages).toEqual([
        expect.stringMatching(/^2 baris tanpa tanggal yang terbaca .* masuk ke 2026-06\.$/),
      ]);
    });
  });

  it("are never taken for today's: without any day in the file --month has to say", async () => {
    await inFolder(async (path) => {
      writeFileSync(path("rows.csv"), rows("besok", "kemarin"));
      const refused: unknown = await imported(path, path("rows.csv")).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Failure);
      expect(String(refused)).toMatch(/No row of .* has a readable date .*--month/);
      expect(existsSync(path("out.xlsx"))).toBe(false);
      const { output } = await imported(path, path("rows.csv"), "--month", "2026-03");
      expect(JSON.parse(output)).toEqual({ added: 2, sheets: { "F-22 2026-03": 2 } });
    });
  });
});

it("the sheet with our kind of headers is taken though a cover stands first, and its name is told", async () => {
  await inFolder(async (path) => {
    const cells = (...texts: readonly string[]): string =>
      `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
    const parts = {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>`,
      "w.xml": `<workbook><sheets><sheet name="Sampul" r:id="a"/><sheet name="Data VRS" r:id="b"/></sheets></workbook>`,
      "_rels/w.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="a.xml"/><Relationship Id="b" Type="x/worksheet" Target="b.xml"/></Relationships>`,
      "a.xml": `<worksheet><sheetData>${cells("Laporan", "Juli", "2026")}</sheetData></worksheet>`,
      "b.xml": `<worksheet><sheetData>${cells("Tanggal Panggilan", "Area")}${cells("15/07/2026", "JKT")}</sheetData></worksheet>`,
    };
    writeFileSync(
      path("rows.xlsx"),
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
    );
    const { output, messages } = await imported(path, path("rows.xlsx"));
    expect(JSON.parse(output)).toEqual({ added: 1, sheets: { "F-22 2026-07": 1 } });
    expect(messages).toEqual([expect.stringContaining("“Data VRS”")]);
  });
});

/** Changes the table's part in the file. */
function changeTable(file: string, table: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const [name = "", part] =
    Object.entries(parts).find(
      ([name, one]) => name.startsWith("xl/tables/") && strFromU8(one).includes(` name="${table}"`),
    ) ?? [];
  const xml = strFromU8(part ?? new Uint8Array());
  expect(change(xml)).not.toBe(xml);
  writeFileSync(file, zipSync({ ...parts, [name]: strToU8(change(xml)) }));
}

it("a table with fewer columns than it is wide, as ExcelJS saves it, is no table, and repair makes it one", async () => {
  await inFolder(async (path) => {
    const book = path("out.xlsx");
    await imported(path, ...field("times"));
    const before = await rowsIn(book);
    // ExcelJS 4.4 drops the first calculated column's formula and all columns behind it.
    changeTable(book, "Sampel202607", (xml) =>
      xml
        .replace(/<tableColumns count="\d+">/, '<tableColumns count="28">')
        .replace(/<tableColumn id="29".*<\/tableColumns>/s, "</tableColumns>"),
    );
    const { output } = await mc("check", book);
    expect(output).toContain("Tabel F-22 Juli 2026 menjadi rentang biasa");
    const { messages } = await mc("repair", book, "--out", path("whole.xlsx"));
    expect(messages).toEqual([expect.stringContaining("Tabel “Sampel202607” di lembar F-22 2026-07 rusak")]);
    expect(await rowsIn(path("whole.xlsx"))).toEqual(before);
    expect((await mc("check", path("whole.xlsx"))).output).not.toContain("rentang biasa");
  });
});

describe("a table whose header row is switched off", () => {
  /** As Excel saves it: the table begins with its first row, and has no filter. */
  const headless = (xml: string): string =>
    xml
      .replace(
        / ref="([A-Z]+)(\d+):/,
        (_, column: string, row: string) => ` ref="${column}${Number(row) + 1}:`,
      )
      .replace('headerRowCount="1"', 'headerRowCount="0"')
      .replace(/<autoFilter.*?(\/>|<\/autoFilter>)/s, "");

  it.each([
    ["Sampel202607", "F-22 2026-07"],
    ["TabelAgen", "Agen"],
    ["DaftarArea", "Pengaturan"],
  ])("%s is told by every command as what it is, and nothing is written", async (table, sheet) => {
    await inFolder(async (path) => {
      const book = path("out.xlsx");
      await imported(path, ...field("times"));
      changeTable(book, table, headless);
      for (const words of [
        ["check", book],
        ["repair", book],
        ["report", book, "--month", "2026-07"],
        ["import", book, caseFile("field", "times.csv"), "--map", caseFile("field", "times.map.json")],
        ["set", book, "target=30"],
      ]) {
        const out = words[0] === "check" ? [] : ["--out", path("never.xlsx")];
        await expect(mc(...words, ...out)).rejects.toMatchObject({
          code: "headerRowHidden",
          params: { table, sheet },
        });
      }
      expect(existsSync(path("never.xlsx"))).toBe(false);
    });
  });
});
