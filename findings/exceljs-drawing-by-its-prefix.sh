#!/usr/bin/env bash
# exceljs 4.4.0: a drawing is known by the prefix `xdr` of its elements and not by their namespace. The same drawing with that
# namespace as its default, as openpyxl writes every chart and picture, ends the reading of the whole workbook with an error.
# Seen 29 November 2026 with exceljs 4.4.0, Node 20.20.2: prefix xdr 1 sheet, 1 picture; default namespace Cannot read properties of undefined (reading 'anchors')
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent exceljs@4.4.0 fflate@0.8.2
cat > run.cjs <<'JS'
const ExcelJS = require("exceljs");
const { strFromU8, strToU8, unzipSync, zipSync } = require("fflate");

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The elements of the drawing's own namespace without a prefix. */
const withoutPrefix = (xml) =>
  xml.replaceAll(/<(\/?)xdr:/g, "<$1").replace(`xmlns:xdr="${NAMESPACE}"`, `xmlns="${NAMESPACE}"`);

async function read(change) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("A");
  sheet.addImage(book.addImage({ base64: PIXEL, extension: "png" }), "A1:B2");
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const path = "xl/drawings/drawing1.xml";
  parts[path] = strToU8(change(strFromU8(parts[path])));
  const again = new ExcelJS.Workbook();
  try {
    await again.xlsx.load(Buffer.from(zipSync(parts)));
    return `${again.worksheets.length} sheet, ${again.worksheets[0].getImages().length} picture`;
  } catch (error) {
    return error.message;
  }
}
(async () => {
  console.log(`prefix xdr ${await read((xml) => xml)}; default namespace ${await read(withoutPrefix)}`);
})();
JS
got=$(node run.cjs)
seen="prefix xdr 1 sheet, 1 picture; default namespace Cannot read properties of undefined (reading 'anchors')"
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
