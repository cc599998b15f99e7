// One thing done with files at a time: how it runs, what went wrong, and how to try again.
import { useCallback, useState } from "react";
import { SourceError } from "../../../import";
import type { WorkbookError } from "../../../sheets/types";
import { useTasks, type TaskName, type Work } from "../../hooks/useTask";

export type FileProblem =
  | { readonly kind: "workbook"; readonly error: WorkbookError; readonly retry: () => void }
  | { readonly kind: "file"; readonly error: SourceError };

export function useFileTask() {
  const [problem, setProblem] = useState<FileProblem>();
  const onFailure = useCallback((error: WorkbookError, retry: () => void) => {
    setProblem({ kind: "workbook", error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  const run = (name: TaskName, work: Work): void => {
    setProblem(undefined);
    tasks.run(name, async (onProgress, signal) => {
      try {
        await work(onProgress, signal);
      } catch (thrown) {
        if (!(thrown instanceof SourceError)) throw thrown;
        setProblem({ kind: "file", error: thrown });
      }
    });
  };
  const dismiss = (): void => {
    setProblem(undefined);
  };
  return { tasks, run, problem, dismiss };
}
