// The pane's first screen: the workbook's state, and what can be done next.
import { lazy, useCallback, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Month } from "../sop/types";
import type { Overview } from "../workbook/types";
import { DeadlinesCard } from "./cards/DeadlinesCard";
import { FindingsCard } from "./cards/FindingsCard";
import { MonthCard } from "./cards/MonthCard";
import { ReportCard } from "./cards/ReportCard";
import { SamplesCard } from "./cards/SamplesCard";
import { useLasting } from "./hooks/useLater";
import { useNotices } from "./hooks/useNotices";
import { useOverview } from "./hooks/useOverview";
import { usePaneActions, type PaneButtons } from "./hooks/usePaneActions";
import { SLOW_AFTER_MS } from "./hooks/useTask";
import { Header } from "./Header";
import { Messages } from "./Messages";
import { Later } from "./parts/Later";
import { Message } from "./parts/Message";
import { Waiting } from "./parts/Waiting";
import { WORK_SCREENS, type WorkScreen } from "./screens/work";
import { useText } from "./text";
import { findingsOfMonth } from "./view/findings";
import { firstMonth, openableMonths } from "./view/months";

// Needed once a year: not loaded with the rest.
const WorkScreens = lazy(async () => ({
  default: (await import("./screens/WorkScreens")).WorkScreens,
}));
const SetUpCard = lazy(async () => ({ default: (await import("./cards/SetUpCard")).SetUpCard }));
const OlderCard = lazy(async () => ({ default: (await import("./cards/OlderCard")).OlderCard }));

const WORK_WORDS = ["work"] as const;
const SET_UP_WORDS = ["setUp"] as const;
const FINDING_WORDS = ["findings"] as const;

/** Everything below the title. Needs Office to be ready. */
export function Home() {
  const text = useText();
  const reading = useOverview();
  const [picked, setPicked] = useState<Month>();
  const buttons = usePaneActions(reading, setPicked);
  const { refresh } = reading;
  const onDone = useCallback(() => void refresh(), [refresh]);
  const { notice, dismiss } = useNotices(onDone);
  const { overview, failure } = reading;
  const waiting = useLasting(overview === undefined && failure === undefined, SLOW_AFTER_MS);
  return (
    <>
      <Header onRefresh={buttons.refresh} tasks={buttons.tasks} />
      <main>
        <Messages reading={reading} buttons={buttons} notice={notice} onDismissNotice={dismiss} />
        {waiting && <Waiting label={text("pane.loading")} />}
        {overview && <Screen overview={overview} buttons={buttons} picked={picked} onPick={setPicked} />}
      </main>
    </>
  );
}

function Screen(props: {
  overview: Overview;
  buttons: PaneButtons;
  picked: Month | undefined;
  onPick: (month: Month) => void;
}) {
  const { overview, buttons, picked, onPick } = props;
  const text = useText();
  switch (overview.state) {
    case "none":
      return (
        <Later areas={SET_UP_WORDS}>
          <SetUpCard tasks={buttons.tasks} onSetUp={buttons.setUp} />
        </Later>
      );
    case "older":
      return (
        <Later areas={SET_UP_WORDS}>
          <OlderCard tasks={buttons.tasks} version={overview.version} onMigrate={buttons.migrate} />
        </Later>
      );
    case "newer":
      return (
        <Message intent="warning" title={text("pane.newerTitle")}>
          {text("pane.newer", { version: overview.version })}
        </Message>
      );
    case "ready":
      return <ReadyScreen overview={overview} buttons={buttons} picked={picked} onPick={onPick} />;
  }
}

function ReadyScreen(props: Parameters<typeof MonthScreen>[0]) {
  const text = useText();
  const [screen, setScreen] = useState<"month" | WorkScreen>("month");
  return (
    <>
      <nav className="line" aria-label={text("pane.screens.label")}>
        {(["month", ...WORK_SCREENS] as const).map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === screen ? "primary" : "secondary"}
            {...(one === screen ? { "aria-current": "page" } : {})}
            onClick={() => {
              setScreen(one);
            }}
          >
            {text(`pane.screens.${one}`)}
          </Button>
        ))}
      </nav>
      {screen === "month" ? (
        <MonthScreen {...props} />
      ) : (
        <Later areas={WORK_WORDS}>
          <WorkScreens screen={screen} />
        </Later>
      )}
    </>
  );
}

function MonthScreen(props: {
  overview: Extract<Overview, { state: "ready" }>;
  buttons: PaneButtons;
  picked: Month | undefined;
  onPick: (month: Month) => void;
}) {
  const { overview, buttons, picked, onPick } = props;
  const { months, reports, answer, asOf, rule } = overview;
  const { tasks, check, jump, report } = buttons;
  // A month that was picked may have been deleted by a co-author.
  const month = picked !== undefined && months.includes(picked) ? picked : firstMonth(months, asOf);
  const figures = answer.months.find((candidate) => candidate.month === month);
  return (
    <>
      <MonthCard
        tasks={tasks}
        months={months}
        month={month}
        openable={openableMonths(months, asOf)}
        onPick={onPick}
        onOpen={buttons.openMonth}
        onComplete={buttons.complete}
      />
      {month !== undefined && figures && <SamplesCard month={month} samples={figures.samples} asOf={asOf} />}
      {month !== undefined && figures && (
        <DeadlinesCard tasks={tasks} deadlines={figures.deadlines} rule={rule} asOf={asOf} onJump={jump} />
      )}
      {month !== undefined && (
        <Later areas={FINDING_WORDS}>
          <FindingsCard
            tasks={tasks}
            findings={findingsOfMonth(answer.findings, month, months)}
            onCheck={() => {
              check(month, months);
            }}
            asOf={asOf}
            onJump={jump}
            onFix={buttons.fix}
            onRepair={buttons.repair}
          />
        </Later>
      )}
      {month !== undefined && (
        <ReportCard
          tasks={tasks}
          month={month}
          stands={reports.includes(month)}
          onGenerate={() => {
            report(month);
          }}
        />
      )}
    </>
  );
}
