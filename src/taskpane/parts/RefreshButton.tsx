// Reading the workbook again, at the head of the pane whatever stands below.
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { PaneButtons } from "../hooks/usePaneActions";
import { useText } from "../text";

export function RefreshButton({ buttons }: { buttons: PaneButtons }) {
  const label = useText()("pane.refresh");
  return (
    <Button
      appearance="subtle"
      icon={<ArrowClockwiseRegular />}
      aria-label={label}
      title={label}
      disabledFocusable={buttons.tasks.running !== undefined}
      onClick={buttons.refresh}
    />
  );
}
