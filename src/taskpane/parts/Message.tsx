// Message bars: how an action ended, or what stands in the way. Announced through the AriaLiveAnnouncer around the pane.
import type { ReactNode } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "../text";

/** One message. `onDismiss` puts a close button at its end. */
export function Message(props: {
  intent: MessageBarIntent;
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
  onDismiss?: (() => void) | undefined;
}) {
  const { intent, title, children, actions, onDismiss } = props;
  const text = useText();
  const close = onDismiss && (
    <Button
      appearance="transparent"
      aria-label={text("pane.dismiss")}
      title={text("pane.dismiss")}
      icon={<DismissRegular />}
      onClick={onDismiss}
    />
  );
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || close !== undefined) && (
        <MessageBarActions {...(close === undefined ? {} : { containerAction: close })}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
