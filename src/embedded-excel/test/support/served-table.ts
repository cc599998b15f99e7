/** What of the genuine client's object model the host serves, as the text of docs/served.md. */

/** A type's table of the host, as far as it says what there is. */
export interface ServedType {
  readonly name: string;
  readonly properties?: Readonly<Record<string, { readonly get?: unknown; readonly set?: unknown }>>;
  readonly objects?: Readonly<Record<string, unknown>>;
  readonly reads?: Readonly<Record<string, unknown>>;
  readonly writes?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
}

/** What every object of office.js has, and the client does by itself. */
const OF_THE_CLIENT = new Set([
  ...["constructor", "context", "toJSON", "load", "set", "track", "untrack", "retrieve"],
  ...["isNullObject", "items", "delayForCellEdit"],
]);

/** A member that is not served of everything that has the type. */
const IN_PLACES = "†";

const HEAD = `# What is served

Made by \`KEEP_SERVED=1 npm test -w embedded-excel -- served\` from the host's tables and the classes of the genuine client;
the same test fails where this file is not what they give.

A member that is *refused* fails the request with \`ApiNotFound\`, and the error names it. *read only* means that setting it is
refused. Some of what is served refuses single values, and then names those: a chart's type, a conditional format's kind, a
filter's criterion. Members of requirement sets that the embedded Excel does not admit are refused by the client itself, as in
an older Excel.

A member marked with * is not the npm package's client's: it comes from the [supplement](../host/client/supplement/index.ts), which
declares it beside the client until a newer one has it. Of a type that stands for things of several kinds, as \`Shape\` does for a chart as
well, a member marked with † is not served of all of them, or not as much.

| type | served | refused |
|---|---|---|
`;

/** How the client says what it asks for. */
function sourceOf(descriptor: PropertyDescriptor): string {
  const code: unknown = "get" in descriptor ? Reflect.get(descriptor, "get") : descriptor.value;
  return String(code);
}

const INDEXER = "";

/** Of a member of the supplement, which says its calls by tables and not in its functions' text. */
const suppliedWireOf = (name: string): string =>
  name === "getItem" ? INDEXER : name.charAt(0).toUpperCase() + name.slice(1);

