// Periksa: what check found in the month looked at, with jumps and fixes.
import { FindingsCard } from "../../cards/FindingsCard";
import { useText } from "../../text";
import { findingsOfMonth } from "../../view/findings";
import { MonthPicker } from "../MonthPicker";
import type { ScreenProps } from "../screen-props";

export function CheckScreen({ overview, buttons, month, onPick }: ScreenProps) {
  const text = useText();
  const { months, answer, asOf } = overview;
  if (month === undefined) return <p>{text("pane.month.none")}</p>;
  return (
    <>
      <MonthPicker months={months} month={month} onPick={onPick} />
      <FindingsCard
        tasks={buttons.tasks}
        findings={findingsOfMonth(answer.findings, month, months)}
        onCheck={() => {
          buttons.check(month, months);
        }}
        asOf={asOf}
        onJump={buttons.jump}
        onFix={buttons.fix}
        onRepair={buttons.repair}
      />
    </>
  );
}
