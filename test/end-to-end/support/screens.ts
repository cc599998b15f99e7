/** The pane's screens as its navigation has them: a new one is looked at without a word in any test. */
import type { FrameLocator, Locator } from "playwright-core";
import type { Language } from "../../../src/locales";

export const screensOf = (pane: FrameLocator): Locator => pane.getByRole("navigation").getByRole("button");

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
