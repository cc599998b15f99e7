/**
 * The add-in calls nothing that the embedded Excel's client supplement declares: what it is tested against is then what the
 * npm package's client has, and a real Excel's. By types: a property of another object may have the same name.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { supplementedNames } from "embedded-excel/testing";

const ROOT = resolve(__dirname, "../..");
const ROOMS = ["book-files", "commands", "excel", "import", "locales", "pages", "sheets", "sop", "taskpane"];

const { members, names } = supplementedNames();
const WORDS = new RegExp(`\\b(?:${[...new Set([...members.values()].flat()), ...names].join("|")})\\b`);

/** What calls some of it, and something else of the same name. */
const CALLS = `export function calls(workbook: Excel.Workbook, range: Excel.Range): unknown {
  workbook.notes.getCount();
  range.load("values").valuesAsJson = [];
  const control = { focus: 1 };
  return [control.focus, Excel.CellValueType.double];
}`;

const isPublished = (node: ts.Node): boolean => /@types[\\/]office-js/.test(node.getSourceFile().fileName);

/** Calls of the supplement's members, as `Class.member`. */
function callsIn(source: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && WORDS.test(node.text))
      for (const declared of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (!isPublished(declared)) continue;
        if (ts.isEnumDeclaration(declared) && names.includes(declared.name.text))
          found.push(declared.name.text);
        const owner: ts.Node = declared.parent;
        const name = ts.isClassDeclaration(owner) ? (owner.name?.text ?? "") : "";
        if (members.get(name)?.includes(node.text) === true) found.push(`${name}.${node.text}`);
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the client supplement", () => {
  const folder = mkdtempSync(join(tmpdir(), "supplement-"));
  const calling = join(folder, "calls.ts");
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("is called nowhere in the add-in, and would be found where it is", () => {
    writeFileSync(calling, CALLS);
    const files = ROOMS.flatMap((room) =>
      readdirSync(join(ROOT, "src", room), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(ROOT, "src", room, name)),
    ).filter((file) => WORDS.test(readFileSync(file, "utf8")));
    const program = ts.createProgram([calling, ...files], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      typeRoots: [join(ROOT, "node_modules/@types")],
      types: ["office-js"],
    });
    const calls = (file: string): string[] => {
      const source = program.getSourceFile(file);
      if (source === undefined) throw new Error(`${file} was not read`);
      return callsIn(source, program.getTypeChecker());
    };
    expect(calls(calling)).toEqual([
      "Workbook.notes",
      "NoteCollection.getCount",
      "Range.valuesAsJson",
      "CellValueType",
    ]);
    expect(files.flatMap((file) => calls(file).map((call) => `${call} in ${file}`))).toEqual([]);
  });
});
