// The settings that the form has, in its order: their keys, what kind of field each is, and the procedure's clause.

export const GROUPS = {
  samples: ["target", "quotaPerAgent"],
  counting: ["countingStatuses"],
  deadline: ["days", "calendar", "anchor", "weekend", "cutiBersama", "asOf"],
  score: ["passMark"],
  due: ["dueScenarios", "dueReport", "dueRecap"],
  plan: [
    "planAreaService",
    "planWeights",
    "planMin",
    "planMax",
    "planMaterialShares",
    "planBlocks",
    "planLookbackMonths",
    "planSurpriseShare",
    "planFailureRate",
    "planAgentSelectable",
    "planGapDays",
    "planLastFreeDays",
  ],
  disputes: ["disputeDays", "calibrationMonths", "recordingUrl"],
  reports: [
    "materialKinds",
    "recommendationMean",
    "minimumPerAgent",
    "iso",
    "retention",
    "ownTeam",
    "recipients",
    "workbookId",
  ],
  letterhead: ["company", "unit", "documentNumber", "reportMaker", "analysisMaker", "reviewer", "approver"],
  drafts: ["draftDays"],
} as const;

export type GroupName = keyof typeof GROUPS;
export type SettingName = (typeof GROUPS)[GroupName][number];
export type ChoiceName =
  | "calendar"
  | "anchor"
  | "cutiBersama"
  | "ownTeam"
  | "iso"
  | "dueScenarios"
  | "materialKinds"
  | "planAreaService"
  | "planWeights"
  | "planAgentSelectable";

export interface SettingForm {
  /** As `mc set` calls it. */
  readonly key: string;
  readonly kind:
    | "whole"
    | "wholeOrEmpty"
    | "percent"
    | "rating"
    | "day"
    | "weekend"
    | "statuses"
    | "choice"
    | "text"
    | "shares"
    | "address";
  /** Of a whole number; of a text how long it may be. */
  readonly range?: readonly [least: number, most: number];
  /** Of IN.QCC.TDSCC.P-01 rev 02; absent where the procedure is silent. */
  readonly clause?: string;
}

const MOST = 1_000_000;
/** Letters of a name in the letterhead. */
const NAME = [0, 100] as const;

export const FORMS: Readonly<Record<SettingName, SettingForm>> = {
  target: { key: "target", kind: "whole", range: [1, MOST], clause: "7 no. 3" },
  quotaPerAgent: { key: "quotaPerAgent", kind: "whole", range: [0, MOST] },
  countingStatuses: { key: "countingStatuses", kind: "statuses" },
  days: { key: "deadline.days", kind: "whole", range: [0, 365], clause: "7 no. 4–6" },
  calendar: { key: "deadline.calendar", kind: "choice" },
  anchor: { key: "deadline.anchor", kind: "choice", clause: "7 no. 4–6" },
  weekend: { key: "weekend", kind: "weekend" },
  cutiBersama: { key: "holidays.cutiBersama", kind: "choice" },
  asOf: { key: "asOf", kind: "day" },
  passMark: { key: "passMark", kind: "percent" },
  dueScenarios: { key: "due.scenarios", kind: "choice", clause: "7 no. 2" },
  dueReport: { key: "due.report", kind: "whole", range: [1, 31], clause: "7 no. 7" },
  dueRecap: { key: "due.recap", kind: "whole", range: [1, 31], clause: "7 no. 8" },
  minimumPerAgent: { key: "report.minimumPerAgent", kind: "whole", range: [1, MOST] },
  materialKinds: { key: "kpi.materialKinds", kind: "choice", clause: "7 no. 1" },
  recommendationMean: { key: "kpi.recommendationMean", kind: "rating", clause: "7 no. 9" },
  planAreaService: { key: "plan.areaService", kind: "choice" },
  planWeights: { key: "plan.weights", kind: "choice" },
  planMin: { key: "plan.min", kind: "whole", range: [0, MOST] },
  planMax: { key: "plan.max", kind: "wholeOrEmpty", range: [1, MOST] },
  planMaterialShares: { key: "plan.materialShares", kind: "shares", clause: "7 no. 1" },
  planBlocks: { key: "plan.blocks", kind: "shares" },
  planLookbackMonths: { key: "plan.lookbackMonths", kind: "whole", range: [0, 24] },
  planSurpriseShare: { key: "plan.surpriseShare", kind: "percent" },
  planFailureRate: { key: "plan.failureRate", kind: "percent" },
  planAgentSelectable: { key: "plan.agentSelectable", kind: "choice" },
  planGapDays: { key: "plan.gapDays", kind: "whole", range: [0, 365] },
  planLastFreeDays: { key: "plan.lastFreeDays", kind: "whole", range: [0, 31] },
  disputeDays: { key: "dispute.days", kind: "whole", range: [0, 365] },
  calibrationMonths: { key: "calibration.months", kind: "whole", range: [0, 1200] },
  recordingUrl: { key: "vrs.url", kind: "address" },
  iso: { key: "iso.edition", kind: "choice", clause: "1.1–1.7" },
  retention: { key: "retention.months", kind: "whole", range: [1, 1200], clause: "10.2" },
  draftDays: { key: "drafts.days", kind: "whole", range: [0, 3650] },
  recipients: { key: "distribution.recipients", kind: "text", range: [0, 1000] },
  workbookId: { key: "workbook.id", kind: "text", range: [0, 40] },
  company: { key: "letterhead.company", kind: "text", range: NAME },
  unit: { key: "letterhead.unit", kind: "text", range: NAME },
  documentNumber: { key: "letterhead.number", kind: "text", range: NAME },
  reportMaker: { key: "signer.report", kind: "text", range: NAME, clause: "7 no. 7–8" },
  analysisMaker: { key: "signer.analysis", kind: "text", range: NAME, clause: "7 no. 9" },
  reviewer: { key: "signer.reviewer", kind: "text", range: NAME },
  approver: { key: "signer.approver", kind: "text", range: NAME },
  ownTeam: { key: "supervisorOwnTeam", kind: "choice", clause: "5.1, 5.2" },
};

export const SETTING_NAMES = Object.keys(FORMS) as readonly SettingName[];

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A quota's list and the name it is for; undefined for other keys. */
export function quotaOf(
  key: string,
): { readonly list: "areas" | "people"; readonly name: string } | undefined {
  if (key.startsWith("area:")) return { list: "areas", name: key.slice("area:".length) };
  if (key.startsWith("person:")) return { list: "people", name: key.slice("person:".length) };
  return undefined;
}
