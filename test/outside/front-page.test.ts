/**
 * README's picture of Laporan's first page on paper, of `mc demo`, by LibreOffice and poppler: in test-results, and where README
 * shows it when KEEP_SCREENS=1 asks for it.
 */
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { openBook, saveBook } from "../../src/cli/files";
import { inFolder, mc } from "../cli/support";
import { printed } from "./support/programs";

const run = promisify(execFile);
const root = path.join(__dirname, "../..");
const folder = path.join(root, process.env["KEEP_SCREENS"] === "1" ? "assets/readme" : "test-results");
/** As wide as README shows it: A4 in points of 1/80 inch. */
const RESOLUTION = 80;
/** A year of the demo, and LibreOffice, on a busy machine; in milliseconds. */
const LIMIT = 600_000;

it(
  "Laporan's first page is pictured as it is printed",
  async () => {
    await mkdir(folder, { recursive: true });
    await inFolder(async (file) => {
      await mc("demo", file("demo.xlsx"));
      const book = await openBook(file("demo.xlsx"));
      const newest = book.sheets.filter(({ name }) => name.startsWith("Laporan ")).at(-1);
      if (newest === undefined) throw new Error("mc demo makes no Laporan");
      await saveBook({ ...book, sheets: [newest], names: [] }, file("laporan.xlsx"));
      const picture = path.join(folder, "laporan-page-1");
      const pdf = await printed(file("laporan.xlsx"));
      await run("pdftoppm", [
        "-r",
        String(RESOLUTION),
        "-f",
        "1",
        "-l",
        "1",
        "-png",
        "-singlefile",
        pdf,
        picture,
      ]);
      const png = await readFile(`${picture}.png`);
      // A4 upright.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([662, 936]);
    });
  },
  LIMIT,
);
