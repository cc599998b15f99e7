// A plugin for webpack: puts its policy into each page, with the hashes of the styles that stand in it at the very end – the
// minimizer rewrites them, and a hash of what they were before would let nothing pass.
import webpack from "webpack";
import { panePolicy, readingPolicy } from "./content-security-policy.mjs";

/** What the pages have in its place. */
export const POLICY = "content-security-policy-of-the-pane";
export const READING_POLICY = "content-security-policy-for-reading";
const POLICIES = { [POLICY]: panePolicy, [READING_POLICY]: readingPolicy };

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** With its quotation marks, which the minimizer takes away where a word needs none. */
const placeOf = (name) => new RegExp(`(["']?)${name}\\1(?=[\\s/>])`);

/** @returns the page with its policy in place of the name of one; as it is where it has none */
export function withPolicy(html) {
  // A page's text ends its lines in LF, whatever the file has: that is what browsers hash.
  const styles = [...html.matchAll(STYLE)].map(([, style]) => style.replace(/\r\n?/g, "\n"));
  return Object.entries(POLICIES).reduce(
    (page, [name, policyOf]) => page.replace(placeOf(name), () => `"${policyOf(styles)}"`),
    html,
  );
}

export class PolicyOfPages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PolicyOfPages", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE + 1;
      compilation.hooks.processAssets.tap({ name: "PolicyOfPages", stage }, (assets) => {
        for (const name of Object.keys(assets).filter((one) => one.endsWith(".html"))) {
          const html = assets[name].source().toString();
          compilation.updateAsset(name, new webpack.sources.RawSource(withPolicy(html)));
        }
      });
    });
  }
}
