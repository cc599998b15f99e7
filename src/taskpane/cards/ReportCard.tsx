// The monthly report: whether it stands, and the button that makes it.
import type { Month } from "../../sop/types";
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { TaskButton } from "../parts/TaskButton";
import { Waiting } from "../parts/Waiting";
import { useText } from "../text";

export function ReportCard(props: { tasks: Tasks; month: Month; stands: boolean; onGenerate: () => void }) {
  const { tasks, month, stands, onGenerate } = props;
  const text = useText();
  return (
    <Card heading={text("pane.report.heading")}>
      <p>{text(stands ? "pane.report.stands" : "pane.report.absent", { month })}</p>
      <TaskButton tasks={tasks} primary label={text("pane.report.button")} onClick={onGenerate} />
      {tasks.running === "report" && tasks.slow && (
        <Waiting label={text("pane.report.progress")} share={tasks.progress} />
      )}
    </Card>
  );
}
