/** What the columns of a file may become: F-22's columns that people fill in, a criterion by its code. */
import { COLUMNS, type Scorecard } from "../../sop";
import type { ColumnKind } from "../layout/column";
import { criterionHeader, f22Columns, type F22Column } from "../layout/f22-columns";
import { criterionNamed, isCriterion, nameOf, sampleKeyOf, type SampleKey } from "../layout/sample-key";

export interface ImportTarget {
  /** What the rows' contents are keyed by. */
  readonly key: SampleKey;
  /** What files call it, the shortest first: the header; for a criterion its code, and its headers in all scorecards. */
  readonly names: readonly string[];
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
  return f22Columns({ criteria: sorted, passMark: 0 }).flatMap((column) => {
    const key = sampleKeyOf(column);
    if (key === undefined) return [];
    const { header: label, kind } = column;
    return [{ key, names: namesOf(key, scorecards), label, kind, known: knownOf(column) }];
  });
}

const namesOf = (key: SampleKey, scorecards: readonly Scorecard[]): readonly string[] => [
  nameOf(key),
  ...new Set(
    scorecards.flatMap(({ criteria }) =>
      criteria.filter(({ code }) => criterionNamed(code) === key).map(criterionHeader),
    ),
  ),
];

/** Marks are texts of a list. */
export const kindOfTarget = (key: SampleKey): ColumnKind => (isCriterion(key) ? "list" : COLUMNS[key].kind);
