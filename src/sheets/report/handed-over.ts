/** The record of who got which of a month's documents, and when: Distribusi as it was read. */
import { isMonth, monthOfDay, type HandedOverDocument, type HandOver, type Month } from "../../sop";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import { recordsOf, textOf, type TableCells } from "../snapshot/table-cells";
import type { ReportKind } from "../layout/report-kinds";

/** A line of Distribusi that can be told: its month and document are known. */
export interface DistributionLine {
  readonly month: Month;
  readonly kind: ReportKind;
  /** Undefined where Versi holds no whole number. */
  readonly version: number | undefined;
  readonly recipient: string;
  /** Tanggal Kirim; undefined where it holds no date. */
  readonly sent: number | undefined;
}

const DOCUMENT_OF: Readonly<Record<ReportKind, HandedOverDocument>> = {
  Laporan: "report",
  Rekap: "recap",
  Analisa: "analysis",
};
const KINDS = Object.keys(DOCUMENT_OF) as readonly ReportKind[];

/** The lines that name a month and a document; others are a person's own. */
export function distributionLines(table: TableCells | undefined): readonly DistributionLine[] {
  return recordsOf(table).flatMap((record): DistributionLine[] => {
    const month = monthIn(record["Bulan"] ?? "");
    // "Rekap Feedback" is the Rekap too.
    const word = textOf(record["Dokumen"]).trim().split(/\s/)[0]?.toLowerCase();
    const kind = KINDS.find((one) => one.toLowerCase() === word);
    if (month === undefined || kind === undefined) return [];
    const sent = parseDate(record["Tanggal Kirim"] ?? "");
    const version = Number(record["Versi"]);
    return [
      {
        month,
        kind,
        version: Number.isInteger(version) && version > 0 ? version : undefined,
        recipient: textOf(record["Penerima"]).trim(),
        sent: sent.kind === "value" ? sent.value : undefined,
      },
    ];
  });
}

/** What was sent, for the KPIs of activities 7 to 9; undefined where the workbook has no such table. */
export const handOversOf = (table: TableCells | undefined): readonly HandOver[] | undefined =>
  table &&
  distributionLines(table).flatMap(({ month, kind, sent }) =>
    sent === undefined ? [] : [{ month, document: DOCUMENT_OF[kind], sent }],
  );

/** A month as text, or any day in it: Excel makes a date of what looks like one. */
function monthIn(cell: RawCell): Month | undefined {
  const date = parseDate(cell);
  if (date.kind === "value") return monthOfDay(date.value);
  const words = textOf(cell).trim();
  return isMonth(words) ? words : undefined;
}
