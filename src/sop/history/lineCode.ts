/** The sum of what a line of Riwayat and its causes say, so that a line edited by hand is told. */
import { hashText } from "../fingerprint/hashText";
import { LINKS, PAST_KINDS, type PastMonth } from "../types";

/** Numbers as they stand in a cell: the last digits of a double are nobody's edit. */
const number = (value: number | null): string =>
  value === null ? "" : String(Number(value.toPrecision(12)));

/**
 * Eleven letters at most. What is in it: every figure of the line, its measures and its data code, and its causes in
 * whatever order they stand.
 */
export const lineCode = (line: PastMonth): string => {
  const causes = PAST_KINDS.flatMap((kind) =>
    line.causes[kind].map(({ label, hits, total }) => JSON.stringify([kind, label, hits, total])),
  ).sort();
  const told = [
    line.month,
    line.counted,
    line.passed,
    number(line.mean),
    line.nonconformities,
    ...LINKS.flatMap((link) => [line.links[link].onTime, line.links[link].decided]),
    ...line.measures.map(({ criteria, passMark }) => `${criteria}@${number(passMark)}`).sort(),
    line.dataCode,
    ...causes,
  ];
  return hashText(told.join("\n")).toString(36);
};
