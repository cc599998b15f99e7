/** What F-22's conditional formats mark: verdicts, repeated numbers, missing required cells and impossible dates. */
import {
  COLUMNS,
  columnsWith,
  DATE_COLUMNS,
  LINK_COLUMNS,
  LINKS,
  RESULT_LABELS,
  VERDICT_LABELS,
  WORDS,
  type Column,
  type Meaning,
} from "../../sop";
import type { CellLook } from "../edits/edit";
import type { F22Column } from "./f22-column";
import { FORMULA_NAMES } from "./formula-names";
import { MARKS } from "./looks";

/** Where a column's first body cell is, as a conditional format writes it: column fixed, row relative. */
export type CellOf = (key: Column) => string;

/** One conditional format over a whole column. */
export type ColumnMark = {
  /** Key of the column that is marked. */
  readonly key: F22Column["key"];
  readonly look: CellLook;
} & (
  | { readonly duplicates: true }
  /** `own` is the marked column's cell. No structured references: conditional formats refuse them. */
  | { readonly formula: (own: string, cell: CellOf) => string }
);

const says = (cell: string, ...words: readonly string[]): string =>
  words.length === 1
    ? `${cell}="${words[0] ?? ""}"`
    : `OR(${words.map((word) => `${cell}="${word}"`).join(",")})`;

const VERDICT_MARKS: readonly (readonly [look: CellLook, ...labels: string[]])[] = [
  [MARKS.bad, VERDICT_LABELS.late, VERDICT_LABELS.overdue],
  [MARKS.incomplete, VERDICT_LABELS.invalid, VERDICT_LABELS.incomplete],
  [MARKS.warning, VERDICT_LABELS.dueToday],
  [MARKS.good, VERDICT_LABELS.onTime],
  [MARKS.quiet, VERDICT_LABELS.notApplicable],
];

const verdictMarks = LINKS.map((link) => LINK_COLUMNS[link].verdict).flatMap((key) =>
  VERDICT_MARKS.map(([look, ...labels]): ColumnMark => ({
    key,
    look,
    formula: (own) => `=${says(own, ...labels)}`,
  })),
);

/** A date cell holds no date, or one after the as-of day, or one before what must come first. */
function dateMark(key: Column, latest: boolean, notBefore?: Column): ColumnMark {
  return {
    key,
    look: MARKS.wrongDate,
    formula: (own, cell) => {
      const tooLate = latest ? `,INT(${own})>${FORMULA_NAMES.asOf}` : "";
      const first = notBefore === undefined ? "" : cell(notBefore);
      const tooEarly = first === "" ? "" : `,IF(ISNUMBER(${first}),INT(${own})<INT(${first}),FALSE)`;
      const impossible = `IF(ISNUMBER(${own}),OR(${own}<1${tooLate}${tooEarly}),${own}<>"")`;
      return `=IF(ISERROR(${own}),TRUE,${impossible})`;
    },
  };
}

const DATE_MARKS: readonly ColumnMark[] = DATE_COLUMNS.map((key) => {
  const meaning: Meaning = COLUMNS[key];
  return dateMark(key, meaning.past === true, meaning.notBefore);
});

/** A required cell is empty in a row that somebody began: one with anything in No. Sampel … ID Rekaman. */
function missingMark(column: F22Column): readonly ColumnMark[] {
  const { key, required } = column;
  if (required === undefined) return [];
  return [
    {
      key,
      look: MARKS.missing,
      formula: (own, cell) => {
        const begun = `COUNTA(${cell("sampleNumber")}:${cell("recordingId")})>0`;
        const when = {
          always: begun,
          connected: says(cell("callStatus"), WORDS.connected),
          nonconforming: says(cell("nonconformity"), WORDS.yes),
        }[required];
        return `=AND(${when},${own}="")`;
      },
    },
  ];
}

/** In the order in which they win: what an earlier one says stands. */
export const f22Marks = (columns: readonly F22Column[]): readonly ColumnMark[] => [
  ...verdictMarks,
  { key: "result", look: MARKS.bad, formula: (own) => `=${says(own, RESULT_LABELS.failed)}` },
  ...columnsWith({ unique: true }).map((key): ColumnMark => ({
    key,
    look: MARKS.duplicate,
    duplicates: true,
  })),
  ...columns.flatMap(missingMark),
  ...DATE_MARKS,
];
