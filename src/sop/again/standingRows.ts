/** The judged rows of a workbook in blocks: after an edit those blocks alone are others that hold a row it concerns. */
import { isBlankRow } from "../counting/isBlankRow";
import { asDuplicate, rememberCounted, rowJudge, type JudgedRow } from "../counting/judgeRows";
import type { RowMemory } from "../counting/rowMemory";
import { identityKey } from "../entries/identityKey";
import type { Identity } from "../findings/checkRepeats";
import type { Day, MonthSheet, Row, Snapshot } from "../types";

/** About the root of a large workbook's rows, so that going through a block and joining all of them cost alike. */
export const BLOCK_ROWS = 256;

/** A row where it stands, with what it has to do with others. */
export interface StandingRow {
  /** Its sheet's place among the months, and its own among the sheet's rows. */
  readonly sheet: number;
  readonly at: number;
  /** Judged by itself. */
  readonly own: JudgedRow;
  /** Judged beside the others: it may be a duplicate. */
  judged: JudgedRow;
  readonly keys: Readonly<Record<Identity, string | undefined>>;
  /** The topmost row that has its number, where that is another. */
  before: Readonly<Record<Identity, StandingRow | undefined>>;
}

type Places = (StandingRow | undefined)[];

interface StandingSheet {
  rows: readonly Row[];
  /** The sheet without its rows, so that no judged row holds on to rows that are gone. */
  readonly frame: MonthSheet;
  /** By the rows' places; undefined for a blank row. */
  readonly places: Places;
  readonly changed: Set<number>;
}

/** Rows by their number: those that share one stand together. */
type Index = Readonly<Record<Identity, Map<string, readonly StandingRow[]>>>;

const IDENTITIES: readonly Identity[] = ["sampleNumber", "recordingId"];
const NONE = { sampleNumber: undefined, recordingId: undefined };

const byPlace = (a: StandingRow, b: StandingRow): number => a.sheet - b.sheet || a.at - b.at;

/** What the rows are judged by, and how their sheets are laid out. */
const basisOf = (snapshot: Snapshot, asOf: Day): readonly unknown[] => {
  const { settings, lists, agents, scenarios, materials, sheetAsOf, months } = snapshot;
  return [
    ...[settings, lists, agents, scenarios, materials, sheetAsOf, asOf],
    ...months.flatMap((one) => [
      one.month,
      one.sheet,
      one.scorecard,
      one.columns,
      one.markColumns,
      one.headers,
    ]),
  ];
};

/** Puts a row into the index, or takes it out. */
const place = (index: Index, row: StandingRow, standing: boolean): void => {
  for (const column of IDENTITIES) {
    const key = row.keys[column];
    if (key === undefined) continue;
    const others = (index[column].get(key) ?? []).filter((other) => other !== row);
    if (standing) others.push(row);
    if (others.length === 0) index[column].delete(key);
    else index[column].set(key, others);
  }
};

/** The rows that share a number with one of these, or with one that does, and these; in their order. */
const relatives = (index: Index, touched: readonly StandingRow[]): readonly StandingRow[] => {
  const found = new Set<StandingRow>();
  const open = [...touched];
  const seen: Readonly<Record<Identity, Set<string>>> = { sampleNumber: new Set(), recordingId: new Set() };
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const column of IDENTITIES) {
      const key = row.keys[column];
      if (key === undefined || seen[column].has(key)) continue;
      seen[column].add(key);
      for (const other of index[column].get(key) ?? []) {
        found.add(other);
        open.push(other);
      }
    }
  }
  return [...found].sort(byPlace);
};

export interface StandingRows {
  /** Brings the rows to the snapshot; gives for each block of each sheet, in order, whether it is another than before. */
  readonly update: (snapshot: Snapshot, asOf: Day) => readonly StandingBlock[];
  /** How many rows were held against those that share a number with them so far. */
  readonly compared: () => number;
}

export interface StandingBlock {
  readonly sheet: number;
  /** Which of its sheet's blocks. */
  readonly block: number;
  readonly changed: boolean;
  /** Its rows that are not blank, top to bottom. */
  readonly rows: () => readonly StandingRow[];
}

