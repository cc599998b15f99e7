// Fluent's message bar, announced through the AriaLiveAnnouncer around the pane. Loaded behind the first screen.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "../text";
import type { MessageProps } from "./message-props";
import { Whole } from "./Whole";

export function FluentMessage({ intent, title, children, actions, onDismiss }: MessageProps) {
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
        <Whole>{children}</Whole>
      </MessageBarBody>
      {(actions !== undefined || close !== undefined) && (
        <MessageBarActions {...(close === undefined ? {} : { containerAction: close })}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
