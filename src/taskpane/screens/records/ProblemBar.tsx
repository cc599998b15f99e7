// Why something with a file, or with the workbook, did not go.
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { useText } from "../../text";
import type { FileProblem } from "./useFileTask";

export function ProblemBar({
  problem,
  onDismiss,
}: {
  problem: FileProblem | undefined;
  onDismiss: () => void;
}) {
  const text = useText();
  if (!problem) return null;
  if (problem.kind === "workbook")
    return <Failure error={problem.error} onRetry={problem.retry} onDismiss={onDismiss} />;
  return (
    <Message intent="error" title={text("import.refusalTitle")} onDismiss={onDismiss}>
      {text(`import.refusal.${problem.error.code}`, problem.error.params)}
    </Message>
  );
}
