/** Which of a month's finished reports one is, and who has not got the latest. The version counts finished remakes. */
import type { Month } from "../../sop";
import type { DistributionLine } from "./handed-over";
import { REPORT_KINDS } from "../layout/report-kinds";
import type { Finished } from "./line-record";
import type { StampedSheet } from "./stamped-sheet";

/** The version that the month's report is or becomes when it is finished; `heads` may be of several months. */
export function versionNow(heads: readonly StampedSheet[], month: Month): number {
  const own = heads.filter((head) => head.month === month);
  const standing = own.flatMap(({ copy, stamp }) => (copy ? [] : (stamp?.final?.version ?? [])));
  if (standing.length > 0) return Math.max(...standing);
  const before = own.filter(({ copy, stamp }) => copy && stamp?.final !== undefined);
  const counts = REPORT_KINDS.map((kind) => before.filter((head) => head.kind === kind).length);
  const versions = before.map(({ stamp }) => versionOf(stamp?.final));
  return 1 + Math.max(0, ...counts, ...versions);
}

/** The version that the month's reports get when they are made: a finished one is kept, and is replaced by the next. */
export function versionToMake(heads: readonly StampedSheet[], month: Month): number {
  const stampOf = ({ kind, stamp }: StampedSheet): string => JSON.stringify([kind, stamp]);
  const copies = new Set(heads.filter(({ copy }) => copy).map(stampOf));
  const kept = heads.flatMap((head) => {
    if (head.copy || head.stamp?.final === undefined) return [head];
    // A try before that broke off may have made the copy already.
    return copies.has(stampOf(head)) ? [] : [{ ...head, copy: true }];
  });
  return versionNow(kept, month);
}

const versionOf = (final: Finished | undefined): number => final?.version ?? 1;

/** Who got an earlier version, or is to get this one, and has not been sent it. */
export interface Unsent {
  readonly version: number;
  readonly recipients: number;
}

/** Undefined where no earlier version of the month's reports was sent, or everybody has this one. */
export function unsentOf(
  lines: readonly DistributionLine[],
  month: Month,
  version: number,
): Unsent | undefined {
  const own = lines.filter((line) => line.month === month);
  const keyOf = ({ recipient, kind }: DistributionLine): string => `${recipient.toLowerCase()}\n${kind}`;
  const earlier = own.filter((line) => (line.version ?? 1) < version && line.sent !== undefined);
  if (earlier.length === 0) return undefined;
  const present = own.filter((line) => (line.version ?? 1) === version);
  const has = new Set(present.filter(({ sent }) => sent !== undefined).map(keyOf));
  const lacking = [...earlier, ...present].filter((line) => !has.has(keyOf(line)));
  const recipients = new Set(lacking.map(({ recipient }) => recipient.toLowerCase())).size;
  return recipients === 0 ? undefined : { version, recipients };
}
