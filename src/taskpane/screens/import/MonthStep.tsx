// No row of the file says in which month its call was: the person does. Nothing goes to today's month unasked.
import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { isMonth } from "../../../sop/days/months";
import type { Month } from "../../../sop/types";
import type { Tasks } from "../../hooks/useTask";
import { TaskButton } from "../../parts/TaskButton";
import { useText } from "../../text";
import { StepCard } from "./StepCard";

export function MonthStep(props: { tasks: Tasks; onMonth: (month: Month) => void; onBack: () => void }) {
  const text = useText();
  const id = useId();
  const [month, setMonth] = useState("");
  return (
    <StepCard heading={text("import.month.heading")}>
      <p>{text("import.month.intro")}</p>
      <div className="choice grow">
        <label htmlFor={id}>{text("import.month.label")}</label>
        {/* Where the browser has no field for months it is one for text. */}
        <input
          id={id}
          type="month"
          placeholder="2026-07"
          value={month}
          onChange={(event) => {
            setMonth(event.target.value.trim());
          }}
        />
      </div>
      {isMonth(month) && (
        <TaskButton
          primary
          tasks={props.tasks}
          label={text("import.mapping.preview")}
          onClick={() => {
            props.onMonth(month);
          }}
        />
      )}
      <Button onClick={props.onBack}>{text("import.preview.back")}</Button>
    </StepCard>
  );
}
