// A workbook that is not set up yet: what this is, and one button.
import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { partsOfDay } from "../../sop/days/calendarParts";
import type { Tasks } from "../hooks/useTask";
import { SoleCard } from "../parts/SoleCard";
import { TaskButton } from "../parts/TaskButton";
import { ThreeSteps } from "../parts/ThreeSteps";
import { useSurroundings } from "../surroundings";
import { useText } from "../text";
import { FIRST_YEAR, LAST_YEAR, yearOf } from "../view/year";

/** `onSetUp` is called with a usable year only. */
export function SetUpCard({ tasks, onSetUp }: { tasks: Tasks; onSetUp: (year: number) => void }) {
  const text = useText();
  const { today } = useSurroundings();
  const [typed, setTyped] = useState(() => String(partsOfDay(today()).year));
  const [tried, setTried] = useState(false);
  const year = yearOf(typed);
  const complaint = tried && year === undefined;
  return (
    <SoleCard heading={text("pane.setUp.heading")}>
      <p>{text("pane.setUp.what")}</p>
      <ThreeSteps />
      <p>{text("pane.setUp.how")}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (year !== undefined && tasks.running === undefined) onSetUp(year);
        }}
      >
        <Field
          label={text("pane.setUp.year")}
          {...(complaint
            ? {
                validationMessage: text("pane.setUp.yearInvalid", {
                  first: String(FIRST_YEAR),
                  last: String(LAST_YEAR),
                }),
              }
            : {})}
        >
          <Input
            inputMode="numeric"
            value={typed}
            onChange={(_, data) => {
              setTyped(data.value);
            }}
          />
        </Field>
        <TaskButton
          tasks={tasks}
          primary
          type="submit"
          label={text("pane.setUp.button")}
          onClick={() => undefined}
        />
      </form>
    </SoleCard>
  );
}
