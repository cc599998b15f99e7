/** A month whose table is gone is told by every command, with the way to get it back; none leaves its rows out without a word. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import { WorkbookError } from "../../src/excel";
import { Failure } from "../../src/cli/failure";
import { createTranslator, errorMessage } from "../../src/locales";
import { inFolder, mc, newFile } from "./support";

jest.setTimeout(180_000);

type Path = (name: string) => string;

const ROWS = `No. Sampel,Area,Layanan,Tanggal Panggilan,Status Panggilan
U-1,JKT,147,15/07/2026,Terhubung
U-2,JKT,147,16/06/2026,Sibuk
`;

/** Two months, July's table turned into a range. */
async function withLostJuly(work: (path: Path) => Promise<void>): Promise<void> {
  await inFolder(async (place) => {
    await newFile(place("new.xlsx"));
    writeFileSync(place("rows.csv"), ROWS);
    await mc("import", place("new.xlsx"), place("rows.csv"), "--out", place("whole.xlsx"));
    const book = await openXlsx(readFileSync(place("whole.xlsx")));
    const sheet = book.sheets.find(({ name }) => name === "F-22 2026-07");
    if (!sheet) throw new Error("no July");
    sheet.tables = [];
    writeFileSync(place("book.xlsx"), await saveXlsx(book));
    await work(place);
  });
}

/** What a command that cannot be done says. */
async function refusal(...argv: readonly string[]): Promise<string> {
  const error: unknown = await mc(...argv).catch((thrown: unknown) => thrown);
  if (error instanceof WorkbookError) return errorMessage(createTranslator("en"), error);
  if (error instanceof Failure) return error.words(createTranslator("en"));
  throw new Error(`${argv.join(" ")} was done`, { cause: error });
}

it("report, finish, import, plan, calibration, export, gather, next-year and archive say what check says", async () => {
  await withLostJuly(async (place) => {
    const book = place("book.xlsx");
    const check = JSON.parse((await mc("check", book, "--json")).output) as {
      findings: { code: string; sheet: string }[];
    };
    expect(check.findings).toContainEqual(
      expect.objectContaining({ code: "layoutChanged", sheet: "F-22 2026-07" }),
    );
    const out = ["--out", place("out.xlsx")];
    const july = ["--month", "2026-07"];
    for (const argv of [
      ["report", book, ...july, ...out],
      ["report", book, ...july, "--force", ...out],
      ["finish", book, ...july, "--by", "QA", ...out],
      ["import", book, place("rows.csv"), ...out],
      ["plan", book, "--month", "2026-11", ...out],
      ["calibration", book],
      ["export", book, "--out", place("tables")],
      ["gather", book, place("whole.xlsx"), ...out],
      ["next-year", book, ...out],
      ["archive", book, ...out],
      ["archive", book, "--force", ...out],
    ])
      expect([argv.slice(0, 2), await refusal(...argv)]).toEqual([
        argv.slice(0, 2),
        expect.stringMatching(/F-22 2026-07.*mc repair/) as unknown,
      ]);
    expect(existsSync(place("out.xlsx"))).toBe(false);
    expect(existsSync(place("tables"))).toBe(false);
    await mc("repair", book, "--out", place("repaired.xlsx"));
    expect((await mc("report", place("repaired.xlsx"), ...july, ...out)).output).toContain("2026-07");
  });
});

it("of an older layout, check tells the lost table too, and does not say that figures can be read", async () => {
  const field = path.join(__dirname, "../cases/field/table-to-range-book.xlsx");
  const { findings } = JSON.parse((await mc("check", field, "--json")).output) as {
    findings: { code: string; sheet: string; message: string }[];
  };
  const layout = findings.filter(({ code }) => code === "layoutChanged");
  expect(layout.map(({ sheet }) => sheet)).toEqual(["", "F-22 2026-07"]);
  expect(layout[0]?.message).toContain("mc repair");
  expect(layout[0]?.message).not.toContain("Angka tetap dapat dibaca");
});
