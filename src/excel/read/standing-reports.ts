/** What stands of a month's reports, and the recommendations of all months gathered. */
import { send } from "../apply/send";
import type { Month } from "../../sop";
import {
  gatherRecommendations,
  type Gathering,
  type StandingAnalysis,
} from "../../sheets/plan/gather-recommendations";
import { isAnswerTooLarge } from "./answer-too-large";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";
import { parseReportSheetName, reportSheetName } from "../../sheets/layout/report-kinds";
import { loadRecommendations } from "./recommendations";
import { analysesIn, DOCUMENTS } from "../../sheets/report/documents";
import { loadStamps } from "./stamps";
import { loadStanding, standingInParts, type StandingLoader } from "./standing-report";
import type { StandingReport } from "../../sheets/report/plan-report";
import type { StampedSheet } from "../../sheets/report/stamped-sheet";

interface StandingReports {
  readonly standing: readonly StandingReport[];
  readonly gathering: Gathering;
  /** What the month's report sheets say of themselves, kept ones too. */
  readonly heads: readonly StampedSheet[];
}

/** One sync; more only where one answer does not hold the reports. */
export async function readStandingReports(
  context: Excel.RequestContext,
  foundation: Foundation,
  month: Month,
): Promise<StandingReports> {
  try {
    const load = loadReports(context, foundation, month, loadStanding);
    await send(context);
    return load();
  } catch (error) {
    if (!isAnswerTooLarge(error)) throw error;
  }
  const parts = standingInParts();
  const load = loadReports(context, foundation, month, parts.load);
  await send(context);
  await parts.read();
  return load();
}

/** Queues the month's reports, every other month's Analisa and the table that gathers their recommendations. */
function loadReports(
  context: Excel.RequestContext,
  { sheets, tables }: Foundation,
  month: Month,
  loadOne: StandingLoader,
): () => StandingReports {
  const own = DOCUMENTS.map(({ kind, titles }) => ({
    kind,
    sheet: reportSheetName(kind, month),
    load: loadOne(context, sheets, reportSheetName(kind, month), titles),
  }));
  const others = analysesIn(sheets)
    .filter((one) => one.month !== month)
    .map((one) => ({ ...one, load: loadOne(context, sheets, one.sheet) }));
  const table = loadRecommendations(context, tables);
  const heads = loadStamps(
    context,
    sheets.filter((sheet) => parseReportSheetName(sheet)?.month === month),
  );
  return () => {
    const standing = own.map(({ load }) => load());
    const analyses = [
      ...own.map(({ kind, sheet }, index) => ({ kind, month, sheet, standing: standing[index] })),
      ...others.map((one) => ({ kind: "Analisa", month: one.month, sheet: one.sheet, standing: one.load() })),
    ].flatMap(({ kind, standing: one, ...rest }): StandingAnalysis[] =>
      kind === "Analisa" && one?.read ? [{ ...rest, read: one.read, protected: one.protected }] : [],
    );
    return { standing, gathering: gatherRecommendations(month, analyses, table()), heads: heads() };
  };
}
