// The message bars above the cards: what goes on, how the last action ended, and what the ribbon left.
import { lazy } from "react";
import { Button } from "@fluentui/react-components";
import type { Notice, ReportMade } from "../excel/notice";
import type { OverviewReading } from "./hooks/useOverview";
import type { PaneButtons } from "./hooks/usePaneActions";
import { Failure } from "./parts/Failure";
import { Later } from "./parts/Later";
import { Message } from "./parts/Message";
import { Running } from "./parts/Running";
import { useText } from "./text";
import { COMMAND_TEXTS } from "./view/commands";

const ReportNotice = lazy(async () => ({ default: (await import("./parts/ReportNotice")).ReportNotice }));

const REPORT_WORDS = ["errors", "reports"] as const;

export function Messages(props: {
  reading: OverviewReading;
  buttons: PaneButtons;
  notice: Notice | undefined;
  onDismissNotice: () => void;
  /** What the ribbon has made. */
  report: ReportMade | undefined;
  onDismissReport: () => void;
}) {
  const { reading, buttons, notice, onDismissNotice, report, onDismissReport } = props;
  const text = useText();
  return (
    <div className="messages">
      <Running tasks={buttons.tasks} label={text("pane.working")} />
      {report && (
        <Later areas={REPORT_WORDS}>
          <Message intent="success" onDismiss={onDismissReport}>
            {text(report.changed ? "reports.done" : "reports.unchanged", {
              month: report.month,
              asOf: report.asOf,
            })}
          </Message>
        </Later>
      )}
      {notice?.error &&
        (notice.error.code.startsWith("report") ? (
          <Later areas={REPORT_WORDS}>
            <ReportNotice tasks={buttons.tasks} error={notice.error} onDismiss={onDismissNotice} />
          </Later>
        ) : (
          <Failure
            error={notice.error}
            title={text("pane.noticeFailure", { action: text(COMMAND_TEXTS[notice.command]) })}
            onDismiss={onDismissNotice}
          />
        ))}
      {reading.failure && <Failure error={reading.failure} onRetry={buttons.refresh} />}
      {buttons.outcome && <OutcomeMessage buttons={buttons} outcome={buttons.outcome} />}
    </div>
  );
}

function OutcomeMessage(props: { buttons: PaneButtons; outcome: NonNullable<PaneButtons["outcome"]> }) {
  const { buttons, outcome } = props;
  const text = useText();
  if (outcome.kind === "failed") {
    return <Failure error={outcome.error} onRetry={outcome.retry} onDismiss={buttons.dismiss} />;
  }
  return (
    <Message
      intent={outcome.partly === true ? "warning" : "success"}
      onDismiss={buttons.dismiss}
      actions={outcome.undo && <Button onClick={outcome.undo}>{text("pane.undo")}</Button>}
    >
      {outcome.say(text)}
    </Message>
  );
}
