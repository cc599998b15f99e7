/** For Node: a window with the genuine office.js client, in a light context instead of a whole browser's DOM. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

let script: vm.Script | undefined;

function clientScript(): vm.Script {
  if (script !== undefined) return script;
  const find = createRequire(import.meta.url);
  const file = join(
    dirname(find.resolve("@microsoft/office-js/package.json")),
    "dist",
    "excel-web-16.00.debug.js",
  );
  script = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  return script;
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
  clientScript().runInContext(vm.createContext(window));
  return window;
}
