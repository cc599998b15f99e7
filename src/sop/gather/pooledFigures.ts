/** Rates of counts that were added together: never a mean of rates. */
import { meanOfScores } from "../figures/scoreFigures";
import { shareOf } from "../figures/shareOf";
import { wilsonInterval } from "../figures/wilsonInterval";
import type { Link } from "../types";
import type { PooledCounts, PooledFigures } from "./types";

/**
 * The figures that the rows behind the counts have as rows of one workbook.
 *
 * @example pooledFigures(addCounts([of49Of58, of20Of22])).passRate // 69 / 80 = 0.8625, not 0.8770
 */
export const pooledFigures = ({ counted, passed, scores, clean, links }: PooledCounts): PooledFigures => {
  const complianceOf = (link: Link): number | null => {
    const { onTime, late, overdue } = links[link];
    return shareOf(onTime, onTime + late + overdue);
  };
  return {
    mean: meanOfScores(scores),
    passed,
    passRate: shareOf(passed, counted),
    passRate95: wilsonInterval(passed, counted),
    criticalRates: {
      customer: shareOf(clean.customer, counted),
      business: shareOf(clean.business, counted),
      compliance: shareOf(clean.compliance, counted),
    },
    compliance: {
      qcoToQa: complianceOf("qcoToQa"),
      qaToSupervisor: complianceOf("qaToSupervisor"),
      supervisorToQa: complianceOf("supervisorToQa"),
    },
  };
};
