/** Why a month's reports are made only after a question, and when they are not made at all. */
import type { Finding, Month } from "../../sop";
import { layoutFindings, type LayoutProblem } from "../damage/problems";
import { parseBox } from "../layout/address";
import { HOME_SHEET, LOG_SHEET } from "../layout/fixed-sheets";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { REPORT_DOUBTS, WorkbookError, type DoubtTold, type ReportDoubt } from "../types";
import { reportPrefix } from "./monthly-report";
import type { StandingReport } from "./plan-report";
import type { ReportInput } from "./report-input";

/** Damage by which a month's figures may be other than its rows say; a lost dropdown or date format is none. */
const DAMAGING: ReadonlySet<string> = new Set<LayoutProblem>([
  "columnMissing",
  "columnCopied",
  "formulasLost",
  "rowsBelow",
  "monthRecord",
  "tableMissing",
  "tableRenamed",
  "tableConverted",
  "tableSplit",
  "sheetMissing",
]);

/** What no figure is made from. */
const APART: readonly string[] = [HOME_SHEET, LOG_SHEET];

/** What of the layout is damaged that the month's reports are made from. */
export function damageOf(
  snapshot: Pick<WorkbookSnapshot, "foundation" | "layout">,
  month: Month,
): readonly Finding[] {
  const others = new Set(
    snapshot.foundation.months.flatMap((one) => (one.month === month ? [] : [one.sheet.toLowerCase()])),
  );
  return layoutFindings(snapshot).filter(
    ({ params, sheet }) =>
      DAMAGING.has(String(params["problem"])) &&
      !others.has(sheet.toLowerCase()) &&
      !APART.includes(sheet) &&
      !APART.includes(String(params["name"])),
  );
}

/** The month's doubts, the worst last. `findings` are check's, of the month's sheet. */
export function doubtsOf(
  { figures }: Pick<ReportInput, "figures">,
  findings: readonly Finding[],
  damage: readonly Finding[],
): readonly ReportDoubt[] {
  const holds: Readonly<Record<ReportDoubt, boolean>> = {
    reportOpenErrors: openErrors(findings) > 0,
    reportEmptyMonth: figures.samples.counted === 0,
    reportLayoutDamaged: damage.length > 0,
  };
  return REPORT_DOUBTS.filter((doubt) => holds[doubt]);
}

export const openErrors = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === "error").length;

/**
 * The month's worst doubt, as the question tells it; thrown as one unless `despite`, what the person has been told of, is as bad or
 * worse. Refuses always, with `reportLosesFigures`, where columns are missing, the month has no counted sample for it, and
 * its Laporan has figures.
 */
export function doubtTold(
  input: Pick<ReportInput, "figures" | "month" | "snapshot">,
  findings: readonly Finding[],
  standing: StandingReport | undefined,
  despite?: ReportDoubt,
): DoubtTold | undefined {
  const { month, snapshot, figures } = input;
  const damage = damageOf(snapshot, month);
  const problems = [...new Set(damage.map(nameOf))].join(", ");
  const params = { month, errors: openErrors(findings), problems };
  const columns = damage.filter(({ params: { problem } }) => problem === "columnMissing");
  if (columns.length > 0 && figures.samples.counted === 0 && hasFigures(standing, month, snapshot))
    throw new WorkbookError("reportLosesFigures", { month, problems: columns.map(nameOf).join(", ") });
  const worst = doubtsOf(input, findings, damage).at(-1);
  if (worst === undefined) return undefined;
  const told = despite === undefined ? -1 : REPORT_DOUBTS.indexOf(despite);
  if (REPORT_DOUBTS.indexOf(worst) > told) throw new WorkbookError(worst, params);
  return { code: worst, params };
}

/** `F-22 2026-07: Status Panggilan` */
const nameOf = ({ sheet, header, params }: Finding): string =>
  [sheet, header === "" ? String(params["name"] ?? "") : header].filter((part) => part !== "").join(": ");

/** Whether the Laporan that stands says that samples were counted; where its figure is not found, whether it had rows. */
function hasFigures(
  standing: StandingReport | undefined,
  month: Month,
  { layout }: Pick<WorkbookSnapshot, "layout">,
): boolean {
  const formula = layout.names.get(`${reportPrefix(month)}_Sampel`.toLowerCase());
  const box = formula === undefined ? undefined : parseBox(formula);
  const shown = box && standing?.cells?.[box.row]?.[box.column];
  return typeof shown === "number" ? shown > 0 : (standing?.read?.stamp?.rows ?? 0) > 0;
}
