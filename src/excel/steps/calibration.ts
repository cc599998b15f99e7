/** What the actions of a calibration session share: its mark, and where it stands. */
import { monthOfDay, type Day } from "../../sop";
import type { Unfinished } from "../../sheets/edits/unfinished";
import { sessionKey } from "../../sheets/calibration/recording";
import { calibrationSessions } from "../../sheets/calibration/sessions";
import { TABLE_NAMES } from "../../sheets/layout/names";
import type { TableCells } from "../../sheets/snapshot/table-cells";
import { assertOurs, type Foundation } from "../../sheets/snapshot/workbook-snapshot";
import type { CalibrationSession } from "../../sheets/types";
import { readFoundation } from "../read/read-workbook";

export const CALIBRATION: Unfinished = { action: "calibration", month: "" };

export interface StandingSession {
  readonly foundation: Foundation;
  /** Undefined where table or session is gone. */
  readonly found: { readonly table: TableCells; readonly session: CalibrationSession } | undefined;
}

/** One sync. */
export async function readSession(
  context: Excel.RequestContext,
  number: string,
  today: Day,
): Promise<StandingSession> {
  const foundation = await readFoundation(context);
  assertOurs(foundation);
  const { fixed } = foundation;
  const table = fixed[TABLE_NAMES.calibration];
  const session = calibrationSessions(fixed, monthOfDay(today)).find(
    (one) => sessionKey(one.number) === sessionKey(number),
  );
  return { foundation, found: table && session ? { table, session } : undefined };
}
