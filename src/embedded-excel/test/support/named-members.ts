/** Which members of the `Excel` namespace the package's tests name: read from their text with the TypeScript checker. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const PACKAGE = join(__dirname, "../..");
const PROJECT = join(PACKAGE, "../../tsconfig.json");

const READ = [
  "test/",
  "testing/",
  "index.ts",
  "host/types.ts",
  "host/embedded-excel.ts",
  "host/client/connect.ts",
  "host/office-session.ts",
];

/** How a test names a member: it reads or calls it, or sets it. */
export type How = "reads" | "sets";

export interface Named {
  /** "Range.values reads", "Range.values sets" … */
  readonly members: ReadonlySet<string>;
  /** Of each class of the declarations its members: may each be set? */
  readonly declared: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
}

export const spelled = (type: string, member: string, how: How): string => `${type}.${member} ${how}`;

/**
 * @param root where the tests lie
 * @param isTest which of the files there are read
 */
export function namedMembers(root: string, isTest: (path: string) => boolean): Named {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => join(root, path))
    .filter((path) => path.endsWith(".ts") && isTest(path));
  const program = programOf(files);
  const walk = new Walk(program.getTypeChecker());
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) walk.visit(source);
  }
  return { members: walk.members, declared: declaredMembers(program) };
}

/** The files as far as their types lead to Office.js: of what they import, the package's own alone. */
function programOf(files: readonly string[]): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    PROJECT,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const options: ts.CompilerOptions = {
    ...config?.options,
    types: ["office-js", "jest"],
    lib: ["lib.es2023.d.ts"],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({
      resolvedModule: text.startsWith(".")
        ? ownModule(ts.resolveModuleName(text, from, options, host).resolvedModule)
        : undefined,
    }));
  return ts.createProgram([...files], options, host);
}

/** Tests, what is for tests, and the clients' types lead to Office.js: all else need not be read. */
function ownModule(found: ts.ResolvedModuleFull | undefined): ts.ResolvedModuleFull | undefined {
  const path = found?.resolvedFileName ?? "";
  return READ.some((one) => path.startsWith(join(PACKAGE, one))) ? found : undefined;
}

const isOffice = (node: ts.Node): boolean => /office-js/.test(node.getSourceFile().fileName);

/** Of each class of the `Excel` namespace its members: may each be set? */
function declaredMembers(program: ts.Program): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const found = new Map<string, Map<string, boolean>>();
  const look = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node)) {
      ts.forEachChild(node, look);
      return;
    }
    if (node.name === undefined || spaceOf(node) !== "Excel") return;
    const members = new Map<string, boolean>();
    for (const one of node.members) {
      if (one.name === undefined || !ts.isIdentifier(one.name)) continue;
      const isReadOnly = (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly) !== 0;
      members.set(one.name.text, ts.isPropertyDeclaration(one) && !isReadOnly);
    }
    found.set(node.name.text, members);
  };
  for (const source of program.getSourceFiles()) if (isOffice(source)) ts.forEachChild(source, look);
  return found;
}

const spaceOf = (node: ts.Node): string =>
  ts.isModuleBlock(node.parent) && ts.isIdentifier(node.parent.parent.name)
    ? node.parent.parent.name.text
    : "";

