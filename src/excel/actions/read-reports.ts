/** Which reports each month has: from when, from what, finished or not, and whether the data have changed since. Reads only. */
import { TABLE_NAMES } from "../../sheets/layout/names";
import { send } from "../apply/send";
import { changedParts, dueNextMonth, judgeRows, rowsByMonth, type Day } from "../../sop";
import { DOCUMENTS } from "../../sheets/report/documents";
import { distributionLines } from "../../sheets/report/handed-over";
import { unsentOf, versionNow } from "../../sheets/report/report-versions";
import { loadStanding } from "../read/standing-report";
import { loadStamps } from "../read/stamps";
import type { StampedSheet } from "../../sheets/report/stamped-sheet";
import { readSnapshot } from "../read/read-workbook";
import {
  WorkbookError,
  type MonthReports,
  type ReportsReading,
  type ReportStanding,
} from "../../sheets/types";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { partsOfReport, reportFingerprints } from "../../sheets/report/report-basis";
import { inExcel } from "../steps/in-excel";

/**
 * Which reports each month has, from what they were made, and whether the data have changed since. Reads only. Two
 * syncs; a third where a report's first line is not where it was written.
 */
export async function readReports({ today }: { readonly today: Day }): Promise<ReportsReading> {
  return inExcel(async (context) => {
    let loadHeads: () => readonly StampedSheet[] = () => [];
    const snapshot = await readSnapshot(
      context,
      ({ sheets }) => {
        loadHeads = loadStamps(context, sheets);
      },
      "orOlder",
    );
    const heads = await withLostStamps(context, loadHeads());
    const asOf = asOfOf(snapshot, { today });
    const judged = judgeRows(snapshot, asOf);
    const fingerprints = reportFingerprints(snapshot, judged);
    const standing = ({ sheet, kind, month, stamp, locked }: StampedSheet): ReportStanding => {
      const outdated = stamp !== undefined && !fingerprints.match(month, stamp.fingerprint);
      return {
        kind,
        sheet,
        stamp,
        locked,
        outdated,
        changed: outdated
          ? changedParts(
              stamp.parts ?? {},
              partsOfReport(snapshot, judged, month, { stamped: stamp.fingerprint }),
            )
          : [],
      };
    };
    const sent = distributionLines(snapshot.foundation.fixed[TABLE_NAMES.distribution]);
    const months = new Set([...rowsByMonth(snapshot, judged).keys(), ...heads.map(({ month }) => month)]);
    return {
      asOf,
      today,
      months: [...months].sort().map((month): MonthReports => {
        const own = heads.filter((head) => head.month === month);
        const { report, recap } = snapshot.settings.due;
        const reports = DOCUMENTS.flatMap(({ kind }) =>
          own.filter((head) => !head.copy && head.kind === kind).map(standing),
        );
        const unsent = unsentOf(sent, month, versionNow(own, month));
        return {
          month,
          due: { report: dueNextMonth(month, report), recap: dueNextMonth(month, recap) },
          reports,
          missing: DOCUMENTS.length - reports.length,
          copies: own.filter(({ copy }) => copy).map(({ sheet }) => sheet),
          ...(unsent ? { unsent } : {}),
        };
      }),
    };
  });
}

/** Only sheets of ours: by their stamp, wherever its line stands now, or at least by their title. */
async function withLostStamps(
  context: Excel.RequestContext,
  heads: readonly StampedSheet[],
): Promise<readonly StampedSheet[]> {
  const titlesOf = (head: StampedSheet): readonly string[] =>
    DOCUMENTS.find(({ kind }) => kind === head.kind)?.titles ?? [];
  const lost = heads.filter(({ stamp, copy }) => stamp === undefined && !copy);
  if (lost.length === 0) return heads.filter(({ stamp }) => stamp !== undefined);
  const loads = lost.map((head) => ({
    head,
    load: loadStanding(context, [head.sheet], head.sheet, titlesOf(head)),
  }));
  await send(context);
  const found = loads.flatMap(({ head, load }): StampedSheet[] => {
    try {
      const { cells = [], read } = load();
      return cells.length === 0 ? [] : [{ ...head, stamp: read?.stamp }];
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "sheetNotOurs") return [];
      throw error;
    }
  });
  return [...heads.filter(({ stamp }) => stamp !== undefined), ...found];
}
