// How the import ended: what stands now on which sheet, what was left, and the way on.
import { Button } from "@fluentui/react-components";
import type { ImportOutcome } from "../../../sheets/types";
import type { Tasks } from "../../hooks/useTask";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { TaskButton } from "../../parts/TaskButton";
import { useText } from "../../text";
import { StepCard } from "./StepCard";

export function ResultStep(props: {
  outcome: ImportOutcome;
  tasks: Tasks;
  onJump: (sheet: string) => void;
  onAgain: () => void;
  onLeave: () => void;
}) {
  const { outcome, tasks, onJump } = props;
  const { added, sheets, duplicates, notAdded, stopped, leftOut } = outcome;
  const text = useText();
  return (
    <StepCard heading={text("import.result.heading")}>
      <Message intent={stopped === undefined ? "success" : "warning"}>
        {text("import.result.added", { count: added })}
      </Message>
      {typeof stopped === "object" && <Failure error={stopped} />}
      {notAdded > 0 && (
        <p>
          {text(stopped === "cancelled" ? "import.result.cancelled" : "import.result.notAdded", {
            count: notAdded,
          })}
        </p>
      )}
      {duplicates > 0 && <p>{text("import.result.duplicates", { count: duplicates })}</p>}
      {leftOut.length > 0 && <p>{text("import.preview.leftOut", { headers: leftOut.join(", ") })}</p>}
      <ul className="plain">
        {Object.entries(sheets).map(([sheet, count]) => (
          <li key={sheet} className="line spread">
            <span>{text("import.preview.sheet", { sheet, count })}</span>
            <TaskButton
              tasks={tasks}
              label={text("import.result.open", { sheet })}
              onClick={() => {
                onJump(sheet);
              }}
            />
          </li>
        ))}
      </ul>
      {notAdded > 0 && (
        <TaskButton primary tasks={tasks} label={text("import.result.again")} onClick={props.onAgain} />
      )}
      <Button onClick={props.onLeave}>{text("import.otherFile")}</Button>
    </StepCard>
  );
}
