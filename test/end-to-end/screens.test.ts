/**
 * A picture of every screen in both languages, for people to look at: in test-results, and where README shows them
 * when KEEP_SCREENS=1 asks for it. ALL_SCREENS=1 asks for every screen of every role as well, whole and unfolded, in the
 * narrowest pane that Excel gives and in a wide one.
 */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { createTranslator, LANGUAGES, type Language, type Translator } from "../../src/locales";
import { frameOf, setPaneWidth } from "./support/accessibility";
import { introduce } from "./support/form";
import { eachScreen, screenNames, settled, showScreen, speak, unfold } from "./support/screens";
import { FOREIGN_FILE, spoil } from "./support/slips";
import { inWorkbench, limit } from "./support/suite";

const root = path.join(__dirname, "../..");
const folder =
  process.env["KEEP_SCREENS"] === "1"
    ? path.join(root, "assets/readme/screens")
    : path.join(root, "test-results/screens");

/** As wide as README shows them, in pixels. */
const WIDTH = 380;

/** The narrowest pane, and one with the form in two columns; so high that nearly every screen is seen whole. */
const WIDTHS = [320, 450] as const;
const HEIGHT = 3000;

const ROLES = [
  { role: "qco", name: "Pelaksana Contoh Satu" },
  { role: "qa", name: "QA Contoh" },
  { role: "supervisor", name: "Supervisor Contoh JKT" },
] as const;

const workbench = inWorkbench();

/** The screens' names as file names, from the English navigation. */
let names: readonly string[] = [];

/** Has a screen show what it is for: the first kind of finding unfolded, a file to be imported. */
async function showMore(pane: FrameLocator, text: Translator): Promise<void> {
  const main = pane.getByRole("main");
  const file = main.getByLabel(text("import.file"));
  if (await file.isVisible()) {
    await file.setInputFiles(FOREIGN_FILE);
    await main.getByRole("heading", { name: text("import.mapping.heading") }).waitFor();
  }
  const findings = main.getByRole("region", { name: text("pane.findings.heading") });
  const kind = findings.getByRole("button", { expanded: false }).first();
  if (await kind.isVisible()) await kind.click();
  await settled(pane);
}

/** Pictures every screen of a role in both languages; how many were pictured. */
async function pictureAs(role: (typeof ROLES)[number], width: number): Promise<number> {
  const { page, pane } = await workbench.open({ viewport: { width: 1500, height: HEIGHT } });
  await setPaneWidth(page, width);
  await introduce(pane, role);
  await spoil(page);
  const frame = await frameOf(page);
  let pictured = 0;
  await eachScreen(pane, async (language, label) => {
    await showMore(pane, createTranslator(language));
    await unfold(pane);
    await frame.evaluate(() => {
      scrollTo(0, 0);
    });
    const place = path.join(root, "test-results/all-screens", role.role, language, String(width));
    mkdirSync(place, { recursive: true });
    const end = await frame.evaluate(() => {
      const last = [...document.querySelectorAll("main *")].map(
        (part) => part.getBoundingClientRect().bottom,
      );
      return Math.max(...last);
    });
    const box = await page.locator(".pane iframe").first().boundingBox();
    if (!box) throw new Error("There is no pane.");
    const file = path.join(place, `${label.toLowerCase().replace(/\W+/g, "-")}.png`);
    await page.screenshot({ path: file, clip: { ...box, height: Math.min(box.height, end + 24) } });
    pictured += 1;
  });
  return pictured;
}

if (process.env["ALL_SCREENS"] === "1")
  test.each(ROLES.flatMap((role) => WIDTHS.map((width) => [role.role, width, role] as const)))(
    "every screen of the %s is pictured %d px wide",
    async (_, width, role) => {
      expect(await pictureAs(role, width)).toBeGreaterThan(LANGUAGES.length);
    },
    600_000,
  );

test(
  "every screen is pictured in both languages",
  async () => {
    const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 960 } });
    await setPaneWidth(page, WIDTH);
    await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
    await spoil(page);
    const languages: readonly Language[] = [...LANGUAGES].sort();
    for (const language of languages) {
      await speak(pane, language);
      const labels = await screenNames(pane);
      if (language === "en") names = labels.map((label) => label.toLowerCase().replace(/\W+/g, "-"));
      // A screen that is no more, or has another place, leaves no picture behind.
      rmSync(path.join(folder, language), { recursive: true, force: true });
      mkdirSync(path.join(folder, language), { recursive: true });
      for (const [index, label] of labels.entries()) {
        await showScreen(pane, label);
        await showMore(pane, createTranslator(language));
        const file = `${index + 1}-${names[index] ?? ""}.png`;
        await page.locator(".pane iframe").screenshot({ path: path.join(folder, language, file) });
      }
      expect(labels.length).toBe(names.length);
    }
  },
  limit,
);
