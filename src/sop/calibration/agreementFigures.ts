/** All figures of agreement of one criterion, or of several together. */
import type { Mark } from "../types";
import { benchmarkOf } from "./benchmark";
import { agreementOf } from "./chanceCorrected";
import { cohenKappa, twoRaters } from "./cohenKappa";
import { countsOf, isPaired, isRated, sumOf } from "./counts";
import type { Estimate } from "../types";
import { jackknife } from "./jackknife";
import { krippendorffAlpha } from "./krippendorffAlpha";
import { MARKS } from "../scorecard/scoreOf";
import type { AgreementFigures } from "../types";

/** What one recording was given: a line a criterion, and in it each rater's mark, always in the same order. */
export type Lines = readonly (readonly (Mark | null)[])[];

const counted = (some: readonly Lines[]) => countsOf(some.flat(), MARKS);
const cohenOf = (some: readonly Lines[]): Estimate | null => {
  const lines = some.flat();
  return lines.every((line) => line.length === 2)
    ? cohenKappa(
        twoRaters(
          lines.map(([first = null, second = null]) => [first, second]),
          MARKS,
        ),
      )
    : null;
};
const valueOf = (figure: Estimate | null): number | null => figure?.value ?? null;
const agreed = (some: readonly Lines[]) => agreementOf(counted(some), MARKS.length);

/**
 * Of one criterion: each recording is one line, and the standard errors are those of the sources. Of several together the
 * lines of one recording are not independent, so each standard error is that of leaving out one recording at a time.
 * A recording without any mark is left out.
 */
export const agreementFigures = (all: readonly Lines[], together: boolean): AgreementFigures => {
  const recordings = all.filter((lines) => countsOf(lines, MARKS).some(isRated));
  const counts = counted(recordings);
  const figures = together
    ? {
        pa: jackknife(recordings, (some) => valueOf(agreed(some).pa)),
        ac1: jackknife(recordings, (some) => valueOf(agreed(some).ac1)),
        cohen: jackknife(recordings, (some) => valueOf(cohenOf(some))),
        fleiss: jackknife(recordings, (some) => valueOf(agreed(some).fleiss)),
      }
    : { ...agreed(recordings), cohen: cohenOf(recordings) };
  const low = figures.ac1?.low ?? null;
  const given = (category: number): number => sumOf(counts.map((line) => line[category] ?? 0));
  return {
    recordings: recordings.length,
    paired: counts.filter(isPaired).length,
    ratings: sumOf(counts.map(sumOf)),
    given: { yes: given(0), no: given(1), notApplicable: given(2) },
    ...figures,
    benchmark: low === null ? null : benchmarkOf(low),
    alpha: jackknife(recordings, (some) => krippendorffAlpha(counted(some))),
  };
};
