/** TabelRekomendasi as read: its rows by number, and what its KPI counts. Found by header; the columns' order is people's. */
import { TABLES } from "../../sheets/layout/fixed-tables";
import { KPI_ROW } from "../../sheets/layout/recommendation-words";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { RecommendationTable } from "../../sheets/snapshot/recommendations";

/** Queues the reading of the table; call what it returns after the sync. Undefined where the workbook has none. */
export function loadRecommendations(
  context: Excel.RequestContext,
  tables: ReadonlyMap<string, string>,
): () => RecommendationTable | undefined {
  const { name } = TABLES.recommendations;
  const sheet = tables.get(name);
  if (sheet === undefined) return () => undefined;
  const table = context.workbook.tables.getItem(name);
  table.load("showTotals");
  const header = table.getHeaderRowRange();
  header.load("values");
  const body = table.getDataBodyRange();
  body.load("values,formulas,rowIndex,columnIndex");
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  return () => {
    const headers = (header.values as RawCell[][]).flat().map(String);
    const values = body.values as RawCell[][];
    return {
      name,
      sheet,
      row: body.rowIndex,
      column: body.columnIndex,
      headers,
      body: values,
      formulas: body.formulas as RawCell[][],
      showsTotals: table.showTotals,
      kpi: used.isNullObject ? [] : ((used.values as RawCell[][])[KPI_ROW - used.rowIndex] ?? []),
      below: used.isNullObject
        ? []
        : (used.values as RawCell[][])
            .slice(Math.max(0, body.rowIndex + values.length - used.rowIndex))
            .map((line) =>
              headers.map((_, index) => line[body.columnIndex + index - used.columnIndex] ?? ""),
            ),
    };
  };
}
