// Lint that asks for no types: the walls between the rooms of src, the platform's rules, React's and accessibility's. What asks
// for types, and what any JavaScript is held to, is in .oxlintrc.json (docs/decisions/0017-types-by-typescript-7.md).
import { join } from "node:path";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import jsxA11y from "eslint-plugin-jsx-a11y";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import globals from "globals";
import { noCircle } from "./scripts/lint-no-circle.mjs";

/** What the embedded Excel shows to others: its `exports`. */
const DOORS = [
  "./embedded-excel/index.ts",
  "./embedded-excel/xlsx/index.ts",
  "./embedded-excel/calculator/index.ts",
  "./embedded-excel/data/index.ts",
];
/** Of them what knows of no client: it may be shipped. */
const FILE_DOORS = ["./embedded-excel/xlsx/index.ts", "./embedded-excel/data/index.ts"];
/** What it shows to tests alone. */
const TESTING = "./embedded-excel/testing/index.ts";
const inside = (room) => (path) => path.replace(`./${room}/`, "./");

/** A room of src, and the rooms it must not import from. */
const walls = [
  { target: "./src/sop", from: "./src", except: ["./sop"] },
  // Reads files of rows, and knows of nothing else.
  { target: "./src/import", from: "./src", except: ["./import", "./zip-guard"] },
  // What the sheets are, and edits as data: nothing of it asks Excel.
  {
    target: "./src/sheets",
    from: "./src",
    except: ["./sheets", "./sop", "./import/types.ts", "./import/table.ts"],
  },
  {
    target: "./src/excel",
    from: "./src",
    except: ["./excel", "./sheets", "./sop", "./import/types.ts", "./import/table.ts"],
  },
  // Reading and writing know of no action, and what several actions need is no action.
  { target: ["./src/excel/read", "./src/excel/apply", "./src/excel/steps"], from: "./src/excel/actions" },
  { target: ["./src/excel/read", "./src/excel/apply"], from: "./src/excel/steps" },
  // Which codes and columns must have words is said in sop's types.
  { target: "./src/locales", from: "./src", except: ["./locales", "./sop/types"] },
  {
    target: "./src/taskpane",
    from: "./src",
    except: [
      "./taskpane",
      "./excel",
      "./sheets",
      "./sop",
      "./locales",
      "./import/index.ts",
      "./import/types.ts",
      "./book-files/index.ts",
    ],
  },
  // The pages beside the pane say what its help says.
  {
    target: "./src/pages",
    from: "./src",
    except: [
      "./pages",
      "./locales",
      ...["guides", "inline", "pages", "topics"].map((file) => `./taskpane/screens/help/${file}.ts`),
      "./taskpane/screens/screen-props.ts",
    ],
  },
  // Workbooks as files, made and looked through without an Excel.
  {
    target: "./src/book-files",
    from: "./src",
    except: ["./book-files", "./sheets", "./sop", ...FILE_DOORS],
  },
  {
    target: "./src/commands",
    from: "./src",
    except: ["./commands", "./excel", "./sheets", "./sop", "./locales"],
  },
  // The embedded Excel knows nothing of the add-in, nor the add-in of it: between them stands the real office.js.
  { target: "./src/embedded-excel", from: "./src", except: ["./embedded-excel", "./zip-guard"] },
  { target: "./src/embedded-excel", from: "./test" },
  { target: "./src/zip-guard", from: "./src", except: ["./zip-guard"] },
  // A package's own code knows of no tests, and of nothing that is for tests.
  {
    target: ["./src/embedded-excel/*.ts", "./src/embedded-excel/!(test|testing)/**/*.ts"],
    from: ["./src/embedded-excel/test", "./src/embedded-excel/testing"],
  },
  { target: "./src/embedded-excel/testing", from: "./src/embedded-excel/test" },
  { target: ["./src/zip-guard/*.ts", "./src/zip-guard/!(test)/**/*.ts"], from: "./src/zip-guard/test" },
  { target: "./src/workbench", from: "./src", except: ["./workbench", ...DOORS, "./locales"] },
  // The command line runs the add-in's actions, through their one door.
  {
    target: "./src/cli",
    from: "./src",
    except: [
      "./cli",
      ...DOORS,
      "./excel/index.ts",
      "./excel/actions",
      "./sop",
      "./locales",
      "./import/index.ts",
      "./book-files/index.ts",
    ],
  },
  // Tests have doors of their own besides.
  {
    target: "./test",
    from: "./src/embedded-excel",
    except: [...DOORS, TESTING].map(inside("embedded-excel")),
  },
];

