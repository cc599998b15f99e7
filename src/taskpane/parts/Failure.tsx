// A failed action as a message bar, with the words that it needs.
import { FailureBar, type FailureProps } from "./FailureBar";
import { Later } from "./Later";

/** What says that words cannot be loaded has its own among the first. */
const FIRST_CODES: readonly string[] = ["connection", "unexpected"];
const WORDS = ["errors"] as const;
const REPORT_WORDS = ["errors", "reports"] as const;

/** `onRetry` is offered only where trying again may help. */
export function Failure(props: FailureProps) {
  const bar = <FailureBar {...props} />;
  const { code } = props.error;
  if (FIRST_CODES.includes(code)) return bar;
  return <Later areas={code.startsWith("report") ? REPORT_WORDS : WORDS}>{bar}</Later>;
}
