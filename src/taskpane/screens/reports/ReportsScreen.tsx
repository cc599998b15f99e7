// Laporan: what each month has of reports, their making and finishing, and the month's figures as they would be reported.
import { useEffect } from "react";
import { Button } from "@fluentui/react-components";
import { DoubtQuestion } from "../../parts/DoubtQuestion";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import { useText } from "../../text";
import { monthOf } from "../../view/reports";
import type { ScreenProps } from "../screen-props";
import { DistributionCard } from "./DistributionCard";
import { DueCard } from "./DueCard";
import { FiguresCard } from "./FiguresCard";
import { FinishCard } from "./FinishCard";
import { ReportList } from "./ReportList";
import { StandingCard } from "./StandingCard";
import { TrendCard } from "./TrendCard";
import { useReports, type ReportButtons } from "./useReports";

/** Made once for each time that the button is pressed, however often the screen is drawn anew, in another language say. */
const ANSWERED = new WeakSet<object>();

/** Come for by the overview's button it makes the month's reports at once, or as soon as nothing else is being done. */
export function ReportsScreen({ overview, month, onPick, person, wanted }: ScreenProps) {
  const text = useText();
  const reports = useReports();
  const { months, answer, asOf } = overview;
  useEffect(() => {
    if (typeof wanted !== "object" || !("report" in wanted) || ANSWERED.has(wanted)) return;
    if (month === undefined || reports.tasks.running !== undefined) return;
    ANSWERED.add(wanted);
    reports.generate(month, false);
  });
  if (month === undefined) return <p>{text("pane.month.none")}</p>;
  const figures = answer.months.find((candidate) => candidate.month === month);
  const { value, failure, refresh } = reports.reading;
  const standing = value && monthOf(value.months, month);
  return (
    <>
      <Outcome buttons={reports} />
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {value ? (
        <StandingCard buttons={reports} month={month} standing={standing} />
      ) : (
        !failure && <Waiting label={text("pane.loading")} />
      )}
      {standing && (
        <>
          <FinishCard
            key={month}
            buttons={reports}
            month={month}
            standing={standing}
            asOf={asOf}
            name={person?.name ?? ""}
          />
          <DistributionCard buttons={reports} month={month} standing={standing} />
          <DueCard standing={standing} today={value.today} />
        </>
      )}
      {figures && <FiguresCard figures={figures} />}
      <TrendCard months={answer.months} />
      {value && <ReportList months={months} standing={value.months} onPick={onPick} />}
    </>
  );
}

function Outcome({ buttons }: { buttons: ReportButtons }) {
  const text = useText();
  const { outcome } = buttons;
  if (!outcome) return null;
  if (outcome.kind === "asked")
    return (
      <DoubtQuestion tasks={buttons.tasks} doubt={outcome.doubt} onYes={outcome.yes} onNo={buttons.dismiss} />
    );
  if (outcome.kind === "failed")
    return <Failure error={outcome.error} onRetry={outcome.retry} onDismiss={buttons.dismiss} />;
  return (
    <Message
      intent="success"
      onDismiss={buttons.dismiss}
      actions={outcome.sheets.map((sheet) => (
        <Button
          key={sheet}
          onClick={() => {
            buttons.jump(sheet);
          }}
        >
          {text("reports.show", { sheet })}
        </Button>
      ))}
    >
      {outcome.say(text)}
    </Message>
  );
}
