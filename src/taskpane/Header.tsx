// The pane's title. Its right end stays free: there Excel draws the pane's own menu.
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { Tasks } from "./hooks/useTask";
import { useText } from "./text";

/** `onRefresh` is left out while there is nothing to read. */
export function Header({ onRefresh, tasks }: { onRefresh?: () => void; tasks?: Tasks }) {
  const text = useText();
  return (
    <header className="header">
      <h1>{text("pane.title")}</h1>
      {onRefresh && (
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={text("pane.refresh")}
          title={text("pane.refresh")}
          disabledFocusable={tasks?.running !== undefined}
          onClick={onRefresh}
        />
      )}
    </header>
  );
}
