/** The table in which QA writes recommendations, and activity 9's KPI over the months. */
import {
  firstSent,
  LATER_FIELDS,
  recommendationLines,
  recommendationNumber,
  recommendationTrend,
  recommendationVerdict,
  type Month,
  type RecommendationField,
  type RecommendationFigures,
} from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { asTyped, type CellContent } from "../edits/edit";
import { monthLabel } from "../layout/month-names";
import {
  DEPARTMENTS,
  NUMBER_HEADER,
  RECOMMENDATION_HEADERS,
  RECOMMENDATION_KINDS,
} from "../layout/recommendation-words";
import type { ActivityState } from "./activity-state";
import type { ReportBlock, ReportColumn, TableBlock, TableLine } from "./blocks";
import { NONE, numberWords } from "./formats";
import { handOversOf } from "./handed-over";
import type { ReportInput } from "./report-input";

/** The key of a recommendation's line among the report's kept cells. */
export const lineKey = (number: string): string => `rekomendasi:${number.toLowerCase()}`;
/** The number that a line's key stands for. */
export const numberOfKey = (key: string): string | undefined =>
  key.startsWith("rekomendasi:") ? key.slice("rekomendasi:".length).toUpperCase() : undefined;

/** In the order of the sheet's columns, which the tables of causes share. */
const ORDER: readonly RecommendationField[] = [
  "recommendation",
  "department",
  "kind",
  "due",
  "basis",
  "followedUp",
  "quality",
  "result",
];

const HIGHEST = 5;

const RULES: Readonly<
  Partial<Record<RecommendationField, Pick<ReportColumn, "rule" | "alert" | "keptKind">>>
> = {
  department: { rule: { type: "suggested", words: DEPARTMENTS } },
  kind: { rule: { type: "words", words: RECOMMENDATION_KINDS } },
  due: { rule: { type: "date" }, keptKind: "date" },
  followedUp: { rule: { type: "date" }, keptKind: "date" },
  quality: {
    rule: { type: "wholeNumber", least: 1, most: HIGHEST },
    alert: "Isi 1 sampai 5; 5 = paling bermutu.",
    keptKind: "whole",
  },
};

export function recommendationTable(month: Month, used: readonly number[]): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: NUMBER_HEADER, size: 8 },
      ...ORDER.map((field): ReportColumn => ({
        header: RECOMMENDATION_HEADERS[field],
        kept: RECOMMENDATION_HEADERS[field],
        size: 8,
        ...(field === "recommendation" ? { span: 2 } : {}),
        ...(LATER_FIELDS.has(field) ? { open: true } : {}),
        ...RULES[field],
      })),
    ],
    lines: recommendationLines(used).map((index): TableLine => {
      const number = recommendationNumber(month, index);
      return { cells: [asTyped(number), ...ORDER.map(() => "")], key: lineKey(number), label: number };
    }),
    empty: "",
    rowHeight: 14,
  };
}

const VERDICTS: Readonly<Record<ReturnType<typeof recommendationVerdict>, ActivityState>> = {
  reached: "Tercapai",
  missed: "Belum tercapai",
  open: "Belum dapat dinilai",
};

/** As Laporan judges activity 9: by the least mean of the settings, and once the month's Analisa was sent. */
export function recommendationStateIn({ snapshot }: Pick<ReportInput, "snapshot">): StateOf {
  const leastMean = snapshot.settings.kpi.recommendationMean;
  const record = handOversOf(snapshot.foundation.fixed[TABLE_NAMES.distribution]);
  return (figures, month) => {
    const isHandedOver = record === undefined || firstSent(record, month, "analysis") !== undefined;
    return VERDICTS[recommendationVerdict(figures, { leastMean, isHandedOver })];
  };
}
type StateOf = (figures: RecommendationFigures, month: Month) => ActivityState;

const kpiNote = (leastMean: number): string =>
  `Mutu: rata-rata penilaian 1–5 dari departemen penerima. Tercapai bila semua ditindaklanjuti dan dinilai dengan rata-rata sedikitnya ${numberWords(leastMean, 1)}, dan Analisa bulan itu sudah dikirim menurut Distribusi; Belum tercapai bila ada yang lewat Batas Waktu tanpa tindak lanjut atau rata-ratanya di bawah itu.`;

/** The latest; the line of the year has all. */
const MOST_MONTHS = 6;

export function kpiBlocks(input: ReportInput): readonly ReportBlock[] {
  const {
    recommendations: { counted },
    month,
    asOf,
    snapshot,
  } = input;
  const { months, year, withoutMonth } = recommendationTrend(counted, month, asOf);
  const stateOf = recommendationStateIn(input);
  const january: Month = `${month.slice(0, 4)}-01`;
  return [
    { kind: "heading", text: "KPI aktivitas 9: mutu rekomendasi dan yang ditindaklanjuti" },
    { kind: "text", text: kpiNote(snapshot.settings.kpi.recommendationMean), note: true },
    {
      kind: "table",
      columns: [
        { header: "Bulan", span: 2, size: 8, textLines: 2 },
        { header: "Dibuat", numberFormat: "0" },
        { header: "Ditindaklanjuti", numberFormat: "0" },
        { header: "Tingkat", numberFormat: "0.0%" },
        { header: "Lewat batas waktu", numberFormat: "0" },
        { header: "Mutu rata-rata", numberFormat: "0.0" },
        { header: "Dinilai", numberFormat: "0" },
        { header: "Status", span: 2, size: 8 },
      ],
      lines: [
        ...months
          .slice(-MOST_MONTHS)
          .map(({ month: one, figures }) => kpiLine(monthLabel(one), figures, stateOf(figures, one))),
        {
          ...kpiLine(
            january === month ? monthLabel(month) : `${monthLabel(january)} s.d. ${monthLabel(month)}`,
            year,
            NONE,
          ),
          look: { bold: true },
        },
      ],
      empty: "",
    },
    ...(withoutMonth === 0
      ? []
      : ([
          {
            kind: "text",
            text: `${withoutMonth} rekomendasi di lembar Rekomendasi tanpa bulan yang terbaca tidak masuk tabel ini.`,
            note: true,
          },
        ] as const)),
  ];
}

function kpiLine(
  label: string,
  figures: RecommendationFigures,
  state: string,
): { readonly cells: readonly CellContent[] } {
  const { made, followedUp, rate, overdue, quality, rated } = figures;
  return {
    cells: [asTyped(label), made, followedUp, rate ?? NONE, overdue, quality ?? NONE, rated, state],
  };
}
