// Catches what breaks while drawing, so that a person sees words instead of an empty pane.
import { Component, type ErrorInfo, type ReactNode } from "react";

interface Props {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Shows `fallback` in place of children that threw. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  public override readonly state = { broken: false };

  public static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  public override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  public override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
