// When the report and the recap are due (activities 7 and 8), and how far that is.
import type { Day } from "../../../sop/types";
import type { MonthReports } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useText } from "../../text";
import { dueStateOf } from "../../view/reports";

const LINES = [
  ["report", "Laporan"],
  ["recap", "Rekap"],
] as const;

export function DueCard({ standing, today }: { standing: MonthReports; today: Day }) {
  const text = useText();
  return (
    <Card heading={text("reports.due.heading")}>
      <ul className="plain">
        {LINES.map(([name, kind]) => {
          const due = standing.due[name];
          const state = dueStateOf(
            due,
            standing.reports.find((report) => report.kind === kind),
            today,
          );
          return (
            <li key={name}>
              {text("reports.due.line", {
                name: text(`reports.due.${name}`),
                due,
                state: text(`reports.due.${state.kind}`, state),
              })}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
