/** A session's forms put in order: who rated what, each once. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Mark } from "../types";
import type { Rating } from "../types";

export interface SessionForms {
  readonly recordings: readonly string[];
  readonly raters: readonly string[];
  /** The marks of a rater in a recording; undefined where there is no form. */
  readonly marksOf: (rater: string, recording: string) => readonly (Mark | null)[] | undefined;
  /** Undefined where the recording has no standard. */
  readonly standardOf: (recording: string) => readonly (Mark | null)[] | undefined;
  readonly repeated: number;
}

const keyOf = (text: string): string => foldAsExcel(text.trim());

/**
 * Names and recordings are told apart trimmed and without case, and shown as they stand first. Of two forms of one rater for
 * one recording, and of two standards of it, the first counts.
 */
export const sessionForms = (ratings: readonly Rating[]): SessionForms => {
  const recordings = new Map<string, string>();
  const raters = new Map<string, string>();
  const forms = new Map<string, readonly (Mark | null)[]>();
  const formOf = (recording: string, rater: string | null): string =>
    JSON.stringify([keyOf(recording), rater === null ? null : keyOf(rater)]);
  let repeated = 0;
  for (const { recording, rater, standard, marks } of ratings) {
    if (!recordings.has(keyOf(recording))) recordings.set(keyOf(recording), recording.trim());
    if (!standard && !raters.has(keyOf(rater))) raters.set(keyOf(rater), rater.trim());
    const form = formOf(recording, standard ? null : rater);
    if (forms.has(form)) repeated += 1;
    else forms.set(form, marks);
  }
  return {
    recordings: [...recordings.values()],
    raters: [...raters.values()],
    marksOf: (rater, recording) => forms.get(formOf(recording, rater)),
    standardOf: (recording) => forms.get(formOf(recording, null)),
    repeated,
  };
};
