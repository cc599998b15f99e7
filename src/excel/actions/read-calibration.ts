/** The calibration sessions with their figures, and what the pane's form for them needs. */
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { identityKey, isBlankRow, judgeRows, monthOfDay, type Day, type Snapshot } from "../../sop";
import { monthsWithRecordings } from "../../sheets/calibration/candidates";
import { calibrationSessions, newestFirst } from "../../sheets/calibration/sessions";
import { guidanceIn } from "../../sheets/calibration/guidance";
import { formRowOf, inputColumns } from "../../sheets/rows/fields";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { CalibrationReading, CalibrationSession, RatedRow, Since } from "../../sheets/types";
import { readSince, remember } from "../read/read-since";
import { inExcel } from "../steps/in-excel";

export interface ReadCalibrationOptions {
  readonly today: Day;
  readonly asOf?: Day;
  readonly since?: Since<CalibrationReading>;
}

/** Reads only. Two syncs; one after an edit. */
export async function readCalibration({
  today,
  asOf: asked,
  since,
}: ReadCalibrationOptions): Promise<CalibrationReading> {
  return inExcel(async (context) => {
    const reading = await readSince(context, since);
    const { snapshot, memory } = reading;
    assertMonthsStand(snapshot);
    const asOf = asOfOf(snapshot, { today, ...(asked === undefined ? {} : { asOf: asked }) });
    const sessions = newestFirst(calibrationSessions(snapshot.foundation.fixed, monthOfDay(asOf)));
    return remember<CalibrationReading>(
      {
        asOf,
        sessions,
        people: snapshot.lists.people,
        guidance: guidanceIn(snapshot.foundation.fixed),
        months: monthsWithRecordings(judgeRows(snapshot, asOf, memory)),
        rows: rowsRated(snapshot, sessions),
      },
      reading,
    );
  });
}

/** F-22's rows of what was rated; of a number that stands more than once none, for nobody knows which it is. */
function rowsRated(
  { months }: Pick<Snapshot, "months">,
  sessions: readonly CalibrationSession[],
): Readonly<Record<string, RatedRow>> {
  const wanted = new Set(
    sessions.flatMap(({ recordings }) =>
      recordings.map(({ sampleNumber }) => identityKey({ kind: "value", value: sampleNumber })),
    ),
  );
  const rows: Record<string, RatedRow> = {};
  const repeated = new Set<string>();
  for (const sheet of months)
    for (const row of sheet.rows) {
      const key = identityKey(row.text.sampleNumber);
      if (key === undefined || !wanted.has(key) || isBlankRow(row)) continue;
      if (key in rows) repeated.add(key);
      rows[key] = {
        row: formRowOf(row, sheet, inputColumns(sheet)),
        codes: sheet.scorecard.criteria.map(({ code }) => code.toUpperCase()),
      };
    }
  return Object.fromEntries(Object.entries(rows).filter(([key]) => !repeated.has(key)));
}
