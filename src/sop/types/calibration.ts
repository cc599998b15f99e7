/** What a calibration session is made of, and what is answered about it. */
import type { Mark } from "./scorecard";

/** A figure with how sure it is. */
export interface Estimate {
  readonly value: number;
  /** Standard error; null where it cannot be calculated. */
  readonly se: number | null;
  /** The 95 % interval, its upper end cut at 1; null where there is no standard error. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What the scale of Landis & Koch calls a figure's lower end. */
export type Benchmark = "poor" | "slight" | "fair" | "moderate" | "substantial" | "almostPerfect";

/** How far a rater's scores lie from the standard's, in points. */
export interface ScoreDeviation {
  /** Recordings that both scored. */
  readonly scored: number;
  /** The mean of rater less standard: above 0 = gives more. */
  readonly bias: number;
  readonly meanAbsolute: number;
  /** The share that differs by at most five points. */
  readonly within5: number;
}

/** One rater's form for one recording. */
export interface Rating {
  /** The key of what was rated: No. Sampel, else ID Rekaman. */
  readonly recording: string;
  readonly rater: string;
  /** The standard that the others are held against; not one of them. */
  readonly standard: boolean;
  /** In the scorecard's order; null where nothing, or no mark, stands. */
  readonly marks: readonly (Mark | null)[];
}

/** Of one criterion, or of all together. */
export interface AgreementFigures {
  /** Recordings that at least one rater rated; of all criteria together the recordings of any. */
  readonly recordings: number;
  /** Things rated by at least two, so that they can agree: recordings, or of all together recordings × criteria. */
  readonly paired: number;
  /** Marks given. */
  readonly ratings: number;
  /** How often each mark was given. */
  readonly given: Readonly<Record<Mark, number>>;
  readonly pa: Estimate | null;
  readonly ac1: Estimate | null;
  /** What the lower end of AC1's interval is called; null where there is none. */
  readonly benchmark: Benchmark | null;
  /** Of two raters alone. */
  readonly cohen: Estimate | null;
  readonly fleiss: Estimate | null;
  readonly alpha: Estimate | null;
}

export interface CriterionAgreement extends AgreementFigures {
  readonly code: string;
  readonly name: string;
  readonly fatal: boolean;
}

/** A fatal criterion in one recording, the rater's mark beside the standard's. */
export interface FatalComparison {
  readonly recording: string;
  readonly code: string;
  readonly mark: Mark | null;
  readonly standard: Mark;
  /** Null where the rater gave none. */
  readonly alike: boolean | null;
}

export interface AgainstStandard {
  readonly rater: string;
  /** Marks that both gave. */
  readonly compared: number;
  readonly alike: number;
  /** Alike ÷ compared; null where nothing can be compared. */
  readonly agreement: number | null;
  /** Ya where the standard has Tidak. */
  readonly lenient: number;
  /** Tidak where the standard has Ya. */
  readonly strict: number;
  /** Of lenient against strict; null where nothing can be compared. */
  readonly signP: number | null;
  readonly score: ScoreDeviation | null;
  /** Each fatal criterion of each recording that both rated, one by one and never averaged. */
  readonly fatal: readonly FatalComparison[];
}

export interface SessionAgreement {
  /** In the order of first mention. */
  readonly recordings: readonly string[];
  /** Without the standard. */
  readonly raters: readonly string[];
  readonly hasStandard: boolean;
  readonly criteria: readonly CriterionAgreement[];
  readonly pooled: AgreementFigures;
  /** Recordings enough for more than percentages. */
  readonly tellsCoefficients: boolean;
  /** Criteria to go through together: under 80 % of agreeing pairs, the least first. */
  readonly discuss: readonly CriterionAgreement[];
  readonly against: readonly AgainstStandard[];
  /** How many forms stand there again for the same recording by the same rater; the first one counts. */
  readonly repeated: number;
}
