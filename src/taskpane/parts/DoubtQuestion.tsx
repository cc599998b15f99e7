// The question before a report is made over what makes it doubtful: what that is, and whether to go on all the same.
import type { DoubtTold } from "../../sheets/types";
import { errorMessage } from "../../locales";
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
      what={errorMessage(text, doubt)}
      changes={[]}
      onYes={onYes}
      onNo={onNo}
    />
  );
}
