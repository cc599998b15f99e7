/** What `mc` refuses: each with one clear line, nothing written, the input untouched. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { Failure } from "../../src/cli/failure";
import { WorkbookError } from "../../src/excel";
import { inFolder, mc, newFile } from "./support";

// Whole workbooks are made and opened here, beside other tests.
jest.setTimeout(60_000);

type Path = (name: string) => string;

/** How the command was refused: a code of the add-in's, or the command line's words and exit code. */
async function refusal(...argv: readonly string[]): Promise<string> {
  try {
    await mc(...argv);
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    if (error instanceof Failure) return `${error.exitCode}: ${error.message}`;
    throw error;
  }
  throw new Error(`${argv.join(" ")} was not refused`);
}

/** Runs in a folder with a new workbook, and holds that no refusal leaves a file behind or changes one. */
async function inWorkbookFolder(work: (path: Path) => Promise<void>): Promise<void> {
  await inFolder(async (path) => {
    await newFile(path("book.xlsx"));
    const book = readFileSync(path("book.xlsx"));
    await work(path);
    expect(readFileSync(path("book.xlsx")).equals(book)).toBe(true);
    expect(readdirSync(path("")).filter((name) => name.startsWith("out") || name.endsWith(".tmp"))).toEqual(
      [],
    );
  });
}

const compoundFile = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, "utf16le")]);

const NEW_BOOK = "book.xlsx";
const repacked = (path: Path, change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(readFileSync(path(NEW_BOOK)));
  change(parts);
  return zipSync(parts);
};

describe("a file that is no workbook of ours", () => {
  it.each<[string, RegExp, (path: Path) => Uint8Array]>([
    ["an empty file", /is not an Excel workbook/, () => new Uint8Array()],
    ["text", /is not an Excel workbook/, () => strToU8("Area,Layanan\n")],
    ["a zip of something else", /is not an Excel workbook/, () => zipSync({ "a.txt": strToU8("a") })],
    ["an old binary workbook", /is not an Excel workbook/, () => compoundFile("Workbook")],
    ["an encrypted workbook", /is protected with a password/, () => compoundFile("EncryptedPackage")],
    ["a workbook cut short", /is damaged/, (path) => readFileSync(path(NEW_BOOK)).subarray(0, 20_000)],
    [
      "a workbook that lost its texts",
      /is damaged/,
      (path) => repacked(path, (parts) => delete parts["xl/sharedStrings.xml"]),
    ],
    [
      "a workbook of the 1904 date system",
      /1904 date system/,
      (path) =>
        repacked(path, (parts) => {
          const xml = Buffer.from(parts["xl/workbook.xml"] ?? []).toString();
          parts["xl/workbook.xml"] = strToU8(xml.replace("<workbookPr", '<workbookPr date1904="1"'));
        }),
    ],
  ])("%s is told as such by every command", async (_what, words, make) => {
    await inWorkbookFolder(async (path) => {
      writeFileSync(path("bad.xlsx"), make(path));
      writeFileSync(path("rows.csv"), "Tanggal Panggilan\n2026-07-01\n");
      const [bad, out] = [path("bad.xlsx"), ["--out", path("out.xlsx")]];
      for (const command of [
        ["check", bad, "--json"],
        ["set", bad, "target=3", ...out],
        ["import", bad, path("rows.csv"), ...out],
        ["report", bad, "--month", "2026-07", ...out],
      ]) {
        const told = await refusal(...command);
        expect(told).toMatch(words);
        expect(told).toMatch(/^1: [^\n]+$/);
      }
    });
  });

  it("a file that is missing, a folder, and a workbook without our tables are refused", async () => {
    await inWorkbookFolder(async (path) => {
      mkdirSync(path("folder"));
      await mc("run", scriptIn(path, ""), "--out", path("foreign.xlsx"));
      expect(await refusal("check", path("missing.xlsx"))).toMatch(
        /^1: .*does not exist\. Nothing was written\./,
      );
      expect(await refusal("check", path("folder"))).toMatch(/^1: .*cannot be read/);
      expect(await refusal("check", path("foreign.xlsx"))).toBe("notOurWorkbook");
    });
  });
});

function scriptIn(path: Path, text: string): string {
  writeFileSync(path("script.js"), text);
  return path("script.js");
}

