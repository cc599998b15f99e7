/** What a workbook knows of months that another workbook holds: a line of Riwayat each. Source: docs/rules/next-year.md. */
import type { Link } from "../f22/links";
import type { Month } from "./row";

/** A scorecard as far as it decides whether a call passes: what a month of an earlier workbook is known by. */
export interface Measure {
  /** Short; equal for equal criteria, weights and fatal marks. */
  readonly criteria: string;
  readonly passMark: number;
}

/** How many of how many samples show something. */
export interface PastCount {
  readonly label: string;
  readonly hits: number;
  readonly total: number;
}

/** What samples are counted under; `all` = those with a nonconformity of any kind. */
export const PAST_KINDS = ["all", "category", "criterion", "area", "material", "root"] as const;
export type PastKind = (typeof PAST_KINDS)[number];

export type PastCauses = Readonly<Record<PastKind, readonly PastCount[]>>;

/** A link's steps that are decided: `onTime` of `decided`. */
export interface PastLink {
  readonly onTime: number;
  readonly decided: number;
}

/** A month of an earlier workbook, as its rows gave it when that one was taken over. */
export interface PastMonth {
  readonly month: Month;
  readonly counted: number;
  readonly passed: number;
  /** Mean of the scores; null without samples. */
  readonly mean: number | null;
  /** Rows that are nonconformities, samples or not. */
  readonly nonconformities: number;
  readonly links: Readonly<Record<Link, PastLink>>;
  /** What its samples were judged by; several where their sheets differ, none without samples. */
  readonly measures: readonly Measure[];
  /** Fingerprint of its data, as its reports are stamped; "" where it has none. */
  readonly dataCode: string;
  readonly causes: PastCauses;
}
