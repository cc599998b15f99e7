// A workbook without a month: what comes first, and where.
import { Card } from "../../parts/Card";
import { ThreeSteps } from "../../parts/ThreeSteps";
import { useText } from "../../text";

export function FirstStepsCard() {
  const text = useText();
  return (
    <Card heading={text("help.steps.heading")}>
      <ThreeSteps />
    </Card>
  );
}
