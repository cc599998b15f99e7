/** `mc run`: any Office.js script against a workbook, with top-level await. */
import { readFile } from "node:fs/promises";
import { createEmptyBook, startOfficeSession, type Asked, type Book } from "embedded-excel";
import type { Arguments } from "./arguments";
import { Failure, mcWords } from "./failure";
import { openBook, saveBook } from "./files";
import type { Surroundings } from "./surroundings";

export async function runScript(
  given: Arguments,
  telling: Pick<Surroundings, "say" | "translate">,
): Promise<string> {
  const [path = "", bookPath] = given.positionals;
  const text = await readFile(path, "utf8").catch(() => {
    throw new Failure("file.missing", { path });
  });
  const { excel, client } = startOfficeSession(
    bookPath === undefined ? createEmptyBook("Sheet1") : await openBook(bookPath),
  );
  const script = compile(text, path);
  const asked = new Set<Asked["kind"]>();
  excel.onAsked((what) => {
    asked.add(what.kind === "close" && what.save ? "save" : what.kind);
  });
  try {
    await script(client.Excel, client.Office, client.OfficeExtension, console);
  } catch (error) {
    throw new Failure("inFile", { path, words: wordsOf(error) });
  }
  // What is left undone is told.
  if (asked.has("open")) telling.say(mcWords(telling.translate, "run.otherWorkbook"));
  if (asked.has("save") && given.out === undefined) telling.say(mcWords(telling.translate, "run.notSaved"));
  if (given.out !== undefined) await saveWhole(excel.book, given.out, telling);
  return "";
}

/** What a script made and a file cannot hold is no fault of mc's: it is told, and nothing is written. */
async function saveWhole(
  book: Book,
  path: string,
  telling: Pick<Surroundings, "say" | "translate">,
): Promise<void> {
  try {
    await saveBook(book, path, telling);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure("inFile", { path, words: error.message });
  }
}

type Script = (...globals: readonly unknown[]) => Promise<unknown>;

/** The script becomes the body of an async function: so `await` works at its top level. */
function compile(text: string, path: string): Script {
  // There is no other name for the constructor of async functions.
  const AsyncFunction = (async () => Promise.resolve()).constructor as new (...parts: string[]) => Script;
  try {
    return new AsyncFunction("Excel", "Office", "OfficeExtension", "console", text);
  } catch (error) {
    throw new Failure("inFile", { path, words: wordsOf(error) });
  }
}

/** An Office.js error with its code and where it happened, else the message. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? `${String(error.code)}: ` : "";
  const place =
    "debugInfo" in error &&
    typeof error.debugInfo === "object" &&
    error.debugInfo !== null &&
    "errorLocation" in error.debugInfo
      ? ` (${String(error.debugInfo.errorLocation)})`
      : "";
  return `${code}${error.message}${place}`;
}
