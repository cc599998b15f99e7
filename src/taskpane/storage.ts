// What a person chose, kept on their machine as JSON. A browser that refuses storage, or has no room, just forgets it.

/** What was kept under the key; null where there is nothing, or nothing that can be read. */
export function keptUnder(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function keepUnder(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Said above.
  }
}
