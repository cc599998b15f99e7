/** Made-up workbooks of three months with every kind of trouble that the assessment tells of, the same for a seed. */
import fc from "fast-check";
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { generateReport } from "../../excel/support/reports";
import { openMonth } from "../../../src/excel/actions/open-month";
import type { SampleInput } from "../../../src/excel";
import { cellOf, columnOf, day, newWorkbook, sheetOf, tableOf } from "../../excel/support/session";
import { fillRecommendations, recommendationRows, type RecommendationRow } from "./recommendation-rows";
import { reportRows } from "./report-rows";

/** The month that is reported; the two before it have rows too. */
export const MONTH = "2026-07";
const MONTHS = [
  ["2026-05", "2026-05-01", "2026-05-31"],
  ["2026-06", "2026-06-01", "2026-06-30"],
  [MONTH, "2026-07-01", "2026-07-31"],
] as const;

/** What a month's samples are judged by; the criteria by the headers of TabelParameter. */
export interface Measure {
  readonly passMark: number;
  readonly criteria: readonly Readonly<Record<string, unknown>>[];
}

/** Between June and July: nothing, the pass mark, or the weights of two criteria, and the pass mark with them. */
export type Change = "none" | "passMark" | "weights";

export interface TroubleMonths {
  readonly asOf: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly change: Change;
  readonly rows: readonly SampleInput[];
  readonly materials: readonly Line[];
  readonly scenarios: readonly Line[];
  /** Typed over Hasil on July's sheet: row and text. */
  readonly overwritten: readonly (readonly [row: number, text: string])[];
  readonly recommendations: readonly RecommendationRow[];
  /** Rows of TabelDistribusi. */
  readonly sent: readonly Line[];
  /** Typed on Laporan as the day on which it was handed over; "" = none. */
  readonly handedOver: string;
  readonly seed: number;
}

type Line = readonly (string | number)[];

const ALL_NA = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "N/A"]),
);

/** What one row has besides the cells of the report's rows; absent = as it is. */
const extras = fc
  .record({
    reason: fc.constantFrom("", "", "", "Kendala sistem", "bukan kesalahan agent", " "),
    root: fc.constantFrom("", "Pengetahuan", "pengetahuan", "Sikap", "Beban kerja", "Sebab lain"),
    approved: fc.constantFrom("", "", "QA Satu", " "),
    recording: fc.constantFrom(undefined, undefined, undefined, ""),
    executor: fc.constantFrom(undefined, undefined, undefined, undefined, "bima", ""),
    scenario: fc.constantFrom("S-01", "s-02", "S-03", "S-04", "S-05", undefined),
    allNa: fc.nat({ max: 15 }),
  })
  .map(({ reason, root, approved, recording, executor, scenario, allNa }): SampleInput => ({
    noFindingReason: reason,
    rootCategory: root,
    approvedBy: approved,
    ...(recording === undefined ? {} : { recordingId: recording }),
    ...(executor === undefined ? {} : { executor: executor }),
    ...(scenario === undefined ? {} : { scenario: scenario }),
    ...(allNa === 0 ? ALL_NA : {}),
  }));

const anyDay = fc.oneof(
  { weight: 2, arbitrary: fc.constant<number | "">("") },
  { weight: 5, arbitrary: fc.integer({ min: day("2026-04-20"), max: day("2026-08-15") }) },
);

const material = fc
  .tuple(
    fc.constantFrom("Informasi", "Permintaan", "Komplain", "komplain"),
    fc.constantFrom("Jawaban", "Jawaban", "Jawaban", ""),
    anyDay,
    anyDay,
  )
  .map(([kind, answer, from, to]): Line => ["M-01", kind, "Topik", answer, from, to]);

const scenario = fc
  .tuple(fc.constantFrom("S-01", "S-02", "S-03", "S-04"), anyDay, anyDay, anyDay, anyDay)
  .map(([code, due, finished, from, to]): Line => [code, "1", "M-01", "Uji", due, finished, from, to]);

/** Mostly in time, so that activity 2 is not missed in every workbook. */
const readyScenario = fc
  .constantFrom("S-01", "S-02", "S-03", "S-04", "S-05", "S-77")
  .map((code): Line => [code, "1", "M-01", "Uji", "", day("2026-04-01"), day("2026-04-02"), ""]);

