// The message bar of a failed action: what happened, what was kept, and the way on. Its words must be there.
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { errorMessage } from "../../locales";
import type { WorkbookError } from "../../sheets/types";
import { useText } from "../text";
import { mayRetry, wantsReload } from "../view/failure";
import { Message } from "./Message";

export interface FailureProps {
  error: Pick<WorkbookError, "code" | "params">;
  title?: string;
  onRetry?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  /** What can be done instead: a button, or false. */
  instead?: ReactNode;
}

/** `onRetry` is offered only where trying again may help. */
export function FailureBar(props: FailureProps) {
  const { error, title, onRetry, onDismiss, instead = false } = props;
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
        retry || reload || instead !== false ? (
          <>
            {instead}
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
