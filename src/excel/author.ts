/**
 * Who works here, and what time it is, for the lines of Log. The pane remembers the name that a person chose on their
 * machine; ribbon buttons, whose page has no pane, find it there too. The command line says it by `introduce`.
 */
import { PERSON_KEY } from "./person-key";

/** What Log says where nobody said who it was. */
export const UNNAMED = "tidak disebut";

export interface Author {
  readonly name: string;
  /** The time of day as a share of it, on this machine's clock. */
  readonly time: number;
}

let introduced: string | undefined;

/** From now on everything done here is done by them. */
export function introduce(name: string): void {
  introduced = name;
}

export function author(now: Date = new Date()): Author {
  const name = (introduced ?? rememberedName()).trim();
  const minutes = now.getHours() * 60 + now.getMinutes();
  return { name: name === "" ? UNNAMED : name, time: minutes / (24 * 60) };
}

/** "" where the browser keeps nothing, or there is none. */
function rememberedName(): string {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PERSON_KEY) ?? "null");
    return typeof kept === "object" && kept !== null && "name" in kept ? String(kept.name) : "";
  } catch {
    return "";
  }
}
