/** The KPI of activity 1: material that covers informasi, permintaan or komplain. */
import { daysInMonth, firstDayOfMonth } from "../days/months";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { isInForceWithin } from "../preparation/inForce";
import type { KpiRules, Material, Month } from "../types";
import type { MaterialKpi } from "./types";

/**
 * A kind is covered when Materi has a row of it that is in force on some day of the month and whose Jawaban Benar is
 * filled. Reached when all kinds of the list are, or any one with `any`; open where the list has no kinds.
 *
 * @example materialKpi(["Informasi", "Komplain"], [information], "2026-07", "any").state // "reached"
 */
export const materialKpi = (
  kinds: readonly string[],
  materials: readonly Material[],
  month: Month,
  rule: KpiRules["materialKinds"],
): MaterialKpi => {
  const first = firstDayOfMonth(month);
  const last = first + daysInMonth(month) - 1;
  const held = new Set(
    materials
      .filter((one) => one.answered && isInForceWithin(one, first, last))
      .map(({ kind }) => foldAsExcel(kind)),
  );
  const isCovered = (kind: string): boolean => held.has(foldAsExcel(kind));
  const covered = kinds.filter(isCovered);
  const missing = kinds.filter((kind) => !isCovered(kind));
  const reached = rule === "all" ? missing.length === 0 : covered.length > 0;
  return { state: kinds.length === 0 ? "open" : reached ? "reached" : "missed", rule, covered, missing };
};
