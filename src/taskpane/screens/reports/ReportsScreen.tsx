// Laporan: which months have their reports, the month's figures as they would be reported, and the making of them.
import { ReportCard } from "../../cards/ReportCard";
import { useText } from "../../text";
import { MonthPicker } from "../MonthPicker";
import type { ScreenProps } from "../screens";
import { FiguresCard } from "./FiguresCard";
import { ReportList } from "./ReportList";

export function ReportsScreen({ overview, buttons, month, onPick }: ScreenProps) {
  const text = useText();
  const { months, reports, answer } = overview;
  if (month === undefined) return <p>{text("pane.month.none")}</p>;
  const figures = answer.months.find((candidate) => candidate.month === month);
  return (
    <>
      <MonthPicker months={months} month={month} onPick={onPick} />
      <ReportCard
        tasks={buttons.tasks}
        month={month}
        stands={reports.includes(month)}
        onGenerate={() => {
          buttons.report(month);
        }}
      />
      {figures && <FiguresCard figures={figures} />}
      <ReportList months={months} reports={reports} onPick={onPick} />
    </>
  );
}
