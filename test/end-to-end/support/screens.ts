/** The pane's screens as its navigation has them: a new one is looked at without a word in any test. */
import type { FrameLocator, Locator } from "playwright-core";
import { LANGUAGES, type Language } from "../../../src/locales";

/** The button at the pane's head behind which all screens are, and the tabs beside it. */
export const headOf = (pane: FrameLocator): Locator => pane.getByRole("banner").getByRole("navigation");

const itemsOf = (pane: FrameLocator): Locator =>
  pane.getByRole("dialog").getByRole("navigation").getByRole("button");

async function openMenu(pane: FrameLocator): Promise<void> {
  await headOf(pane).getByRole("button").first().click({ timeout: 30_000 });
  await itemsOf(pane).first().waitFor();
}

/** The names of all screens, in the menu's order. */
export async function screenNames(pane: FrameLocator): Promise<readonly string[]> {
  await openMenu(pane);
  const names = await itemsOf(pane).locator(".grow").allInnerTexts();
  await pane.locator(":focus").press("Escape");
  await pane.getByRole("dialog").waitFor({ state: "detached" });
  return names;
}

/** Goes to a screen: by its tab where it has one, else by the menu. */
export async function openScreen(pane: FrameLocator, name: string): Promise<void> {
  const tab = headOf(pane).getByRole("button", { name, exact: true });
  await headOf(pane).waitFor({ timeout: 30_000 });
  if ((await tab.count()) > 0) await tab.click();
  else {
    await openMenu(pane);
    await itemsOf(pane)
      .filter({ has: pane.getByText(name, { exact: true }) })
      .click();
    await pane.getByRole("dialog").waitFor({ state: "detached" });
  }
}

/** Waits until a screen shows what it has, its cards' headings being of the level, and nothing is being read. */
export async function settled(pane: FrameLocator, level = 3): Promise<void> {
  const heading = pane.getByRole("main").getByRole("heading", { level }).first();
  await heading.waitFor({ timeout: 30_000 });
  const reading = pane.getByRole("status").getByRole("progressbar").first();
  await reading.waitFor({ state: "detached", timeout: 30_000 });
}

/** Chooses the pane's language by its footer. */
export async function speak(pane: FrameLocator, language: Language): Promise<void> {
  await pane.getByRole("contentinfo").getByRole("combobox").selectOption(language);
  await pane.locator(`html[lang^=${language}]`).waitFor();
}

/** Goes to a screen and waits until it stands there with what it has. */
export async function showScreen(pane: FrameLocator, name: string): Promise<void> {
  await openScreen(pane, name);
  await pane.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  await settled(pane);
}

/** Shows every screen in both languages, one after the other. */
export async function eachScreen(
  pane: FrameLocator,
  visit: (language: Language, name: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const language of LANGUAGES) {
    await speak(pane, language);
    for (const name of await screenNames(pane)) {
      await showScreen(pane, name);
      await visit(language, name);
    }
  }
}

/** Unfolds whatever of a screen is folded, from the top down. */
export async function unfold(pane: FrameLocator): Promise<void> {
  const parts = pane.getByRole("main").locator("button[aria-expanded]");
  // By its place: what is unfolded is no longer among those that are folded.
  for (let place = 0; place < (await parts.count()); place++) {
    const part = parts.nth(place);
    if ((await part.isVisible()) && (await part.getAttribute("aria-expanded")) === "false")
      await part.click();
  }
  await settled(pane);
}
