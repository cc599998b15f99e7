/** What a report is made over only after the person has been told of it. */
import type { WorkbookErrorCode } from "./error";

/** From the least to the worst; each is also the code of the error that asks. Being told of one is being told of those before. */
export const REPORT_DOUBTS = [
  "reportOpenErrors",
  "reportEmptyMonth",
  "reportLayoutDamaged",
] as const satisfies readonly WorkbookErrorCode[];

export type ReportDoubt = (typeof REPORT_DOUBTS)[number];

/** A doubt, with what its words need. */
export interface DoubtTold {
  readonly code: ReportDoubt;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The doubt that an error asks about, if it is such a question: the action is done by doing it again with `despite`. */
export function doubtAsked({
  code,
  params,
}: {
  readonly code: WorkbookErrorCode;
  readonly params: DoubtTold["params"];
}): DoubtTold | undefined {
  const doubt = REPORT_DOUBTS.find((one) => one === code);
  return doubt && { code: doubt, params };
}
