/** The report's sections on quality: spread of scores, criteria, lost weight, nonconformities and the versions used. */
import { isEmpty, saysWord, shareOf, valueOf, WORDS, type JudgedRow, type ReportFigures } from "../../sop";
import type { ReportBlock, TableRow } from "./blocks";
import { textCell } from "./breakdowns";
import { DATE, NONE, orNone, PERCENT, WEIGHT, WHOLE } from "./formats";
import { binsChart, paretoChart } from "./laporan-charts";
import { MOST_LINES, restBlocks } from "./report-sections";

const NO_SAMPLE = "Belum ada sampel.";
/** Of a chart beside its table: the rows, and the column of the sheet at which it begins. */
const BESIDE_BINS = { column: 3, rows: 9 } as const;
const BESIDE_LOST = { column: 5, rows: 9 } as const;

export function qualityBlocks(figures: ReportFigures): readonly ReportBlock[] {
  const { scoreBins, criteria, lostWeight } = figures;
  return [
    { kind: "heading", text: "Sebaran nilai" },
    {
      kind: "table",
      id: "bins",
      columns: [
        { header: "Nilai", span: 2 },
        { header: "Sampel", numberFormat: WHOLE },
      ],
      lines: scoreBins.map(({ from, to, count }) => ({
        cells: [to === 100 ? `${from} sampai 100` : `${from} sampai < ${to}`, count],
      })),
      empty: "",
      beside: { ...BESIDE_BINS, chart: binsChart(figures.month) },
    },
    { kind: "heading", text: "Penilaian per kriteria" },
    {
      kind: "table",
      columns: [
        { header: "Kriteria", span: 4 },
        { header: "Bobot", numberFormat: WEIGHT },
        { header: "Ya", numberFormat: WHOLE },
        { header: "Tidak", numberFormat: WHOLE },
        { header: "N/A", numberFormat: WHOLE },
        { header: "% Ya", numberFormat: PERCENT },
        { header: "Bobot hilang", numberFormat: WEIGHT },
      ],
      lines: criteria.map(({ code, name, weight, yes, no, notApplicable, rate, lostWeight: lost }) => ({
        cells: [textCell(`${code} ${name}`), weight, yes, no, notApplicable, orNone(rate), lost],
      })),
      empty: NO_SAMPLE,
    },
    { kind: "heading", text: "Pareto bobot hilang" },
    {
      kind: "table",
      id: "lostWeight",
      columns: [
        { header: "Kriteria", span: 2 },
        { header: "Bobot hilang", numberFormat: WEIGHT },
        { header: "Persentase", numberFormat: PERCENT },
        { header: "Kumulatif", numberFormat: PERCENT },
      ],
      lines: lostWeight.map(({ label, amount, share, cumulative }) => ({
        cells: [textCell(label), amount, share, cumulative],
      })),
      empty: "Tidak ada bobot yang hilang.",
      ...(lostWeight.length === 0 ? {} : { beside: { ...BESIDE_LOST, chart: paretoChart(figures) } }),
    },
  ];
}

const STATES = ["Open", "Proses", "Closed"] as const;
/** What a corrective action consists of: ISO 9001:2008, 8.5.2. */
const CORRECTION = {
  rootCause: "Akar Masalah",
  correction: "Koreksi",
  correctiveAction: "Tindakan Korektif",
  effectivenessCheck: "Verifikasi Efektivitas",
} as const;

export function nonconformityBlocks({ nonconformities }: ReportFigures): readonly ReportBlock[] {
  const { rows, states, pastTarget } = nonconformities;
  const open = rows.filter((judged) => !isClosed(judged));
  return [
    { kind: "heading", text: "Ketidaksesuaian dan tindakan korektif" },
    {
      kind: "table",
      columns: [
        { header: "Status tindakan", span: 4 },
        { header: "Ketidaksesuaian", span: 2, numberFormat: WHOLE },
        { header: "Persentase", numberFormat: PERCENT },
      ],
      lines: [
        ...STATES.map((state) => [state, states[state]] as const),
        ...(states.other > 0 ? ([["Status lain", states.other]] as const) : []),
        ["Belum Closed, lewat Target Selesai", pastTarget] as const,
      ].map(([label, count]) => ({ cells: [label, count, orNone(shareOf(count, rows.length))] })),
      empty: "",
    },
    { kind: "heading", text: "Ketidaksesuaian yang belum Closed" },
    {
      kind: "table",
      columns: [
        { header: "No. Sampel", span: 2 },
        { header: "Kategori" },
        { header: "Area" },
        { header: "Status" },
        { header: "Tanggal Temuan", numberFormat: DATE },
        { header: "Target Selesai", numberFormat: DATE },
        { header: "Belum diisi", span: 3, textLines: 2, size: 8 },
      ],
      lines: open.slice(0, MOST_LINES).map(openLine),
      empty: "Tidak ada ketidaksesuaian yang belum Closed.",
    },
    ...restBlocks(open.length, "ketidaksesuaian"),
  ];
}

export const isClosed = ({ row }: JudgedRow): boolean => saysWord(row.text.status, WORDS.closed);

function openLine({ row: { text, date } }: JudgedRow): TableRow {
  const lacking = (Object.keys(CORRECTION) as (keyof typeof CORRECTION)[]).filter((one) =>
    isEmpty(text[one]),
  );
  const cells = [
    textCell(text.sampleNumber),
    textCell(text.findingCategory),
    textCell(text.area),
    isEmpty(text.status) ? "Open" : textCell(text.status),
    valueOf(date.findingDate) ?? NONE,
    valueOf(date.targetDate) ?? NONE,
    lacking.length === 0 ? NONE : lacking.map((one) => CORRECTION[one]).join(", "),
  ];
  return { cells };
}

export const versionBlocks = ({ versions }: ReportFigures): readonly ReportBlock[] => [
  { kind: "heading", text: "Versi skenario dan kartu skor yang dipakai" },
  {
    kind: "table",
    columns: [
      { header: "Kode Skenario", span: 3 },
      { header: "Versi", span: 2 },
      { header: "Sampel", numberFormat: WHOLE },
    ],
    lines: versions.scenarios.map(({ code, version, calls }) => ({
      cells: [textCell(code || NONE), textCell(version || NONE), calls],
    })),
    empty: NO_SAMPLE,
  },
  {
    kind: "table",
    columns: [
      { header: "Lembar kartu skor", span: 3 },
      { header: "Kriteria", numberFormat: WHOLE },
      { header: "Nilai lulus", numberFormat: WEIGHT },
      { header: "Sampel", numberFormat: WHOLE },
    ],
    lines: versions.scorecards.map(({ sheet, scorecard, samples }) => ({
      cells: [textCell(sheet), scorecard.criteria.length, scorecard.passMark, samples],
    })),
    empty: NO_SAMPLE,
  },
];
