// Texts on this machine under keys. Where a browser refuses storage, or it is full, they last as long as the pane.
import { keepText, textUnder } from "../storage";

/** What could not be kept on the machine. */
const held = new Map<string, string>();

/** Undefined where there is nothing, or nothing that can be read. */
export function valueUnder(key: string): unknown {
  try {
    const text = held.get(key) ?? textUnder(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether it outlives the pane. */
export function putUnder(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  const kept = keepText(key, text);
  if (kept) held.delete(key);
  else held.set(key, text);
  return kept;
}

export function removeUnder(key: string): void {
  held.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there either.
  }
}

/** In their order as texts. */
export function keysKept(): readonly string[] {
  return [...new Set([...keysOnDisk(), ...held.keys()])].sort();
}

function keysOnDisk(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
