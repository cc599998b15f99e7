/** Every command that the documents tell people to run exists: npm scripts, mc's commands and flags, node scripts. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CODE, ROOT } from "./documented";
import { mcUsage } from "./mc-usage";

const packages = {
  "": JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  },
  "embedded-excel": JSON.parse(readFileSync(path.join(ROOT, "src/embedded-excel/package.json"), "utf8")) as {
    scripts: Record<string, string>;
  },
  "zip-guard": JSON.parse(readFileSync(path.join(ROOT, "src/zip-guard/package.json"), "utf8")) as {
    scripts: Record<string, string>;
  },
};

it("an npm script that a document names is there", () => {
  const named = CODE.flatMap(({ name, code }) =>
    [...code.matchAll(/\bnpm (?:run )?(?:--silent )?(start|stop|test|(?<=run |--silent )[\w:-]+)(.*)/g)].map(
      ([, script = "", rest = ""]) => ({ name, script, within: /-w ([\w-]+)/.exec(rest)?.[1] ?? "" }),
    ),
  );
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(({ script, within }) => {
    const known: Record<string, { scripts: Record<string, string> } | undefined> = packages;
    return known[within === "1" ? "" : within]?.scripts[script] === undefined;
  });
  expect(missing).toEqual([]);
});

it("a script that an npm script runs is there", () => {
  const files = Object.values(packages[""].scripts).flatMap((script) =>
    [...script.matchAll(/(?:node|tsx) (\S+\.(?:mjs|ts|js))/g)].map(([, file = ""]) => file),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

it("a command of mc that a document names is one, and so is each of its flags", () => {
  const { usage, commands } = mcUsage();
  expect(commands.size).toBeGreaterThan(10);
  const named = CODE.flatMap(({ name, code }) =>
    [...code.matchAll(/^mc ([a-z][a-z-]*)|mc -- ([a-z][a-z-]*)/g)].map(([, one, other]) => ({
      name,
      command: one ?? other ?? "",
    })),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter(({ command }) => !commands.has(command))).toEqual([]);
  const flags = new Set([...usage.matchAll(/--([a-z-]+)/g)].map(([, one = ""]) => one));
  const asked = CODE.filter(({ code }) => /^mc [a-z]/.test(code)).flatMap(({ name, code }) =>
    [...code.matchAll(/--([a-z][a-z-]+)/g)].map(([, flag = ""]) => ({ name, flag })),
  );
  expect(asked.filter(({ flag }) => !flags.has(flag))).toEqual([]);
});
