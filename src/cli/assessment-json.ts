/** What `report --json` prints besides check's answer: KPIs, what cannot be relied on yet, comparisons and causes. */
import type { Doubt, Integrity, MonthAssessment, RootCauses } from "../sop";
import type { ActivityResults } from "../excel";

const integrityJson = ({ callToFinding, stepsDoneLate, ...doubts }: Integrity) => ({
  ...(doubts satisfies Readonly<Record<string, Doubt>>),
  stepsDoneLate,
  callToFinding,
});

const comparisonJson = ({ comparison }: MonthAssessment) => {
  const { month, before } = comparison;
  if (!comparison.comparable) {
    const { why, underThisRule, passMarks } = comparison;
    return {
      comparable: false,
      why,
      month,
      before,
      underThisRule: underThisRule ?? null,
      ...(passMarks === undefined ? {} : { passMarks }),
    };
  }
  const { difference, interval95, differs, fisherP } = comparison.comparison;
  const { detections } = comparison;
  return { comparable: true, month, before, difference, interval95, differs, fisherP, detections };
};

const causesJson = ({ lines, undetermined, criteria, moreCriteria, actions }: RootCauses) => ({
  roots: lines.map(({ label, amount, now, before }) => ({ root: label, amount, now, before })),
  undetermined: undetermined.amount,
  criteria,
  moreCriteria,
  actions,
});

/** By name; a name is a key once only, since it is a group's. */
const byName = <T extends { readonly label: string }>(all: readonly T[]) =>
  Object.fromEntries(all.map(({ label, ...rest }) => [label, rest]));

export const assessmentJson = (assessment: MonthAssessment, activities: ActivityResults) => ({
  activities,
  integrity: integrityJson(assessment.integrity),
  callers: byName(
    assessment.callers.map(({ label, counted, passed, pHolm, agents, sharedAgents }) => ({
      label,
      counted,
      passed,
      pHolm,
      agents,
      sharedAgents,
    })),
  ),
  groups: Object.fromEntries(
    Object.entries(assessment.groups).map(([kind, all]) => [
      kind,
      byName(all.map(({ label, counted, passed, pHolm }) => ({ label, counted, passed, pHolm }))),
    ]),
  ),
  comparison: comparisonJson(assessment),
  leaders: Object.fromEntries(Object.entries(assessment.leaders).map(([kind, most]) => [kind, most ?? null])),
  causes: causesJson(assessment.causes),
});
