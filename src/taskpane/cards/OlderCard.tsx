// A workbook of an older layout: what that means, and one button that brings it up to date.
import type { Tasks } from "../hooks/useTask";
import { SoleCard } from "../parts/SoleCard";
import { TaskButton } from "../parts/TaskButton";
import { useText } from "../text";

export function OlderCard(props: { tasks: Tasks; version: number; onMigrate: () => void }) {
  const { tasks, version, onMigrate } = props;
  const text = useText();
  return (
    <SoleCard heading={text("pane.older.heading")}>
      <p>{text("pane.older.what", { version })}</p>
      <p>{text("pane.older.how")}</p>
      <TaskButton tasks={tasks} primary label={text("pane.older.button")} onClick={onMigrate} />
    </SoleCard>
  );
}
