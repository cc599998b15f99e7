/** A CSV of another make through the pane: its columns matched, what would be added looked at, added, and seen in the workbook. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openWorkbench, paneOf, screenshot } from "./support/browser";
import { startLimit, startWorkbench, type RunningWorkbench } from "./support/workbench";

const limit = 120_000;

let workbench: RunningWorkbench | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await launchBrowser();
}, startLimit);

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const RECORDING = "UJI-IMPOR-1";
const CSV = `Call Date;VRS ID;Petugaz;Durasi Total
20/07/2026;${RECORDING};Ayu;180
kemarin;UJI-IMPOR-2;Dewi;90
20/07/2026;${RECORDING};Ayu;180
`;

/** How many rows of the workbook hold each recording, and the first one's cells by header. */
function standing(page: Page): Promise<{ count: number; cells: Record<string, unknown> }> {
  return page.evaluate((recording) => {
    const found: Record<string, unknown>[] = [];
    for (const sheet of window.embeddedExcelWorkbench?.excel.book.sheets ?? []) {
      const table = sheet.tables.find(({ name }) => name.startsWith("Sampel"));
      if (!table) continue;
      // Empty rows are holes: only those that stand are looked at.
      for (const line of Object.values(sheet.rows))
        if (line.some((cell) => cell?.value === recording))
          found.push(
            Object.fromEntries(
              table.columns.map(({ name }, index) => [name, line[table.area.column + index]?.value ?? null]),
            ),
          );
    }
    return { count: found.length, cells: found[0] ?? {} };
  }, RECORDING);
}

test(
  "a file with headers of its own is matched, previewed and added; nothing stands in the workbook before",
  async () => {
    if (browser === undefined || workbench === undefined) throw new Error("The workbench does not run.");
    const { page, errors } = await openWorkbench(browser, workbench.url);
    const pane = paneOf(page);
    await pane.getByRole("navigation").getByRole("button", { name: "Impor" }).click();
    await pane
      .getByLabel("Berkas (.csv atau .xlsx)")
      .setInputFiles({ name: "vrs.csv", mimeType: "text/csv", buffer: Buffer.from(CSV, "utf8") });
    await pane.getByRole("heading", { name: "Pasangkan kolom" }).waitFor();
    await pane.getByLabel("Petugaz").selectOption("Pelaksana");
    await pane.getByLabel("Durasi Total").selectOption("Durasi (detik)");
    await screenshot(page, "import-mapping");
    await pane.getByRole("button", { name: "Pratinjau" }).click();
    await pane.getByText("2 baris akan ditambahkan.").waitFor();
    await pane.getByRole("button", { name: "1 baris ganda" }).click();
    await pane.getByText("Baris 4 mengulang baris 2 berkas ini").waitFor();
    await screenshot(page, "import-preview");
    expect((await standing(page)).count).toBe(0);
    await pane.getByRole("button", { name: "Tambahkan" }).click();
    await pane.getByText("2 baris ditambahkan.").waitFor();
    await screenshot(page, "import-result");
    expect(await standing(page)).toMatchObject({
      count: 1,
      cells: { "ID Rekaman": RECORDING, Pelaksana: "Ayu", "Durasi (detik)": 180 },
    });
    expect(errors).toEqual([]);
    await page.close();
  },
  limit,
);
