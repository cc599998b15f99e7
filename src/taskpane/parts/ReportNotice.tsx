// What the ribbon's report button has left for the pane: a question, or why there is no report.
import type { Notice } from "../../excel/notice";
import { doubtAsked } from "../../sheets/types/report-doubt";
import { useEffect, useRef } from "react";
import { onTaskDone, type Tasks } from "../hooks/useTask";
import { useText } from "../text";
import { FailureBar } from "./FailureBar";
import { NoticeQuestion } from "./NoticeQuestion";

export function ReportNotice(props: {
  tasks: Tasks;
  error: NonNullable<Notice["error"]>;
  onDismiss: () => void;
}) {
  const { tasks, error, onDismiss } = props;
  const text = useText();
  const asked = doubtAsked(error);
  // The report that is made from here is told here; one that another button has made answers what stands here.
  const isOwn = useRef(false);
  useEffect(
    () =>
      onTaskDone((task) => {
        if (task === "report" && !isOwn.current) onDismiss();
      }),
    [onDismiss],
  );
  return asked ? (
    <NoticeQuestion tasks={tasks} asked={asked} isOwn={isOwn} onDismiss={onDismiss} />
  ) : (
    <FailureBar
      error={error}
      title={text("pane.noticeFailure", { action: text("ribbon.generateReport") })}
      onDismiss={onDismiss}
    />
  );
}
