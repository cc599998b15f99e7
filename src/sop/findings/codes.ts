/**
 * Everything that check reports: how grave it is, and what its words are filled in with besides the cell's header. Each
 * has its words and its name in `src/locales/{id,en}/findings.ts`, which do not compile without them.
 */
export type Severity = "error" | "warning";

interface FindingKind {
  readonly severity: Severity;
  /** Names of what its words are filled in with. */
  readonly params: readonly string[];
  /** Those that it may do without. */
  readonly optional?: readonly string[];
}

export const FINDINGS = {
  required: { severity: "error", params: [] },
  dateInvalid: { severity: "error", params: ["value"] },
  dateInFuture: { severity: "error", params: ["value", "limit"] },
  numberInvalid: { severity: "error", params: ["value"] },
  listValue: { severity: "error", params: ["value", "list"] },
  duplicateSampleNumber: {
    severity: "error",
    params: ["value", "firstSheet", "firstCell"],
    optional: ["moved"],
  },
  duplicateRecording: { severity: "error", params: ["value", "firstSheet", "firstCell"] },
  unknownAgent: { severity: "error", params: ["value"] },
  unknownScenario: { severity: "error", params: ["value"] },
  scenarioNotInForce: { severity: "warning", params: ["value", "date"] },
  executorIsAgent: { severity: "error", params: ["value", "agent"] },
  supervisorOwnTeam: { severity: "warning", params: ["value", "agent"] },
  wrongSheet: { severity: "warning", params: ["value", "month", "sheetMonth"] },
  findingBeforeCall: { severity: "error", params: ["value", "limit"] },
  stepBeforeFinding: { severity: "error", params: ["value", "limit"] },
  stepOutOfOrder: { severity: "warning", params: ["value", "earlier"] },
  // An error where a fatal criterion is Tidak.
  failedUnexplained: { severity: "warning", params: ["score"] },
  unknownMaterial: { severity: "error", params: ["value", "material"] },
  materialNotInForce: { severity: "warning", params: ["value", "material", "date"] },
  materialMismatch: { severity: "warning", params: ["value", "material", "kind"] },
  findingWithoutRecording: { severity: "warning", params: [] },
  findingWithoutNonconformity: { severity: "warning", params: [] },
  closedIncomplete: { severity: "error", params: [] },
  objectionIncomplete: { severity: "warning", params: [] },
  // Decided without its reason or day, or without an objection: the record contradicts itself.
  decisionIncomplete: { severity: "error", params: [] },
  objectionLate: { severity: "warning", params: ["value", "limit"] },
  decisionOverdue: { severity: "warning", params: ["limit"] },
  formulaOverwritten: { severity: "error", params: ["value", "expected"] },
  formulaInText: { severity: "warning", params: ["value"] },
  settingInvalid: { severity: "error", params: ["problem", "value"] },
  layoutChanged: { severity: "error", params: ["problem"] },
  holidayYearMissing: { severity: "warning", params: ["value"] },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Findings = typeof FINDINGS;
export type FindingCode = keyof Findings;

type OptionalOf<Kind> = Kind extends { readonly optional: readonly (infer Name extends string)[] }
  ? Name
  : never;

/** What a finding of that code must be told with. */
export type ParamsOf<Code extends FindingCode> = Readonly<
  Record<Findings[Code]["params"][number], string | number>
> &
  Readonly<Partial<Record<OptionalOf<Findings[Code]>, string | number>>>;

/** The codes that need nothing besides the header. */
export type BareFinding = {
  [Code in FindingCode]: Findings[Code]["params"] extends readonly [] ? Code : never;
}[FindingCode];
