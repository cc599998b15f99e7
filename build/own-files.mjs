// A plugin for webpack: build.json says of what and for where this was built, and which hashed files are its own – so that
// the next release can keep them for people whose pane is open while the server changes (scripts/release.mjs).
import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, "..", "package.json"), "utf8"));
/** A name that holds a hash of its contents: what stands under it never changes. */
export const HASHED = /\.[0-9a-f]{16,}\.(?:js|css)$/;

export class OwnFiles {
  constructor(settings) {
    this.settings = settings;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OwnFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OwnFiles", stage }, (assets) => {
        const { address, commit } = this.settings;
        const files = Object.keys(assets)
          .filter((name) => HASHED.test(name))
          .sort();
        const said = JSON.stringify({ version, commit, address, files }, undefined, 2);
        compilation.emitAsset("build.json", new webpack.sources.RawSource(`${said}\n`));
      });
    });
  }
}
