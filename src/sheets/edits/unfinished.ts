/**
 * What was begun and not done to its end: its name in the workbook's settings, and what a sheet is called meanwhile. The
 * action's first call sets the mark, its last takes it away; where Excel stops a request half-way the mark stays.
 */
import type { Month } from "../../sop";
import { UNFINISHED_ACTIONS, type UnfinishedAction } from "../../sop/types/unfinished";

export interface Unfinished {
  readonly action: UnfinishedAction;
  /** The month that it is about; "" = the workbook. */
  readonly month: Month;
}

const PREFIX = "MysteryCalling.Unfinished.";

export const keyOfUnfinished = ({ action, month }: Unfinished): string =>
  `${PREFIX}${action}${month === "" ? "" : `.${month}`}`;

export function unfinishedOf(key: string): Unfinished | undefined {
  if (!key.startsWith(PREFIX)) return undefined;
  const [name, month = ""] = key.slice(PREFIX.length).split(".");
  const action = UNFINISHED_ACTIONS.find((one) => one === name);
  return action && { action, month };
}

/** Whether it was begun before and not done to its end. */
export const isBegun = (
  { unfinished }: { readonly unfinished: readonly Unfinished[] },
  { action, month }: Unfinished,
): boolean => unfinished.some((one) => one.action === action && one.month === month);

const MARK = " (belum)";
/** Excel's own limit of a sheet's name. */
const LONGEST_NAME = 31;

/** What a sheet is called while it is being made; the request's last call gives it its name. */
export const unfinishedName = (sheet: string): string =>
  `${sheet.slice(0, LONGEST_NAME - MARK.length)}${MARK}`;

/** A sheet that a request has left behind half made: no other request ever sees one. */
export const isUnfinishedName = (sheet: string): boolean => sheet.endsWith(MARK);
