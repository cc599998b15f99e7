/** The table in which QA writes recommendations, and activity 9's KPI over the months. */
import {
  LATER_FIELDS,
  recommendationLines,
  recommendationNumber,
  recommendationTrend,
  recommendationVerdict,
  type Month,
  type RecommendationField,
  type RecommendationFigures,
} from "../../sop";
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
import type { ReportInput } from "./report-input";

const TABLE_SIZE = 10;
const NONE = "–";

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
      { header: NUMBER_HEADER },
      ...ORDER.map((field): ReportColumn => ({
        header: RECOMMENDATION_HEADERS[field],
        kept: RECOMMENDATION_HEADERS[field],
        ...(LATER_FIELDS.has(field) ? { open: true } : {}),
        ...RULES[field],
      })),
    ],
    lines: recommendationLines(used).map((index): TableLine => {
      const number = recommendationNumber(month, index);
      return { cells: [asTyped(number), ...ORDER.map(() => "")], key: lineKey(number), label: number };
    }),
    empty: "",
    textLines: 2,
    size: TABLE_SIZE,
  };
}

const VERDICTS: Readonly<Record<ReturnType<typeof recommendationVerdict>, ActivityState>> = {
  reached: "Tercapai",
  missed: "Belum tercapai",
  open: "Belum dapat dinilai",
};

export const recommendationState = (figures: RecommendationFigures): ActivityState =>
  VERDICTS[recommendationVerdict(figures)];

const KPI_NOTE =
  "Mutu: rata-rata penilaian 1–5 dari bagian penerima. Prosedur tidak menetapkan ambang. Di sini Tercapai bila semua rekomendasi ditindaklanjuti dan dinilai dengan rata-rata sedikitnya 3; Belum tercapai bila ada yang lewat Batas Waktu tanpa tindak lanjut atau rata-ratanya di bawah 3; selain itu Belum dapat dinilai.";

export function kpiBlocks({
  recommendations: { counted },
  month,
  asOf,
}: ReportInput): readonly ReportBlock[] {
  const { months, year, withoutMonth } = recommendationTrend(counted, month, asOf);
  const january: Month = `${month.slice(0, 4)}-01`;
  return [
    { kind: "heading", text: "KPI aktivitas 9: mutu rekomendasi dan yang ditindaklanjuti" },
    { kind: "text", text: KPI_NOTE, note: true },
    {
      kind: "table",
      columns: [
        { header: "No." },
        { header: "Bulan" },
        { header: "Dibuat", numberFormat: "0" },
        { header: "Ditindak-lanjuti", numberFormat: "0" },
        { header: "Tingkat", numberFormat: "0.0%" },
        { header: "Lewat batas waktu", numberFormat: "0" },
        { header: "Mutu rata-rata", numberFormat: "0.0" },
        { header: "Dinilai", numberFormat: "0" },
        { header: "Putusan" },
      ],
      lines: [
        ...months.map(({ month: one, figures }, index) => kpiLine(index + 1, monthLabel(one), figures)),
        {
          ...kpiLine(
            "",
            january === month ? monthLabel(month) : `${monthLabel(january)} s.d. ${monthLabel(month)}`,
            year,
          ),
          look: { bold: true },
        },
      ],
      empty: "",
      size: TABLE_SIZE,
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
  index: CellContent,
  label: string,
  figures: RecommendationFigures,
): { readonly cells: readonly CellContent[] } {
  const { made, followedUp, rate, overdue, quality, rated } = figures;
  return {
    cells: [
      index,
      asTyped(label),
      made,
      followedUp,
      rate ?? NONE,
      overdue,
      quality ?? NONE,
      rated,
      recommendationState(figures),
    ],
  };
}
