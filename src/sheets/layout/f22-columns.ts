/** The F-22 sheet, column by column: what each means, with what it looks like; the month's criteria stand before Nilai. */
import { COLUMN_KEYS, COLUMNS, type Column, type Meaning, type Scorecard } from "../../sop";
import { LIST_NAME_OF } from "./column";
import type { F22Column } from "./f22-column";
import { F22_LOOKS } from "./f22-looks";

export { GROUP_LABELS, type ColumnGroup, type F22Column } from "./f22-column";

export const criterionHeader = (criterion: { code: string; name: string }): string =>
  `${criterion.code} ${criterion.name}`;

const columnOf = (key: Column): F22Column => {
  const own = COLUMNS[key];
  const meaning: Meaning = own;
  const required = meaning.kind === "formula" ? undefined : meaning.required;
  return {
    key,
    kind: meaning.kind,
    ...F22_LOOKS[key],
    ...(own.kind === "list" ? { list: LIST_NAME_OF[own.list] } : {}),
    ...(required === undefined ? {} : { required }),
  };
};

const FIXED: readonly F22Column[] = COLUMN_KEYS.map(columnOf);
const CRITERIA_AT = COLUMN_KEYS.indexOf("score");

/** The columns of one month's table, in their declared order. What they are made with besides is in f22-made.ts. */
export function f22Columns(scorecard: Scorecard): readonly F22Column[] {
  const criteria = scorecard.criteria.map((criterion, index): F22Column => ({
    key: `criterion${index}`,
    header: criterionHeader(criterion),
    kind: "list",
    list: LIST_NAME_OF.marks,
    width: 58,
    group: "scorecard",
    required: "connected",
    criterion: index,
    folds: true,
  }));
  return [...FIXED.slice(0, CRITERIA_AT), ...criteria, ...FIXED.slice(CRITERIA_AT)];
}

/** Headers of the columns whose words never depend on a scorecard, by key. */
export const FIXED_HEADERS: ReadonlyMap<string, string> = new Map(
  COLUMN_KEYS.map((key) => [key, F22_LOOKS[key].header]),
);
