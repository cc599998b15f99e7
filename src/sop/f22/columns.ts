/**
 * What every column of F-22 means, said once and in the sheet's order (docs/rules/f22.md, "The F-22 row"); the criteria,
 * which each month has of its own, stand before Nilai. What a column looks like is `sheets/layout/f22-looks.ts`.
 */
import type { Link } from "./links";

/** When a cell must not be empty: ever; when Status Panggilan is Terhubung; when Ketidaksesuaian is Ya. */
export type Required = "always" | "connected" | "nonconforming";

/**
 * What a copy for others shows of a text. There is no default: a column without a decision does not compile.
 *
 * - `plain`: as it is, but for names and numbers that are hidden elsewhere
 * - `free`: what people write in their own words: nothing, or by choice cleaned of known names
 * - `criteria`: the same, but the codes of criteria that it names stay
 * - `person`: a pseudonym, by the part that the column gives; `anybody` = it gives none
 * - `code`: a number of the copy's own
 * - `hidden`: nothing, ever
 */
type Privacy =
  | { readonly privacy: "plain" | "free" | "criteria" | "code" | "hidden" }
  | { readonly privacy: "person"; readonly person: "agent" | "supervisor" | "executor" | "anybody" };

interface Shared {
  readonly required?: Required;
  /** Status may be Closed only when it is filled (ISO 9001, 8.5.2). */
  readonly closing?: true;
}

interface Text extends Shared {
  readonly kind: "text";
  /** No two rows of the workbook share it. */
  readonly unique?: true;
  /** The add-in fills it in where it is empty: by what stands in that column. */
  readonly filledFrom?: "sampleNumber" | "agentId" | "scenario";
}

interface List extends Shared {
  readonly kind: "list";
  /** The key in `Lists`. */
  readonly list: string;
}

interface DateCell extends Shared {
  readonly kind: "date";
  readonly privacy: "plain";
  /** It tells of what has happened: not after the as-of day. */
  readonly past?: true;
  readonly notBefore?: "callDate" | "findingDate" | "objectionDate";
  /** The link is done on this day. */
  readonly done?: Link;
}

interface NumberCell extends Shared {
  /** `time` = a share of the day; `integer` = a whole number ≥ 0. */
  readonly kind: "time" | "integer";
  readonly privacy: "plain";
}

interface Formula {
  readonly kind: "formula";
  readonly privacy: "plain";
  /** Of the link: its due day, or its verdict. */
  readonly due?: Link;
  readonly verdict?: Link;
}

export type Meaning = (Text & Privacy) | (List & Privacy) | DateCell | NumberCell | Formula;

/** Its keys are what rows are keyed by; they are for good: fingerprints hold them. */
export const COLUMNS = {
  sampleNumber: {
    kind: "text",
    required: "always",
    unique: true,
    filledFrom: "sampleNumber",
    privacy: "code",
  },
  area: { kind: "list", list: "areas", required: "always", privacy: "plain" },
  service: { kind: "list", list: "services", privacy: "plain" },
  destinationNumber: { kind: "text", privacy: "hidden" },
  callDate: { kind: "date", required: "always", past: true, privacy: "plain" },
  startTime: { kind: "time", privacy: "plain" },
  duration: { kind: "integer", privacy: "plain" },
  executor: { kind: "list", list: "people", required: "always", privacy: "person", person: "executor" },
  role: { kind: "list", list: "roles", required: "always", privacy: "plain" },
  agentId: { kind: "text", required: "connected", privacy: "person", person: "agent" },
  agentName: { kind: "text", filledFrom: "agentId", privacy: "person", person: "agent" },
  supervisor: { kind: "text", filledFrom: "agentId", privacy: "person", person: "supervisor" },
  material: { kind: "list", list: "materials", required: "always", privacy: "plain" },
  scenario: { kind: "text", required: "always", privacy: "plain" },
  scenarioVersion: { kind: "text", filledFrom: "scenario", privacy: "plain" },
  callStatus: { kind: "list", list: "callStatuses", required: "always", privacy: "plain" },
  recordingId: { kind: "text", unique: true, privacy: "code" },
  openRecording: { kind: "formula", privacy: "plain" },
  score: { kind: "formula", privacy: "plain" },
  result: { kind: "formula", privacy: "plain" },
  nonconformity: { kind: "list", list: "yesNo", required: "connected", privacy: "plain" },
  noFindingReason: { kind: "list", list: "noFindingReasons", privacy: "plain" },
  findingDate: {
    kind: "date",
    required: "nonconforming",
    past: true,
    notBefore: "callDate",
    privacy: "plain",
  },
  findingCategory: { kind: "list", list: "categories", required: "nonconforming", privacy: "plain" },
  findingText: { kind: "text", required: "nonconforming", privacy: "free" },
  qcoToQaDone: { kind: "date", done: "qcoToQa", past: true, notBefore: "findingDate", privacy: "plain" },
  qcoBy: { kind: "text", privacy: "person", person: "anybody" },
  qcoRecommendation: { kind: "text", privacy: "free" },
  qaToSupervisorDone: {
    kind: "date",
    done: "qaToSupervisor",
    past: true,
    notBefore: "findingDate",
    privacy: "plain",
  },
  qaBy: { kind: "text", privacy: "person", person: "anybody" },
  qaRecommendation: { kind: "text", privacy: "free" },
  supervisorToQaDone: {
    kind: "date",
    done: "supervisorToQa",
    past: true,
    notBefore: "findingDate",
    privacy: "plain",
  },
  supervisorBy: { kind: "text", privacy: "person", person: "anybody" },
  followUpResult: { kind: "text", privacy: "free" },
  acknowledgedDate: { kind: "date", past: true, notBefore: "findingDate", privacy: "plain" },
  qcoDue: { kind: "formula", due: "qcoToQa", privacy: "plain" },
  qaDue: { kind: "formula", due: "qaToSupervisor", privacy: "plain" },
  supervisorDue: { kind: "formula", due: "supervisorToQa", privacy: "plain" },
  qcoVerdict: { kind: "formula", verdict: "qcoToQa", privacy: "plain" },
  qaVerdict: { kind: "formula", verdict: "qaToSupervisor", privacy: "plain" },
  supervisorVerdict: { kind: "formula", verdict: "supervisorToQa", privacy: "plain" },
  rootCategory: { kind: "list", list: "rootCategories", privacy: "plain" },
  rootCause: { kind: "text", privacy: "free" },
  correction: { kind: "text", closing: true, privacy: "free" },
  correctiveAction: { kind: "text", closing: true, privacy: "free" },
  personInCharge: { kind: "text", privacy: "person", person: "anybody" },
  targetDate: { kind: "date", privacy: "plain" },
  completedDate: { kind: "date", closing: true, privacy: "plain" },
  effectivenessCheck: { kind: "text", closing: true, privacy: "free" },
  status: { kind: "list", list: "statuses", privacy: "plain" },
  objection: { kind: "list", list: "objections", privacy: "plain" },
  objectionDate: { kind: "date", past: true, notBefore: "findingDate", privacy: "plain" },
  objectionBy: { kind: "text", privacy: "person", person: "anybody" },
  objectionReason: { kind: "text", privacy: "criteria" },
  objectionDecision: { kind: "text", privacy: "criteria" },
  objectionDecisionDate: { kind: "date", past: true, notBefore: "objectionDate", privacy: "plain" },
  approvedBy: { kind: "text", privacy: "person", person: "anybody" },
  approvalDate: { kind: "date", privacy: "plain" },
  note: { kind: "text", privacy: "free" },
} as const satisfies Readonly<Record<string, Meaning>>;

