// The question before a report is made over what makes it doubtful: what that is, and whether to go on all the same.
import type { DoubtTold } from "../../sheets/types";
import type { Tasks } from "../hooks/useTask";
import { useText } from "../text";
import { Asking } from "./Asking";

export function DoubtQuestion(props: {
  tasks: Tasks;
  doubt: DoubtTold;
  onYes: () => void;
  onNo: () => void;
}) {
  const { tasks, doubt, onYes, onNo } = props;
  const text = useText();
  return (
    <Asking
      tasks={tasks}
      question={text("reports.despite.question", { month: String(doubt.params["month"]) })}
      what={whyOf(text, doubt)}
      changes={[]}
      onYes={onYes}
      onNo={onNo}
    />
  );
}

/** What is doubtful, and no more than that: the worst of it, and the data issues besides where there are any. */
function whyOf(text: ReturnType<typeof useText>, { code, params }: DoubtTold): string {
  const why = text(`reports.despite.why.${code}`, params);
  const more = code !== "reportOpenErrors" && Number(params["errors"]) > 0;
  return more ? `${why} ${text("reports.despite.why.errors", params)}` : why;
}
