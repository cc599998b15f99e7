/**
 * What stands around the workbook: whether Office is there, its theme and language, the ribbon's functions, the pane,
 * and the day it is. Pane and ribbon functions ask here, so that Office.js is spoken in this room alone.
 */
import { dayOfParts } from "../sop/days/calendarParts";
import type { Day } from "../sop/types";

/** `officeMissing`: office.js did not load. `notInExcel`: the page stands in a browser or another Office program. */
export type Readiness = "ready" | "officeMissing" | "notInExcel";

/** Colours that Office gives, where it does. */
export interface OfficeTheme {
  /** A CSS hex colour. */
  readonly bodyBackgroundColor?: string;
}

/** Resolves once Office answers. Never, where office.js loaded but its host stays silent: the caller keeps the time. */
export async function whenOfficeReady(): Promise<Readiness> {
  if (!("Office" in globalThis)) return "officeMissing";
  await Office.onReady();
  return "Excel" in globalThis ? "ready" : "notInExcel";
}

/** Excel's display language as a tag such as `id-ID`; the browser's where Office does not tell. Call when ready. */
export function displayLanguage(): string {
  return officeContext()?.displayLanguage ?? navigator.language;
}

/** The colours of Office's theme; undefined where it does not tell, as sometimes on the web. */
export function officeTheme(): OfficeTheme | undefined {
  return officeContext()?.officeTheme;
}

/** Where the workbook is kept; "" for one that was never saved, or where Office does not tell. */
export function workbookAddress(): string {
  return officeContext()?.document?.url ?? "";
}

/** What goes before the keys of everything kept for this person alone; "" where this Office shares storage with nobody. */
export function storagePartition(): string {
  return officeContext()?.partitionKey ?? "";
}

/** Tie a ribbon button's function name of the manifest to what it does. `run` must not throw. */
export function associateCommand(name: string, run: () => Promise<void>): void {
  if (!("Office" in globalThis)) return;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => {
      event.completed();
    });
  });
}

/** Show the task pane, where this Excel can be asked to. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** The local calendar day. */
export function today(now: Date = new Date()): Day {
  const day = dayOfParts({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (day === undefined) throw new RangeError("the clock is outside the years that Excel knows");
  return day;
}

// The types promise what some clients leave undefined: context before Office is ready, officeTheme on the web, partitionKey
// in the browser controls of Windows.
function officeContext():
  | Partial<
      Pick<Office.Context, "displayLanguage" | "officeTheme" | "partitionKey"> & {
        document: { url?: string };
      }
    >
  | undefined {
  const office: { context?: Partial<Office.Context> } | undefined =
    "Office" in globalThis ? Office : undefined;
  return office?.context;
}
