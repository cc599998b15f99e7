// What else a month still needs: how many findings there are and whether its report stands, each with the way there.
import { Button } from "@fluentui/react-components";
import type { Month } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { useText } from "../../text";
import { findingsOfMonth } from "../../view/findings";
import type { ReadyOverview, ScreenName } from "../screens";

export function AttentionCard(props: {
  overview: ReadyOverview;
  month: Month;
  onGo: (screen: ScreenName) => void;
}) {
  const { overview, month, onGo } = props;
  const text = useText();
  const count = findingsOfMonth(overview.answer.findings, month, overview.months).length;
  const stands = overview.reports.includes(month);
  return (
    <Card heading={text("pane.attention.heading")}>
      <div className="line spread">
        <p>{count === 0 ? text("pane.findings.none") : text("pane.findings.found", { count })}</p>
        <Button
          size="small"
          onClick={() => {
            onGo("check");
          }}
        >
          {text("pane.attention.toCheck")}
        </Button>
      </div>
      <div className="line spread">
        <p>{text(stands ? "pane.attention.reportStands" : "pane.report.absent", { month })}</p>
        <Button
          size="small"
          onClick={() => {
            onGo("reports");
          }}
        >
          {text("pane.attention.toReports")}
        </Button>
      </div>
    </Card>
  );
}
