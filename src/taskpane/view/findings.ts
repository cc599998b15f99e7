// How findings are put before a person: those that concern the month shown, grouped by kind.
import type { CheckAnswer, Finding, FindingCode, Month, Severity } from "../../sop/types";

export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Groups by code: errors before warnings, then the most frequent, then as they came. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<FindingCode, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups]
    .map(([code, members]) => ({ code, severity: members[0].severity, findings: members }))
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.findings.length - a.findings.length);
}

/** Findings on the month's sheet and those of no month (settings, roster); not those on another month's sheet. */
export function findingsOfMonth(
  findings: readonly Finding[],
  month: Month,
  months: readonly Month[],
): readonly Finding[] {
  return findings.filter(({ sheet }) => !onOtherMonth(sheet, month, months));
}

/** A whole answer with one month checked anew: that month's figures and findings are taken from `fresh`. */
export function withMonthChecked(
  whole: CheckAnswer,
  fresh: CheckAnswer,
  month: Month,
  months: readonly Month[],
): CheckAnswer {
  const renewed = new Map(fresh.months.map((figures) => [figures.month, figures]));
  return {
    ...fresh,
    months: whole.months.map((figures) => renewed.get(figures.month) ?? figures),
    findings: [
      ...fresh.findings,
      ...whole.findings.filter(({ sheet }) => onOtherMonth(sheet, month, months)),
    ],
  };
}

// A month's sheets end in its name (`F-22 2026-07`); a sheet that was renamed is nobody's, and so always shown.
function onOtherMonth(sheet: string, month: Month, months: readonly Month[]): boolean {
  return months.some((other) => other !== month && sheet.endsWith(other));
}

function rank(severity: Severity): number {
  return severity === "error" ? 0 : 1;
}
