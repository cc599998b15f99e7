// How the month's report stands, when it is due, and the way to it: read once, as looking through all months takes a while.
import { useCallback, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { Month } from "../../../sop/types";
import type { ReportsReading, Since } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { dueStateOf, monthOf, stateOfMonth, type ReportState } from "../../view/reports";
import type { ScreenName, Wanted } from "../screen-props";

interface Read extends ReportsReading {
  /** Somebody has edited the workbook since. */
  readonly edited: boolean;
}

/**
 * `stands`: whether there is a report at all; that alone is told while nothing else is known. `makes`: the person's work is
 * the report, so that one that is lacking or out of date is made from here.
 */
export function ReportLine(props: {
  month: Month;
  stands: boolean;
  makes: boolean;
  onGo: (screen: ScreenName, wanted?: Wanted) => void;
}) {
  const { month, stands, makes, onGo } = props;
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    async (since?: Since<Read>): Promise<Read> =>
      // Of a sheet that came or went only reading tells whether it was the report.
      since && since.changes.every(({ address }) => address !== "")
        ? { ...since.answer, edited: true }
        : { ...(await actions.readReports({ today: today() })), edited: false },
    [actions, today],
  );
  const { value } = useReading(read);
  const known = value && monthOf(value.months, month);
  const plain = text(stands ? "role.attention.reportStands" : "pane.report.absent", { month });
  const way = (make: boolean) => (
    <Way
      make={make}
      onClick={() => {
        onGo("reports", make ? { report: true } : undefined);
      }}
    />
  );
  if (!value || !known) return <Line words={<p>{plain}</p>} way={way(false)} />;
  const state = stateOfMonth(known);
  const report = known.reports.find(({ kind }) => kind === "Laporan");
  const { kind, ...counts } = dueStateOf(known.due.report, report, value.today);
  const words = (
    <div>
      <p>
        {value.edited && state === "current"
          ? text("role.report.edited", { month })
          : state === "absent"
            ? plain
            : text("role.report.state", { month, state: text(`reports.state.${state}`) })}
      </p>
      <p className="small quiet">
        {text("role.report.due", { due: known.due.report, state: text(`reports.due.${kind}`, counts) })}
      </p>
    </div>
  );
  const lacking = LACKING.has(state) || (state === "current" && value.edited);
  return <Line words={words} way={way(makes && lacking)} />;
}

/** What making the reports mends without a question about what was finished. */
const LACKING: ReadonlySet<ReportState> = new Set(["absent", "incomplete", "outdated"]);

function Line({ words, way }: { words: ReactNode; way: ReactNode }) {
  return (
    <div className="line spread">
      {words}
      {way}
    </div>
  );
}

function Way({ make, onClick }: { make: boolean; onClick: () => void }) {
  const text = useText();
  return (
    <Button size="small" appearance={make ? "primary" : "secondary"} onClick={onClick}>
      {text(make ? "reports.button" : "role.attention.toReports")}
    </Button>
  );
}
