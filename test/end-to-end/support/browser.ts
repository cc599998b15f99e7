/** Pages of the workbench in a browser, and what people do in them. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { giveOffice } from "./dist";
import { newContrastPage, type ContrastTheme } from "./contrast";

const results = path.join(__dirname, "../../../test-results");

/** A page and what went wrong in it and its frames. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, uncaught exceptions and failed requests. */
  readonly errors: string[];
}

/** How the page is looked at. */
export interface PageOptions extends Omit<BrowserContextOptions, "locale"> {
  /** One of Windows' contrast themes, in a browser of its own. */
  readonly contrastTheme?: ContrastTheme | undefined;
}

/** Opens the workbench and waits until it is ready; `before` does what must be done before the page loads. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  { contrastTheme, ...options }: PageOptions = {},
  before?: (page: Page) => Promise<void>,
): Promise<WatchedPage> {
  const all = { viewport: { width: 1500, height: 860 }, locale: "id-ID", ...options };
  const page = await (contrastTheme ? newContrastPage(contrastTheme, all) : browser.newPage(all));
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => {
    errors.push(error.stack ?? error.message);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  // The page asks before it throws edits away.
  page.on("dialog", (dialog) => void dialog.accept());
  await giveOffice(page, url);
  await before?.(page);
  await page.goto(url, { timeout: 60_000 });
  await page.locator("#workbench[data-ready]").waitFor({ timeout: 60_000 });
  return { page, errors };
}

/** The inside of the first (0) or second (1) task pane. */
export function paneOf(page: Page, index = 0): FrameLocator {
  return page.locator(".pane iframe").nth(index).contentFrame();
}

/** Selects a cell by its address, through the grid's name box as a person would. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole("region", { name: "Grid" }).locator("input").first();
  await box.fill(address);
  await box.press("Enter");
  // What is typed next goes into the cell only once the grid has taken the keyboard back.
  await page.waitForFunction(() => document.activeElement?.tagName !== "INPUT", undefined, { polling: 50 });
}

/** Keeps a picture in test-results, which git ignores. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  await page.screenshot({ path: path.join(results, `${name}.png`) });
}
