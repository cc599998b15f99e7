/** Where results go: no file in another's way, all written or none, modes kept, leftovers cleared, open files told. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createEmptyBook } from "embedded-excel";
import { Failure } from "../../src/cli/failure";
import { saveBooks } from "../../src/cli/files";
import { progressLine } from "../../src/cli/progress";
import { inFolder, mc, newFile } from "./support";

jest.setTimeout(60_000);

type Path = (name: string) => string;

async function refused(...argv: readonly string[]): Promise<Failure> {
  const error: unknown = await mc(...argv).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Failure) return error;
  throw new Error(`${argv.join(" ")} was not refused`, { cause: error });
}

async function withRows(work: (path: Path) => Promise<void>): Promise<void> {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    writeFileSync(path("rows.csv"), "Tanggal Panggilan,Area\n2026-07-01,JKT\n");
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("book.xlsx"));
    await work(path);
  });
}

describe("files that would get in each other's way are wrong usage, and nothing is touched", () => {
  it("the copy for others is neither the output nor the input, by whatever path", async () => {
    await withRows(async (path) => {
      writeFileSync(path("old.xlsx"), "old");
      symlinkSync(path("old.xlsx"), path("link.xlsx"));
      linkSync(path("book.xlsx"), path("hard.xlsx"));
      mkdirSync(path("in"));
      const before = readFileSync(path("book.xlsx"));
      for (const [out, copy] of [
        ["out.xlsx", "out.xlsx"],
        ["out.xlsx", "in/../out.xlsx"],
        ["old.xlsx", "link.xlsx"],
        ["link.xlsx", "old.xlsx"],
        ["out.xlsx", "book.xlsx"],
        ["out.xlsx", "hard.xlsx"],
        ["book.xlsx", "book.xlsx"],
      ] as const) {
        const { exitCode, message } = await refused(
          ...["report", path("book.xlsx"), "--month", "2026-07", "--out", path(out)],
          ...["--distribution", `${path("")}/${copy}`],
        );
        expect([out, copy, exitCode]).toEqual([out, copy, 2]);
        expect(message).toMatch(/^--distribution and .* name the same file, [^\n]+\.$/);
      }
      expect(readFileSync(path("book.xlsx")).equals(before)).toBe(true);
      expect(readFileSync(path("old.xlsx"), "utf8")).toBe("old");
      expect(existsSync(path("out.xlsx"))).toBe(false);
    });
  });

  it("no output replaces the rows, the mapping or the script", async () => {
    await withRows(async (path) => {
      writeFileSync(path("map.json"), "{}");
      writeFileSync(path("script.js"), "");
      const book = path("book.xlsx");
      for (const argv of [
        ["import", book, path("rows.csv"), "--out", path("rows.csv")],
        ["import", book, path("rows.csv"), "--map", path("map.json"), "--out", path("map.json")],
        ["run", path("script.js"), book, "--out", path("script.js")],
        ["report", book, "--month", "2026-07", "--out", path("out.xlsx"), "--distribution", ""],
      ])
        expect((await refused(...argv)).exitCode).toBe(2);
      expect(readFileSync(path("map.json"), "utf8")).toBe("{}");
    });
  });
});

describe("several files", () => {
  const book = createEmptyBook("A");
  const books = (...paths: string[]) => paths.map((path) => ({ book, path }));

  it("are all written or none: one that cannot be leaves the others as they were", async () => {
    await inFolder(async (path) => {
      writeFileSync(path("there.xlsx"), "as it was");
      mkdirSync(path("folder"));
      for (const bad of ["missing/copy.xlsx", "folder"])
        for (const out of ["there.xlsx", "new.xlsx"])
          await expect(saveBooks(books(path(out), path(bad)))).rejects.toThrow(/cannot be written/);
      expect(readFileSync(path("there.xlsx"), "utf8")).toBe("as it was");
      expect(readdirSync(path("")).sort()).toEqual(["folder", "there.xlsx"]);
      await saveBooks(books(path("there.xlsx"), path("new.xlsx")));
      expect(readdirSync(path("")).sort()).toEqual(["folder", "new.xlsx", "there.xlsx"]);
      expect(readFileSync(path("there.xlsx")).equals(readFileSync(path("new.xlsx")))).toBe(true);
    });
  });

  it("keep the modes of those they replace", async () => {
    await inFolder(async (path) => {
      for (const mode of [0o600, 0o640, 0o644, 0o664]) {
        writeFileSync(path("book.xlsx"), "");
        chmodSync(path("book.xlsx"), mode);
        await saveBooks(books(path("book.xlsx")));
        expect((statSync(path("book.xlsx")).mode & 0o777).toString(8)).toBe(mode.toString(8));
      }
    });
  });

  it("may have names as long as the file system lets them be", async () => {
    await inFolder(async (path) => {
      const name = `${"n".repeat(250)}.xlsx`;
      await saveBooks(books(path(name)));
      expect(readdirSync(path(""))).toEqual([name]);
    });
  });
});

describe("a run that is stopped", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s while its file is written leaves nothing beside the place",
    async (signal) => {
      await inFolder((path) => {
        writeFileSync(path("out.xlsx"), "as it was");
        // Stopped by itself once the file beside its place is there.
        const script = `
        import { watch } from "node:fs";
        import { saveText } from "./src/cli/files.ts";
        watch(process.argv[1], (_, name) => { if (name.endsWith(".tmp")) process.kill(process.pid, "${signal}"); });
        await saveText(process.argv[1] + "/out.xlsx", "baru".repeat(20_000_000));`;
        const { status } = spawnSync(
          process.execPath,
          ["--import", "tsx", "--input-type=module", "-e", script, path("")],
          { encoding: "utf8" },
        );
        expect(status).toBe(signal === "SIGINT" ? 130 : 143);
        expect(readdirSync(path(""))).toEqual(["out.xlsx"]);
        expect(readFileSync(path("out.xlsx"), "utf8")).toBe("as it was");
        return Promise.resolve();
      });
    },
  );
});

describe("how far a command is", () => {
  it("is shown on a terminal alone, on one line that goes when something is said", () => {
    const written: string[] = [];
    const write = (text: string): void => {
      written.push(text);
    };
    expect(progressLine({ write })).toBeUndefined();
    const line = progressLine({ isTTY: true, write });
    line?.show("Membaca file", 0.25);
    line?.show("Membaca file", 0.251);
    line?.clear();
    line?.clear();
    expect(written).toEqual(["\r\u001B[KMembaca file 25 %", "\r\u001B[K"]);
  });
});

describe("what an interrupted run left", () => {
  it("is cleared up at the next run, but for files of runs that go on and of other programs", async () => {
    await inFolder(async (path) => {
      const killed = spawnSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]);
      const gone = killed.stdout.toString();
      // The name as this machine writes it, seen on a file of a run that is still going on.
      await mc("new", path("out.xlsx"));
      const { temporaryName } = await import("../../src/cli/temporary-files");
      const own = temporaryName(path("other.xlsx"));
      const ended = own.replace(`-${process.pid}-`, `-${gone}-`);
      const others = [path("notes.tmp"), path("notes.12345678.tmp"), path("a.xlsx.tmp")];
      for (const file of [own, ended, path("out.xlsx.0a1b2c3d.tmp"), ...others]) writeFileSync(file, "half");
      await mc("new", path("out.xlsx"));
      expect(existsSync(ended)).toBe(false);
      expect(existsSync(path("out.xlsx.0a1b2c3d.tmp"))).toBe(false);
      for (const file of [own, ...others]) expect([file, existsSync(file)]).toEqual([file, true]);
    });
  });
});

describe("a file that somebody has open", () => {
  it.each([
    ["~$book.xlsx", "Excel"],
    [".~lock.book.xlsx#", "LibreOffice"],
  ])("is told by its lock %s", async (lock, program) => {
    await inFolder(async (path) => {
      await newFile(path("book.xlsx"));
      writeFileSync(path(lock), "");
      const { messages } = await mc("check", path("book.xlsx"), "--json");
      expect(messages).toEqual([
        expect.stringMatching(new RegExp(`book\\.xlsx sedang terbuka di ${program}:`)),
      ]);
      const set = await mc("set", path("book.xlsx"), "target=3", "--out", path("other.xlsx"));
      expect(set.messages).toHaveLength(1);
      const made = await mc("new", path("book.xlsx"));
      expect(made.messages).toEqual([
        expect.stringMatching(/bila disimpan di sana nanti, hasil ini tertimpa/),
      ]);
    });
  });
});

describe("standard output that takes nothing", () => {
  const run = (redirection: string, ...argv: readonly string[]) =>
    spawnSync("bash", ["-c", `set -o pipefail; node scripts/mc.mjs "$@" ${redirection}`, "mc", ...argv], {
      encoding: "utf8",
    });

  // Only Linux has a device that is always full.
  const full = existsSync("/dev/full") ? [["full", "> /dev/full", "ENOSPC"]] : [];
  it.each([["closed", "| true", "EPIPE"], ...full])(
    "because it is %s is one line and exit 1",
    async (_what, redirection = "", code = "") => {
      await inFolder(async (path) => {
        await newFile(path("book.xlsx"));
        const { status, stderr } = run(redirection, "check", path("book.xlsx"), "--json");
        expect(stderr).toBe(
          `Keluaran standar tidak dapat ditulis (${code}), jadi hasilnya tidak ditampilkan.\n`,
        );
        expect(status).toBe(1);
      });
    },
  );
});
