// `npm run lock:integrity`: gives every package of package-lock.json the hash that the registry has of it. npm notes it
// down only of what it installs, so that packages for other platforms stay without one, and would be taken unseen there.
// Nothing that has a hash is changed, and no address is written (.npmrc). What the registry does not have is named at the end.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const LOCK = path.join(import.meta.dirname, "..", "package-lock.json");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const run = promisify(execFile);

/** A package's name: what stands behind the last `node_modules/` of its place, or another where it is an alias. */
const nameOf = ([place, entry]) => entry.name ?? place.slice(place.lastIndexOf("node_modules/") + 13);

async function integrityOf(entry) {
  const asked = `${nameOf(entry)}@${entry[1].version}`;
  try {
    const { stdout } = await run(npm, ["view", asked, "dist.integrity", "--loglevel=error"], {
      shell: process.platform === "win32",
    });
    return /^sha512-[A-Za-z0-9+/]{86}==$/.exec(stdout.trim())?.[0];
  } catch (error) {
    // Anything else than "no such package" is for whoever runs this: the network, the registry's door.
    if (!/E404/.test(error.stderr ?? "")) throw error;
    return undefined;
  }
}

const text = await readFile(LOCK, "utf8");
const lock = JSON.parse(text);
const lacking = Object.entries(lock.packages).filter(
  ([place, entry]) =>
    place.includes("node_modules/") && !entry.link && !entry.inBundle && entry.integrity === undefined,
);
const missing = [];
for (const entry of lacking) {
  const found = await integrityOf(entry);
  if (found === undefined) missing.push(`${nameOf(entry)} ${entry[1].version}`);
  else entry[1].integrity = found;
}
// In npm's own order of keys: the hash stands behind the version.
const inOrder = ({ version, resolved, integrity, ...rest }) => ({
  ...(rest.name !== undefined && { name: rest.name }),
  version,
  ...(resolved !== undefined && { resolved }),
  ...(integrity !== undefined && { integrity }),
  ...rest,
});
for (const [place, entry] of lacking) lock.packages[place] = inOrder(entry);
if (lacking.length > 0) await writeFile(LOCK, `${JSON.stringify(lock, undefined, 2)}\n`);
process.stdout.write(`${lacking.length - missing.length} packages have got their hash.\n`);
for (const one of missing) process.stdout.write(`The registry does not have ${one}.\n`);
