#!/usr/bin/env bash
# xlsx-populate 1.21.0: the n-th sheet of the workbook is read from the part sheet<n>.xml, not from the part that its
# relationship names (ECMA-376, 18.2.19: `r:id` says which). Where a tab was moved or inserted by a program that keeps its
# parts' names, sheets change contents with one another, and saving makes that lasting.
# Seen 29 November 2026 with xlsx-populate 1.21.0, exceljs 4.4.0, Node 20.20.2: in order Juli=juli Log=log; Log moved to the front Juli=log Log=juli; exceljs Juli=juli Log=log
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent xlsx-populate@1.21.0 exceljs@4.4.0 fflate@0.8.2
cat > run.cjs <<'JS'
const ExcelJS = require("exceljs");
const Populate = require("xlsx-populate");
const { strFromU8, strToU8, unzipSync, zipSync } = require("fflate");

const SHEETS = ["Juli", "Log"];
(async () => {
  const book = new ExcelJS.Workbook();
  for (const name of SHEETS) book.addWorksheet(name).getCell("A1").value = name.toLowerCase();
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const inOrder = Buffer.from(zipSync(parts));
  // The tabs alone change places: each still names its own part.
  const xml = strFromU8(parts["xl/workbook.xml"]);
  const [first, second] = xml.match(/<sheet [^>]*\/>/g);
  parts["xl/workbook.xml"] = strToU8(xml.replace(first + second, second + first));
  const moved = Buffer.from(zipSync(parts));

  const populate = async (data) => {
    const read = await Populate.fromDataAsync(data);
    return SHEETS.map((name) => `${name}=${read.sheet(name).cell("A1").value()}`).join(" ");
  };
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(moved);
  const exceljs = SHEETS.map((name) => `${name}=${other.getWorksheet(name).getCell("A1").value}`).join(" ");
  console.log(`in order ${await populate(inOrder)}; Log moved to the front ${await populate(moved)}; exceljs ${exceljs}`);
})();
JS
got=$(node run.cjs)
seen='in order Juli=juli Log=log; Log moved to the front Juli=log Log=juli; exceljs Juli=juli Log=log'
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
