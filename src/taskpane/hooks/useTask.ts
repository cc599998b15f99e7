// One action at a time: what is running, how far it is, and how it ended.
import { useCallback, useRef, useState } from "react";
import type { WorkbookError } from "../../workbook/types";
import { asWorkbookError } from "../view/failure";
import { useLasting } from "./useLater";

export type TaskName =
  | "setUp"
  | "migrate"
  | "openMonth"
  | "complete"
  | "check"
  | "report"
  | "finish"
  | "distribute"
  | "fix"
  | "undo"
  | "repair"
  | "jump"
  | "refresh"
  | "readFile"
  | "preview"
  | "addRows";

/** After this long a person is shown that something is going on. */
export const SLOW_AFTER_MS = 500;

export interface Tasks {
  /** What runs now, if anything. */
  readonly running: TaskName | undefined;
  /** It has been running for so long that progress is to be shown. */
  readonly slow: boolean;
  /** 0 to 1 where the action tells. */
  readonly progress: number | undefined;
  /** Run an action unless another runs. Its failure goes to `onFailure`, with how to try again. */
  readonly run: (name: TaskName, work: (onProgress: (share: number) => void) => Promise<void>) => void;
}

/** The runner of the pane's actions. */
export function useTasks(onFailure: (error: WorkbookError, retry: () => void) => void): Tasks {
  const [running, setRunning] = useState<TaskName>();
  const [progress, setProgress] = useState<number>();
  const busy = useRef(false);
  const slow = useLasting(running !== undefined, SLOW_AFTER_MS);
  const run = useCallback<Tasks["run"]>(
    (name, work) => {
      const attempt = () => {
        if (busy.current) return;
        busy.current = true;
        setRunning(name);
        setProgress(undefined);
        work(setProgress)
          .catch((thrown: unknown) => {
            const error = asWorkbookError(thrown);
            // The raw message is for the log; people get the words of the code.
            console.error(error, error.cause);
            onFailure(error, attempt);
          })
          .finally(() => {
            busy.current = false;
            setRunning(undefined);
          });
      };
      attempt();
    },
    [onFailure],
  );
  return { running, slow, progress, run };
}
