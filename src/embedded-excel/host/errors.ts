/** Failures as Excel tells them: a code an add-in branches on, and a message for the log. */

/** Codes of `Excel.ErrorCodes` that the host gives. */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

export class ExcelError extends Error {
  /** `location` names the call, e.g. `Range.values`; the executor fills it in where it is missing. */
  public constructor(
    public readonly code: ErrorCode,
    message: string,
    public readonly location?: string,
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

export function invalidArgument(detail: string): ExcelError {
  return new ExcelError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );
}

export function itemNotFound(what: string): ExcelError {
  return new ExcelError("ItemNotFound", `The requested resource doesn't exist. (${what})`);
}

export function itemAlreadyExists(what: string): ExcelError {
  return new ExcelError("ItemAlreadyExists", `The resource being created already exists. (${what})`);
}

export function accessDenied(what: string): ExcelError {
  return new ExcelError("AccessDenied", `You cannot perform the requested operation. (${what})`);
}

export function invalidReference(what: string): ExcelError {
  return new ExcelError(
    "InvalidReference",
    `This reference is not valid for the current operation. (${what})`,
  );
}

export function invalidOperation(what: string): ExcelError {
  return new ExcelError("InvalidOperation", `The operation attempted is invalid on the object. (${what})`);
}

/** For what the embedded Excel does not have: loud, and naming the call. */
export function apiNotFound(call: string): ExcelError {
  return new ExcelError(
    "ApiNotFound",
    `The API you are trying to use could not be found. The embedded Excel does not have ${call}.`,
    call,
  );
}
