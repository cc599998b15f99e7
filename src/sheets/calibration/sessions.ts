/** The sessions on Kalibrasi, read from its table (docs/rules/calibration.md). */
import { sessionAgreement } from "../../sop/calibration/sessionAgreement";
import { readSessionNumber } from "../../sop/calibration/sessionNumber";
import { monthOfDay, type Day, type Month, type Rating } from "../../sop";
import { recordingKey, recordingName, sessionKey } from "./recording";
import { calibrationForms, hasMarks } from "./forms";
import { TABLE_NAMES } from "../layout/names";
import { scorecardOfMonth, type FixedTables } from "../snapshot/settings";
import type { CalibrationForm, CalibrationRecording, CalibrationSession } from "../types";

/** Forms with a mark; one without any says nothing of the recording. */
export const ratingsOf = (forms: readonly CalibrationForm[], codes: readonly string[]): readonly Rating[] =>
  forms.filter(hasMarks).map((form): Rating => ({
    recording: recordingName(form),
    rater: form.rater,
    standard: form.standard,
    marks: codes.map((code) => form.marks[code.toUpperCase()] ?? null),
  }));

/** The month whose scorecard a session is judged by: that of its number, else of its day. */
const monthOf = (number: string, day: Day | undefined, otherwise: Month): Month =>
  readSessionNumber(number)?.month ?? (day === undefined ? otherwise : monthOfDay(day));

/**
 * The sessions in the order of their first rows. One is closed as soon as a row of it says so. `otherwise`: the month of a
 * session without a readable number and day.
 */
export function calibrationSessions(tables: FixedTables, otherwise: Month): readonly CalibrationSession[] {
  const bySession = new Map<string, CalibrationForm[]>();
  for (const form of calibrationForms(tables[TABLE_NAMES.calibration])) {
    const key = sessionKey(form.session);
    const forms = bySession.get(key);
    if (forms) forms.push(form);
    else bySession.set(key, [form]);
  }
  return [...bySession.values()].map((forms): CalibrationSession => {
    const number = forms[0]?.session ?? "";
    const day = forms.find((form) => form.day !== undefined)?.day;
    const recordings = new Map<string, CalibrationRecording>();
    for (const { sampleNumber, recordingId } of forms) {
      const key = recordingKey({ sampleNumber, recordingId });
      if (key !== "" && !recordings.has(key)) recordings.set(key, { sampleNumber, recordingId });
    }
    const scorecard = scorecardOfMonth(tables, monthOf(number, day, otherwise));
    const codes = scorecard.criteria.map(({ code }) => code);
    return {
      number,
      day,
      closed: forms.find((form) => form.closed !== undefined)?.closed,
      recordings: [...recordings.values()],
      forms,
      scorecard,
      agreement: sessionAgreement(ratingsOf(forms, codes), scorecard),
    };
  });
}

/** By day, the newest first; without one last. */
export const newestFirst = (sessions: readonly CalibrationSession[]): readonly CalibrationSession[] =>
  [...sessions].reverse().sort((a, b) => (b.day ?? 0) - (a.day ?? 0));
