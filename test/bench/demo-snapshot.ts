/** The demo's rows as the pure functions take them: parsed, on one month's sheet, without a workbook. */
import { DEFAULT_SCORECARD, type DateColumn, type Snapshot, type TextColumn } from "../../src/sop";
import type { SampleInput } from "../../src/excel";
import { AGENTS, PEOPLE } from "../../src/cli/demo/made-up";
import { bareRow, monthSheet, snapshotOf } from "../sop/support/rows";

const TEXTS: readonly (readonly [header: string, column: TextColumn])[] = [
  ["Area", "area"],
  ["Layanan", "service"],
  ["Pelaksana", "executor"],
  ["Peran", "role"],
  ["ID Agent", "agentId"],
  ["Jenis Materi", "material"],
  ["Kode Skenario", "scenario"],
  ["Status Panggilan", "callStatus"],
  ["ID Rekaman", "recordingId"],
  ["Ketidaksesuaian", "nonconformity"],
  ["Kategori Temuan", "findingCategory"],
  ["Uraian Temuan", "findingText"],
  ["Akar Masalah", "rootCause"],
  ["Koreksi", "correction"],
  ["Status", "status"],
];
const DATES: readonly (readonly [header: string, column: DateColumn])[] = [
  ["Tanggal Panggilan", "callDate"],
  ["Tanggal Temuan", "findingDate"],
  ["Feedback QCO ke QA", "qcoToQaDone"],
  ["Feedback QA ke SPV", "qaToSupervisorDone"],
  ["Tindak Lanjut SPV ke QA", "supervisorToQaDone"],
];

const cellsOf = <Column extends string>(
  sample: SampleInput,
  headers: readonly (readonly [header: string, column: Column])[],
): Partial<Record<Column, string>> =>
  Object.fromEntries(headers.map(([header, column]) => [column, String(sample[header] ?? "")])) as Partial<
    Record<Column, string>
  >;

export const demoSnapshot = (month: string, samples: readonly SampleInput[]): Snapshot =>
  snapshotOf(
    [
      monthSheet(
        samples.map((sample, index) =>
          bareRow({
            text: { ...cellsOf(sample, TEXTS), sampleNumber: `MC-${index}` },
            date: cellsOf(sample, DATES),
            marks: DEFAULT_SCORECARD.criteria.map(({ code }) => String(sample[code] ?? "")),
          }),
        ),
        month,
      ),
    ],
    {},
    {
      agents: AGENTS.map((agent) => ({ ...agent, active: true })),
      lists: { ...snapshotOf([]).lists, people: PEOPLE.map(([name]) => name) },
    },
  );
