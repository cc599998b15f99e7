/** The states that a KPI can be in, as words and as the sign, word and shade that tell them on a sheet. */
import type { ActivityState } from "./activity-state";
import type { StateName } from "./blocks";
import { stateCell } from "./writing";

const STATE_NAMES: Readonly<Record<ActivityState, StateName>> = {
  Tercapai: "reached",
  "Belum tercapai": "missed",
  "Belum dapat dinilai": "open",
  "Tidak ada ketidaksesuaian": "none",
};
export const stateName = (state: ActivityState): StateName => STATE_NAMES[state];
/** `✓ Tercapai`, `– Tidak ada`: as short as its cell is narrow. */
export const shownState = (state: ActivityState): string =>
  stateCell(STATE_NAMES[state], state === "Tidak ada ketidaksesuaian" ? "Tidak ada" : state);
