// Builds the add-in into dist/: one page that is pane and ribbon functions both (a shared runtime), icons, manifest.
//   --mode production     what is put on a server; ADDIN_URL names where, in place of https://localhost:3000
//   --env workbench       the add-in over the embedded Excel and its page, into dist-workbench/; never shipped
//   --env https           dev server with the certificates of office-addin-dev-certs, where that is installed
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const ROOT = import.meta.dirname;
const DEV_URL = "https://localhost:3000";
/** All JavaScript that the pane loads before its first screen, gzip -9, office.js not counted. */
const MOST_BYTES = 130_000;

/** The entry, and what it loads at once by itself: one dictionary and one theme. */
const FIRST_LOAD = ["taskpane", "words-id", "theme-light"];

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The same client library from disk, and what joins it to the embedded Excel. Made by the workbench page's build. */
const WORKBENCH_OFFICE = ["office/excel-web-16.00.debug.js", "join-embedded-excel.js"];

const CONTENT_SECURITY_POLICY = [
  "default-src 'self' https://appsforoffice.microsoft.com",
  // Fluent's styles are put into style elements as components appear.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // Files of rows are read in one.
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join("; ");

export default async function config(env = {}, argv = {}) {
  const production = argv.mode === "production";
  const workbench = env.workbench ? await workbenchParts() : undefined;
  return {
    mode: production ? "production" : "development",
    context: ROOT,
    devtool: production ? false : "source-map",
    entry: { taskpane: ["./src/commands/index.ts", "./src/taskpane/index.tsx"], ...workbench?.entry },
    output: {
      path: path.join(ROOT, workbench ? "dist-workbench" : "dist"),
      filename: production ? "[name].[contenthash].js" : fileName,
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: SWC } },
        ...(workbench?.rules ?? []),
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        templateParameters: {
          officeScripts: workbench ? WORKBENCH_OFFICE : [OFFICE_JS],
          styles: readFileSync(path.join(ROOT, "src/taskpane/taskpane.css"), "utf8"),
          contentSecurityPolicy: CONTENT_SECURITY_POLICY,
        },
      }),
      new CopyPlugin({ patterns: [...COPIES, ...(workbench?.copy ?? [])] }),
      ...(workbench?.html ?? []).map((options) => new HtmlWebpackPlugin(options)),
      // Fluent's table of token names weighs 4 kB and says nothing that its names do not.
      new webpack.NormalModuleReplacementPlugin(/^\.\/tokens(\.js)?$/, (resource) => {
        if (/@fluentui[\\/]tokens[\\/]lib$/.test(resource.context)) {
          resource.request = path.join(ROOT, "src/taskpane/themes/tokens.ts");
        }
      }),
      ...(workbench ? [] : [new NothingOfTheWorkbench()]),
      ...(production && !workbench ? [new PreloadFirst(), new WeighPane()] : []),
    ],
    // WeighPane judges by what travels; webpack's own hints judge by raw size.
    performance: { hints: false },
    ...(env.WEBPACK_SERVE ? { devServer: await devServer(env) } : {}),
  };
}

const SWC = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};

const COPIES = [
  { from: "assets/*.png", to: "[path][name][ext]" },
  {
    from: "manifest.xml",
    transform: (content) =>
      content.toString().replaceAll(DEV_URL, (process.env.ADDIN_URL ?? DEV_URL).replace(/\/+$/, "")),
  },
];

/** Plain names, so that one page of the workbench can name another's script. */
function fileName() {
  return "[name].js";
}

/**
 * The workbench page's parts, looked for only when they are asked for: `entry` (by name), `html` (options for
 * HtmlWebpackPlugin), `copy` (patterns), and `rules` for modules that only the page needs.
 */
async function workbenchParts() {
  const { default: parts } = await import("./src/workbench/webpack.entries.js");
  return parts;
}

async function devServer(env) {
  return {
    port: 3000,
    hot: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    ...(env.https ? { server: await certificates() } : {}),
  };
}

/** The certificates that Office trusts on this machine, made on first use; plain self-signed ones without the package. */
async function certificates() {
  try {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    return { type: "https", options: await getHttpsServerOptions() };
  } catch (error) {
    console.warn(
      `office-addin-dev-certs cannot be used (${error.message}): Office will not trust the certificate.`,
    );
    return { type: "https" };
  }
}

/**
 * Fails the build where a module of the workbench, or of what only the workbench uses, would be shipped. Of the embedded Excel
 * what reads, writes and calculates files goes along, loaded when a file is made.
 */
class NothingOfTheWorkbench {
  apply(compiler) {
    const forbidden =
      /[\\/](src[\\/](workbench|embedded-excel[\\/](testing|host[\\/](?!session[\\/](calculation|spills)\.ts))|cli)|node_modules[\\/](@univerjs|hucre|chart\.js|@microsoft[\\/]office-js))[\\/]/;
    compiler.hooks.thisCompilation.tap("NothingOfTheWorkbench", (compilation) => {
      compilation.hooks.finishModules.tap("NothingOfTheWorkbench", (modules) => {
        for (const module of modules) {
          if (!forbidden.test(module.resource ?? "")) continue;
          compilation.errors.push(new Error(`${path.relative(ROOT, module.resource)} must not be shipped`));
        }
      });
    });
  }
}

/**
 * Has the page ask at once for what the entry would ask for only when it runs: words and theme come beside it instead of
 * after it. Who has another language or theme fetches theirs as before.
 */
class PreloadFirst {
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
class WeighPane {
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