type Columns = typeof COLUMNS;
export type Column = keyof Columns;
export type ColumnKind = Columns[Column]["kind"];

/** The columns whose meaning says what `Wanted` says. */
export type ColumnsWith<Wanted> = { [C in Column]: Columns[C] extends Wanted ? C : never }[Column];

/** What a person fills in as text, by its own words or from a list. */
export type TextColumn = ColumnsWith<{ readonly kind: "text" | "list" }>;
export type ListColumn = ColumnsWith<{ readonly kind: "list" }>;
export type DateColumn = ColumnsWith<{ readonly kind: "date" }>;
export type NumberColumn = ColumnsWith<{ readonly kind: "time" | "integer" }>;
export type FormulaColumn = ColumnsWith<{ readonly kind: "formula" }>;
export type InputColumn = TextColumn | DateColumn | NumberColumn;

/** What the add-in fills in where it is empty. */
export type FilledColumn = ColumnsWith<{ readonly filledFrom: string }>;

/** The lists that columns are filled in from, by their keys in `Lists`. */
export type ColumnList = Columns[ListColumn]["list"];

const KEYS = Object.keys(COLUMNS) as Column[];

/** The columns whose meaning says all that `wanted` says, in the sheet's order. */
export const columnsWith = <const Wanted extends Readonly<Partial<Record<string, unknown>>>>(
  wanted: Wanted,
): readonly ColumnsWith<Wanted>[] => {
  const says = Object.entries(wanted);
  return KEYS.filter((column): column is ColumnsWith<Wanted> => {
    const meaning: Readonly<Partial<Record<string, unknown>>> = COLUMNS[column];
    return says.every(([property, value]) => meaning[property] === value);
  });
};

/** The one column whose meaning says all that `wanted` says; for roles that one column has. */
export const columnWith = <const Wanted extends Readonly<Partial<Record<string, unknown>>>>(
  wanted: Wanted,
): ColumnsWith<Wanted> => {
  const [column] = columnsWith(wanted);
  if (column === undefined) throw new Error(`no column is ${JSON.stringify(wanted)}`);
  return column;
};

const ofKind = <Kind extends ColumnKind>(
  ...kinds: readonly Kind[]
): readonly ColumnsWith<{ readonly kind: Kind }>[] =>
  KEYS.filter((column): column is ColumnsWith<{ readonly kind: Kind }> =>
    kinds.some((kind) => kind === COLUMNS[column].kind),
  );

/** Each in the sheet's order. */
export const COLUMN_KEYS: readonly Column[] = KEYS;
export const TEXT_COLUMNS: readonly TextColumn[] = ofKind("text", "list");
export const LIST_COLUMNS: readonly ListColumn[] = ofKind("list");
export const DATE_COLUMNS: readonly DateColumn[] = ofKind("date");
export const NUMBER_COLUMNS: readonly NumberColumn[] = ofKind("time", "integer");
export const FORMULA_COLUMNS: readonly FormulaColumn[] = ofKind("formula");
export const FILLED_COLUMNS: readonly FilledColumn[] = KEYS.filter(
  (column): column is FilledColumn => "filledFrom" in COLUMNS[column],
);
export const INPUT_COLUMNS: readonly InputColumn[] = KEYS.filter(
  (column): column is InputColumn => COLUMNS[column].kind !== "formula",
);

const INPUTS: ReadonlySet<string> = new Set(INPUT_COLUMNS);
export const isInputColumn = (key: string): key is InputColumn => INPUTS.has(key);
