/** Reads the workbook whole, or, for who has an answer of it already, only what was edited since. */
import { createRowMemory, type Checking, type RowMemory } from "../../sop";
import type { Since } from "../../sheets/types";
import { readSnapshot } from "./read-workbook";
import type { Foundation, WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";

export interface RememberedReading {
  readonly snapshot: WorkbookSnapshot;
  /** What was found out about its rows. */
  readonly memory: RowMemory;
  /** What answers after an edit; absent where all was read. */
  readonly checking?: Checking;
  /** How many rows of F-22 were read for it. */
  readonly rowsRead: number;
}

/** What each answer was made from, for as long as somebody holds the answer. */
const remembered = new WeakMap<object, RememberedReading>();

/** One sync where the edits since allow it, else the two of `readSnapshot`. Throws as that does. */
export async function readSince(
  context: Excel.RequestContext,
  since: Since<object> | undefined,
  alsoLoad?: (foundation: Foundation) => void,
): Promise<RememberedReading> {
  const before = since && remembered.get(since.answer);
  if (before && alsoLoad === undefined) {
    // Fetched with the first edit: the first screen does without.
    const { readAgain } = await import("./read-again");
    const again = await readAgain(context, before, since.changes).catch(goneIsUndefined);
    if (again) return again;
  }
  const snapshot = await readSnapshot(context, alsoLoad);
  const rowsRead = snapshot.cells.reduce((sum, { body }) => sum + body.length, 0);
  return { snapshot, memory: before?.memory ?? createRowMemory(), rowsRead };
}

/** A sheet or table that went without an event is no failure: all is read then. */
function goneIsUndefined(error: unknown): undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code !== "ItemNotFound" && code !== "InvalidReference") throw error;
}

/**
 * Keeps what an answer was made from, for `since`. Gives the answer back. `part` of the answer is known too: it stays the
 * same in a copy of the answer that the pane makes with another part renewed.
 */
export function remember<Answer extends object>(
  answer: Answer,
  reading: RememberedReading,
  part?: object,
): Answer {
  remembered.set(answer, reading);
  if (part) remembered.set(part, reading);
  return answer;
}

/** What an answer was made from; undefined where it was not remembered. */
export const readingOf = (answer: object): RememberedReading | undefined => remembered.get(answer);
