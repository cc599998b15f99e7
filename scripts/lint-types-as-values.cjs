/** TypeScript's parser for import-x, with every import one of values: see `lint-no-circle.mjs`. */
const { parser } = require("typescript-eslint");

module.exports = {
  ...parser,
  parseForESLint(text, options) {
    const parsed = parser.parseForESLint(text, options);
    for (const node of parsed.ast.body) {
      if ("importKind" in node) node.importKind = "value";
      if (node.source && "exportKind" in node) node.exportKind = "value";
      for (const one of (node.source && node.specifiers) || []) {
        if ("importKind" in one) one.importKind = "value";
        if ("exportKind" in one) one.exportKind = "value";
      }
    }
    return parsed;
  },
};
