// What components take from outside, through one React context: the workbook's actions and today.
import { createContext, useContext } from "react";
import type { Day } from "../sop/types";
import type { Actions } from "../excel";

/** The actions that the pane calls. */
export type PaneActions = Actions;

export interface PaneSurroundings {
  readonly actions: PaneActions;
  readonly today: () => Day;
}

const SurroundingsContext = createContext<PaneSurroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

/** Actions and today. Throws outside a SurroundingsProvider. */
export function useSurroundings(): PaneSurroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error("no SurroundingsProvider");
  return surroundings;
}
