// Finishing a month's reports: what is to be looked at, who does it, what it means, and the question before it.
import { useState } from "react";
import { monthOfDay } from "../../../sop/days/months";
import type { Day, Month } from "../../../sop/types";
import type { MonthReports } from "../../../sheets/types";
import { AskingButton } from "../../parts/AskingButton";
import { Card } from "../../parts/Card";
import { Running } from "../../parts/Running";
import { useText } from "../../text";
import { finishedOf, stateOfMonth } from "../../view/reports";
import { Checklist } from "./Checklist";
import { TextField } from "../shared/fields";
import type { ReportButtons } from "./useReports";

/** Nothing where there is nothing to finish: no report yet, or a finished one that is locked. */
export function FinishCard(props: {
  buttons: ReportButtons;
  month: Month;
  standing: MonthReports;
  asOf: Day;
  /** The name that the person has told the pane. */
  name: string;
}) {
  const { buttons, month, standing, asOf } = props;
  const { tasks } = buttons;
  const text = useText();
  const [name, setName] = useState(props.name);
  const [reason, setReason] = useState("");
  const final = finishedOf(standing);
  const state = stateOfMonth(standing);
  const locked = standing.reports.every((report) => report.locked);
  if (state === "absent" || state === "finalOutdated" || (state === "final" && locked)) return null;
  if (state !== "current" && state !== "final")
    return (
      <Card heading={text("reports.finish.heading")}>
        <p>{text("reports.finish.notYet")}</p>
      </Card>
    );
  return (
    <Card heading={text("reports.finish.heading")}>
      {!final && <Checklist month={month} reason={reason} onReason={setReason} />}
      {!final && <TextField label={text("reports.finish.name")} value={name} onChange={setName} />}
      {monthOfDay(asOf) === month && <p className="small">{text("reports.finish.running")}</p>}
      <AskingButton
        tasks={tasks}
        label={text(final ? "reports.finish.again" : "reports.finish.button")}
        question={text("reports.finish.question", { month })}
        what={text("reports.finish.what")}
        onYes={() => {
          buttons.finish(month, final?.by ?? name, reason);
        }}
      />
      {tasks.running === "finish" && <Running tasks={tasks} label={text("reports.finishing")} />}
    </Card>
  );
}
