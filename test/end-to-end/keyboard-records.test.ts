/** Dokumen dan arsip without a mouse, in both languages: evidence, rows of another year, the archive and its download. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Download, FrameLocator, Locator, Page } from "playwright-core";
import { createTranslator, type Language } from "../../src/locales";
import { openXlsx } from "embedded-excel/xlsx";
import { faultsOf, frameOf } from "./support/accessibility";
import { choose, expectSeen, goToScreen, press } from "./support/keyboard";
import { headOf, speak } from "./support/screens";
import { inWorkbench } from "./support/suite";

/** Every stop of the way is looked at. */
const limit = 300_000;

const workbench = inWorkbench();
const OTHER_YEAR = 2024;

/** Somebody types a call date of another year into the first row of the newest month. */
const typeOtherYear = (page: Page): Promise<string> =>
  page.evaluate((year) => {
    const { excel } = window.embeddedExcelWorkbench ?? {};
    const sheets = excel?.book.sheets.filter(({ tables }) =>
      tables.some(({ name }) => name.startsWith("Sampel")),
    );
    const sheet = sheets?.at(-1);
    const table = sheet?.tables[0];
    if (!excel || !sheet || !table) throw new Error("There is no month.");
    const at = (header: string): number =>
      table.area.column + table.columns.findIndex(({ name }) => name === header);
    const row = table.area.row + 1;
    excel.type(sheet.id, row, at("Tanggal Panggilan"), `${year}-12-30`);
    const number = sheet.rows[row]?.[at("No. Sampel")]?.value;
    if (typeof number !== "string") throw new Error("The row has no number.");
    return number;
  }, OTHER_YEAR);

/** Presses a download as the keyboard does, and gives what came. */
async function downloaded(page: Page, pane: FrameLocator, link: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, pane, link)]);
  await expectSeen(pane);
  return file;
}

async function play(language: Language): Promise<void> {
  const text = createTranslator(language);
  const { page, pane } = await workbench.open({ viewport: { width: 1400, height: 900 } });
  const name = text("pane.screens.records");
  const looks = async (): Promise<void> => {
    await expect(faultsOf(await frameOf(page))).resolves.toEqual([]);
  };
  await headOf(pane).waitFor({ timeout: 30_000 });
  await speak(pane, language);
  const moved = await typeOtherYear(page);
  await page.keyboard.press("F6");
  await page.keyboard.press("Tab");
  await goToScreen(page, pane, name);
  const card = (heading: string): Locator => pane.getByRole("region", { name: heading, exact: true });

  const evidence = card(text("records.iso.heading"));
  await press(page, pane, evidence.getByRole("button", { name: text("records.iso.button"), exact: true }));
  await evidence.getByRole("combobox", { name: text("records.iso.month") }).waitFor();
  await expectSeen(pane);
  await looks();
  await choose(page, pane, evidence.getByRole("combobox", { name: text("records.iso.month") }));
  await press(page, pane, evidence.getByRole("listitem").getByRole("button").first());
  await expectSeen(pane);

  const other = card(text("records.otherYear.heading"));
  const rows = await downloaded(page, pane, other.getByRole("link"));
  const csv = await readFile(await rows.path(), "utf8");
  expect(csv.split(/\r?\n/).filter((line) => line.includes(moved))).toHaveLength(1);
  expect(csv).toContain(`,${OTHER_YEAR}-12-30,`);

  const archive = card(text("records.archive.heading"));
  await press(page, pane, archive.getByRole("button", { name: text("records.archive.button"), exact: true }));
  // The year goes on: that is told before it is archived all the same.
  await press(page, pane, archive.getByRole("button", { name: text("records.archive.anyway"), exact: true }));
  await archive.getByRole("link").waitFor({ timeout: 120_000 });
  await expectSeen(pane);
  await looks();
  const file = await downloaded(page, pane, archive.getByRole("link"));
  expect(basename(file.suggestedFilename())).toMatch(/^Arsip \d{4}\.xlsx$/);
  const book = await openXlsx(new Uint8Array(await readFile(await file.path())));
  expect(book.sheets.map((sheet) => sheet.name)).toContain("Arsip");
  await press(page, pane, archive.getByRole("button", { name: text("records.archive.copy"), exact: true }));
  await expectSeen(pane);
}

test.each<Language>(["id", "en"])(
  "in %s evidence, another year's rows and the archive are reached and taken by keys alone, and the focus is never lost",
  play,
  limit,
);
