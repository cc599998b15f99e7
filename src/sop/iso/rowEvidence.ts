/** Which rows of a month give an auditor what a clause asks for, and which lack it (docs/rules/next-year.md, "Bukti ISO"). */
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { addressAt, type At } from "../findings/rowReport";
import type { IsoNeed } from "./clauses";

export type RowEvidenceName =
  | "scenarioVersion"
  | "recording"
  | "findingText"
  | "approval"
  | "correction"
  | "closed"
  | "rootCause"
  | "correctiveAction"
  | "effectiveness";

/** A cell of the workbook; `cell` is "" where the sheet has no such column. */
export interface EvidencePlace {
  readonly sheet: string;
  readonly cell: string;
}

export interface RowEvidence {
  readonly need: IsoNeed;
  readonly name: RowEvidenceName;
  /** How many rows are asked for it, and how many have it. */
  readonly of: number;
  readonly held: number;
  /** The first cell that lacks it; of what lacks nothing the first that has it. Absent where no row is asked. */
  readonly place: EvidencePlace | undefined;
}

interface Asked {
  readonly need: IsoNeed;
  readonly name: RowEvidenceName;
  readonly at: At;
  readonly isAsked: (judged: JudgedRow) => boolean;
  readonly holds: (judged: JudgedRow) => boolean;
}

const isSample = ({ reason }: JudgedRow): boolean => reason === undefined;
/** A row that repeats another one is judged with that one. */
const isNonconforming = ({ row, reason }: JudgedRow): boolean => reason !== "duplicate" && hasDeadlines(row);
const isClosed = ({ row: { text } }: JudgedRow): boolean => saysWord(text.status, WORDS.closed);

/** In the clauses' order. */
const ASKED: readonly Asked[] = [
  {
    ...{ need: "provision", name: "scenarioVersion", at: "scenarioVersion" },
    isAsked: isSample,
    holds: ({ row }) => !isEmpty(row.text.scenarioVersion),
  },
  {
    ...{ need: "products", name: "recording", at: "recordingId" },
    isAsked: isSample,
    holds: ({ row }) => !isEmpty(row.text.recordingId),
  },
  {
    ...{ need: "products", name: "findingText", at: "findingText" },
    isAsked: isNonconforming,
    holds: ({ row }) => !isEmpty(row.text.findingText),
  },
  {
    ...{ need: "products", name: "approval", at: "approvedBy" },
    isAsked: (judged) => isNonconforming(judged) && isClosed(judged),
    holds: ({ row }) => !isEmpty(row.text.approvedBy) && row.date.approvalDate.kind === "value",
  },
  {
    ...{ need: "nonconforming", name: "correction", at: "correction" },
    isAsked: isNonconforming,
    holds: ({ row }) => !isEmpty(row.text.correction),
  },
  {
    ...{ need: "nonconforming", name: "closed", at: "status" },
    isAsked: isNonconforming,
    holds: isClosed,
  },
  {
    ...{ need: "corrective", name: "rootCause", at: "rootCause" },
    isAsked: isNonconforming,
    holds: ({ row }) => !isEmpty(row.text.rootCause),
  },
  {
    ...{ need: "corrective", name: "correctiveAction", at: "correctiveAction" },
    isAsked: isNonconforming,
    holds: ({ row }) => !isEmpty(row.text.correctiveAction),
  },
  {
    ...{ need: "corrective", name: "effectiveness", at: "effectivenessCheck" },
    isAsked: isNonconforming,
    holds: ({ row }) => !isEmpty(row.text.effectivenessCheck),
  },
];

/** Of a month's rows, as `judgeRows` gives them. */
export const rowEvidence = (rows: readonly JudgedRow[]): readonly RowEvidence[] =>
  ASKED.map(({ need, name, at, isAsked, holds }): RowEvidence => {
    const asked = rows.filter(isAsked);
    const held = asked.filter(holds);
    const shown = asked.find((judged) => !holds(judged)) ?? asked[0];
    return {
      need,
      name,
      of: asked.length,
      held: held.length,
      place: shown && { sheet: shown.row.place.sheet, cell: addressAt(shown, at) },
    };
  });
