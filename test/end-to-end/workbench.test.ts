/** The page that `npm start` shows: the demo workbook, the ribbon of the manifest, the real pane, and a grid one can edit. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { goTo, paneOf, screenshot } from "./support/browser";
import { inWorkbench, limit } from "./support/suite";

const workbench = inWorkbench();

describe("the workbench page", () => {
  it(
    "opens with the demo workbook, the manifest's ribbon and the pane, without an error",
    async () => {
      const { page } = await workbench.open();
      const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");
      const labels = [...manifest.matchAll(/<bt:String id="[^"]+\.Label" DefaultValue="([^"]+)"/g)].map(
        (match) => match[1] ?? "",
      );
      const ribbon = page.getByRole("navigation", { name: "Ribbon" });
      const shown = await ribbon.getByRole("button").allInnerTexts();
      expect(shown.length).toBeGreaterThan(3);
      for (const text of shown) expect(labels).toContain(text.trim());
      await page.getByRole("tab", { name: "Beranda" }).waitFor();
      expect(await page.getByRole("tab", { name: /^F-22 / }).count()).toBeGreaterThan(0);
      await paneOf(page).getByRole("button").first().waitFor();
      await screenshot(page, "workbench");
    },
    limit,
  );

  it(
    "speaks the chosen language in the ribbon and the pane",
    async () => {
      const { page } = await workbench.open();
      await page.getByLabel("Display language").selectOption("en-US");
      await page.getByRole("button", { name: "Set up workbook" }).waitFor();
      await paneOf(page).locator("html[lang^=en]").waitFor();
      await screenshot(page, "workbench-english");
    },
    limit,
  );

  it(
    "does what an add-in asks of Excel itself: saves, hands another workbook out, and says that it closes nothing",
    async () => {
      const { page } = await workbench.open();
      await paneOf(page).getByRole("button").first().waitFor();
      const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
      if (pane === undefined) throw new Error("no pane's frame");
      const handedOut = async (ask: () => Promise<unknown>): Promise<string> => {
        const [file] = await Promise.all([page.waitForEvent("download"), pane.evaluate(ask)]);
        return file.suggestedFilename();
      };
      const saved = await handedOut(() =>
        Excel.run(async (context) => {
          context.workbook.save("Save");
          await context.sync();
        }),
      );
      expect(saved).toMatch(/\.xlsx$/);
      expect(await handedOut(() => Excel.createWorkbook())).toBe("Book2.xlsx");
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.close("SkipSave");
          await context.sync();
        }),
      );
      await page.getByText(/asked to close/).waitFor();
    },
    limit,
  );

  it(
    "puts what is typed into the book, and takes it back",
    async () => {
      const { page } = await workbench.open();
      await page.getByRole("tab", { name: "Agen" }).click();
      await goTo(page, "H30");
      await page.keyboard.type("=1+2");
      await page.keyboard.press("Enter");
      const value = (): Promise<unknown> =>
        page.evaluate(() => {
          const excel = window.embeddedExcelWorkbench?.excel;
          return excel?.book.sheets.find((sheet) => sheet.name === "Agen")?.rows[29]?.[7]?.value;
        });
      await expect(value()).resolves.toBe(3);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(value()).resolves.toBeFalsy();
    },
    limit,
  );

  it(
    "saves what is open, and opens what was saved",
    async () => {
      const { page } = await workbench.open();
      const before = await page.getByRole("tab").allInnerTexts();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save .xlsx" }).click(),
      ]);
      await page.getByLabel("Open .xlsx").setInputFiles(await download.path());
      await page.getByRole("status").getByText("is open").waitFor();
      expect(await page.getByRole("tab").allInnerTexts()).toEqual(before);
    },
    limit,
  );

  it(
    "says why a file that is no workbook does not open, and keeps the open one",
    async () => {
      const { page } = await workbench.open();
      const before = await page.getByRole("tab").allInnerTexts();
      await page.getByLabel("Open .xlsx").setInputFiles({
        name: "x.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("no workbook"),
      });
      await page.getByRole("alert").getByText("x.xlsx was not opened").waitFor();
      expect(await page.getByRole("tab").allInnerTexts()).toEqual(before);
    },
    limit,
  );

  it(
    "shows a second pane of another user",
    async () => {
      const { page } = await workbench.open();
      await page.getByRole("button", { name: "Second pane" }).click();
      await paneOf(page, 1).getByRole("button").first().waitFor();
      await screenshot(page, "workbench-two-panes");
    },
    limit,
  );
});
