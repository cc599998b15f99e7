// A failed action as a message bar: what happened, what was kept, and the way on.
import { Button } from "@fluentui/react-components";
import { errorMessage } from "../../locales";
import type { WorkbookError } from "../../workbook/types";
import { useText } from "../text";
import { mayRetry, wantsReload } from "../view/failure";
import { Later } from "./Later";
import { Message } from "./Message";

interface FailureProps {
  error: Pick<WorkbookError, "code" | "params">;
  title?: string;
  onRetry?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
}

const REPORT_WORDS = ["reports"] as const;

/** `onRetry` is offered only where trying again may help. */
export function Failure(props: FailureProps) {
  const bar = <FailureBar {...props} />;
  // The words of what reports refuse are not among those that the pane loads first.
  return props.error.code.startsWith("report") ? <Later areas={REPORT_WORDS}>{bar}</Later> : bar;
}

function FailureBar(props: FailureProps) {
  const { error, title, onRetry, onDismiss } = props;
  const text = useText();
  const retry = onRetry !== undefined && mayRetry(error);
  const reload = wantsReload(error);
  // It is what the person wanted.
  const cancelled = error.code === "cancelled";
  return (
    <Message
      intent={cancelled ? "info" : "error"}
      title={title ?? (cancelled ? undefined : text("pane.failureTitle"))}
      onDismiss={onDismiss}
      actions={
        retry || reload ? (
          <>
            {retry && <Button onClick={onRetry}>{text("pane.retry")}</Button>}
            {reload && <ReloadButton />}
          </>
        ) : undefined
      }
    >
      {errorMessage(text, error)}
    </Message>
  );
}

/** Loads the pane again. */
export function ReloadButton() {
  const text = useText();
  return (
    <Button
      onClick={() => {
        globalThis.location.reload();
      }}
    >
      {text("pane.reload")}
    </Button>
  );
}
