/** The month's planned calls, one a line (docs/rules/f22.md, "Further sheets"). */
import type { TableLayout } from "./column";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { FORMULA_NAMES } from "./formula-names";
import { TABLE_NAMES } from "./names";
import { PLAN_STATES } from "./words";

const own = (header: string): string => `${TABLE_NAMES.plan}[[#This Row],[${header}]]`;

/** Nothing of a line without a planned day or a number; an error in a cell counts as not done. */
const state = `=IFERROR(IF(${own("No. Sampel")}<>"","${PLAN_STATES.done}",IF(ISNUMBER(${own("Tanggal Rencana")}),IF(INT(${own("Tanggal Rencana")})<${FORMULA_NAMES.asOf},"${PLAN_STATES.missed}","${PLAN_STATES.open}"),IF(${own("No.")}="","","${PLAN_STATES.open}"))),"${PLAN_STATES.open}")`;

export const PLAN_TABLE: TableLayout = {
  name: TABLE_NAMES.plan,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Bulan", 60),
    column("No.", 40, "integer"),
    column("Tanggal Rencana", 84, "date"),
    column("Blok Jam", 84),
    column("Area", 60, "list", { list: "PilihanArea" }),
    column("Layanan", 112, "list", { list: "PilihanLayanan" }),
    column("Jenis Materi", 92, "list", { list: "PilihanMateri" }),
    column("Kode Skenario", 76),
    column("Pelaksana", 120, "list", { list: "PilihanPetugas" }),
    column("ID Agent", 76, "text", { prompt: "Kosong bila antrean yang menentukan siapa menjawab." }),
    column("Cadangan", 64, "integer", { prompt: "0 = rencana utama; 1, 2, … = urutan cadangannya." }),
    column("Menggantikan", 76, "integer", { prompt: "No. rencana yang digantikan; kosong bila tidak ada." }),
    column("Alasan", 180),
    column("No. Sampel", 112, "text", { prompt: "No. Sampel di F-22, setelah panggilan ini dilakukan." }),
    column("Status", 64, "formula", {
      formula: state,
      prompt:
        "Selesai bila ada No. Sampel, Lewat bila tanggalnya sudah lewat. Dihitung otomatis; jangan diubah.",
    }),
  ],
  seed: [],
};
