/** The tables that rows are moved to: made or widened where they lack something. */
import type { Edit } from "../edits/edit";
import { expectHeaders, type Expectation } from "../edits/expectation";
import { assertFree } from "./assert-new-month";
import { missingHeaders } from "./move-row";
import { newMonthFrame, planNewMonths } from "./new-months";
import type { MonthFrame, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { Month } from "../../sop";

export interface Targets {
  /** New months' sheets, and columns that the tables lack. */
  readonly edits: readonly Edit[];
  /** The target tables as they stand after those edits. */
  readonly frames: ReadonlyMap<Month, MonthFrame>;
  /** Months whose sheets those edits make, or whose tables they widen. */
  readonly made: ReadonlySet<Month>;
  /** Which columns were added, by the target's month: their headers and where they come from. */
  readonly added: readonly { readonly from: Month; readonly to: Month; readonly header: string }[];
}

export function targetFrames(snapshot: WorkbookSnapshot, moves: readonly Move[]): Targets {
  const { foundation } = snapshot;
  const months = [...new Set(moves.map(({ to }) => to))].sort();
  const missing = months.filter((month) => !snapshot.frames.has(month));
  assertFree(snapshot, missing);
  const edits: Edit[] = [...planNewMonths(foundation, missing)];
  const frames = new Map<Month, MonthFrame>();
  const added: Targets["added"][number][] = [];
  const made = new Set<Month>(missing);
  const widened: Expectation[] = [];
  for (const month of months) {
    let frame = snapshot.frames.get(month) ?? newMonthFrame(foundation, month);
    for (const source of new Set(moves.filter(({ to }) => to === month).map(({ from }) => from))) {
      const from = snapshot.frames.get(source);
      for (const header of from ? missingHeaders(from, frame) : []) {
        if (!made.has(month)) widened.push(...expectFrame(frame));
        made.add(month);
        edits.push({ kind: "addColumn", table: frame.table, header });
        added.push({ from: source, to: month, header });
        frame = { ...frame, columns: frame.columns + 1, headers: [...frame.headers, header] };
      }
    }
    frames.set(month, frame);
  }
  const [first, ...others] = edits;
  const all =
    first && widened.length > 0
      ? [{ ...first, expect: [...(first.expect ?? []), ...widened] }, ...others]
      : edits;
  return { edits: all, frames, made, added };
}

/** The table as it was read, in place and size. */
const expectFrame = ({
  table,
  sheet,
  row,
  column,
  columns,
  bodyRows,
  headers,
}: MonthFrame): readonly Expectation[] => [
  expectHeaders({ sheet, row: row - 1, column }, headers),
  { kind: "columns", table, columns },
  { kind: "rows", table, rows: bodyRows },
];

/** `row` is the 0-based row of the sheet. */
export interface Move {
  readonly from: Month;
  readonly to: Month;
  readonly row: number;
  readonly id: string;
}
