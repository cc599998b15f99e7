/** What a pane keeps on "its machine": the panes of one page are several people's, and share a browser. */

/** `storage` under a prefix of its own, as a whole `Storage` for a page that knows of no other. */
export function storageApart(storage: Storage, prefix: string): Storage {
  const own = (): string[] =>
    Object.keys(storage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  const methods = {
    get length() {
      return own().length;
    },
    key: (index: number) => own()[index] ?? null,
    getItem: (key: string) => storage.getItem(prefix + key),
    setItem: (key: string, value: string) => {
      storage.setItem(prefix + key, value);
    },
    removeItem: (key: string) => {
      storage.removeItem(prefix + key);
    },
    clear: () => {
      for (const key of own()) storage.removeItem(prefix + key);
    },
  };
  // Keys are read as a storage's own properties too.
  return new Proxy<Storage>(methods, {
    ownKeys: own,
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === "string" && storage.getItem(prefix + key) !== null
        ? { configurable: true, enumerable: true, value: storage.getItem(prefix + key) }
        : undefined,
  });
}
