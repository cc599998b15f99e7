/** A call that did not count and what stands in for it: a plan with what became of its calls, all obviously made up. */
import { planReplacement } from "../../../src/sheets/plan/plan-replacement";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { Agent, Row } from "../../../src/sop/types";
import { day, goodRow } from "../../sop/support/rows";
import { planTable, planWorkbook, tableAtD8, type Cells } from "./plan-sheet";

// A Thursday; the next working day is Friday 24 July.
export const ON = day("2026-07-23");
export const NEXT = day("2026-07-24");
export const BLOCKS = ["09:00–12:00", "13:00–17:00"];

export const row = (no: number, more: Cells = {}): Cells => ({
  Bulan: "2026-07",
  "No.": no,
  "Tanggal Rencana": ON,
  "Blok Jam": BLOCKS[0] ?? "",
  Area: "JKT",
  Layanan: "147",
  "Jenis Materi": "Informasi",
  "Kode Skenario": "S-1",
  Pelaksana: "Ayu Contoh",
  "ID Agent": `A${no}`,
  Cadangan: 0,
  ...more,
});
export const reserve = (no: number, place: number, more: Cells = {}): Cells => ({
  Bulan: "2026-07",
  "No.": no,
  Area: "JKT",
  Layanan: "147",
  "ID Agent": `A${no}`,
  Cadangan: place,
  ...more,
});
export const called = (callStatus: string, no = 1): Cells => ({
  "No. Sampel": `MC-${no}`,
  Status: callStatus,
});

export const sample = (no: number, callStatus: string, area = "JKT"): Row =>
  goodRow({
    text: { sampleNumber: `MC-${no}`, callStatus, area, agentId: `A${no}`, recordingId: "" },
    date: { callDate: "2026-07-23" },
  });

const people = tableAtD8(
  "DaftarPetugas",
  "Daftar",
  ["Pelaksana", "Peran Petugas"],
  [
    { Pelaksana: "Ayu Contoh", "Peran Petugas": "QCO" },
    { Pelaksana: "Bima Contoh", "Peran Petugas": "QCO" },
  ],
);

export interface Given {
  readonly rows: readonly Cells[];
  readonly samples?: readonly Row[];
  readonly table?: Partial<TableCells>;
  readonly agents?: readonly Agent[];
  readonly settings?: readonly Cells[];
}

export const tableOf = ({ rows, table = {} }: Given): TableCells => planTable(rows, table);

export const replace = (given: Given, no = 1, month = "2026-07") =>
  planReplacement(
    planWorkbook(
      {
        TabelRencana: tableOf(given),
        DaftarPetugas: people,
        TabelSetelan: tableAtD8("TabelSetelan", "Pengaturan", ["Kunci", "Nilai"], given.settings ?? []),
      },
      given.samples ?? [],
      { agents: given.agents ?? [] },
    ),
    ON,
    { month, no, today: day("2026-07-25") },
  );
