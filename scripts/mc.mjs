/**
 * `npm run --silent mc -- COMMAND …`: the command line, built once from its sources and started from one file. What it was
 * built from is asked at each start, so that it is never older than its sources; two builds at once do not disturb each other.
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
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.dirname(import.meta.dirname);
const MAIN = path.join(ROOT, "src", "cli", "main.ts");
const DAY = 86_400_000;

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
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      metafile: true,
      logLevel: "warning",
      // CommonJS packages within ask for Node's modules by `require`.
      banner: {
        js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
      },
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

const folder = built() ?? (await build());
// Newer versions of Node keep compiled code as well.
module.enableCompileCache?.(path.join(tmpdir(), "mc-compiled"));
await import(pathToFileURL(path.join(CACHE, folder, "main.js")).href);
