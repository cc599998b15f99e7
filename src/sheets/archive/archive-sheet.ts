/** The sheet Arsip: which workbook, when, and the fingerprint of each month, as it is written and as it is read. */
import { shownDay, type Day } from "../../sop";
import type { Edit } from "../edits/edit";
import { planPlainTable } from "../gather/plain-table";
import { NOTE, SUBTITLE, TITLE } from "../layout/looks";
import type { RawCell } from "../snapshot/parse-cell";
import { ARCHIVE_SHEET, ARCHIVE_TABLE, type SealedPart } from "./parts";

const ARCHIVE_TITLE = "ARSIP BUKU KERJA MYSTERY CALLING";
const SEAL_LABEL = "Kode arsip";
/** What archives made before have there. */
const FORMER_SEAL_LABEL = "Sidik arsip";
const ARCHIVE_NOTE =
  "Semua sel berisi nilai, bukan rumus. Kode data (SHA-256) dihitung dari isi lembar setiap bulan; mc verify menghitungnya lagi dan menyebut bulan yang berubah. Catat kode arsip di tempat lain: orang yang mengubah file ini juga dapat mengubah lembar ini.";
const SEAL_ROW = 2;
const TABLE_ROW = 5;
const COLUMNS = [
  { header: "Bagian", width: 70, text: true },
  { header: "Lembar", width: 320, text: true, wrap: true },
  { header: "Sel", width: 60, numberFormat: "#,##0" },
  { header: "Kode Data", width: 420, text: true },
] as const;

export interface ArchiveFacts {
  readonly id: string;
  readonly year: number;
  readonly on: Day;
  readonly asOf: Day;
}

/** `seal`: of all fingerprints together. */
export function planArchiveSheet(
  parts: readonly SealedPart[],
  seal: string,
  { id, year, on, asOf }: ArchiveFacts,
): readonly Edit[] {
  const sheet = ARCHIVE_SHEET;
  const line = (row: number): Extract<Edit, { kind: "look" }>["box"] => ({
    row,
    column: 0,
    rows: 1,
    columns: 1,
  });
  const words = `'Buku kerja ${id}, tahun ${year}; diarsipkan ${shownDay(on)}, posisi per ${shownDay(asOf)}`;
  return [
    { kind: "sheet", sheet, tabColor: "#404040", hidden: false, gridlines: false },
    { kind: "cells", sheet, row: 0, column: 0, values: [[ARCHIVE_TITLE], [words]] },
    { kind: "cells", sheet, row: SEAL_ROW, column: 0, values: [[SEAL_LABEL, `'${seal}`]] },
    { kind: "cells", sheet, row: SEAL_ROW + 1, column: 0, values: [[ARCHIVE_NOTE]] },
    { kind: "look", sheet, box: line(0), look: TITLE },
    { kind: "look", sheet, box: line(1), look: SUBTITLE },
    { kind: "look", sheet, box: line(SEAL_ROW + 1), look: { ...NOTE, wrap: false } },
    ...planPlainTable({
      sheet,
      name: ARCHIVE_TABLE,
      row: TABLE_ROW,
      columns: COLUMNS,
      lines: parts.map(({ part, sheets, cells, fingerprint }) => [
        part,
        sheets.join(", "),
        cells,
        fingerprint,
      ]),
    }),
  ];
}

export interface ReadArchive {
  readonly seal: string;
  readonly parts: readonly SealedPart[];
}

/** From the sheet's cells, its first cell first; undefined where it is no such sheet. */
export function readArchiveSheet(values: readonly (readonly RawCell[])[]): ReadArchive | undefined {
  if (
    values[0]?.[0] !== ARCHIVE_TITLE ||
    ![SEAL_LABEL, FORMER_SEAL_LABEL].includes(String(values[SEAL_ROW]?.[0]))
  )
    return undefined;
  const parts = values
    .slice(TABLE_ROW + 1)
    .flatMap(([part = "", sheets = "", cells = 0, fingerprint = ""]) =>
      part === ""
        ? []
        : [
            {
              part: String(part),
              sheets: String(sheets).split(", "),
              cells: Number(cells),
              fingerprint: String(fingerprint),
            },
          ],
    );
  return { seal: String(values[SEAL_ROW]?.[1] ?? ""), parts };
}
