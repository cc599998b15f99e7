// One action at a time: what is running, how far it is, and how it ended.
import { useCallback, useRef, useState } from "react";
import { WorkbookError } from "../../sheets/types";
import { asLoggedError } from "../view/failure";
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
  | "plan"
  | "addRows"
  | "selfTest";

/** These only read: once cancelled, their answer is not waited for. */
const READING: readonly TaskName[] = ["check", "refresh", "readFile", "preview"];

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
  readonly run: (name: TaskName, work: Work) => void;
  /** Stop what runs at its next whole step; undefined once asked for, and where there is nothing to stop. */
  readonly cancel: (() => void) | undefined;
}

export type Work = (onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>;

const hearers = new Set<(name: TaskName) => void>();

/** Hear of every action of the pane that succeeds, whichever screen ran it. Returns how to stop. */
export function onTaskDone(hear: (name: TaskName) => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

/** A runner of the pane's actions. */
export function useTasks(
  onFailure: (error: WorkbookError, retry: () => void, name: TaskName) => void,
): Tasks {
  const [running, setRunning] = useState<TaskName>();
  const [progress, setProgress] = useState<number>();
  const [stoppable, setStoppable] = useState<AbortController>();
  const busy = useRef(false);
  const slow = useLasting(running !== undefined, SLOW_AFTER_MS);
  const run = useCallback<Tasks["run"]>(
    (name, work) => {
      const attempt = () => {
        if (busy.current) return;
        busy.current = true;
        setRunning(name);
        setProgress(undefined);
        const stop = new AbortController();
        setStoppable(name === "jump" ? undefined : stop);
        const working = work(setProgress, stop.signal);
        (READING.includes(name) ? Promise.race([working, stopped(stop.signal)]) : working)
          .then(
            () => {
              for (const hear of hearers) hear(name);
            },
            (thrown: unknown) => {
              onFailure(asLoggedError(thrown), attempt, name);
            },
          )
          .finally(() => {
            busy.current = false;
            setRunning(undefined);
            setStoppable(undefined);
          });
      };
      attempt();
    },
    [onFailure],
  );
  const cancel =
    stoppable &&
    (() => {
      stoppable.abort();
      setStoppable(undefined);
    });
  return { running, slow, progress, run, cancel };
}

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new WorkbookError("cancelled"));
    });
  });
