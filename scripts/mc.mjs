/**
 * `npm run --silent mc -- COMMAND …`: the command line, built once from its sources and started from one file. What it was
 * built from is asked at each start, so that it is never older than its sources; two builds at once do not disturb each other.
 * What V8 has compiled for a command is kept beside the build, and taken the next time.
 */
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import vm from "node:vm";

const ROOT = path.dirname(import.meta.dirname);
const MAIN = path.join(ROOT, "src", "cli", "main.ts");
const DAY = 86_400_000;

/**
 * Left to itself V8 lets garbage grow to several times what is in use on a machine with much memory. It may grow by one and a
 * half times of it; by less where a file is large, which the command line says then (src/cli/large-files.ts).
 */
const HEAP = "--heap-growing-percent=150";

/** Where builds are kept: with the installed packages, which the build asks for office.js. */
const CACHE = path.join(ROOT, "node_modules", ".cache", "mc");

/** What stands for a file's contents: its size and when it was written; "" where it is gone. */
function seal(file) {
  const found = statSync(path.join(ROOT, file), { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.size}:${found.mtimeMs}`;
}

/** The newest build whose sources stand as they were. */
function built() {
  try {
    const { folder, sources } = JSON.parse(readFileSync(path.join(CACHE, "newest.json"), "utf8"));
    const current = Object.entries(sources).every(([file, was]) => seal(file) === was);
    return current && statSync(path.join(CACHE, folder, "main.js"), { throwIfNoEntry: false })
      ? folder
      : undefined;
  } catch {
    return undefined;
  }
}

/** Builds go a day after they were made: a run that began before may still ask for their parts. */
function clearUp(kept) {
  for (const name of readdirSync(CACHE)) {
    const file = path.join(CACHE, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() && name !== kept && Date.now() - found.mtimeMs > DAY)
      rmSync(file, { recursive: true, force: true });
  }
}

async function build() {
  const esbuild = await import("esbuild");
  mkdirSync(CACHE, { recursive: true });
  const made = mkdtempSync(path.join(CACHE, "making-"));
  try {
    const { metafile } = await esbuild.build({
      absWorkingDir: ROOT,
      entryPoints: [MAIN],
      outdir: made,
      bundle: true,
      // Of modules V8 keeps no compiled code in Node 20. What is imported later is in the same file, and run later all the same.
      format: "cjs",
      platform: "node",
      target: "node20",
      metafile: true,
      logLevel: "warning",
      define: { "import.meta.url": "thisFile" },
      banner: { js: '"use strict"; const thisFile = require("node:url").pathToFileURL(__filename).href;' },
    });
    const own = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/"));
    const asked = [...own, "package-lock.json", "tsconfig.json", "scripts/mc.mjs"];
    const sources = Object.fromEntries(asked.map((file) => [file, seal(file)]));
    const id = createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 16);
    const folder = path.join(CACHE, id);
    // Where another run was quicker, what it made stands.
    if (statSync(folder, { throwIfNoEntry: false })) rmSync(made, { recursive: true, force: true });
    else renameSync(made, folder);
    const note = path.join(CACHE, `newest-${process.pid}.json`);
    writeFileSync(note, JSON.stringify({ folder: id, sources }));
    renameSync(note, path.join(CACHE, "newest.json"));
    clearUp(id);
    return id;
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

/** Compiled code as it was kept under this name; undefined where there is none. */
function kept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Nothing depends on it: where it cannot be kept, it is compiled again. */
function keep(file, code) {
  try {
    writeFileSync(`${file}-${process.pid}`, code);
    renameSync(`${file}-${process.pid}`, file);
  } catch {
    rmSync(`${file}-${process.pid}`, { force: true });
  }
}

/**
 * Runs a built file. What V8 compiled until a command ended well is kept by the command's name: functions that it never
 * calls are in no other's way. V8 itself refuses what another version, or other flags, compiled.
 */
function start(file) {
  const [command = ""] = process.argv.slice(2);
  const code = /^[a-z-]{1,20}$/.test(command) ? `${file}.${command}.code` : undefined;
  const cachedData = code && kept(code);
  // The command line keeps what office.js is compiled to beside it.
  if (code) process.env.MC_CLIENT_CODE = `${file}.${command}.client-code`;
  const script = new vm.Script(module.wrap(readFileSync(file, "utf8")), {
    filename: file,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  process.once("exit", (status) => {
    // V8 takes code only under the flags that it was kept under.
    setFlagsFromString(HEAP);
    if (status === 0 && code && (cachedData === undefined || script.cachedDataRejected))
      keep(code, script.createCachedData());
  });
  const own = { exports: {} };
  script.runInThisContext()(own.exports, module.createRequire(file), own, file, path.dirname(file));
}

setFlagsFromString(HEAP);
// What ran at the start only would be missing from the code that is kept.
setFlagsFromString("--no-flush-bytecode");
const folder = built() ?? (await build());
start(path.join(CACHE, folder, "main.js"));
