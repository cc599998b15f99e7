/** The demo's rows as the pure functions take them: parsed, on one month's sheet, without a workbook. */
import { DEFAULT_SCORECARD, type DateColumn, type Snapshot, type TextColumn } from "../../src/sop";
import type { SampleInput } from "../../src/excel";
import { criterionNamed } from "../../src/sheets/layout/sample-key";
import { AGENTS, PEOPLE } from "../../src/cli/demo/made-up";
import { bareRow, monthSheet, snapshotOf } from "../sop/support/rows";

const TEXTS: readonly TextColumn[] = [
  "area",
  "service",
  "executor",
  "role",
  "agentId",
  "material",
  "scenario",
  "callStatus",
  "recordingId",
  "nonconformity",
  "findingCategory",
  "findingText",
  "rootCause",
  "correction",
  "status",
];
const DATES: readonly DateColumn[] = [
  "callDate",
  "findingDate",
  "qcoToQaDone",
  "qaToSupervisorDone",
  "supervisorToQaDone",
];

const cellsOf = <Column extends TextColumn | DateColumn>(
  sample: SampleInput,
  columns: readonly Column[],
): Partial<Record<Column, string>> =>
  Object.fromEntries(columns.map((column) => [column, String(sample[column] ?? "")])) as Partial<
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
            marks: DEFAULT_SCORECARD.criteria.map(({ code }) => {
              const key = criterionNamed(code);
              return String((key && sample[key]) ?? "");
            }),
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
