#!/usr/bin/env bash
# exceljs 4.4.0: a table whose part leaves headerRowCount out, as Excel writes it (ECMA-376, 18.5.1.2: 1 unless said
# otherwise), is read as a table without a header row, and saved again it says that it has none.
# Seen 29 November 2026 with exceljs 4.4.0, Node 20.20.2: said headerRow true, saved headerRowCount 1; left out headerRow false, saved headerRowCount 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent exceljs@4.4.0 fflate@0.8.2
cat > run.cjs <<'JS'
const ExcelJS = require("exceljs");
const { strFromU8, strToU8, unzipSync, zipSync } = require("fflate");

const tablePath = (parts) => Object.keys(parts).find((path) => /tables\/table\d+\.xml$/.test(path));
const countIn = (xml) => /headerRowCount="(\d+)"/.exec(xml)?.[1] ?? "left out";

async function readAgain(change) {
  const book = new ExcelJS.Workbook();
  const columns = [{ name: "No", filterButton: true }, { name: "Nilai" }];
  book.addWorksheet("A").addTable({ name: "T", ref: "A1", headerRow: true, columns, rows: [[1, 80], [2, 90]] });
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const path = tablePath(parts);
  parts[path] = strToU8(change(strFromU8(parts[path])));
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(Buffer.from(zipSync(parts)));
  const { headerRow } = again.getWorksheet("A").getTable("T").table;
  const saved = unzipSync(new Uint8Array(await again.xlsx.writeBuffer()));
  return `headerRow ${headerRow}, saved headerRowCount ${countIn(strFromU8(saved[tablePath(saved)]))}`;
}
(async () => {
  const said = await readAgain((xml) => xml);
  const leftOut = await readAgain((xml) => xml.replace(/ headerRowCount="1"/, ""));
  console.log(`said ${said}; left out ${leftOut}`);
})();
JS
got=$(node run.cjs)
seen='said headerRow true, saved headerRowCount 1; left out headerRow false, saved headerRowCount 0'
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