/** Belongs to one workbook, as `memory` does, which it judges with. Where anything else than rows changed all blocks are others. */
export const createStandingRows = (memory: RowMemory): StandingRows => {
  let basis: readonly unknown[] = [];
  let sheets: StandingSheet[] = [];
  let index: Index = { sampleNumber: new Map(), recordingId: new Map() };
  let compared = 0;

  const startAnew = (months: readonly MonthSheet[]): void => {
    sheets = months.map((sheet) => ({
      rows: [],
      frame: { ...sheet, rows: [] },
      places: [],
      changed: new Set(),
    }));
    index = { sampleNumber: new Map(), recordingId: new Map() };
  };

  const change = (one: StandingRow): void => {
    sheets[one.sheet]?.changed.add(Math.floor(one.at / BLOCK_ROWS));
  };

  /** Judges the rows that are others now, and gives those that came or went. */
  const renew = (now: readonly Row[], sheet: number, judge: ReturnType<typeof rowJudge>): StandingRow[] => {
    const standing = sheets[sheet];
    if (!standing || standing.rows === now) return [];
    const { rows: old, places, frame, changed } = standing;
    const touched: StandingRow[] = [];
    for (let at = 0; at < Math.max(old.length, now.length); at += 1) {
      const row = now[at];
      if (row === old[at]) continue;
      changed.add(Math.floor(at / BLOCK_ROWS));
      const gone = places[at];
      if (gone) {
        place(index, gone, false);
        touched.push(gone);
      }
      places[at] = undefined;
      if (!row || isBlankRow(row)) continue;
      const own = judge(row, frame);
      const { sampleNumber, recordingId } = row.text;
      const keys = { sampleNumber: identityKey(sampleNumber), recordingId: identityKey(recordingId) };
      const fresh: StandingRow = { sheet, at, own, judged: own, keys, before: NONE };
      places[at] = fresh;
      place(index, fresh, true);
      touched.push(fresh);
    }
    places.length = now.length;
    standing.rows = now;
    return touched;
  };

  /** Tells anew which of the rows repeat another. They are all that share numbers among them. */
  const compare = (rows: readonly StandingRow[]): void => {
    const repeatsCounted = rememberCounted();
    const first: Readonly<Record<Identity, Map<string, StandingRow>>> = {
      sampleNumber: new Map(),
      recordingId: new Map(),
    };
    const beforeOf = (row: StandingRow, column: Identity): StandingRow | undefined => {
      const key = row.keys[column];
      if (key === undefined) return undefined;
      const before = first[column].get(key);
      if (!before) first[column].set(key, row);
      return before;
    };
    for (const row of rows) {
      const isDuplicate = row.own.reason === undefined && repeatsCounted(row.own.row);
      const before = {
        sampleNumber: beforeOf(row, "sampleNumber"),
        recordingId: beforeOf(row, "recordingId"),
      };
      const isSame =
        isDuplicate === (row.judged.reason === "duplicate") &&
        IDENTITIES.every((column) => before[column] === row.before[column]);
      if (isSame) continue;
      row.judged = isDuplicate ? asDuplicate(row.own) : row.own;
      row.before = before;
      change(row);
    }
    compared += rows.length;
  };

  return {
    update: (snapshot, asOf) => {
      memory.holdTo(snapshot, asOf);
      const now = basisOf(snapshot, asOf);
      if (now.length !== basis.length || now.some((part, place) => part !== basis[place])) {
        basis = now;
        startAnew(snapshot.months);
      }
      const judge = rowJudge(snapshot, asOf, memory);
      const touched = snapshot.months.flatMap(({ rows }, sheet) => renew(rows, sheet, judge));
      compare(relatives(index, touched));
      return sheets.flatMap(({ places, changed }, sheet) => {
        const blocks = Array.from({ length: Math.ceil(places.length / BLOCK_ROWS) }, (_, block) => ({
          sheet,
          block,
          changed: changed.has(block),
          rows: () =>
            places.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS).flatMap((one) => (one ? [one] : [])),
        }));
        changed.clear();
        return blocks;
      });
    },
    compared: () => compared,
  };
};
