/** Which pseudonyms earlier exports drew, beside the folder that is handed on and never in it: who has it knows who is who. */
import { readFile } from "node:fs/promises";
import { Failure, mcWords } from "./failure";
import { saveText } from "./files";
import type { Surroundings } from "./surroundings";

type Line = readonly [key: string, alias: string];

export interface KeptPseudonyms {
  of(id: string): readonly Line[];
  add(id: string, lines: readonly Line[]): void;
  readonly text: () => string;
}

export const pseudonymFile = (folder: string): string => `${folder}.pseudonyms.json`;

const isLines = (value: unknown): value is readonly Line[] =>
  Array.isArray(value) &&
  value.every(
    (line) => Array.isArray(line) && line.length === 2 && line.every((part) => typeof part === "string"),
  );

/** Throws Failure where the file is there and cannot be read: other pseudonyms would be drawn in their place. */
export async function readPseudonyms(folder: string): Promise<KeptPseudonyms> {
  const path = pseudonymFile(folder);
  const books = new Map<string, readonly Line[]>();
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text !== undefined) {
    let read: unknown;
    try {
      read = JSON.parse(text);
    } catch {
      read = undefined;
    }
    const entries = typeof read === "object" && read !== null ? Object.entries(read) : [["", undefined]];
    for (const [id, lines] of entries) {
      if (!isLines(lines)) throw new Failure("export.pseudonyms", { path });
      books.set(String(id), lines);
    }
  }
  return {
    of: (id) => books.get(id.toLowerCase()) ?? [],
    add: (id, lines) => {
      const key = id.toLowerCase();
      books.set(key, [...(books.get(key) ?? []), ...lines]);
    },
    text: () => `${JSON.stringify(Object.fromEntries([...books].sort()), null, 1)}\n`,
  };
}

/** Writes nothing where none was drawn. */
export async function savePseudonyms(
  folder: string,
  kept: KeptPseudonyms,
  id: string,
  drawn: readonly Line[],
  { say, translate }: Pick<Surroundings, "say" | "translate">,
): Promise<void> {
  if (drawn.length === 0) return;
  kept.add(id, drawn);
  await saveText(pseudonymFile(folder), kept.text(), 0o600);
  say(mcWords(translate, "export.whoIsWho", { path: pseudonymFile(folder) }));
}
