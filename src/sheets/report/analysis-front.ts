/** Analisa's first page: five figures, the recommendations as they stand, and from cause to correction. */
import {
  isEmpty,
  recommendationFigures,
  recommendationNumber,
  saysWord,
  WORDS,
  type AnalysisFigures,
  type Day,
  type JudgedRow,
  type RootCauses,
} from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";
import { RECOMMENDATION_HEADERS } from "../layout/recommendation-words";
import type { ReportBlock, StateName, Tile, TilesBlock } from "./blocks";
import { DATE, NONE, numberWords, percentWords } from "./formats";
import { lineKey, recommendationStateIn } from "./recommendation-blocks";
import type { ReportInput } from "./report-input";
import { shownState, stateName } from "./states";
import type { KeptLine } from "./standing";
import { stateCell } from "./writing";

export function tilesOf(
  input: ReportInput,
  { all }: AnalysisFigures,
  rows: readonly JudgedRow[],
): TilesBlock["tiles"] {
  const count = rows.length;
  const { hits, total, share } = all.now;
  // As the table of roots counts: by Kategori Akar.
  const determined = rows.filter(({ row }) => !isEmpty(row.text.rootCategory)).length;
  const closed = rows.filter(({ row }) => saysWord(row.text.status, WORDS.closed)).length;
  const part = (of: number): string => (count === 0 ? NONE : `${of} dari ${count}`);
  return [
    {
      label: "Ketidaksesuaian",
      figure: `${hits} dari ${total}`,
      note: "sampel dihitung",
      verdict: { words: share === null ? NONE : `${percentWords(share)} dari sampel` },
    },
    {
      label: "Akar ditentukan",
      figure: part(determined),
      note: determined < count ? `${count - determined} belum ditentukan` : "",
      verdict:
        count === 0
          ? { words: NONE }
          : determined < count
            ? { words: "○ Belum lengkap", state: "open" }
            : { words: "✓ Lengkap", state: "reached" },
    },
    {
      label: "Tindakan korektif",
      figure: part(closed),
      note: "Closed",
      verdict: { words: count === closed ? "semua Closed" : `${count - closed} belum Closed` },
    },
    ...recommendationTiles(input),
  ];
}

function recommendationTiles(input: ReportInput): readonly [Tile, Tile] {
  const { recommendations, month, asOf } = input;
  const own = recommendations.counted.filter((one) => one.month === month);
  const figures = recommendationFigures(own, asOf);
  const { made, followedUp, quality, rated } = figures;
  const state = recommendationStateIn(input)(figures, month);
  return [
    {
      label: "Ditindaklanjuti",
      figure: made === 0 ? NONE : `${followedUp} dari ${made}`,
      note: "rekomendasi",
      verdict: { words: shownState(state), state: stateName(state) },
    },
    {
      label: "Kualitas",
      figure: quality === null ? NONE : `${numberWords(quality, 1)} dari 5`,
      note: rated === 0 ? "belum ada penilaian" : `dari ${rated} penilaian departemen`,
      verdict: { words: made > rated ? `${made - rated} belum dinilai` : "semua dinilai" },
    },
  ];
}

const MOST = 5;
/** What the first page holds with words on two lines. */
const MOST_ACTIONS = 6;

/** Where a recommendation stands, from the days on it. */
function stateOf(fields: KeptLine["fields"], asOf: Day): string {
  const at = (field: keyof typeof RECOMMENDATION_HEADERS): CellContent =>
    fields[RECOMMENDATION_HEADERS[field]] ?? "";
  const [done, due, quality] = [at("followedUp"), at("due"), at("quality")];
  const told = (state: StateName, words: string): string => stateCell(state, words);
  if (typeof done === "number" && Math.floor(done) <= asOf)
    return told("reached", typeof quality === "number" ? `Selesai; nilai ${quality}` : "Selesai");
  if (typeof due === "number" && Math.floor(due) < asOf)
    return told("missed", `Lewat batas ${asOf - Math.floor(due)} hari`);
  return told("open", "Berjalan");
}

/** The month's recommendations as they stand in the annex when the report is made. */
export function recommendationSummary({
  kept,
  month,
  asOf,
  recommendations,
}: ReportInput): readonly ReportBlock[] {
  const lines = recommendations.used.flatMap((index) => {
    const fields = kept.get(lineKey(recommendationNumber(month, index)))?.fields ?? {};
    return (fields[RECOMMENDATION_HEADERS.recommendation] ?? "") === "" ? [] : [fields];
  });
  const shown = lines.slice(0, MOST);
  return [
    {
      kind: "heading",
      text: "Rekomendasi kepada departemen",
      ...(lines.length > MOST ? { aside: `${MOST} dari ${lines.length}; selebihnya di lampiran` } : {}),
    },
    {
      kind: "table",
      columns: [
        { header: "Rekomendasi", span: 4, textLines: 2 },
        { header: "Departemen" },
        { header: "Jenis", span: 2 },
        { header: "Batas waktu", numberFormat: DATE },
        { header: "Status", span: 2, states: true },
      ],
      lines: shown.map((fields) => ({
        cells: [
          ...(["recommendation", "department", "kind", "due"] as const).map(
            (field): CellContent => fields[RECOMMENDATION_HEADERS[field]] ?? "",
          ),
          stateOf(fields, asOf),
        ],
      })),
      empty: "Belum ada rekomendasi.",
      rowHeight: 15,
      whole: true,
    },
  ];
}

/** What was found out and done, of those of the most frequent root first. */
export function causesToActions({ actions }: RootCauses, all: number): readonly ReportBlock[] {
  const shown = actions.slice(0, MOST_ACTIONS);
  return [
    {
      kind: "heading",
      text: "Dari akar ke perbaikan",
      ...(all > shown.length ? { aside: `${shown.length} dari ${all}` } : {}),
    },
    {
      kind: "table",
      columns: ["No. Sampel", "Akar", "Koreksi", "Tindakan korektif", "Verifikasi"].map((header) => ({
        header,
        span: 2,
        size: 8,
        textLines: 2,
      })),
      lines: shown.map(({ id, root, rootCause, ...done }) => ({
        cells: [
          id,
          [root, rootCause].filter((one) => one !== "").join(": "),
          done.correction,
          done.correctiveAction,
          done.effectivenessCheck,
        ].map((words) => asTyped(words === "" ? NONE : words)),
      })),
      empty: all === 0 ? "Tidak ada ketidaksesuaian bulan ini." : "Belum ada yang ditulis.",
      whole: true,
    },
  ];
}
