/** A file on the workbench's page: opened in slices, with the open workbook there until the other is whole. */
import { createEmptyBook } from "embedded-excel";
import { writeXlsx } from "embedded-excel/xlsx";
import type { Page } from "playwright-core";
import { inWorkbench, limit } from "./support/suite";

const workbench = inWorkbench();

/** A workbook of so many rows, with formulas and texts that break, in a sheet of that name. */
function file(sheetName: string, rows: number): { name: string; mimeType: string; buffer: Buffer } {
  const book = createEmptyBook(sheetName);
  const [sheet] = book.sheets;
  for (let row = 0; row < rows; row += 1)
    sheet?.rows.push([
      { value: row * 2, formula: `=ROW()*2-2` },
      { value: "kata ".repeat(row % 30), style: { wrapText: true } },
      ...Array.from({ length: 10 }, (_, column) => ({ value: row * column })),
    ]);
  const buffer = Buffer.from(writeXlsx(book).bytes);
  return { name: `${sheetName}.xlsx`, mimeType: "application/octet-stream", buffer };
}

const tabs = (page: Page): Promise<string[]> => page.getByRole("tab").allInnerTexts();

/** What the page says from now on, each with the first tab of that moment. */
async function listen(page: Page): Promise<() => Promise<(readonly [said: string, tab: string])[]>> {
  const heard = await page.evaluateHandle(() => {
    const all: [string, string][] = [];
    new MutationObserver(() => {
      const said = document.querySelector('.message [role="status"], .message [role="alert"]');
      const text = said?.textContent ?? "";
      if (text !== "" && text !== all.at(-1)?.[0])
        all.push([text, document.querySelector('[role="tab"]')?.textContent ?? ""]);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return all;
  });
  return () => heard.evaluate((all) => all);
}

it(
  "tells how far a workbook is that is being opened, and keeps the open one until it is whole",
  async () => {
    const { page } = await workbench.open();
    const [before] = await tabs(page);
    const heard = await listen(page);
    await page.getByLabel("Open .xlsx").setInputFiles(file("Besar", 6_000));
    await page.getByRole("status").getByText("Besar.xlsx is open").waitFor();
    const said = await heard();
    expect(said[0]).toEqual(["Opening Besar.xlsx…", before]);
    expect(said.at(-1)).toEqual(["Besar.xlsx is open.", "Besar"]);
    const parts = said.slice(1, -1);
    expect(parts.length).toBeGreaterThan(2);
    for (const [text, tab] of parts) {
      expect(text).toMatch(/^Opening Besar\.xlsx… \d0 %$/);
      expect(tab).toBe(before);
    }
    const value = await page.evaluate(
      () => window.embeddedExcelWorkbench?.excel.book.sheets[0]?.rows[5_999]?.[0]?.value,
    );
    expect(value).toBe(11_998);
  },
  limit,
);

it(
  "of files that are chosen while one is being opened the last is opened; where that is none, the open workbook stays",
  async () => {
    const { page } = await workbench.open();
    const input = page.getByLabel("Open .xlsx");
    const heard = await listen(page);
    await input.setInputFiles(file("Besar", 20_000));
    await input.setInputFiles(file("Kecil", 10));
    await page.getByRole("status").getByText("Kecil.xlsx is open").waitFor();
    await input.setInputFiles(file("Besar", 20_000));
    await input.setInputFiles({ ...file("Rusak", 1), buffer: Buffer.from("no workbook") });
    await page.getByRole("alert").getByText("Rusak.xlsx was not opened").waitFor();
    await input.setInputFiles(file("Besar", 20_000));
    await page.getByRole("button", { name: "New workbook" }).click();
    await page.getByRole("tab", { name: "Sheet1" }).waitFor();
    // Longer than the large one takes.
    await page.waitForTimeout(4_000);
    expect(await tabs(page)).toEqual(["Sheet1"]);
    expect((await heard()).map(([said]) => said)).not.toContain("Besar.xlsx is open.");
    await expect(page.getByText(/^Opening/).count()).resolves.toBe(0);
  },
  limit,
);

it(
  "whoever has changed something, before or meanwhile, is asked before another workbook takes its place",
  async () => {
    const { page } = await workbench.open();
    const [before] = await tabs(page);
    const asked: string[] = [];
    page.removeAllListeners("dialog");
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    const input = page.getByLabel("Open .xlsx");
    await input.setInputFiles(file("Besar", 20_000));
    await page.getByRole("status").getByText("Opening Besar.xlsx").waitFor();
    await page.evaluate(() => {
      const excel = window.embeddedExcelWorkbench?.excel;
      excel?.type(excel.book.activeSheetId, 40, 1, "diketik sementara");
    });
    await page.waitForEvent("dialog", { timeout: 60_000 });
    expect(await tabs(page)).toContain(before);
    await input.setInputFiles(file("Kecil", 10));
    await page.getByRole("status").getByText("Kecil.xlsx is open").waitFor();
    expect(asked).toHaveLength(2);
  },
  limit,
);
