/**
 * The three documents as LibreOffice prints them: how many pages, how full, where signatures stand, and that a table that
 * goes on has its header again. Needs soffice, and poppler's pdftotext.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { seeded, type Sheet } from "embedded-excel";
import { demoRows } from "../../src/cli/demo/demo-rows";
import { fillLists } from "../../src/cli/demo/filling";
import { saveBook } from "../../src/cli/files";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { addSamples } from "../../src/excel/actions/add-samples";
import { inFolder } from "../cli/support";
import { generateReport } from "../excel/support/reports";
import { day, newWorkbook } from "../excel/support/session";
import { printed } from "./support/programs";

const run = promisify(execFile);

const MONTHS = [
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
  "2026-08",
] as const;
const LAST = "2026-08";
const MADE = day("2026-09-10");
/** A centre that makes its 60 calls a month, with some that do not count. */
const CALLS = 64;

interface Word {
  readonly text: string;
  /** From the page's left edge, in points. */
  readonly left: number;
  readonly right: number;
  /** From the page's top, in points. */
  readonly top: number;
  readonly bottom: number;
}
type Page = { readonly width: number; readonly height: number; readonly words: readonly Word[] };

/** The documents' sheets alone, in a file: the rest of the workbook is not printed. */
async function pagesOf(
  rows: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<{
  readonly pages: readonly Page[];
  readonly sheets: readonly Sheet[];
}> {
  return inFolder(async (path) => {
    const session = await newWorkbook();
    await fillLists(day("2026-01-01"), day("2026-12-31"));
    await changeSettings({ values: settings, today: MADE });
    const random = seeded(2026);
    for (const month of MONTHS)
      await addSamples({ rows: demoRows(month, month === LAST ? rows : CALLS, MADE, random), today: MADE });
    await generateReport({ month: LAST, today: MADE });
    const { book } = session.excel;
    const sheets = book.sheets.filter(({ name }) => /^(Laporan|Rekap|Analisa) /.test(name));
    await saveBook({ ...book, sheets, names: [] }, path("reports.xlsx"));
    const file = await printed(path("reports.xlsx"));
    const { stdout } = await run("pdftotext", ["-bbox", file, "-"], { maxBuffer: 256 * 1024 * 1024 });
    return { pages: readPages(stdout), sheets };
  });
}

function readPages(xml: string): readonly Page[] {
  return xml
    .split("<page ")
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    }));
}

/** What stands above the page's foot, and the foot itself. */
const bodyOf = ({ words, height }: Page): readonly Word[] => words.filter(({ top }) => top < height - 36);
const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");
const own = (pages: readonly Page[], code: string): readonly Page[] =>
  pages.filter((page) =>
    textOf(page.words.filter((word) => !bodyOf(page).includes(word))).includes(`${code}/`),
  );
/** Words after each other on a page: where they begin, from the top. */
function placeOf(page: Page, text: string): number | undefined {
  const words = text.split(" ");
  const index = page.words.findIndex((_, at) =>
    words.every((word, offset) => page.words[at + offset]?.text === word),
  );
  return page.words[index]?.top;
}

const firstCell = (sheet: Sheet, row: number): string => {
  const line: Sheet["rows"][number] | undefined = sheet.rows[row];
  const value = line?.[0]?.value;
  return typeof value === "string" ? value : "";
};
const isHeaderAt = (sheet: Sheet, row: number): boolean =>
  sheet.rows[row]?.at(0)?.style?.fillColor === "#E6ECF2";
const isLineAt = (sheet: Sheet, row: number): boolean =>
  !isHeaderAt(sheet, row) && sheet.rows[row]?.at(0)?.style?.borderBottom?.color === "#D1D1D1";

describe("a month of 60 calls on paper", () => {
  const DOCUMENTS = [
    ["Laporan", "LMC", 6],
    ["Rekap", "RMC", 2],
    ["Analisa", "AMC", 3],
  ] as const;

  it("takes no more pages than its documents may, says how many, and leaves none half empty but the last", async () => {
    const { pages, sheets } = await pagesOf(CALLS);
    for (const [kind, code, most] of DOCUMENTS) {
      const mine = own(pages, code);
      expect([kind, mine.length > 0 && mine.length <= most]).toEqual([kind, true]);
      const sheet = sheets.find(({ name }) => name.startsWith(kind));
      expect(JSON.stringify(sheet?.rows)).toContain(`"1 dari ${mine.length}"`);
      for (const page of mine.slice(0, -1))
        expect(Math.max(...bodyOf(page).map(({ bottom }) => bottom))).toBeGreaterThan(page.height / 2);
      // Signed once, below what is signed, on a page that says something.
      const signed = mine.filter((page) => placeOf(page, "Disetujui oleh:") !== undefined);
      expect(signed).toHaveLength(1);
      const [page] = signed;
      if (!page) continue;
      const [signature = 0, what = Infinity] = [
        placeOf(page, "Disetujui oleh:"),
        placeOf(page, kind === "Rekap" ? "Catatan dan pengesahan" : "Yang belum dapat dipercaya"),
      ];
      expect(signature).toBeGreaterThan(what);
      expect(mine.indexOf(page)).toBe(kind === "Rekap" ? mine.length - 1 : 0);
    }
    const [first] = own(pages, "LMC");
    const words = first === undefined ? "" : textOf(first.words);
    for (const said of [
      "BELUM FINAL",
      "Sembilan KPI",
      "Tiga temuan terpenting",
      "Tindakan yang segera jatuh tempo",
    ])
      expect(words).toContain(said);
    expect(words.match(/[✓×○] (Tercapai|Belum tercapai|Belum dapat dinilai)/g)?.length).toBe(9 + 4);
  }, 600_000);

  it("has a table's header again on each page on which the table goes on, and no row without it", async () => {
    const { pages, sheets } = await pagesOf(240);
    let repeated = 0;
    for (const [kind, code] of DOCUMENTS) {
      const mine = own(pages, code);
      const sheet = sheets.find(({ name }) => name.startsWith(kind));
      if (!sheet) throw new Error(`no ${kind}`);
      const breaks = [...sheet.pageLayout.rowBreaks].sort((a, b) => a - b);
      expect([kind, mine.length]).toEqual([kind, breaks.length + 1]);
      breaks.forEach((row, index) => {
        // A row of a table has a line below, its header a shade: a page begins with the header, never with another row.
        const [isHeader, goesOn] = [isHeaderAt(sheet, row), isLineAt(sheet, row - 1)];
        expect([kind, row, isLineAt(sheet, row)]).toEqual([kind, row, false]);
        if (isHeader && goesOn) repeated += 1;
        const begins = bodyOf(mine[index + 1] ?? { width: 0, height: 0, words: [] })[0]?.text;
        const first = [row, row + 1].map((at) => firstCell(sheet, at)).find((text) => text !== "");
        // Empty rows are a chart's, with words of its own.
        if (first !== undefined) expect(begins).toBe(first.split(" ")[0]);
      });
    }
    expect(repeated).toBeGreaterThan(2);
  }, 600_000);
});

