/**
 * How long until a page shows the first thing that can be used, in headless Chromium, each time in a browser profile of its own:
 * the empty page's button; of the pane, which waits for the workbook then, its choice of language.
 */
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../end-to-end/support/launch";
import { OFFICE_JS } from "./build";
import { median, spread } from "./median";

declare global {
  interface Window {
    /** When the first control was on screen, in milliseconds since the page was asked for. */
    firstControl?: number;
  }
}

/** By turns, so that what else the machine does meets both pages alike. */
const ROUNDS = 11;

/** Stands in for office.js in both pages: it answers at once, and reading the workbook takes longer than we look. */
const OFFICE = `
  window.Office = {
    onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
    context: { displayLanguage: "id-ID", requirements: { isSetSupported: () => true } },
    actions: { associate: () => undefined },
  };
  window.Excel = { run: () => new Promise(() => undefined) };
`;

/** As text: what loads this file names functions by a helper that the page does not have. */
const LOOK = `
  (function look() {
    const control = document.querySelector("button, select");
    if (control && control.getBoundingClientRect().width > 0) window.firstControl = performance.now();
    else requestAnimationFrame(look);
  })();
`;

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

function serve(folder: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const file = path.join(folder, path.basename(request.url ?? ""));
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    createReadStream(file)
      .on("error", () => {
        response.statusCode = 404;
        response.end();
      })
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ url: `http://localhost:${port}`, stop: () => server.close() });
    });
  });
}

async function timeOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: "id-ID" });
  try {
    const page = await context.newPage();
    await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE }));
    await page.addInitScript({ content: LOOK });
    await page.goto(url);
    await page.locator("button, select").first().waitFor({ timeout: 60_000 });
    // What looked every frame has it by the next one at the latest.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const found = await page.evaluate(() => window.firstControl);
    if (found === undefined) throw new Error(`${url} shows a control that was not seen`);
    return found;
  } finally {
    await context.close();
  }
}

/** The pane's time ÷ the empty page's, medians, and how far single ratios lie apart; `folder` holds both. */
export async function firstControlRatio(
  folder: string,
): Promise<{ readonly value: number; readonly note: string }> {
  const { url, stop } = await serve(folder);
  const browser = await launchBrowser();
  try {
    const pane: number[] = [];
    const empty: number[] = [];
    // The first round warms the machine and is left out.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = [
        await timeOf(browser, `${url}/taskpane.html`),
        await timeOf(browser, `${url}/empty.html`),
      ];
      if (round === 0) continue;
      pane.push(times[0] ?? 0);
      empty.push(times[1] ?? 0);
    }
    return {
      value: median(pane) / median(empty),
      note: spread(pane.map((time, round) => time / (empty[round] ?? Number.NaN))),
    };
  } finally {
    await browser.close();
    stop();
  }
}
