/**
 * Runs an action's batch against Excel and turns what can go wrong into the closed set of errors.
 * Source of the codes: office-js-docs-pr, testing/application-specific-api-error-handling.
 */
import { withinLimit } from "../apply/send";
import { ChangedMeanwhile, isRace } from "../apply/changed-meanwhile";
import { WorkbookError, type WorkbookErrorCode } from "../../sheets/types";

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "sheetProtected",
  ApiNotFound: "apiTooOld",
  ApiNotAvailable: "apiTooOld",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ServiceNotAvailable: "connection",
  ActivityLimitReached: "connection",
  RequestAborted: "connection",
  ConnectionFailure: "connection",
  // Excel's word for "an internal error occurred while processing the request" (@types/office-js, Excel.ErrorCodes).
  GeneralException: "stopped",
};

/** Somebody else was quicker so often in a row: then the person is told. */
const MOST_ROUNDS = 12;

/** What Office.js threw as one of our errors; ours pass as they are. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof ChangedMeanwhile) return new WorkbookError("changedMeanwhile", {}, error.cause);
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const message =
    typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
  return new WorkbookError(CODES[code] ?? "unexpected", { reason: code === "" ? message : code }, error);
}

/** Undone as one step where this Excel can (ExcelApi 1.20); elsewhere each request is a step of its own. */
export const inOneUndoStep = <Answer>(
  batch: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer> => {
  const able = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return inExcel(batch, able ? { mergeUndoGroup: true } : {});
};

/**
 * Does the batch, and does it again where the workbook changed between its reading and its writing: then nothing was
 * written. What it has written before that must be such that doing it again goes on from there.
 */
export async function inExcel<Answer>(
  batch: (context: Excel.RequestContext) => Promise<Answer>,
  options: Excel.RunOptions = {},
): Promise<Answer> {
  try {
    return await Excel.run(options, (context) => withinLimit(context, () => inRounds(() => batch(context))));
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function inRounds<Answer>(batch: () => Promise<Answer>): Promise<Answer> {
  for (let round = 1; ; round += 1) {
    try {
      return await batch();
    } catch (error) {
      // What is to be read can vanish between two requests as well.
      const races = error instanceof ChangedMeanwhile ? MOST_ROUNDS : isRace(error) ? 2 : 1;
      if (round >= races) throw isRace(error) ? new ChangedMeanwhile(error) : error;
    }
  }
}
