/** The report's sections on quality: spread of scores, criteria, lost weight, nonconformities and the versions used. */
import { isEmpty, saysWord, shareOf, valueOf, WORDS, type JudgedRow, type ReportFigures } from "../../sop";
import type { Box, CellContent } from "../edits/edit";
import { textCell } from "./breakdowns";
import { DATE, NONE, orNone, PERCENT, WEIGHT, WHOLE } from "./formats";
import type { ReportWriter } from "./report-sheet";

const NO_SAMPLE = "Belum ada sampel.";

/** `drawn` is told each table that has a chart, right after it is written. */
export function writeQuality(
  writer: ReportWriter,
  { scoreBins, criteria, lostWeight }: ReportFigures,
  drawn: (kind: "bins" | "lostWeight", table: Box) => void,
): void {
  writer.section("Sebaran nilai");
  const bins = writer.table(
    ["Nilai", "Sampel"],
    scoreBins.map(({ from, to, count }) => [
      to === 100 ? `${from} sampai 100` : `${from} sampai < ${to}`,
      count,
    ]),
    [undefined, WHOLE],
  );
  drawn("bins", bins);
  writer.section("Penilaian per kriteria");
  writer.table(
    ["Kriteria", "Bobot", "Ya", "Tidak", "N/A", "Ya dari Ya+Tidak", "Bobot hilang"],
    criteria.map(({ code, name, weight, yes, no, notApplicable, rate, lostWeight: lost }) => [
      textCell(`${code} ${name}`),
      weight,
      yes,
      no,
      notApplicable,
      orNone(rate),
      lost,
    ]),
    [undefined, WEIGHT, WHOLE, WHOLE, WHOLE, PERCENT, WEIGHT],
    NO_SAMPLE,
  );
  writer.section("Pareto bobot hilang");
  const lost = writer.table(
    ["Kriteria", "Bobot hilang", "Bagian", "Kumulatif"],
    lostWeight.map(({ label, amount, share, cumulative }) => [textCell(label), amount, share, cumulative]),
    [undefined, WEIGHT, PERCENT, PERCENT],
    "Tidak ada bobot yang hilang.",
  );
  drawn("lostWeight", lost);
}

const STATES = ["Open", "Proses", "Closed"] as const;
/** What a corrective action consists of: ISO 9001:2008, 8.5.2. */
const CORRECTION = ["rootCause", "correction", "correctiveAction", "effectivenessCheck"] as const;

export function writeNonconformities(writer: ReportWriter, { nonconformities }: ReportFigures): void {
  const { rows, states, pastTarget } = nonconformities;
  writer.section("Ketidaksesuaian dan tindakan korektif");
  writer.table(
    ["Status tindakan", "Ketidaksesuaian", "Bagian"],
    [
      ...STATES.map((state) => [state, states[state]] as const),
      ...(states.other > 0 ? ([["Status lain", states.other]] as const) : []),
      ["Belum Closed, lewat Target Selesai", pastTarget] as const,
    ].map(([label, count]) => [label, count, orNone(shareOf(count, rows.length))]),
    [undefined, WHOLE, PERCENT],
  );
  writer.section("Ketidaksesuaian yang belum Closed");
  writer.table(
    [
      "No. Sampel",
      "Kategori",
      "Area",
      "Status",
      "Tanggal Temuan",
      "Target Selesai",
      "Akar masalah",
      "Koreksi",
      "Tindakan korektif",
      "Verifikasi efektivitas",
    ],
    rows.filter((judged) => !isClosed(judged)).map(openLine),
    [undefined, undefined, undefined, undefined, DATE, DATE],
    "Tidak ada ketidaksesuaian yang belum Closed.",
  );
}

const isClosed = ({ row }: JudgedRow): boolean => saysWord(row.text.status, WORDS.closed);

function openLine({ row: { text, date } }: JudgedRow): CellContent[] {
  return [
    textCell(text.sampleNumber),
    textCell(text.findingCategory),
    textCell(text.area),
    isEmpty(text.status) ? "Open" : textCell(text.status),
    valueOf(date.findingDate) ?? NONE,
    valueOf(date.targetDate) ?? NONE,
    ...CORRECTION.map((column) => (isEmpty(text[column]) ? "Belum" : "Ada")),
  ];
}

export function writeVersions(writer: ReportWriter, { versions }: ReportFigures): void {
  writer.section("Versi skenario dan scorecard yang dipakai");
  writer.table(
    ["Kode Skenario", "Versi", "Sampel"],
    versions.scenarios.map(({ code, version, calls }) => [
      textCell(code || NONE),
      textCell(version || NONE),
      calls,
    ]),
    [undefined, undefined, WHOLE],
    NO_SAMPLE,
  );
  writer.blank();
  writer.table(
    ["Lembar scorecard", "Kriteria", "Nilai lulus", "Sampel"],
    versions.scorecards.map(({ sheet, scorecard, samples }) => [
      textCell(sheet),
      scorecard.criteria.length,
      scorecard.passMark,
      samples,
    ]),
    [undefined, WHOLE, WEIGHT, WHOLE],
    NO_SAMPLE,
  );
}
