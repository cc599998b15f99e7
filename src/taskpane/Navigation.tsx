// The pane's head: the menu with every screen, the role's three tabs, and below them which month, who, and reading again.
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { NavigationRegular } from "@fluentui/react-icons";
import { formatMonth } from "../locales";
import type { Month } from "../sop/types";
import type { PaneButtons } from "./hooks/usePaneActions";
import type { Count } from "./menu/count";
import { initialsOf, whoWords } from "./menu/who";
import { Choice } from "./parts/Choice";
import { RefreshButton } from "./parts/RefreshButton";
import type { Person } from "./remembered";
import type { ReadyOverview, ScreenName } from "./screens/screen-props";
import { SCREENS, type PaneScreen } from "./screens/screens";
import { useSpeech } from "./text";

// Its pictures are the heaviest of the head.
const loadMenu = () => import("./menu/Menu");
const Menu = lazy(loadMenu);

const TABS: Readonly<Record<Person["role"], readonly ScreenName[]>> = {
  qco: ["home", "sample", "worklist"],
  qa: ["home", "worklist", "reports"],
  supervisor: ["home", "worklist", "reports"],
};

/** The role's three; a screen gone to by the menu takes the place of the last. */
export function tabsOf(person: Person | undefined, current: ScreenName): readonly PaneScreen[] {
  const names = TABS[person?.role ?? "qco"];
  const shown = names.includes(current) ? names : [...names.slice(0, 2), current];
  return shown.flatMap((name) => SCREENS.find((screen) => screen.name === name) ?? []);
}

export function Navigation(props: {
  current: PaneScreen;
  counts: Readonly<Partial<Record<ScreenName, Count>>>;
  overview: ReadyOverview;
  month: Month | undefined;
  onPick: (month: Month) => void;
  person: Person | undefined;
  onGo: (screen: ScreenName) => void;
  onPerson: () => void;
  buttons: PaneButtons;
}) {
  const {
    current: { name: current, ofMonth },
    counts,
    overview,
    month,
    onPick,
    person,
    onGo,
    onPerson,
    buttons,
  } = props;
  const { text, language } = useSpeech();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // At hand when it is asked for; where it cannot be loaded, that click tries again.
    const timer = setTimeout(() => void loadMenu().catch(() => undefined), 1000);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const pressing = Object.values(counts).some((count) => count.pressing);
  return (
    <header className="head">
      <h1 className="unseen">{text("pane.title")}</h1>
      <nav className="top" aria-label={text("pane.screens.tabs")}>
        <button
          ref={opener}
          type="button"
          className="icon"
          aria-label={text(pressing ? "pane.screens.allPressing" : "pane.screens.all")}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => {
            setOpen(true);
          }}
        >
          <NavigationRegular />
          {pressing && <span className="dot" />}
        </button>
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- The tabs in it have the keyboard; it only hears their arrows. */}
        <div className="tabs" onKeyDown={byArrow}>
          {tabsOf(person, current).map(({ name, label }) => (
            <button
              key={name}
              type="button"
              className="tab"
              tabIndex={name === current ? 0 : -1}
              {...(name === current ? { "aria-current": "page" as const } : {})}
              onClick={() => {
                onGo(name);
              }}
            >
              {text(label)}
            </button>
          ))}
        </div>
      </nav>
      <div className="context">
        {ofMonth && month !== undefined && (
          <Choice
            quiet
            label={text("pane.month.label")}
            options={[...overview.months]
              .sort()
              .reverse()
              .map((value) => ({ value, label: formatMonth(language, value) }))}
            value={month}
            onChoose={onPick}
          />
        )}
        <button
          type="button"
          className="pick"
          title={whoWords(text, person)}
          aria-label={text("pane.who.label", { who: whoWords(text, person) })}
          onClick={onPerson}
        >
          {person && person.name !== "" && (
            // Drawn by the stylesheet: the letters are no part of the button's name.
            <span className="avatar" data-initials={initialsOf(person.name)} />
          )}
          {person ? text(`pane.who.${person.role}`) : text("pane.who.unknown")}
        </button>
        <RefreshButton buttons={buttons} />
      </div>
      {open && (
        <Suspense fallback={null}>
          <Menu
            screens={SCREENS}
            current={current}
            counts={counts}
            overview={overview}
            person={person}
            onGo={(name) => {
              setOpen(false);
              onGo(name);
            }}
            onPerson={() => {
              setOpen(false);
              onPerson();
            }}
            onClose={() => {
              setOpen(false);
              opener.current?.focus();
            }}
          />
        </Suspense>
      )}
    </header>
  );
}

/** ← → move among the tabs, which are one stop of the keyboard. */
function byArrow({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return;
  const tabs = [...currentTarget.children].filter((tab) => tab instanceof HTMLElement);
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}
