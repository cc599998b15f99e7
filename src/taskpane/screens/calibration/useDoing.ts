// One action at a time: whether it runs, and why it failed.
import { useRef, useState } from "react";
import type { WorkbookError } from "../../../sheets/types";
import { asWorkbookError } from "../../view/failure";

/** How something ended, in words. */
export interface Said {
  readonly intent: "success" | "warning" | "info";
  readonly words: string;
}

export interface Doing {
  readonly running: boolean;
  readonly failure: WorkbookError | undefined;
  /** Does it, unless something is being done; again where it failed. */
  readonly run: (work: () => Promise<void>) => void;
  readonly retry: () => void;
}

export function useDoing(): Doing {
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<WorkbookError>();
  const last = useRef<() => Promise<void>>(() => Promise.resolve());
  const busy = useRef(false);
  const run = (work: () => Promise<void>): void => {
    if (busy.current) return;
    busy.current = true;
    last.current = work;
    setRunning(true);
    setFailure(undefined);
    work()
      .catch((thrown: unknown) => {
        setFailure(asWorkbookError(thrown));
      })
      .finally(() => {
        busy.current = false;
        setRunning(false);
      });
  };
  return {
    running,
    failure,
    run,
    retry: () => {
      run(last.current);
    },
  };
}
