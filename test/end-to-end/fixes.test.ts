/** A finding mended by its button in the real pane over the demo workbook, and taken back from the message. */
import type { FrameLocator } from "playwright-core";
import { screenshot } from "./support/browser";
import { paste, valueAt } from "./support/grid";
import { inWorkbench, limit, openScreen, sheetOf } from "./support/suite";

const workbench = inWorkbench();

const unfold = (pane: FrameLocator, name: RegExp): Promise<void> =>
  pane.getByRole("button", { name }).click();

describe("fixes in the pane", () => {
  it(
    "mend the cell that a button stands for, and put it back on Urungkan",
    async () => {
      const { page, pane } = await workbench.open();
      const month = await pane.getByLabel("Bulan yang ditampilkan").inputValue();
      await page.getByRole("tab", { name: sheetOf(month) }).click();
      await paste(page, sheetOf(month), [
        { row: 0, header: "Area", value: " jkt " },
        { row: 1, header: "Area", value: "jkt " },
        { row: 2, header: "Target Selesai", value: "'03/04/2026" },
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
      await pane.getByText("1 masalah diperbaiki.").waitFor();
      expect(await valueAt(page, sheetOf(month), 0, "Area")).toBe("JKT");
      expect(await valueAt(page, sheetOf(month), 1, "Area")).toBe("jkt ");
      await screenshot(page, "fixes-done");
      await pane.getByRole("button", { name: "Urungkan" }).click();
      await pane.getByText("1 perbaikan diurungkan.").waitFor();
      expect(await valueAt(page, sheetOf(month), 0, "Area")).toBe(" jkt ");
    },
    limit,
  );
});
