/**
 * THIRD-PARTY-NOTICES: of every package that is shipped there is what its licence asks to be handed on. What the build itself
 * puts into it is looked at in test/end-to-end/dist.test.ts.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { shippedFolders } from "./support/shipped";

const ROOT = path.join(__dirname, "../..");

const noticesOf = (folders: readonly string[]): string =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { noticesOf } from "./build/third-party-notices.mjs"; process.stdout.write(noticesOf(${JSON.stringify(folders)}));`,
    ],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 24 },
  );

it("has a licence that can be handed on for each package that is shipped", async () => {
  const folders = await shippedFolders();
  const names = folders.map((folder) => folder.replace(/^.*node_modules\//, ""));
  expect(names).toEqual(
    expect.arrayContaining(["react", "react-dom", "i18next", "fflate", "saxes", "@griffel/core"]),
  );
  const notices = noticesOf(folders);
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(path.join(ROOT, folder, "package.json"), "utf8")) as {
      name: string;
      version: string;
    };
    expect(notices).toContain(`\n${name} ${version} · `);
  }
  const parts = notices.split(/^=+\n.+\n=+$/m).slice(1);
  expect(parts.length).toBe(folders.length);
  for (const part of parts) expect(part).toMatch(/copyright|permission/i);
});
