/** Which packages are shipped, found by another bundler than the build's: esbuild, over the same entries. */
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.join(__dirname, "../../..");

/** The folders of packages of which esbuild, too, ships a byte. */
export async function shippedFolders(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/commands/index.ts", "src/taskpane/index.tsx", "src/import/worker.ts"],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    format: "esm",
    outdir: "out",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs: of }) =>
    Object.entries(of).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = inputs.flatMap((file) => {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1];
    return found === undefined ? [] : [found];
  });
  return [...new Set(folders)].sort();
}
