// The workbook's state as the pane shows it.
import { useCallback } from "react";
import type { CheckAnswer } from "../../sop/types";
import type { Overview, Since, WorkbookError } from "../../sheets/types";
import { useSurroundings } from "../surroundings";
import { useReading } from "./useReading";

export interface OverviewReading {
  /** The last reading that succeeded. */
  readonly overview: Overview | undefined;
  /** Why the latest reading failed; undefined once one succeeds. */
  readonly failure: WorkbookError | undefined;
  /** Read again. Resolves when read or failed. */
  readonly refresh: () => Promise<void>;
  /** Take over an answer that an action has just given. */
  readonly adopt: (change: (answer: CheckAnswer) => CheckAnswer) => void;
}

/** Reads and keeps the overview. */
export function useOverview(): OverviewReading {
  const { actions, today } = useSurroundings();
  const read = useCallback(
    (since?: Since<Overview>) => actions.readOverview({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh, adopt } = useReading(read);
  const adoptAnswer = useCallback<OverviewReading["adopt"]>(
    (change) => {
      adopt((kept) => (kept.state === "ready" ? { ...kept, answer: change(kept.answer) } : kept));
    },
    [adopt],
  );
  return { overview: value, failure, refresh, adopt: adoptAnswer };
}
