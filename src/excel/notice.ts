/**
 * A note that a ribbon button leaves for the pane: how its action ended. A failure is kept in localStorage, so that a
 * pane which is opened only afterwards still tells it; a pane that is open hears of either ending at once.
 */
import type { Day, Month } from "../sop/types";
import { WorkbookError, type WorkbookErrorCode } from "../sheets/types";
import { workbookAddress } from "./environment";

/** Ribbon functions by their names in the manifest. */
export type CommandName = "setUpWorkbook" | "openMonth" | "checkMonth" | "generateReport";

export interface Notice {
  readonly command: CommandName;
  /** Absent where the action was done. */
  readonly error?: {
    readonly code: WorkbookErrorCode;
    readonly params: Readonly<Record<string, string | number>>;
  };
  /** What a report button has made. */
  readonly report?: ReportMade;
}

/** Of which month, as of which day, and whether anything of it is new. */
export interface ReportMade {
  readonly month: Month;
  readonly asOf: Day;
  readonly changed: boolean;
}

/** As it is kept: a pane tells what failed in its own workbook alone. */
interface KeptNotice extends Notice {
  readonly book: string;
}

const KEY = "mystery-calling.notice";
const EVENT = "mystery-calling-notice";

/**
 * Tell an open pane that a command is done, so that it reads the workbook again. `checkMonth` is the pane's own to do: one that is
 * still opening finds it.
 */
export function leaveDone(command: CommandName, report?: ReportMade): void {
  if (command === "checkMonth") keep({ command });
  announce({ command, ...(report && { report }) });
}

/** Leave the note that a command failed. */
export function leaveNotice(command: CommandName, failure: unknown): void {
  const { code, params } =
    failure instanceof WorkbookError ? failure : new WorkbookError("unexpected", {}, failure);
  const notice: Notice = { command, error: { code, params } };
  keep(notice);
  announce(notice);
}

/** Storage may be refused by the browser; an open pane is told all the same. */
function keep(notice: Notice): void {
  attempt(() => {
    const kept: KeptNotice = { ...notice, book: workbookAddress() };
    localStorage.setItem(KEY, JSON.stringify(kept));
  });
}

function announce(notice: Notice): void {
  globalThis.dispatchEvent(new CustomEvent(EVENT, { detail: notice }));
}

/** The note left last for this workbook, taken away by reading it; one for another waits for that one's pane. */
export function takeNotice(): Notice | undefined {
  return attempt(() => {
    const text = localStorage.getItem(KEY);
    const kept = text === null ? undefined : attempt((): unknown => JSON.parse(text));
    if (isNotice(kept) && bookOf(kept) !== workbookAddress()) return undefined;
    localStorage.removeItem(KEY);
    if (!isNotice(kept)) return undefined;
    const { command, error } = kept;
    return error ? { command, error } : { command };
  });
}

/** "" for one that an earlier version has kept: it did not say. */
const bookOf = (kept: Notice & Partial<KeptNotice>): string => kept.book ?? "";

/** Hear of each note as it is left. Returns how to stop. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  const hear = (event: Event) => {
    if (!(event instanceof CustomEvent) || !isNotice(event.detail)) return;
    // What was kept is told by this one, or was before.
    takeNotice();
    listener(event.detail);
  };
  globalThis.addEventListener(EVENT, hear);
  return () => {
    globalThis.removeEventListener(EVENT, hear);
  };
}

function isNotice(value: unknown): value is Notice {
  return typeof value === "object" && value !== null && "command" in value;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
