/** A calibration session's figures as JSON: unrounded, null where something cannot be calculated. */
import type { CalibrationSession } from "../excel";
import { MARK_WORDS, type AgainstStandard, type AgreementFigures, type Estimate } from "../sop";

/** `pa`, `paSe`, `paLow`, `paHigh`: a figure, its standard error and the ends of its 95 % interval. */
const estimateJson = (name: string, estimate: Estimate | null): Readonly<Record<string, number | null>> => ({
  [name]: estimate?.value ?? null,
  [`${name}Se`]: estimate?.se ?? null,
  [`${name}Low`]: estimate?.low ?? null,
  [`${name}High`]: estimate?.high ?? null,
});

/** `kappa` is Cohen's of two raters and Fleiss' of more; both stand besides under their own names. */
function figuresJson(figures: AgreementFigures, raters: number) {
  const { recordings, paired, ratings, given, pa, ac1, benchmark, cohen, fleiss, alpha } = figures;
  const isTwo = raters === 2;
  return {
    ...estimateJson("pa", pa),
    ...estimateJson("ac1", ac1),
    benchmark,
    ...estimateJson("kappa", isTwo ? cohen : fleiss),
    kappaKind: isTwo ? "cohen" : "fleiss",
    ...estimateJson("cohen", cohen),
    ...estimateJson("fleiss", fleiss),
    ...estimateJson("alpha", alpha),
    n: recordings,
    paired,
    ratings,
    given: { Ya: given.yes, Tidak: given.no, "N/A": given.notApplicable },
  };
}

const againstJson = ({ score, fatal, ...one }: AgainstStandard) => ({
  compared: one.compared,
  alike: one.alike,
  agreement: one.agreement,
  lenient: one.lenient,
  strict: one.strict,
  signP: one.signP,
  scored: score?.scored ?? 0,
  bias: score?.bias ?? null,
  meanAbsolute: score?.meanAbsolute ?? null,
  within5: score?.within5 ?? null,
  fatal: fatal.map(({ recording, code, mark, standard, alike }) => ({
    recording,
    criterion: code,
    mark: mark === null ? null : MARK_WORDS[mark],
    standard: MARK_WORDS[standard],
    alike,
  })),
});

export function agreementJson({ agreement, recordings }: CalibrationSession) {
  const { raters, criteria, pooled, discuss, against, repeated } = agreement;
  return {
    recordingNames: recordings.map(({ sampleNumber, recordingId }) =>
      sampleNumber === "" ? recordingId : sampleNumber,
    ),
    raterNames: raters,
    percentagesOnly: !agreement.tellsCoefficients,
    criteria: Object.fromEntries(
      criteria.map((one) => [
        one.code,
        { name: one.name, fatal: one.fatal, ...figuresJson(one, raters.length) },
      ]),
    ),
    pooled: figuresJson(pooled, raters.length),
    discuss: discuss.map(({ code }) => code),
    againstStandard: Object.fromEntries(against.map((one) => [one.rater, againstJson(one)])),
    repeated,
  };
}
