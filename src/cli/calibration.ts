/**
 * `mc calibration`: whether the raters of a session judge alike, as JSON for machines or as text; with `--forms` and `--read`
 * a blind round by files.
 */
import { startOfficeSession } from "embedded-excel";
import { readCalibration } from "../excel/actions/read-calibration";
import type { CalibrationSession } from "../excel";
import { isoFromDay, type Day } from "../sop";
import type { Arguments } from "./arguments";
import { agreementText, sessionLine } from "./calibration-text";
import { agreementJson } from "./calibration-json";
import { readForms, writeForms } from "./calibration-forms";
import { Failure, type McKey } from "./failure";
import { openBookOf1900 } from "./files";
import type { Surroundings } from "./surroundings";

export async function calibration(given: Arguments, surroundings: Surroundings): Promise<string> {
  const { today, translate } = surroundings;
  assertOneThing(given);
  startOfficeSession(await openBookOf1900(given.positionals[0] ?? ""));
  const reading = await readCalibration({ today });
  const { sessions } = reading;
  if (given.session === undefined) {
    if (given.json) return JSON.stringify({ sessions: sessions.map(sessionJson) }, null, 1);
    return sessions.length === 0
      ? translate("calibration.noneInBook")
      : sessions.map((one) => sessionLine(one, translate)).join("\n");
  }
  const wanted = given.session.trim().toLowerCase();
  const session = sessions.find(({ number }) => number.toLowerCase() === wanted);
  if (!session) {
    const known = sessions.map(({ number }) => number).join(", ");
    throw new Failure("said", {
      words: translate("calibration.unknownSession", {
        session: given.session,
        known: known === "" ? translate("calibration.noSessions") : known,
      }),
    });
  }
  if (given.forms !== undefined) return writeForms(session, reading, given);
  if (given.read !== undefined) return readForms(session, given, surroundings);
  return given.json
    ? JSON.stringify({ ...sessionJson(session), ...agreementJson(session) }, null, 1)
    : agreementText(session, translate);
}

function assertOneThing({ session, forms, read, raters, out }: Arguments): void {
  const wrong = (key: McKey): Failure => new Failure(key, {}, { exitCode: 2 });
  if (forms !== undefined && read !== undefined) throw wrong("blind.oneOfBoth");
  if ((forms ?? read) !== undefined && session === undefined) throw wrong("blind.session");
  if (read !== undefined && out === undefined) throw wrong("blind.out");
  if (read === undefined && out !== undefined) throw wrong("blind.outAlone");
  if (forms === undefined && raters !== undefined) throw wrong("blind.ratersAlone");
}

const isoOf = (day: Day | undefined): string | null => (day === undefined ? null : isoFromDay(day));

const sessionJson = ({ number, day, closed, recordings, agreement }: CalibrationSession) => ({
  session: number,
  day: isoOf(day),
  closed: isoOf(closed),
  recordings: recordings.length,
  raters: agreement.raters.length,
});
