/** What every screen of the pane is given, and the screens' names. */
import type { Link, Month } from "../../sop/types";
import type { FormRow, Overview, PlannedToday } from "../../sheets/types";
import type { PaneButtons } from "../hooks/usePaneActions";
import type { Person } from "../remembered";
import type { WorkScreen } from "./work";

export type ReadyOverview = Extract<Overview, { state: "ready" }>;

/** What every screen is given of a workbook that is set up. */
export interface ScreenProps {
  readonly overview: ReadyOverview;
  readonly buttons: PaneButtons;
  /** The month looked at, the same on every screen; undefined while there is none. */
  readonly month: Month | undefined;
  readonly onPick: (month: Month) => void;
  /** Who uses the pane; undefined until they say. */
  readonly person: Person | undefined;
  readonly onPerson: (person: Person) => void;
  /** `wanted`: what to open there. */
  readonly onGo: (screen: ScreenName, wanted?: Wanted) => void;
  readonly wanted: Wanted | undefined;
}

/** A row that was seen elsewhere; `link`: the step of it that is to be done. */
export interface SeenRow {
  readonly seen: FormRow;
  readonly link?: Link;
}

/** The row selected in the grid; a call of the plan, for a new row; a row seen elsewhere; an agent by the key; a check or the month's reports, at once. */
export type Wanted =
  | "picked"
  | PlannedToday
  | SeenRow
  | { readonly agentKey: string }
  | { readonly check: true }
  | { readonly report: true };

/** Undefined where something else is wanted. */
export const seenIn = (wanted: Wanted | undefined): SeenRow | undefined =>
  typeof wanted === "object" && "seen" in wanted ? wanted : undefined;

export type ScreenName =
  | "home"
  | WorkScreen
  | "plan"
  | "import"
  | "check"
  | "search"
  | "reports"
  | "agent"
  | "calibration"
  | "records"
  | "settings"
  | "scorecard"
  | "help";
