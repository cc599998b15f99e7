/**
 * What `webpack --env workbench` builds besides the add-in: the workbench page, the script that joins the add-in's
 * pages to it, and office.js from the installed package (copied at build time, never into the repository).
 */
import path from "node:path";
import { createRequire } from "node:module";

const folder = import.meta.dirname;
const require = createRequire(import.meta.url);
const officeJs = path.dirname(require.resolve("@microsoft/office-js/package.json"));
const univerStyles = ["design", "ui", "docs-ui", "sheets-ui", "sheets-formula-ui"];

/** The style sheet of a Univer package. */
function univerStyle(name) {
  return { from: require.resolve(`@univerjs/${name}/lib/index.css`), to: `univer/${name}.css` };
}

export default {
  entry: {
    workbench: path.join(folder, "main.ts"),
    "join-embedded-excel": path.join(folder, "join-embedded-excel.ts"),
  },
  html: [
    {
      template: path.join(folder, "workbench.html"),
      filename: "workbench.html",
      chunks: ["workbench"],
      templateParameters: {
        styles: [...univerStyles.map((name) => `univer/${name}.css`), "workbench.css", "marks.css"],
      },
    },
  ],
  copy: [
    { from: path.join(officeJs, "dist/excel-web-16.00.debug.js"), to: "office/excel-web-16.00.debug.js" },
    { from: path.join(folder, "workbench.css"), to: "workbench.css" },
    { from: path.join(folder, "marks/marks.css"), to: "marks.css" },
    ...univerStyles.map(univerStyle),
  ],
};
