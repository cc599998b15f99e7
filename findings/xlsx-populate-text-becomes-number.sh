#!/usr/bin/env bash
# xlsx-populate 1.21.0: a text in the table of shared strings that reads like a number is taken for one, and saved as one though
# nobody touched the cell: a telephone number with its country code, kept as text, is a number from then on. One that begins with 0 stays.
# Seen 29 November 2026 with xlsx-populate 1.21.0, Node 20.20.2: read number 62811000123, string 0812, number 13, string 1e3; saved n, s, n, s
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent xlsx-populate@1.21.0 xlsx@0.18.5
cat > run.cjs <<'JS'
const XlsxPopulate = require("xlsx-populate");
const XLSX = require("xlsx");

const texts = ["62811000123", "0812", "13", "1e3"];
const places = texts.map((_, row) => `A${row + 1}`);
(async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(texts.map((text) => [text])), "A");
  XLSX.writeFile(book, "in.xlsx", { bookSST: true });
  const opened = await XlsxPopulate.fromFileAsync("in.xlsx");
  const read = places.map((place) => opened.sheet(0).cell(place).value()).map((value) => `${typeof value} ${value}`);
  await opened.toFileAsync("out.xlsx");
  const saved = XLSX.readFile("out.xlsx").Sheets.A;
  console.log(`read ${read.join(", ")}; saved ${places.map((place) => saved[place].t).join(", ")}`);
})();
JS
got=$(node run.cjs)
seen='read number 62811000123, string 0812, number 13, string 1e3; saved n, s, n, s'
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
