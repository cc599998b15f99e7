/** TabelRencana as read: its rows by month, found by header; the columns' order is people's. */
import type { Day, Month, PlanRow } from "../../sop";
import { PLAN_TABLE } from "../layout/plan-table";
import { parseDate, parseMonth, type RawCell } from "./parse-cell";
import { headerIndex, textOf, type TableCells } from "./table-cells";

export interface PlanLine {
  readonly month: Month;
  readonly row: PlanRow;
  /** 0-based body row of the table. */
  readonly index: number;
  /** People typed into columns of their own here. */
  readonly hasOwn: boolean;
}

/** Rows with a month and a number; others are people's notes. */
export function planLinesOf(table: TableCells | undefined): readonly PlanLine[] {
  if (!table) return [];
  const place = (header: string): number => headerIndex(table, header);
  const places = {
    month: place("Bulan"),
    no: place("No."),
    day: place("Tanggal Rencana"),
    block: place("Blok Jam"),
    area: place("Area"),
    service: place("Layanan"),
    material: place("Jenis Materi"),
    scenario: place("Kode Skenario"),
    executor: place("Pelaksana"),
    agent: place("ID Agent"),
    reserve: place("Cadangan"),
    replaces: place("Menggantikan"),
    reason: place("Alasan"),
    sample: place("No. Sampel"),
  };
  const declared = new Set(PLAN_TABLE.columns.map(({ header }) => header.toLowerCase()));
  const own = table.headers.flatMap((header, index) => (declared.has(header.toLowerCase()) ? [] : [index]));
  return table.body.flatMap((line, index): readonly PlanLine[] => {
    const cell = (name: keyof typeof places): RawCell => line[places[name]] ?? "";
    const text = (name: keyof typeof places): string => textOf(cell(name)).trim();
    const month = parseMonth(cell("month"));
    const no = wholeIn(cell("no"));
    if (month === undefined || no === undefined) return [];
    const row: PlanRow = {
      no,
      day: dayIn(cell("day")),
      block: text("block"),
      area: text("area"),
      service: text("service"),
      material: text("material"),
      scenario: text("scenario"),
      executor: text("executor"),
      agent: text("agent"),
      reserve: wholeIn(cell("reserve")) ?? 0,
      replaces: wholeIn(cell("replaces")),
      reason: text("reason"),
      sample: text("sample"),
    };
    return [{ month, row, index, hasOwn: own.some((at) => (line[at] ?? "") !== "") }];
  });
}

/** A number, also one that was typed as text. */
function wholeIn(cell: RawCell): number | undefined {
  const value = typeof cell === "string" && /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function dayIn(cell: RawCell): Day | undefined {
  const entry = parseDate(cell);
  return entry.kind === "value" ? entry.value : undefined;
}