describe("a CSV that cannot be taken in whole", () => {
  const HEADERS = "No. Sampel,Area,Tanggal Panggilan,P01";
  it.each<[string, string | Uint8Array, RegExp]>([
    ["nothing in it", "", /no header row/],
    ["blank lines alone", "\n\n", /no header row/],
    ["other headers", "a,b\n1,2\n", /no column “Tanggal Panggilan”/],
    ["a broken quote", `${HEADERS}\n"a,JKT,2026-07-01,Ya\n`, /cannot be read as CSV/],
    ["a header twice", "Area,Tanggal Panggilan,area\nJKT,2026-07-01,BDG\n", /“area” twice/],
    [
      "a criterion by code and in full",
      "Tanggal Panggilan,P01,P01 Salam Pembuka\n2026-07-01,Ya,Tidak\n",
      /more than one column for P01/,
    ],
    ["more values than headers", `${HEADERS}\na,JKT,2026-07-01,Ya,x\n`, /where there is no header/],
    [
      "a value that no cell holds",
      `${HEADERS}\na,${"x".repeat(32_768)},2026-07-01,Ya\n`,
      /has more than 32,767 characters/,
    ],
    ["another encoding", Uint8Array.from([...strToU8(HEADERS), 10, 0xe9, 44, 44, 44]), /not UTF-8/],
  ])("with %s is refused", async (_what, content, words) => {
    await inWorkbookFolder(async (path) => {
      writeFileSync(path("rows.csv"), content);
      const told = await refusal("import", path(NEW_BOOK), path("rows.csv"), "--out", path("out.xlsx"));
      expect(told).toMatch(words);
      expect(told).toMatch(/^1: [^\n]+$/);
    });
  });
});

describe("months, days and settings that cannot be used", () => {
  it("a month that does not exist, or has not come, is not reported", async () => {
    await inWorkbookFolder(async (path) => {
      const report = (month: string) =>
        refusal("report", path(NEW_BOOK), "--month", month, "--out", path("out.xlsx"));
      for (const month of ["2026-13", "1899-01", "2026-7", "2026-07-01", "abcd"])
        expect(await report(month)).toMatch(/^1: .*is not a month/);
      expect(await report("2030-01")).toBe("monthInFuture");
      expect(await report("2026-01")).toBe("monthMissing");
      expect(await refusal("check", path(NEW_BOOK), "--as-of", "2026-02-30")).toMatch(/^1: .*is not a date/);
    });
  });

  it("a setting that is unknown or unusable changes nothing, not even beside usable ones", async () => {
    await inWorkbookFolder(async (path) => {
      const set = (...pairs: string[]) => refusal("set", path(NEW_BOOK), ...pairs, "--out", path("out.xlsx"));
      for (const pair of ["foo=1", "Target=3", "constructor=1"])
        expect(await set("passMark=70", pair)).toBe("settingUnknown");
      for (const pair of [
        "deadline.days=-1",
        "deadline.days=2.5",
        "passMark=abc",
        "passMark=0x10",
        "passMark=101",
        "target=0",
        "target=",
        "asOf=2026-02-30",
        "deadline.calendar=constructor",
        "deadline.anchor=",
        "holidays.cutiBersama=maybe",
        "countingStatuses=,",
        "weekend=1111111",
      ])
        expect(await set(pair)).toBe("settingInvalid");
      expect(await set("target=3", "target=4")).toMatch(/^2: .*twice/);
      expect(await set("target")).toMatch(/^2: /);
    });
  });
});

describe("wrong usage", () => {
  it.each([
    [[]],
    [["constructor"]],
    [["check"]],
    [["check", "a.xlsx", "b.xlsx"]],
    [["set", "a.xlsx", "target=3"]],
    [["set", "a.xlsx", "target=3", "--out", ""]],
    [["report", "a.xlsx", "--out", "b.xlsx"]],
    [["check", "a.xlsx", "--unknown"]],
    [["check", "a.xlsx", "--month"]],
    [["new", "a.xlsx", "--json"]],
  ])("%j shows the usage", async (argv) => {
    expect(await refusal(...argv)).toMatch(/^2: [^\n]+\nUsage: /);
  });
});

describe("where the result goes", () => {
  it("may be the input itself when --out names it", async () => {
    await inFolder(async (path) => {
      await newFile(path(NEW_BOOK));
      const before = readFileSync(path(NEW_BOOK));
      await mc("set", path(NEW_BOOK), "target=3", "--out", path(NEW_BOOK));
      expect(readFileSync(path(NEW_BOOK)).equals(before)).toBe(false);
    });
  });

  it("is never a folder, a device, or a folder that does not exist", async () => {
    await inWorkbookFolder(async (path) => {
      mkdirSync(path("folder.xlsx"));
      expect(await refusal("set", path(NEW_BOOK), "target=3", "--out", "/dev/null")).toMatch(
        /^2: .*must end in/,
      );
      for (const place of [path("folder.xlsx"), path("no/such/out.xlsx")])
        expect(await refusal("set", path(NEW_BOOK), "target=3", "--out", place)).toMatch(
          /^1: .*cannot be written/,
        );
      expect(existsSync(path("no"))).toBe(false);
    });
  });

  it("is nowhere when a script fails", async () => {
    await inWorkbookFolder(async (path) => {
      for (const text of ["let x = ;", "throw new Error('oops')", "throw 'oops'"])
        expect(await refusal("run", scriptIn(path, text), path(NEW_BOOK), "--out", path("out.xlsx"))).toMatch(
          /^1: /,
        );
    });
  });
});
