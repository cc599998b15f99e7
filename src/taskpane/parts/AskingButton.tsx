// A button that writes: where it has a question, it asks in place first and says what will change.
import { useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Tasks } from "../hooks/useTask";
import { Asking, focusOn } from "./Asking";

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
