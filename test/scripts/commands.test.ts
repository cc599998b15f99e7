/** What the project's own commands say where they cannot do what was asked. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const run = (script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });

/** The value of an expression over one of the scripts' own modules. */
function valueOf(names: string, script: string, expression: string): unknown {
  const code = `import { ${names} } from "./scripts/${script}"; console.log(JSON.stringify(${expression} ?? null));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return JSON.parse(stdout) as unknown;
}

describe("sideload and stop", () => {
  // All at once, for each look at the module is a Node of its own.
  const told = valueOf(
    "hindrance",
    "sideload.mjs",
    `Object.fromEntries(["start", "stop"].flatMap((asked) => ["win32", "darwin", "linux"].flatMap((platform) =>
      [false, true].map((installed) => [asked + platform + installed, hindrance(asked, { platform, installed }) ?? null]))))`,
  ) as Readonly<Record<string, string | null>>;
  const hindrance = (asked: string, platform: string, installed: boolean) =>
    told[`${asked}${platform}${String(installed)}`];

  it("say that nothing was done, why, and what can be done on that machine", () => {
    for (const platform of ["win32", "darwin"]) {
      expect(hindrance("start", platform, false)).toMatch(
        /^Nothing was started\. office-addin-debugging is not installed[^]*npm install --no-save office-addin-debugging@7\n[^]*Upload My Add-in/,
      );
      expect(hindrance("stop", platform, false)).toMatch(/^Nothing was stopped\. office-addin-debugging/);
      for (const asked of ["start", "stop"]) expect(hindrance(asked, platform, true)).toBeNull();
    }
    for (const installed of [false, true]) {
      // Nobody is told to install what is of no use there.
      expect(hindrance("start", "linux", installed)).toMatch(
        /^Nothing was started\. Desktop Excel is on Windows and Mac alone\.\nnpm start shows/,
      );
      expect(hindrance("start", "linux", installed)).not.toMatch(/npm install/);
      expect(hindrance("stop", "linux", installed)).toMatch(/^Nothing was stopped\. Desktop Excel/);
    }
  });

  it("end with 1 where they cannot be done, and with 2 where they are not asked for", () => {
    if (process.platform === "win32" || process.platform === "darwin")
      if (existsSync(join(ROOT, "node_modules/office-addin-debugging"))) return;
    for (const [asked, status, said] of [
      ["start", 1, /^Nothing was started/],
      ["stop", 1, /^Nothing was stopped/],
      ["other", 2, /start\|stop/],
    ] as const) {
      const done = run("scripts/sideload.mjs", [asked]);
      expect([done.status, done.stdout]).toEqual([status, ""]);
      expect(done.stderr).toMatch(said);
    }
  });
});

it("validate tells a verdict from a service that gave none", () => {
  const said = [
    "Error: Unable to contact the manifest validation service.\nFetchError: …",
    "Unable to validate the manifest.\n503\nService Unavailable",
    "The manifest is valid.",
    // A network that is the manifest's own matter is none of the way there.
    "Error #1: network host\nThe manifest is not valid.",
  ];
  const [unreached, refused, ...judged] = valueOf(
    "verdictOf",
    "validate.mjs",
    `${JSON.stringify(said)}.map(verdictOf)`,
  ) as readonly string[];
  expect(unreached).toMatch(
    /^ NOT validated\. Microsoft's service cannot be reached from here; npm test -- test\/manifest/,
  );
  expect(refused).toMatch(/^ NOT validated\. Microsoft's service answered 503;/);
  expect(judged).toEqual(said.slice(2).map((one) => `\n${one}`));
});

it("a release asks for the address, before it builds anything", () => {
  const { status, stderr, stdout } = run("scripts/release.mjs", [], { ADDIN_URL: "" });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^Say where the add-in will stand: ADDIN_URL=https:/);
});

it("a release refuses an address that Excel cannot load from, in one line", () => {
  const { status, stderr } = run("scripts/release.mjs", [], { ADDIN_URL: "http://addins.example.com" });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^ADDIN_URL=http:\/\/addins\.example\.com: Excel loads add-ins by https alone\. .+\n$/,
  );
});
