// Every month with the state of its reports; a month is a button that shows it.
import { Button } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import type { Month } from "../../../sop/types";
import type { MonthReports } from "../../../workbook/types";
import { Card } from "../../parts/Card";
import { useSpeech } from "../../text";
import { monthOf, stateOfMonth } from "../../view/reports";

export function ReportList(props: {
  months: readonly Month[];
  standing: readonly MonthReports[];
  onPick: (month: Month) => void;
}) {
  const { months, standing, onPick } = props;
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
              <span className="small">{text(`reports.state.${stateOfMonth(monthOf(standing, month))}`)}</span>
            </li>
          ))}
      </ul>
    </Card>
  );
}
