// Builds the add-in into dist/: one page that is pane and ribbon functions both (a shared runtime), the pages beside it,
// icons, manifest, notices of others' licences.
//   --mode production     what is put on a server; build/settings.mjs has what can be said of it
//   --env workbench       the add-in over the embedded Excel and its page, into dist-workbench/; never shipped
//   --env https           dev server with the certificates of office-addin-dev-certs, where that is installed
import { readFileSync } from "node:fs";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { BesidePages } from "./build/beside-pages.mjs";
import { PreloadFirst, WeighPane } from "./build/first-load.mjs";
import { manifestFor } from "./build/manifest.mjs";
import { NoAvatarColors } from "./build/no-avatar-colors.mjs";
import { NothingOfTheWorkbench } from "./build/nothing-of-the-workbench.mjs";
import { OwnFiles } from "./build/own-files.mjs";
import { POLICY, PolicyOfPages } from "./build/policy-of-pages.mjs";
import { buildSettings } from "./build/settings.mjs";
import { ThirdPartyNotices } from "./build/third-party-notices.mjs";

const ROOT = import.meta.dirname;

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The same client library from disk, and what joins it to the embedded Excel. Made by the workbench page's build. */
const WORKBENCH_OFFICE = ["office/excel-web-16.00.debug.js", "join-embedded-excel.js"];

export default async function config(env = {}, argv = {}) {
  const production = argv.mode === "production";
  const workbench = env.workbench ? await workbenchParts() : undefined;
  const settings = buildSettings();
  return {
    mode: production ? "production" : "development",
    context: ROOT,
    devtool: production ? false : "source-map",
    entry: { taskpane: ["./src/commands/index.ts", "./src/taskpane/index.tsx"], ...workbench?.entry },
    output: {
      path: path.join(ROOT, workbench ? "dist-workbench" : "dist"),
      filename: production ? "[name].[contenthash].js" : fileName,
      // The entry knows every file's hash before the first screen: 64 bits tell them apart as well as 80.
      hashDigestLength: 16,
      clean: true,
    },
    resolve: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      // What react-i18next and Fluent take for React 17 is React's own since 18.
      alias: { "use-sync-external-store/shim$": path.join(ROOT, "build/react-own-store.mjs") },
    },
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
          contentSecurityPolicy: POLICY,
        },
      }),
      new PolicyOfPages(),
      new BesidePages(settings, Boolean(workbench)),
      // Read in the pane's foot, and in what the self-test says of the build.
      new webpack.DefinePlugin({ ADDIN_COMMIT: JSON.stringify(settings.commit) }),
      new CopyPlugin({ patterns: [...copies(settings), ...(workbench?.copy ?? [])] }),
      ...(workbench?.html ?? []).map((options) => new HtmlWebpackPlugin(options)),
      // Fluent's table of token names weighs 4 kB and says nothing that its names do not.
      new webpack.NormalModuleReplacementPlugin(/^\.\/tokens(\.js)?$/, (resource) => {
        if (/@fluentui[\\/]tokens[\\/]lib$/.test(resource.context)) {
          resource.request = path.join(ROOT, "src/taskpane/themes/tokens.ts");
        }
      }),
      new NoAvatarColors(),
      ...(workbench ? [] : [new NothingOfTheWorkbench()]),
      ...(production && !workbench
        ? [new PreloadFirst(), new WeighPane(), new ThirdPartyNotices(), new OwnFiles(settings)]
        : []),
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

const copies = (settings) => [
  { from: "assets/*.png", to: "[path][name][ext]" },
  { from: "manifest.xml", transform: (content) => manifestFor(content.toString(), settings) },
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
    // This machine alone: what is served here is for nobody else.
    host: "localhost",
    port: 3000,
    hot: false,
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
