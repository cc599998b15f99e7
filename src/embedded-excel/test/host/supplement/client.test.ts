// What the supplement declares is Microsoft's published API, no more; it yields to a client that has it, and admits no set.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { openOfficeWindow } from "../../../host/node-window";
import { supplementClient, supplementOf } from "../../../host/client/supplement";
import { ENUMERATIONS } from "../../../host/client/supplement/enumerations";
import { MEMBERS } from "../../../host/client/supplement/members";
import { codeOf, open } from "../../../testing/index";

interface OfficeWindow {
  readonly Excel: Record<string, { prototype: Record<string, unknown> } | undefined>;
  readonly OfficeExtension: object;
}

/** The declarations of the `Excel` namespace in @types/office-js, by name. */
function published(): ReadonlyMap<string, ts.ClassDeclaration | ts.EnumDeclaration> {
  const file = join(dirname(require.resolve("@types/office-js/package.json")), "index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found = new Map<string, ts.ClassDeclaration | ts.EnumDeclaration>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (statement.body === undefined || !ts.isModuleBlock(statement.body)) continue;
    for (const one of statement.body.statements)
      if ((ts.isClassDeclaration(one) && one.name !== undefined) || ts.isEnumDeclaration(one))
        found.set(one.name?.text ?? "", one);
  }
  return found;
}

/** `Api set:` of a declaration's remarks. */
const setOf = (node: ts.Node): string | undefined =>
  /\[Api set: (\w+ [\d.]+)/.exec(
    ts
      .getJSDocCommentsAndTags(node)
      .map((one) => one.getText())
      .join("\n"),
  )?.[1];

/** Typed as a whole: the published types call single properties of cell values deprecated by mistake. */
const ONE = JSON.parse('{"type":"Double","basicValue":1}') as Excel.CellValue;

const newWindow = (): OfficeWindow => openOfficeWindow() as OfficeWindow;

describe("the client supplement", () => {
  const declarations = published();

  const members = Object.entries(MEMBERS).flatMap(([type, { scalars, children, calls }]) =>
    Object.entries({ ...scalars, ...children, ...calls }).map(
      ([name, member]) => [`${type}.${name}`, type, name, member] as const,
    ),
  );

  it.each(members)("declares %s as Microsoft published it", (_title, type, name, member) => {
    const declared = declarations.get(type);
    const found =
      declared !== undefined && ts.isClassDeclaration(declared)
        ? declared.members.find((one) => one.name?.getText() === name)
        : undefined;
    if (found === undefined) throw new Error(`nothing of that name is published`);
    const isReadOnly =
      ts.isMethodDeclaration(found) ||
      (ts.canHaveModifiers(found) &&
        (ts.getModifiers(found) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword));
    expect({
      set: member.set.includes(" ") ? member.set : `ExcelApi ${member.set}`,
      mayBeSet: "writable" in member,
    }).toEqual({ set: setOf(found), mayBeSet: !isReadOnly });
  });

  it.each(Object.entries(ENUMERATIONS))("declares the words of %s as published", (name, values) => {
    const declared = declarations.get(name);
    if (declared === undefined || !ts.isEnumDeclaration(declared)) throw new Error("no such enumeration");
    expect(values).toEqual(
      Object.fromEntries(
        declared.members.map((one) => [
          one.name.getText(),
          one.initializer !== undefined && ts.isStringLiteral(one.initializer) ? one.initializer.text : "",
        ]),
      ),
    );
  });

  it("leaves alone what the client has itself, and admits no set of it by what it adds", () => {
    const { Excel: excel, OfficeExtension: extension } = newWindow();
    const own = (): string => "the client's own";
    const workbook = excel["Workbook"]?.prototype ?? {};
    workbook["focus"] = own;
    const notes = function (): void {
      // Only what stands on its prototype counts.
    };
    Object.assign(notes.prototype as object, { add: own });
    Object.assign(excel, { NoteCollection: notes });
    const { declared, names } = supplementClient(excel, extension);
    expect([workbook["focus"], excel["NoteCollection"]?.prototype["add"]]).toEqual([own, own]);
    expect(declared.get("Workbook")).not.toContain("focus");
    expect([names.has("NoteCollection"), names.has("Note"), names.has("CellValueType")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("is declared once for a window", () => {
    const { Excel: excel, OfficeExtension: extension } = newWindow();
    const first = supplementClient(excel, extension);
    const declared = (): PropertyDescriptor | undefined =>
      Object.getOwnPropertyDescriptor(excel["Range"]?.prototype, "valuesAsJson");
    const before = declared();
    expect(supplementClient(excel, extension)).toBe(first);
    expect([declared(), before === undefined]).toEqual([before, false]);
  });

  it("does not make a set supported: the npm package's client has none whole beyond 1.15", () => {
    const { client } = open();
    expect(supplementOf(client.Excel)?.names.has("CellValueType")).toBe(true);
    const admits = (version: string): boolean =>
      client.Office.context.requirements.isSetSupported("ExcelApi", version);
    expect([admits("1.15"), admits("1.16"), admits("1.17"), admits("1.18")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["1.15", "ApiNotFound", "ApiNotFound"],
    ["1.16", "no error", "ApiNotFound"],
    ["1.18", "no error", "no error"],
  ])("is refused in an older Excel by the set of each member: %s", async (excelApi, json, notes) => {
    const { run } = open({ excelApi });
    const asked = (ask: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
      codeOf(
        run(async (context, sheet) => {
          ask(sheet);
          await context.sync();
        }),
      );
    expect(
      await asked((sheet) => {
        sheet.getRange("A1").valuesAsJson = [[ONE]];
      }),
    ).toBe(json);
    expect(await asked((sheet) => sheet.notes.add("A1", "Contoh"))).toBe(notes);
  });

  it("is known to set(), load(), toJSON() and reading before a load, as the client's own members are", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const note = sheet.notes.add("B2", "Lama");
      note.set({ content: "Baru", width: 150 });
      const range = sheet.getRange("A1");
      range.set({ valuesAsJson: [[ONE]] });
      let unread = "";
      try {
        unread = note.content;
        unread = note.authorName;
      } catch (error) {
        unread = error instanceof Error && "code" in error ? String(error.code) : "";
      }
      range.load("valuesAsJson,address");
      const all = sheet.notes.load("items/content,items/width");
      await context.sync();
      return [unread, all.toJSON(), range.toJSON(), range.valuesAsJson];
    });
    const one = { type: "Double", basicType: "Double", basicValue: 1 };
    expect(found).toEqual([
      "PropertyNotLoaded",
      { items: [{ content: "Baru", width: 150 }] },
      { address: "Data!A1", valuesAsJson: [[one]] },
      [[one]],
    ]);
    const readOnly = run((context, sheet) => {
      sheet.notes.add("C1", "Contoh").set({ authorName: "Orang lain" } as Excel.Interfaces.NoteUpdateData);
      return context.sync();
    });
    expect(await codeOf(readOnly)).toBe("InvalidArgument");
  });
});
