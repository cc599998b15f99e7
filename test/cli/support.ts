/** Runs `mc` commands in this process, on files in a folder of their own. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inLentWindows } from "embedded-excel/testing";
import { createTranslator } from "../../src/locales";
import { dayFromIso } from "../../src/sop";
import { readArguments } from "../../src/cli/arguments";
import { runCommand } from "../../src/cli/commands";
import { oncePerRun } from "../support/once-per-run";

export interface McRun {
  readonly output: string;
  readonly messages: readonly string[];
}

/** Today is a day well after the cases' as-of day, as it is for whoever runs them. */
export async function mc(...argv: readonly string[]): Promise<McRun> {
  const messages: string[] = [];
  const output = await inLentWindows(() =>
    runCommand(readArguments(argv), {
      today: dayFromIso("2026-11-24") ?? 0,
      translate: createTranslator("id"),
      say: (message) => messages.push(message),
    }),
  );
  return { output, messages };
}

let newBook: Promise<Uint8Array> | undefined;

/** Writes what `mc new` writes: made once for a run of the tests. */
export async function newFile(path: string): Promise<void> {
  newBook ??= oncePerRun("new.xlsx", () => mc("new", path).then(() => readFile(path)));
  await writeFile(path, await newBook);
}

export async function inFolder<Answer>(
  work: (path: (name: string) => string) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "mystery-calling-"));
  try {
    return await work((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const caseFile = (name: string, file: string): string => join(__dirname, "../cases", name, file);
