// What is done answers what failed before, be it done on another screen or by the ribbon.
import { useEffect, useRef } from "react";
import { onNotice } from "../../excel/notice";
import { COMMAND_TASKS } from "../view/commands";
import { onTaskDone, type TaskName } from "./useTask";

/** `onDone` hears of every task that has succeeded anywhere. */
export function useAnswered(onDone: (task: TaskName) => void): void {
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(() => {
    const hear = (task: TaskName) => {
      latest.current(task);
    };
    const stops = [
      onTaskDone(hear),
      onNotice(({ command, error }) => {
        if (!error) hear(COMMAND_TASKS[command]);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}
