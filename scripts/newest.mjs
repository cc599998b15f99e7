// Whether what was built is as new as what it is made of.
import { readdir, stat, utimes } from "node:fs/promises";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
/** What pane and workbench are made of. */
const SOURCES = ["src", "assets", "build", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** When the newest file at or under `place` was written; 0 where there is none. */
async function newest(place) {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const times = await Promise.all((await readdir(place)).map((name) => newest(path.join(place, name))));
  return Math.max(found.mtimeMs, ...times);
}

/** Whether the file `made` is newer than every source. */
export async function isCurrent(made) {
  const times = await Promise.all(SOURCES.map((source) => newest(path.join(ROOT, source))));
  return (await newest(made)) > Math.max(...times);
}

/**
 * Says of the file `made` that it is as new as a build that began then (in ms): one that has not changed is not written again, and
 * would be older than its sources for good.
 */
export async function markCurrent(made, began) {
  await utimes(made, new Date(), new Date(began));
}

/** Whether the file was written today: a demo goes up to the day on which it was made, and on another all that is open in it is overdue. */
export async function isOfToday(made) {
  const found = await stat(made).catch(() => undefined);
  return found?.mtime.toDateString() === new Date().toDateString();
}
