// What the ribbon's buttons left for the pane: a failure to tell, or something done; the workbook is read again either way.
import { useCallback, useEffect, useState } from "react";
import { onNotice, takeNotice, type Notice } from "../../excel/notice";
import { COMMAND_TASKS } from "../view/commands";
import { useChange } from "./useChange";
import { onTaskDone } from "./useTask";

interface Notices {
  /** The failure left last, if any. */
  readonly notice: Notice | undefined;
  /** What was left last, be it a failure, something done, or something for the pane to do. */
  readonly heard: Notice | undefined;
  readonly dismiss: () => void;
}

/** `state`: the workbook's, which a failure is about. `onHeard` stays the same function. */
export function useNotices(state: string | undefined, onHeard: () => void): Notices {
  const [notice, setNotice] = useState<Notice | undefined>(takeNotice);
  const [last, setLast] = useState(notice);
  useEffect(
    () =>
      onNotice((heard) => {
        // What is done now answers what failed before; what another button failed at is still to be told.
        setNotice((told) => (heard.error ? heard : told?.command === heard.command ? undefined : told));
        setLast(heard);
        // After a failure too: part of it may have been done.
        onHeard();
      }),
    [onHeard],
  );
  useChange(state, () => {
    setNotice(undefined);
    setLast(undefined);
  });
  // The pane's own button has done what failed on the ribbon.
  useEffect(
    () =>
      onTaskDone((task) => {
        setNotice((told) =>
          told && !isOfReport(told) && COMMAND_TASKS[told.command] === task ? undefined : told,
        );
      }),
    [],
  );
  const dismiss = useCallback(() => {
    setNotice(undefined);
  }, []);
  return { notice, heard: last, dismiss };
}

/** Those are told by ReportNotice, which knows whether the report was its own answer. */
const isOfReport = ({ error }: Notice): boolean => error?.code.startsWith("report") === true;