/** Written for later: there is no saying yet whether in time. */
const PENDING: Line = ["S-09", "1", "M-01", "Uji", day("2026-12-31"), "", day("2026-07-01"), ""];

/** The only one of the month: followed up and rated. */
const FOLLOWED_UP: RecommendationRow = [
  ...["R-2607-01", `'${MONTH}`, "TEK", "Saran", "Dasar", "Korektif (8.5.2)", 4],
  ...["2026-07-10", "2026-07-12", ""],
];

const sent = fc
  .tuple(
    fc.constantFrom<string | number>(`'${MONTH}`, `'${MONTH}`, day("2026-07-01"), "'2026-06", ""),
    fc.constantFrom("Laporan", "Rekap", "analisa", "Analisa", "Lain"),
    fc.constantFrom<string | number>(day("2026-08-04"), day("2026-08-05"), day("2026-08-07"), "", "besok"),
  )
  .map(([month, document, on]): Line => [month, document, 1, "TEK", "TEK", "email", on]);

const wishes = fc.record({
  asOf: fc.constantFrom("2026-07-20", "2026-07-31", "2026-08-01", "2026-08-10", "2026-08-10"),
  calendar: fc.constantFrom("calendar", "working"),
  anchor: fc.constantFrom("finding", "previous"),
  days: fc.constantFrom("2", "2", "0", "5"),
  target: fc.constantFrom("60", "30", "5"),
  kinds: fc.constantFrom("all", "any"),
  mean: fc.constantFrom("3", "4"),
  due: fc.constantFrom("beforeFirstCall", "1", "31"),
  cuti: fc.constantFrom("true", "false"),
  change: fc.constantFrom<Change>("none", "none", "none", "passMark", "weights"),
  counts: fc.tuple(
    fc.constantFrom(0, 12),
    fc.constantFrom(0, 18, 45, 60, 60),
    fc.constantFrom(1, 30, 60, 75, 75),
  ),
  weak: fc.constantFrom(0, 4, 8, 20),
  // Whether all steps are done, so that nothing is left open.
  tidy: fc.boolean(),
  materials: fc.array(material, { minLength: 0, maxLength: 6 }),
  scenarios: fc.oneof(
    fc.array(scenario, { minLength: 1, maxLength: 7 }),
    fc.uniqueArray(readyScenario, { minLength: 6, maxLength: 6, selector: ([code]) => code }),
  ),
  overwritten: fc.uniqueArray(
    fc.tuple(fc.nat({ max: 11 }), fc.constantFrom("Lulus", "Tidak Lulus", '="Lulus"')),
    { maxLength: 3, selector: ([row]) => row },
  ),
  isPending: fc.boolean(),
  isFollowedUp: fc.boolean(),
  sent: fc.array(sent, { maxLength: 6 }),
  handedOver: fc.constantFrom("", "", "2026-08-05", "2026-08-06", "besok"),
  seed: fc.noBias(fc.nat({ max: 1_000_000 })),
});

/** So many workbooks for a seed. */
export const troubleMonths = (numRuns: number, seed: number): readonly TroubleMonths[] =>
  fc.sample(wishes, { numRuns, seed }).map((one): TroubleMonths => {
    const asOf = day(one.asOf);
    const rows = MONTHS.flatMap(([, first, last], index) =>
      reportRows({
        from: day(first),
        to: day(last),
        asOf,
        rows: one.counts[index] ?? 0,
        seed: one.seed + index,
        weak: one.weak,
        ...(one.tidy ? { all: tidySteps(last < one.asOf ? last : one.asOf) } : {}),
      }),
    );
    const added = fc.sample(extras, { numRuns: rows.length, seed: one.seed });
    return {
      asOf: one.asOf,
      settings: {
        "deadline.calendar": one.calendar,
        "deadline.anchor": one.anchor,
        "deadline.days": one.days,
        target: one.target,
        "kpi.materialKinds": one.kinds,
        "kpi.recommendationMean": one.mean,
        "due.scenarios": one.due,
        "holidays.cutiBersama": one.cuti,
      },
      change: one.change,
      rows: rows.map((row, index) => ({ ...row, ...added[index] })),
      materials: one.materials,
      scenarios: one.isPending ? [...one.scenarios, PENDING] : one.scenarios,
      recommendations: one.isFollowedUp
        ? [FOLLOWED_UP]
        : recommendationRows({ from: "2026-06", to: MONTH, asOf, seed: one.seed }),
      overwritten: one.overwritten,
      sent: one.sent,
      handedOver: one.handedOver,
      seed: one.seed,
    };
  });

