/** The page's menu for trouble: a developer has a pane's request held back, and a second person work just before it. */
import { source } from "axe-core";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { goTo, screenshot } from "./support/browser";
import { settled } from "./support/screens";
import { inWorkbench, limit } from "./support/suite";

const workbench = inWorkbench();

const menuOf = (page: Page): Locator => page.getByRole("region", { name: "Trouble" });

/** Opens the menu and plans it, with the keyboard alone. */
async function plan(page: Page, what: string): Promise<void> {
  await page.getByRole("button", { name: "Trouble", exact: true }).focus();
  if (!(await menuOf(page).isVisible())) await page.keyboard.press("Enter");
  const choice = menuOf(page).getByLabel("What happens");
  await choice.focus();
  await page.keyboard.type(what);
  await expect(choice.locator("option:checked").innerText()).resolves.toBe(what);
  await page.keyboard.press("Tab");
  await menuOf(page).getByRole("button", { name: "Plan it" }).focus();
  await page.keyboard.press("Enter");
}

/** Has the pane read the workbook again. */
const readAgain = (page: Page): Promise<void> =>
  page.locator(".pane iframe").first().contentFrame().getByRole("button", { name: "Segarkan" }).click();

describe("the menu for trouble", () => {
  it(
    "holds the pane's next request back, tells so, and lets it go",
    async () => {
      const { page, pane } = await workbench.open();
      await settled(pane);
      await plan(page, "held back until it is released, then applied and answered");
      await readAgain(page);
      const said = page.getByRole("contentinfo").getByRole("status");
      await said.getByText("held back", { exact: false }).waitFor();
      await pane.getByRole("status").getByRole("progressbar").first().waitFor();
      await screenshot(page, "trouble");
      await menuOf(page)
        .getByRole("button", { name: /^Release/ })
        .press("Enter");
      await said.getByText("released").waitFor();
      await settled(pane);
      await menuOf(page).press("Escape");
      expect(await menuOf(page).isVisible()).toBe(false);
    },
    limit,
  );

  it(
    "lets a second person type into the picked cell just before the pane's next request",
    async () => {
      const { page, pane } = await workbench.open();
      await settled(pane);
      await page.getByRole("tab", { name: "Agen" }).click();
      await goTo(page, "H30");
      const typed = (): Promise<unknown> =>
        page.evaluate(() => {
          const book = window.embeddedExcelWorkbench?.excel.book;
          return book?.sheets.find(({ name }) => name === "Agen")?.rows[29]?.[7]?.value ?? null;
        });
      expect(await typed()).toBeNull();
      await plan(page, "types in the picked cell");
      await readAgain(page);
      await page.getByRole("contentinfo").getByRole("status").getByText("it happened").waitFor();
      expect(await typed()).toMatch(/^ORANG-KEDUA-\d+$/);
    },
    limit,
  );

  it(
    "can be used by everybody",
    async () => {
      const { page } = await workbench.open();
      await page.getByRole("button", { name: "Trouble", exact: true }).click();
      // Of a pane that is not open, so that it stays planned.
      await menuOf(page).getByLabel("Request of").selectOption("Supervisor (third pane)");
      await plan(page, "refused before it is applied");
      await page.evaluate(source);
      const { violations } = await page.evaluate<AxeResults>(
        `axe.run(".trouble", { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })`,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
      await menuOf(page)
        .getByRole("button", { name: /^Take back/ })
        .press("Enter");
      await menuOf(page).getByText("Nothing is planned yet.").waitFor();
    },
    limit,
  );
});
