/** Draws the pane in jsdom over made-up actions, in English unless told otherwise. */
import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { addWords, createI18n, speakLanguage, type AreaName, type Language } from "../../src/locales";
import { ALL_WORDS } from "../../src/locales/all";
import { App, type PaneHost } from "../../src/taskpane/App";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { TODAY } from "./fakes";

/** jsdom knows no media queries: none matches. */
export function withoutMedia(): void {
  globalThis.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}

export async function drawPane(
  actions: PaneActions,
  { language = "en", host = {} }: { language?: Language; host?: Partial<PaneHost> } = {},
) {
  const i18n = createI18n(language);
  await speakLanguage(i18n, language);
  // The words of the screens are there at once; that they are loaded with their screen is a test of its own.
  const areas = ALL_WORDS[language];
  for (const area of Object.keys(areas) as AreaName[]) addWords(i18n, language, area, areas[area]);
  const office: PaneHost = {
    whenReady: () => Promise.resolve("ready"),
    displayLanguage: () => language,
    officeTheme: () => undefined,
    ...host,
  };
  const view = render(<App i18n={i18n} host={office} surroundings={{ actions, today: () => TODAY }} />);
  // The host's answer, and what was loaded for it, arrive in promises.
  await act(() => Promise.resolve());
  return { ...view, user: userEvent.setup() };
}
