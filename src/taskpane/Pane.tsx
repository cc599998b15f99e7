// What stands below the title: the messages, and the screens of a workbook that is set up, or what it needs first.
import { lazy, useCallback, useState } from "react";
import type { Month } from "../sop/types";
import type { Overview } from "../sheets/types";
import { useLasting } from "./hooks/useLater";
import { useNotices } from "./hooks/useNotices";
import { useOverview } from "./hooks/useOverview";
import { usePaneActions, type PaneButtons } from "./hooks/usePaneActions";
import { SLOW_AFTER_MS } from "./hooks/useTask";
import { Header } from "./Header";
import { Messages } from "./Messages";
import { Navigation } from "./Navigation";
import { Later } from "./parts/Later";
import { Message } from "./parts/Message";
import { Waiting } from "./parts/Waiting";
import { rememberedPerson, rememberPerson } from "./remembered";
import { Screen } from "./Screen";
import type { ReadyOverview, ScreenName, Wanted } from "./screens/screen-props";
import { SCREENS, type PaneScreen } from "./screens/screens";
import { useText } from "./text";
import { firstMonth } from "./view/months";

// Needed once a year: not loaded with the rest.
const SetUpCard = lazy(async () => ({ default: (await import("./cards/SetUpCard")).SetUpCard }));
const OlderCard = lazy(async () => ({ default: (await import("./cards/OlderCard")).OlderCard }));

const SET_UP_WORDS = ["setUp", "help"] as const;

/** Everything below the title. Needs Office to be ready. */
export function Pane() {
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
        {overview && <State overview={overview} buttons={buttons} picked={picked} onPick={setPicked} />}
      </main>
    </>
  );
}

function State(props: {
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
      return <Screens overview={overview} buttons={buttons} picked={picked} onPick={onPick} />;
  }
}

function Screens(props: {
  overview: ReadyOverview;
  buttons: PaneButtons;
  picked: Month | undefined;
  onPick: (month: Month) => void;
}) {
  const { overview, buttons, picked, onPick } = props;
  const { months, asOf } = overview;
  const [person, setPerson] = useState(rememberedPerson);
  const [place, setPlace] = useState<{ screen: PaneScreen; arrived: boolean; wanted?: Wanted | undefined }>({
    screen: SCREENS[0],
    arrived: false,
  });
  const go = (name: ScreenName, wanted?: Wanted) => {
    const screen = SCREENS.find((candidate) => candidate.name === name);
    if (screen) setPlace({ screen, arrived: true, wanted });
    // What has succeeded was said; a failure, and what can be taken back, stay.
    if (buttons.outcome?.kind === "done" && !buttons.outcome.undo) buttons.dismiss();
  };
  return (
    <div className="frame">
      <Navigation screens={SCREENS} current={place.screen.name} onGo={go} />
      <div className="screen">
        <Screen
          key={place.screen.name}
          screen={place.screen}
          arrived={place.arrived}
          overview={overview}
          buttons={buttons}
          // A month that was picked may have been deleted by a co-author.
          month={picked !== undefined && months.includes(picked) ? picked : firstMonth(months, asOf)}
          onPick={onPick}
          person={person}
          onPerson={(said) => {
            rememberPerson(said);
            setPerson(said);
          }}
          onGo={go}
          wanted={place.wanted}
        />
      </div>
    </div>
  );
}
