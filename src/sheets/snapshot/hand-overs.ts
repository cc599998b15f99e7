/** TabelDistribusi as read: which of a month's documents was sent when. Found by header; the columns' order is people's. */
import { foldAsExcel, type HandedOverDocument, type HandOver } from "../../sop";
import { parseDate, parseMonth } from "./parse-cell";
import { recordsOf, textOf, type TableCells } from "./table-cells";

const DOCUMENTS: Readonly<Partial<Record<string, HandedOverDocument>>> = {
  laporan: "report",
  rekap: "recap",
  analisa: "analysis",
};

/**
 * The table's lines that say what was sent when; a line without its month, document or Tanggal Kirim tells of nothing
 * yet. Undefined where the workbook has no such table.
 */
export const handOversIn = (table: TableCells | undefined): readonly HandOver[] | undefined =>
  table &&
  recordsOf(table).flatMap((line): HandOver[] => {
    const month = parseMonth(line["Bulan"] ?? "");
    const document = DOCUMENTS[foldAsExcel(textOf(line["Dokumen"]).trim())];
    const sent = parseDate(line["Tanggal Kirim"] ?? "");
    return month === undefined || document === undefined || sent.kind !== "value"
      ? []
      : [{ month, document, sent: sent.value }];
  });
