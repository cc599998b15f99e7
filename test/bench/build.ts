/** Builds what is weighed and timed: the pane as it is shipped, and the empty page with the same loader. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, "../..");
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Gives what the build says the pane loads before its first screen, in bytes (gzip -9). */
export async function buildPane(folder: string): Promise<number> {
  const webpackCommand = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const said = await run(
    process.execPath,
    [webpackCommand, "--mode", "production", "--output-path", folder],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
  ).then(
    ({ stdout, stderr }) => stdout + stderr,
    // A pane that is too heavy fails the build, which weighs it all the same.
    (error: unknown) => (error instanceof Error && "stdout" in error ? String(error.stdout) : String(error)),
  );
  const bytes = /The pane loads (\d+) B/.exec(said)?.[1];
  if (bytes === undefined) throw new Error(`The build does not say what the pane weighs:\n${said}`);
  return Number(bytes);
}

export function buildEmptyPage(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    context: ROOT,
    devtool: false,
    entry: path.join(import.meta.dirname, "empty-page/index.tsx"),
    output: { path: folder, filename: "empty.js" },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                target: "es2022",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
              },
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "empty.html",
        templateContent: `<!doctype html><html lang="id-ID"><head><meta charset="utf-8"><title>Kosong</title>
          <script src="${OFFICE_JS}"></script></head><body><div id="pane"></div></body></html>`,
      }),
    ],
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else
        compiler.close(() => {
          resolve();
        });
    });
  });
}
