// What can be done about the month looked at, and the opening of another.
import { useState } from "react";
import { formatMonth } from "../../locales";
import type { Month } from "../../sop/types";
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { Choice } from "../parts/Choice";
import { TaskButton } from "../parts/TaskButton";
import { useSpeech } from "../text";

/** `month` is undefined while there is none; `openable` are the months that a sheet can be made for. */
export function MonthCard(props: {
  tasks: Tasks;
  month: Month | undefined;
  openable: readonly Month[];
  onOpen: (month: Month) => void;
  onComplete: (month: Month) => void;
}) {
  const { tasks, month, openable, onOpen, onComplete } = props;
  const { text } = useSpeech();
  const [chosen, setChosen] = useState<Month>();
  // The month chosen may have been opened meanwhile, here or by a co-author.
  const toOpen = chosen !== undefined && openable.includes(chosen) ? chosen : openable[0];
  return (
    <Card heading={text("pane.month.heading")}>
      {month === undefined ? (
        <p>{text("pane.month.none")}</p>
      ) : (
        <div className="line">
          <TaskButton
            tasks={tasks}
            label={text("pane.month.show")}
            onClick={() => {
              onOpen(month);
            }}
          />
          <TaskButton
            tasks={tasks}
            label={text("pane.month.complete")}
            onClick={() => {
              onComplete(month);
            }}
          />
          <p className="small quiet">{text("pane.month.completeWhy")}</p>
        </div>
      )}
      {toOpen !== undefined && (
        <div className="line">
          <MonthSelect
            label={text("pane.month.newLabel")}
            months={openable}
            value={toOpen}
            onPick={setChosen}
          />
          <TaskButton
            tasks={tasks}
            primary={month === undefined}
            label={text("pane.month.open")}
            onClick={() => {
              onOpen(toOpen);
            }}
          />
        </div>
      )}
    </Card>
  );
}

function MonthSelect(props: {
  label: string;
  months: readonly Month[];
  value: Month;
  onPick: (month: Month) => void;
}) {
  const { label, months, value, onPick } = props;
  const { language } = useSpeech();
  const options = months.map((month) => ({ value: month, label: formatMonth(language, month) }));
  return <Choice label={label} options={options} value={value} onChoose={onPick} />;
}
