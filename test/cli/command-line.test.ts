/** The command line as a person starts it: what goes where, and the exit code. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inFolder } from "./support";

function npmRunMc(...argv: readonly string[]): {
  status: number | null;
  stdout: string;
  lines: readonly string[];
} {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "mc", "--", ...argv], {
    encoding: "utf8",
    env: { ...process.env, MC_LANGUAGE: "en", npm_config_loglevel: "silent" },
    timeout: 60_000,
  });
  return { status, stdout, lines: stderr.split("\n").filter((line) => line !== "") };
}

describe("npm run mc", () => {
  it("gives results on standard output alone, messages on standard error, and the exit code", async () => {
    await inFolder((path) => {
      // The rows are of 2026, whatever the clock says.
      expect(npmRunMc("new", path("book.xlsx"), "--year", "2026")).toEqual({
        status: 0,
        stdout: "",
        lines: [],
      });

      writeFileSync(path("rows.csv"), "Tanggal Panggilan,Hobi\n2026-07-01,a\n");
      const imported = npmRunMc(
        "import",
        path("book.xlsx"),
        path("rows.csv"),
        "--out",
        path("rows.xlsx"),
        "--json",
      );
      expect(JSON.parse(imported.stdout)).toEqual({ added: 1, sheets: { "F-22 2026-07": 1 } });
      expect(imported).toMatchObject({ status: 0, lines: [expect.stringContaining("Hobi")] });

      const failed = npmRunMc("check", path("rows.csv"), "--json");
      expect(failed).toMatchObject({
        status: 1,
        stdout: "",
        lines: [expect.stringContaining("is not an Excel workbook")],
      });

      const unknown = npmRunMc("set", path("book.xlsx"), "foo=1", "--out", path("out.xlsx"));
      expect(unknown).toMatchObject({ status: 1, stdout: "", lines: [expect.stringContaining("foo")] });

      writeFileSync(
        path("stray.js"),
        'Promise.reject(new Error("one\\ntwo")); await new Promise((go) => setTimeout(go, 50));',
      );
      const stray = npmRunMc("run", path("stray.js"), path("book.xlsx"), "--out", path("out.xlsx"));
      expect(stray).toMatchObject({ status: 1, stdout: "", lines: [expect.stringContaining("one two")] });
      expect(existsSync(path("out.xlsx"))).toBe(false);

      const none = npmRunMc();
      expect(none).toMatchObject({ status: 2, stdout: "" });
      expect(none.lines[1]).toMatch(/^Usage: /);
      return Promise.resolve();
    });
  }, 120_000);

  it("tells how it is used on standard output where that is asked for", () => {
    for (const asked of ["--help", "-h", "help"])
      expect(npmRunMc(asked)).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^Usage: npm run --silent mc -- COMMAND/) as unknown,
        lines: [],
      });
  }, 60_000);

  it("keeps what was compiled for a command, and does without where that is damaged", () => {
    const help = npmRunMc("--help");
    const { folder } = JSON.parse(readFileSync("node_modules/.cache/mc/newest.json", "utf8")) as {
      readonly folder: string;
    };
    const code = `node_modules/.cache/mc/${folder}/main.js.--help.code`;
    const kept = readFileSync(code);
    expect(kept.length).toBeGreaterThan(0);
    expect(npmRunMc("--help")).toEqual(help);
    expect(readFileSync(code)).toEqual(kept);
    writeFileSync(code, kept.subarray(0, kept.length / 2));
    expect(npmRunMc("--help")).toEqual(help);
    expect(readFileSync(code).length).toBeGreaterThan(kept.length / 2);
  }, 120_000);

  it("is built anew where a source is no longer what the build was made of", () => {
    const note = "node_modules/.cache/mc/newest.json";
    npmRunMc("--help");
    const made = readFileSync(note, "utf8");
    const changed = made.replace(/("src\/cli\/main\.ts":)"[^"]*"/, '$1"0:0"');
    expect(changed).not.toBe(made);
    writeFileSync(note, changed);
    npmRunMc("--help");
    expect(readFileSync(note, "utf8")).toBe(made);
  }, 60_000);
});
