/** For Node: a window with the genuine office.js client, in a light context instead of a whole browser's DOM. */
import type { Script } from "node:vm";

let script: Script | undefined;
let codeFile: string | undefined;

/**
 * From now on what V8 compiles of the client is kept in the file, and taken from there by the next process. It is for one
 * version of the client: V8 tells its own version, but not whether the file is of other sources of the same length.
 */
export function keepClientCode(file: string): void {
  codeFile = file;
}

/**
 * What Node brings along, asked for when a window is opened and not imported: the door that leads here is bundled for
 * pages as well, which have none of it.
 */
function node() {
  return {
    fs: process.getBuiltinModule("node:fs"),
    module: process.getBuiltinModule("node:module"),
    path: process.getBuiltinModule("node:path"),
    vm: process.getBuiltinModule("node:vm"),
  };
}

function clientScript(): Script {
  if (script !== undefined) return script;
  const { fs, module, path, vm } = node();
  const find = module.createRequire(import.meta.url);
  const file = path.join(
    path.dirname(find.resolve("@microsoft/office-js/package.json")),
    "dist",
    "excel-web-16.00.debug.js",
  );
  const kept = codeFile !== undefined && fs.existsSync(codeFile) ? fs.readFileSync(codeFile) : undefined;
  const made = new vm.Script(fs.readFileSync(file, "utf8"), {
    filename: file,
    ...(kept !== undefined && { cachedData: kept }),
  });
  if (codeFile !== undefined && (kept === undefined || made.cachedDataRejected === true))
    keepCode(made, codeFile);
  script = made;
  return made;
}

/** When the process ends, by when more of it has been compiled. Nothing depends on it. */
function keepCode(made: Script, file: string): void {
  process.once("exit", (status) => {
    const { fs } = node();
    if (status !== 0) return;
    try {
      fs.writeFileSync(`${file}-${process.pid}`, made.createCachedData());
      fs.renameSync(`${file}-${process.pid}`, file);
    } catch {
      fs.rmSync(`${file}-${process.pid}`, { force: true });
    }
  });
}

function storage(): object {
  return {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
    clear: () => undefined,
    key: () => null,
    length: 0,
  };
}

const nothing = (): void => undefined;

/** The few things of a browser that the client touches when it is evaluated. */
function browserGlobals(): Record<string, unknown> {
  const location = {
    href: "https://localhost/",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    search: "",
    hash: "",
    origin: "https://localhost",
    pathname: "/",
  };
  const element = (): object => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    location,
    history: {},
    navigator: { userAgent: "embedded", language: "en-US", platform: "" },
    localStorage: storage(),
    sessionStorage: storage(),
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      URL: location.href,
      readyState: "complete",
      cookie: "",
      location,
      documentElement: {},
      head: element(),
      body: element(),
      addEventListener: nothing,
      removeEventListener: nothing,
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
    },
  };
  // The caller's own: so that errors and data from the client are `instanceof` what the caller knows.
  Object.assign(window, { Error, TypeError, RangeError, Promise, JSON, Array, Object, Date });
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;
  return window;
}

/** A new window where `excel-web-16.00.debug.js` of @microsoft/office-js has been evaluated; about 80 ms the first time. */
export function openOfficeWindow(): object {
  const window = browserGlobals();
  clientScript().runInContext(node().vm.createContext(window));
  return window;
}
