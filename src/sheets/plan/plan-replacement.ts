/** A replacement as edits of Rencana: a row more for the same agent, or the reserve's row filled in. */
import {
  foldAsExcel,
  replacementOf,
  shownDay,
  shownText,
  type Day,
  type Month,
  type PlanRow,
  type Replacement,
} from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { numberFormatOf } from "../layout/column";
import { PLAN_SHEET, TABLE_NAMES } from "../layout/names";
import { PLAN_TABLE } from "../layout/plan-table";
import { planLinesOf } from "../snapshot/plan-rows";
import { callersOf, planRulesOf } from "../snapshot/plan-rules";
import { headerIndex, lineUnder, type TableCells } from "../snapshot/table-cells";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { WorkbookError, type ReplacedCall } from "../types";
import type { LogEntry } from "./log";
import { cellsOfCall, expectPlan, planAddedCalls } from "./month-plan";
import { planOfMonth, uncountedCall } from "./planned-calls";

interface PlannedReplacement {
  readonly replaced: ReplacedCall;
  readonly edits: readonly Edit[];
  readonly expect: readonly Expectation[];
  readonly log: readonly LogEntry[];
}

export function planReplacement(
  snapshot: WorkbookSnapshot,
  asOf: Day,
  { month, no, today }: { readonly month: Month; readonly no: number; readonly today: Day },
): PlannedReplacement {
  const { fixed } = snapshot.foundation;
  const { rows, judged, all } = planOfMonth(snapshot, asOf, month);
  const of = rows.find((row) => row.no === no);
  const table = fixed[TABLE_NAMES.plan];
  if (!of || !table) throw new WorkbookError("planRowMissing", { month, no });
  const standing = rows.find(({ replaces }) => replaces === no);
  if (standing) return { replaced: standingFor(standing, of), edits: [], expect: [], log: [] };
  const found = uncountedCall(of, rows, judged);
  if (!found) throw new WorkbookError("planRowCounted", { month, no });
  const status = shownText(found.row.text.callStatus);
  const counted: Record<string, number> = {};
  const spelled = new Map(rows.map(({ area }) => [foldAsExcel(area), area]));
  for (const { month: own, reason, row } of all) {
    // As the plan spells it: samples may have been typed in another case.
    const area = spelled.get(foldAsExcel(shownText(row.text.area))) ?? "";
    if (own === month && reason === undefined) counted[area] = (counted[area] ?? 0) + 1;
  }
  const replacement = replacementOf(rows, of, status, {
    month,
    asOf,
    calendar: snapshot.settings.calendar,
    blocks: planRulesOf(fixed).blocks.map(({ name }) => name),
    executors: callersOf(fixed).names,
    agents: snapshot.agents,
    counted,
  });
  if (replacement.kind === "none")
    throw new WorkbookError("planNothingLeft", { month, no, why: replacement.why });
  const reason = reasonOf(replacement, status);
  const detail = `Bulan ${month}: No. ${replacement.no} menggantikan No. ${no}, ${shownDay(replacement.day ?? asOf)} ${replacement.block}; ${reason}`;
  return {
    replaced: replacedBy(replacement, asOf),
    edits:
      replacement.kind === "again"
        ? planAddedCalls(table, [lineUnder(table.headers, againCells(replacement, of, month, reason))])
        : reserveEdits(table, month, replacement, reason),
    expect: expectPlan(table),
    log: [{ day: today, action: "Ganti panggilan", sheet: PLAN_SHEET, detail }],
  };
}

type Found = Exclude<Replacement, { kind: "none" }>;

const reasonOf = (replacement: Found, status: string): string => {
  if (replacement.kind === "again") return `${status}: percobaan ke-${replacement.attempt}`;
  const borrowed = replacement.borrowedFrom === "" ? "" : `, dipinjam dari ${replacement.borrowedFrom}`;
  return `${status}: cadangan${borrowed}`;
};

const againCells = (
  { no, replaces, day, block, material, scenario, executor }: Extract<Found, { kind: "again" }>,
  { area, service, agent }: PlanRow,
  month: Month,
  reason: string,
): Readonly<Record<string, CellContent>> =>
  cellsOfCall({ no, area, service, agent, reserve: 0, day, block, material, scenario, executor }, month, {
    replaces,
    reason,
  });

/** What people wrote beside these cells stays. */
function reserveEdits(
  table: TableCells,
  month: Month,
  { no, replaces, day, block, material, scenario, executor }: Extract<Found, { kind: "reserve" }>,
  reason: string,
): readonly Edit[] {
  const line = planLinesOf(table).find((one) => one.month === month && one.row.no === no);
  if (!line) throw new WorkbookError("planRowMissing", { month, no });
  const kept = line.row.reason === "" ? reason : `${line.row.reason}; ${reason}`;
  const contents: Readonly<Record<string, CellContent>> = {
    "Tanggal Rencana": day ?? null,
    "Blok Jam": asTyped(block),
    "Jenis Materi": asTyped(material),
    "Kode Skenario": asTyped(scenario),
    Pelaksana: asTyped(executor),
    Menggantikan: replaces,
    Alasan: asTyped(kept),
  };
  const values = lineUnder(table.headers, contents);
  const looks = Object.keys(contents).flatMap((header): readonly Edit[] => {
    const index = headerIndex(table, header);
    const column = PLAN_TABLE.columns.find((one) => one.header === header);
    if (index < 0 || !column) return [];
    const box = { row: table.row + line.index, column: table.column + index, rows: 1, columns: 1 };
    return [{ kind: "look", sheet: table.sheet, box, look: { numberFormat: numberFormatOf(column) } }];
  });
  const place = { sheet: table.sheet, row: table.row + line.index, column: table.column };
  return [...looks, { kind: "cells", ...place, values: [values], expect: [] }];
}

const replacedBy = (replacement: Found, asOf: Day): ReplacedCall => ({
  kind: replacement.kind,
  no: replacement.no,
  day: replacement.day ?? asOf,
  block: replacement.block,
  attempt: replacement.kind === "again" ? replacement.attempt : undefined,
  borrowedFrom: replacement.kind === "reserve" ? replacement.borrowedFrom : "",
});

const standingFor = (row: PlanRow, of: PlanRow): ReplacedCall => ({
  kind: row.reserve > 0 ? "reserve" : "again",
  no: row.no,
  day: row.day ?? 0,
  block: row.block,
  attempt: undefined,
  borrowedFrom: row.area === of.area ? "" : row.area,
});