/** What is written goes through one door (apply/write.ts), and every request through one way (apply/send.ts). */
const DOOR = {
  apply: {
    regex: "(^|/)apply/apply$|^\\./apply$",
    message: "Edits go through the door: write() in apply/write.ts says what must stand for them.",
  },
  sync: {
    selector: "CallExpression[callee.property.name='sync']",
    message: "Requests leave by send() in apply/send.ts alone, which keeps the time limit.",
  },
};
/** What several actions need stands in steps/. */
const OTHER_ACTIONS = {
  regex: "^\\./|/actions/",
  message: "Actions do not import actions: what several need stands in src/excel/steps.",
};
const REACT = ["react", "react-dom", "react-dom/*", "react-i18next", "@fluentui/*"];
/** Show a cell or a row, and fill an empty workbook: nobody's contents can be in the way. */
const BESIDE_THE_DOOR = [
  "src/excel/actions/jump-to.ts",
  "src/excel/actions/show-row.ts",
  "src/excel/actions/write-edits.ts",
];

export default tseslint.config(
  { ignores: ["dist/", "dist-workbench/", "node_modules/", "coverage/"] },
  // Bodies of an async function for `mc run`, with Office.js's globals: no modules.
  { ignores: ["test/excel/layouts/fill-*.js"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parser: tseslint.parser, globals: { ...globals.browser } },
    plugins: { "import-x": importX, walls: { rules: { "no-circle": noCircle } } },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver()],
      // Without these two import-x reads no TypeScript, and finds no circle.
      "import-x/extensions": [".ts", ".tsx"],
      "import-x/parsers": {
        [join(import.meta.dirname, "scripts/lint-types-as-values.cjs")]: [".ts", ".tsx"],
      },
      // No package imports from here: there is nothing to follow them for.
      "import-x/ignore": ["/node_modules/"],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: walls }],
      // What is a package of its own is asked for by its name, through its exports.
      "import-x/no-relative-packages": "error",
      "walls/no-circle": "error",
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/excel/**", "src/embedded-excel/**", "src/workbench/**", "src/cli/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        {
          globals: ["Excel", "Office", "OfficeExtension"].map((name) => ({
            name,
            message: "Office.js is spoken in src/excel only.",
          })),
          checkGlobalObject: true,
        },
      ],
      // The rule above passes over types.
      "no-restricted-syntax": [
        "error",
        {
          selector:
            ":matches(TSQualifiedName, TSTypeQuery) > Identifier[name=/^(Excel|Office|OfficeExtension)$/]",
          message: "Office.js is spoken in src/excel only.",
        },
      ],
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/taskpane/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: REACT }],
    },
  },
  {
    files: ["src/excel/**"],
    ignores: ["src/excel/apply/write.ts", ...BESIDE_THE_DOOR],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: REACT }, DOOR.apply] }],
    },
  },
  {
    files: ["src/excel/actions/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: REACT }, DOOR.apply, OTHER_ACTIONS] }],
    },
  },
  {
    files: BESIDE_THE_DOOR,
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: REACT }, OTHER_ACTIONS] }] },
  },
  {
    files: ["src/excel/**"],
    ignores: ["src/excel/apply/send.ts"],
    rules: { "no-restricted-syntax": ["error", DOOR.sync] },
  },
  {
    files: ["src/sop/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        {
          globals: [
            ...["Excel", "Office", "OfficeExtension", "console", "fetch"].map((name) => ({
              name,
              message: "sop is pure.",
            })),
            { name: "Date", message: "Days are serials; today is a parameter." },
          ],
          checkGlobalObject: true,
        },
      ],
    },
  },
  {
    files: ["src/excel/**", "src/taskpane/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: officeAddins.configs.recommended.rules ?? {},
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ["src/taskpane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  // TypeScript knows what there is; in these files nobody else asks.
  {
    files: ["**/*.mjs", "**/*.cjs", "**/*.js"],
    languageOptions: { globals: { ...globals.node } },
    rules: { "no-undef": "error" },
  },
);
