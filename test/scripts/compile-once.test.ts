/** Tests run what Node itself would run: the same probe, with scripts/compile-once.mjs and without it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

function printed(probe: string, ...flags: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, "--input-type=module", "-e", probe], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as unknown;
}

const once = (probe: string): unknown => printed(probe, "--import=./scripts/compile-once.mjs");

const START = `
  import vm from "node:vm";
  const contexts = ["one", "other"].map((name) => vm.createContext({ name }));
  const run = (text, context, filename = "/made-up/module.js") => {
    const exports = {};
    vm.compileFunction(text, ["exports", "jest"], { filename, parsingContext: context }).call(exports, exports);
    return exports;
  };
  const say = (answer) => console.log(JSON.stringify(answer));
`;

it.each([
  [
    "every evaluation has its own variables, in its own context",
    `const text = "let n = 0; exports.next = () => [name, (n += 1), globalThis.name]; exports.list = [];";
     const [a, b, c] = [contexts[0], contexts[1], contexts[0]].map((context) => run(text, context));
     say([a.next(), a.next(), b.next(), c.next(), a.list === c.list, a.list instanceof Array]);`,
  ],
  [
    "a text that has changed is what runs, and the one before as well",
    `say(["exports.a = 1", "exports.a = 2", "exports.a = 1"].map((text) => run(text, contexts[0]).a));`,
  ],
  [
    "the same text in two files tells of its own file",
    `const text = "exports.at = new Error().stack.split('\\\\n')[1].trim()";
     say(["/made-up/a.js", "/made-up/b.js"].map((file) => run(text, contexts[0], file).at));`,
  ],
  [
    "an error is told of at its line and column, on the first line and behind it",
    `const at = "new Error().stack.split('\\\\n')[1].trim()";
     say(run("exports.a = " + at + ";\\n  exports.b = " + at + "; // an end", contexts[0]));`,
  ],
  [
    "strict where it says so, and sloppy where not",
    `say(["'use strict'; exports.self = (function () { return this; })() === undefined",
          "exports.self = (function () { return this; })() === undefined"].map((text) => run(text, contexts[0]).self));`,
  ],
  [
    "a module that imports while it runs is handed on",
    `const text = "exports.get = () => import('node:os')";
     say(await run(text, contexts[0]).get().catch(({ code }) => code));`,
  ],
  [
    "a text that is no program is refused alike",
    `let name; try { run("exports.a = ;", contexts[0]); } catch (error) { name = error.name; } say(name);`,
  ],
])("%s", (_rule, probe) => {
  expect(once(START + probe)).toEqual(printed(START + probe));
});

it("the same text of the same file is one script, and any other is another", () => {
  const probe = `${START}
    const script = (text, options) => new vm.Script(text, options);
    const first = script("1", { filename: "/made-up/a.js" });
    say([
      script("1", { filename: "/made-up/a.js" }),
      script("2", { filename: "/made-up/a.js" }),
      script("1", { filename: "/made-up/b.js" }),
      script("1", { filename: "/made-up/a.js", lineOffset: 1 }),
      script("1"),
    ].map((one) => [one === first, one instanceof vm.Script]));`;
  const other = [false, true];
  expect(once(probe)).toEqual([[true, true], other, other, other, other]);
});
