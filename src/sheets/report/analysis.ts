/** Analisa dan Rekomendasi (activity 9, QA → departments concerned): causes, what became of actions, recommendations, KPI. */
import {
  analysisFigures,
  daysInMonth,
  firstDayOfMonth,
  isEmpty,
  type AnalysisFigures,
  type Leaders,
  type Month,
  type MostFrequent,
} from "../../sop";
import { monthLabel } from "../layout/month-names";
import { reportSheetName } from "../layout/report-kinds";
import { calibrationWords } from "../calibration/report-words";
import { settingOf } from "../snapshot/settings";
import {
  causeBlocks,
  causeCharts,
  changeWords,
  differenceWords,
  rootBlocks,
  shareWords,
  verdictWords,
} from "./analysis-causes";
import { causesToActions, recommendationSummary, tilesOf } from "./analysis-front";
import type { ReportBlock, TableBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { footBlock, frontBlocks, PORTRAIT, signatureBlock } from "./document-header";
import { effectBlocks } from "./effect-blocks";
import { listWords } from "./formats";
import { nonconformitiesOf } from "./recap";
import { kpiBlocks, recommendationTable } from "./recommendation-blocks";
import type { ReportInput } from "./report-input";
import type { ReportDraft } from "./report-draft";
import { writeReport } from "./writing";

export const ANALYSIS_TITLE = "ANALISA MYSTERY CALLING";

export function analysisReport(input: ReportInput): ReportDraft {
  const { month } = input;
  return writeReport(
    {
      sheet: reportSheetName("Analisa", month),
      title: ANALYSIS_TITLE,
      prefix: `Analisa_${month.replace("-", "_")}`,
      shape: PORTRAIT,
    },
    analysisBlocks(input),
  );
}

function analysisBlocks(input: ReportInput): readonly ReportBlock[] {
  const { snapshot, month, asOf, judged } = input;
  const figures = analysisFigures(snapshot, month, asOf, judged);
  const least = Number(settingOf(snapshot.foundation.fixed, "report.minimumPerAgent"));
  const rows = nonconformitiesOf(input.rows);
  const { causes, leaders } = input.assessment();
  return [
    ...frontBlocks(input, {
      kind: "Analisa",
      title: ANALYSIS_TITLE,
      activity: "Aktivitas 9, QA kepada departemen terkait",
      headline: { text: headlineOf(leaders.category, rows.length) },
      tiles: tilesOf(input, figures, rows),
    }),
    { kind: "heading", text: "Mengapa terjadi" },
    ...causeCharts(figures, month, ["category", "criterion"], { height: 156, least: 70 }),
    {
      kind: "text",
      text: changeWords([...figures.causes.category, ...figures.causes.criterion]),
      note: true,
    },
    ...recommendationSummary(input),
    ...causesToActions(causes, rows.length),
    { kind: "heading", text: "Tindakan korektif" },
    correctionTable(figures),
    ...integrityBlocks(rows),
    signatureBlock("Analisa", input),
    { kind: "page" },
    { kind: "heading", text: "Ringkasan" },
    ...summaryWords(figures, month, leaders, rows.length).map((text): ReportBlock => ({
      kind: "text",
      text,
    })),
    { kind: "text", text: METHOD_NOTE, note: true },
    ...rootBlocks(causes, least),
    ...causeBlocks(figures, least),
    { kind: "heading", text: "Efek tindakan korektif bulan-bulan sebelumnya" },
    { kind: "text", text: RECURRENCE_NOTE, note: true },
    recurrenceTable(figures),
    { kind: "heading", text: "Rekomendasi untuk departemen terkait" },
    { kind: "text", text: RECOMMENDATION_NOTE, note: true },
    ...suggestionBlocks(leaders, rows.length),
    recommendationTable(month, input.recommendations.used),
    ...kpiBlocks(input),
    ...effectBlocks(input, least),
    ...doneBlocks(),
    ...calibrationBlocks(input),
    { kind: "heading", text: "Catatan tambahan" },
    { kind: "text", text: KEPT_NOTE, note: true },
    { kind: "notes" },
    footBlock(input),
  ];
}

/** All that tie for the most. */
function headlineOf(most: MostFrequent | undefined, count: number): string {
  if (count === 0 || most === undefined) return "Tidak ada ketidaksesuaian bulan ini.";
  const each = most.labels.length > 1 ? "masing-masing " : "";
  return `Kategori terbanyak: ${listWords(most.labels, 3)}, ${each}${most.amount} dari ${count} ketidaksesuaian.`;
}

/** How alike those judge whom the figures come from; nothing where they were never compared. */
function calibrationBlocks({ snapshot, month, asOf }: ReportInput): readonly ReportBlock[] {
  const end = firstDayOfMonth(month) + daysInMonth(month) - 1;
  const words = calibrationWords(snapshot.foundation.fixed, Math.min(asOf, end));
  if (words.length === 0) return [];
  return [
    { kind: "heading", text: "Kalibrasi penilai" },
    ...words.map((text): ReportBlock => ({ kind: "text", text })),
  ];
}

/** What a cause is told without. */
function integrityBlocks(rows: ReturnType<typeof nonconformitiesOf>): readonly ReportBlock[] {
  const lacking = (column: "rootCause" | "recordingId"): number =>
    rows.filter(({ row }) => isEmpty(row.text[column])).length;
  const parts = [
    [lacking("rootCause"), "ketidaksesuaian tanpa Akar Masalah"] as const,
    [lacking("recordingId"), "tanpa ID Rekaman"] as const,
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  return [
    { kind: "heading", text: "Yang belum dapat dipercaya" },
    { kind: "warning", lines: parts.length === 0 ? [] : [`${parts.join(" · ")}.`] },
  ];
}

const METHOD_NOTE =
  "Dihitung dari semua ketidaksesuaian bulan ini (kriteria: tanda Tidak padanya); pembandingnya sampel yang dihitung, dengan bulan-bulan sebelumnya (paling banyak sebelas) digabung. Kisaran 95%: Newcombe; berbeda bila 0 di luarnya. Belum terbukti berubah bukan berarti tetap; dari dua puluh baris kira-kira satu tampak berbeda karena kebetulan. Urutan menurut jumlah, bukan peringkat.";

const RECURRENCE_NOTE =
  "Dari bulan-bulan sebelumnya (paling banyak sebelas), Closed dengan Tanggal Selesai. Diuji ulang: agent yang sama punya sampel bulan ini setelahnya. Berulang: ada ketidaksesuaian dengan kategori yang sama. Tidak berulang belum membuktikan tindakannya yang berhasil.";

const RECOMMENDATION_NOTE =
  "Diisi QA; Mutu (1–5), Ditindaklanjuti, dan Hasil dari departemen penerima. Setiap rekomendasi dikumpulkan ke lembar Rekomendasi saat laporan dibuat, dan boleh diisi di salah satu tempat: yang terisi mengisi yang kosong, yang diubah terakhir berlaku. Untuk menghapusnya, kosongkan di kedua tempat.";

const KEPT_NOTE = "Sel kuning adalah isian manual; isinya tidak berubah bila analisa dibuat ulang.";

/** `Januari 2026 sampai Juni 2026`, as far as there are any. */
function monthsWords(months: readonly Month[]): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? monthLabel(first) : `${monthLabel(first)} sampai ${monthLabel(last)}`;
}

function summaryWords(
  figures: AnalysisFigures,
  month: Month,
  leaders: Leaders,
  count: number,
): readonly string[] {
  const { all, lastMonth, months } = figures;
  const now = `${monthLabel(month)}: ${shareWords(all.now, 1)} sampel memuat ketidaksesuaian.`;
  const compared = [
    ...(lastMonth.comparison === null
      ? []
      : [
          `Terhadap ${monthLabel(lastMonth.month)} (${shareWords(lastMonth.before, 1)}): selisih ${differenceWords(lastMonth)} poin, ${verdictWords(lastMonth)}.`,
        ]),
    ...(all.comparison === null || months.length < 2
      ? []
      : [
          `Terhadap ${monthsWords(months)} digabung (${shareWords(all.before, 1)}): selisih ${differenceWords(all)} poin, ${verdictWords(all)}.`,
        ]),
  ];
  const most = (Object.keys(LEADER_WORDS) as (keyof typeof LEADER_WORDS)[]).flatMap((kind) => {
    const leader = leaders[kind];
    return leader === undefined ? [] : [leaderWords(LEADER_WORDS[kind], leader)];
  });
  return [
    [
      now,
      ...(compared.length > 0 ? compared : ["Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan."]),
    ].join(" "),
    count === 0 || most.length === 0
      ? "Tidak ada ketidaksesuaian bulan ini."
      : `Terbanyak: ${most.join("; ")}.`,
  ];
}

/** What recommendations could be against, for QA to take up or not: nothing of it is written by itself. */
function suggestionBlocks({ root, criterion }: Leaders, count: number): readonly ReportBlock[] {
  const targets = [
    ...(root === undefined ? [] : [leaderWords(LEADER_WORDS.root, root)]),
    ...(criterion === undefined ? [] : [leaderWords(LEADER_WORDS.criterion, criterion)]),
  ];
  if (count === 0 || targets.length === 0) return [];
  return [{ kind: "text", text: `Usulan sasaran (kolom Akar): ${targets.join("; ")}.`, note: true }];
}

/** What comes before the names, and after the number. */
type Around = readonly [before: string, after?: string];
const LEADER_WORDS: Readonly<Record<keyof Leaders, Around>> = {
  category: ["kategori"],
  // The one that Laporan names; among nonconformities alone it is a second figure.
  criterion: ["tanda Tidak pada", " di antara semua sampel"],
  criterionOfNonconformities: ["tanda Tidak di antara ketidaksesuaian pada"],
  area: ["area"],
  material: ["materi"],
  root: ["kategori akar"],
};

/** `kategori Bisnis dan Pelanggan (masing-masing 4)`: all that tie. */
const leaderWords = ([before, after = ""]: Around, { labels, amount }: MostFrequent): string =>
  `${before} ${listWords(labels)} (${labels.length > 1 ? "masing-masing " : ""}${amount})${after}`;

const STATES = ["Open", "Proses", "Closed"] as const;

function correctionTable({ corrections: { month, earlier } }: AnalysisFigures): TableBlock {
  const others = month.states.other + earlier.states.other > 0;
  const both = (of: (one: typeof month) => number): readonly [number, number] => [of(month), of(earlier)];
  const lines = [
    ...STATES.map((state) => [state, both(({ states }) => states[state])] as const),
    ...(others ? [["Status lain", both(({ states }) => states.other)] as const] : []),
    ["Belum Closed, lewat Target Selesai", both(({ pastTarget }) => pastTarget)] as const,
  ];
  return {
    kind: "table",
    columns: [
      { header: "Status tindakan", span: 4 },
      { header: "Bulan ini", numberFormat: "0" },
      { header: "Sebelumnya", numberFormat: "0" },
    ],
    lines: lines.map(([label, counts]) => ({ cells: [label, ...counts] })),
    empty: "",
  };
}

function recurrenceTable({ recurrence }: AnalysisFigures): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "Kategori", span: 3 },
      { header: "Closed", numberFormat: "0" },
      { header: "Diuji ulang", numberFormat: "0" },
      { header: "Berulang", numberFormat: "0" },
      { header: "Keterangan", span: 4 },
    ],
    lines: recurrence.map(({ category, closed, tested, recurred }) => ({
      cells: [
        textCell(category),
        closed,
        tested,
        recurred,
        tested === 0
          ? "belum ada data"
          : recurred === 0
            ? "tidak berulang"
            : `berulang ${recurred} dari ${tested}`,
      ],
    })),
    empty: "Belum ada tindakan korektif yang selesai di bulan-bulan sebelumnya.",
  };
}

/** ISO 9001:2008, 8.2.3: what was done when the plan was missed. */
const doneBlocks = (): readonly ReportBlock[] => [
  {
    kind: "table",
    columns: [
      { header: "Aktivitas", span: 3 },
      { header: "Tindakan bila tidak tercapai", span: 7, kept: "tindakan" },
    ],
    lines: [{ key: "kpi:rekomendasi", label: "9. Rekomendasi", cells: ["9. Analisa dan rekomendasi", ""] }],
    empty: "",
  },
];
