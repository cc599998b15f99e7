// A question in place, with what its answer will change: it has the keyboard until it is answered.
import { useEffect, useId } from "react";
import { Button } from "@fluentui/react-components";
import type { Tasks } from "../hooks/useTask";
import { useText } from "../text";

export function Asking(props: {
  tasks: Tasks;
  question: string;
  what: string;
  changes: readonly string[];
  onYes: () => void;
  onNo: () => void;
}) {
  const { tasks, question, what, changes, onYes, onNo } = props;
  const text = useText();
  const id = useId();
  const yes = useId();
  useEffect(() => {
    focusOn(yes);
  }, [yes]);
  return (
    <div className="asking" role="group" aria-labelledby={id} aria-describedby={`${id}-what`}>
      <p id={id}>{question}</p>
      <p id={`${id}-what`} className="small">
        {what}
      </p>
      {changes.length > 0 && (
        <ul className="small">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <div className="line">
        <Button
          id={yes}
          size="small"
          appearance="primary"
          disabledFocusable={tasks.running !== undefined}
          onClick={onYes}
        >
          {text("pane.ask.yes")}
        </Button>
        <Button size="small" onClick={onNo}>
          {text("pane.ask.no")}
        </Button>
      </div>
    </div>
  );
}

// By id: the types of Fluent's Button give its ref to no element.
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
