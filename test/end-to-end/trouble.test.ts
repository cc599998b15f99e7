/** The page's menu for trouble: a developer has a pane's request held back, and a second person work just before it. */
import { source } from "axe-core";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { goTo, screenshot } from "./support/browser";
import { settled } from "./support/screens";
import { inWorkbench, limit } from "./support/suite";

const workbench = inWorkbench();

const menuOf = (page: Page): Locator => page.getByRole("region", { name: "Gangguan" });

/** Opens the menu and plans it, with the keyboard alone. */
async function plan(page: Page, what: string): Promise<void> {
  await page.getByRole("button", { name: "Gangguan", exact: true }).focus();
  if (!(await menuOf(page).isVisible())) await page.keyboard.press("Enter");
  const choice = menuOf(page).getByLabel("Yang terjadi");
  await choice.focus();
  await page.keyboard.type(what);
  await expect(choice.locator("option:checked").innerText()).resolves.toBe(what);
  await page.keyboard.press("Tab");
  await menuOf(page).getByRole("button", { name: "Rencanakan" }).focus();
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
      await plan(page, "ditahan sampai dilepaskan, lalu diterapkan dan dijawab");
      await readAgain(page);
      const said = page.getByRole("contentinfo").getByRole("status");
      await said.getByText("ditahan", { exact: false }).waitFor();
      await pane.getByRole("status").getByRole("progressbar").first().waitFor();
      await screenshot(page, "trouble");
      await menuOf(page)
        .getByRole("button", { name: /^Lepaskan/ })
        .press("Enter");
      await said.getByText("dilepaskan").waitFor();
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
      await plan(page, "mengetik di sel yang dipilih");
      await readAgain(page);
      await page.getByRole("contentinfo").getByRole("status").getByText("terjadi").waitFor();
      expect(await typed()).toMatch(/^ORANG-KEDUA-\d+$/);
    },
    limit,
  );

  it(
    "can be used by everybody",
    async () => {
      const { page } = await workbench.open();
      await page.getByRole("button", { name: "Gangguan", exact: true }).click();
      // Of a pane that is not open, so that it stays planned.
      await menuOf(page).getByLabel("Permintaan milik").selectOption("Supervisor (panel ketiga)");
      await plan(page, "ditolak sebelum diterapkan");
      await page.evaluate(source);
      const { violations } = await page.evaluate<AxeResults>(
        `axe.run(".trouble", { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })`,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
      await menuOf(page)
        .getByRole("button", { name: /^Batalkan/ })
        .press("Enter");
      await menuOf(page).getByText("Belum ada yang direncanakan.").waitFor();
    },
    limit,
  );
});
