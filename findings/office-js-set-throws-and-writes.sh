#!/usr/bin/env bash
# @microsoft/office-js 1.1.110: set() with a property that the object does not have throws InvalidArgument; the
# properties that it has are queued all the same, and the next sync() writes them.
# The host is a stand-in that notes which properties a request sets.
# Seen 28 November 2026 with @microsoft/office-js 1.1.110, jsdom 26.1.0, Node 20.20.2: threw InvalidArgument; written NumberFormat, Values
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @microsoft/office-js@1.1.110 jsdom@26.1.0
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" });
window.eval(readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", "utf8"));
const { Excel, OfficeExtension } = window;

const written = [];
OfficeExtension.SessionBase._overrideSession = {
  _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://host/", headers: {} }),
  _createRequestExecutorOrNull: () => ({
    executeAsync: async (_data, _flags, { Body: { Actions } }) => {
      for (const { ActionType, Name } of Actions) if (ActionType === 4) written.push(Name);
      return { HttpStatusCode: 200, Headers: {}, Body: { Results: [], Error: null } };
    },
  }),
};

(async () => {
  const context = new Excel.RequestContext();
  const cell = context.workbook.worksheets.getItem("Log").getRange("A1");
  let threw = "nothing";
  try {
    cell.set({ values: [["new"]], colour: "red", numberFormat: [["@"]] });
  } catch ({ code }) {
    threw = code;
  }
  await context.sync();
  console.log(`threw ${threw}; written ${written.join(", ")}`);
  process.exit(0);
})();
JS
seen='threw InvalidArgument; written NumberFormat, Values'
got=$(node run.cjs)
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
