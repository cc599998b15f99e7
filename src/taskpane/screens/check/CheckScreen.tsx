// Periksa: what check found in the month looked at, with jumps and fixes.
import { useEffect, useRef } from "react";
import { FindingsCard } from "../../cards/FindingsCard";
import { useText } from "../../text";
import { findingsOfMonth } from "../../view/findings";
import type { ScreenProps, Wanted } from "../screen-props";

/** Come for by the ribbon's button it checks at once, or as soon as nothing else is being done. */
export function CheckScreen({ overview, buttons, month, wanted }: ScreenProps) {
  const text = useText();
  const { months, answer, asOf } = overview;
  const { tasks, check } = buttons;
  const answered = useRef<Wanted>(undefined);
  useEffect(() => {
    if (typeof wanted !== "object" || !("check" in wanted) || wanted === answered.current) return;
    if (month === undefined || tasks.running !== undefined) return;
    answered.current = wanted;
    check(month, months);
  });
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