/** Sixty letters of each, which fill more of a line in capitals. */
const LONG = {
  "letterhead.company": "Perseroan Terbatas Layanan Contoh Sejahtera Nusantara Abadi Jaya",
  "letterhead.unit": "Pusat Pengendalian Mutu Layanan Pelanggan Terpadu Nusantara Uji",
  "letterhead.number": "QCC-TDSCC/LAPORAN-MYSTERY-CALLING/2026/AGUSTUS/NOMOR-0001/UJI",
  "signer.report": "Staf Pelaksana Pengendalian Mutu Layanan Pelanggan Nusantara",
  "signer.analysis": "Staf Analis Pengendalian Mutu Layanan Pelanggan se-Nusantara",
  "signer.reviewer": "Koordinator Pengendalian Mutu Layanan Pelanggan se-Nusantara",
  "signer.approver": "Manager Operation Layanan Pelanggan Terpadu Seluruh Nusantara",
};
const CAPITALS = Object.fromEntries(
  Object.entries(LONG).map(([key, words]) => [key, words.toUpperCase()]),
) as typeof LONG;

describe("a letterhead of sixty letters a line", () => {
  /** Of the columns up to the middle third, those up to the document box. */
  const LEFT_THIRD = { LMC: 3 / 7, RMC: 256 / 574, AMC: 3 / 7 } as const;

  it.each([
    ["as names are written", LONG],
    ["in capitals", CAPITALS],
  ])(
    "%s stays within its boxes on paper, and the month on its pages",
    async (_title, settings) => {
      const { pages } = await pagesOf(CALLS, settings);
      for (const [code, most] of [
        ["LMC", 6],
        ["RMC", 2],
        ["AMC", 3],
      ] as const) {
        const mine = own(pages, code);
        expect([code, mine.length <= most]).toEqual([code, true]);
        const [first] = mine;
        const signed = mine.find((page) => wordOn(page, "Disetujui") !== undefined);
        const [below, box] = [first && wordOn(first, "Acuan:"), first && wordOn(first, "Nomor")];
        if (!first || !signed || !below || !box) throw new Error(`${code} is not whole`);
        const end = below.left + LEFT_THIRD[code] * (box.left - below.left);
        const head = first.words.filter(({ top }) => top < below.top - 2);
        // Nothing stands between: neither side's words reach into the middle.
        const [title] = head.filter(({ text }) => /^(LAPORAN|REKAP|ANALISA)$/.test(text));
        const left = head.filter((word) => word.left < end && word.left < (title?.left ?? 0));
        expect([code, "left", left.filter(({ right }) => right > end)]).toEqual([code, "left", []]);
        const edge = first.width - below.left + 4;
        expect([code, "right", head.filter(({ right }) => right > edge)]).toEqual([code, "right", []]);
        expect(Math.min(...head.map(({ top }) => top))).toBeGreaterThanOrEqual(box.top - 6);
        const said = textOf(left);
        const [company, unit] = [settings["letterhead.company"], settings["letterhead.unit"]] as const;
        expect(said.slice(0, 40)).toBe(company.slice(0, 40));
        expect(said).toContain(unit.slice(0, 40));
        // What the number lost for want of room is told.
        const number = head.filter((word) => word.left > box.right + 4 && word.top < box.bottom);
        expect(number.map(({ text }) => text).join("")).toMatch(/UJI$|…$/);

        const line = signed.words.filter(
          ({ top }) => Math.abs(top - (wordOn(signed, "Disetujui")?.top ?? 0)) < 3,
        );
        const places = ["Dibuat", "Diperiksa", "Disetujui"].map(
          (text) => line.find((word) => word.text === text)?.left ?? NaN,
        );
        places.forEach((place, index) => {
          const limit = places[index + 1] ?? edge;
          const words = line.filter((word) => word.left >= place && word.left < limit);
          expect(words.length).toBeGreaterThan(4);
          expect([code, words.filter(({ right }) => right > limit)]).toEqual([code, []]);
        });
      }
    },
    600_000,
  );
});

const wordOn = ({ words }: Page, text: string): Word | undefined => words.find((word) => word.text === text);
