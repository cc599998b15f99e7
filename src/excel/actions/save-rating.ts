/** Writes one rater's form of one recording in a calibration session. */
import { foldAsExcel, MARK_WORDS, type Day } from "../../sop";
import { planFilledForm, planNewForm } from "../../sheets/calibration/plan-calibration";
import { recordingKey, recordingName } from "../../sheets/calibration/recording";
import { criterionPlaces } from "../../sheets/calibration/forms";
import { changeWords } from "../../sheets/plan/log";
import type {
  CalibrationForm,
  CalibrationRecording,
  CalibrationSession,
  RatingFields,
  SaveRatingOutcome,
} from "../../sheets/types";
import { WorkbookError } from "../../sheets/types";
import { endLeft, write } from "../apply/write";
import { CALIBRATION, readSession } from "../steps/calibration";
import { inOneUndoStep } from "../steps/in-excel";

export interface SaveRatingOptions {
  readonly session: string;
  readonly recording: CalibrationRecording;
  /** Who rates; of the standard who fills it in. */
  readonly rater: string;
  readonly standard: boolean;
  readonly fields: RatingFields;
  /** What the person saw of the row; undefined where there was none. */
  readonly before: RatingFields | undefined;
  readonly today: Day;
}

/**
 * Writes the rater's row, or adds it. Safe to repeat: a row that says it already is left as it is. Nothing is written to a
 * closed session, nor over what somebody else changed since it was seen. Two syncs.
 */
export async function saveRating(options: SaveRatingOptions): Promise<SaveRatingOutcome> {
  const { fields, before, standard, today } = options;
  const rater = options.rater.trim();
  return inOneUndoStep(async (context): Promise<SaveRatingOutcome> => {
    const { foundation, found } = await readSession(context, options.session, today);
    const recording = found?.session.recordings.find(
      (one) => recordingKey(one) === recordingKey(options.recording),
    );
    if (!found || !recording) return { kind: "gone" };
    const { table, session } = found;
    if (session.closed !== undefined) return { kind: "closed", on: session.closed };
    const lost = codeLost(fields, criterionPlaces(table));
    if (lost !== undefined) throw new WorkbookError("columnMissing", { header: lost, sheet: table.sheet });
    const standing = ownForm(session, recording, rater, standard);
    const stands = standing ? fieldsOf(standing) : NOTHING;
    if (standing && sameFields(stands, fields)) {
      await endLeft(context, foundation, CALIBRATION);
      return { kind: "saved", written: false };
    }
    if (standing && !sameFields(stands, before ?? NOTHING)) return { kind: "changed", standing: stands };
    const { number, scorecard, day = today } = session;
    const edits = standing
      ? planFilledForm(table, scorecard, standing, fields, standard ? rater : "")
      : planNewForm(table, scorecard, { session: number, day, recording, rater, standard }, fields);
    const who = standard ? `acuan (${rater})` : rater;
    await write(context, foundation, {
      edits,
      log: [
        {
          day: today,
          action: "Isi kalibrasi",
          sheet: table.sheet,
          detail: `${number}, ${recordingName(recording)}, ${who}: ${changesIn(stands, fields).join("; ")}`,
        },
      ],
      ...(edits.length > 1 ? { unfinished: CALIBRATION } : {}),
    });
    return { kind: "saved", written: true };
  });
}

const NOTHING: RatingFields = { marks: {}, note: "" };

const fieldsOf = ({ marks, note }: CalibrationForm): RatingFields => ({ marks, note });

/** The standard's row whoever filled it in; a rater's by the name. The first of several, as the figures count it. */
const ownForm = (
  { forms }: CalibrationSession,
  recording: CalibrationRecording,
  rater: string,
  standard: boolean,
): CalibrationForm | undefined =>
  forms.find(
    (form) =>
      form.standard === standard &&
      recordingKey(form) === recordingKey(recording) &&
      (standard || foldAsExcel(form.rater) === foldAsExcel(rater)),
  );

/** A criterion marked whose column the table has lost. */
const codeLost = ({ marks }: RatingFields, places: ReadonlyMap<string, number>): string | undefined =>
  Object.keys(marks).find((code) => !places.has(code));

const sameFields = (a: RatingFields, b: RatingFields): boolean =>
  a.note === b.note && changesIn({ ...a, note: "" }, { ...b, note: "" }).length === 0;

/** `P01: “” → “Ya”` */
function changesIn(before: RatingFields, after: RatingFields): readonly string[] {
  const codes = [...new Set([...Object.keys(before.marks), ...Object.keys(after.marks)])].sort();
  const word = ({ marks }: RatingFields, code: string): string => {
    const mark = marks[code];
    return mark === undefined ? "" : MARK_WORDS[mark];
  };
  return [
    ...codes.flatMap((code) =>
      word(before, code) === word(after, code)
        ? []
        : [changeWords(code, word(before, code), word(after, code))],
    ),
    ...(before.note === after.note ? [] : [changeWords("Catatan", before.note, after.note)]),
  ];
}
