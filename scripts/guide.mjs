// `npm run guide`: makes docs/guide anew from the words of the pane and the pictures of its screens.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { guideFiles } from "../src/pages/index.ts";

const ROOT = path.dirname(import.meta.dirname);
const folder = path.join(ROOT, "docs/guide");
const files = guideFiles(readdirSync(path.join(ROOT, "assets/readme/screens/id")));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
process.stdout.write(`${Object.keys(files).length} files in docs/guide.\n`);
