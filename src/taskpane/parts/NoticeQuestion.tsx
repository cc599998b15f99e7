// The question that the ribbon's report button has left for the pane, and the report itself once it is answered.
import { useState } from "react";
import { doubtAsked } from "../../sheets/types/report-doubt";
import type { DoubtTold } from "../../sheets/types";
import { refreshAll } from "../hooks/useReading";
import type { Tasks } from "../hooks/useTask";
import { useSurroundings } from "../surroundings";
import { useText } from "../text";
import { asWorkbookError } from "../view/failure";
import { followed } from "../view/followed";
import { DoubtQuestion } from "./DoubtQuestion";
import { Message } from "./Message";

/** `isOwn`: whether the report that is being made is this question's answer. */
export function NoticeQuestion(props: {
  tasks: Tasks;
  asked: DoubtTold;
  isOwn: { current: boolean };
  onDismiss: () => void;
}) {
  const { tasks, asked, isOwn, onDismiss } = props;
  const { actions, today } = useSurroundings();
  const text = useText();
  const [doubt, setDoubt] = useState(asked);
  const [made, setMade] = useState<number>();
  const month = String(asked.params["month"]);
  if (made !== undefined)
    return (
      <Message intent="success" onDismiss={onDismiss}>
        {text("reports.done", { month, asOf: made })}
      </Message>
    );
  const make = () => {
    tasks.run("report", async (onProgress, signal) => {
      const options = { month, today: today(), despite: doubt.code, onProgress, signal };
      isOwn.current = true;
      try {
        setMade((await followed(actions.generateReport(options), refreshAll)).asOf);
      } catch (error) {
        // Something worse has come up meanwhile: that is asked about in its turn.
        const next = doubtAsked(asWorkbookError(error));
        isOwn.current = next !== undefined;
        if (!next) throw error;
        setDoubt(next);
      }
    });
  };
  return <DoubtQuestion tasks={tasks} doubt={doubt} onYes={make} onNo={onDismiss} />;
}
