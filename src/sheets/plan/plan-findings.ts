/** What check tells of the plans: made again from what was kept of their makings, each row must be the one that stands. */
import {
  auditPlan,
  isoFromDay,
  planFingerprint,
  replayPlan,
  type Finding,
  type Month,
  type PlanDifference,
  type PlannedColumn,
} from "../../sop";
import { cellAddress } from "../layout/address";
import { PLAN_SHEET, TABLE_NAMES } from "../layout/names";
import { planLinesOf, type PlanLine } from "../snapshot/plan-rows";
import { headerIndex, type TableCells } from "../snapshot/table-cells";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { loggedMonths, loggedPlans } from "./plan-log";
import { recordsIn } from "./plan-record";

const HEADERS: Readonly<Record<PlannedColumn, string>> = {
  day: "Tanggal Rencana",
  block: "Blok Jam",
  area: "Area",
  service: "Layanan",
  material: "Jenis Materi",
  scenario: "Kode Skenario",
  executor: "Pelaksana",
  agent: "ID Agent",
  reserve: "Cadangan",
};

type Read = Pick<WorkbookSnapshot, "foundation" | "plans">;

/** Of a table that was not read anew: an edit of F-22 changes nothing of its plans. */
const known = new WeakMap<TableCells, readonly Finding[]>();

export function planFindings(snapshot: Read): readonly Finding[] {
  const table = snapshot.foundation.fixed[TABLE_NAMES.plan];
  if (!table) return [];
  const before = known.get(table);
  if (before) return before;
  const lines = planLinesOf(table);
  // A plan whose rows are all gone is known by Log alone.
  const months = [
    ...new Set([...lines.map(({ month }) => month), ...loggedMonths(snapshot.foundation.fixed)]),
  ].sort();
  const findings = months.flatMap((month) =>
    findingsOfMonth(
      snapshot,
      table,
      month,
      lines.filter((line) => line.month === month),
    ),
  );
  known.set(table, findings);
  return findings;
}

function findingsOfMonth(
  snapshot: Read,
  table: TableCells,
  month: Month,
  lines: readonly PlanLine[],
): readonly Finding[] {
  const records = recordsIn(snapshot, month);
  if (!isProven(snapshot, month, records))
    return [
      finding("planUnproven", { sheet: table.sheet, cell: addressOf(table, lines[0], "Bulan") }, { month }),
    ];
  const differences = auditPlan(
    replayPlan(records),
    lines.map(({ row }) => row),
  );
  return differences.map((difference) => findingOf(table, month, lines, difference));
}

/** Each making is there, and Log says the same of it; a Log that was deleted says nothing. */
function isProven(
  { foundation: { fixed } }: Read,
  month: Month,
  records: ReturnType<typeof recordsIn>,
): boolean {
  if (records.length === 0) return false;
  if (!fixed[TABLE_NAMES.log]) return true;
  const logged = loggedPlans(fixed, month);
  return records.every((record) => logged.get(record.version) === planFingerprint(record));
}

function findingOf(
  table: TableCells,
  month: Month,
  lines: readonly PlanLine[],
  difference: PlanDifference,
): Finding {
  const { no, kind } = difference;
  const own = lines.filter(({ row }) => row.no === no);
  if (kind !== "changed") {
    // Of two rows with one number the second is the one that was added; of one that is gone there is none.
    const cell = addressOf(table, own.at(-1), "No.");
    const params = { month, no, value: "", planned: "", what: kind };
    return finding("planAltered", { sheet: table.sheet, cell, header: "No." }, params);
  }
  const header = HEADERS[difference.column];
  const [value, planned] = [difference.found, difference.planned].map((content) =>
    difference.column === "day" && typeof content === "number" ? isoFromDay(content) : content,
  );
  return finding(
    "planAltered",
    { sheet: table.sheet, cell: addressOf(table, own[0], header), header },
    { month, no, value: value ?? "", planned: planned ?? "" },
  );
}

const addressOf = (table: TableCells, line: PlanLine | undefined, header: string): string =>
  line === undefined
    ? ""
    : cellAddress(table.row + line.index, table.column + Math.max(0, headerIndex(table, header)));

const finding = (
  code: "planAltered" | "planUnproven",
  where: { readonly sheet: string; readonly cell: string; readonly header?: string },
  params: Finding["params"],
): Finding => ({
  code,
  severity: "warning",
  id: "",
  header: "",
  ...where,
  params,
});

/** How often the month's plan was made, as Log and the kept makings have it; 0 where there is none. */
export const timesPlanned = (snapshot: Read, month: Month): number =>
  Math.max(
    0,
    ...recordsIn(snapshot, month).map(({ version }) => version),
    ...loggedPlans(snapshot.foundation.fixed, month).keys(),
  );

/** Where a plan stands. */
export const planSheetOf = ({ foundation }: Pick<Read, "foundation">): string =>
  foundation.fixed[TABLE_NAMES.plan]?.sheet ?? PLAN_SHEET;
