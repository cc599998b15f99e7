/** What every screen of the pane is given, and the screens' names. */
import type { Month } from "../../sop/types";
import type { Overview, PlannedToday } from "../../sheets/types";
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

/** The row that is selected in the grid; or a call of the plan, for a new row. */
export type Wanted = "picked" | PlannedToday;

export type ScreenName =
  | "home"
  | WorkScreen
  | "plan"
  | "import"
  | "check"
  | "reports"
  | "calibration"
  | "records"
  | "settings"
  | "help";
