/**
 * Runs an action's batch against Excel and turns what can go wrong into the closed set of errors.
 * Source of the codes: office-js-docs-pr, testing/application-specific-api-error-handling.
 */
import { WorkbookError, type WorkbookErrorCode } from "../types";

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
};

/** `context.sync()` on the web can hang for good (office-js #6678): after this long the person is told. In milliseconds. */
const TIME_LIMIT = 60_000;

/** What Office.js threw as one of our errors; ours pass as they are. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
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

/** `goesOn` is for a batch of many requests to call after each: the time limit is for Excel's silence, not for the whole. */
export async function inExcel<Answer>(
  batch: (context: Excel.RequestContext, goesOn: () => void) => Promise<Answer>,
  options: Excel.RunOptions = {},
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let goesOn = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    goesOn = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(new WorkbookError("notAnswering", { seconds: TIME_LIMIT / 1000 }));
      }, TIME_LIMIT);
    };
  });
  goesOn();
  try {
    return await Promise.race([Excel.run(options, (context) => batch(context, goesOn)), late]);
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    clearTimeout(timer);
  }
}
