/**
 * A picture of every screen in both languages, for people to look at: in test-results, and where README shows them
 * when KEEP_SCREENS=1 asks for it.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { LANGUAGES, type Language } from "../../src/locales";
import { setPaneWidth } from "./support/accessibility";
import { screensOf, settled, speak } from "./support/screens";
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

test(
  "every screen is pictured in both languages",
  async () => {
    const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 960 } });
    await setPaneWidth(page, WIDTH);
    const languages: readonly Language[] = [...LANGUAGES].sort();
    for (const language of languages) {
      await speak(pane, language);
      const labels = await screensOf(pane).allInnerTexts();
      if (language === "en") names = labels.map((label) => label.toLowerCase().replace(/\W+/g, "-"));
      mkdirSync(path.join(folder, language), { recursive: true });
      for (const [index, label] of labels.entries()) {
        await screensOf(pane).nth(index).click();
        await pane.getByRole("heading", { level: 2, name: label, exact: true }).waitFor();
        await settled(pane);
        const file = `${index + 1}-${names[index] ?? ""}.png`;
        await page.locator(".pane iframe").screenshot({ path: path.join(folder, language, file) });
      }
      expect(labels.length).toBe(names.length);
    }
  },
  limit,
);
