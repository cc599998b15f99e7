// A plugin for webpack: the pages beside the pane – help in both languages, support – from the words that the pane has.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { READING_POLICY } from "./policy-of-pages.mjs";

const ROOT = path.dirname(import.meta.dirname);
const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
/** Pictures of the screens, made by `KEEP_SCREENS=1 npm run test:browser -- screens`. */
const PICTURES = path.join(ROOT, "assets/readme/screens/id");

export class BesidePages {
  /** @param mayLackPictures for the workbench, by which the pictures of new screens are made */
  constructor(settings, mayLackPictures) {
    this.settings = settings;
    this.mayLackPictures = mayLackPictures;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BesidePages", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "BesidePages", stage }, async () => {
        const emit = (name, content) => compilation.emitAsset(name, new webpack.sources.RawSource(content));
        // As TypeScript: the words are those of the pane, and so is how they are put together.
        const { pagesBeside } = await tsImport("../src/pages/index.ts", import.meta.url);
        const pages = pagesBeside({
          ...this.settings,
          version,
          pictures: readdirSync(PICTURES),
          mayLackPictures: this.mayLackPictures,
          policy: READING_POLICY,
        });
        for (const [name, html] of Object.entries(pages.html)) emit(name, html);
        for (const picture of pages.pictures)
          emit(`assets/screens/${picture}`, readFileSync(path.join(PICTURES, picture)));
      });
    });
  }
}
