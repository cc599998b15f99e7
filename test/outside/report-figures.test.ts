/**
 * Every figure on Laporan, Rekap and Analisa, and Rekomendasi's KPI, computed again in Python from the F-22 rows,
 * Pengaturan and TabelRekomendasi of the same file as LibreOffice recalculates it. No number on the reports is left
 * unlooked at.
 */
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { addSamples, changeSettings, generateReport, openMonth, type SampleInput } from "../../src/workbook";
import { saveBook } from "../../src/workbench/mc/files";
import type { Sheet } from "../../src/workbench/book/types";
import type { OfficeSession } from "../../src/workbench/mc/office-session";
import { inFolder } from "../workbench/mc/support";
import { day, newWorkbook, sheetOf } from "../workbook/support/session";
import { recalculated } from "./support/programs";
import {
  fillRecommendations,
  recommendationRows,
  type RecommendationRow,
} from "./support/recommendation-rows";
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

/** The roster, the scenarios and the people that the rows name. */
async function fillLists(session: OfficeSession): Promise<void> {
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
    await context.sync();
  });
}

interface Case {
  readonly name: string;
  readonly month: string;
  readonly asOf: string;
  readonly rows: readonly SampleInput[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Rows of TabelRekomendasi that stand there before the reports are made. */
  readonly recommendations?: readonly RecommendationRow[];
  /** Written into the month's own table on Analisa: number, header, words. */
  readonly recommended?: readonly (readonly [number: string, header: string, words: string])[];
  /** Typed as the day on which Laporan was handed over. */
  readonly handedOver?: string;
  /** Written into a report by hand: which, first cell of the line, column, text. */
  readonly typed?: readonly (readonly [report: string, words: string, column: number, text: string])[];
}

const rowOf = (sheet: Sheet, words: string): number =>
  // Rows are sparse.
  sheet.rows.findIndex((line: Sheet["rows"][number] | undefined) => line?.[0]?.value === words);

/** What QA writes on the sheet itself, and what the report makes of it the next time. */
function recommend(
  session: OfficeSession,
  month: string,
  recommended: NonNullable<Case["recommended"]>,
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

async function answerOf(one: Case): Promise<Answer> {
  const { month, asOf, rows, settings, recommendations = [], recommended = [], handedOver, typed = [] } = one;
  const today = day(asOf);
  return inFolder(async (path) => {
    const session = await newWorkbook();
    await changeSettings({ values: { asOf, ...settings } });
    await fillLists(session);
    await openMonth({ month, today });
    if (rows.length > 0) await addSamples({ rows, today });
    if (recommendations.length > 0) await fillRecommendations(session, recommendations);
    await generateReport({ month, today });
    if (recommended.length > 0) {
      recommend(session, month, recommended);
      await generateReport({ month, today });
    }
    const sheet = sheetOf(session, `Laporan ${month}`);
    if (handedOver !== undefined) session.excel.type(sheet.id, rowOf(sheet, "7. Laporan"), 5, handedOver);
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

const JULY = { from: day("2026-07-01"), to: day("2026-07-31"), asOf: day("2026-08-10") };
const ALL_YES = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);
const FAULTY = { Ketidaksesuaian: "Ya", Status: "Closed" };
const manyAreas = (rows: readonly SampleInput[]): readonly SampleInput[] =>
  rows.map((row, index) => ({ ...row, Area: `Area ${(index * 7) % 26}` }));

const CASES: readonly Case[] = [
  {
    name: "ten months with every kind of trouble, a control chart with limits",
    month: "2026-10",
    asOf: "2026-11-05",
    rows: reportRows({
      from: day("2026-01-01"),
      to: day("2026-10-31"),
      asOf: day("2026-11-05"),
      rows: 420,
      seed: 20261001,
    }),
    settings: { "report.minimumPerAgent": "3" },
    recommendations: recommendationRows({
      from: "2025-11",
      to: "2026-11",
      asOf: day("2026-11-05"),
      seed: 20261003,
    }),
    recommended: [
      ["R-2610-04", "Rekomendasi", "Ditulis di Analisa"],
      ["R-2610-04", "Departemen", "TEK"],
      ["R-2610-04", "Mutu (1–5)", "2"],
      ["R-2610-04", "Batas Waktu", "2026-11-03"],
    ],
    handedOver: "2026-11-04",
  },
  {
    name: "a month in progress, its limits not tested",
    month: "2026-10",
    asOf: "2026-10-19",
    rows: reportRows({
      from: day("2026-01-05"),
      to: day("2026-10-31"),
      asOf: day("2026-10-19"),
      rows: 330,
      seed: 20261002,
      weak: 15,
    }),
    settings: { "deadline.calendar": "working", quotaPerAgent: "4" },
    recommendations: recommendationRows({
      from: "2026-08",
      to: "2026-10",
      asOf: day("2026-10-19"),
      seed: 20261004,
    }),
  },
  { name: "an empty month", month: "2026-07", asOf: "2026-08-10", rows: [] },
  {
    name: "one row",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: reportRows({ ...JULY, rows: 1, seed: 7, all: { "Tanggal Panggilan": "2026-07-06", ...ALL_YES } }),
  },
  {
    name: "rows of which none counts",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: reportRows({ ...JULY, rows: 25, seed: 11, all: { "Status Panggilan": "Sibuk" } }),
  },
  {
    name: "every step late or overdue, by the rule of working days from the step before",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: reportRows({
      ...JULY,
      to: day("2026-07-20"),
      rows: 30,
      seed: 13,
      all: {
        Ketidaksesuaian: "Ya",
        Status: "Open",
        "Tanggal Temuan": "2026-07-21",
        "Feedback QCO ke QA": "2026-07-28",
        "Feedback QA ke SPV": "2026-08-05",
        "Tindak Lanjut SPV ke QA": "",
      },
    }),
    settings: { "deadline.calendar": "working", "deadline.anchor": "previous" },
    handedOver: "2026-08-09",
    recommendations: [["R-2607-01", "2026-07", "TEK", "Satu", "", "", 4, "2026-08-01", "2026-08-01", ""]],
    recommended: [
      ["R-2607-02", "Rekomendasi", "Dua"],
      ["R-2607-02", "Mutu (1–5)", "5"],
      ["R-2607-02", "Ditindaklanjuti", "2026-08-10"],
    ],
  },
  {
    name: "ties everywhere: all the same",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: reportRows({
      ...JULY,
      rows: 12,
      seed: 17,
      all: {
        "ID Agent": "A1",
        Area: "JKT",
        "Tanggal Panggilan": "2026-07-06",
        P01: "Tidak",
        P02: "Ya",
        P03: "Tidak",
      },
    }),
  },
  {
    name: "two months of one agent, where the pass rate fell",
    month: "2026-07",
    asOf: "2026-07-31",
    rows: [
      ...reportRows({
        ...JULY,
        from: day("2026-06-01"),
        to: day("2026-06-30"),
        rows: 40,
        seed: 19,
        all: { "ID Agent": "A2", ...ALL_YES },
      }),
      ...reportRows({
        ...JULY,
        asOf: day("2026-07-31"),
        rows: 40,
        seed: 23,
        weak: 40,
        all: { "ID Agent": "A2" },
      }),
    ],
    settings: { target: "30", passMark: "75", "deadline.days": "1" },
  },
  {
    name: "more areas than a page has lines",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: manyAreas([
      ...reportRows({
        ...JULY,
        from: day("2026-06-01"),
        to: day("2026-06-30"),
        rows: 50,
        seed: 31,
        all: FAULTY,
      }),
      ...reportRows({ ...JULY, rows: 50, seed: 37, all: FAULTY }),
    ]),
  },
  {
    name: "no nonconformity after a month that had them in more areas than a page has lines",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: manyAreas([
      ...reportRows({
        ...JULY,
        from: day("2026-06-01"),
        to: day("2026-06-30"),
        rows: 50,
        seed: 41,
        all: FAULTY,
      }),
      ...reportRows({ ...JULY, rows: 50, seed: 43, all: { Ketidaksesuaian: "Tidak", ...ALL_YES } }),
    ]),
  },
];

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
        ["Laporan", "Tingkat lulus", 1, "0.123"],
        ["Laporan", "Sebaran nilai", 3, "42"],
        ["Analisa", "P01", 2, "99"],
        ["Analisa", "Menurut area", 4, "43"],
      ],
    });
    expect(answer.problems).toEqual([
      expect.stringMatching(/^Laporan 2026-07: Angka utama .* shows 0.123 not/),
      expect.stringMatching(/^Analisa 2026-07: Menurut kriteria penilaian .* shows 99 not/),
    ]);
    expect(answer.unseen).toEqual([
      expect.stringMatching(/^Laporan .* column 4: 42$/),
      expect.stringMatching(/^Analisa .* column 5: 43$/),
    ]);
  }, 300_000);
});
