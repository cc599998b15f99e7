/** Draws the pane in jsdom over made-up actions, in English unless told otherwise. */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { addWords, createI18n, speakLanguage, type AreaName, type Language } from "../../src/locales";
import { ALL_WORDS } from "../../src/locales/all";
import { App, type PaneHost } from "../../src/taskpane/App";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { TODAY } from "./fakes";

// On a busy machine what a click brings may take longer than testing-library's one second.
configure({ asyncUtilTimeout: 10_000 });

/** What testing-library asks of an element's style: whether it is to be seen, and can be pointed at. */
const ASKED = /[{;](?:display|visibility|content|pointer-events|user-select):/;

/**
 * jsdom tries every rule there is on every element that a test looks for, and Fluent's are some thousands. So only those
 * are put in that a test can tell from their absence; of looks jsdom knows nothing, the browser tests see them.
 */
const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => ASKED.test(rule) });

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

/** The same words with each text changed. */
function respoken<T extends object>(words: T, spoken: (text: string) => string): T {
  const change = (value: unknown): unknown =>
    typeof value === "string"
      ? spoken(value)
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, change(inner)]));
  return change(words) as T;
}

/** `spoken` changes every text, as for a language made up. */
export async function drawPane(
  actions: PaneActions,
  {
    language = "en",
    host = {},
    spoken = (text) => text,
  }: { language?: Language; host?: Partial<PaneHost>; spoken?: (text: string) => string } = {},
) {
  const i18n = createI18n(language);
  // The words of the screens are there at once; that they are loaded with their screen is a test of its own.
  const areas = ALL_WORDS[language];
  for (const area of Object.keys(areas) as AreaName[])
    addWords(i18n, language, area, respoken(areas[area], spoken));
  await speakLanguage(i18n, language);
  const office: PaneHost = {
    whenReady: () => Promise.resolve("ready"),
    displayLanguage: () => language,
    officeTheme: () => undefined,
    ...host,
  };
  const view = render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App i18n={i18n} host={office} surroundings={{ actions, today: () => TODAY }} />
    </RendererProvider>,
  );
  // The host's answer, and what was loaded for it, arrive in promises.
  await act(() => Promise.resolve());
  return { ...view, user: userEvent.setup() };
}

/** For `getByText`: the innermost element that says so, though a number in it stands in an element of its own. */
export function saying(words: string | RegExp) {
  const says = (element: Element | null): boolean => {
    const said = (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    return typeof words === "string" ? said === words : words.test(said);
  };
  return (_: string, element: Element | null): boolean =>
    says(element) && ![...(element?.children ?? [])].some(says);
}

/** Goes to a screen by the navigation, as a person does. */
export async function goTo(user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> {
  const tabs = within(await screen.findByRole("navigation"));
  const tab = tabs.queryByRole("button", { name });
  if (tab) await user.click(tab);
  else {
    await user.click(tabs.getAllByRole("button")[0] as HTMLElement);
    const menu = within(await screen.findByRole("dialog"));
    await user.click(await menu.findByRole("button", { name: new RegExp(`^${escaped(name)}`) }));
  }
  await screen.findByRole("heading", { level: 2, name });
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Says who uses the pane, by its head. */
export async function sayWho(
  user: ReturnType<typeof userEvent.setup>,
  { role, name }: { role: string; name: string },
): Promise<void> {
  await user.selectOptions(await screen.findByRole("combobox", { name: "Role" }), role);
  const box = screen.queryByRole("textbox", { name: /^Name/ });
  if (box) await user.type(box, name);
  else await user.selectOptions(screen.getByRole("combobox", { name: /^Name/ }), name);
  await user.click(screen.getByRole("button", { name: "Save" }));
}
