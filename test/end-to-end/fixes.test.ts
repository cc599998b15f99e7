/** A finding mended by its button in the real pane over the demo workbook, and taken back from the message. */
import type { FrameLocator, Page } from "playwright-core";
import { screenshot } from "./support/browser";
import { inWorkbench, limit, openScreen } from "./support/suite";

const workbench = inWorkbench();

/** Pastes over the given columns of the month's first rows, as a person would; the values come back. */
function paste(
  page: Page,
  month: string,
  cells: readonly (readonly [number, string, string])[],
): Promise<void> {
  return page.evaluate(
    ([name, wanted]) => {
      const excel = window.embeddedExcelWorkbench?.excel;
      const sheet = excel?.book.sheets.find((one) => one.name === `F-22 ${name}`);
      const table = sheet?.tables[0];
      if (!excel || !sheet || !table) throw new Error("no F-22 sheet");
      for (const [row, header, value] of wanted) {
        const column = table.columns.findIndex((one) => one.name === header);
        excel.paste(sheet.id, table.area.row + 1 + row, table.area.column + column, [[value]]);
      }
    },
    [month, cells] as const,
  );
}

function valueAt(page: Page, month: string, row: number, header: string): Promise<unknown> {
  return page.evaluate(
    ([name, at, wanted]) => {
      const excel = window.embeddedExcelWorkbench?.excel;
      const sheet = excel?.book.sheets.find((one) => one.name === `F-22 ${name}`);
      const table = sheet?.tables[0];
      const column = table?.columns.findIndex((one) => one.name === wanted) ?? -1;
      return sheet?.rows[(table?.area.row ?? 0) + 1 + at]?.[column]?.value;
    },
    [month, row, header] as const,
  );
}

const unfold = (pane: FrameLocator, name: RegExp): Promise<void> =>
  pane.getByRole("button", { name }).click();

describe("fixes in the pane", () => {
  it(
    "mend the cell that a button stands for, and put it back on Urungkan",
    async () => {
      const { page, pane } = await workbench.open();
      const month = await pane.getByLabel("Bulan yang dilihat").inputValue();
      await page.getByRole("tab", { name: `F-22 ${month}` }).click();
      await paste(page, month, [
        [0, "Area", " jkt "],
        [1, "Area", "jkt "],
        [2, "Target Selesai", "'03/04/2026"],
      ]);
      await openScreen(pane, "Periksa");
      await unfold(pane, /Di luar daftar/);
      await unfold(pane, /Bukan tanggal/);
      await pane.getByRole("button", { name: "3 April 2026" }).waitFor();
      await pane.getByRole("button", { name: /^Perbaiki semua/ }).click();
      await pane.getByRole("group", { name: /Perbaiki 2 sel/ }).scrollIntoViewIfNeeded();
      await screenshot(page, "fixes-asked");
      await pane.getByRole("button", { name: "Batal" }).click();
      await pane.getByRole("button", { name: "Pakai “JKT”" }).first().click();
      await pane.getByText("1 temuan diperbaiki.").waitFor();
      expect(await valueAt(page, month, 0, "Area")).toBe("JKT");
      expect(await valueAt(page, month, 1, "Area")).toBe("jkt ");
      await screenshot(page, "fixes-done");
      await pane.getByRole("button", { name: "Urungkan" }).click();
      await pane.getByText("1 perbaikan diurungkan.").waitFor();
      expect(await valueAt(page, month, 0, "Area")).toBe(" jkt ");
    },
    limit,
  );
});