/** A finding on the last day that may be, and every step done on it. */
const tidySteps = (on: string): SampleInput => ({
  findingDate: on,
  qcoToQaDone: on,
  qaToSupervisorDone: on,
  supervisorToQaDone: on,
});

type Filling = readonly [table: string, lines: readonly Line[]];

async function fill(session: OfficeSession, fillings: readonly Filling[]): Promise<void> {
  await session.client.Excel.run(async (context) => {
    for (const [table, lines] of fillings) {
      const first = context.workbook.tables.getItem(table).getDataBodyRange().getCell(0, 0);
      lines.forEach((line, index) => {
        first.getOffsetRange(index, 0).getResizedRange(0, line.length - 1).values = [[...line]];
      });
    }
    await context.sync();
  });
}

function measureOf(session: OfficeSession, passMark: number): Measure {
  const { table } = tableOf(session, "TabelParameter");
  const lines = Array.from({ length: table.area.lastRow - table.area.row }, (_, row) =>
    Object.fromEntries(
      ["Kode", "Nama", "Bobot", "Kritis Untuk", "Fatal"].map((header) => [
        header,
        cellOf(session, "TabelParameter", row, header) ?? "",
      ]),
    ),
  );
  return { passMark, criteria: lines.filter(({ Kode: code }) => code !== "") };
}

/** P01 and P03 change their weights, so that the sum stays 100. */
function changeWeights(session: OfficeSession): void {
  const { sheet, table } = tableOf(session, "TabelParameter");
  const column = columnOf(table, "Bobot");
  session.excel.type(sheet.id, table.area.row + 1, column, "10");
  session.excel.type(sheet.id, table.area.row + 3, column, "5");
}

export interface TroubleWorkbook {
  readonly session: OfficeSession;
  /** By the month of each F-22 sheet. */
  readonly measures: Readonly<Record<string, Measure>>;
}

/** The workbook with its reports made once, and what people typed on them afterwards. */
export async function troubleWorkbook(one: TroubleMonths): Promise<TroubleWorkbook> {
  const today = day(one.asOf);
  const session = await newWorkbook();
  await changeSettings({ values: { asOf: one.asOf, ...one.settings }, today });
  await fill(session, [
    [
      "DaftarPetugas",
      [
        ["Ayu", "QCO", 0],
        ["Bima", "QCO", 0],
      ],
    ],
    ["TabelAgen", [["A1", "Agen Satu", "JKT", "147", "Dewi", "Ya"]]],
    ["TabelMateri", one.materials],
    ["TabelSkenario", one.scenarios],
    ["TabelDistribusi", one.sent],
  ]);
  const measures: Record<string, Measure> = {};
  let passMark = 80;
  for (const [month] of MONTHS) {
    if (month === MONTH && one.change !== "none") {
      passMark = 95;
      await changeSettings({ values: { passMark: String(passMark) }, today });
      if (one.change === "weights") changeWeights(session);
    }
    measures[month] = measureOf(session, passMark);
    await openMonth({ month, today });
  }
  if (one.rows.length > 0) await addSamples({ rows: one.rows, today });
  await fillRecommendations(session, one.recommendations);
  const { sheet, table } = tableOf(session, "Sampel202607");
  for (const [row, text] of one.overwritten)
    if (row < table.area.lastRow - table.area.row)
      session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, "Hasil"), text);
  await generateReport({ month: MONTH, today });
  if (one.handedOver !== "") {
    const report = sheetOf(session, `Laporan ${MONTH}`);
    // Rows are sparse.
    const row = report.rows.findIndex(
      (line: (typeof report.rows)[number] | undefined) => line?.[0]?.value === "7. Laporan",
    );
    session.excel.type(report.id, row, 5, one.handedOver);
  }
  return { session, measures };
}
