/**
 * `npm run measure -w embedded-excel -- members | saved FOLDER | samples FOLDER`: the figures that README and
 * docs/excel-differences.md tell. FOLDER is a folder of workbooks that Excel saved, or `samples/excel` of
 * OfficeDev/office-js-snippets: neither is in this repository.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { membersServed } from "./members";
import { samplesRun } from "./samples";
import { savedValues } from "./saved";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

const [what, named] = process.argv.slice(2);
// npm runs a workspace's script in its folder.
const folder = named === undefined ? undefined : resolve(process.env["INIT_CWD"] ?? "", named);
if (what === "members") {
  const types = createRequire(import.meta.url).resolve("@types/office-js/package.json");
  const { all, withoutFunctions } = membersServed(
    readFileSync(join(dirname(types), "index.d.ts"), "utf8"),
    readFileSync(join(import.meta.dirname, "../docs/served.md"), "utf8"),
  );
  for (const [name, { served, total }] of Object.entries({
    all,
    "without workbook.functions": withoutFunctions,
  }))
    say(`members of ExcelApi 1.1 to 1.14, ${name}: ${served} of ${total} served (${share(served, total)})`);
} else if (what === "saved" && folder !== undefined) {
  const { files, formulas, equal, unknown, others, broken } = await savedValues(folder);
  say(`${files} workbooks, ${formulas} formulas: ${equal} equal`);
  for (const [title, some] of Object.entries({ "#NAME?": unknown, "another value": others })) {
    const sum = [...some.values()].reduce((whole, count) => whole + count, 0);
    say(`${title}: ${sum} (${share(sum, formulas)})`);
    for (const [name, count] of [...some].sort((a, b) => b[1] - a[1])) say(`  ${name}: ${count}`);
  }
  for (const line of broken) say(`not opened or calculated: ${line}`);
} else if (what === "samples" && folder !== undefined) {
  const samples = await samplesRun(folder);
  for (const { name, failures } of samples) for (const failure of failures) say(`${name}: ${failure}`);
  say(
    `${samples.filter(({ failures }) => failures.length === 0).length} of ${samples.length} samples run on every button`,
  );
  // A sample's own timers may go on.
  process.exit(0);
} else {
  process.stderr.write("usage: measure members | saved FOLDER | samples FOLDER\n");
  process.exit(2);
}
