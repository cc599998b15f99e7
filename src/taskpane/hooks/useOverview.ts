// The workbook's state as the pane shows it: read at first, on request, and after anybody's edits have settled.
import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckAnswer } from "../../sop/types";
import type { Overview, WorkbookError } from "../../workbook/types";
import { useSurroundings } from "../surroundings";
import { asWorkbookError } from "../view/failure";
import { useDebounced } from "./useLater";

/** Edits come in bursts; one reading serves them all. */
export const SETTLE_MS = 600;

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

/** Reads and keeps the overview; listens to edits and never writes. */
export function useOverview(): OverviewReading {
  const { actions, today } = useSurroundings();
  const [overview, setOverview] = useState<Overview>();
  const [failure, setFailure] = useState<WorkbookError>();
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    const turn = ++latest.current;
    try {
      const read = await actions.readOverview({ today: today() });
      // A slower, older reading must not replace a newer one.
      if (turn !== latest.current) return;
      setOverview(read);
      setFailure(undefined);
    } catch (thrown) {
      const error = asWorkbookError(thrown);
      console.error(error, error.cause);
      if (turn === latest.current) setFailure(error);
    }
  }, [actions, today]);

  const refreshSoon = useDebounced(() => void refresh(), SETTLE_MS);

  useEffect(() => {
    const first = setTimeout(() => void refresh(), 0);
    const watching = actions.watchWorkbook({ onChanged: refreshSoon });
    watching.catch((thrown: unknown) => {
      setFailure(asWorkbookError(thrown));
    });
    return () => {
      clearTimeout(first);
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [actions, refresh, refreshSoon]);

  const adopt = useCallback<OverviewReading["adopt"]>((change) => {
    // What is being read now may be older than what the action just saw.
    latest.current++;
    setOverview((kept) => (kept?.state === "ready" ? { ...kept, answer: change(kept.answer) } : kept));
  }, []);

  return { overview, failure, refresh, adopt };
}
