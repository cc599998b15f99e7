/**
 * The mappings that were used, kept in the workbook's settings so that co-authors share them. Settings have vanished on
 * some clients (office-js #2940): then a mapping is guessed and confirmed once more, and nothing else is lost.
 */
import type { RememberedMapping } from "../../sheets/mapping/reading";
import { KEY, rememberedIn } from "../../sheets/mapping/memory";

/** Queues the load; call what it returns after the sync. */
export function loadRemembered(context: Excel.RequestContext): () => readonly RememberedMapping[] {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return () => (setting.isNullObject ? [] : rememberedIn(setting.value));
}
