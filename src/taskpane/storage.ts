// What is kept on a person's machine, as JSON. Where a browser refuses storage, or it is full, things last as long as the pane.

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

export function dropKept(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there either.
  }
}
