/**
 * The project's modules for a run of tests in this very process: compiled once, evaluated anew for every test file, as
 * jest does. What lies in node_modules is Node's own and is loaded once.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";

const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", ".json", "/index.ts", "/index.tsx"];
/** Where Stryker's changed files tell what was reached: asked at every step, it takes most of the time. */
const COUNTS = /function stryCov_\w+\(\) \{/;
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];

/**
 * @param folder Where the compiled text is kept, for other processes and for this one when it is started again.
 * @param swcOptions The options jest compiles with.
 * @param instead What stands for a package, by its name.
 */
export function createModules(folder, swcOptions, instead = {}) {
  const compiledAs = new Map([true, false].map((counts) => [counts, new Map()]));
  let counting = false;
  const places = new Map();
  const reached = new Map();
  mkdirSync(folder, { recursive: true });

  /** The file that a module's `require` of those words means; undefined for what is Node's own to load. */
  function place(from, words) {
    const key = `${dirname(from)}\n${words}`;
    if (!places.has(key)) places.set(key, find(from, words));
    return places.get(key);
  }

  function find(from, words) {
    if (isBuiltin(words) || Object.hasOwn(instead, words)) return undefined;
    let path;
    if (words.startsWith(".") || words.startsWith("/")) {
      const start = resolve(dirname(from), words);
      path = ENDINGS.map((ending) => start + ending).find((one) => existsSync(one) && statSync(one).isFile());
      if (path === undefined) throw new Error(`Cannot find module '${words}' from '${from}'`);
    } else {
      path = createRequire(from).resolve(words);
    }
    const real = realpathSync(path);
    return real.includes("/node_modules/") ? undefined : real;
  }

  function textOf(file) {
    const source = readFileSync(file, "utf8");
    const kept = join(folder, `${createHash("sha1").update(file).update(source).digest("hex")}.js`);
    if (existsSync(kept)) return readFileSync(kept, "utf8");
    const { code } = transformSync(source, { ...swcOptions, filename: file, swcrc: false });
    // Two processes may compile it at once: the file is there as a whole or not at all.
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
    return code;
  }

  /** @returns How to evaluate the module, and the files that it imports. */
  function compile(file) {
    const compiled = compiledAs.get(counting);
    let found = compiled.get(file);
    if (found === undefined) {
      if (file.endsWith(".json")) {
        const text = readFileSync(file, "utf8");
        found = {
          evaluate: (_, __, module) => (module.exports = JSON.parse(text)),
          imports: [],
          changed: false,
        };
      } else {
        const whole = textOf(file);
        const code = counting ? whole : whole.replace(COUNTS, "$& return;");
        const imports = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, words]) => place(file, words));
        found = {
          evaluate: compileFunction(code, PARAMETERS, { filename: file }),
          imports: imports.filter((one) => one !== undefined),
          changed: code.includes("stryMutAct_"),
        };
      }
      compiled.set(file, found);
    }
    return found;
  }

  /** Whether Stryker has changed the file or anything that it imports. */
  function reaches(file) {
    if (reached.has(file)) return reached.get(file);
    const seen = new Set([file]);
    let found = false;
    for (const one of seen) {
      const { imports, changed } = compile(one);
      found ||= changed;
      for (const next of imports) seen.add(next);
    }
    reached.set(file, found);
    return found;
  }

  /** Whether what is loaded from now on tells Stryker which changes were reached. */
  function count(counts) {
    counting = counts;
  }

  /** Evaluates the file and all it imports anew. @throws What it throws. */
  function load(file) {
    const registry = new Map();
    const evaluate = (path) => {
      const before = registry.get(path);
      if (before !== undefined) return before.exports;
      const module = { exports: {} };
      registry.set(path, module);
      const native = createRequire(path);
      const require = (words) => {
        if (Object.hasOwn(instead, words)) return instead[words];
        const target = place(path, words);
        return target === undefined ? native(words) : evaluate(target);
      };
      require.resolve = native.resolve;
      compile(path).evaluate.call(module.exports, module.exports, require, module, path, dirname(path));
      return module.exports;
    };
    return evaluate(file);
  }

  return { count, load, reaches };
}
