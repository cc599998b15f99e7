/** What a calibration session would go through, drawn by lot. Writes nothing. */
import { drawRecordings, LEAST_RECORDINGS, MOST_RECORDINGS } from "../../sop/calibration/drawRecordings";
import { nextSessionNumber } from "../../sop/calibration/sessionNumber";
import { judgeRows, monthOfDay, type Day, type Month } from "../../sop";
import { candidatesOf, monthsWithRecordings } from "../../sheets/calibration/candidates";
import { calibrationForms } from "../../sheets/calibration/forms";
import { TABLE_NAMES } from "../../sheets/layout/names";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { CalibrationDraft } from "../../sheets/types";
import { readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

export interface DraftCalibrationOptions {
  /** Whose calls; absent = the newest month with recordings. */
  readonly month?: Month;
  /** 3 to 10; what lies outside is taken as the nearer of them. */
  readonly count: number;
  readonly seed: string;
  readonly today: Day;
}

/** Two syncs. The session's number is that of the as-of day's month. */
export async function draftCalibration({
  month: asked,
  count,
  seed,
  today,
}: DraftCalibrationOptions): Promise<CalibrationDraft> {
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    const asOf = asOfOf(snapshot, { today });
    const judged = judgeRows(snapshot, asOf);
    const month = asked ?? monthsWithRecordings(judged)[0] ?? monthOfDay(asOf);
    const standing = calibrationForms(snapshot.foundation.fixed[TABLE_NAMES.calibration]);
    const session = nextSessionNumber(
      monthOfDay(asOf),
      standing.map((form) => form.session),
    );
    const candidates = candidatesOf(judged, month);
    const wanted = Math.min(MOST_RECORDINGS, Math.max(LEAST_RECORDINGS, Math.floor(count)));
    return {
      session,
      month,
      seed,
      from: candidates.length,
      drawn: drawRecordings(candidates, { seed, session, count: wanted }),
    };
  });
}
