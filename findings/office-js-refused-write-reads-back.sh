#!/usr/bin/env bash
# @microsoft/office-js 1.1.110: a property that Excel has refused to set reads as set, until it is loaded anew.
# Valid use: load a sheet's tab colour, set another, sync, and read it from the same object. The host is a stand-in that refuses
# every write with AccessDenied, as Excel does where the workbook is protected.
# Seen 28 November 2026 with @microsoft/office-js 1.1.110, jsdom 26.1.0, Node 20.20.2: before #00FF00; refused AccessDenied; after #FF0000; sent again 0; loaded anew #00FF00
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

const answer = (Results, Error = null) => ({ HttpStatusCode: 200, Headers: {}, Body: { Results, Error } });
let writes = 0;
OfficeExtension.SessionBase._overrideSession = {
  _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://host/", headers: {} }),
  _createRequestExecutorOrNull: () => ({
    executeAsync: async (_data, _flags, { Body: { Actions } }) => {
      const write = Actions.findIndex(({ ActionType }) => ActionType === 4);
      if (write >= 0) {
        writes += 1;
        return answer([], { Code: "AccessDenied", Message: "The sheet is protected.", ActionIndex: write });
      }
      const reads = Actions.filter(({ ActionType }) => ActionType === 2);
      return answer(reads.map(({ Id }) => ({ ActionId: Id, Value: { TabColor: "#00FF00" } })));
    },
  }),
};

(async () => {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem("Log");
  sheet.load("tabColor");
  await context.sync();
  const told = [`before ${sheet.tabColor}`];
  sheet.tabColor = "#FF0000";
  await context.sync().catch(({ code }) => told.push(`refused ${code}`));
  told.push(`after ${sheet.tabColor}`);
  writes = 0;
  await context.sync();
  told.push(`sent again ${writes}`);
  sheet.load("tabColor");
  await context.sync();
  told.push(`loaded anew ${sheet.tabColor}`);
  console.log(told.join("; "));
  process.exit(0);
})();
JS
seen='before #00FF00; refused AccessDenied; after #FF0000; sent again 0; loaded anew #00FF00'
got=$(node run.cjs)
printf 'seen: %s\ngot:  %s\n' "$seen" "$got"
[ "$got" = "$seen" ]
