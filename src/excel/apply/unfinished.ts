/**
 * The mark of an action whose edits do not stand or fall together: its first call sets it, its last takes it away. Where
 * Excel stops a request half-way, or the pane is closed between two, the mark stays: check tells of it, and doing the
 * action again completes it.
 */
import type { Month } from "../../sop";

/** What is done in more than one call. */
export type UnfinishedAction =
  | "setUp"
  | "openMonth"
  | "addRows"
  | "saveRow"
  | "fix"
  | "moveRow"
  | "complete"
  | "report"
  | "finish"
  | "distribute"
  | "settings"
  | "repair"
  | "migrate";

const ACTIONS: readonly UnfinishedAction[] = [
  "setUp",
  "openMonth",
  "addRows",
  "saveRow",
  "fix",
  "moveRow",
  "complete",
  "report",
  "finish",
  "distribute",
  "settings",
  "repair",
  "migrate",
];

export interface Unfinished {
  readonly action: UnfinishedAction;
  /** The month that it is about; "" = the workbook. */
  readonly month: Month;
}

const PREFIX = "MysteryCalling.Unfinished.";

export const keyOfUnfinished = ({ action, month }: Unfinished): string =>
  `${PREFIX}${action}${month === "" ? "" : `.${month}`}`;

function unfinishedOf(key: string): Unfinished | undefined {
  if (!key.startsWith(PREFIX)) return undefined;
  const [name, month = ""] = key.slice(PREFIX.length).split(".");
  const action = ACTIONS.find((one) => one === name);
  return action && { action, month };
}

/** Queues the load of the marks; call what it returns after the sync. */
export function loadUnfinished(context: Excel.RequestContext): () => readonly Unfinished[] {
  const { settings } = context.workbook;
  settings.load("items/key");
  return () => settings.items.flatMap(({ key }) => unfinishedOf(key) ?? []);
}

/** Whether it was begun before and not done to its end. */
export const isBegun = (
  { unfinished }: { readonly unfinished: readonly Unfinished[] },
  { action, month }: Unfinished,
): boolean => unfinished.some((one) => one.action === action && one.month === month);

export function queueBegin(context: Excel.RequestContext, unfinished: Unfinished): void {
  context.workbook.settings.add(keyOfUnfinished(unfinished), "1");
}

/** Refuses the request where the mark is gone: another try of the same action has come to its end meanwhile. */
export function queueGoOn(context: Excel.RequestContext, unfinished: Unfinished): void {
  context.workbook.settings.getItem(keyOfUnfinished(unfinished)).load("key");
}

/** Nothing happens where the mark is gone. */
export function queueEnd(context: Excel.RequestContext, unfinished: Unfinished): void {
  context.workbook.settings.getItemOrNullObject(keyOfUnfinished(unfinished)).delete();
}

const MARK = " (belum)";
/** Excel's own limit of a sheet's name. */
const LONGEST_NAME = 31;

/** What a sheet is called while it is being made; the request's last call gives it its name. */
export const unfinishedName = (sheet: string): string =>
  `${sheet.slice(0, LONGEST_NAME - MARK.length)}${MARK}`;

/** A sheet that a request has left behind half made: no other request ever sees one. */
export const isUnfinishedName = (sheet: string): boolean => sheet.endsWith(MARK);
