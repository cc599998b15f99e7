/**
 * The rules that oxlint holds: all of the strictest TypeScript set and of ESLint's own, each planted fault is found, and
 * what is told to be passed over is said to be where nothing is there.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import tseslint from "typescript-eslint";

const ROOT = path.join(__dirname, "../..");
type Rules = Readonly<Record<string, unknown>>;
interface Configuration {
  readonly rules: Rules;
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Rules }[];
}
const CONFIGURATION = JSON.parse(readFileSync(path.join(ROOT, ".oxlintrc.json"), "utf8")) as Configuration;

const severityOf = (setting: unknown): unknown =>
  Array.isArray(setting) ? (setting as unknown[])[0] : setting;
const isOn = (setting: unknown): boolean => severityOf(setting) === "error";
const onIn = (file: string): ReadonlySet<string> =>
  new Set(
    [
      CONFIGURATION.rules,
      ...CONFIGURATION.overrides
        .filter(({ files }) => files.some((one) => one === file))
        .map(({ rules }) => rules),
    ].flatMap((rules) => Object.keys(rules).filter((name) => isOn(rules[name]))),
  );

/** Rules that ESLint itself recommends: asked in a process of its own, for jest does not load all that they bring. */
const RECOMMENDED = JSON.parse(
  execFileSync(
    process.execPath,
    [
      "-p",
      `JSON.stringify([...require("eslint/use-at-your-own-risk").builtinRules]
        .filter(([, { meta }]) => meta.docs?.recommended === true).map(([name]) => name))`,
    ],
    { cwd: ROOT, encoding: "utf8" },
  ),
) as readonly string[];

/** What oxlint 1.94 does not have, and what does its work. */
const LACKING: Readonly<Record<string, string>> = {
  "typescript/no-unsafe-class-instance-assignment": "oxlint has no such rule",
  "typescript/no-unsafe-enum-assignment": "oxlint has no such rule; the project has no enum",
  "no-dupe-args": "an error of syntax in modules",
  "no-octal": "an error of syntax in modules",
  "no-undef": "TypeScript; eslint.config.mjs in what is no TypeScript",
  "no-unassigned-vars": "TypeScript, and no-unused-vars",
};

describe("the rules", () => {
  const strict = new Map<string, unknown>(
    tseslint.configs.strictTypeChecked.flatMap(({ rules }) => Object.entries(rules ?? {})),
  );
  const named = (name: string): string => name.replace("@typescript-eslint/", "typescript/");
  const wanted = [...strict].flatMap(([name, setting]) => (isOn(setting) ? [named(name)] : []));

  it("are all of typescript-eslint's strictest set, or are named as lacking", () => {
    const on = new Set([...onIn("**/*.ts")].map((name) => name.replace("typescript/", "")));
    // oxlint calls by one name what typescript-eslint has taken over from ESLint.
    const lacking = wanted.filter((name) => !on.has(name.replace("typescript/", "")) && !(name in LACKING));
    expect(wanted.length).toBeGreaterThan(60);
    expect(lacking).toEqual([]);
  });

  it("are all that ESLint recommends, but for what TypeScript itself tells", () => {
    expect(RECOMMENDED.length).toBeGreaterThan(50);
    const lacking = (file: string): readonly string[] =>
      RECOMMENDED.filter((name) => !onIn(file).has(name) && !(name in LACKING));
    expect(lacking("**/*.mjs")).toEqual([]);
    const bothOff = [...strict].filter(([, setting]) => severityOf(setting) === "off").map(([name]) => name);
    expect(lacking("**/*.ts").filter((name) => !bothOff.includes(name))).toEqual([]);
  });
});

/** Lines that must not pass, by the rule that finds them. */
const PLANTED: Readonly<Record<string, string>> = {
  "no-explicit-any": "export const own = (one: any): unknown => one;",
  "no-non-null-assertion": "export const own = (one?: string): string => one!;",
  "no-floating-promises": "export const own = (): void => { Promise.resolve(1); };",
  "no-misused-promises":
    "export const own = (all: number[]): void => { all.forEach(async () => { await Promise.resolve(); }); };",
  "no-unsafe-return": "export const own = (): string => JSON.parse('1');",
  "no-unnecessary-condition": "export const own = (one: string): string => one ?? '';",
  "no-unnecessary-type-assertion": "export const own = (one: string): string => one as string;",
  "no-confusing-void-expression": "export const own = (one: () => void): (() => void) => () => one();",
  "restrict-template-expressions": "export const own = (one: string[]): string => `${one}`;",
  "switch-exhaustiveness-check":
    "export const own = (one: 'a' | 'b'): void => { switch (one) { case 'a': throw new Error(one); } };",
  "ban-ts-comment": "// @ts-expect-error\nexport const own: string = 1;",
  "no-unused-vars": "const own = 1;\nexport {};",
  "consistent-type-imports": "import { Own } from './other';\nexport const own = (one: Own): Own => one;",
  "no-deprecated": "/** @deprecated It is old. */\nexport const old = 1;\nexport const own = old;",
  eqeqeq: "export const own = (one: unknown): boolean => one == 1;",
};
const RIGHT: Readonly<Record<string, string>> = {
  other: "export interface Own {\n  readonly one: string;\n}",
  reason: "// @ts-expect-error -- the reason is told\nexport const own: string = 1;",
  right: "import type { Own } from './other';\nexport const own = (one: Own): string => one.one;",
};
const UNUSED =
  "// oxlint-disable-next-line typescript/no-explicit-any -- nothing is there\nexport const own = 1;";

describe("oxlint", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "typed-lint-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const found = (): Readonly<Record<string, readonly string[]>> => {
    for (const file of ["package.json", ".oxlintrc.json"])
      copyFileSync(path.join(ROOT, file), path.join(folder, file));
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
    const { compilerOptions } = JSON.parse(readFileSync(path.join(ROOT, "tsconfig.json"), "utf8")) as {
      compilerOptions: object;
    };
    writeFileSync(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { ...compilerOptions, types: [] }, include: ["*.ts"] }),
    );
    const files = { ...PLANTED, ...RIGHT, unused: UNUSED };
    for (const [name, text] of Object.entries(files))
      writeFileSync(path.join(folder, `${name}.ts`), `${text}\n`);
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(ROOT, "node_modules/oxlint/bin/oxlint"), "--format", "json"],
      { cwd: folder, encoding: "utf8" },
    );
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: readonly { readonly code?: string; readonly message: string; readonly filename: string }[];
    };
    return Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        diagnostics
          .filter(({ filename }) => path.basename(filename) === `${name}.ts`)
          .map(({ code, message }) => /\((.+)\)/.exec(code ?? "")?.[1] ?? message),
      ]),
    );
  };

  it("finds each planted fault, passes what is right, and tells of a suppression for nothing", () => {
    const { unused, ...others } = found();
    expect(others).toEqual({
      ...Object.fromEntries(Object.keys(PLANTED).map((name) => [name, [name]])),
      ...Object.fromEntries(Object.keys(RIGHT).map((name) => [name, []])),
    });
    expect(unused).toEqual([expect.stringContaining("Unused oxlint-disable directive")]);
  });
});
