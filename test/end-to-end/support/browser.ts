/** A browser that is on this machine: the tests download none. */
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from "playwright-core";

const results = path.join(__dirname, "../../../test-results");

/** Where Chromium, Chrome and Edge are installed. */
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

function executable(): string {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") return named;
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    "These tests need Chromium, Chrome or Edge. Install one (Debian and Ubuntu: apt-get install chromium), " +
      "or name it in the environment variable CHROME_PATH.",
  );
}

/** A headless browser that speaks to this machine alone. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** A page and what went wrong in it and its frames. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, uncaught exceptions and failed requests. */
  readonly errors: string[];
}

/** How the page is looked at. */
export type PageOptions = Omit<BrowserContextOptions, "locale">;

/** Opens the workbench and waits until it is ready. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({
    viewport: { width: 1500, height: 860 },
    locale: "id-ID",
    ...options,
  });
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