/** A member's name on the wire, or `INDEXER`; undefined where the client sends nothing for it. */
function wireNameOf(name: string, descriptor: PropertyDescriptor): string | undefined {
  const text = sourceOf(descriptor);
  if (/_createIndexerObject\(/.test(text)) return INDEXER;
  const named = /(?:this|_this), "([A-Z]\w*)"/.exec(text)?.[1];
  if (named !== undefined) return named;
  // A scalar is known by its spoken name; a method that names nothing asks for nothing.
  return "value" in descriptor ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The name that a setter sends, where the client's own code beside the class says another than the one that is read. */
function writtenNameOf(
  descriptor: PropertyDescriptor,
  classes: Readonly<Record<string, unknown>>,
): string | undefined {
  const own = /_CC\.(\w+_Set)\(/.exec(String(Reflect.get(descriptor, "set")))?.[1];
  const { _CC: codes } = classes;
  if (own === undefined || typeof codes !== "object" || codes === null) return undefined;
  return /_invokeSetProperty\(\w+, "(\w+)"/.exec(String(Reflect.get(codes, own)))?.[1];
}

function registrationOf(descriptor: PropertyDescriptor): string {
  const text = sourceOf(descriptor);
  const office = /office10EventId(\w+?)Event\b/.exec(text)?.[1];
  return office ?? /_Register(\w+)\(/.exec(text)?.[1] ?? "";
}

/** By class, the members that the supplement declared. */
export type Supplemented = ReadonlyMap<string, readonly string[]>;

/** The classes of the client that the host serves by a table of another name: what is listed of a narrower place. */
const SERVED_AS: Readonly<Record<string, string>> = {
  CustomPropertyCollection: "DocumentPropertyCustomCollection",
  CustomXmlPartScopedCollection: "CustomXmlPartCollection",
  TableScopedCollection: "TableCollection",
};

type Members = ReadonlyMap<string, string | undefined>;

/** The members of a class of the client, sorted by name: how each is served by the table, or undefined where it is refused. */
function membersOf(
  prototype: object,
  table: ServedType,
  isHeard: (registration: string) => boolean,
  supplemented: readonly string[],
  classes: Readonly<Record<string, unknown>>,
): Members {
  const methods = new Set(Object.keys({ ...table.reads, ...table.writes }));
  const found: (readonly [string, string | undefined])[] = [];
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name.startsWith("_") || OF_THE_CLIENT.has(name)) continue;
    if (/^on[A-Z]/.test(name)) {
      const registration = registrationOf(descriptor);
      found.push([name, isHeard(registration) || isHeard(table.name + registration) ? name : undefined]);
      continue;
    }
    const wire = supplemented.includes(name) ? suppliedWireOf(name) : wireNameOf(name, descriptor);
    if (wire === undefined) continue;
    if ("value" in descriptor) {
      const isServed = wire === INDEXER ? table.item !== undefined : methods.has(wire);
      found.push([name, isServed ? `${name}()` : undefined]);
      continue;
    }
    const isReadable = table.properties?.[wire]?.get !== undefined;
    const written = writtenNameOf(descriptor, classes) ?? wire;
    const isWritable = table.properties?.[written]?.set !== undefined;
    const mayBeSet = descriptor.set !== undefined;
    if (Object.hasOwn(table.objects ?? {}, wire)) found.push([name, name]);
    else if (isReadable) found.push([name, mayBeSet && !isWritable ? `${name} (read only)` : name]);
    else found.push([name, isWritable ? `${name} (set only)` : undefined]);
  }
  return new Map(found.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The most that a table serves of each member, marked where another serves less. */
function together(ofTables: readonly Members[]): Members {
  const most = (ways: readonly (string | undefined)[]): string | undefined => {
    const [best] = [...ways].sort((left, right) => (left?.length ?? Infinity) - (right?.length ?? Infinity));
    return best !== undefined && ways.some((way) => way !== best) ? `${best}${IN_PLACES}` : best;
  };
  return new Map(
    [...(ofTables[0]?.keys() ?? [])].map((name) => [
      name,
      most(ofTables.map((members) => members.get(name))),
    ]),
  );
}

/**
 * @param classes the client's `Excel` namespace
 * @param served the host's tables; several of one name are one type in several places, as a shape and a chart's shape are
 * @param isHeard does the host ever tell of what such a registration asks for?
 * @param supplement by class, the members that are not the client's own
 */
export function servedTable(
  classes: Readonly<Record<string, unknown>>,
  served: readonly ServedType[],
  isHeard: (registration: string) => boolean,
  supplement: Supplemented,
): string {
  const lines: string[] = [];
  const absent: string[] = [];
  for (const [name, value] of Object.entries(classes).sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (typeof value !== "function" || name.startsWith("_")) continue;
    const prototype: unknown = value.prototype;
    if (typeof prototype !== "object" || prototype === null || !("toJSON" in prototype)) continue;
    const tables = served.filter((table) => table.name === (SERVED_AS[name] ?? name));
    if (tables.length === 0) {
      absent.push(`\`${name}\``);
      continue;
    }
    const supplied = supplement.get(name) ?? [];
    const members = [
      ...together(tables.map((table) => membersOf(prototype, table, isHeard, supplied, classes))),
    ];
    const marked = (member: string, how: string): string => (supplied.includes(member) ? `${how}*` : how);
    const cell = (names: readonly string[]): string => names.map((one) => `\`${one}\``).join(", ") || "–";
    lines.push(
      `| \`${name}\` | ${cell(members.flatMap(([member, how]) => (how === undefined ? [] : [marked(member, how)])))} | ${cell(
        members.flatMap(([member, how]) => (how === undefined ? [member] : [])),
      )} |`,
    );
  }
  return `${HEAD}${lines.join("\n")}\n\nOf these types there is nothing: ${absent.join(", ")}.\n`;
}
