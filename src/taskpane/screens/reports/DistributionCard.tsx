// The copy for others: what it hides, what may go along, and that it must leave this workbook before it is sent.
import { useId, useState } from "react";
import type { Month } from "../../../sop/types";
import type { MonthReports } from "../../../sheets/types";
import { AskingButton } from "../../parts/AskingButton";
import { Card } from "../../parts/Card";
import { Running } from "../../parts/Running";
import { useText } from "../../text";
import { stateOfMonth } from "../../view/reports";
import type { ReportButtons } from "./useReports";

export function DistributionCard(props: { buttons: ReportButtons; month: Month; standing: MonthReports }) {
  const { buttons, month, standing } = props;
  const { tasks } = buttons;
  const text = useText();
  const id = useId();
  const [freeText, setFreeText] = useState(false);
  const state = stateOfMonth(standing);
  if (state === "absent") return null;
  const able = state === "current" || state === "final";
  return (
    <Card heading={text("reports.distribution.heading")}>
      <p>{text(able ? "reports.distribution.intro" : "reports.distribution.notYet")}</p>
      {able && (
        <>
          <label htmlFor={id}>
            <input
              id={id}
              type="checkbox"
              checked={freeText}
              onChange={(event) => {
                setFreeText(event.target.checked);
              }}
            />{" "}
            {text("reports.distribution.freeText")}
          </label>
          <AskingButton
            tasks={tasks}
            label={text("reports.distribution.button")}
            question={text("reports.distribution.question", { month })}
            what={text("reports.distribution.what")}
            onYes={() => {
              buttons.distribute(month, freeText);
            }}
          />
        </>
      )}
      {tasks.running === "distribute" && (
        <Running tasks={tasks} label={text("reports.distribution.running")} />
      )}
    </Card>
  );
}
