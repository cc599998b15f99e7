/** Whether the raters of one session judge alike. */
import type { Mark } from "../types";
import type { Scorecard } from "../types";
import { againstStandard } from "./againstStandard";
import { agreementFigures, type Lines } from "./agreementFigures";
import { sessionForms } from "./sessionForms";
import type { AgreementFigures, Rating, SessionAgreement } from "../types";

/** Under so many recordings a session is told in percentages alone: intervals reach too far to say more. */
const LEAST_FOR_COEFFICIENTS = 10;

/** Under this share of agreeing pairs a criterion is gone through together; a hair less by rounding is not under it. */
const LEAST_AGREEMENT = 0.8 - 1e-9;

/** Whole where there is no pair to differ. */
const agreementIn = ({ pa }: AgreementFigures): number => pa?.value ?? 1;

/**
 * The figures of one session's forms: agreement of the raters among themselves, criterion by criterion and together, and of
 * each against the standard, who is not one of the raters.
 */
export const sessionAgreement = (ratings: readonly Rating[], scorecard: Scorecard): SessionAgreement => {
  const forms = sessionForms(ratings);
  const { recordings, raters, repeated } = forms;
  const marks = (recording: string, criterion: number): readonly (Mark | null)[] =>
    raters.map((rater) => forms.marksOf(rater, recording)?.[criterion] ?? null);
  const linesOf = (criteria: readonly number[]): readonly Lines[] =>
    recordings.map((recording) => criteria.map((criterion) => marks(recording, criterion)));
  const hasStandard = recordings.some((recording) => forms.standardOf(recording) !== undefined);
  const criteria = scorecard.criteria.map(({ code, name, fatal }, index) => ({
    code,
    name,
    fatal,
    ...agreementFigures(linesOf([index]), false),
  }));
  const pooled = agreementFigures(linesOf([...scorecard.criteria.keys()]), true);
  return {
    recordings,
    raters,
    hasStandard,
    criteria,
    pooled,
    tellsCoefficients: pooled.recordings >= LEAST_FOR_COEFFICIENTS,
    discuss: criteria
      .filter((one) => agreementIn(one) < LEAST_AGREEMENT)
      .sort((a, b) => agreementIn(a) - agreementIn(b)),
    against: hasStandard ? raters.map((rater) => againstStandard(rater, forms, scorecard)) : [],
    repeated,
  };
};
