// What stands below the title: the messages, and the screens of a workbook that is set up, or what it needs first.
import { lazy, useCallback, useEffect, useState, type ReactNode } from "react";
import type { Notice } from "../excel/notice";
import { LINKS, type Month } from "../sop/types";
import type { Translator } from "../locales";
import type { Overview } from "../sheets/types";
import { useLasting } from "./hooks/useLater";
import { useNotices } from "./hooks/useNotices";
import { useOverview } from "./hooks/useOverview";
import { refreshAll } from "./hooks/useReading";
import { usePaneActions, type PaneButtons } from "./hooks/usePaneActions";
import { useSearchKey } from "./hooks/useSearchKey";
import { SLOW_AFTER_MS } from "./hooks/useTask";
import { Header } from "./Header";
import { Messages } from "./Messages";
import type { Count } from "./menu/count";
import { Navigation } from "./Navigation";
import { Later } from "./parts/Later";
import { Message } from "./parts/Message";
import { RefreshButton } from "./parts/RefreshButton";
import { Waiting } from "./parts/Waiting";
import { rememberedPerson, rememberPerson, type Person } from "./remembered";
import { Screen } from "./Screen";
import type { ReadyOverview, ScreenName, Wanted } from "./screens/screen-props";
import { SCREENS, type PaneScreen } from "./screens/screens";
import { useText } from "./text";
import { findingsOfMonth } from "./view/findings";
import { firstMonth } from "./view/months";

// Needed once a year: not loaded with the rest.
const SetUpCard = lazy(async () => ({ default: (await import("./cards/SetUpCard")).SetUpCard }));
const OlderCard = lazy(async () => ({ default: (await import("./cards/OlderCard")).OlderCard }));

// Asked for once.
const PersonForm = lazy(async () => ({ default: (await import("./screens/home/PersonForm")).PersonForm }));

const ROLE_WORDS = ["role"] as const;
const SET_UP_WORDS = ["setUp", "help"] as const;

/** Everything below the title. Needs Office to be ready. */
export function Pane() {
  const text = useText();
  const reading = useOverview();
  const [picked, setPicked] = useState<Month>();
  const { overview, failure } = reading;
  // Every answer on the screen, not the overview's alone: the ribbon may have changed what any of them shows.
  const onHeard = useCallback(() => void refreshAll(), []);
  const { notice, heard, dismiss, report, dismissReport } = useNotices(overview?.state, onHeard);
  const buttons = usePaneActions(reading, setPicked);
  const waiting = useLasting(overview === undefined && failure === undefined, SLOW_AFTER_MS);
  const messages = (
    <Messages
      reading={reading}
      buttons={buttons}
      notice={notice}
      onDismissNotice={dismiss}
      report={report}
      onDismissReport={dismissReport}
    />
  );
  return (
    <>
      {overview?.state === "ready" ? (
        <Screens
          overview={overview}
          buttons={buttons}
          picked={picked}
          onPick={setPicked}
          heard={heard}
          onGone={dismissReport}
        >
          {messages}
        </Screens>
      ) : (
        <>
          <Header>{overview && <RefreshButton buttons={buttons} />}</Header>
          <main>
            {messages}
            {waiting && <Waiting label={text("pane.loading")} />}
            {overview && <State overview={overview} buttons={buttons} />}
          </main>
        </>
      )}
    </>
  );
}

function State({ overview, buttons }: { overview: Exclude<Overview, ReadyOverview>; buttons: PaneButtons }) {
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
  }
}

function Screens(props: {
  overview: ReadyOverview;
  buttons: PaneButtons;
  picked: Month | undefined;
  onPick: (month: Month | undefined) => void;
  /** What the ribbon has left last. */
  heard: Notice | undefined;
  /** Another screen was gone to. */
  onGone: () => void;
  /** The messages above the screen. */
  children: ReactNode;
}) {
  const { overview, buttons, picked, onPick, heard, onGone } = props;
  const { months, asOf } = overview;
  const text = useText();
  const [person, setPerson] = useState(rememberedPerson);
  const [changing, setChanging] = useState(false);
  const [place, setPlace] = useState<{ screen: PaneScreen; arrived: boolean; wanted?: Wanted | undefined }>({
    screen: SCREENS[0],
    arrived: false,
  });
  const go = (name: ScreenName, wanted?: Wanted) => {
    const screen = SCREENS.find((candidate) => candidate.name === name);
    if (screen) setPlace({ screen, arrived: true, wanted });
    setChanging(false);
    // What has succeeded was said; a failure, and what can be taken back, stay.
    if (buttons.outcome?.kind === "done" && !buttons.outcome.undo) buttons.dismiss();
    onGone();
  };
  const command = heard?.command;
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- A button of the ribbon is pressed outside of all that is drawn here.
    if (command === "checkMonth") go("check", { check: true });
    // The month that the ribbon opens is the one that is shown where none was picked.
    if (command === "openMonth") onPick(undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The way there is another one each time; only a new word is followed.
  }, [heard]);
  useSearchKey(() => {
    const field = document.querySelector<HTMLElement>("[aria-keyshortcuts]");
    if (field) field.focus();
    else go("search");
  });
  // A month that was picked may have been deleted by a co-author.
  const month = picked !== undefined && months.includes(picked) ? picked : firstMonth(months, asOf);
  const { screen, arrived, wanted } = place;
  const say = (said: Person) => {
    rememberPerson(said);
    setPerson(said);
    setChanging(false);
  };
  return (
    <>
      <Navigation
        current={screen}
        counts={countsOf(overview, month, text)}
        overview={overview}
        month={month}
        onPick={onPick}
        person={person}
        onGo={go}
        onPerson={() => {
          setChanging(!changing);
        }}
        buttons={buttons}
      />
      <main>
        {props.children}
        <div className="screen">
          {(changing || (!person && screen.name === "home")) && (
            <Later areas={ROLE_WORDS} fallback={null}>
              <PersonForm
                key={String(changing)}
                person={person}
                onPerson={say}
                {...(changing
                  ? {
                      onCancel: () => {
                        setChanging(false);
                      },
                    }
                  : {})}
              />
            </Later>
          )}
          <Screen
            key={screen.name}
            screen={screen}
            arrived={arrived}
            overview={overview}
            buttons={buttons}
            month={month}
            onPick={onPick}
            person={person}
            onPerson={say}
            onGo={go}
            wanted={wanted}
          />
        </div>
      </main>
    </>
  );
}

/** What waits on a screen, as far as the overview knows: the steps past their limit in all months, the month's findings. */
function countsOf(
  { answer, months }: ReadyOverview,
  month: Month | undefined,
  text: Translator,
): Readonly<Partial<Record<ScreenName, Count>>> {
  const late = answer.months
    .flatMap(({ deadlines }) => LINKS.map((link) => deadlines[link].overdue))
    .reduce((sum, overdue) => sum + overdue, 0);
  const found = month === undefined ? 0 : findingsOfMonth(answer.findings, month, months).length;
  return {
    ...(late > 0 && { worklist: { words: text("pane.screens.late", { count: late }), pressing: true } }),
    ...(found > 0 && { check: { words: text("pane.findings.found", { count: found }), pressing: false } }),
  };
}
