// Periksa: what check found in the month looked at, with jumps and fixes.
import { FindingsCard } from "../../cards/FindingsCard";
import { useText } from "../../text";
import { findingsOfMonth } from "../../view/findings";
import type { ScreenProps } from "../screen-props";

export function CheckScreen({ overview, buttons, month }: ScreenProps) {
  const text = useText();
  const { months, answer, asOf } = overview;
  if (month === undefined) return <p>{text("pane.month.none")}</p>;
  return (
    <>
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
