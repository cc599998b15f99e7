/** What a message bar is given, drawn by Fluent or plainly. */
import type { ReactNode } from "react";
import type { MessageBarIntent } from "@fluentui/react-components";

export interface MessageProps {
  readonly intent: MessageBarIntent;
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Puts a close button at its end. */
  readonly onDismiss?: (() => void) | undefined;
}
