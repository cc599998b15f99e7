/**
 * Documents and records, with how long each is kept (docs/rules/f22.md, "Further sheets"). What a new workbook starts with is
 * named in IN.QCC.TDSCC.P-01, clauses 9 and 10.
 */
import { dayFromIso } from "../../sop";
import type { TableLayout } from "./column";
import { FORM, PROCEDURE, WORK_INSTRUCTION } from "./document";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { HOME_NAMES } from "./home-names";
import { TABLE_NAMES } from "./names";
import { DOCUMENT_KINDS, KEEP_WORDS } from "./words";

const own = (header: string): string => `${TABLE_NAMES.documents}[[#This Row],[${header}]]`;

/** A record is kept so many months after the end of its month; a document that is in force, until it is replaced. */
const keptUntil = `=IFERROR(IF(${own("Jenis")}="${DOCUMENT_KINDS.record}",IF(ISNUMBER(${own("Berlaku")}),EOMONTH(${own("Berlaku")},${HOME_NAMES.retentionMonths}),""),""),"")`;

const IN_FORCE = dayFromIso("2019-08-01") ?? "";

interface NamedDocument {
  readonly title: string;
  readonly number: string;
  readonly revision: string;
}

const documentRow = (
  { title, number, revision }: NamedDocument,
  kind: string,
  inForce: number | "",
  keptBy = "",
): readonly (string | number | null)[] => [
  ...[title, number, revision, inForce, kind, "", keptBy],
  null,
  ...["", "", ""],
];

export const DOCUMENTS_TABLE: TableLayout = {
  name: TABLE_NAMES.documents,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Nama", 320),
    column("Nomor", 150),
    column("Revisi", 52),
    column("Berlaku", 84, "date", { prompt: "Tanggal mulai berlaku; untuk catatan, tanggal di bulannya." }),
    column("Jenis", 104, "text", {
      prompt: `${Object.values(DOCUMENT_KINDS).join(", ")}. Hanya ${DOCUMENT_KINDS.record} yang mendapat Simpan Sampai.`,
    }),
    column("Lokasi", 180),
    column("PIC", 120),
    column("Simpan Sampai", 84, "formula", {
      formula: keptUntil,
      numberFormat: "dd/mm/yyyy",
      prompt: "Akhir bulan Berlaku ditambah Masa simpan di Pengaturan. Dihitung otomatis; jangan diubah.",
    }),
    column("Keputusan", 84, "text", {
      prompt: `${KEEP_WORDS.keep} atau ${KEEP_WORDS.destroy}, setelah masa simpannya lewat. Tidak ada yang dihapus otomatis.`,
      check: {
        formula: (cell) => `=OR(${cell}="${KEEP_WORDS.keep}",${cell}="${KEEP_WORDS.destroy}")`,
        alert: `Isi ${KEEP_WORDS.keep} atau ${KEEP_WORDS.destroy}, atau kosongkan.`,
      },
    }),
    column("Disetujui", 120),
    column("Tanggal", 84, "date", { prompt: "Tanggal keputusan ini disetujui." }),
  ],
  seed: [
    documentRow(PROCEDURE, DOCUMENT_KINDS.procedure, IN_FORCE),
    documentRow(WORK_INSTRUCTION, DOCUMENT_KINDS.instruction, ""),
    documentRow(
      { ...FORM, revision: FORM.revision.replace("REV.", "") },
      DOCUMENT_KINDS.form,
      IN_FORCE,
      FORM.keptBy,
    ),
  ],
};
