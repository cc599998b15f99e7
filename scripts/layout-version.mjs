// Raises the layout's version: its number, its snapshot beside the past ones, and a sample of it. After the layout was
// changed: `npm run layout:version`. `-- --same` keeps the number, for a version that nobody's workbook has yet.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { LAYOUT_VERSION } from "../src/sheets/layout/document.ts";
import { describeLayout } from "../src/sheets/migrate/describe-layout.ts";
import { LAYOUTS } from "../src/sheets/migrate/past-layouts.ts";

const DOCUMENT = "src/sheets/layout/document.ts";
const SNAPSHOTS = "src/sheets/migrate/layouts.json";
const SAMPLES = "test/excel/layouts";

const isSame = process.argv.includes("--same");
const version = isSame ? LAYOUT_VERSION : LAYOUT_VERSION + 1;
const snapshot = describeLayout();
if (!isSame && JSON.stringify(LAYOUTS[LAYOUT_VERSION]) === JSON.stringify(snapshot))
  fail(`The layout is that of version ${LAYOUT_VERSION}: nothing to raise. Run this after the change.`);

if (!isSame) {
  const before = readFileSync(DOCUMENT, "utf8");
  const after = before.replace(/(LAYOUT_VERSION = )\d+/, `$1${version}`);
  if (after === before) fail(`${DOCUMENT} names no LAYOUT_VERSION.`);
  writeFileSync(DOCUMENT, after);
}
const json = JSON.stringify({ ...LAYOUTS, [version]: snapshot });
writeFileSync(SNAPSHOTS, await format(json, { ...(await resolveConfig(SNAPSHOTS)), filepath: SNAPSHOTS }));
makeSample(join(SAMPLES, `layout-${version}.xlsx`));
console.log(
  `Layout ${version}: ${isSame ? "" : `${DOCUMENT}, `}${SNAPSHOTS}, ${SAMPLES}/layout-${version}.xlsx`,
);

/** In the steps of the samples' README. Each is a process of its own: this one knows the version before. */
function makeSample(sample) {
  const folder = mkdtempSync(join(tmpdir(), "layout-"));
  const rows = join(folder, "rows.csv");
  const lines = readFileSync("test/cases/edges/rows.csv", "utf8").split("\n");
  writeFileSync(rows, lines.slice(0, 51).join("\n"));
  let book = join(folder, "0.xlsx");
  const mc = (...words) =>
    execFileSync("npm", ["run", "--silent", "mc", "--", ...words], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  mc("new", book, "--year", "2026");
  const steps = [
    (from) => ["run", `${SAMPLES}/fill-lists.js`, from],
    (from) => ["set", from, "target=20", "asOf=2026-07-24"],
    (from) => ["import", from, rows],
    (from) => ["run", `${SAMPLES}/fill-months.js`, from],
    (from) => ["report", from, "--month", "2026-06"],
    (from) => ["run", `${SAMPLES}/fill-notes.js`, from],
  ];
  steps.forEach((step, index) => {
    const to = index === steps.length - 1 ? sample : join(folder, `${index + 1}.xlsx`);
    mc(...step(book), "--out", to);
    book = to;
  });
  rmSync(folder, { recursive: true });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
