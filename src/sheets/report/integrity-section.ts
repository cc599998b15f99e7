/** What of the month cannot be relied on yet: a block of Laporan, and one sentence of its summary. docs/rules/reports.md. */
import type { Integrity } from "../../sop";
import type { ReportBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { PORTRAIT } from "./document-header";
import { listWords, NONE, WHOLE } from "./formats";
import { linesFor } from "./measure";

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
  openErrors: { label: "Masalah data yang belum diperbaiki", told: "masalah data yang belum diperbaiki" },
  stepsDoneLate: {
    label: "Langkah terlambat yang sudah lewat batas saat diterima",
    told: "langkah terlambat yang sudah lewat batas saat diterima",
  },
};
const ORDER = Object.keys(KINDS) as readonly Kind[];

const ID_COLUMNS = 5;
const ID_LINES = 3;
const ID_SIZE = 8;
const ID_WIDTH = PORTRAIT.widths.slice(-ID_COLUMNS).reduce((sum, one) => sum + one, 0);
const MORE = "…";

/** As many numbers as the cell's lines hold, each whole: half a number would be another sample's. */
function idWords(ids: readonly string[]): string {
  const fits = (words: string): boolean => linesFor(words, ID_WIDTH, ID_SIZE) <= ID_LINES;
  const all = ids.join(", ");
  if (fits(all)) return all;
  const most = ids.findIndex((_, index) => !fits([...ids.slice(0, index + 1), MORE].join(", ")));
  return [...ids.slice(0, most), MORE].join(", ");
}

/** Of the annex: each count, and which samples. */
export function integrityBlocks(integrity: Integrity): readonly ReportBlock[] {
  const { median, longest } = integrity.callToFinding;
  return [
    { kind: "heading", text: "Yang belum dapat dipercaya: rincian" },
    {
      kind: "table",
      columns: [
        { header: "Hal", span: 4, textLines: 2 },
        { header: "Jumlah", numberFormat: WHOLE },
        { header: "No. Sampel (paling banyak 10)", span: ID_COLUMNS, size: ID_SIZE, textLines: ID_LINES },
      ],
      lines: ORDER.map((kind) => {
        const { count, ids } = integrity[kind];
        return { cells: [KINDS[kind].label, count, ids.length === 0 ? NONE : textCell(idWords(ids))] };
      }),
      empty: "",
    },
    ...(median === null || longest === null
      ? []
      : [
          {
            kind: "text",
            text: `Dari panggilan sampai temuan: median ${String(median).replace(".", ",")} hari kalender, terlama ${longest} hari.`,
          } as const,
        ]),
  ];
}

/** Of the first page: what a reader must know before trusting the figures. */
export function warningBlocks(integrity: Integrity): readonly ReportBlock[] {
  const doubts = integrityWords(integrity);
  return [
    { kind: "heading", text: "Yang belum dapat dipercaya" },
    { kind: "warning", lines: doubts === undefined ? [] : [doubts] },
  ];
}

/** Undefined where nothing is in doubt. */
export function integrityWords(integrity: Integrity): string | undefined {
  const doubts = ORDER.flatMap((kind) => {
    const { count } = integrity[kind];
    return count === 0 ? [] : [`${count} ${KINDS[kind].told}`];
  });
  return doubts.length === 0 ? undefined : `Belum dapat dipercaya sepenuhnya: ${listWords(doubts)}.`;
}
