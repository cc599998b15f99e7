/**
 * The one door for what is written. A request says what must stand in the workbook for its edits to be right, and Excel
 * itself looks (guard.ts): nothing is written to a place that only was right once. Where it does not hold, nothing was
 * written; the action reads and decides again (in-excel.ts).
 */
import { planLog, type LogEntry } from "../../sheets/plan/log";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";
import { author } from "../author";
import { queueEdits } from "./apply";
import { ChangedMeanwhile, isRace } from "./changed-meanwhile";
import type { Edit } from "../../sheets/edits/edit";
import type { Expectation } from "../../sheets/edits/expectation";
import { guardSheet, queueGuard, queueTidy } from "./guard";
import { send } from "./send";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { queueBegin, queueEnd, queueGoOn } from "./unfinished";

export interface Writing {
  readonly edits: readonly Edit[];
  /** What must stand for all of them together, besides what each of them expects. */
  readonly expect?: readonly Expectation[];
  readonly log?: readonly LogEntry[];
  /** Where the edits do not stand or fall together: the mark that tells of it while they are not all done. */
  readonly unfinished?: Unfinished | undefined;
  /** More requests of the same action follow: the mark stays. */
  readonly moreFollows?: boolean;
  /** One of the same action came before: its mark must stand. */
  readonly hasBegun?: boolean;
  /** Marks of others that are done with too. */
  readonly ended?: readonly Unfinished[];
}

/** What is read in the same request: as it stood just before the edits, and as it stands just after. */
export interface Reads {
  readonly before?: () => void;
  readonly after?: () => void;
}

/** One sync. Throws `ChangedMeanwhile`. */
export async function write(
  context: Excel.RequestContext,
  foundation: Pick<Foundation, "sheets" | "fixed">,
  { edits, expect = [], log = [], unfinished, moreFollows = false, hasBegun = false, ended = [] }: Writing,
  { before, after }: Reads = {},
): Promise<void> {
  if (expect.length === 0) assertGuarded(edits);
  const all = [...edits, ...planLog(foundation, log, author())];
  const place = guardSheet(foundation.sheets);
  if (place !== undefined)
    queueGuard(context, place, [...newNames(all), ...expect, ...all.flatMap((edit) => edit.expect ?? [])]);
  before?.();
  if (unfinished && hasBegun) queueGoOn(context, unfinished);
  else if (unfinished) queueBegin(context, unfinished);
  queueEdits(context, all);
  after?.();
  if (unfinished && !moreFollows) queueEnd(context, unfinished);
  for (const one of ended) queueEnd(context, one);
  try {
    await send(context);
  } catch (error) {
    if (!isRace(error)) throw error;
    if (place !== undefined) await tidy(context, place);
    throw new ChangedMeanwhile(error);
  }
}

/** After a guard that did not hold: its cells are emptied. That is nothing to fail for. */
async function tidy(context: Excel.RequestContext, place: string): Promise<void> {
  try {
    queueTidy(context, place);
    await send(context);
  } catch {
    // The next guard empties them.
  }
}

/** A sheet that others have made by now would be refused only at the end, when it is given its name. */
function newNames(edits: readonly Edit[]): readonly Expectation[] {
  // What the same request takes a name from may stand by now.
  const freed = new Set(
    edits.flatMap((edit) => (edit.kind === "renameSheet" || edit.kind === "deleteSheet" ? [edit.sheet] : [])),
  );
  return edits.flatMap((edit): readonly Expectation[] => {
    const sheet = nameGiven(edit);
    return sheet === undefined || freed.has(sheet) ? [] : [{ kind: "noSheet", sheet }];
  });
}

function nameGiven(edit: Edit): string | undefined {
  if (edit.kind === "sheet") return edit.sheet;
  if (edit.kind === "takeSheet") return edit.as;
  return edit.kind === "renameSheet" || edit.kind === "copySheet" ? edit.to : undefined;
}

/** What puts, moves or takes away contents, by a place that was read. */
const AT_A_PLACE: ReadonlySet<Edit["kind"]> = new Set([
  "cells",
  "link",
  "fill",
  "clear",
  "append",
  "addRows",
  "deleteRow",
  "insertCells",
  "insertCellsAbove",
  "insertColumn",
  "insertSheetColumn",
  "resizeTable",
  "deleteSheet",
]);

/** An edit on a sheet that the same request makes needs nobody's leave; every other says what it expects. */
function assertGuarded(edits: readonly Edit[]): void {
  const made = new Set(
    edits.flatMap((edit) =>
      edit.kind === "sheet" ? [edit.sheet] : edit.kind === "takeSheet" ? [edit.as] : [],
    ),
  );
  const tables = new Set(
    edits.flatMap((edit) => (edit.kind === "table" && made.has(edit.sheet) ? [edit.name] : [])),
  );
  for (const edit of edits) {
    if (!AT_A_PLACE.has(edit.kind) || edit.expect !== undefined) continue;
    if ("sheet" in edit && made.has(edit.sheet)) continue;
    if ("table" in edit && tables.has(edit.table)) continue;
    throw new RangeError(`an edit of kind ${edit.kind} does not say what it expects`);
  }
}

/** Takes away the mark that an earlier try has left; nothing where there is none. At most one sync. */
export async function endLeft(
  context: Excel.RequestContext,
  foundation: Foundation,
  unfinished: Unfinished,
): Promise<void> {
  if (isBegun(foundation, unfinished)) await write(context, foundation, { edits: [], unfinished });
}
