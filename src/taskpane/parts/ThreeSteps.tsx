// What this is, in three steps: before the first month, and in help. Needs the words of help.
import { useText } from "../text";

const STEPS = ["open", "fill", "report"] as const;

export function ThreeSteps() {
  const text = useText();
  return (
    <ol className="numbered">
      {STEPS.map((step) => (
        <li key={step}>{text(`help.steps.${step}`)}</li>
      ))}
    </ol>
  );
}
