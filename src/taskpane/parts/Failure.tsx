// A failed action as a message bar, with the words that it needs.
import { FailureBar, type FailureProps } from "./FailureBar";
import { Later } from "./Later";

const REPORT_WORDS = ["reports"] as const;

/** `onRetry` is offered only where trying again may help. */
export function Failure(props: FailureProps) {
  const bar = <FailureBar {...props} />;
  // The words of what reports refuse are not among those that the pane loads first.
  return props.error.code.startsWith("report") ? <Later areas={REPORT_WORDS}>{bar}</Later> : bar;
}
