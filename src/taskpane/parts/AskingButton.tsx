// A button that writes: where it has a question, it asks in place first and says what will change.
import { useEffect, useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Tasks } from "../hooks/useTask";
import { useText } from "../text";

/** Without `question` it acts at once. `what` says what will change. */
export function AskingButton(props: {
  tasks: Tasks;
  label: string;
  what: string;
  question?: string;
  /** The id of what tells what stands there now. */
  describedBy?: string;
  /** Each thing that will change, one a line; told with the question. */
  changes?: readonly string[];
  onYes: () => void;
}) {
  const { tasks, label, what, question, describedBy, changes = [], onYes } = props;
  const [asking, setAsking] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        id={id}
        size="small"
        title={what}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        disabledFocusable={tasks.running !== undefined}
        {...(question === undefined ? {} : { "aria-expanded": asking })}
        onClick={() => {
          if (question === undefined) onYes();
          else setAsking(true);
        }}
      >
        {label}
      </Button>
      {asking && question !== undefined && (
        <Asking
          tasks={tasks}
          question={question}
          what={what}
          changes={changes}
          onYes={() => {
            setAsking(false);
            onYes();
          }}
          onNo={() => {
            setAsking(false);
            focusOn(id);
          }}
        />
      )}
    </>
  );
}

function Asking(props: {
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
function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
