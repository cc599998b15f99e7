/** The grid as people expect it of Excel: menus, keys, filters, what is refused, and what can be undone. */
import type { Locator, Page } from "playwright-core";
import { goTo, screenshot } from "./support/browser";
import { inWorkbench, limit } from "./support/suite";

const workbench = inWorkbench();

/** A new workbook with a list at A1:B4, made as a person would: typed. */
async function withList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New workbook" }).click();
  await page.getByRole("tab", { name: "Sheet1" }).waitFor();
  await page.locator("#workbench[data-ready]").waitFor();
  await page.evaluate(() => window.embeddedExcelWorkbench?.rendered());
  await goTo(page, "A1");
  for (const text of ["Kota", "Cilegon", "Ambon", "Bogor"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await goTo(page, "B1");
  for (const text of ["Tanggal", "05/11/2026", "26/11/2026", "1/12/2026"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

/** What stands in a column of the sheet in view, from the first row on. */
const column = (page: Page, index: number, count: number): Promise<unknown[]> =>
  page.evaluate(
    ([at, rows]) => {
      const book = window.embeddedExcelWorkbench?.excel.book;
      const sheet = book?.sheets.find(({ id }) => id === book.activeSheetId);
      return Array.from({ length: rows }, (_one, row) => sheet?.rows[row]?.[at]?.value ?? null);
    },
    [index, count] as const,
  );

const hiddenRows = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const book = window.embeddedExcelWorkbench?.excel.book;
    const sheet = book?.sheets.find(({ id }) => id === book.activeSheetId);
    return [...(sheet?.rowInfo ?? [])].flatMap(([row, { filtered }]) => (filtered === true ? [row] : []));
  });

const menuItem = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menu", { name: "Cells" }).getByRole("menuitem", { name }).click();
};

describe("the grid", () => {
  it(
    "reads days by the language of the page, and fills, inserts, sorts and deletes by menu and keys",
    async () => {
      const { page } = await workbench.open();
      await withList(page);
      // 5 November, 26 November and 1 December 2026.
      expect(await column(page, 1, 4)).toEqual(["Tanggal", 46_331, 46_352, 46_357]);

      await goTo(page, "A3");
      await menuItem(page, "Insert a row above");
      expect(await column(page, 0, 5)).toEqual(["Kota", "Cilegon", null, "Ambon", "Bogor"]);
      await page.keyboard.press("Control+d");
      expect(await column(page, 0, 5)).toEqual(["Kota", "Cilegon", "Cilegon", "Ambon", "Bogor"]);
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await column(page, 0, 4)).toEqual(["Kota", "Cilegon", "Ambon", "Bogor"]);

      await goTo(page, "C2");
      await page.keyboard.press("Control+;");
      const today = await page.evaluate(() => {
        const now = new Date();
        return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
      });
      expect((await column(page, 2, 2))[1]).toBe(today);

      await goTo(page, "A1:B4");
      await page.keyboard.press("Control+Shift+l");
      await goTo(page, "A2");
      await menuItem(page, "Sort A to Z");
      expect(await column(page, 0, 4)).toEqual(["Kota", "Ambon", "Bogor", "Cilegon"]);
    },
    limit,
  );

  it(
    "filters by the buttons of the headers, with the mouse and by Alt+Down",
    async () => {
      const { page } = await workbench.open();
      await withList(page);
      await goTo(page, "A1:B4");
      await page.keyboard.press("Control+Shift+l");
      await page.getByRole("button", { name: "Filter Kota" }).click();
      const list = page.getByRole("dialog", { name: "Filter of Kota" });
      await list.getByLabel("Ambon").uncheck();
      await screenshot(page, "grid-filter");
      await list.getByRole("button", { name: "OK" }).click();
      await list.waitFor({ state: "detached" });
      expect(await hiddenRows(page)).toEqual([2]);
      await page.getByRole("button", { name: "Filter Kota (filtered)" }).waitFor();

      await goTo(page, "A1");
      await page.keyboard.press("Alt+ArrowDown");
      await list.getByRole("button", { name: "Clear the filter of Kota" }).click();
      expect(await hiddenRows(page)).toEqual([]);
    },
    limit,
  );

  it(
    "scrolls what lies over the cells along with them: charts and the headers' buttons",
    async () => {
      const { page } = await workbench.open();
      const topOf = async (locator: Locator): Promise<{ x: number; y: number }> =>
        (await locator.boundingBox()) ?? { x: NaN, y: NaN };
      await page
        .getByRole("tab", { name: /^Laporan \d{4}-\d\d$/ })
        .first()
        .click();
      const chart = page.getByRole("group", { name: "Charts" }).getByRole("img").first();
      await chart.waitFor({ state: "attached" });
      await page.evaluate(() => window.embeddedExcelWorkbench?.rendered());
      const before = await topOf(chart);
      await page.mouse.move(400, 500);
      await page.mouse.wheel(0, 200);
      await page.waitForTimeout(500);
      expect(before.y - (await topOf(chart)).y).toBeCloseTo(200, 0);

      await page.getByRole("tab", { name: "Pengaturan", exact: true }).click();
      const button = page.getByRole("button", { name: "Filter Nilai", exact: true });
      await button.waitFor();
      await goTo(page, "AE6");
      await page.waitForTimeout(500);
      expect(await button.isVisible()).toBe(false);
    },
    limit,
  );

  it(
    "shows the last letter of a text that is indented and reaches a little beyond its neighbours",
    async () => {
      const { page } = await workbench.open();
      await page.getByRole("tab", { name: "Beranda", exact: true }).click();
      await page.evaluate(() => window.embeddedExcelWorkbench?.rendered());
      // Where B7's last letter stands: just right of column C's end.
      const inked = (): Promise<boolean> =>
        page.evaluate(() => {
          const [canvas] = [...document.querySelectorAll<HTMLCanvasElement>(".grid canvas")].sort(
            (a, b) => b.width * b.height - a.width * a.height,
          );
          const pixels = canvas?.getContext("2d")?.getImageData(373, 150, 10, 18).data ?? [];
          return Array.from({ length: pixels.length / 4 }, (_one, at) => pixels[at * 4] ?? 255).some(
            (red) => red < 110,
          );
        });
      await page.waitForTimeout(500);
      expect(await inked()).toBe(true);
    },
    limit,
  );

  it(
    "pastes one cell over many, refuses what a rule stops, opens a list upwards at the bottom",
    async () => {
      const { page } = await workbench.open();
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await withList(page);
      await goTo(page, "A2");
      await page.keyboard.press("Control+c");
      await goTo(page, "D1:E2");
      await page.keyboard.press("Control+v");
      await page.waitForFunction(
        () => window.embeddedExcelWorkbench?.excel.book.sheets[0]?.rows[1]?.[4]?.value === "Cilegon",
      );
      expect(await column(page, 3, 2)).toEqual(["Cilegon", "Cilegon"]);

      await page.evaluate(() => {
        const sheet = window.embeddedExcelWorkbench?.excel.book.sheets[0];
        sheet?.validations.push({
          areas: [{ row: 0, column: 6, lastRow: 99, lastColumn: 6 }],
          rule: { kind: "list", source: "Ya,Tidak,NA", inCellDropDown: true },
          ignoreBlanks: true,
          errorAlert: { showAlert: true, style: "Stop", title: "Hasil", message: "Pilih dari daftar" },
        });
      });
      await goTo(page, "G3");
      await page.keyboard.type("Mungkin");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("Hasil: Pilih dari daftar").waitFor();
      expect((await column(page, 6, 3))[2]).toBeNull();

      // The lowest row in view: below it there is no room for a list.
      const height = await page.locator(".grid-box").evaluate((box) => box.clientHeight);
      const row = Math.floor((height - 60) / 20) - 1;
      await goTo(page, `G${row}`);
      await page.keyboard.press("Alt+ArrowDown");
      const list = page.getByRole("listbox", { name: "Allowed values" });
      await list.waitFor();
      const [box, outer] = [await list.boundingBox(), await page.locator(".grid-box").boundingBox()];
      if (box === null || outer === null) throw new Error("nothing is shown");
      expect(box.y + box.height).toBeLessThanOrEqual(outer.y + outer.height);
      await list.getByRole("option", { name: "Tidak" }).click();
      expect((await column(page, 6, row))[row - 1]).toBe("Tidak");
    },
    limit,
  );

  it(
    "renames, hides and protects a sheet by its tab's menu",
    async () => {
      const { page } = await workbench.open();
      page.removeAllListeners("dialog");
      page.on("dialog", (dialog) => void dialog.accept("Daftar agent"));
      const menu = async (tab: string, item: string): Promise<void> => {
        await page.getByRole("tab", { name: tab, exact: true }).click({ button: "right" });
        await page.getByRole("menuitem", { name: item, exact: true }).click();
      };
      await menu("Agen", "Rename…");
      await menu("Daftar agent", "Protect without a password");
      await page.getByRole("tab", { name: "Daftar agent" }).click();
      await goTo(page, "H30");
      await page.keyboard.type("x");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("protected").waitFor();
      await menu("Daftar agent", "Unprotect…");
      await menu("Daftar agent", "Hide");
      await page.getByRole("tab", { name: "Daftar agent" }).waitFor({ state: "detached" });
      await menu("Beranda", "Unhide Daftar agent");
      await page.getByRole("tab", { name: "Daftar agent", selected: true }).waitFor();
    },
    limit,
  );

  it(
    "shows the sheet of the tab that is selected while an add-in sets the workbook up, and keeps what was typed",
    async () => {
      const { page } = await workbench.open();
      await withList(page);
      await goTo(page, "H1");
      await page.keyboard.type("milik saya");
      await page.keyboard.press("Enter");
      const ribbon = page.getByRole("navigation", { name: "Ribbon" });
      await ribbon.getByRole("button", { name: "Siapkan buku kerja" }).click();
      await page.getByRole("tab", { name: "Beranda", selected: true }).waitFor({ timeout: 60_000 });
      const shown = await page.evaluate(() => {
        const view = window.embeddedExcelWorkbench;
        const book = view?.excel.book;
        return {
          active: book?.sheets.find(({ id }) => id === book.activeSheetId)?.name,
          drawn: view?.drawnSheet,
        };
      });
      expect(shown).toEqual({ active: "Beranda", drawn: "Beranda" });
      await page.getByRole("tab", { name: "Sheet1" }).click();
      // What was typed before stands.
      expect((await column(page, 7, 1))[0]).toBe("milik saya");
    },
    limit,
  );
});
