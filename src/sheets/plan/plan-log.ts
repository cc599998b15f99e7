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

interface LoggedPlan {
  readonly month: Month;
  readonly version: number;
  readonly fingerprint: string;
}

const allLogged = (fixed: FixedTables): readonly LoggedPlan[] =>
  recordsOf(fixed[TABLE_NAMES.log]).flatMap((record) => {
    if (textOf(record["Tindakan"]) !== PLAN_ACTION) return [];
    // A seed may have several lines; the reason, which comes last, may tell another plan's code.
    const match = /^Bulan (\S+), versi (\d+);.*?kode rencana: ([0-9a-f]{64})/s.exec(
      textOf(record["Rincian"]),
    );
    return match ? [{ month: match[1] ?? "", version: Number(match[2]), fingerprint: match[3] ?? "" }] : [];
  });

/** The fingerprints of a month's makings as Log has them, by version. */
export const loggedPlans = (fixed: FixedTables, month: Month): ReadonlyMap<number, string> =>
  new Map(
    allLogged(fixed)
      .filter((one) => one.month === month)
      .map(({ version, fingerprint }) => [version, fingerprint]),
  );

/** The months that were planned. */
export const loggedMonths = (fixed: FixedTables): readonly Month[] =>
  allLogged(fixed).map(({ month }) => month);
