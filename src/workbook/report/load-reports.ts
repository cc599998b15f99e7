/** What stands of a month's reports, and the recommendations of all months gathered, in one sync. */
import type { Month } from "../../sop";
import { gatherRecommendations, type Gathering, type StandingAnalysis } from "../plan/gather-recommendations";
import type { Foundation } from "../read/read-workbook";
import { loadRecommendations } from "../read/recommendations";
import { analysesIn, DOCUMENTS } from "./documents";
import { loadStanding } from "./load-standing";
import type { StandingReport } from "./plan-report";

/** Queues the month's reports, every other month's Analisa and the table that gathers their recommendations. */
export function loadReports(
  context: Excel.RequestContext,
  { sheets, tables }: Foundation,
  month: Month,
): () => { readonly standing: readonly StandingReport[]; readonly gathering: Gathering } {
  const own = DOCUMENTS.map(({ kind, sheetName, title }) => ({
    kind,
    sheet: sheetName(month),
    load: loadStanding(context, sheets, sheetName(month), title),
  }));
  const others = analysesIn(sheets)
    .filter((one) => one.month !== month)
    .map((one) => ({ ...one, load: loadStanding(context, sheets, one.sheet) }));
  const table = loadRecommendations(context, tables);
  return () => {
    const standing = own.map(({ load }) => load());
    const analyses = [
      ...own.map(({ kind, sheet }, index) => ({ kind, month, sheet, standing: standing[index] })),
      ...others.map((one) => ({ kind: "Analisa", month: one.month, sheet: one.sheet, standing: one.load() })),
    ].flatMap(({ kind, standing: one, ...rest }): StandingAnalysis[] =>
      kind === "Analisa" && one?.read ? [{ ...rest, read: one.read, protected: one.protected }] : [],
    );
    return { standing, gathering: gatherRecommendations(month, analyses, table()) };
  };
}
