// A plugin for webpack: THIRD-PARTY-NOTICES.txt, with the licence of every package that has a module in what is shipped.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const FILE = "THIRD-PARTY-NOTICES.txt";
const LICENCE = /^(licen[cs]e|copying|notice)(-mit)?(\.(md|txt))?$/i;
/** Licences whose text stands for all of their packages but for who holds the copyright. */
const TEXTS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
};

/** The folder of the package that a module's file is of; undefined for our own. */
export function packageFolder(file) {
  const at = file.replaceAll("\\", "/").lastIndexOf("/node_modules/");
  if (at < 0) return undefined;
  const inside = file.slice(at + "/node_modules/".length).split(/[\\/]/);
  const name = inside[0].startsWith("@") ? inside.slice(0, 2) : inside.slice(0, 1);
  return path.join(file.slice(0, at), "node_modules", ...name);
}

/** Its name, version and licence. @throws Error where it says nothing of its licence: then it cannot be handed on */
function noticeOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const files = readdirSync(folder)
    .filter((one) => LICENCE.test(one))
    .sort();
  const texts = files.map((one) => readFileSync(path.join(folder, one), "utf8").trim());
  const by = typeof author === "string" ? author : author?.name;
  // Some packages name the licence and leave its text out.
  const known = TEXTS[license];
  if (texts.length === 0 && known) texts.push(`Copyright (c) ${by ?? `the authors of ${name}`}\n\n${known}`);
  if (texts.length === 0) throw new Error(`${name} ${version} has no licence text that could be handed on.`);
  return {
    name,
    version,
    head: [`${name} ${version}`, license, homepage].filter(Boolean).join(" · "),
    texts,
  };
}

/** The file's words for the packages in these folders. */
export function noticesOf(folders) {
  const notices = [...new Set(folders)].map(noticeOf);
  notices.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const rule = "=".repeat(78);
  const parts = notices.map(({ head, texts }) => `${rule}\n${head}\n${rule}\n\n${texts.join("\n\n")}\n`);
  return `Mystery Calling for Excel contains these packages of others.\n\n${parts.join("\n")}`;
}

export class ThirdPartyNotices {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdPartyNotices", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyNotices", stage }, () => {
        const folders = shippedFiles(compilation)
          .map(packageFolder)
          .filter((folder) => folder !== undefined);
        try {
          compilation.emitAsset(
            FILE,
            new webpack.sources.RawSource(noticesOf(folders.filter((one) => existsSync(one)))),
          );
        } catch (error) {
          compilation.errors.push(error);
        }
      });
    });
  }
}

/** The files of all modules that are in a chunk, those that were joined into one (concatenated) each by itself. */
function shippedFiles(compilation) {
  const files = [];
  const add = (module) => {
    if (module.modules) module.modules.forEach(add);
    else if (module.resource) files.push(module.resource.split("?")[0]);
  };
  for (const chunk of compilation.chunks)
    for (const module of compilation.chunkGraph.getChunkModules(chunk)) add(module);
  return files;
}
