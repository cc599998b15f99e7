// A workbook of an older layout: what that means, and one button that brings it up to date.
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { TaskButton } from "../parts/TaskButton";
import { useText } from "../text";

export function OlderCard(props: { tasks: Tasks; version: number; onMigrate: () => void }) {
  const { tasks, version, onMigrate } = props;
  const text = useText();
  return (
    <Card heading={text("pane.older.heading")}>
      <p>{text("pane.older.what", { version })}</p>
      <p>{text("pane.older.how")}</p>
      <TaskButton tasks={tasks} primary label={text("pane.older.button")} onClick={onMigrate} />
    </Card>
  );
}
