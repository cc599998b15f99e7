/** Files that stand beside their place until they are whole, and what an interrupted run left of them. */
import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** Tells runs on this machine from those of others that share the folder. */
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 6);
/** `book.xlsx.1a2b3c-4711-5d6e7f80.tmp`; before machine and process were named, `book.xlsx.5d6e7f80.tmp`. */
const NAME = /^.+\.(?:([0-9a-f]{6})-(\d+)-)?[0-9a-f]{8}\.tmp$/;
/** A run on another machine whose file has not changed for so long has ended. In milliseconds. */
const OTHERS_AGE = 3_600_000;

/** As much of a file's name as its temporary file shows: what is added must not make it too long. */
const SHOWN_NAME = 40;

export function temporaryName(place: string): string {
  const shown = basename(place).slice(0, SHOWN_NAME);
  return join(dirname(place), `${shown}.${HOST}-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
}

/** Writes a new file down to the disk; nobody else may read it before it has the mode of what it replaces. */
export async function writeWhole(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx", mode === undefined ? 0o666 : 0o600);
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

const INTERRUPTS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Whoever stops the program while files are written leaves none of them beside its place. Returns how to end that: at
 * other times nothing is half-written, and a program that calculates would not hear.
 */
export function clearedOnInterrupt(paths: () => readonly (string | undefined)[]): () => void {
  const handlers = (Object.keys(INTERRUPTS) as (keyof typeof INTERRUPTS)[]).map((signal) => {
    const handle = (): void => {
      for (const path of paths()) if (path !== undefined) rmSync(path, { force: true });
      process.exit(128 + INTERRUPTS[signal]);
    };
    process.once(signal, handle);
    return { signal, handle };
  });
  return () => {
    for (const { signal, handle } of handlers) process.removeListener(signal, handle);
  };
}

/** Removes what interrupted runs left beside a place. What cannot be removed is no reason to fail. */
export async function clearLeftovers(place: string): Promise<void> {
  const folder = dirname(place);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const match = NAME.exec(name);
    if (match === null || !isOurs(name, basename(place), match[1])) continue;
    const path = join(folder, name);
    if (await hasEnded(path, match[1], Number(match[2])))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A name without machine and process might be anybody's, but for the one beside its own file. */
const isOurs = (name: string, own: string, host: string | undefined): boolean =>
  host !== undefined || name.startsWith(`${own}.`);

async function hasEnded(path: string, host: string | undefined, process: number): Promise<boolean> {
  if (host === undefined) return true;
  if (host === HOST) return !isRunning(process);
  const times = await stat(path).catch(() => undefined);
  return times !== undefined && Date.now() - times.mtimeMs > OTHERS_AGE;
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(id, 0);
    return true;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "EPERM";
  }
}
