/** `mc archive` and `mc verify`: values alone, compared before it is told as done, and the month that was changed is named. */
import { existsSync, readFileSync } from "node:fs";
import { startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { Differs } from "../../src/cli/differs";
import { openBook, saveBook } from "../../src/cli/files";
import { bookOf } from "./several-books";
import { rowsOf } from "./several-rows";
import { inFolder, mc } from "./support";

jest.setTimeout(600_000);

type Path = (name: string) => string;

const made = (path: Path): Promise<string> =>
  bookOf(path, "JKT", [...rowsOf("JKT", "2026-07", 4), ...rowsOf("JKT", "2026-08", 3)]);

/** Somebody opens the file, changes it, and saves it. */
async function changed(path: Path, change: (workbook: Excel.Workbook) => void): Promise<string> {
  const file = path("changed.xlsx");
  await inLentWindows(async () => {
    const { excel } = startOfficeSession(await openBook(path("archive.xlsx")));
    await Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
    await saveBook(excel.book, file);
  });
  return file;
}

const typedInto =
  (sheet: string, cell: string, content: string) =>
  ({ worksheets }: Excel.Workbook): void => {
    worksheets.getItem(sheet).protection.unprotect();
    worksheets.getItem(sheet).getRange(cell).values = [[content]];
  };

/** What verify prints of a file that was changed, and says. */
async function told(file: string): Promise<string> {
  const error: unknown = await mc("verify", file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Differs) return error.output;
  throw new Error(`${file} was told as unchanged`, { cause: error });
}

it("an archive holds values alone, under a lock, and verifies; one changed cell is told with its month", async () => {
  await inFolder(async (path) => {
    const book = await made(path);
    const before = readFileSync(book);
    const archive = path("archive.xlsx");
    const { output } = await mc("archive", book, "--out", archive, "--force");
    expect(readFileSync(book).equals(before)).toBe(true);
    const seal = /[0-9a-f]{64}/.exec(output)?.[0] ?? "none";
    expect(output).toMatch(/^JKT {2}2026 /);

    const { output: verified } = await mc("verify", archive);
    expect(verified.split("\n")).toEqual([
      seal,
      "2026-07  seperti saat diarsipkan",
      "2026-08  seperti saat diarsipkan",
      "Umum  seperti saat diarsipkan",
    ]);

    await inLentWindows(async () => {
      startOfficeSession(await openBook(archive));
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/protection/protected");
        await context.sync();
        const formulas = worksheets.items.map((sheet) => sheet.getRange("A1:CZ300").getUsedRange(true));
        for (const range of formulas) range.load("formulas");
        await context.sync();
        expect(
          worksheets.items.filter(({ protection }) => !protection.protected).map(({ name }) => name),
        ).toEqual([]);
        const left = formulas.flatMap((range) =>
          (range.formulas as unknown[][])
            .flat()
            .filter((cell) => typeof cell === "string" && cell.startsWith("=")),
        );
        expect(left).toEqual([]);
      });
    });

    const mark = await changed(path, typedInto("F-22 2026-08", "E7", "somebody else"));
    expect(await told(mark)).toBe(
      [seal, "2026-07  seperti saat diarsipkan", "2026-08  BERUBAH", "Umum  seperti saat diarsipkan"].join(
        "\n",
      ),
    );
    const setting = await changed(path, typedInto("Pengaturan", "H60", "x"));
    expect(await told(setting)).toMatch(
      /2026-07 {2}seperti saat diarsipkan\n2026-08 {2}seperti saat diarsipkan\nUmum {2}BERUBAH$/,
    );
  });
});

it("a month's sheet that is gone, one that was added, and a fingerprint that was typed over are told", async () => {
  await inFolder(async (path) => {
    const book = await made(path);
    await mc("archive", book, "--out", path("archive.xlsx"), "--force");
    const gone = await changed(path, ({ worksheets }) => {
      worksheets.getItem("F-22 2026-07").delete();
    });
    expect(await told(gone)).toMatch(/2026-07 {2}HILANG/);
    const added = await changed(path, ({ worksheets }) => {
      worksheets.add("Laporan 2026-09");
    });
    expect(await told(added)).toMatch(/2026-09 {2}DITAMBAHKAN/);
    const typed = await changed(path, typedInto("Arsip", "D7", "0".repeat(64)));
    expect(await told(typed)).toMatch(/lembar Arsip sendiri BERUBAH[^]*2026-07 {2}BERUBAH/);
  });
});

it("check tells of an archive what it tells of the workbook itself, and not that its formulas are values", async () => {
  await inFolder(async (path) => {
    const book = await made(path);
    const archive = path("archive.xlsx");
    await mc("archive", book, "--out", archive, "--force");
    const checked = async (file: string): Promise<unknown> =>
      JSON.parse((await mc("check", file, "--as-of", "2026-08-31", "--json")).output);
    expect(await checked(archive)).toEqual(await checked(book));
  });
});

it("a year that is not closed is refused with what is open; what is no archive cannot be verified", async () => {
  await inFolder(async (path) => {
    const book = await made(path);
    const out = path("archive.xlsx");
    await expect(mc("archive", book, "--out", out)).rejects.toThrow(
      /not closed: tahunnya belum berakhir; Laporan bulan ini belum final: 2026-07, 2026-08\. Nothing was written/,
    );
    expect(existsSync(out)).toBe(false);
    await expect(mc("verify", book)).rejects.toThrow(/is not an archive/);
    await mc("archive", book, "--out", out, "--force");
    await expect(mc("archive", out, "--out", path("again.xlsx"), "--force")).rejects.toThrow();
  });
});
