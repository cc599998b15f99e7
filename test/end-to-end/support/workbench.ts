/** The workbench as `npm start` serves it, for tests in a browser. */
import { spawn, type ChildProcess } from "node:child_process";

declare global {
  /** Ends the workbench that the whole browser run shares. */
  var stopWorkbench: (() => Promise<void>) | undefined;
}

// Where npm runs its scripts: jest loads this file as CommonJS, the benchmark as a module, and no name of its folder is known to both.
const root = process.cwd();

export interface RunningWorkbench {
  readonly url: string;
  stop(): Promise<void>;
}

function waitForAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("exit", (code) => {
      reject(new Error(`npm start ended with ${code ?? "a signal"} before it served:\n${said}`));
    });
  });
}

/** Runs the script of `npm start` on a free port, without opening a browser, and waits until it serves. */
export async function startWorkbench(): Promise<RunningWorkbench> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0", BROWSER: "none" },
  });
  try {
    const url = await waitForAddress(child);
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
  } catch (error) {
    child.kill("SIGTERM");
    throw error;
  }
}
