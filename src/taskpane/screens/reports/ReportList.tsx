// Every month with what it has: a report or none yet.
import { Button } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import type { Month } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { useSpeech } from "../../text";

export function ReportList(props: {
  months: readonly Month[];
  reports: readonly Month[];
  onPick: (month: Month) => void;
}) {
  const { months, reports, onPick } = props;
  const { text, language } = useSpeech();
  return (
    <Card heading={text("reports.all")}>
      <ul className="plain">
        {[...months]
          .sort()
          .reverse()
          .map((month) => (
            <li key={month} className="line spread">
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  onPick(month);
                }}
              >
                {formatMonth(language, month)}
              </Button>
              <span className="small">
                {text(reports.includes(month) ? "reports.made" : "reports.absent")}
              </span>
            </li>
          ))}
      </ul>
    </Card>
  );
}
