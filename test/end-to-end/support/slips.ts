/** What goes wrong in a month, so that the screens have something to say: slips in the sheet, and a file of another make. */
import type { Page } from "playwright-core";
import { paste } from "./grid";

/** Puts slips of several kinds into the newest month's first rows, as a person would who types over them; its sheet. */
export async function spoil(page: Page): Promise<string> {
  const sheets = await page.getByRole("tab", { name: /^F-22 / }).allInnerTexts();
  const newest = sheets.sort().at(-1)?.trim() ?? "";
  await paste(page, newest, [
    { row: 0, header: "Area", value: " jkt " },
    { row: 1, header: "Area", value: "jkt " },
    { row: 2, header: "Target Selesai", value: "'03/04/2026" },
    { row: 3, header: "No. Sampel", value: "" },
  ]);
  return newest;
}

/** A file whose columns need a person's eye, with a row that cannot stand as it is. */
export const FOREIGN_FILE = {
  name: "vrs.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("Call Date;VRS ID;Petugaz\n20/07/2026;UJI-1;Ayu\nkemarin;UJI-1;Dewi\n", "utf8"),
};
