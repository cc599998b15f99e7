/** The report's key figures, what was not counted, and H+2. */
import {
  EXCLUSION_REASONS,
  LINKS,
  shownDay,
  VERDICT_LABELS,
  type CriticalTo,
  type Day,
  type ExclusionReason,
  type Link,
  type ReportFigures,
  type Share,
  type Verdict,
} from "../../sop";
import type { Box, CellContent } from "../edits/edit";
import { BIG_NUMBER } from "../layout/looks";
import { CRITICAL_WORDS } from "../layout/words";
import { textCell } from "./breakdowns";
import { DATE, listWords, NONE, orNone, PERCENT, SCORE, WHOLE } from "./formats";
import type { ReportWriter } from "./report-sheet";

export const EXCLUSION_LABELS: Readonly<Record<ExclusionReason, string>> = {
  callDate: "Tanggal panggilan kosong, tidak terbaca atau setelah tanggal acuan",
  cancelled: "Status Batal",
  status: "Status panggilan tidak dihitung",
  agent: "ID Agent kosong",
  unscored: "Belum dinilai lengkap",
  duplicate: "No. Sampel atau ID Rekaman berulang",
};

export const LINK_LABELS: Readonly<Record<Link, string>> = {
  qcoToQa: "QCO ke QA",
  qaToSupervisor: "QA ke Supervisor",
  supervisorToQa: "Supervisor ke QA",
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

/** Activities 1 and 2: "2 dari 3", and what is lacking. */
function preparationFigures(
  { coverage, scenarios }: ReportFigures,
  scenariosDue: Day | undefined,
): readonly KeyFigure[] {
  const inTime =
    scenariosDue === undefined
      ? "sebelum panggilan pertama bulan itu"
      : `paling lambat ${shownDay(scenariosDue)}`;
  const { covered, missing } = coverage;
  const { used, late } = scenarios;
  return [
    {
      words: "Cakupan jenis materi",
      value: `${covered.length} dari ${covered.length + missing.length}`,
      format: "@",
      note:
        missing.length === 0
          ? "Setiap jenis materi terwakili (aktivitas 1)"
          : `Belum ada sampel: ${listWords(missing, MOST_NAMES)} (aktivitas 1)`,
    },
    {
      words: "Skenario siap pada waktunya",
      value: used.length === 0 ? NONE : `${used.length - late.length} dari ${used.length}`,
      format: "@",
      note:
        late.length === 0
          ? `Selesai ${inTime} (aktivitas 2)`
          : `Belum siap ${inTime}: ${listWords(late, MOST_NAMES)} (aktivitas 2)`,
    },
  ];
}

const MOST_NAMES = 8;

function keyFigures(figures: ReportFigures, scenariosDue: Day | undefined): readonly KeyFigure[] {
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
      ...shareFigure("Tingkat lulus", passed, counted === 0 ? "Belum ada sampel" : "Selang Wilson 95%"),
      name: "TingkatLulus",
    },
    ...(Object.keys(CRITICAL_WORDS) as CriticalTo[]).map((key) =>
      shareFigure(
        `Tanpa salah kritis ${CRITICAL_WORDS[key]}`,
        critical[key],
        "Sampel tanpa satu pun Tidak pada kriteria kritisnya",
      ),
    ),
    ...LINKS.map((link) => {
      const { onTime, late, overdue, compliance } = base.deadlines[link];
      return {
        words: `Kepatuhan ${LINK_LABELS[link]}`,
        value: orNone(compliance),
        format: PERCENT,
        note: `${onTime} tepat waktu dari ${onTime + late + overdue} yang sudah jatuh putusan`,
        name: COMPLIANCE_NAMES[link],
      };
    }),
    ...preparationFigures(figures, scenariosDue),
  ];
}

/** `scenariosDue`: by when the scenarios had to be written, where a setting says so. */
export function writeKeyFigures(
  writer: ReportWriter,
  report: ReportFigures,
  scenariosDue: Day | undefined,
): void {
  writer.section("Angka utama");
  const lines = keyFigures(report, scenariosDue);
  const box = writer.table(
    ["Ukuran", "Hasil", "Selang 95% dari", "sampai", "Keterangan"],
    lines.map(({ words, value, interval, note }) => [
      words,
      value,
      interval?.[0] ?? "",
      interval?.[1] ?? "",
      // Material and scenario codes are people's words.
      textCell(note),
    ]),
    [undefined, WHOLE, PERCENT, PERCENT],
    undefined,
    writer.columns,
  );
  lines.forEach(({ format, name }, index) => {
    const row = box.row + 1 + index;
    writer.look(row, 1, 1, 1, { numberFormat: format, ...(index === 0 ? BIG_NUMBER : { bold: true }) });
    if (name !== undefined) writer.name(name, row, 1);
  });
}

export function writeExclusions(writer: ReportWriter, { base, rowCount }: ReportFigures): void {
  writer.section("Baris yang tidak dihitung");
  const { counted, excluded } = base.samples;
  writer.paragraph(`Dari ${rowCount} baris F-22 bulan ini ${counted} dihitung sebagai sampel.`);
  writer.table(
    ["Alasan", "Baris"],
    EXCLUSION_REASONS.map((reason) => [EXCLUSION_LABELS[reason], excluded[reason]]),
    [undefined, WHOLE],
  );
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
const DECIDED = 3;

/** Gives the box of what is decided, for the chart. `ruleWords`: by which rule, and how much hangs on it. */
export function writeLinks(writer: ReportWriter, { base }: ReportFigures, ruleWords: readonly string[]): Box {
  writer.section("Kepatuhan H+2 (aktivitas 4, 5 dan 6)");
  for (const words of ruleWords) writer.paragraph(words);
  const box = writer.table(
    ["Putusan", ...LINKS.map((link) => LINK_LABELS[link])],
    [
      ...VERDICTS.map((verdict) => [
        VERDICT_LABELS[verdict],
        ...LINKS.map((link) => base.deadlines[link][verdict]),
      ]),
      [COMPLIANCE, ...LINKS.map((link) => orNone(base.deadlines[link].compliance))],
    ],
    [undefined, ...LINKS.map(() => WHOLE)],
  );
  writer.look(box.row + 1 + VERDICTS.length, 0, 1, 1 + LINKS.length, { bold: true });
  writer.look(box.row + 1 + VERDICTS.length, 1, 1, LINKS.length, { numberFormat: PERCENT });
  return { ...box, rows: 1 + DECIDED };
}

const COMPLIANCE = "Kepatuhan";

export function writeLateRows(writer: ReportWriter, { lateRows }: ReportFigures): void {
  writer.section("Terlambat dan lewat batas");
  writer.table(
    ["No. Sampel", "Langkah", "Area", "Hari terlambat", "Batas", "Status", "Supervisor"],
    lateRows.map(({ id, link, due, verdict, daysLate, row }): CellContent[] => [
      textCell(id),
      LINK_LABELS[link],
      textCell(row.text.area),
      daysLate,
      due ?? "",
      VERDICT_LABELS[verdict],
      textCell(row.text.supervisor),
    ]),
    [undefined, undefined, undefined, WHOLE, DATE],
    "Tidak ada langkah yang terlambat.",
    writer.columns,
  );
}
