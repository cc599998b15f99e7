/** An Office.js context that does nothing but write down what is asked of it, for tests of what is queued and in which order. */

export interface Recorder {
  readonly context: Excel.RequestContext;
  /**
   * Assignments, and calls that do something, each with the path that it goes by: `worksheets.getItem("A").delete()`.
   * `sync` where the request was sent.
   */
  readonly calls: readonly string[];
}

/** What `failing` gives for the n-th sync, from 1, is thrown there. */
export function recordCalls(failing: (sync: number) => unknown = () => undefined): Recorder {
  const calls: string[] = [];
  const paths = new WeakMap<object, string>();
  const said = (value: unknown): string | undefined =>
    (typeof value === "function" ? paths.get(value) : undefined) ?? JSON.stringify(value);
  const at = (path: string): object => {
    const proxy = new Proxy(() => undefined, {
      get: (_, key) => at(path === "" ? String(key) : `${path}.${String(key)}`),
      set: (_, key, value) => {
        calls.push(`${path}.${String(key)} = ${JSON.stringify(value)}`);
        return true;
      },
      apply: (_, _this, values: readonly unknown[]) => {
        const call = `${path}(${values.map(said).join(", ")})`;
        const name = path.split(".").at(-1) ?? "";
        // What only leads on, or says that nothing is asked for again, does nothing.
        if ((!name.startsWith("get") && name !== "untrack") || name === "getSpecialCells") calls.push(call);
        return at(call);
      },
    });
    paths.set(proxy, path);
    return proxy;
  };
  let syncs = 0;
  const context = {
    workbook: at(""),
    application: at("application"),
    sync: async (): Promise<void> => {
      calls.push("sync");
      syncs += 1;
      const error: unknown = failing(syncs);
      // oxlint-disable-next-line typescript/only-throw-error -- Office.js errors may come from another realm
      if (error !== undefined) throw error;
      await Promise.resolve();
    },
  };
  return { context: context as unknown as Excel.RequestContext, calls };
}
