// What else a month still needs: how many findings there are and whether its report stands, each with the way there.
import { Button } from "@fluentui/react-components";
import type { Month } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { useText } from "../../text";
import { findingsOfMonth } from "../../view/findings";
import { ReportLine } from "./ReportLine";
import type { Person } from "../../remembered";
import type { ReadyOverview, ScreenName, Wanted } from "../screen-props";

export function AttentionCard(props: {
  overview: ReadyOverview;
  month: Month;
  onGo: (screen: ScreenName, wanted?: Wanted) => void;
  /** Where whose overview it is has been said, the report is looked at besides. */
  role: Person["role"] | undefined;
}) {
  const { overview, month, onGo, role } = props;
  const text = useText();
  const count = findingsOfMonth(overview.answer.findings, month, overview.months).length;
  const stands = overview.reports.includes(month);
  const plain = <p>{text(stands ? "role.attention.reportStands" : "pane.report.absent", { month })}</p>;
  return (
    <Card heading={text("role.attention.heading")}>
      <div className="line spread">
        <p>{count === 0 ? text("pane.findings.none") : text("pane.findings.found", { count })}</p>
        <Button
          size="small"
          onClick={() => {
            onGo("check");
          }}
        >
          {text("role.attention.toCheck")}
        </Button>
      </div>
      {role ? (
        <ReportLine month={month} stands={stands} makes={role === "qa"} onGo={onGo} />
      ) : (
        <div className="line spread">
          {plain}
          <Button
            size="small"
            onClick={() => {
              onGo("reports");
            }}
          >
            {text("role.attention.toReports")}
          </Button>
        </div>
      )}
    </Card>
  );
}
