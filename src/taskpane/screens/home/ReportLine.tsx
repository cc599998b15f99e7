// How the month's report stands, and when it is due: read once, as looking through all months takes a while.
import { useCallback } from "react";
import type { Month } from "../../../sop/types";
import type { ReportsReading, Since } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { dueStateOf, monthOf, stateOfMonth } from "../../view/reports";

interface Read extends ReportsReading {
  /** Somebody has edited the workbook since. */
  readonly edited: boolean;
}

/** `stands`: whether there is a report at all; that alone is told while nothing else is known. */
export function ReportLine({ month, stands }: { month: Month; stands: boolean }) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    async (since?: Since<Read>): Promise<Read> =>
      since
        ? { ...since.answer, edited: true }
        : { ...(await actions.readReports({ today: today() })), edited: false },
    [actions, today],
  );
  const { value } = useReading(read);
  const known = value && monthOf(value.months, month);
  const plain = text(stands ? "role.attention.reportStands" : "pane.report.absent", { month });
  if (!value || !known) return <p>{plain}</p>;
  const state = stateOfMonth(known);
  const report = known.reports.find(({ kind }) => kind === "Laporan");
  const { kind, ...counts } = dueStateOf(known.due.report, report, value.today);
  return (
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
}
