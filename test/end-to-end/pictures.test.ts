/**
 * README's pictures of the page and of a report on it: in test-results, and where README shows them when KEEP_SCREENS=1 asks
 * for it. The screens' own are made by screens.test.ts, the printed page by test/outside/front-page.test.ts.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { settled } from "./support/screens";
import { inWorkbench, limit } from "./support/suite";

const root = path.join(__dirname, "../..");
const folder = path.join(root, process.env["KEEP_SCREENS"] === "1" ? "assets/readme" : "test-results");

const workbench = inWorkbench();

it(
  "the page and a report on it are pictured as they are",
  async () => {
    mkdirSync(folder, { recursive: true });
    const { page, pane } = await workbench.open();
    await settled(pane);
    const sheets = await page.getByRole("tab").allInnerTexts();
    const month = sheets.filter((name) => name.startsWith("F-22 ")).at(-1) ?? "";
    await page.getByRole("tab", { name: month, exact: true }).click();
    await settled(pane);
    await page.screenshot({ path: path.join(folder, "workbench.png") });
    const report = sheets.filter((name) => name.startsWith("Laporan ")).at(-1) ?? "";
    await page.getByRole("tab", { name: report, exact: true }).click();
    const chart = page.getByRole("group", { name: "Charts" }).getByRole("img").nth(1);
    await chart.waitFor({ state: "attached" });
    await settled(pane);
    await page.screenshot({ path: path.join(folder, "report.png") });
    expect([month, report]).not.toContain("");
  },
  limit,
);
