/** The edits that bring a month's reports up to date, each report's as a group of its own. */
import type { Edit } from "../edits/edit";
import { ADDIN_VERSION } from "../layout/document";
import type { Gathering } from "../plan/gather-recommendations";
import { completeReport, NOTHING_FILLED, type ReportSheet } from "./complete";
import { DOCUMENTS, positionOf, type ReportDocument } from "./documents";
import {
  copyName,
  planReport,
  standsAlready,
  type ReportSurroundings,
  type StandingReport,
} from "./plan-report";
import { partsOfReport } from "./report-basis";
import type { ReportInput } from "./report-input";
import { WorkbookError } from "../types";
import type { FingerprintParts } from "../../sop";

/** A finished report is a record: it is made anew only when that is asked for. */
export function assertNotFinal({ month, isStillOf }: ReportInput, standing: readonly StandingReport[]): void {
  for (const { read } of standing) {
    const { final, fingerprint: before } = read?.stamp ?? {};
    if (final === undefined) continue;
    const code = before !== undefined && isStillOf(before) ? "reportFinal" : "reportFinalOutdated";
    throw new WorkbookError(code, { month, by: final.by, on: final.on });
  }
}

/** What a try before has left: to be made anew though it may say what it should, and copies that stand already. */
interface Left {
  readonly begun: boolean;
  readonly copied: readonly StandingReport[];
}

/** What each report needs as a group of its own, behind what comes before them all. */
export function planReports(
  input: ReportInput,
  standing: readonly StandingReport[],
  gathering: Gathering,
  { begun, copied }: Left,
): { readonly sheets: readonly string[]; readonly groups: readonly (readonly Edit[])[] } {
  const { snapshot } = input;
  const names = snapshot.layout.names;
  let sheets = snapshot.foundation.sheets;
  const written: (readonly Edit[])[] = [];
  const opened: Edit[] = [];
  const { counted } = input.recommendations;
  const parts = partsOfReport(snapshot, input.judged, input.month, { counted });
  const reports = DOCUMENTS.map((document, index) => {
    const now = standing[index];
    return now && { now, report: completed(document, input, parts, now, gathering) };
  });
  for (const one of reports) {
    if (!one) continue;
    const { now, report } = one;
    const surroundings: ReportSurroundings = {
      names,
      sheets,
      position: positionOf(sheets, report.sheet),
      isStillOf: input.isStillOf,
    };
    if (!begun && now.read?.stamp?.final === undefined && standsAlready(report, now, surroundings)) continue;
    if (now.protected) opened.push({ kind: "unprotect", sheet: report.sheet });
    const keepAs = mustBeKept(now) && !copied.includes(now) ? copyName(report.sheet, sheets) : undefined;
    written.push(planReport(report, now, surroundings, keepAs));
    sheets = withSheets(sheets, report.sheet, now, surroundings.position, keepAs);
  }
  return {
    sheets: reports.flatMap((one) => (one ? [one.report.sheet] : [])),
    // First of all: where somebody's password refuses it, nothing has been written yet.
    groups: [[...opened, ...gathering.edits], ...written],
  };
}

function completed(
  document: ReportDocument,
  input: ReportInput,
  parts: FingerprintParts,
  now: StandingReport,
  { kept }: Gathering,
): ReportSheet {
  const { month, asOf, today, rows, fingerprint, documentVersion, letterhead } = input;
  const filled = now.read ?? NOTHING_FILLED;
  const known =
    document.kind === "Analisa" ? { ...filled, kept: new Map([...filled.kept, ...kept]) } : filled;
  return completeReport(document.write({ ...input, kept: known.kept }), known, {
    kind: document.kind,
    month,
    asOf,
    made: today,
    version: ADDIN_VERSION,
    rows: rows.length,
    fingerprint,
    documentVersion,
    letterhead,
    parts,
  });
}

/** A report whose records cannot be read, for what people filled in there would be lost; and one that is finished. */
export const mustBeKept = ({ cells, read }: StandingReport): boolean =>
  cells !== undefined && cells.length > 0 && (!read || read.stamp?.final !== undefined);

function withSheets(
  sheets: readonly string[],
  sheet: string,
  { cells }: StandingReport,
  position: number,
  keepAs: string | undefined,
): readonly string[] {
  const now = [...sheets];
  if (cells === undefined) now.splice(position, 0, sheet);
  if (keepAs !== undefined) now.splice(now.indexOf(sheet) + 1, 0, keepAs);
  return now;
}
