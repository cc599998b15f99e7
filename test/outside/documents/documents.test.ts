/** Every command that the documents tell people to type is typed here, and does what it is said to do. */
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openBook, saveBook } from "../../../src/cli/files";
import { openCalibration } from "../../../src/excel/actions/open-calibration";
import { dayFromIso } from "../../../src/sop";
import { bookOf } from "../../cli/several-books";
import { rowsOf } from "../../cli/several-rows";
import { COMMANDS, ROOT } from "../../docs/documented";
import { MC_RUNS, MC_TEXTS, SESSION } from "./mc-runs";
import { NEVER, PROJECT_RUNS, SERVES, STEPS } from "./project-runs";

jest.setTimeout(900_000);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "documents-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** What this run of jest tells those that it starts. */
const OWN: ReadonlySet<string> = new Set(["JEST_WORKER_ID", "TEST_RUN_FOLDER", "NODE_ENV"]);

/** As a person's shell runs it; nothing of the run of tests around it is handed on. */
const typed = (command: string, cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.has(name)));
    execFile(
      "bash",
      ["-c", command],
      { cwd, env: { ...env, MC_LANGUAGE: "en", BROWSER: "none" }, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, said: stdout + stderr });
      },
    );
  });

const isMc = (command: string): boolean => /^mc |^npm run --silent mc /.test(command);
const flagsOf = (words: string): readonly string[] => words.match(/--[a-z][a-z-]+/g) ?? [];

describe("mc", () => {
  it("is run with every command and every flag of it that a document names", () => {
    const run = new Map<string, Set<string>>();
    for (const { words } of MC_RUNS) {
      const [name = ""] = words;
      const flags = run.get(name) ?? new Set();
      for (const flag of flagsOf(words.join(" "))) flags.add(flag);
      run.set(name, flags);
    }
    // `--by` goes with every command that writes: here with set and finish.
    const lacking = COMMANDS.filter((command) => command.startsWith("mc ")).flatMap((command) => {
      const name = command.split(" ")[1] ?? "";
      const flags = run.get(name);
      if (flags === undefined) return [command];
      return flagsOf(command.slice(3 + name.length))
        .filter((flag) => !flags.has(flag))
        .map((flag) => `${command}: ${flag}`);
    });
    expect(lacking).toEqual([]);
  });

  it("does each, says so by exit code 0, and writes what it names", async () => {
    const here = (name: string): string => path.join(folder, name);
    for (const [name, text] of Object.entries(MC_TEXTS)) writeFileSync(here(name), text);
    const rows = rowsOf("JKT", "2026-07", 3);
    const book = await bookOf(here, "JKT", rows);
    await inLentWindows(async () => {
      const { excel } = startOfficeSession(await openBook(book));
      await openCalibration({
        session: SESSION.id,
        recordings: rows.map(([sampleNumber = ""]) => ({ sampleNumber, recordingId: "" })),
        seed: "contoh",
        today: dayFromIso("2026-07-24") ?? 0,
      });
      await saveBook(excel.book, here(SESSION.book));
    });
    const failed: string[] = [];
    for (const { words, makes, exits = 0 } of MC_RUNS) {
      const argv = words.map((word) =>
        existsSync(path.join(ROOT, word)) ||
        !/^[\w./ -]+\.(xlsx|csv|json|txt|js)$|^(forms|all-forms|tables|others)$/.test(word)
          ? word
          : here(word),
      );
      const { code, said } = await typed(
        `npm run --silent mc -- ${argv.map((one) => `'${one}'`).join(" ")}`,
        ROOT,
      );
      const lacking = makes.filter((name) => !existsSync(here(name)));
      if (code !== exits || lacking.length > 0)
        failed.push(`mc ${words.join(" ")} ended with ${code}: ${said.slice(-300)} ${lacking.join(", ")}`);
    }
    expect(failed).toEqual([]);
  });
});

describe("the project's own commands", () => {
  const others = COMMANDS.filter((command) => !isMc(command));
  const alone = others.flatMap((command) =>
    command === "npm install && npm start" ? ["npm start"] : [command],
  );

  it("are each run here or by .ci/run, but for those that no test may run", () => {
    const known = new Set([SERVES, STEPS, NEVER, PROJECT_RUNS].flatMap((one) => Object.keys(one)));
    expect(alone.filter((command) => !known.has(command))).toEqual([]);
    // And none is run that no document names any more.
    expect([...known].filter((command) => !alone.includes(command))).toEqual([]);
    const steps = readFileSync(path.join(ROOT, ".ci/run"), "utf8");
    expect(Object.values(STEPS).filter((step) => !steps.includes(step))).toEqual([]);
  });

  describe("in a copy of the project", () => {
    const copy = (): string => path.join(folder, "copy");
    beforeAll(async () => {
      const { said } = await typed("git ls-files -co --exclude-standard", ROOT);
      for (const name of said.split("\n").filter((one) => one !== "" && existsSync(path.join(ROOT, one))))
        cpSync(path.join(ROOT, name), path.join(copy(), name));
    });

    /** Every file below a path of the copy, with what stands in it. */
    const standing = (name: string): string => {
      const whole = path.join(copy(), name);
      const files = existsSync(whole) && !/\.\w+$/.test(name) ? readdirSync(whole).sort() : [""];
      return files.map((file) => `${file}\n${readFileSync(path.join(whole, file), "utf8")}`).join("\n");
    };

    // What installs comes first: the others need what it brings.
    it.each(Object.entries(PROJECT_RUNS))(
      "%s",
      async (command, { as = command, says, exits = [0], keeps }) => {
        const before = keeps === undefined ? "" : standing(keeps);
        const { code, said } = await typed(as, copy());
        expect({ said, code: exits.includes(code) ? "as said" : code }).toEqual({
          said: expect.stringMatching(says) as string,
          code: "as said",
        });
        if (keeps !== undefined) expect(standing(keeps)).toBe(before);
      },
    );

    it.each(Object.entries(SERVES))("%s serves", async (command, says) => {
      const child = spawn("bash", ["-c", `exec ${command}`], {
        cwd: copy(),
        env: { ...process.env, PORT: "0", BROWSER: "none" },
        detached: true,
      });
      try {
        const address = await new Promise<string>((resolve, reject) => {
          let said = "";
          const hear = (chunk: Buffer): void => {
            said += chunk.toString();
            const [found] = says.exec(said) ?? [];
            if (found !== undefined) resolve(found);
          };
          child.stdout.on("data", hear);
          child.stderr.on("data", hear);
          child.on("exit", () => {
            reject(new Error(said));
          });
        });
        expect((await fetch(address)).status).toBe(200);
      } finally {
        if (child.pid !== undefined) process.kill(-child.pid);
      }
    });
  });
});
