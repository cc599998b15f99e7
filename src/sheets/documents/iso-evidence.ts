/** Bukti ISO: for each month and clause the cells that prove it, or lack. Source: docs/rules/next-year.md, "Bukti ISO". */
import { isMonth, judgeRows, rowsByMonth, type Day, type Month } from "../../sop";
import { rowEvidence, type EvidencePlace } from "../../sop/iso/rowEvidence";
import { cellAddress } from "../layout/address";
import { TABLE_NAMES } from "../layout/names";
import { RECOMMENDATION_HEADERS } from "../layout/recommendation-words";
import type { ReportKind } from "../layout/report-kinds";
import type { StampedSheet } from "../report/stamped-sheet";
import { monthIn } from "../snapshot/recommendations";
import type { FixedTables } from "../snapshot/settings";
import { headerIndex, textOf, type TableCells } from "../snapshot/table-cells";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { IsoEvidence } from "../types";

type Heads = readonly Pick<StampedSheet, "kind" | "month" | "copy" | "sheet" | "stamp">[];
type Counted = Omit<IsoEvidence, "month" | "state">;

const NEEDS: readonly IsoEvidence["need"][] = [
  "provision",
  "processes",
  "products",
  "nonconforming",
  "analysis",
  "corrective",
  "preventive",
];

/** "none": there is nothing that could be asked for it. */
const stateOf = ({ held, of }: Counted): IsoEvidence["state"] => {
  if (of === 0) return "none";
  if (held === 0) return "lacking";
  return held < of ? "partial" : "present";
};

/** The cell of a table's body under a header; undefined where the table or the column is gone. */
function placeIn(table: TableCells | undefined, row: number, header: string): EvidencePlace | undefined {
  const column = table ? headerIndex(table, header) : -1;
  if (!table || column < 0) return undefined;
  return { sheet: table.sheet, cell: cellAddress(table.row + Math.max(0, row), table.column + column) };
}

/** The scorecard that the month was frozen with: its criteria stand over the marks. */
function scorecardEvidence({ months, cells }: WorkbookSnapshot, month: Month): Counted {
  const sheet = months.find((one) => one.month === month);
  const table = cells.find(({ name }) => name === sheet?.table);
  const columns = sheet?.markColumns.filter((column) => column !== undefined) ?? [];
  const [first] = columns;
  return {
    ...{ need: "provision", name: "scorecard" },
    of: 1,
    held: sheet && columns.length > 0 && columns.length === sheet.markColumns.length ? 1 : 0,
    place:
      table && first !== undefined
        ? { sheet: table.sheet, cell: cellAddress(table.row - 1, first) }
        : undefined,
  };
}

/** A finished report of the month: of several versions the sheet itself, not what was kept of those before. */
function reportEvidence(
  heads: Heads,
  month: Month,
  what: Pick<Counted, "need" | "name"> & { readonly kind: ReportKind },
): Counted {
  const { kind, need, name } = what;
  const head = heads.find((one) => one.kind === kind && one.month === month && !one.copy);
  return {
    ...{ need, name },
    of: 1,
    held: head?.stamp?.final === undefined ? 0 : 1,
    place: head && { sheet: head.sheet, cell: "A1" },
  };
}

const PREVENTIVE = /^\s*preventif/i;

/** Recommendations of the month that are marked preventive: one is enough. */
function preventiveEvidence(tables: FixedTables, month: Month): Counted {
  const table = tables[TABLE_NAMES.recommendations];
  const kind = table ? headerIndex(table, RECOMMENDATION_HEADERS.kind) : -1;
  const rows = (table?.body ?? []).flatMap((line, index) =>
    table && monthIn(table, line) === month ? [{ index, kind: textOf(line[kind]) }] : [],
  );
  const found = rows.find((row) => PREVENTIVE.test(row.kind));
  return {
    ...{ need: "preventive", name: "preventive" },
    of: 1,
    held: found ? 1 : 0,
    place: placeIn(table, found?.index ?? rows[0]?.index ?? 0, RECOMMENDATION_HEADERS.kind),
  };
}

/** Of every month that has a sheet or rows, up to the as-of day's; in the clauses' order. */
export function isoEvidence(snapshot: WorkbookSnapshot, heads: Heads, asOf: Day): readonly IsoEvidence[] {
  const { fixed, months } = snapshot.foundation;
  const byMonth = rowsByMonth(snapshot, judgeRows(snapshot, asOf));
  const all = [...new Set([...months.map(({ month }) => month), ...byMonth.keys()])].filter(isMonth).sort();
  return all.flatMap((month) => {
    const counted: readonly Counted[] = [
      ...rowEvidence(byMonth.get(month) ?? []),
      scorecardEvidence(snapshot, month),
      reportEvidence(heads, month, { kind: "Laporan", need: "processes", name: "report" }),
      reportEvidence(heads, month, { kind: "Analisa", need: "analysis", name: "analysis" }),
      preventiveEvidence(fixed, month),
    ];
    return NEEDS.flatMap((need) =>
      counted
        .filter((one) => one.need === need)
        .map((one): IsoEvidence => ({ ...one, month, state: stateOf(one) })),
    );
  });
}
