// Something read of the workbook for one screen: at first, on request, and after anybody's edits have settled.
import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookError } from "../../../workbook/types";
import { useDebounced } from "../../hooks/useLater";
import { SETTLE_MS } from "../../hooks/useOverview";
import { useSurroundings } from "../../surroundings";
import { asWorkbookError } from "../../view/failure";

export interface Reading<T> {
  /** The last reading that succeeded. */
  readonly value: T | undefined;
  /** Why the latest failed. */
  readonly failure: WorkbookError | undefined;
  readonly refresh: () => Promise<void>;
}

/** `read` must stay the same function as long as it reads the same thing. */
export function useReading<T>(read: () => Promise<T>): Reading<T> {
  const { actions } = useSurroundings();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<WorkbookError>();
  const latest = useRef(0);
  const refresh = useCallback(async () => {
    const turn = ++latest.current;
    try {
      const fresh = await read();
      if (turn !== latest.current) return;
      setValue(() => fresh);
      setFailure(undefined);
    } catch (thrown) {
      const error = asWorkbookError(thrown);
      console.error(error, error.cause);
      if (turn === latest.current) setFailure(error);
    }
  }, [read]);
  const refreshSoon = useDebounced(() => void refresh(), SETTLE_MS);
  useEffect(() => {
    const first = setTimeout(() => void refresh(), 0);
    const watching = actions.watchWorkbook({ onChanged: refreshSoon });
    // Without events the screen still works; its button reads again.
    watching.catch(() => undefined);
    return () => {
      clearTimeout(first);
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [actions, refresh, refreshSoon]);
  return { value, failure, refresh };
}
