/** What people and other programs put into our workbook outlives every command. */
import { readFileSync, writeFileSync } from "node:fs";
import { differences, findingsOf, partsOf } from "embedded-excel/testing";
import { caseFile, inFolder, mc, newFile } from "./support";

jest.setTimeout(120_000);

const BOOK = caseFile("field", "people-additions-book.xlsx");
/**
 * The sheets by part: 2 = Pengaturan, 7 = F-22 2026-07 with a note, 9 = Log with its table (21), 10 = Sistem, whose
 * formulas read the settings, 11 = a person's own, with a picture.
 */
const sheet = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** The workbook as the present layout has it: commands that write refuse an older one. */
async function migrated(path: (name: string) => string): Promise<string> {
  await mc("migrate", BOOK, "--out", path("migrated.xlsx"));
  return path("migrated.xlsx");
}

describe("a workbook with a note, a picture, rules of many kinds and a locked structure", () => {
  it("keeps all sheets but those that hold, read or tell of a changed setting, byte for byte", async () => {
    await inFolder(async (path) => {
      const book = await migrated(path);
      const { messages } = await mc("set", book, "target=50", "--out", path("out.xlsx"));
      expect(messages).toEqual([]);
      expect(differences(readFileSync(book), readFileSync(path("out.xlsx")))).toEqual([
        "~xl/sharedStrings.xml",
        "~xl/styles.xml",
        "~xl/tables/table21.xml",
        `~${sheet(10)}`,
        `~${sheet(2)}`,
        `~${sheet(9)}`,
      ]);
    });
  });

  it("keeps the note, the picture and the rules where rows are added and a report is made", async () => {
    await inFolder(async (path) => {
      const book = await migrated(path);
      await mc("import", book, caseFile("field", "total-row-rows.csv"), "--out", path("rows.xlsx"));
      await mc(
        ...["report", path("rows.xlsx"), "--month", "2026-07", "--as-of", "2026-08-01"],
        ...["--out", path("out.xlsx")],
      );
      const [before, after] = [BOOK, path("out.xlsx")].map((file) => partsOf(readFileSync(file)));
      for (const part of [
        "xl/drawings/drawing1.xml",
        "xl/media/image1.png",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
        "xl/theme/theme1.xml",
      ])
        expect([part, after?.[part]]).toEqual([part, before?.[part]]);
      // Behind the tabs that were added it has another number, and holds what it held.
      const moved = Object.keys(after ?? {}).find((part) => after?.[part] === before?.[sheet(11)]);
      expect(moved).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
      const rels = after?.[moved?.replace(/([^/]+)$/, "_rels/$1.rels") ?? ""] ?? "";
      const targets = (text: string) => [...text.matchAll(/\/([^/"]+)"/g)].map(([, name]) => name).sort();
      expect(targets(rels)).toEqual(targets(before?.["xl/worksheets/_rels/sheet11.xml.rels"] ?? ""));
      expect(after?.[sheet(7)]).toContain("<legacyDrawing ");
      expect(after?.["xl/workbook.xml"]).toContain('<workbookProtection lockStructure="1"/>');
      const known = new Set(findingsOf(readFileSync(BOOK)));
      const found = findingsOf(readFileSync(path("out.xlsx")));
      expect(found.filter((one) => !known.has(one))).toEqual([]);
    });
  });

  it("says what a name that holds no macros costs, and writes relationships that every reader follows", async () => {
    await inFolder(async (path) => {
      writeFileSync(path("empty.js"), "");
      await newFile(path("new.xlsx"));
      await mc("run", path("empty.js"), path("new.xlsx"), "--out", path("macro.xlsm"));
      expect(partsOf(readFileSync(path("macro.xlsm")))["[Content_Types].xml"]).toContain("macroEnabled");
      for (const [part, text] of Object.entries(partsOf(readFileSync(path("new.xlsx")))))
        if (part.endsWith(".rels")) expect([part, text.includes('Target="/')]).toEqual([part, false]);
    });
  });
});

it("a workbook that LibreOffice saved is the same, part by part, after a script that does nothing", async () => {
  await inFolder(async (path) => {
    const book = caseFile("field", "libreoffice-saved-book.xlsx");
    writeFileSync(path("empty.js"), "");
    await mc("run", path("empty.js"), book, "--out", path("out.xlsx"));
    expect(differences(readFileSync(book), readFileSync(path("out.xlsx")))).toEqual([]);
  });
});
