/**
 * Lints made-up files by the project's own rules, in a folder of their own: standard input holds `{ path: text }` as
 * JSON, standard output gets `{ path: [rule, …] }` of the rules that are walls. A process of its own, since jest cannot
 * load ES modules.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ESLint } from "eslint";

const WALLS = new Set([
  "import-x/no-restricted-paths",
  "walls/no-circle",
  "no-restricted-globals",
  "no-restricted-imports",
  "no-restricted-syntax",
]);

const files = JSON.parse(readFileSync(0, "utf8"));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "walls-")));
try {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.chdir(folder);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: join(import.meta.dirname, "../../eslint.config.mjs"),
    // No wall asks for types, and these files belong to no TypeScript project.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => WALLS.has(ruleId),
  });
  const results = await eslint.lintFiles(["src"]);
  const found = results.map(({ filePath, messages }) => [
    relative(folder, filePath).replaceAll("\\", "/"),
    messages.map(({ ruleId, message }) => ruleId ?? message),
  ]);
  process.stdout.write(JSON.stringify(Object.fromEntries(found)));
} finally {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
}
