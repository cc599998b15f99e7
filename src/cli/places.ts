/** Whether two paths name one file, and which programs have it open. */
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** The file systems of these are asked without regard to case. */
const FOLDS_CASE = process.platform === "win32" || process.platform === "darwin";

/** The path behind links; of a file that is not there yet, that of its folder. */
async function truePath(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return join(folder, basename(whole));
  }
}

/** Links, hard ones too, name the file that they lead to. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([truePath(one), truePath(other)]);
  if (a === b || (FOLDS_CASE && a.toLowerCase() === b.toLowerCase())) return true;
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

/** The program that says by a lock file beside the workbook that it has it open; undefined = none. */
export async function openIn(path: string): Promise<"Excel" | "LibreOffice" | undefined> {
  const place = await truePath(path);
  const beside = (name: string): Promise<boolean> =>
    stat(join(dirname(place), name)).then(
      (found) => found.isFile(),
      () => false,
    );
  const name = basename(place);
  if (await beside(`~$${name}`)) return "Excel";
  return (await beside(`.~lock.${name}#`)) ? "LibreOffice" : undefined;
}
