/** The page with 50,000 rows: the longest task while they are opened, and frames while a person scrolls through them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { JSHandle, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "../end-to-end/support/launch";
import { startWorkbench } from "../end-to-end/support/workbench";
import { DEMO_MONTH } from "../excel/support/demo-month";
import { demoCsv } from "./demo-csv";
import type { Figure } from "./figure";
import { rowsOf } from "./share";
import { taken } from "./usage";

const ROWS = rowsOf(50_000);
const MOST_TASK = 100;
const LEAST_FRAMES = 50;
/** How long it is scrolled, in milliseconds. */
const SCROLLED = 3_000;

/** Tells of tasks longer than 50 ms, in milliseconds, from now on. */
const longTasks = (page: Page): Promise<JSHandle<number[]>> =>
  page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: "longtask" });
    return durations;
  });

async function openBook(page: Page, file: string): Promise<Figure> {
  const tasks = await longTasks(page);
  await page.getByLabel("Open .xlsx").setInputFiles(file);
  await page.getByRole("status").getByText("is open").waitFor({ timeout: 300_000 });
  await page.getByRole("tab", { name: `F-22 ${DEMO_MONTH}` }).click();
  await page.waitForTimeout(2_000);
  const durations = await tasks.evaluate((all) => all);
  const over = durations.filter((duration) => duration > MOST_TASK);
  return {
    name: "the page: longest task while a workbook is opened",
    on: `${ROWS.toLocaleString("en-US")} rows`,
    value: Math.round(Math.max(0, ...durations)),
    unit: "ms",
    reach: { most: MOST_TASK },
    note: `${over.length} of the tasks are longer than ${MOST_TASK} ms, ${(over.reduce((sum, one) => sum + one, 0) / 1000).toFixed(1)} s together`,
  };
}

/** As text: what loads this file names functions by a helper that the page does not have. */
const COUNT_FRAMES = `
  window.frameTimes = [];
  (function count(time) {
    if (time) window.frameTimes.push(time);
    requestAnimationFrame(count);
  })();
`;

/** Wheel by wheel, as a person does, with frames counted by the page itself. */
async function scroll(page: Page): Promise<Figure> {
  const box = await page.getByRole("region", { name: "Grid" }).boundingBox();
  if (box === null) throw new Error("the grid is not on the page");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(COUNT_FRAMES);
  const began = performance.now();
  while (performance.now() - began < SCROLLED) await page.mouse.wheel(0, 240);
  const times = await page.evaluate<number[]>("window.frameTimes");
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const longest = Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
  return {
    name: "the page: frames while it is scrolled",
    on: `${ROWS.toLocaleString("en-US")} rows`,
    value: ((times.length - 1) * 1000) / (last - first),
    unit: "frames/s",
    reach: { least: LEAST_FRAMES },
    note: `the longest took ${Math.round(longest)} ms`,
  };
}

export async function pageFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const on = `${ROWS.toLocaleString("en-US")} rows`;
  if (findBrowser() === undefined)
    return ["longest task while a workbook is opened", "frames while it is scrolled"].map((name) => ({
      name: `the page: ${name}`,
      on,
      value: undefined,
      unit: "",
      note: "no Chrome, Chromium or Edge on this machine",
    }));
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  const [csv, empty, file] = ["rows.csv", "new.xlsx", "book.xlsx"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const workbench = await startWorkbench();
  const browser = await launchBrowser();
  try {
    await writeFile(csv, demoCsv(ROWS));
    await taken(folder, "new", empty, "--year", "2026");
    await taken(folder, "import", empty, csv, "--out", file);
    say(`the page with ${on}`);
    const page = await browser.newPage({ viewport: { width: 1500, height: 860 }, locale: "id-ID" });
    await page.goto(workbench.url, { timeout: 120_000 });
    await page.locator("#workbench[data-ready]").waitFor({ timeout: 120_000 });
    const opened = await openBook(page, file);
    return [opened, await scroll(page)];
  } finally {
    await browser.close();
    await workbench.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
