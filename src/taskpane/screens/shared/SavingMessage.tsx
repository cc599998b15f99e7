// How saving ended, where it did not end well; the words of success are the screen's own.
import type { WorkTranslator } from "../../../locales/work";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import type { Saving } from "./useSaving";

export function SavingMessage({
  saving,
  say,
  onDismiss,
}: {
  saving: Saving;
  say: WorkTranslator;
  onDismiss: () => void;
}) {
  if (saving.kind === "running") return <Waiting label={say("saving")} />;
  if (saving.kind === "gone")
    return (
      <Message intent="warning" onDismiss={onDismiss}>
        {say("gone")}
      </Message>
    );
  if (saving.kind === "failed")
    return <Failure error={saving.error} onRetry={saving.retry} onDismiss={onDismiss} />;
  return null;
}
