/** The report's key figures, what was not counted, and H+2. */
import {
  EXCLUSION_REASONS,
  LINKS,
  VERDICT_LABELS,
  type CriticalTo,
  type ExclusionReason,
  type Link,
  type ReportFigures,
  type ScenarioKpi,
  type Share,
  type Verdict,
} from "../../sop";

import { asTyped, type CellContent } from "../edits/edit";
import { CRITICAL_WORDS } from "../layout/words";
import type { ReportBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { statusWords } from "./name-words";
import { DATE, listWords, NONE, orNone, PERCENT, SCORE, WHOLE } from "./formats";

export const EXCLUSION_LABELS: Readonly<Record<ExclusionReason, string>> = {
  callDate: "Tanggal panggilan kosong, tidak terbaca, atau setelah tanggal acuan",
  cancelled: "Status Batal",
  status: "Status panggilan tidak dihitung",
  agent: "ID Agent kosong",
  unscored: "Belum dinilai lengkap",
  duplicate: "No. Sampel atau ID Rekaman ganda",
};

export const LINK_LABELS: Readonly<Record<Link, string>> = {
  qcoToQa: "QCO ke QA",
  qaToSupervisor: "QA ke SPV",
  supervisorToQa: "SPV ke QA",
};
const COMPLIANCE_NAMES: Readonly<Record<Link, string>> = {
  qcoToQa: "KepatuhanQCO",
  qaToSupervisor: "KepatuhanQA",
  supervisorToQa: "KepatuhanSPV",
};

interface KeyFigure {
  readonly words: string;
  readonly value: CellContent;
  readonly format: string;
  readonly interval?: Share["interval95"];
  readonly note: string;
  /** Its name in the workbook, behind the report's prefix. */
  readonly name?: string;
}

const shareFigure = (words: string, share: Share, note: string): KeyFigure => ({
  words,
  value: orNone(share.share),
  format: PERCENT,
  interval: share.interval95,
  note,
});

/** What QCO called of the kinds of material (activity 3), and the scenarios as their KPI judges them (activity 2). */
function preparationFigures(
  { coverage: { covered, missing } }: ReportFigures,
  { judged, late, pending }: ScenarioKpi,
): readonly KeyFigure[] {
  const lacking = new Set([...late, ...pending]);
  const notes = [
    ...(late.length === 0 ? [] : [`Terlambat: ${listWords(late, MOST_NAMES)}`]),
    ...(pending.length === 0 ? [] : [`Belum selesai: ${listWords(pending, MOST_NAMES)}`]),
  ];
  return [
    {
      words: "Cakupan jenis materi",
      value: `${covered.length} dari ${covered.length + missing.length}`,
      format: "@",
      note:
        missing.length === 0
          ? "Setiap jenis materi terwakili (aktivitas 3)"
          : `Belum ada sampel: ${listWords(missing, MOST_NAMES)} (aktivitas 3)`,
    },
    {
      words: "Skenario siap pada waktunya",
      value: judged.length === 0 ? NONE : `${judged.length - lacking.size} dari ${judged.length}`,
      format: "@",
      note: `${notes.length === 0 ? "Tidak ada yang terlambat" : notes.join("; ")} (aktivitas 2)`,
    },
  ];
}

const MOST_NAMES = 8;

function keyFigures(figures: ReportFigures, scenarios: ScenarioKpi): readonly KeyFigure[] {
  const { base, passed, critical, pace } = figures;
  const { counted, target, reached } = base.samples;
  return [
    {
      words: "Sampel dihitung",
      value: counted,
      format: WHOLE,
      note: reached ? "Target tercapai" : `Kurang ${target - counted} dari target`,
      name: "Sampel",
    },
    {
      words: "Target",
      value: target,
      format: WHOLE,
      note: "Minimal setiap bulan (aktivitas 3)",
      name: "Target",
    },
    ...(pace === null
      ? []
      : [
          {
            words: "Laju terhadap target",
            value: pace,
            format: PERCENT,
            note: "100% = tepat laju, bulan masih berjalan",
          },
        ]),
    {
      words: "Nilai rata-rata",
      value: orNone(base.score.mean),
      format: SCORE,
      note: "Dari sampel dihitung, 0–100",
      name: "NilaiRata",
    },
    { words: "Lulus", value: passed.hits, format: WHOLE, note: `dari ${counted} sampel` },
    {
      ...shareFigure(
        "Tingkat lulus",
        passed,
        counted === 0 ? "Belum ada sampel" : "Kisaran 95% (metode Wilson)",
      ),
      name: "TingkatLulus",
    },
    ...(Object.keys(CRITICAL_WORDS) as CriticalTo[]).map((key) =>
      shareFigure(
        `Tanpa kesalahan kritis: ${CRITICAL_WORDS[key]}`,
        critical[key],
        "Tanpa satu pun Tidak pada kriteria kritisnya",
      ),
    ),
    ...LINKS.map((link) => {
      const { onTime, late, overdue, compliance } = base.deadlines[link];
      return {
        words: `Tepat waktu ${LINK_LABELS[link]}`,
        value: orNone(compliance),
        format: PERCENT,
        note: `${onTime} tepat waktu dari ${onTime + late + overdue} yang dapat dinilai`,
        name: COMPLIANCE_NAMES[link],
      };
    }),
    ...preparationFigures(figures, scenarios),
  ];
}

export function keyFigureBlocks(report: ReportFigures, scenarios: ScenarioKpi): readonly ReportBlock[] {
  return [
    { kind: "heading", text: "Angka utama" },
    {
      kind: "table",
      columns: [
        { header: "Ukuran", span: 3 },
        { header: "Hasil", numberFormat: WHOLE },
        { header: "Kisaran 95% dari", numberFormat: PERCENT },
        { header: "sampai", numberFormat: PERCENT },
        { header: "Keterangan", span: 4, textLines: 2, size: 8 },
      ],
      lines: keyFigures(report, scenarios).map(({ words, value, interval, note, format, name }) => ({
        // Material and scenario codes are people's words.
        cells: [words, value, interval?.[0] ?? "", interval?.[1] ?? "", textCell(note)],
        numberFormats: { 1: format },
        ...(name === undefined ? {} : { names: { 1: name }, look: BOLD }),
      })),
      empty: "",
    },
  ];
}

/** Of the figures that have a name. */
const BOLD = { bold: true };

export function exclusionBlocks({
  base,
  rowCount,
  uncountedStatuses,
}: ReportFigures): readonly ReportBlock[] {
  const { counted, excluded } = base.samples;
  return [
    { kind: "heading", text: "Baris yang tidak dihitung" },
    { kind: "text", text: `Dari ${rowCount} baris F-22 bulan ini ${counted} dihitung sebagai sampel.` },
    {
      kind: "table",
      columns: [
        { header: "Alasan", span: 6 },
        { header: "Baris", numberFormat: WHOLE },
      ],
      lines: EXCLUSION_REASONS.map((reason) => {
        const told = reason === "status" && excluded.status > 0 ? `: ${statusWords(uncountedStatuses)}` : "";
        return { cells: [asTyped(`${EXCLUSION_LABELS[reason]}${told}`), excluded[reason]] };
      }),
      empty: "",
    },
  ];
}

/** Decided ones first: the chart shows those. */
const VERDICTS = [
  "onTime",
  "late",
  "overdue",
  "dueToday",
  "notDue",
  "waiting",
  "incomplete",
  "invalid",
] as const satisfies readonly Verdict[];

/** The table that the chart of the links draws. `ruleWords`: by which rule, and how much hangs on it. */
export const LINKS_TABLE = { id: "links", decided: 3 } as const;

export const linkBlocks = ({ base }: ReportFigures, ruleWords: readonly string[]): readonly ReportBlock[] => [
  { kind: "heading", text: "Ketepatan waktu H+2 (aktivitas 4, 5, dan 6)" },
  ...ruleWords.map((text): ReportBlock => ({ kind: "text", text })),
  {
    kind: "table",
    id: LINKS_TABLE.id,
    columns: [
      { header: "Langkah" },
      ...VERDICTS.map((verdict) => ({ header: VERDICT_LABELS[verdict], numberFormat: WHOLE })),
      { header: "% tepat waktu", numberFormat: PERCENT },
    ],
    lines: LINKS.map((link) => ({
      cells: [
        LINK_LABELS[link],
        ...VERDICTS.map((verdict) => base.deadlines[link][verdict]),
        orNone(base.deadlines[link].compliance),
      ],
    })),
    empty: "",
  },
];

/** Laporan's lists show so many lines at most: Rekap has every nonconformity with its three steps. */
export const MOST_LINES = 50;

/** What a list leaves out, and where it stands. */
export const restBlocks = (all: number, what: string): readonly ReportBlock[] =>
  all <= MOST_LINES
    ? []
    : [
        {
          kind: "text",
          text: `Di sini ${MOST_LINES} dari ${all} ${what}; semuanya ada di Rekap.`,
          note: true,
        },
      ];

export const lateBlocks = ({ lateRows }: ReportFigures): readonly ReportBlock[] => [
  { kind: "heading", text: "Terlambat dan lewat batas" },
  {
    kind: "table",
    columns: [
      { header: "No. Sampel", span: 2 },
      { header: "Langkah" },
      { header: "Area" },
      { header: "Hari terlambat", numberFormat: WHOLE },
      { header: "Batas waktu", numberFormat: DATE },
      { header: "Status", size: 8 },
      { header: "Supervisor", span: 3 },
    ],
    lines: lateRows.slice(0, MOST_LINES).map(({ id, link, due, verdict, daysLate, row }) => ({
      cells: [
        textCell(id),
        LINK_LABELS[link],
        textCell(row.text.area),
        daysLate,
        due ?? "",
        VERDICT_LABELS[verdict],
        textCell(row.text.supervisor),
      ],
    })),
    empty: "Tidak ada langkah yang terlambat.",
  },
  ...restBlocks(lateRows.length, "langkah, yang paling terlambat lebih dulu"),
];
