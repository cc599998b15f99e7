/** What `mc` says of itself where no command is named. */
import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

function usageOf(): string {
  try {
    execFileSync(process.execPath, ["scripts/mc.mjs"], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr);
  }
  return "";
}

/** The text, and the names of the commands in it. */
export function mcUsage(): { readonly usage: string; readonly commands: ReadonlySet<string> } {
  const usage = usageOf();
  const commands = new Set([...usage.matchAll(/^ {2}([a-z][a-z-]+) /gm)].map(([, one = ""]) => one));
  return { usage, commands };
}
