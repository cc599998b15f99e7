/** What a command says and accepts of its outputs: nothing is told as made before it stands, and a workbook is called one. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { readArguments } from "../../src/cli/arguments";
import { runCommand } from "../../src/cli/commands";
import { Failure } from "../../src/cli/failure";
import { createTranslator } from "../../src/locales";
import { inFolder, mc, newFile } from "./support";

jest.setTimeout(60_000);

type Path = (name: string) => string;

async function withBook(work: (path: Path, book: string) => Promise<void>): Promise<void> {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    writeFileSync(path("rows.csv"), "Tanggal Panggilan,Area\n2026-07-01,JKT\n");
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("book.xlsx"));
    await work(path, path("book.xlsx"));
  });
}

/** What is said on standard error, and why it ends. */
async function run(...argv: readonly string[]) {
  const said: string[] = [];
  const error: unknown = await runCommand(readArguments(argv), {
    today: 46_350,
    translate: createTranslator("en"),
    say: (line) => said.push(line),
  }).catch((thrown: unknown) => thrown);
  return { said, error };
}

it("a report whose copy or file cannot be written is not told as created", async () => {
  await withBook(async (path, book) => {
    const report = ["report", book, "--month", "2026-07", "--out"];
    for (const places of [
      [path("out.xlsx"), "--distribution", path("missing/copy.xlsx")],
      [path("missing/out.xlsx")],
    ]) {
      const { said, error } = await run(...report, ...places);
      expect(error).toBeInstanceOf(Failure);
      expect(said).toEqual([]);
      expect(existsSync(path("out.xlsx"))).toBe(false);
    }
    const done = await run(...report, path("out.xlsx"), "--distribution", path("copy.xlsx"));
    expect(done.said).toEqual([expect.stringMatching(/was created though no sample counts/)]);
  });
});

it("a workbook's output that ends otherwise is wrong usage, and nothing is written", async () => {
  await withBook(async (path, book) => {
    const before = readdirSync(path(""));
    const month = ["--month", "2026-07"];
    const wrong = ["x.txt", "x.csv", "x.pdf", "x.xls", "x.xlsb", "x.ods", "x", ".xlsx", "x.xlsx.bak"];
    for (const name of wrong)
      for (const argv of [
        ["new", path(name)],
        ["demo", path(name)],
        ["demo", path("demo.xlsx"), "--last-year", path(name)],
        ["set", book, "target=50", "--out", path(name)],
        ["import", book, path("rows.csv"), "--out", path(name)],
        ["report", book, ...month, "--out", path(name)],
        ["report", book, ...month, "--out", path("out.xlsx"), "--distribution", path(name)],
        ["finish", book, ...month, "--by", "QA", "--out", path(name)],
        ["plan", book, ...month, "--out", path(name)],
        ["repair", book, "--out", path(name)],
        ["migrate", book, "--out", path(name)],
        ["holidays", book, "--year", "2026", "--out", path(name)],
        ["next-year", book, "--out", path(name)],
        ["archive", book, "--out", path(name)],
        ["gather", book, "--out", path(name)],
        ["calibration", book, "--session", "K-2604-1", "--read", path("forms"), "--out", path(name)],
      ]) {
        const { error } = await run(...argv);
        expect([argv, error instanceof Failure && error.exitCode]).toEqual([argv, 2]);
        expect(String(error)).toContain("must end in .xlsx");
      }
    expect(readdirSync(path(""))).toEqual(before);
  });
});

it("the kinds that the opened file may have are saved as such, and made anew as .xlsx alone", async () => {
  await withBook(async (path, book) => {
    for (const name of ["x.xlsx", "X.XLSX", "x.xlsm", "x.xltx"])
      expect((await run("set", book, "target=50", "--out", path(name))).error).toBe("");
    expect(String((await run("new", path("x2.xlsm"))).error)).toContain("must end in .xlsx:");
    expect((await run("export", book, "--out", path("tables"))).error).not.toBeInstanceOf(Error);
  });
});
