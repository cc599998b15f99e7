/** The months that the reports' figures are computed for: what stands in F-22, Pengaturan and TabelRekomendasi. */
import type { SampleInput } from "../../../src/excel";
import { day } from "../../excel/support/session";
import { recommendationRows, type RecommendationRow } from "./recommendation-rows";
import { reportRows } from "./report-rows";

export interface ReportCase {
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
  /** TabelDistribusi's days of the month's documents. */
  readonly sent?: readonly (readonly [document: string, on: string])[];
  /** Written into a report by hand: which, first cell of the line, column, text. */
  readonly typed?: readonly (readonly [report: string, words: string, column: number, text: string])[];
}

export const JULY = { from: day("2026-07-01"), to: day("2026-07-31"), asOf: day("2026-08-10") };
const ALL_YES = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);
const FAULTY = { nonconformity: "Ya", status: "Closed" };
const manyAreas = (rows: readonly SampleInput[]): readonly SampleInput[] =>
  rows.map((row, index) => ({ ...row, area: `Area ${(index * 7) % 26}` }));

export const CASES: readonly ReportCase[] = [
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
    rows: reportRows({ ...JULY, rows: 1, seed: 7, all: { callDate: "2026-07-06", ...ALL_YES } }),
  },
  {
    name: "rows of which none counts",
    month: "2026-07",
    asOf: "2026-08-10",
    rows: reportRows({ ...JULY, rows: 25, seed: 11, all: { callStatus: "Sibuk" } }),
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
        nonconformity: "Ya",
        status: "Open",
        findingDate: "2026-07-21",
        qcoToQaDone: "2026-07-28",
        qaToSupervisorDone: "2026-08-05",
        supervisorToQaDone: "",
      },
    }),
    settings: { "deadline.calendar": "working", "deadline.anchor": "previous" },
    handedOver: "2026-08-09",
    sent: [
      ["Laporan", "2026-08-04"],
      ["Rekap", "2026-08-06"],
      ["Rekap", "2026-08-05"],
    ],
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
        agentId: "A1",
        area: "JKT",
        callDate: "2026-07-06",
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
        all: { agentId: "A2", ...ALL_YES },
      }),
      ...reportRows({
        ...JULY,
        asOf: day("2026-07-31"),
        rows: 40,
        seed: 23,
        weak: 40,
        all: { agentId: "A2" },
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
      ...reportRows({ ...JULY, rows: 50, seed: 43, all: { nonconformity: "Tidak", ...ALL_YES } }),
    ]),
  },
];
