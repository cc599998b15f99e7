/**
 * Every figure on Laporan, Rekap and Analisa, and Rekomendasi's KPI, computed again in Python from the F-22 rows,
 * Pengaturan and TabelRekomendasi of the same file as LibreOffice recalculates it. No number on the reports is left
 * unlooked at.
 */
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { OfficeSession, Sheet } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { generateReport } from "../excel/support/reports";
import { openMonth } from "../../src/excel/actions/open-month";
import { saveBook } from "../../src/cli/files";
import { inFolder } from "../cli/support";
import { day, newWorkbook, sheetOf } from "../excel/support/session";
import { recalculated } from "./support/programs";
import { fillRecommendations } from "./support/recommendation-rows";
import { CASES, JULY, type ReportCase } from "./support/report-cases";
import { reportRows } from "./support/report-rows";

const run = promisify(execFile);

interface Answer {
  readonly checked: number;
  readonly problems: readonly string[];
  readonly unseen: readonly string[];
  readonly samples: number;
  readonly nonconformities: number;
  /** Closed cases of earlier months whose agent was called again. */
  readonly tested: number;
  readonly recommendations: number;
}

/** The roster, the scenarios and the people that the rows name, and what was sent. */
async function fillLists(session: OfficeSession, { month, sent = [] }: ReportCase): Promise<void> {
  const year = [day("2026-01-01"), day("2026-12-31")] as const;
  await session.client.Excel.run(async (context) => {
    for (const [table, lines] of [
      ["DaftarPetugas", [["Ayu", "QCO", 3]]],
      ["TabelAgen", [["A1", "Agen Satu", "JKT", "147", "Dewi", "Ya"]]],
      ["TabelSkenario", [["S-01", "1", "M-01", "Uji", year[0], year[0] - 1, ...year]]],
    ] as const)
      context.workbook.tables
        .getItem(table)
        .getDataBodyRange()
        .getCell(0, 0)
        .getResizedRange(0, lines[0].length - 1).values = lines.map((line) => [...line]);
    const record = context.workbook.tables.getItem("TabelDistribusi").getDataBodyRange().getCell(0, 0);
    sent.forEach(([document, on], row) => {
      record.getOffsetRange(row, 0).getResizedRange(0, 6).values = [
        [`'${month}`, document, 1, "TEK", "TEK", "email", day(on)],
      ];
    });
    await context.sync();
  });
}

/** The first line that begins so: with the words alone, or with more behind them. */
const rowOf = (sheet: Sheet, words: string | RegExp): number =>
  // Rows are sparse.
  sheet.rows.findIndex((line: Sheet["rows"][number] | undefined) => {
    const first = line?.[0]?.value;
    return typeof words === "string" ? first === words : typeof first === "string" && words.test(first);
  });

/** What QA writes on the sheet itself, and what the report makes of it the next time. */
function recommend(
  session: OfficeSession,
  month: string,
  recommended: NonNullable<ReportCase["recommended"]>,
): void {
  const sheet = sheetOf(session, `Analisa ${month}`);
  for (const [number, header, words] of recommended) {
    const row = rowOf(sheet, number);
    const headers = sheet.rows
      .slice(0, row)
      .findLast((line: Sheet["rows"][number] | undefined) => line?.[1]?.value === "Rekomendasi");
    const column = headers?.findIndex((cell) => cell?.value === header) ?? -1;
    session.excel.type(sheet.id, row, column, words);
  }
}

async function answerOf(one: ReportCase): Promise<Answer> {
  const { month, asOf, rows, settings, recommendations = [], recommended = [], handedOver, typed = [] } = one;
  const today = day(asOf);
  return inFolder(async (path) => {
    const session = await newWorkbook();
    await changeSettings({ values: { asOf, ...settings } });
    await fillLists(session, one);
    await openMonth({ month, today });
    if (rows.length > 0) await addSamples({ rows, today });
    if (recommendations.length > 0) await fillRecommendations(session, recommendations);
    await generateReport({ month, today });
    if (recommended.length > 0) {
      recommend(session, month, recommended);
      await generateReport({ month, today });
    }
    const sheet = sheetOf(session, `Laporan ${month}`);
    if (handedOver !== undefined)
      session.excel.type(sheet.id, rowOf(sheet, /^7\. Laporan, batas/), 3, handedOver);
    for (const [name, words, column, text] of typed) {
      const report = sheetOf(session, `${name} ${month}`);
      session.excel.type(report.id, rowOf(report, words), column, text);
    }
    await saveBook(session.excel.book, path("report.xlsx"));
    await mkdir(join(dirname(path("report.xlsx")), "recalculated"));
    const file = await recalculated(path("report.xlsx"));
    const script = join(__dirname, "support", "figures", "check_report.py");
    const { stdout } = await run("/usr/bin/python3", [script, file, month, String(today), String(today)], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout) as Answer;
  });
}

describe("every figure of Laporan, Rekap and Analisa", () => {
  it.each(CASES)(
    "equals the one computed from outside: $name",
    async (one) => {
      const answer = await answerOf(one);
      expect(answer.problems).toEqual([]);
      expect(answer.unseen).toEqual([]);
      expect(answer.checked).toBeGreaterThan(150);
      expect(answer.recommendations > 0).toBe(one.recommendations !== undefined);
      if (one.rows.length > 100) {
        expect(answer.samples).toBeGreaterThan(10);
        expect(answer.nonconformities).toBeGreaterThan(5);
        expect(answer.tested).toBeGreaterThan(0);
      }
    },
    300_000,
  );

  it("would not pass with a figure that is off, or with one that nobody looks at", async () => {
    const rows = reportRows({ ...JULY, rows: 12, seed: 29 });
    const answer = await answerOf({
      name: "",
      month: "2026-07",
      asOf: "2026-08-10",
      rows,
      typed: [
        ["Laporan", "Tingkat lulus", 3, "0.123"],
        ["Laporan", "Sebaran nilai", 3, "42"],
        ["Analisa", "P01 Salam Pembuka", 2, "99"],
        ["Analisa", "Per area", 4, "43"],
      ],
    });
    expect(answer.problems).toEqual([
      expect.stringMatching(/^Laporan 2026-07: Angka utama .* shows 0.123 not/),
      expect.stringMatching(/^Analisa 2026-07: Per kriteria penilaian .* shows 99 not/),
    ]);
    expect(answer.unseen).toEqual([
      expect.stringMatching(/^Laporan .* column 4: 42$/),
      expect.stringMatching(/^Analisa .* column 5: 43$/),
    ]);
  }, 300_000);
});
