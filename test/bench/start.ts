/** How long `npm start` takes until its page can be used: with nothing built yet, as after an installation, and again. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { findBrowser, launchBrowser } from "../end-to-end/support/launch";
import { startWorkbench } from "../end-to-end/support/workbench";
import type { Figure } from "./figure";

const ROOT = path.join(import.meta.dirname, "../..");
/** What is built at the first start. */
const BUILT = ["dist-workbench", "node_modules/.cache/workbench", "node_modules/.cache/mc"];
/** What version 0.1 took on the machine that README.md names, in seconds. */
const BEFORE = 130;

/** In seconds, until the page says that it is ready. */
async function startOnce(): Promise<number> {
  const browser = await launchBrowser();
  try {
    const began = performance.now();
    const workbench = await startWorkbench();
    try {
      const page = await browser.newPage();
      await page.goto(workbench.url, { timeout: 120_000 });
      await page.locator("#workbench[data-ready]").waitFor({ timeout: 120_000 });
      return (performance.now() - began) / 1000;
    } finally {
      await workbench.stop();
    }
  } finally {
    await browser.close();
  }
}

/** Leaves behind what was built: the page's own figures are measured on it. */
export async function startFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const first = {
    name: "npm start, first, until the page is ready ÷ version 0.1's, which is not run again",
    on: "nothing built",
    unit: "×",
    reach: { most: 0.3 },
  } as const;
  const second = { name: "npm start again", on: "all built", unit: "s", reach: { most: 5 } } as const;
  if (findBrowser() === undefined) {
    const note = "no Chrome, Chromium or Edge on this machine";
    return [
      { ...first, value: undefined, note },
      { ...second, value: undefined, note },
    ];
  }
  for (const folder of BUILT) await rm(path.join(ROOT, folder), { recursive: true, force: true });
  say("npm start with nothing built");
  const whole = await startOnce();
  say("npm start again");
  return [
    { ...first, value: whole / BEFORE, note: `${whole.toFixed(1)} s beside ${BEFORE} s` },
    { ...second, value: await startOnce() },
  ];
}
