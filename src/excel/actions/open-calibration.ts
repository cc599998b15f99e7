/** Opens a calibration session: a row for each recording, where its standard goes. */
import { nextSessionNumber } from "../../sop/calibration/sessionNumber";
import { monthOfDay, type Day } from "../../sop";
import { planOpening } from "../../sheets/calibration/plan-calibration";
import { recordingKey, recordingName, sessionKey } from "../../sheets/calibration/recording";
import { hasMarks } from "../../sheets/calibration/forms";
import { calibrationSessions } from "../../sheets/calibration/sessions";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { wholeTable } from "../../sheets/plan/whole-table";
import { asOfSetting, scorecardOfMonth } from "../../sheets/snapshot/settings";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import {
  type CalibrationRecording,
  type CalibrationSession,
  type OpenCalibrationOutcome,
} from "../../sheets/types";
import { endLeft, write } from "../apply/write";
import { readFoundation } from "../read/read-workbook";
import { CALIBRATION } from "../steps/calibration";
import { inOneUndoStep } from "../steps/in-excel";

export interface OpenCalibrationOptions {
  /** The number that its draft was given; the next free one is taken where others have it by now. */
  readonly session: string;
  readonly recordings: readonly CalibrationRecording[];
  /** By which they were drawn, for Log. */
  readonly seed: string;
  readonly today: Day;
}

/** Safe to repeat: a running session of the same recordings is the same session. Two syncs. */
export async function openCalibration({
  session: asked,
  recordings,
  seed,
  today,
}: OpenCalibrationOptions): Promise<OpenCalibrationOutcome> {
  return inOneUndoStep(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const { fixed } = foundation;
    const table = wholeTable(foundation, TABLES.calibration);
    const day = asOfSetting(fixed) ?? today;
    const month = monthOfDay(day);
    const sessions = calibrationSessions(fixed, month);
    const same = sessions.find((one) => one.closed === undefined && isOf(one, recordings));
    if (same) {
      await endLeft(context, foundation, CALIBRATION);
      return { session: same.number, opened: false };
    }
    const begun = sessions.find(
      (one) => sessionKey(one.number) === sessionKey(asked) && isBegun(one, recordings),
    );
    const standing = new Set(begun?.recordings.map(recordingKey));
    const missing = recordings.filter((one) => !standing.has(recordingKey(one)));
    const taken = sessions.map(({ number }) => number);
    const isTaken = taken.some((one) => sessionKey(one) === sessionKey(asked));
    const session = isTaken && !begun ? nextSessionNumber(month, taken) : asked;
    const edits = planOpening(table, scorecardOfMonth(fixed, month), {
      session,
      day,
      recordings: missing,
      hasBegun: begun !== undefined,
    });
    await write(context, foundation, {
      edits,
      log: [
        {
          day: today,
          action: "Buka sesi kalibrasi",
          sheet: table.sheet,
          detail: `${session}: ${recordings.map(recordingName).join(", ")}; benih ${seed}`,
        },
      ],
      ...(edits.length > 1 ? { unfinished: CALIBRATION } : {}),
    });
    return { session, opened: true };
  });
}

/** Left half made by a request that stopped: some of the recordings stand, and nobody has rated any. */
const isBegun = (
  { closed, forms, recordings: standing }: CalibrationSession,
  recordings: readonly CalibrationRecording[],
): boolean =>
  closed === undefined &&
  !forms.some(hasMarks) &&
  standing.every((one) => recordings.some((other) => recordingKey(other) === recordingKey(one)));

function isOf({ recordings }: CalibrationSession, others: readonly CalibrationRecording[]): boolean {
  const keys = new Set(recordings.map(recordingKey));
  return keys.size === others.length && others.every((one) => keys.has(recordingKey(one)));
}
