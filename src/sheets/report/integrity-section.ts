/** What of the month cannot be relied on yet: a block of Laporan, and one sentence of its summary. docs/rules/reports.md. */
import type { Integrity } from "../../sop";
import { textCell } from "./breakdowns";
import { listWords, NONE, WHOLE } from "./formats";
import type { ReportWriter } from "./report-sheet";

type Kind = Exclude<keyof Integrity, "callToFinding">;

/** In the order of the block; `told` is how the summary counts them. */
const KINDS: Readonly<Record<Kind, { readonly label: string; readonly told: string }>> = {
  failedUnexplained: {
    label: "Sampel Tidak Lulus tanpa temuan dan tanpa alasan",
    told: "sampel Tidak Lulus tanpa temuan dan tanpa alasan",
  },
  stepUndecidable: {
    label: "Ketidaksesuaian dengan langkah yang tidak dapat dinilai",
    told: "ketidaksesuaian dengan langkah yang tidak dapat dinilai",
  },
  resultOverwritten: {
    label: "Hasil yang diketik di atas rumusnya",
    told: "Hasil yang diketik di atas rumusnya",
  },
  closedUnapproved: { label: "Closed tanpa Disetujui QA", told: "Closed tanpa Disetujui QA" },
  withoutRecording: {
    label: "Ketidaksesuaian tanpa ID Rekaman",
    told: "ketidaksesuaian tanpa ID Rekaman",
  },
  openErrors: { label: "Kesalahan data yang belum diperbaiki", told: "kesalahan data yang belum diperbaiki" },
  stepsDoneLate: {
    label: "Langkah terlambat yang sudah lewat batas saat diterima",
    told: "langkah terlambat yang sudah lewat batas saat diterima",
  },
};
const ORDER = Object.keys(KINDS) as readonly Kind[];

/** On one line as many numbers as fit, each whole: half a number would be another sample's. */
function idWords(ids: readonly string[], letters: number): string {
  const all = ids.join(", ");
  if (all.length <= letters) return all;
  const most = ids.findIndex((_, index) => [...ids.slice(0, index + 1), MORE].join(", ").length > letters);
  return [...ids.slice(0, most), MORE].join(", ");
}
const MORE = "…";
const ID_COLUMN = 2;

export function writeIntegrity(writer: ReportWriter, integrity: Integrity): void {
  writer.section("Yang belum dapat dipercaya");
  writer.table(
    ["Hal", "Jumlah", "No. Sampel (paling banyak 10)"],
    ORDER.map((kind) => {
      const { count, ids } = integrity[kind];
      const told = ids.length === 0 ? NONE : textCell(idWords(ids, writer.lettersFrom(ID_COLUMN)));
      return [KINDS[kind].label, count, told];
    }),
    [undefined, WHOLE],
    undefined,
    writer.columns,
  );
  const { median, longest } = integrity.callToFinding;
  if (median !== null && longest !== null)
    writer.paragraph(
      `Dari panggilan sampai temuan: median ${String(median).replace(".", ",")} hari kalender, terlama ${longest} hari.`,
    );
}

/** Undefined where nothing is in doubt. */
export function integrityWords(integrity: Integrity): string | undefined {
  const doubts = ORDER.flatMap((kind) => {
    const { count } = integrity[kind];
    return count === 0 ? [] : [`${count} ${KINDS[kind].told}`];
  });
  return doubts.length === 0 ? undefined : `Belum dapat dipercaya sepenuhnya: ${listWords(doubts)}.`;
}
