/** The KPI of activities 7 and 8: report and recap handed over in time. */
import type { DateEntry, Day, Month } from "../types";
import type { HandOverKpi } from "./types";

/** The documents that are handed over: Laporan, Rekap, Analisa. */
export type HandedOverDocument = "report" | "recap" | "analysis";

/** One line of the record of who got which document when. */
export interface HandOver {
  readonly month: Month;
  readonly document: HandedOverDocument;
  /** Tanggal Kirim. */
  readonly sent: Day;
}

/** The first day that the record names for the document; undefined where it names none. */
export const firstSent = (
  handOvers: readonly HandOver[],
  month: Month,
  document: HandedOverDocument,
): Day | undefined => {
  const days = handOvers.filter((one) => one.month === month && one.document === document);
  return days.length === 0 ? undefined : Math.min(...days.map(({ sent }) => sent));
};

/**
 * The day that is typed on the report wins over the record's. Reached when handed over on or before the due day, missed
 * after it, and missed too from the day after it on while nothing was handed over; open before, and where what stands there is
 * no date and the record has none.
 *
 * @example handOverKpi(july5, { kind: "empty" }, undefined, july6).state // "missed"
 */
export const handOverKpi = (
  due: Day,
  typed: DateEntry,
  recorded: Day | undefined,
  asOf: Day,
): HandOverKpi => {
  const day = typed.kind === "value" ? typed.value : recorded;
  const unreadable = day === undefined && typed.kind === "unreadable";
  const daysLate = day === undefined ? 0 : Math.max(0, day - due);
  const missed = day === undefined ? !unreadable && asOf > due : daysLate > 0;
  return {
    state: missed ? "missed" : day === undefined ? "open" : "reached",
    due,
    day,
    daysLate,
    unreadable,
  };
};
