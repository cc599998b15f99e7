// Every month with the state of its reports; a month is a button that shows it.
import { Button } from "@fluentui/react-components";
import { formatDay, formatMonth } from "../../../locales";
import type { Month } from "../../../sop/types";
import type { MonthReports } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Tally } from "../../parts/Tally";
import { useSpeech } from "../../text";
import { monthOf, stateOfMonth, toneOfState } from "../../view/reports";

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
                appearance="transparent"
                className="text-link"
                onClick={() => {
                  onPick(month);
                }}
              >
                {formatMonth(language, month)}
              </Button>
              <StateOfMonth standing={monthOf(standing, month)} />
            </li>
          ))}
      </ul>
    </Card>
  );
}

function StateOfMonth({ standing }: { standing: MonthReports | undefined }) {
  const { text, language } = useSpeech();
  const state = stateOfMonth(standing);
  const made = standing?.reports.find(({ kind }) => kind === "Laporan")?.stamp?.made;
  return (
    <span className="line middle at-end">
      {made !== undefined && <span className="small quiet">{formatDay(language, made)}</span>}
      <Tally tone={toneOfState(state)}>{text(`reports.state.${state}`)}</Tally>
    </span>
  );
}
