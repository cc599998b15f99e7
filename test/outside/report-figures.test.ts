/**
 * Every figure on Laporan and Rekap, computed again in Python from the F-22 rows and Pengaturan of the same file as
 * LibreOffice recalculates it. No number on the sheets is left unlooked at.
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
import { reportRows } from "./support/report-rows";

const run = promisify(execFile);

interface Answer {
  readonly checked: number;
  readonly problems: readonly string[];
  readonly unseen: readonly string[];
  readonly samples: number;
  readonly nonconformities: number;
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
  /** Typed as the day on which Laporan was handed over. */
  readonly handedOver?: string;
  /** Written into the report by hand: first cell of the line, column, text. */
  readonly typed?: readonly (readonly [words: string, column: number, text: string])[];
}

async function answerOf({ month, asOf, rows, settings, handedOver, typed = [] }: Case): Promise<Answer> {
  const today = day(asOf);
  return inFolder(async (path) => {
    const session = await newWorkbook();
    await changeSettings({ values: { asOf, ...settings } });
    await fillLists(session);
    await openMonth({ month, today });
    if (rows.length > 0) await addSamples({ rows, today });
    await generateReport({ month, today });
    const sheet = sheetOf(session, `Laporan ${month}`);
    const rowOf = (words: string): number =>
      // Rows are sparse.
      sheet.rows.findIndex((line: Sheet["rows"][number] | undefined) => line?.[0]?.value === words);
    if (handedOver !== undefined) session.excel.type(sheet.id, rowOf("7. Laporan"), 5, handedOver);
    for (const [words, column, text] of typed) session.excel.type(sheet.id, rowOf(words), column, text);
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
];

describe("every figure of Laporan and Rekap", () => {
  it.each(CASES)(
    "equals the one computed from outside: $name",
    async (one) => {
      const answer = await answerOf(one);
      expect(answer.problems).toEqual([]);
      expect(answer.unseen).toEqual([]);
      expect(answer.checked).toBeGreaterThan(150);
      if (one.rows.length > 100) {
        expect(answer.samples).toBeGreaterThan(10);
        expect(answer.nonconformities).toBeGreaterThan(5);
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
        ["Tingkat lulus", 1, "0.123"],
        ["Sebaran nilai", 3, "42"],
      ],
    });
    expect(answer.problems).toEqual([
      expect.stringMatching(/^Laporan 2026-07: Angka utama .* shows 0.123 not/),
    ]);
    expect(answer.unseen).toEqual([expect.stringMatching(/column 4: 42$/)]);
  }, 300_000);
});
