/** What the columns of a file may become: F-22's columns that people fill in, a criterion by its code. */
import { isInputColumn, type InputColumn, type Scorecard } from "../../sop";
import type { ColumnKind } from "../layout/column";
import { f22Columns, type F22Column } from "../layout/f22-columns";

export interface ImportTarget {
  /** The column in code; absent for a criterion. */
  readonly column?: InputColumn;
  /** What the rows' values are keyed by: the header, or a criterion's code. */
  readonly header: string;
  /** The header as the sheet shows it. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** What may stand in the column as this workbook has it: its list's items, the roster's agents, the scenarios' codes. */
  readonly known: readonly string[];
}

/** What this workbook knows of a column; none by itself. */
export type KnownContents = (column: F22Column) => readonly string[];

/** In F-22's order; criteria of all the scorecards, each code once, in the wording of the first that has it. */
export function importTargets(
  scorecards: readonly Scorecard[],
  knownOf: KnownContents = () => [],
): readonly ImportTarget[] {
  const criteria = new Map(
    scorecards
      .flatMap((scorecard) => scorecard.criteria.map((one) => [one.code.toUpperCase(), one] as const))
      .reverse(),
  );
  const sorted = [...criteria.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return f22Columns({ criteria: sorted, passMark: 0 })
    .filter((column) => column.kind !== "formula")
    .map((column) => ({
      ...(isInputColumn(column.key) ? { column: column.key } : {}),
      header:
        column.criterion === undefined
          ? column.header
          : (column.header.split(" ")[0] ?? column.header).toUpperCase(),
      label: column.header,
      kind: column.kind,
      known: knownOf(column),
    }));
}

/** The kind of the F-22 column that a target's header names; text for one that is none. */
export function kindOfTarget(header: string): ColumnKind {
  return KINDS.get(header.toLowerCase()) ?? "text";
}

const KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  f22Columns({ criteria: [], passMark: 0 }).map((column) => [column.header.toLowerCase(), column.kind]),
);
