// `ADDIN_URL=https://… npm run release`: builds dist/ and packs it as a zip in release/, with its SHA-256 beside it.
// The hashed files of the release before are kept in it, so that a pane that was opened before the server changed still
// finds what it loads later: ADDIN_PREVIOUS names that zip, else the newest in release/ is taken; those of the release
// before that are left out. build/settings.mjs says what else can be said by environment.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { buildSettings, DEV_URL } from "../build/settings.mjs";

const ROOT = path.dirname(import.meta.dirname);
const DIST = path.join(ROOT, "dist");
const RELEASES = path.join(ROOT, "release");
/** In every zip the same, so that the same files give the same zip. */
const WHEN = new Date(2020, 0, 1);

/** Every file below a folder, by its name with slashes. */
export function filesOf(folder, below = "") {
  return Object.fromEntries(
    readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((one) => {
      const name = below === "" ? one.name : `${below}/${one.name}`;
      return one.isDirectory()
        ? Object.entries(filesOf(folder, name))
        : [[name, new Uint8Array(readFileSync(path.join(folder, name)))]];
    }),
  );
}

/** What is packed: the new files, and of the release before those hashed ones that were its own. */
export function withPrevious(files, previous) {
  if (previous === undefined) return files;
  const said = previous["build.json"];
  if (said === undefined)
    throw new Error("The release before has no build.json: it is none of this add-in's.");
  const own = JSON.parse(strFromU8(said)).files;
  const kept = own.filter((name) => files[name] === undefined && previous[name] !== undefined);
  return { ...files, ...Object.fromEntries(kept.map((name) => [name, previous[name]])) };
}

/** The same files give the same bytes, whenever and wherever they are packed. */
export function packed(files) {
  const sorted = Object.keys(files).sort();
  return zipSync(Object.fromEntries(sorted.map((name) => [name, files[name]])), { level: 9, mtime: WHEN });
}

/** The zip named, else the newest in release/ that is not the one being made; undefined where there is none. */
function previousZip(named, making) {
  if (named) return named;
  mkdirSync(RELEASES, { recursive: true });
  const all = readdirSync(RELEASES)
    .filter((name) => name.endsWith(".zip"))
    .map((name) => path.join(RELEASES, name))
    .filter((file) => file !== making);
  return all.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

function release() {
  const { address, commit } = buildSettings();
  if (address === DEV_URL)
    throw new Error(
      "Say where the add-in will stand: ADDIN_URL=https://addins.example.com/mystery-calling/ npm run release",
    );
  const built = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (built.status !== 0) throw new Error("dist/ was not built, so nothing was packed.");
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const name = `mystery-calling-excel-${version}${commit === "" ? "" : `-${commit.replace("+", "-changed")}`}.zip`;
  const file = path.join(RELEASES, name);
  const before = previousZip(process.env.ADDIN_PREVIOUS, file);
  const files = filesOf(DIST);
  const all = withPrevious(files, before && unzipSync(new Uint8Array(readFileSync(before))));
  const zip = packed(all);
  mkdirSync(RELEASES, { recursive: true });
  writeFileSync(file, zip);
  const sum = createHash("sha256").update(zip).digest("hex");
  writeFileSync(`${file}.sha256`, `${sum}  ${name}\n`);
  const kept = Object.keys(all).length - Object.keys(files).length;
  process.stdout.write(
    `release/${name}: ${Object.keys(files).length} files for ${address}` +
      (before ? `, ${kept} kept of ${path.basename(before)}` : ", none kept: there is no release before it") +
      `\nSHA-256 ${sum}\n`,
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    release();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
