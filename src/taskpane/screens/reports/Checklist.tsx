// What is to be looked at before a month's reports are finished; where errors are open, why they are finished all the same.
import { useCallback } from "react";
import type { Month } from "../../../sop/types";
import { checklistWords } from "../../../locales/checklist-words";
import { useReading } from "../../hooks/useReading";
import { Failure } from "../../parts/Failure";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { TextField } from "../shared/fields";

export function Checklist(props: { month: Month; reason: string; onReason: (reason: string) => void }) {
  const { month, reason, onReason } = props;
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    () => actions.readFinishChecklist({ month, today: today() }),
    [actions, month, today],
  );
  const { value, failure, refresh } = useReading(read);
  if (failure) return <Failure error={failure} onRetry={() => void refresh()} />;
  if (!value) return <Waiting label={text("pane.loading")} />;
  const lines = checklistWords(text, value);
  return (
    <>
      {lines.length === 0 ? (
        <p>{text("reports.checklist.clear")}</p>
      ) : (
        <ul className="small" aria-label={text("reports.checklist.heading")}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {value.openErrors > 0 && (
        <>
          <TextField label={text("reports.checklist.reason")} value={reason} onChange={onReason} />
          <p className="small">{text("reports.checklist.reasonWhy")}</p>
        </>
      )}
    </>
  );
}
