/** How many members of the object model are served, by docs/served.md, of those that the types declare up to a requirement set. */
import ts from "typescript";

export interface Count {
  readonly served: number;
  readonly total: number;
}

/** The newest of the numbered requirement sets that is counted: ExcelApi 1.14. */
const NEWEST = 14;

/** What every object has, and the client does by itself: it is no member of the model. */
const OF_THE_CLIENT = new Set([
  ...["constructor", "context", "toJSON", "load", "set", "track", "untrack", "retrieve"],
  ...["isNullObject", "items"],
]);

/** The number of the set in "[Api set: ExcelApi 1.9]"; undefined of any other. */
const setOf = (node: ts.Node): number | undefined => {
  const said = ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getFullText())
    .join("\n");
  const [, set] = /\[\s*Api set:\s*([^\]\n]+)\]/i.exec(said) ?? [];
  const [, number] = /^ExcelApi 1\.(\d+)\b/.exec(set ?? "") ?? [];
  return set === undefined ? undefined : number === undefined ? Infinity : Number(number);
};

/** Of each class of the namespace `Excel` the members up to the newest set, overloads once. */
export function membersDeclared(text: string): ReadonlyMap<string, readonly string[]> {
  const source = ts.createSourceFile("office.d.ts", text, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, readonly string[]>();
  const inNamespace = source.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) &&
    statement.name.text === "Excel" &&
    statement.body &&
    ts.isModuleBlock(statement.body)
      ? [...statement.body.statements]
      : [],
  );
  for (const one of inNamespace) {
    if (!ts.isClassDeclaration(one) || !one.name) continue;
    const ofClass = setOf(one);
    const names = one.members.flatMap((member) => {
      const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
      const set = setOf(member) ?? ofClass ?? Infinity;
      return name === undefined || OF_THE_CLIENT.has(name) || set > NEWEST ? [] : [name];
    });
    if (names.length > 0) found.set(one.name.text, [...new Set(names)]);
  }
  return found;
}

/** Of each type the members that docs/served.md lists as served, to be set as well where they can be. */
export function membersListed(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = text.matchAll(/^\| `(\w+)` \| (.*?) \| /gm);
  return new Map(
    [...rows].map(([, type = "", served = ""]) => [
      type,
      new Set([...served.matchAll(/`(\w+)(?:\(\))?[*†]*`/g)].map(([, name = ""]) => name)),
    ]),
  );
}

/**
 * With and without the functions of `workbook.functions`, each of which is a member.
 * @param types the text of @types/office-js
 * @param listed the text of docs/served.md
 */
export function membersServed(
  types: string,
  listed: string,
): { readonly all: Count; readonly withoutFunctions: Count } {
  const served = membersListed(listed);
  const counts = [...membersDeclared(types)].map(([type, names]) => ({
    type,
    total: names.length,
    served: names.filter((name) => served.get(type)?.has(name)).length,
  }));
  const sum = (some: readonly Count[]): Count => ({
    served: some.reduce((whole, one) => whole + one.served, 0),
    total: some.reduce((whole, one) => whole + one.total, 0),
  });
  return { all: sum(counts), withoutFunctions: sum(counts.filter(({ type }) => type !== "Functions")) };
}
