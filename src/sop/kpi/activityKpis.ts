/** The KPIs of all nine activities of a month. */
import { isUnexplainedFailure } from "../findings/checkUnexplained";
import type { JudgedRow } from "../counting/judgeRows";
import { dueNextMonth } from "../preparation/dueDays";
import { recommendationFigures, recommendationVerdict } from "../recommendations/recommendationFigures";
import type { CountedRecommendation } from "../recommendations/types";
import type { DateEntry, Day, Month, MonthFigures, Snapshot } from "../types";
import { firstSent, handOverKpi, type HandedOverDocument, type HandOver } from "./handOverKpi";
import { hasEnded } from "./hasEnded";
import { linkKpi } from "./linkKpi";
import { materialKpi } from "./materialKpi";
import { sampleKpi } from "./sampleKpi";
import { scenarioKpi } from "./scenarioKpi";
import type { ActivityKpis, RecommendationKpi } from "./types";

/** What the activities are judged by besides the workbook's rows. */
export interface HandedOver {
  /** What people typed on the reports as the day of handing over. */
  readonly typed: Readonly<Partial<Record<HandedOverDocument, DateEntry>>>;
  /** The record of what was sent; undefined where the workbook keeps none. */
  readonly recorded: readonly HandOver[] | undefined;
}

export interface KpiBasis extends HandedOver {
  readonly base: MonthFigures;
  /** Of the whole workbook. */
  readonly recommendations: readonly CountedRecommendation[];
}

const EMPTY: DateEntry = { kind: "empty" };

/** Where the rows are judged already: `judged` are all of the workbook. */
export const activityKpis = (
  snapshot: Snapshot,
  month: Month,
  asOf: Day,
  judged: readonly JudgedRow[],
  basis: KpiBasis,
): ActivityKpis => {
  const { settings, lists, scenarios, materials } = snapshot;
  const { deadlines, samples } = basis.base;
  const situation = {
    ended: hasEnded(month, asOf),
    unexplained: judged.filter((row) => row.month === month && isUnexplainedFailure(row)).length,
  };
  const dayOf = (document: HandedOverDocument): Day | undefined =>
    firstSent(basis.recorded ?? [], month, document);
  const handedOver = (document: "report" | "recap") =>
    handOverKpi(
      dueNextMonth(month, settings.due[document]),
      basis.typed[document] ?? EMPTY,
      dayOf(document),
      asOf,
    );
  return {
    material: materialKpi(lists.materials, materials, month, settings.kpi.materialKinds),
    scenarios: scenarioKpi(judged, scenarios, month, settings.due, asOf),
    samples: sampleKpi(samples, month, asOf),
    links: {
      qcoToQa: linkKpi("qcoToQa", deadlines.qcoToQa, situation),
      qaToSupervisor: linkKpi("qaToSupervisor", deadlines.qaToSupervisor, situation),
      supervisorToQa: linkKpi("supervisorToQa", deadlines.supervisorToQa, situation),
    },
    report: handedOver("report"),
    recap: handedOver("recap"),
    recommendations: recommendationKpi(month, asOf, basis, settings.kpi.recommendationMean),
  };
};

/** Handing over is asked for only where the workbook keeps a record of it, or somebody typed the day. */
const recommendationKpi = (
  month: Month,
  asOf: Day,
  { recommendations, typed, recorded }: KpiBasis,
  leastMean: number,
): RecommendationKpi => {
  const figures = recommendationFigures(
    recommendations.filter((one) => one.month === month),
    asOf,
  );
  const { analysis = EMPTY } = typed;
  const handedOver =
    analysis.kind === "value" ? analysis.value : firstSent(recorded ?? [], month, "analysis");
  const isHandedOver = recorded === undefined || handedOver !== undefined;
  return {
    state: recommendationVerdict(figures, { leastMean, isHandedOver }),
    figures,
    leastMean,
    handedOver,
  };
};
