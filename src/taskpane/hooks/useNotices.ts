// What the ribbon's buttons left for the pane: a failure to tell, or something done; the workbook is read again either way.
import { useCallback, useEffect, useState } from "react";
import { onNotice, takeNotice, type Notice, type ReportMade } from "../../excel/notice";
import { COMMAND_TASKS } from "../view/commands";
import { useChange } from "./useChange";
import { onTaskDone } from "./useTask";

interface Notices {
  /** The failure left last, if any. */
  readonly notice: Notice | undefined;
  /** What was left last, be it a failure, something done, or something for the pane to do. */
  readonly heard: Notice | undefined;
  readonly dismiss: () => void;
  /** The report that the ribbon has made last, until something else is left or done. */
  readonly report: ReportMade | undefined;
  /** That report has been told. */
  readonly dismissReport: () => void;
}

/** `state`: the workbook's, which a failure is about. `onHeard` stays the same function. */
export function useNotices(state: string | undefined, onHeard: () => void): Notices {
  const [notice, setNotice] = useState<Notice | undefined>(takeNotice);
  const [last, setLast] = useState(notice);
  const [report, setReport] = useState<ReportMade>();
  useEffect(
    () =>
      onNotice((heard) => {
        // What is done now answers what failed before; what another button failed at is still to be told.
        setNotice((told) => (heard.error ? heard : told?.command === heard.command ? undefined : told));
        setLast(heard);
        setReport(heard.report);
        // After a failure too: part of it may have been done.
        onHeard();
      }),
    [onHeard],
  );
  useChange(state, () => {
    setNotice(undefined);
    setLast(undefined);
    setReport(undefined);
  });
  // The pane's own button has done what failed on the ribbon.
  useEffect(
    () =>
      onTaskDone((task) => {
        if (task === COMMAND_TASKS.generateReport) setReport(undefined);
        setNotice((told) =>
          told && !isOfReport(told) && COMMAND_TASKS[told.command] === task ? undefined : told,
        );
      }),
    [],
  );
  const dismiss = useCallback(() => {
    setNotice(undefined);
  }, []);
  const dismissReport = useCallback(() => {
    setReport(undefined);
  }, []);
  return { notice, heard: last, dismiss, report, dismissReport };
}

/** Those are told by ReportNotice, which knows whether the report was its own answer. */
const isOfReport = ({ error }: Notice): boolean => error?.code.startsWith("report") === true;
