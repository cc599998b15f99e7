/** Closes a calibration session: from then on everybody's rows are shown, and none is changed through the pane. */
import type { Day } from "../../sop";
import { planClosing } from "../../sheets/calibration/plan-calibration";
import type { CloseCalibrationOutcome } from "../../sheets/types";
import { endLeft, write } from "../apply/write";
import { CALIBRATION, readSession } from "../steps/calibration";
import { inOneUndoStep } from "../steps/in-excel";

/** Safe to repeat: what is closed keeps its day, and a row that was typed in since is closed with it. Two syncs. */
export async function closeCalibration({
  session: number,
  today,
}: {
  readonly session: string;
  readonly today: Day;
}): Promise<CloseCalibrationOutcome> {
  return inOneUndoStep(async (context): Promise<CloseCalibrationOutcome> => {
    const { foundation, found } = await readSession(context, number, today);
    if (!found) return { kind: "gone" };
    const { table, session } = found;
    const on = session.closed ?? today;
    const edits = planClosing(table, session.forms, on);
    if (edits.length === 0) {
      await endLeft(context, foundation, CALIBRATION);
      return { kind: "closed", closed: false, on };
    }
    const raters = session.agreement.raters.length;
    const detail = `${session.number}: ${session.recordings.length} rekaman, ${raters} penilai`;
    await write(context, foundation, {
      edits,
      log: [{ day: today, action: "Tutup sesi kalibrasi", sheet: table.sheet, detail }],
    });
    return { kind: "closed", closed: true, on };
  });
}
