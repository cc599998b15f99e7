// A plugin for webpack: what is built to be shipped has nothing in it that is for the workbench.
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);

/**
 * Fails the build where a module of the workbench, or of what only the workbench uses, would be shipped. Of the embedded Excel
 * what reads, writes and calculates files goes along, loaded when a file is made.
 */
export class NothingOfTheWorkbench {
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
