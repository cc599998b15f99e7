// Message bars: how an action ended, or what stands in the way. The bar itself is not among what the pane loads first;
// until it is there the same words stand plainly.
import { lazy, Suspense, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { useText } from "../text";
import type { MessageProps } from "./message-props";

/** Fetches the message bar, so that it is at hand when a message comes, also where the network is gone by then. */
export async function loadMessages(): Promise<{ default: (props: MessageProps) => ReactNode }> {
  try {
    return { default: (await import("./FluentMessage")).FluentMessage };
  } catch {
    // A message that cannot be shown well is shown plainly.
    return { default: PlainMessage };
  }
}

const FluentMessage = lazy(loadMessages);

/** One message. */
export function Message(props: MessageProps) {
  return (
    <Suspense fallback={<PlainMessage {...props} />}>
      <FluentMessage {...props} />
    </Suspense>
  );
}

function PlainMessage({ title, children, actions, onDismiss }: MessageProps) {
  const text = useText();
  return (
    <div className="message">
      {title !== undefined && <strong>{title}</strong>}
      <p>{children}</p>
      {actions}
      {onDismiss && <Button onClick={onDismiss}>{text("pane.dismiss")}</Button>}
    </div>
  );
}
