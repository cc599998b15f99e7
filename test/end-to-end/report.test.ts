/** The month's report, by the ribbon's button and by the pane's: the product's main job, as a person does it. */
import type { Page } from "playwright-core";
import { paneOf, screenshot } from "./support/browser";
import { list } from "./support/form";
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

/** Whether the sheet is locked, and all the words on it. */
const standing = (page: Page, name: string): Promise<{ locked: boolean; words: string }> =>
  page.evaluate((wanted) => {
    const sheet = window.embeddedExcelWorkbench?.excel.book.sheets.find((one) => one.name === wanted);
    const values = (sheet?.rows ?? []).flatMap((row) => row.map((cell) => cell?.value));
    return {
      locked: sheet?.protection !== undefined,
      words: values.filter((value) => typeof value === "string").join("\n"),
    };
  }, name);

/** The names of agents and supervisors as TabelAgen has them. */
const peopleOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    for (const { tables, rows } of window.embeddedExcelWorkbench?.excel.book.sheets ?? [])
      for (const { name, area, columns } of tables) {
        if (name !== "TabelAgen") continue;
        const places = columns.flatMap(({ name: header }, index) =>
          header === "Nama Agent" || header === "Supervisor" ? [area.column + index] : [],
        );
        const found = rows
          .slice(area.row + 1, area.lastRow + 1)
          .flatMap((row) => places.map((place) => row[place]?.value));
        return [...new Set(found.filter((value) => typeof value === "string" && value !== ""))] as string[];
      }
    return [];
  });

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
        .getByText(/^Laporan .* sudah dibuat/)
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

  it(
    "is finished under a name and locked, replaced only after a question, and copied without a name of the list",
    async () => {
      const { page, pane } = await workbench.open();
      await goToReports(page);
      const sheet = `Laporan ${await list(pane, "Bulan yang ditampilkan").inputValue()}`;
      const yes = () => pane.getByRole("button", { name: "Ya, lanjutkan" }).click();
      await pane.getByRole("button", { name: label }).click();
      await pane
        .getByText(/^Laporan .* sudah (dibuat|terkini)/)
        .first()
        .waitFor();

      await pane.getByRole("textbox", { name: "Nama yang menandai final" }).fill("QA Contoh");
      await pane.getByRole("button", { name: "Tandai sebagai final" }).click();
      await yes();
      await pane
        .getByText(/sudah final: QA Contoh/)
        .first()
        .waitFor();
      expect((await standing(page, sheet)).locked).toBe(true);

      await pane.getByRole("button", { name: label }).click();
      await pane.getByText(/^Buat ulang laporan .*\?$/).waitFor();
      await yes();
      await page.getByRole("tab", { name: `${sheet} (1)` }).waitFor();
      expect([(await standing(page, `${sheet} (1)`)).locked, (await standing(page, sheet)).locked]).toEqual([
        true,
        false,
      ]);

      await pane.getByRole("button", { name: "Buat salinan distribusi" }).click();
      await yes();
      await pane.getByText(/^Salinan distribusi .* siap/).waitFor();
      const copy = await standing(page, `Salinan ${sheet}`);
      const known = await peopleOf(page);
      expect(known.length).toBeGreaterThan(3);
      expect(known.filter((name) => copy.words.includes(name))).toEqual([]);
      await page.getByRole("tab", { name: `Salinan ${sheet}` }).click();
      await page.waitForTimeout(500);
      await screenshot(page, "report-copy");
    },
    limit,
  );
});