class Walk {
  readonly members = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node))
      this.addSymbol(this.checker.getSymbolAtLocation(node.name), isTarget(node) ? "sets" : "reads");
    else if (ts.isElementAccessExpression(node)) this.element(node);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = (node.propertyName ?? node.name).getText();
      this.addSymbol(this.checker.getTypeAtLocation(node.parent).getProperty(key), "reads");
    } else if (ts.isCallExpression(node)) this.call(node);
    else if (ts.isArrayLiteralExpression(node)) this.together(node.elements);
    ts.forEachChild(node, this.visit);
  };

  /** `object["name"]`, where the name's type is one of literals. */
  private element(node: ts.ElementAccessExpression): void {
    const key = this.checker.getTypeAtLocation(node.argumentExpression);
    const owner = this.checker.getTypeAtLocation(node.expression);
    for (const one of key.isUnion() ? key.types : [key])
      if (one.isStringLiteral())
        this.addSymbol(owner.getProperty(one.value), isTarget(node) ? "sets" : "reads");
  }

  /** `object.set({…})` and `Object.assign(object, {…})`; of other calls what stands beside a way to an object. */
  private call(node: ts.CallExpression): void {
    const { expression: callee, arguments: args } = node;
    const [first, second] = args;
    const isSet = ts.isPropertyAccessExpression(callee) && callee.name.text === "set";
    const owner = isSet ? callee.expression : callee.getText() === "Object.assign" ? first : undefined;
    const values = isSet ? first : second;
    if (owner === undefined) this.together(args);
    else if (values !== undefined)
      for (const type of this.classes(this.checker.getTypeAtLocation(owner)))
        for (const key of this.keys(values)) this.members.add(spelled(type, key, "sets"));
  }

  /**
   * Arguments, or the entries of a row: a function that leads to an object of Office.js, and beside it names of members
   * or values by their names, which a helper (test/host/reads-back.ts) sets and reads, or reads alone.
   */
  private together(list: readonly ts.Expression[]): void {
    const types = list.flatMap((one) => this.ledTo(one));
    if (types.length === 0) return;
    for (const one of list) {
      if (this.ledTo(one).length > 0) continue;
      const isNames = ts.isArrayLiteralExpression(this.behind(one));
      for (const key of this.keys(one))
        for (const type of types) {
          this.members.add(spelled(type, key, "reads"));
          if (!isNames) this.members.add(spelled(type, key, "sets"));
        }
    }
  }

  /** The classes that a function gives. */
  private ledTo(node: ts.Expression): string[] {
    if (!ts.isArrowFunction(node) && !ts.isIdentifier(node) && !ts.isCallExpression(node)) return [];
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body))
      return this.classes(this.checker.getTypeAtLocation(node.body));
    const signatures = this.checker.getTypeAtLocation(node).getCallSignatures();
    return signatures.flatMap((one) => this.classes(one.getReturnType()));
  }

  private classes(type: ts.Type): string[] {
    if (type.isUnionOrIntersection()) return type.types.flatMap((one) => this.classes(one));
    const { symbol } = type as { symbol?: ts.Symbol };
    return symbol?.declarations?.some((one) => isOffice(one) && spaceOf(one) === "Excel") === true
      ? [symbol.name]
      : [];
  }

  /** What a constant's name stands for. */
  private behind(node: ts.Expression): ts.Expression {
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return this.behind(node.expression);
    if (!ts.isIdentifier(node)) return node;
    const declaration = this.checker.getSymbolAtLocation(node)?.valueDeclaration;
    return declaration !== undefined &&
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer !== undefined
      ? this.behind(declaration.initializer)
      : node;
  }

  private keys(node: ts.Expression): string[] {
    const meant = this.behind(node);
    if (ts.isObjectLiteralExpression(meant))
      return this.checker
        .getTypeAtLocation(meant)
        .getProperties()
        .map(({ name }) => name);
    if (!ts.isArrayLiteralExpression(meant)) return [];
    return meant.elements.flatMap((one) =>
      ts.isStringLiteralLike(one) ? [one.text] : ts.isSpreadElement(one) ? this.keys(one.expression) : [],
    );
  }

  private addSymbol(symbol: ts.Symbol | undefined, how: How): void {
    for (const declaration of symbol?.declarations ?? []) {
      const { parent } = declaration;
      if (isOffice(declaration) && ts.isClassDeclaration(parent) && parent.name !== undefined)
        this.members.add(spelled(parent.name.text, symbol?.name ?? "", how));
    }
  }
}

/** Does the expression stand before an assignment's sign? */
function isTarget(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}
