/** Which calls a calibration session goes through: drawn by lot, so that nobody chooses whom it is about. */
import { sha256 } from "../plan/sha256";
import type { Mark } from "../types";
import type { Result } from "../types";

/** So many recordings a session has at least and at most. */
export const LEAST_RECORDINGS = 3;
export const MOST_RECORDINGS = 10;

/** A counted sample with a recording. */
export interface Candidate {
  readonly sampleNumber: string;
  readonly recordingId: string;
  readonly result: Result | undefined;
  readonly marks: readonly (Mark | undefined)[];
}

/** Why one is among those drawn. */
export type DrawnFor = "passed" | "failed" | "notApplicable" | "lot";

export interface Drawn extends Candidate {
  readonly drawnFor: DrawnFor;
  /** SHA-256 of `seed|session|No. Sampel`, in lowercase hex; the number trimmed and in capitals. */
  readonly ticket: string;
}

/** @example recordingTicket("7f3a", "K-2604-1", "mc-2604-0a1b2c ") // the hash of "7f3a|K-2604-1|MC-2604-0A1B2C" */
export const recordingTicket = (seed: string, session: string, sampleNumber: string): string =>
  sha256(`${seed}|${session}|${sampleNumber.trim().toUpperCase()}`);

const notApplicable = ({ marks }: Candidate): number =>
  marks.filter((mark) => mark === "notApplicable").length;

/**
 * So many of the candidates, fewer where there are fewer: one that passed, one that failed, and one of those with the most
 * N/A, as far as there are any; the others are those of the smallest tickets. Which row stands first does not matter, and
 * anybody can draw the same again from the seed.
 *
 * @example drawRecordings(candidates, { seed: "7f3a", session: "K-2604-1", count: 3 }).map(({ drawnFor }) => drawnFor) // ["passed", "failed", "notApplicable"]
 */
export const drawRecordings = (
  candidates: readonly Candidate[],
  { seed, session, count }: { readonly seed: string; readonly session: string; readonly count: number },
): readonly Drawn[] => {
  const inOrder = candidates
    .map((one) => ({ ...one, ticket: recordingTicket(seed, session, one.sampleNumber) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const drawn: Drawn[] = [];
  const left = (): typeof inOrder =>
    inOrder.filter(({ ticket }) => !drawn.some((one) => one.ticket === ticket));
  const draw = (drawnFor: DrawnFor, from: typeof inOrder): void => {
    const [first] = from;
    if (first && drawn.length < count) drawn.push({ ...first, drawnFor });
  };
  draw(
    "passed",
    left().filter(({ result }) => result === "passed"),
  );
  draw(
    "failed",
    left().filter(({ result }) => result === "failed"),
  );
  const most = Math.max(1, ...left().map(notApplicable));
  draw(
    "notApplicable",
    left().filter((one) => notApplicable(one) === most),
  );
  while (drawn.length < count && left().length > 0) draw("lot", left());
  return drawn;
};
