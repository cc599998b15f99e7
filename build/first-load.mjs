// Plugins for webpack: what the pane loads first is asked for at once, and weighed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import HtmlWebpackPlugin from "html-webpack-plugin";

/** All JavaScript that the pane loads before its first screen, gzip -9, office.js not counted. */
const MOST_BYTES = 120_000;

/** The entry, and what it loads at once by itself: one dictionary and one theme. */
const FIRST_LOAD = ["taskpane", "words-id", "theme-light"];

/**
 * Has the page ask at once for what the entry would ask for only when it runs: words and theme come beside it instead of
 * after it. Who has another language or theme fetches theirs as before.
 */
export class PreloadFirst {
  apply(compiler) {
    compiler.hooks.compilation.tap("PreloadFirst", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap("PreloadFirst", (data) => {
        const entry = new Set(compilation.namedChunkGroups.get(FIRST_LOAD[0]).getFiles());
        const files = FIRST_LOAD.slice(1).flatMap((name) =>
          compilation.namedChunkGroups.get(name).getFiles(),
        );
        for (const file of new Set(files.filter((name) => name.endsWith(".js") && !entry.has(name)))) {
          data.headTags.unshift({
            tagName: "link",
            voidTag: true,
            attributes: { rel: "preload", as: "script", href: data.publicPath + file },
            meta: { plugin: "PreloadFirst" },
          });
        }
        return data;
      });
    });
  }
}

/** Weighs what the pane loads first, and fails the build where it is too much. */
export class WeighPane {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("WeighPane", (compilation) => {
      const groups = FIRST_LOAD.map((name) => compilation.namedChunkGroups.get(name));
      const files = new Set(
        groups.flatMap((group) => group.getFiles()).filter((file) => file.endsWith(".js")),
      );
      const bytes = [...files]
        .map(
          (file) =>
            gzipSync(readFileSync(path.join(compilation.outputOptions.path, file)), { level: 9 }).length,
        )
        .reduce((sum, size) => sum + size, 0);
      const words = `The pane loads ${bytes} B of JavaScript first (gzip -9; at most ${MOST_BYTES}).`;
      if (bytes > MOST_BYTES) compilation.errors.push(new Error(words));
      else compilation.getLogger("WeighPane").warn(words);
    });
  }
}
