/** Runs `mc` in a process of its own, and tells what it took. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");

export interface Usage {
  /** In MB, at its peak. */
  readonly memory: number;
  /** In seconds of all cores. */
  readonly time: number;
  /** What it printed. */
  readonly output: string;
}

/** Runs `mc` as people do, and has the process itself write down what it took when it ends. */
export async function taken(folder: string, ...words: readonly string[]): Promise<Usage> {
  const told = path.join(folder, "usage.json");
  const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(told)},JSON.stringify(process.resourceUsage())))`;
  const child = spawn(
    process.execPath,
    [...["--import", `data:text/javascript,${encodeURIComponent(hook)}`], ...["scripts/mc.mjs", ...words]],
    { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] },
  );
  const output: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => output.push(piece));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("exit", resolve),
  );
  if (code !== 0) throw new Error(`mc ${words.join(" ")} ended with ${code ?? "a signal"}`);
  const usage = JSON.parse(await readFile(told, "utf8")) as NodeJS.ResourceUsage;
  return {
    memory: usage.maxRSS / 1000,
    time: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    output: Buffer.concat(output).toString(),
  };
}
