/**
 * The mark of an action whose edits do not stand or fall together: its first call sets it, its last takes it away. Where
 * Excel stops a request half-way, or the pane is closed between two, the mark stays: check tells of it, and doing the
 * action again completes it.
 */
import { type Unfinished, keyOfUnfinished, unfinishedOf } from "../../sheets/edits/unfinished";

/** Queues the load of the marks; call what it returns after the sync. */
export function loadUnfinished(context: Excel.RequestContext): () => readonly Unfinished[] {
  const { settings } = context.workbook;
  settings.load("items/key");
  return () => settings.items.flatMap(({ key }) => unfinishedOf(key) ?? []);
}

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
