/** Analisa dan Rekomendasi (activity 9, QA → departments concerned): causes, what became of actions, recommendations, KPI. */
import { analysisFigures, type AnalysisFigures, type Month } from "../../sop";
import { asTyped } from "../edits/edit";
import { PROCEDURE } from "../layout/document";
import { LABEL } from "../layout/looks";
import { analysisSheetName, monthLabel } from "../layout/month-names";
import { settingOf } from "../snapshot/settings";
import { writeCauses, differenceWords, shareWords, TABLE_SIZE, verdictWords } from "./analysis-causes";
import { writeBlocks, type ReportBlock, type TableBlock } from "./blocks";
import { headerBlocks } from "./document-header";
import { kpiBlocks, recommendationTable } from "./recommendation-blocks";
import type { ReportInput } from "./report-input";
import type { ReportDraft, ReportShape } from "./report-draft";
import { ReportWriter } from "./report-sheet";

export const ANALYSIS_TITLE = "ANALISA DAN REKOMENDASI MYSTERY CALLING";

/** The tables of causes and of recommendations share the columns. */
const SHAPE: ReportShape = {
  widths: [90, 230, 80, 92, 76, 126, 122, 64, 200],
  orientation: "Landscape",
  header: `${PROCEDURE.number} Rev. ${PROCEDURE.revision} · Analisa dan Rekomendasi Mystery Calling`,
  signature: { name: [1, 1], sign: [2, 3], date: [5, 1] },
};

export function analysisReport(input: ReportInput): ReportDraft {
  const { snapshot, month, asOf, judged } = input;
  const writer = new ReportWriter(analysisSheetName(month), `Analisa_${month.replace("-", "_")}`, SHAPE);
  const figures = analysisFigures(snapshot, month, asOf, judged);
  const least = Number(settingOf(snapshot.foundation.fixed, "report.minimumPerAgent"));
  writeBlocks(writer, [
    ...headerBlocks(input, { title: ANALYSIS_TITLE, activity: "Aktivitas 9 (QA → bagian terkait)" }),
    { kind: "heading", text: "Ringkasan" },
    ...summaryWords(figures, month).map((text): ReportBlock => ({ kind: "text", text })),
    { kind: "text", text: METHOD_NOTE, note: true },
  ]);
  writeCauses(writer, figures, month, least);
  writeBlocks(writer, [
    { kind: "heading", text: "Tindakan korektif" },
    correctionTable(figures),
    { kind: "heading", text: "Efek tindakan korektif bulan-bulan sebelumnya" },
    { kind: "text", text: RECURRENCE_NOTE, note: true },
    recurrenceTable(figures),
    { kind: "heading", text: "Rekomendasi untuk bagian terkait" },
    { kind: "text", text: RECOMMENDATION_NOTE, note: true },
    recommendationTable(month, input.recommendations.used),
    ...kpiBlocks(input),
  ]);
  writeDone(writer);
  writeBlocks(writer, [
    { kind: "heading", text: "Catatan dan pengesahan" },
    { kind: "text", text: KEPT_NOTE, note: true },
    { kind: "notes" },
    { kind: "signatures" },
  ]);
  return writer.finish();
}

const METHOD_NOTE = [
  "Pareto menghitung semua ketidaksesuaian bulan ini; kriteria: tanda Tidak pada ketidaksesuaian itu. Pembandingnya sampel yang dihitung: kategori dari semua sampel, area dan jenis materi dari sampelnya sendiri, kriteria dari sampel bertanda Ya atau Tidak. Bulan-bulan sebelumnya (paling banyak sebelas) digabung, karena satu bulan per baris terlalu sedikit untuk memperlihatkan perubahan.",
  "Selang 95% menurut Newcombe (metode 10): berbeda bila 0 di luar selang; belum terbukti berubah bukan berarti tetap. Dari dua puluh baris kira-kira satu tampak berbeda karena kebetulan. Urutan menurut jumlah, bukan peringkat: area dengan sampel lebih banyak punya lebih banyak peluang temuan.",
].join("\n");

const RECURRENCE_NOTE =
  "Ketidaksesuaian bulan-bulan sebelumnya (paling banyak sebelas) yang Closed dengan Tanggal Selesai. Diuji lagi: agent yang sama punya sampel bulan ini setelah tindakan selesai. Berulang: pada sampel itu ada ketidaksesuaian dengan kategori yang sama. Tidak berulang belum membuktikan tindakannya yang berhasil.";

const RECOMMENDATION_NOTE =
  "Diisi QA; Mutu (1–5), Ditindaklanjuti dan Hasil dari bagian penerima. Setiap rekomendasi dikumpulkan ke lembar Rekomendasi saat laporan dibuat, dan boleh diisi di salah satu tempat: yang terisi mengisi yang kosong, yang diubah terakhir berlaku. Untuk menghapusnya, kosongkan di kedua tempat.";

const KEPT_NOTE = "Sel berwarna kuning diisi tangan dan tetap ada saat analisa dibuat ulang.";

/** `Januari 2026 sampai Juni 2026`, as far as there are any. */
function monthsWords(months: readonly Month[]): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? monthLabel(first) : `${monthLabel(first)} sampai ${monthLabel(last)}`;
}

function summaryWords(figures: AnalysisFigures, month: Month): readonly string[] {
  const { all, lastMonth, months, causes } = figures;
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
  const first = (["category", "criterion", "area", "material"] as const).flatMap((kind) => {
    const [line] = causes[kind];
    return line === undefined || line.amount === 0
      ? []
      : [`${FIRST_WORDS[kind]} ${line.label} (${line.amount})`];
  });
  return [
    [
      now,
      ...(compared.length > 0 ? compared : ["Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan."]),
    ].join(" "),
    first.length === 0 ? "Tidak ada ketidaksesuaian bulan ini." : `Terbanyak: ${first.join("; ")}.`,
  ];
}

const FIRST_WORDS = {
  category: "kategori",
  criterion: "tanda Tidak pada",
  area: "area",
  material: "materi",
} as const;

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
      { header: "No." },
      { header: "Status tindakan" },
      { header: "Bulan ini", numberFormat: "0" },
      { header: "Sebelumnya", numberFormat: "0" },
    ],
    lines: lines.map(([label, counts], index) => ({ cells: [index + 1, label, ...counts] })),
    empty: "",
    size: TABLE_SIZE,
  };
}

function recurrenceTable({ recurrence }: AnalysisFigures): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "No." },
      { header: "Kategori" },
      { header: "Closed", numberFormat: "0" },
      { header: "Diuji lagi", numberFormat: "0" },
      { header: "Berulang", numberFormat: "0" },
      { header: "Keterangan" },
    ],
    lines: recurrence.map(({ category, closed, tested, recurred }, index) => ({
      cells: [
        index + 1,
        asTyped(category),
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
    size: TABLE_SIZE,
  };
}

/** ISO 9001:2008, 8.2.3: what was done when the plan was missed. */
function writeDone(writer: ReportWriter): void {
  writer.blank();
  const row = writer.line(["Yang dilakukan"]);
  writer.look(row, 0, 1, 1, LABEL);
  writer.keep({
    key: "kpi:rekomendasi",
    field: "tindakan",
    row,
    column: 1,
    label: "9. Rekomendasi",
    reach: writer.columns - 1,
  });
}
