/** A browser that is on this machine: the tests download none. */
import { existsSync } from "node:fs";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

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

/** What CHROME_PATH names, else what is installed; undefined where nothing is. */
export function findBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") return named;
  return places.find((place) => existsSync(place));
}

function executable(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  throw new Error(
    "These tests need Chromium, Chrome or Edge. Install one (Debian and Ubuntu: apt-get install chromium), " +
      "or name it in the environment variable CHROME_PATH.",
  );
}

/** A headless browser that speaks to this machine alone. */
export const launchOptions = (): LaunchOptions => ({
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

export const launchBrowser = (): Promise<Browser> => chromium.launch(launchOptions());
