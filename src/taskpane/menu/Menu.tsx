// Every screen of the pane in groups, behind the button at the head: with what waits there, who uses the pane, and its language.
import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button } from "@fluentui/react-components";
import type { Person } from "../remembered";
import { LanguageChoice } from "../LanguageChoice";
import type { ReadyOverview, ScreenName } from "../screens/screen-props";
import { useWords } from "../parts/Later";
import type { PaneScreen } from "../screens/screens";
import { useText } from "../text";
import type { Count } from "./count";
import { waitingCounts } from "./counts";
import { GROUPS, PLACES } from "./places";
import { whoWords } from "./who";

/** Those of the counts; until they are there, what the head tells is told. */
const COUNT_WORDS = ["search"] as const;

export default function Menu(props: {
  screens: readonly PaneScreen[];
  current: ScreenName;
  counts: Readonly<Partial<Record<ScreenName, Count>>>;
  overview: ReadyOverview;
  person: Person | undefined;
  onGo: (screen: ScreenName) => void;
  onPerson: () => void;
  onClose: () => void;
}) {
  const { screens, current, overview, person, onGo, onPerson, onClose } = props;
  const text = useText();
  const hasWords = useWords(COUNT_WORDS).there;
  const counts = hasWords ? waitingCounts(overview, person, text, props.counts) : props.counts;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, []);
  return (
    <div
      className="menu-ground"
      role="presentation"
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Its buttons have the keyboard; it hears Esc and Tab. */}
      <div
        ref={panel}
        className="menu"
        role="dialog"
        aria-modal="true"
        aria-label={text("pane.screens.label")}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key === "Tab") keepWithin(event);
        }}
      >
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Its buttons have the keyboard; it hears Esc and Tab. */}
        <nav aria-label={text("pane.screens.label")} onKeyDown={moveByKey}>
          {GROUPS.map((group) => {
            const inside = screens
              .filter(({ name }) => (PLACES[name]?.group ?? "book") === group)
              .sort((a, b) => rankOf(a.name) - rankOf(b.name));
            return (
              inside.length > 0 && (
                <div key={group}>
                  <p className="small quiet menu-group">{text(`pane.screens.group.${group}`)}</p>
                  <ul className="plain" aria-label={text(`pane.screens.group.${group}`)}>
                    {inside.map(({ name, label, icon }) => (
                      <li key={name}>
                        <button
                          type="button"
                          className="menu-item"
                          {...(name === current ? { "aria-current": "page" as const } : {})}
                          onClick={() => {
                            onGo(name);
                          }}
                        >
                          {PLACES[name]?.icon ?? icon}
                          <span className="grow">{text(label)}</span>
                          <CountOf count={counts[name]} />
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </nav>
        <div className="menu-foot line middle">
          <span className="small grow">{whoWords(text, person)}</span>
          <Button size="small" appearance="transparent" className="text-link" onClick={onPerson}>
            {text("pane.who.change")}
          </Button>
          <LanguageChoice />
        </div>
      </div>
    </div>
  );
}

function CountOf({ count }: { count: Count | undefined }) {
  if (!count) return null;
  return <span className={count.pressing ? "tally danger" : "small quiet"}>{count.words}</span>;
}

const RANKS = Object.keys(PLACES);

/** In the order of the places; what has none comes last. */
const rankOf = (name: ScreenName): number => (RANKS.includes(name) ? RANKS.indexOf(name) : RANKS.length);

/** Tab goes round within the menu as long as it lies over the rest. */
function keepWithin(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("button, select")];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}

/** ↑ ↓ Home End move among the screens, a letter goes to the next that begins with it. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(".menu-item")];
  const here = items.findIndex((item) => item === document.activeElement);
  const after = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  const typed = event.key.length === 1 ? event.key.toLowerCase() : undefined;
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: after[0],
    ArrowUp: items.at(here - 1),
    Home: items[0],
    End: items.at(-1),
  };
  const target =
    targets[event.key] ??
    (typed === undefined
      ? undefined
      : after.find((item) => item.querySelector(".grow")?.textContent.toLowerCase().startsWith(typed)));
  if (!target) return;
  event.preventDefault();
  target.focus();
}
