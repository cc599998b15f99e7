/**
 * Compiles a module once for all test files that a process runs. Jest evaluates every module anew for every test file, and
 * has V8 parse and compile it anew too, function by function as each is first called; most of what a small test file costs
 * is that. Here the same text is the same script: evaluated as often as before, each time in the context of its test file,
 * with nothing shared but the compiled code. Loaded by scripts/jest.mjs into itself and its workers; without it tests run
 * as well, but slower.
 */
import v8 from "node:v8";
import vm from "node:vm";

const { Script, compileFunction } = vm;

/** By file and what was put around its text; of a file that has changed, as when jest watches, the latest alone. */
const scripts = new Map();

/** What a module that imports while it runs is told of its file is bound to one test file. */
const IMPORTS = /\bimport\s*\(/;

function scriptOf(filename, code, head = "", tail = "") {
  const key = `${head}${filename}`;
  const known = scripts.get(key);
  if (known?.code === code) return known.script;
  const script = new Script(`${head}${code}${tail}`, { filename, columnOffset: -head.length });
  scripts.set(key, { code, script });
  return script;
}

/** As Node's; jest calls it for each module with the test file's context. */
vm.compileFunction = (code, parameters = [], options = {}) => {
  const { filename, parsingContext } = options;
  if (parsingContext === undefined || filename === undefined || IMPORTS.test(code))
    return compileFunction(code, parameters, options);
  return scriptOf(filename, code, `(function (${parameters.join(", ")}) {`, "\n})").runInContext(
    parsingContext,
  );
};

/** As Node's; the embedded Excel compiles the office.js client with it. */
vm.Script = new Proxy(Script, {
  construct(_, [code, options]) {
    const isPlain = Object.keys(options ?? {}).join() === "filename";
    return isPlain ? scriptOf(options.filename, code) : new Script(code, options);
  },
});

// Else V8 forgets what was compiled once it has not run for a while.
v8.setFlagsFromString("--no-flush-bytecode");
