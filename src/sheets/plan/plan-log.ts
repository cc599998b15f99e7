/** The line of Log that tells of a plan's making, and the fingerprints that it is known by again. */
import {
  planFingerprint,
  rosterFingerprint,
  shownDay,
  type Day,
  type Month,
  type PlanRecord,
  type PlanRules,
} from "../../sop";
import { TABLE_NAMES, PLAN_SHEET } from "../layout/names";
import { PLAN_WEIGHT_WORDS } from "../layout/settings";
import { recordsOf, textOf } from "../snapshot/table-cells";
import type { FixedTables } from "../snapshot/settings";
import type { LogEntry } from "./log";

export const PLAN_ACTION = "Susun rencana";

export interface Making {
  readonly record: PlanRecord;
  readonly rules: PlanRules;
  /** The seed was typed, from a draw that people made; else the add-in made it. */
  readonly typed: boolean;
  readonly added: number;
  readonly kept: number;
  /** Why it was made again; "" where it was not, or nobody said. */
  readonly reason: string;
}

export function planLogEntry(making: Making, day: Day): LogEntry {
  const { record, rules, typed, added, kept, reason } = making;
  const { version, input } = record;
  const detail = [
    `Bulan ${input.month}, versi ${version}; benih: ${input.seed} (${typed ? "diketik" : "dari add-in"})`,
    `target ${input.target}, ${added} baris baru, ${kept} tetap`,
    `kode rencana: ${planFingerprint(record)}`,
    `kode daftar agent: ${rosterFingerprint(input)}`,
    rulesWords(rules, input.attempts, input.failed),
    `hari: ${input.days.length}, mulai ${shownDay(input.days[0] ?? 1)}`,
    ...(reason === "" ? [] : [`alasan: ${reason}`]),
  ].join("; ");
  return { day, action: PLAN_ACTION, sheet: PLAN_SHEET, detail };
}

const rulesWords = (rules: PlanRules, attempts: number, failed: number): string =>
  [
    `menurut ${PLAN_WEIGHT_WORDS[rules.weights]}${rules.areaService ? " per layanan" : ""}`,
    `min ${rules.min}, maks ${rules.max ?? "2 × agent"}`,
    `lihat ${rules.lookbackMonths} bulan`,
    `kejutan ${rules.surprise}`,
    `gagal ${failed}/${attempts}`,
    `jarak ${rules.gapDays} hari`,
    `${rules.lastFreeDays} hari terakhir kosong`,
    rules.agentSelectable ? "agent dituju" : "agent dari antrean",
  ].join(", ");

/** The fingerprints of a month's makings as Log has them, by version. */
export function loggedPlans(fixed: FixedTables, month: Month): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const record of recordsOf(fixed[TABLE_NAMES.log])) {
    if (textOf(record["Tindakan"]) !== PLAN_ACTION) continue;
    const match = /^Bulan (\S+), versi (\d+);.*kode rencana: ([0-9a-f]{64})/.exec(textOf(record["Rincian"]));
    if (match?.[1] === month) found.set(Number(match[2]), match[3] ?? "");
  }
  return found;
}
