/** What README says there is, is there, and what there is it says: the rooms of the code, the settings, the commands of mc. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SETTINGS } from "../../src/sheets/layout/settings";
import { mcUsage } from "./mc-usage";

const ROOT = path.join(__dirname, "../..");
const README = readFileSync(path.join(ROOT, "README.md"), "utf8");
const between = (from: string, to: string): string =>
  README.slice(README.indexOf(from), README.indexOf(to, README.indexOf(from)));

it("the map has every room of src, and none that is not there", () => {
  const rooms = readdirSync(path.join(ROOT, "src"), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const mapped = [...between("## Map", "Who changes something").matchAll(/^src\/([\w-]+)\//gm)];
  expect(mapped.map(([, one]) => one).sort()).toEqual(rooms.map(({ name }) => name).sort());
});

it("every setting that mc changes is listed by its key", () => {
  const listed = [...between("\nSettings: ", "## In real Excel").matchAll(/`([\w.]+)`/g)].map(
    ([, one]) => one,
  );
  expect(SETTINGS.length).toBeGreaterThan(30);
  expect(SETTINGS.map(({ key }) => key).filter((key) => !listed.includes(key))).toEqual([]);
});

it("every command of mc has its line", () => {
  const { commands } = mcUsage();
  expect(commands.size).toBeGreaterThan(10);
  expect([...commands].filter((one) => !README.includes(`| \`mc ${one} `))).toEqual([]);
});
