/** What is shipped, in the embedded Excel: dist/ as `npm run build` makes it, below a path, with the documented headers. */
import { execFile, spawn } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import type { RunningWorkbench } from "./workbench";

const root = path.join(__dirname, "../../..");
/** Apart from dist/, which somebody may be about to hand out. */
const folder = path.join(root, "node_modules/.cache/dist-under-test");
const ADDRESS = "https://localhost/addins/mystery-calling/";
const run = promisify(execFile);

/** What a call of a function of scripts/newest.mjs gives, as text. */
async function ofNewest(call: string): Promise<string> {
  const script = `import * as newest from "./scripts/newest.mjs"; console.log(await newest.${call});`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
  return stdout.trim();
}

/** Builds what is shipped, unless nothing has changed since, and serves it. */
export async function startDist(): Promise<RunningWorkbench> {
  const made = JSON.stringify(path.join(folder, "build.json"));
  if ((await ofNewest(`isCurrent(${made})`)) !== "true") {
    const began = Date.now();
    await run(
      process.execPath,
      ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", folder],
      { cwd: root, env: { ...process.env, ADDIN_URL: ADDRESS }, maxBuffer: 1 << 26 },
    );
    await ofNewest(`markCurrent(${made}, ${began})`);
  }
  const child = spawn(process.execPath, ["scripts/dist-server.mjs", folder], { cwd: root });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => {
      resolve(chunk.toString().trim());
    });
    child.once("exit", (code) => {
      reject(new Error(`the server of dist/ ended with ${code ?? "a signal"}`));
    });
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => {
          resolve();
        });
        child.kill("SIGTERM");
      }),
  };
}

/** Has the pane that is shipped get its office.js, which it asks Microsoft's CDN for, from the embedded Excel. */
export async function giveOffice(page: Page, url: string): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", async (route) => {
    const office = await fetch(new URL("/embedded-office.js", url));
    await route.fulfill({ contentType: "text/javascript; charset=utf-8", body: await office.text() });
  });
}
