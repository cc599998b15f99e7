/** The month's report, by the ribbon's button and by the pane's: the product's main job, as a person does it. */
import type { Page } from "playwright-core";
import { paneOf, screenshot } from "./support/browser";
import { inWorkbench, limit, openScreen, type Opened } from "./support/suite";

const label = "Buat laporan bulanan";

const workbench = inWorkbench();

function reports(page: Page): Promise<string[]> {
  return page.getByRole("tab", { name: /^Laporan / }).allInnerTexts();
}

/** The screen with the pane's own button. */
async function goToReports(page: Page, which = 0): Promise<void> {
  const pane = paneOf(page, which);
  await openScreen(pane, "Laporan");
  await pane.getByRole("button", { name: label }).waitFor();
}

/** The demo with its reports deleted, by office.js in the pane, so that making one is seen. */
async function openWithoutReports(): Promise<Opened> {
  const watched = await workbench.open();
  await goToReports(watched.page);
  await paneOf(watched.page)
    .locator("body")
    .evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.load("items/name");
        await context.sync();
        for (const sheet of sheets.items) if (sheet.name.startsWith("Laporan ")) sheet.delete();
        await context.sync();
      }),
    );
  expect(await reports(watched.page)).toEqual([]);
  return watched;
}

/** What the report's sheet holds, read from the book. */
async function expectReport(page: Page, picture: string): Promise<void> {
  const tab = page.getByRole("tab", { name: /^Laporan / }).first();
  await tab.waitFor({ timeout: 60_000 });
  await tab.click();
  const charts = page.getByRole("group", { name: "Charts" }).getByRole("img");
  await charts.nth(1).waitFor({ state: "attached" });
  for (const chart of await charts.all()) expect(await chart.getAttribute("aria-label")).not.toBe("");
  await page.waitForTimeout(500);
  await screenshot(page, picture);
}

describe("the monthly report", () => {
  it(
    "is made by the ribbon's button",
    async () => {
      const { page } = await openWithoutReports();
      const button = page.getByRole("navigation", { name: "Ribbon" }).getByRole("button", { name: label });
      await button.click();
      await expectReport(page, "report-by-ribbon");
      await page.locator("nav button[aria-busy]").waitFor({ state: "detached" });
    },
    limit,
  );

  it(
    "is made by the pane's button",
    async () => {
      const { page, pane } = await openWithoutReports();
      await pane.getByRole("button", { name: label }).click();
      await expectReport(page, "report-by-pane");
      await pane
        .getByText(/^Laporan .* selesai/)
        .first()
        .waitFor();
    },
    limit,
  );

  it(
    "does not stop a second person: both panes see the report that one of them made",
    async () => {
      const { page } = await openWithoutReports();
      await page.getByRole("button", { name: "Second pane" }).click();
      await goToReports(page, 1);
      await paneOf(page, 1).getByRole("button", { name: label }).click();
      await expectReport(page, "report-by-second-pane");
    },
    limit,
  );
});
