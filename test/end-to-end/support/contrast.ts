/** Windows' four contrast themes, as Chromium brings them: a profile that asks for their colours on every page. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { launchOptions } from "./launch";

/** Git ignores it. */
const profiles = path.join(__dirname, "../../../test-results/contrast");

export type ContrastTheme = "aquatic" | "desert" | "dusk" | "nightSky";

/** Chromium's setting `settings.a11y.page_colors` (its PageColors), and the background that says it holds. */
const PAGE_COLORS: Readonly<Record<ContrastTheme, { readonly number: number; readonly canvas: string }>> = {
  dusk: { number: 1, canvas: "rgb(45, 50, 54)" },
  desert: { number: 2, canvas: "rgb(255, 250, 239)" },
  nightSky: { number: 3, canvas: "rgb(0, 0, 0)" },
  aquatic: { number: 6, canvas: "rgb(32, 32, 32)" },
};

/** A page of a browser of its own in that theme; closing its context ends it. Throws where the theme does not hold. */
export async function newContrastPage(theme: ContrastTheme, options: BrowserContextOptions): Promise<Page> {
  const { number, canvas } = PAGE_COLORS[theme];
  const profile = path.join(profiles, theme);
  // What a run before has left: a browser that is ending still writes there.
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(path.join(profile, "Default"), { recursive: true });
  const preferences = { settings: { a11y: { page_colors: number } } };
  writeFileSync(path.join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    ...options,
    // Playwright would set these over what the profile says.
    forcedColors: null,
    colorScheme: null,
    contrast: null,
  });
  const page = await context.newPage();
  const shown = await page.evaluate(() => {
    document.body.style.cssText = "forced-color-adjust: none; background: Canvas";
    return getComputedStyle(document.body).backgroundColor;
  });
  if (shown !== canvas) throw new Error(`The theme ${theme} does not hold: its background is ${shown}.`);
  return page;
}
