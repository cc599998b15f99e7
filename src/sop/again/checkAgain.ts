/** What check answers after an edit, from what it found out before. */
import { sampleLabels } from "../counting/countSamples";
import type { JudgedRow } from "../counting/judgeRows";
import type { RowMemory } from "../counting/rowMemory";
import { partsOfDay } from "../days/calendarParts";
import type { WorkbookRepeats } from "../findings/checkRepeats";
import { findingsOfRows } from "../findings/findingsOf";
import { holidayYearFindings } from "../findings/holidayYears";
import { repeatedAgentFindings } from "../findings/repeatedAgents";
import {
  LINKS,
  type CheckAnswer,
  type Day,
  type Finding,
  type Month,
  type Row,
  type Snapshot,
} from "../types";
import { figuresOfSums, sumsOf, type Sums } from "./blockSums";
import { createStandingRows, type StandingRow } from "./standingRows";

/** What is known of a block for as long as none of its rows changes. */
interface KnownBlock {
  readonly sums: ReadonlyMap<Month, Sums>;
  readonly findings: readonly Finding[];
  /** Its rows in which a due day falls into a year for the first time. */
  readonly firstDue: readonly JudgedRow[];
}

/**
 * Belongs to one workbook. Its answers are those of `checkAnswer` for the whole workbook; after an edit they take hardly
 * more than what the edited rows take, and all that share a number with them.
 */
export interface Checking {
  readonly answer: (snapshot: Snapshot, asOf: Day) => CheckAnswer;
  /** How many rows were held against those that share a number with them so far. */
  readonly compared: () => number;
}

const byMonth = (rows: readonly JudgedRow[]): ReadonlyMap<Month, Sums> => {
  const months = new Map<Month, JudgedRow[]>();
  for (const row of rows) {
    const others = months.get(row.month);
    if (others) others.push(row);
    else months.set(row.month, [row]);
  }
  return new Map([...months].map(([month, own]) => [month, sumsOf(own)]));
};

const firstDueOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] => {
  const years = new Set<number>();
  return rows.filter(({ links }) => {
    const known = years.size;
    for (const link of LINKS) {
      const { due } = links[link];
      if (due !== undefined) years.add(partsOfDay(due).year);
    }
    return years.size > known;
  });
};

const repeatsAmong = (rows: readonly StandingRow[]): WorkbookRepeats => {
  const sampleNumber = new Map<Row, JudgedRow>();
  const recordingId = new Map<Row, JudgedRow>();
  for (const { judged, before } of rows) {
    if (before.sampleNumber) sampleNumber.set(judged.row, before.sampleNumber.judged);
    if (before.recordingId) recordingId.set(judged.row, before.recordingId.judged);
  }
  return { sampleNumber, recordingId };
};

/** `memory`: the workbook's. */
export const createChecking = (memory: RowMemory): Checking => {
  const standing = createStandingRows(memory);
  let known = new Map<string, KnownBlock>();
  return {
    answer: (snapshot, asOf) => {
      const look = (rows: readonly StandingRow[]): KnownBlock => {
        const judged = rows.map((row) => row.judged);
        return {
          sums: byMonth(judged),
          findings: findingsOfRows(snapshot, asOf, judged, judged, memory, repeatsAmong(rows)),
          firstDue: firstDueOf(judged),
        };
      };
      const now = new Map<string, KnownBlock>();
      for (const { sheet, block, changed, rows } of standing.update(snapshot, asOf)) {
        const key = `${sheet} ${block}`;
        now.set(key, (changed ? undefined : known.get(key)) ?? look(rows()));
      }
      known = now;
      const blocks = [...now.values()];
      const months = new Map<Month, Sums[]>(snapshot.months.map(({ month }) => [month, []]));
      for (const { sums } of blocks)
        for (const [month, one] of sums) {
          const others = months.get(month);
          if (others) others.push(one);
          else months.set(month, [one]);
        }
      const labels = sampleLabels(snapshot.lists);
      return {
        asOf,
        rule: snapshot.settings.deadline,
        months: [...months]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([month, sums]) => figuresOfSums(month, sums, snapshot.settings.target, labels)),
        // Several times as quick as flatMap().
        findings: new Array<Finding>().concat(
          ...blocks.map(({ findings }) => findings),
          holidayYearFindings(
            snapshot,
            blocks.flatMap(({ firstDue }) => firstDue),
          ),
          repeatedAgentFindings(snapshot.agents),
        ),
      };
    },
    compared: () => standing.compared(),
  };
};
