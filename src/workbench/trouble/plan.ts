/** What a developer asks to happen at a request: one of the embedded Excel's faults, or a second person at work just before it. */
import {
  type EmbeddedExcel,
  type ErrorCode,
  type Fault,
  isFrom,
  type PlannedFault,
  type Sender,
} from "embedded-excel";

export const FAULT_CHOICES = [
  "refused",
  "answerLost",
  "connectionLost",
  "neverAnswered",
  "neverAnsweredApplied",
  "answeredLate",
  "stopped",
] as const;

export type FaultChoice = (typeof FAULT_CHOICES)[number];

export const isFaultChoice = (what: string): what is FaultChoice =>
  (FAULT_CHOICES as readonly string[]).includes(what);

/** Codes that a call within a batch can fail with, the usual one first. */
const CALL_CODES = [
  "GeneralException",
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
] as const satisfies readonly ErrorCode[];

/** Codes that a request as a whole fails with, the usual one first. */
const REQUEST_CODES = [
  "GeneralException",
  "RequestAborted",
  "ServiceNotAvailable",
  "InvalidOperationInCellEditMode",
] as const;

/** The codes to choose from; empty where a fault gives none. */
export function codesOf(what: string): readonly string[] {
  if (what === "stopped") return CALL_CODES;
  return what === "refused" || what === "answerLost" ? REQUEST_CODES : [];
}

/** The fault; `call` counts from 1. */
export function faultOf(what: FaultChoice, call: number, code: string): Fault {
  switch (what) {
    case "refused":
      return { kind: "errorBefore", code };
    case "answerLost":
      return { kind: "answerLost", code };
    case "connectionLost":
      return { kind: "connectionLost" };
    case "neverAnswered":
      return { kind: "neverAnswers" };
    case "neverAnsweredApplied":
      return { kind: "neverAnswers", applied: true };
    case "answeredLate":
      return { kind: "answersLate" };
    case "stopped":
      return {
        kind: "stopsAt",
        action: call - 1,
        code: CALL_CODES.find((one) => one === code) ?? "GeneralException",
      };
  }
}

/** Has something done just before the n-th request from now (1 = the next) of the sender is carried out, or of anybody. */
export function actBefore(
  excel: Pick<EmbeddedExcel, "onRequest">,
  n: number,
  from: Sender | undefined,
  act: () => void,
): Omit<PlannedFault, "release"> {
  let [left, struck, strike] = [n, false, (): void => undefined];
  const strikes = new Promise<void>((resolve) => {
    strike = resolve;
  });
  const cancel = excel.onRequest(({ client: number, user }) => {
    if (!isFrom({ number, user }, from)) return;
    left -= 1;
    if (left > 0) return;
    cancel();
    struck = true;
    act();
    strike();
  });
  return {
    get struck() {
      return struck;
    },
    strikes,
    cancel,
  };
}
