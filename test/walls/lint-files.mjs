/**
 * Lints made-up files by the project's own rules, in a folder of their own: standard input holds `{ path: text }` as
 * JSON, standard output gets `{ path: [rule, …] }` of the rules that are walls. A process of its own, since jest cannot
 * load ES modules.
 */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ESLint } from "eslint";

const WALLS = new Set([
  "import-x/no-restricted-paths",
  "import-x/no-relative-packages",
  "walls/no-circle",
  "no-restricted-globals",
  "no-restricted-imports",
  "no-restricted-syntax",
]);
const ROOT = join(import.meta.dirname, "../..");

const files = JSON.parse(readFileSync(0, "utf8"));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "walls-")));
try {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // The packages stand as npm lays them: each with its package.json, and a link to it where names are looked up.
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  for (const path of JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).workspaces) {
    copyFileSync(join(ROOT, path, "package.json"), join(folder, path, "package.json"));
    const { name } = JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8"));
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    symlinkSync(join(folder, path), join(folder, "node_modules", name), "junction");
  }
  process.chdir(folder);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: join(ROOT, "eslint.config.mjs"),
    // No wall asks for types, and these files belong to no TypeScript project.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => WALLS.has(ruleId),
  });
  const results = await eslint.lintFiles(["src", "test"]);
  const found = results.map(({ filePath, messages }) => [
    relative(folder, filePath).replaceAll("\\", "/"),
    messages.map(({ ruleId, message }) => ruleId ?? message),
  ]);
  process.stdout.write(JSON.stringify(Object.fromEntries(found)));
} finally {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
}
