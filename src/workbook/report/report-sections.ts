/** The sections of the monthly report between its header and its notes. */
import {
  EXCLUSION_REASONS,
  LINKS,
  materialCoverage,
  paceOf,
  scenarioReadiness,
  scenariosDue,
  shownDay,
  VERDICT_LABELS,
  type CriticalTo,
  type ExclusionReason,
  type Link,
} from "../../sop";
import type { CellContent } from "../apply/edit";
import { BIG_NUMBER, NOTE } from "../layout/looks";
import { CRITICAL_WORDS } from "../layout/words";
import { settingOf } from "../read/settings";
import { agentLines, areaLines, executorLines, materialLines, textCell } from "./breakdowns";
import type { ReportInput } from "./report-input";
import type { ReportWriter } from "./report-sheet";

const PERCENT = "0.0%";
const SCORE = "0.00";
export const DATE = "dd/mm/yyyy";
export const NONE = "–";

const EXCLUSION_LABELS: Readonly<Record<ExclusionReason, string>> = {
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

/** The notes beside the figures are sentences. */
const SUMMARY_COLUMNS = 6;

const orNone = (value: number | null): CellContent => value ?? NONE;

/** Activities 1 and 2: "2 dari 3", and what is lacking. */
function coverageLines({
  snapshot,
  figures,
  month,
  rows,
}: ReportInput): readonly (readonly [words: string, value: CellContent, note: string, format: string])[] {
  const material = materialCoverage(figures.samples.byMaterial, snapshot.lists.materials);
  const due = scenariosDue(month, snapshot.settings.due);
  const inTime = due === undefined ? "sebelum panggilan pertama bulan itu" : `paling lambat ${shownDay(due)}`;
  const scenarios = scenarioReadiness(rows, snapshot.scenarios, due);
  const ready = scenarios.used.length - scenarios.late.length;
  const all = material.covered.length + material.missing.length;
  return [
    [
      "Cakupan jenis materi",
      `${material.covered.length} dari ${all}`,
      material.missing.length === 0
        ? "Setiap jenis materi terwakili (aktivitas 1)"
        : `Belum ada sampel: ${material.missing.join(", ")} (aktivitas 1)`,
      "@",
    ],
    [
      "Skenario siap pada waktunya",
      scenarios.used.length === 0 ? NONE : `${ready} dari ${scenarios.used.length}`,
      scenarios.late.length === 0
        ? `Selesai ${inTime} (aktivitas 2)`
        : `Belum siap ${inTime}: ${scenarios.late.join(", ")} (aktivitas 2)`,
      "@",
    ],
  ];
}

export function writeSummary(writer: ReportWriter, input: ReportInput): void {
  const { month, asOf, figures } = input;
  const { samples, score, deadlines } = figures;
  writer.section("Ringkasan");
  const pace = paceOf(samples.counted, samples.target, month, asOf);
  const interval = score.passRate95;
  const percent = (value: number): string => `${(value * 100).toFixed(1).replace(".", ",")}%`;
  const lines: (readonly [words: string, value: CellContent, note: string, format: string, name?: string])[] =
    [
      [
        "Sampel dihitung",
        samples.counted,
        samples.reached ? "Target tercapai" : `Kurang ${samples.target - samples.counted} dari target`,
        "0",
        "Sampel",
      ],
      ["Target", samples.target, "Minimal setiap bulan (aktivitas 3)", "0", "Target"],
      ...(pace === null
        ? []
        : [["Laju terhadap target", pace, "100% = tepat laju, bulan masih berjalan", PERCENT] as const]),
      ["Nilai rata-rata", orNone(score.mean), "Dari sampel dihitung, 0–100", SCORE, "NilaiRata"],
      ["Lulus", score.passed, `dari ${samples.counted} sampel`, "0"],
      [
        "Tingkat lulus",
        orNone(score.passRate),
        interval
          ? `Selang Wilson 95%: ${percent(interval[0])} – ${percent(interval[1])}`
          : "Belum ada sampel",
        PERCENT,
        "TingkatLulus",
      ],
      ...(Object.keys(CRITICAL_WORDS) as CriticalTo[]).map(
        (key) =>
          [
            `Tanpa kesalahan kritis ${CRITICAL_WORDS[key]}`,
            orNone(score.criticalRates[key]),
            "Sampel tanpa satu pun Tidak pada kriteria kritisnya",
            PERCENT,
          ] as const,
      ),
      ...LINKS.map((link) => {
        const { onTime, late, overdue, compliance } = deadlines[link];
        return [
          `Kepatuhan ${LINK_LABELS[link]}`,
          orNone(compliance),
          `${onTime} tepat waktu dari ${onTime + late + overdue} yang sudah jatuh putusan`,
          PERCENT,
          COMPLIANCE_NAMES[link],
        ] as const;
      }),
      ...coverageLines(input),
    ];
  const box = writer.table(
    ["Ukuran", "Hasil", "Keterangan"],
    // Material and scenario codes are people's words.
    lines.map(([words, value, note]) => [words, value, textCell(note)]),
    [],
    undefined,
    SUMMARY_COLUMNS,
  );
  lines.forEach(([, , , numberFormat, name], index) => {
    const row = box.row + 1 + index;
    writer.look(row, 1, 1, 1, {
      numberFormat,
      horizontal: "Right",
      ...(index === 0 ? BIG_NUMBER : { bold: true }),
    });
    if (name !== undefined) writer.name(name, row, 1);
  });
}

export function writeExclusions(writer: ReportWriter, { figures }: ReportInput): void {
  writer.section("Baris yang tidak dihitung");
  writer.table(
    ["Alasan", "Baris"],
    EXCLUSION_REASONS.map((reason) => [EXCLUSION_LABELS[reason], figures.samples.excluded[reason]]),
    [undefined, "0"],
  );
}

export function writeBreakdowns(writer: ReportWriter, input: ReportInput): ReturnType<ReportWriter["table"]> {
  writer.section("Sampel per area");
  const quota = ["0", "0"];
  const areas = writer.table(
    ["Area", "Sampel", "Kuota"],
    areaLines(input),
    [undefined, ...quota],
    "Belum ada sampel.",
  );
  writer.section("Sampel per jenis materi");
  writer.table(["Jenis Materi", "Sampel"], materialLines(input), [undefined, "0"], "Belum ada sampel.");
  writer.section("Sampel per pelaksana");
  writer.table(
    ["Pelaksana", "Sampel", "Kuota"],
    executorLines(input),
    [undefined, ...quota],
    "Belum ada sampel.",
  );
  writer.section("Sampel per agent");
  const least = Number(settingOf(input.snapshot.foundation.fixed, "report.minimumPerAgent"));
  writer.line(
    [
      `Menurut nama, tanpa peringkat. Di bawah ${least} sampel hanya jumlahnya: terlalu sedikit untuk persentase.`,
    ],
    NOTE,
  );
  writer.look(writer.row - 1, 0, 1, 1, { wrap: false });
  writer.table(
    ["ID Agent", "Sampel", "Nama Agent", "Kuota", "Lulus", "Tingkat Lulus", "Nilai Rata-rata"],
    agentLines(input, least),
    [undefined, "0", undefined, "0", undefined, PERCENT, SCORE],
    "Belum ada sampel.",
  );
  return areas;
}

export function writeLinks(
  writer: ReportWriter,
  { figures }: ReportInput,
): ReturnType<ReportWriter["table"]> {
  writer.section("Kepatuhan H+2 (aktivitas 4, 5 dan 6)");
  const lines = LINKS.map((link) => {
    const of = figures.deadlines[link];
    return [
      LINK_LABELS[link],
      of.onTime,
      of.late,
      of.overdue,
      of.dueToday,
      of.notDue,
      of.waiting,
      of.incomplete,
      of.invalid,
      orNone(of.compliance),
    ];
  });
  const verdicts = [
    "onTime",
    "late",
    "overdue",
    "dueToday",
    "notDue",
    "waiting",
    "incomplete",
    "invalid",
  ] as const;
  return writer.table(
    ["Langkah", ...verdicts.map((verdict) => VERDICT_LABELS[verdict]), "Kepatuhan"],
    lines,
    [undefined, ...verdicts.map(() => "0"), PERCENT],
  );
}

export function writeLateRows(writer: ReportWriter, { figures }: ReportInput): void {
  writer.section("Terlambat dan lewat batas");
  const late = figures.deadlines.rows.filter((row) => row.verdict === "late" || row.verdict === "overdue");
  const lines = late.map(({ id, link, due, verdict, daysLate, row }): CellContent[] => [
    textCell(id),
    due ?? "",
    LINK_LABELS[link],
    daysLate,
    VERDICT_LABELS[verdict],
    textCell(row.text.area),
    textCell(row.text.supervisor),
  ]);
  writer.table(
    ["No. Sampel", "Batas", "Langkah", "Hari Terlambat", "Status", "Area", "Supervisor"],
    lines,
    [undefined, DATE, undefined, "0"],
    "Tidak ada langkah yang terlambat.",
  );
}
