/**
 * `import-x/no-cycle` with types counted as arrows: a file that another needs for a type alone is needed all the same
 * by who reads or moves it. The rule itself skips `import type`, so it is shown every import as one of values: those of
 * the linted file here, those of the files behind it by `lint-types-as-values.cjs`.
 */
import importX from "eslint-plugin-import-x";

const noCycle = importX.rules["no-cycle"];

const asValue = (node) =>
  Object.create(node, {
    importKind: { value: "value" },
    specifiers: {
      value: node.specifiers.map((one) => Object.create(one, { importKind: { value: "value" } })),
    },
  });

export const noCircle = {
  ...noCycle,
  create(context) {
    const visitor = noCycle.create(context);
    return {
      ...visitor,
      ImportDeclaration: (node) => visitor.ImportDeclaration(asValue(node)),
    };
  },
};
