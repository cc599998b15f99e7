/**
 * A picture of every screen in both languages, for people to look at: in test-results, and where README shows them
 * when KEEP_SCREENS=1 asks for it.
 */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { createTranslator, LANGUAGES, type Language, type Translator } from "../../src/locales";
import { setPaneWidth } from "./support/accessibility";
import { introduce } from "./support/form";
import { openScreen, screenNames, settled, speak } from "./support/screens";
import { FOREIGN_FILE, spoil } from "./support/slips";
import { inWorkbench, limit } from "./support/suite";

const root = path.join(__dirname, "../..");
const folder =
  process.env["KEEP_SCREENS"] === "1"
    ? path.join(root, "assets/readme/screens")
    : path.join(root, "test-results/screens");

/** As wide as README shows them, in pixels. */
const WIDTH = 380;

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
        await openScreen(pane, label);
        await pane.getByRole("heading", { level: 2, name: label, exact: true }).waitFor();
        await settled(pane);
        await showMore(pane, createTranslator(language));
        const file = `${index + 1}-${names[index] ?? ""}.png`;
        await page.locator(".pane iframe").screenshot({ path: path.join(folder, language, file) });
      }
      expect(labels.length).toBe(names.length);
    }
  },
  limit,
);
