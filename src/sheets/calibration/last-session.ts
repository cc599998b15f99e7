/** The last session that compared anybody. */
import { foldAsExcel } from "../../sop/entries/equalsAsExcel";
import type { Day } from "../../sop";
import type { CalibrationForm } from "../types";
import { hasMarks } from "./forms";
import { sessionKey } from "./recording";

/** Two raters are compared; a session that is open but not rated is none yet. */
const LEAST_RATERS = 2;

export interface LastSession {
  readonly number: string;
  readonly day: Day;
  /** 0-based row of the table's body that has the day. */
  readonly index: number;
}

/** The latest by its day, not after `until`; of one day the lower on the sheet. */
export function lastSession(forms: readonly CalibrationForm[], until: Day): LastSession | undefined {
  const raters = new Map<string, Set<string>>();
  const dated = new Map<string, LastSession>();
  for (const form of forms) {
    const key = sessionKey(form.session);
    if (form.day !== undefined && !dated.has(key))
      dated.set(key, { number: form.session, day: form.day, index: form.index });
    const own = raters.get(key) ?? new Set();
    raters.set(key, own);
    if (!form.standard && hasMarks(form)) own.add(foldAsExcel(form.rater));
  }
  let last: LastSession | undefined;
  for (const [key, one] of dated)
    if (one.day <= until && (raters.get(key)?.size ?? 0) >= LEAST_RATERS && one.day >= (last?.day ?? 0))
      last = one;
  return last;
}
