// What goes on now: how far it is, and the button that stops it.
import { Button } from "@fluentui/react-components";
import type { Tasks } from "../hooks/useTask";
import { useText } from "../text";
import { Waiting } from "./Waiting";

/** Nothing until it has lasted so long that a person would wonder. */
export function Running({ tasks, label }: { tasks: Tasks; label: string }) {
  const text = useText();
  if (tasks.running === undefined || !tasks.slow) return null;
  return (
    <div className="running">
      <Waiting label={label} share={tasks.progress} />
      {tasks.running !== "jump" && (
        <Button size="small" disabledFocusable={!tasks.cancel} onClick={tasks.cancel}>
          {text(tasks.cancel ? "pane.cancel" : "pane.cancelling")}
        </Button>
      )}
    </div>
  );
}
