/** Months' Analisa and TabelRekomendasi as they are read, with obviously made-up words, for what gathers them. */
import {
  gatherRecommendations,
  type StandingAnalysis,
} from "../../../src/sheets/plan/gather-recommendations";
import type { RecommendationTable } from "../../../src/sheets/snapshot/recommendations";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { KeptLine } from "../../../src/sheets/report/standing";

export const HEADERS = [
  "No.",
  "Bulan",
  "Departemen",
  "Rekomendasi",
  "Dasar",
  "Jenis",
  "Mutu (1–5)",
  "Batas Waktu",
  "Ditindaklanjuti",
  "Hasil",
];

export type Cells = Readonly<Record<string, RawCell>>;

/** In B6 of Rekomendasi. */
export function table(rows: readonly Cells[], more: Partial<RecommendationTable> = {}): RecommendationTable {
  const headers = more.headers ?? HEADERS;
  const body = rows.map((row) => headers.map((header) => row[header] ?? ""));
  return {
    name: "TabelRekomendasi",
    sheet: "Rekomendasi",
    row: 5,
    column: 1,
    headers,
    body,
    formulas: body,
    showsTotals: false,
    kpi: ["x"],
    below: [],
    ...more,
  };
}

/** The n-th line of an Analisa: what it shows, what was last gathered, and where its cells stand. */
export const line = (
  row: number,
  values: Cells,
  base: Readonly<Record<string, string>> = {},
  key = "k",
): KeptLine => ({
  label: "",
  fields: { catatan: "punya kami", ...values },
  base,
  values,
  places: Object.fromEntries(HEADERS.slice(2).map((header, index) => [header, { row, column: 3 + index }])),
  record: {
    row,
    content: { key, ...(Object.keys(base).length > 0 ? { base } : {}) },
    text: `catatan ${row}`,
  },
});

export const analysis = (
  month: string,
  lines: Readonly<Record<string, KeptLine>>,
  isFinished = false,
): StandingAnalysis =>
  ({
    month,
    sheet: `Analisa ${month}`,
    read: { kept: new Map(Object.entries(lines)), recordColumn: 20 },
    protected: isFinished,
  }) as unknown as StandingAnalysis;

export const WORDS = { Rekomendasi: "Latih ulang", Departemen: "QCC" };
export const cell = (sheet: string, row: number, column: number, content: RawCell): unknown => ({
  kind: "cell",
  sheet,
  row,
  column,
  content,
});
export const gather = (analyses: readonly StandingAnalysis[], found?: RecommendationTable) =>
  gatherRecommendations("2026-07", analyses, found);
