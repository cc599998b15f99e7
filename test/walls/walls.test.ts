/**
 * The walls between the rooms of src, held by lint: each wrong import, circle or global that is planted here fails, and
 * each right one passes. The arrows are said here once more, apart from eslint.config.mjs.
 */
import { execFileSync } from "node:child_process";
import { join, posix } from "node:path";

/** The rules that each file breaks, by path. */
function lint(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const answer = execFileSync(process.execPath, [join(__dirname, "lint-files.mjs")], {
    input: JSON.stringify(files),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(answer) as Record<string, readonly string[]>;
}

/** What the packages within src export, by the name that others ask for it. */
const BY_NAME: Readonly<Record<string, string>> = {
  "embedded-excel": "embedded-excel/index.ts",
  "embedded-excel/xlsx": "embedded-excel/xlsx/index.ts",
  "embedded-excel/calculator": "embedded-excel/calculator/index.ts",
  "embedded-excel/data": "embedded-excel/data/index.ts",
  "embedded-excel/testing": "embedded-excel/testing/index.ts",
  "zip-guard": "zip-guard/index.ts",
};
const PACKAGE_ROOMS = ["embedded-excel", "zip-guard"];
const DOORS = Object.values(BY_NAME).filter((door) => !/testing|zip-guard/.test(door));

/** Each room, and what it may import besides itself: whole rooms, or single files that are a room's door. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  sop: [],
  import: ["zip-guard"],
  locales: ["sop/types"],
  sheets: ["sop", "import/types.ts", "import/table.ts"],
  excel: ["sheets", "sop", "import/types.ts", "import/table.ts"],
  taskpane: [
    "excel",
    "sheets",
    "sop",
    "locales",
    "import/index.ts",
    "import/types.ts",
    "book-files/index.ts",
  ],
  "book-files": ["sheets", "sop", "embedded-excel/xlsx/index.ts", "embedded-excel/data/index.ts"],
  pages: [
    "locales",
    "taskpane/screens/help/guides.ts",
    "taskpane/screens/help/inline.ts",
    "taskpane/screens/help/pages.ts",
    "taskpane/screens/help/topics.ts",
    "taskpane/screens/screen-props.ts",
  ],
  commands: ["excel", "sheets", "sop", "locales"],
  "zip-guard": [],
  "embedded-excel": ["zip-guard"],
  workbench: [...DOORS, "locales"],
  cli: [
    ...DOORS,
    "excel/index.ts",
    "excel/actions",
    "sop",
    "locales",
    "import/index.ts",
    "book-files/index.ts",
  ],
};
const ROOMS = Object.keys(ARROWS);

/** What there is to import: a file within each room, and the files that are doors of some wall. */
const TARGETS = [
  ...ROOMS.map((room) => `${room}/inner.ts`),
  "sop/types/inner.ts",
  "import/index.ts",
  "import/types.ts",
  "import/table.ts",
  "excel/index.ts",
  "taskpane/screens/help/guides.ts",
  "book-files/index.ts",
  ...Object.values(BY_NAME),
];

/** Tests may look into any room of the add-in, and through every door of a package; what is for tests is for them alone. */
const TESTS = "test";
const mayImport = (room: string, target: string) =>
  room === TESTS
    ? !target.startsWith("embedded-excel/") || Object.values(BY_NAME).includes(target)
    : !target.startsWith("embedded-excel/testing/") &&
      [room, ...(ARROWS[room] ?? [])].some((open) => target === open || target.startsWith(`${open}/`));
const packageOf = (room: string) => PACKAGE_ROOMS.find((own) => room === own || room.startsWith(`${own}/`));

interface Arrow {
  readonly room: string;
  readonly target: string;
  /** Where the import is planted. */
  readonly path: string;
}
const arrows: readonly Arrow[] = [...ROOMS, TESTS].flatMap((room) =>
  TARGETS.map((target): Arrow => {
    const path = `${room === TESTS ? "" : "src/"}${room}/planted/imports-${target.replace(/\W/g, "-")}.ts`;
    return { room, target, path };
  }),
);

const importing = (specifier: string) => `import { value } from "${specifier}";\nexport const own = value;\n`;
const relative = ({ path, target }: Arrow) =>
  posix.relative(posix.dirname(path), `src/${target.replace(/\.ts$/, "")}`);
/** What lint says of an arrow by a relative path, which leads into no package from outside and out of none. */
const relativeFindings = ({ room, target }: Arrow) => [
  ...(packageOf(room) === packageOf(target) ? [] : ["import-x/no-relative-packages"]),
  ...(mayImport(room, target) ? [] : ["import-x/no-restricted-paths"]),
];

interface NamedArrow extends Arrow {
  readonly name: string;
}
const namedArrows: readonly NamedArrow[] = [...ROOMS, TESTS].flatMap((room) =>
  Object.entries(BY_NAME).map(([name, target]): NamedArrow => {
    const path = `${room === TESTS ? "" : "src/"}${room}/planted/by-name-${name.replace(/\W/g, "-")}.ts`;
    return { room, target, path, name };
  }),
);

/** Within a package: from where, what is for tests, and whether that may be. */
const FOR_TESTS = [
  ...["planted", "host/model", "calculator"].flatMap((folder) => [
    { from: `embedded-excel/${folder}`, target: "embedded-excel/testing/open", isOpen: false },
    { from: `embedded-excel/${folder}`, target: "embedded-excel/test/support", isOpen: false },
  ]),
  { from: "embedded-excel", target: "embedded-excel/testing/open", isOpen: false },
  { from: "embedded-excel", target: "embedded-excel/test/support", isOpen: false },
  { from: "embedded-excel/testing", target: "embedded-excel/test/support", isOpen: false },
  { from: "embedded-excel/testing", target: "embedded-excel/testing/open", isOpen: true },
  { from: "embedded-excel/test/host", target: "embedded-excel/testing/open", isOpen: true },
  { from: "embedded-excel/test/host", target: "embedded-excel/test/support", isOpen: true },
  { from: "zip-guard", target: "zip-guard/test/support", isOpen: false },
  { from: "zip-guard/planted", target: "zip-guard/test/support", isOpen: false },
  { from: "zip-guard/test/planted", target: "zip-guard/test/support", isOpen: true },
].map(({ from, target, isOpen }) => {
  const path = `src/${from}/for-tests-${target.replace(/\W/g, "-")}.ts`;
  return { from, target, isOpen, path, specifier: `./${posix.relative(`src/${from}`, `src/${target}`)}` };
});

/** Within src/excel: actions stand above what they share, and that above reading and writing. */
const EXCEL_ROOMS = ["actions", "steps", "read", "apply"] as const;
const excelArrows = EXCEL_ROOMS.flatMap((room, above) =>
  EXCEL_ROOMS.map((target, below) => {
    const path = `src/excel/${room}/imports-${target}.ts`;
    const isOpen =
      above < below ||
      (above === below && room !== "actions") ||
      (room === "read" && target === "apply") ||
      (room === "apply" && target === "read");
    return { room, target, path, isOpen };
  }),
);

const CIRCLES = {
  value: {
    a: `import { b } from "./b";\nexport const a = () => b;\n`,
    b: `import { a } from "./a";\nexport const b = () => a;\n`,
  },
  type: {
    a: `import type { B } from "./b";\nexport interface A { readonly b?: B }\n`,
    b: `import type { A } from "./a";\nexport interface B { readonly a?: A }\n`,
  },
  "type by name": {
    a: `import { type B } from "./b";\nexport interface A { readonly b?: B }\n`,
    b: `import { type A } from "./a";\nexport interface B { readonly a?: A }\n`,
  },
  "type passed on": {
    a: `import type { B } from "./b";\nexport type A = B;\n`,
    b: `export type { A } from "./a";\nexport type B = string;\n`,
  },
  "three files, values and types": {
    a: `import { b } from "./b";\nexport type A = string;\nexport const a = b;\n`,
    b: `import type { C } from "./c";\nexport const b: C | undefined = undefined;\n`,
    c: `import type { A } from "./a";\nexport type C = A;\n`,
  },
  "fetched on demand": {
    a: `export const a = async () => (await import("./b")).b;\n`,
    b: `import { a } from "./a";\nexport const b = () => a;\n`,
  },
} as const;
const STRAIGHT = {
  a: `import { b } from "./b";\nimport type { C } from "./c";\nexport const a: C = b;\n`,
  b: `import type { C } from "./c";\nexport const b: C = "";\n`,
  c: `export type C = string;\n`,
};

const planted = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/${folder}/${name}.ts`, text]));
const folderOf = (circle: string) => `sop/circle-${circle.replace(/\W+/g, "-")}`;

const OFFICE_JS = {
  call: `export const run = () => Excel.run(() => Promise.resolve());\n`,
  office: `export const ready = () => Office.onReady();\n`,
  client: `export const config = () => OfficeExtension.config;\n`,
  type: `export type Sheet = Excel.Worksheet;\n`,
  typeof: `export type Client = typeof Office;\n`,
  global: `export const found = globalThis.Excel;\n`,
};
const ruleAgainst = (path: string) =>
  /type(of)?\.ts$/.test(path) ? "no-restricted-syntax" : "no-restricted-globals";
const PURE = {
  date: `export const now = () => new Date();\n`,
  "global-date": `export const now = () => globalThis.Date.now();\n`,
  console: `export const tell = () => { console.log(""); };\n`,
  fetch: `export const ask = () => fetch("");\n`,
};
const PACKAGES = {
  react: `import { useState } from "react";\nexport const used = useState;\n`,
  dom: `import { createRoot } from "react-dom/client";\nexport const used = createRoot;\n`,
  words: `import { useTranslation } from "react-i18next";\nexport const used = useTranslation;\n`,
  fluent: `import { Button } from "@fluentui/react-components";\nexport const used = Button;\n`,
};

const SPEAKS_OFFICE_JS = (room: string) => ["excel", "embedded-excel", "workbench", "cli"].includes(room);

const everywhere = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(ROOMS.flatMap((room) => Object.entries(planted(`${room}/${folder}`, files))));

describe("the walls of src", () => {
  const found = lint({
    ...Object.fromEntries(TARGETS.map((target) => [`src/${target}`, "export const value = 1;\n"])),
    "test/inner.ts": "export const value = 1;\n",
    "src/embedded-excel/test/imports-test.ts": importing("../../../test/inner"),
    ...Object.fromEntries(arrows.map((arrow) => [arrow.path, importing(relative(arrow))])),
    ...Object.fromEntries(namedArrows.map(({ path, name }) => [path, importing(name)])),
    ...Object.fromEntries(FOR_TESTS.map(({ target }) => [`src/${target}.ts`, "export const value = 1;\n"])),
    ...Object.fromEntries(FOR_TESTS.map(({ path, specifier }) => [path, importing(specifier)])),
    ...Object.fromEntries(
      Object.entries(CIRCLES).flatMap(([name, files]) => Object.entries(planted(folderOf(name), files))),
    ),
    ...planted("sop/straight", STRAIGHT),
    ...Object.fromEntries(
      EXCEL_ROOMS.map((room) => [`src/excel/${room}/other.ts`, "export const value = 1;\n"]),
    ),
    ...Object.fromEntries(
      excelArrows.map(({ room, target, path }) => [
        path,
        `import { value } from "${room === target ? "./other" : `../${target}/other`}";\nexport const own = value;\n`,
      ]),
    ),
    ...everywhere("office-js", OFFICE_JS),
    ...everywhere("pure", PURE),
    ...everywhere("packages", PACKAGES),
  });
  const rulesOf = (path: string) => found[path] ?? [`${path} was not linted`];

  it.each([...ROOMS, TESTS])("let %s import what is below it, and nothing else", (room) => {
    const own = arrows.filter((arrow) => arrow.room === room);
    expect(own.map(({ target, path }) => [target, [...rulesOf(path)].sort()])).toEqual(
      own.map((arrow) => [arrow.target, relativeFindings(arrow)]),
    );
  });

  it.each([...ROOMS, TESTS])("let %s ask for a package by name only where it may import it", (room) => {
    const own = namedArrows.filter((arrow) => arrow.room === room);
    expect(own.map(({ name, path }) => [name, rulesOf(path)])).toEqual(
      own.map(({ name, target }) => [name, mayImport(room, target) ? [] : ["import-x/no-restricted-paths"]]),
    );
  });

  it("keep the add-in's tests out of the embedded Excel's", () => {
    expect([...rulesOf("src/embedded-excel/test/imports-test.ts")].sort()).toEqual([
      "import-x/no-relative-packages",
      "import-x/no-restricted-paths",
    ]);
  });

  it.each(FOR_TESTS)("let $from import $target: $isOpen", ({ path, isOpen }) => {
    expect(rulesOf(path)).toEqual(isOpen ? [] : ["import-x/no-restricted-paths"]);
  });

  it.each(EXCEL_ROOMS)("let excel/%s import what is below it, and no action another", (room) => {
    for (const { path, isOpen } of excelArrows.filter((arrow) => arrow.room === room))
      expect([path, rulesOf(path).length > 0]).toEqual([path, !isOpen]);
  });

  it.each(Object.keys(CIRCLES) as (keyof typeof CIRCLES)[])("refuse a circle: %s", (name) => {
    const files = Object.keys(planted(folderOf(name), CIRCLES[name]));
    expect(files.map(rulesOf)).toEqual(files.map(() => ["walls/no-circle"]));
  });

  it("let files that import each other in one direction pass", () => {
    expect(Object.keys(planted("sop/straight", STRAIGHT)).flatMap(rulesOf)).toEqual([]);
  });

  it.each(ROOMS)("let %s speak Office.js only where that is its work", (room) => {
    for (const path of Object.keys(planted(`${room}/office-js`, OFFICE_JS)))
      expect([path, rulesOf(path)]).toEqual([path, SPEAKS_OFFICE_JS(room) ? [] : [ruleAgainst(path)]]);
  });

  it.each(ROOMS)("keep clock, console and network out of sop alone: %s", (room) => {
    for (const path of Object.keys(planted(`${room}/pure`, PURE)))
      expect([path, rulesOf(path)]).toEqual([path, room === "sop" ? ["no-restricted-globals"] : []]);
  });

  it.each(ROOMS)("let React and Fluent into the pane alone: %s", (room) => {
    for (const path of Object.keys(planted(`${room}/packages`, PACKAGES)))
      expect([path, rulesOf(path)]).toEqual([path, room === "taskpane" ? [] : ["no-restricted-imports"]]);
  });
});
