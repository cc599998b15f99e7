// A month's reports: which stand and how, the button that makes them, and what was kept of earlier ones.
import { Button } from "@fluentui/react-components";
import { formatDay, formatNumber } from "../../../locales";
import type { Month } from "../../../sop/types";
import type { MonthReports, ReportStanding } from "../../../sheets/types";
import { AskingButton } from "../../parts/AskingButton";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { Tally } from "../../parts/Tally";
import { TaskButton } from "../../parts/TaskButton";
import { Running } from "../../parts/Running";
import { useSpeech, useText } from "../../text";
import { finishedOf, stateOfMonth, stateOfSheet, toneOfState, type ReportState } from "../../view/reports";
import type { ReportButtons } from "./useReports";
import { DOT } from "../../parts/dot";

export function StandingCard(props: {
  buttons: ReportButtons;
  month: Month;
  standing: MonthReports | undefined;
}) {
  const { buttons, month, standing } = props;
  const text = useText();
  const reports = standing?.reports ?? [];
  const copies = standing?.copies ?? [];
  return (
    <Card heading={text("reports.heading")}>
      {reports.length === 0 ? (
        <p>{text("pane.report.absent", { month })}</p>
      ) : (
        <>
          <p>
            <Tally tone={toneOfState(stateOfMonth(standing))}>
              {text(`reports.state.${stateOfMonth(standing)}`)}
            </Tally>
          </p>
          <Details reports={reports} />
          {standing?.unsent && (
            <p>
              {text("reports.unsent", {
                version: standing.unsent.version,
                count: standing.unsent.recipients,
              })}
            </p>
          )}
          <ul className="plain sheets" aria-label={text("reports.sheets")}>
            {reports.map((report) => (
              <SheetLine
                key={report.sheet}
                report={report}
                ofMonth={stateOfMonth(standing)}
                buttons={buttons}
              />
            ))}
          </ul>
        </>
      )}
      <Generate {...props} />
      {copies.length > 0 && (
        <Disclosure label={text("reports.copies")}>
          <ul className="plain">
            {copies.map((sheet) => (
              <li key={sheet}>
                <OpenButton sheet={sheet} buttons={buttons} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}

function Details({ reports }: { reports: readonly ReportStanding[] }) {
  const text = useText();
  const final = reports.map(({ stamp }) => stamp?.final).find((one) => one !== undefined);
  const changed = [...new Set(reports.flatMap((report) => report.changed))];
  return (
    <>
      {final && <p>{text("reports.finalBy", { by: final.by, on: final.on })}</p>}
      {reports.some(({ stamp, locked }) => stamp?.final && !locked) && <p>{text("reports.unlocked")}</p>}
      {reports.some(({ outdated }) => outdated) && (
        <p>
          {text("reports.outdated")}{" "}
          {changed.length > 0 &&
            text("reports.changed", {
              parts: changed.map((part) => text(`reports.part.${part}`)).join(", "),
            })}
        </p>
      )}
      {reports.some(({ stamp }) => !stamp) && <p>{text("reports.unreadable")}</p>}
    </>
  );
}

/** The sheet's state is told where it is another than the month's. */
function SheetLine(props: { report: ReportStanding; ofMonth: ReportState; buttons: ReportButtons }) {
  const { report, ofMonth, buttons } = props;
  const { text, language } = useSpeech();
  const { sheet, stamp } = report;
  const state = stateOfSheet(report);
  const facts = stamp && [
    [text("reports.columns.made"), formatDay(language, stamp.made)],
    [text("reports.columns.asOf"), formatDay(language, stamp.asOf)],
    [text("reports.columns.rows"), formatNumber(language, stamp.rows)],
    [text("reports.columns.version"), stamp.version],
  ];
  return (
    <li>
      <div className="line spread">
        <OpenButton sheet={sheet} buttons={buttons} />
        {state !== ofMonth && <span className="small">{text(`reports.state.${state}`)}</span>}
      </div>
      {facts && (
        <p className="small quiet">
          {facts.map(([label = "", value = ""]) => `${label} ${value}`).join(DOT)}
        </p>
      )}
    </li>
  );
}

function OpenButton({ sheet, buttons }: { sheet: string; buttons: ReportButtons }) {
  const text = useText();
  return (
    <Button
      size="small"
      disabledFocusable={buttons.tasks.running !== undefined}
      onClick={() => {
        buttons.jump(sheet);
      }}
    >
      {text("reports.show", { sheet })}
    </Button>
  );
}

function Generate(props: { buttons: ReportButtons; month: Month; standing: MonthReports | undefined }) {
  const { buttons, month, standing } = props;
  const { tasks } = buttons;
  const text = useText();
  const sheet = standing?.reports.find(({ stamp }) => stamp?.final)?.sheet;
  return (
    <>
      {finishedOf(standing) && sheet !== undefined ? (
        <AskingButton
          tasks={tasks}
          label={text("reports.button")}
          question={text("reports.replaceQuestion", { month })}
          what={text("reports.replaceWhat", { sheet })}
          onYes={() => {
            buttons.generate(month, true);
          }}
        />
      ) : (
        <>
          {standing && standing.reports.length > 0 && <p className="small quiet">{text("reports.stands")}</p>}
          <TaskButton
            tasks={tasks}
            primary
            label={text("reports.button")}
            onClick={() => {
              buttons.generate(month, false);
            }}
          />
        </>
      )}
      {tasks.running === "report" && <Running tasks={tasks} label={text("reports.progress")} />}
    </>
  );
}
