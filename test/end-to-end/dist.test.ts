/**
 * What is shipped, served below a path by a plain static server with the documented headers: the pane loads every screen in
 * both languages under its policy, and the pages beside it are whole.
 */
import type { Browser, Page } from "playwright-core";
import { shippedFolders } from "../build/support/shipped";
import { paneOf, openWorkbench, type WatchedPage } from "./support/browser";
import { startDist } from "./support/dist";
import { introduce } from "./support/form";
import { launchBrowser } from "./support/launch";
import { eachScreen } from "./support/screens";
import { limit } from "./support/suite";
import type { RunningWorkbench } from "./support/workbench";

const BELOW = "/addins/mystery-calling/";
/** Building takes a minute and a half on a busy machine. */
const BUILDING = 600_000;
/** Every screen twice, each loading its own files. */
const ALL_SCREENS = 600_000;

let dist: RunningWorkbench | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  dist = await startDist();
  browser = await launchBrowser();
}, BUILDING);
afterAll(async () => {
  await browser?.close();
  await dist?.stop();
});

function running(): { readonly url: string; readonly chrome: Browser } {
  if (dist === undefined || browser === undefined) throw new Error("dist/ is not served.");
  return { url: dist.url, chrome: browser };
}

/** Every refusal of a policy in a page and its frames, as the browser itself tells of them. */
async function refusalsOf(page: Page): Promise<readonly string[]> {
  const all = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => (Reflect.get(window, "refusals") ?? []) as string[])),
  );
  return all.flat();
}

async function openDist(): Promise<WatchedPage> {
  const { url, chrome } = running();
  return openWorkbench(chrome, url, {}, async (page) => {
    await page.addInitScript(() => {
      const refusals: string[] = [];
      Reflect.set(window, "refusals", refusals);
      document.addEventListener("securitypolicyviolation", (event) => {
        refusals.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  });
}

it(
  "loads every screen in both languages without a refusal of its policy or a word on the console",
  async () => {
    const { page, errors } = await openDist();
    const pane = paneOf(page);
    await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
    // Once it stands: until then its frame may have no address yet.
    expect(page.frames().some((frame) => frame.url().includes(`${BELOW}taskpane.html`))).toBe(true);
    await eachScreen(pane);
    expect(await refusalsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  },
  ALL_SCREENS,
);

it(
  "has its styles, by which the policy of the pane lets Fluent's and its own in",
  async () => {
    const { page } = await openDist();
    const pane = paneOf(page);
    const button = pane.getByRole("main").getByRole("button").first();
    await button.waitFor();
    // Fluent's own rule for its buttons, and the pane's for its head.
    expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).not.toBe("0px");
    const head = pane.getByRole("banner");
    expect(await head.evaluate((element) => getComputedStyle(element).position)).toBe("sticky");
    await page.context().close();
  },
  limit,
);

it(
  "refuses a style, a script, a form and a frame that somebody put into it",
  async () => {
    const { page } = await openDist();
    await paneOf(page).getByRole("main").waitFor();
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
    if (frame === undefined) throw new Error("no pane");
    await frame.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "body { opacity: 0.5 }";
      const script = document.createElement("script");
      script.textContent = "document.title = 'changed'";
      const other = document.createElement("iframe");
      other.src = "https://example.com/";
      document.body.append(style, script, other);
      const form = document.createElement("form");
      form.action = "https://example.com/";
      document.body.append(form);
      form.submit();
    });
    // The browser tells of them one by one, each in a task of its own.
    await frame.waitForFunction(() => (Reflect.get(window, "refusals") as string[]).length >= 4);
    const refused = (await refusalsOf(page)).map((one) => one.split(" ")[0]);
    expect(new Set(refused)).toEqual(
      new Set(["style-src-elem", "script-src-elem", "form-action", "frame-src"]),
    );
    await page.context().close();
  },
  limit,
);

it.each(["help.html", "help.en.html", "support.html"])(
  "%s stands whole, with its styles, links and pictures",
  async (name) => {
    const { url, chrome } = running();
    const page = await chrome.newPage();
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(`${url}${BELOW}${name}`);
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe("none");
    const addresses = await page.evaluate(() => [
      ...[...document.querySelectorAll("a")].map(({ href }) => href),
      ...[...document.querySelectorAll("img")].map(({ src }) => src),
    ]);
    expect(addresses.length).toBeGreaterThan(3);
    const texts = new Map<string, string>();
    for (const address of addresses.filter((one) => one.startsWith("http"))) {
      const { origin, pathname, hash } = new URL(address);
      const answer = await fetch(`${origin}${pathname}`);
      expect([address, answer.status]).toEqual([address, 200]);
      texts.set(pathname, await answer.text());
      if (hash !== "") expect(texts.get(pathname)).toMatch(new RegExp(`id="?${hash.slice(1)}["\\s>]`));
    }
    expect(errors).toEqual([]);
    await page.close();
  },
  limit,
);

it.each([
  ["taskpane.html", { "cache-control": "no-cache", "x-content-type-options": "nosniff" }],
  ["assets/icon-32.png", { "cache-control": null, "x-content-type-options": "nosniff" }],
  ["manifest.xml", { "cache-control": "no-cache" }],
])("%s is served with the headers that it needs", async (name, expected) => {
  const { url } = running();
  const answer = await fetch(`${url}${BELOW}${name}`);
  const found = Object.fromEntries(
    Object.keys(expected).map((header) => [header, answer.headers.get(header)]),
  );
  expect(found).toEqual(expected);
});

it(
  "has the licence of every package that another bundler would ship, too",
  async () => {
    const { url } = running();
    const notices = await (await fetch(`${url}${BELOW}THIRD-PARTY-NOTICES.txt`)).text();
    const names = (await shippedFolders()).map((folder) => folder.replace(/^.*node_modules\//, ""));
    expect(names.length).toBeGreaterThan(20);
    // The build ships nothing of these: Trans, which uses the first, is shaken out; the second's constants stand in place; for
    // the third React's own is taken (webpack.config.js).
    const shaken = ["html-parse-stringify", "@fluentui/keyboard-keys", "use-sync-external-store"];
    const missing = names.filter((name) => !notices.includes(`\n${name} `));
    expect(missing.filter((name) => !shaken.includes(name))).toEqual([]);
  },
  limit,
);
