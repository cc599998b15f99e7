/** What every browser suite does: one browser, pages of the workbench, and no error left unseen. */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { openWorkbench, paneOf, type PageOptions, type WatchedPage } from "./browser";
import { launchBrowser } from "./launch";

/** Each test's own time, in milliseconds. */
export const limit = 120_000;

export interface Opened extends WatchedPage {
  /** The first pane. */
  readonly pane: FrameLocator;
}

/**
 * Opens pages of the workbench that the run serves. Call it once at the head of a suite: the browser starts before its
 * first test, and after each test its pages are closed and must have met no error.
 */
export function inWorkbench(): { readonly open: (options?: PageOptions) => Promise<Opened> } {
  let browser: Browser | undefined;
  let pages: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const opened = pages;
    pages = [];
    for (const { page } of opened) await page.context().close();
    expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    open: async (options = {}) => {
      const url = process.env["WORKBENCH_URL"];
      if (browser === undefined || url === undefined) throw new Error("The workbench does not run.");
      const watched = await openWorkbench(browser, url, options);
      pages.push(watched);
      return { ...watched, pane: paneOf(watched.page) };
    },
  };
}

export { openScreen } from "./screens";

/** The sheet of a month, as its tab is called. */
export const sheetOf = (month: string): string => `F-22 ${month}`;

/** A row of F-22 by header: what stands in the workbook, whatever the pane says. */
export type Cells = Readonly<Record<string, unknown>>;

/** Every row of F-22 that holds the value in some cell, over all months. */
export function rowsWith(page: Page, value: string): Promise<readonly Cells[]> {
  return page.evaluate((wanted) => {
    const found: Record<string, unknown>[] = [];
    for (const sheet of window.embeddedExcelWorkbench?.excel.book.sheets ?? []) {
      const table = sheet.tables.find(({ name }) => name.startsWith("Sampel"));
      if (!table) continue;
      // Empty rows are holes: only those that stand are looked at.
      for (const line of Object.values(sheet.rows))
        if (line.some((cell) => cell?.value === wanted))
          found.push(
            Object.fromEntries(
              table.columns.map(({ name }, index) => [name, line[table.area.column + index]?.value ?? null]),
            ),
          );
    }
    return found;
  }, value);
}
