/** A file being written: parts are added and related; the package keeps its own books. It may start from a file that was opened. */
import { NAMESPACE } from "./names";
import { TakenPart, collected, zipWith, type PackedPart } from "./packed-part";
import { Part, keyOfPath, relationshipsPath, type PackageReader } from "./reader";
import { XML_HEAD, attribute, childrenOf, element } from "./xml";

/** Speed before size: sheets compress well at the lowest levels. */
const LEVEL = 3;
/** Excel stamps its parts so as well; the same book then gives the same bytes. */
const STAMP = new Date(1980, 0, 1);
const CONTENT_TYPES = "[Content_Types].xml";
const DEFAULTS = [
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["xml", "application/xml"],
] as const;

interface Relation {
  readonly id: string;
  readonly type: string;
  /** As it stands: seen from the part that it starts at. */
  readonly target: string;
  /** A part's path, or an outside address. */
  readonly path: string;
  readonly external: boolean;
}

interface Relations {
  /** The part that holds them, and where the file that was opened has it. */
  from: string;
  readonly before: string;
  list: Relation[];
  changed: boolean;
}

/** A part seen from another, as Excel writes it: readers of other libraries know no absolute paths. */
function relativePath(fromPath: string, target: string): string {
  const from = fromPath.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

const isAbsolute = ({ target, external }: Relation): boolean => !external && /^[/\\]/.test(target);

export class PackageWriter {
  /** By the key of their path. */
  private readonly parts = new Map<
    string,
    { readonly path: string; readonly content: Uint8Array | PackedPart | Part }
  >();
  private readonly defaults = new Map<string, string>(DEFAULTS);
  private readonly overrides = new Map<string, { readonly path: string; readonly type: string }>();
  private readonly relationships = new Map<string, Relations>();
  private readonly reachedAtFirst: ReadonlySet<string>;
  private readonly newNames = new Map<string, string>();
  private typesChanged = false;
  private partsChanged = false;

  /** @param original a file whose parts stay as they are unless they are added anew or removed */
  constructor(private readonly original?: PackageReader) {
    for (const part of original?.entries() ?? []) this.take(part);
    this.readContentTypes();
    this.reachedAtFirst = this.reached();
  }

  private take(part: Part): void {
    const { path } = part;
    if (keyOfPath(path) === keyOfPath(CONTENT_TYPES) || path.endsWith("/")) return;
    const from = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(keyOfPath(path));
    if (from === null) {
      this.parts.set(keyOfPath(path), { path, content: part });
      return;
    }
    const source = `${from[1] ?? ""}${from[2] ?? ""}`;
    const root = this.original?.xml(path);
    const read = this.original?.relationships(source) ?? [];
    const list = childrenOf(root, "Relationship").map((one, index) => ({
      id: attribute(one, "Id") ?? "",
      type: attribute(one, "Type") ?? "",
      target: attribute(one, "Target") ?? "",
      path: read[index]?.target ?? "",
      external: read[index]?.external ?? false,
    }));
    this.relationships.set(source, { from: path, before: path, list, changed: false });
  }

  private readContentTypes(): void {
    if (this.original === undefined) return;
    const root = this.original.xml(CONTENT_TYPES);
    for (const one of childrenOf(root, "Default"))
      this.defaults.set(
        (attribute(one, "Extension") ?? "").toLowerCase(),
        attribute(one, "ContentType") ?? "",
      );
    for (const one of childrenOf(root, "Override")) {
      const path = (attribute(one, "PartName") ?? "").replace(/^\//, "");
      this.overrides.set(keyOfPath(path), { path, type: attribute(one, "ContentType") ?? "" });
    }
  }

  /** Whether anything was added, replaced, removed or related. */
  get changed(): boolean {
    return (
      this.partsChanged || this.typesChanged || [...this.relationships.values()].some((one) => one.changed)
    );
  }

  has(path: string): boolean {
    return this.parts.has(keyOfPath(path));
  }

  /** The first path of a numbered kind (`xl/tables/table`, `.xml`) that no part has. */
  freePath(start: string, end: string): string {
    for (let number = 1; ; number += 1)
      if (!this.has(`${start}${number}${end}`)) return `${start}${number}${end}`;
  }

  /**
   * Adds a part, or replaces it. Without a content type it has that of its extension (xml or bin). Text may come in pieces:
   * where there is much of it, it is packed as it comes.
   */
  add(path: string, content: string | Uint8Array | Iterable<string>, contentType?: string): void {
    const whole =
      typeof content === "string" || content instanceof Uint8Array
        ? content
        : collected(content, { level: LEVEL });
    const bytes = typeof whole === "string" ? new TextEncoder().encode(whole) : whole;
    const key = keyOfPath(path);
    this.partsChanged = true;
    this.parts.set(key, { path: this.parts.get(key)?.path ?? path, content: bytes });
    if (contentType === undefined || this.overrides.get(key)?.type === contentType) return;
    if (this.original !== undefined && this.typeOf(path) === contentType) return;
    this.overrides.set(key, { path, type: contentType });
    this.typesChanged = true;
  }

  /** Gives a part that is there another content type. */
  setType(path: string, type: string): void {
    if (this.typeOf(path) === type) return;
    this.overrides.set(keyOfPath(path), { path, type });
    this.typesChanged = true;
  }

  typeOf(path: string): string | undefined {
    const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
    return this.overrides.get(keyOfPath(path))?.type ?? this.defaults.get(extension);
  }

  /** Takes a part out, with what its content type and its relationships say. */
  remove(path: string): void {
    const key = keyOfPath(path);
    this.parts.delete(key);
    this.relationships.delete(key);
    if (this.overrides.delete(key)) this.typesChanged = true;
  }

  private relationsOf(fromPath: string): Relations {
    const key = keyOfPath(fromPath);
    let found = this.relationships.get(key);
    if (found === undefined) {
      const from = relationshipsPath(fromPath);
      found = { from, before: from, list: [], changed: true };
      this.relationships.set(key, found);
    }
    return found;
  }

  /** Relates a part ("" = the package) to another or, `external`, to an address; gives the relationship's id. */
  relate(fromPath: string, type: string, target: string, external = false): string {
    const relations = this.relationsOf(fromPath);
    const { list } = relations;
    const taken = new Set(list.map(({ id }) => id));
    let number = list.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const written = external ? target : relativePath(fromPath, target);
    list.push({ id, type, target: written, path: target, external });
    relations.changed = true;
    return id;
  }

  /** Takes a relationship out, by its id. */
  unrelate(fromPath: string, id: string): void {
    const relations = this.relationships.get(keyOfPath(fromPath));
    if (relations === undefined) return;
    const left = relations.list.filter((one) => one.id !== id);
    if (left.length < relations.list.length) Object.assign(relations, { list: left, changed: true });
  }

  /** Gives a part another path once all is written, and what names it by then the new name; none of all where one is taken. */
  rename(path: string, to: string): void {
    this.newNames.set(keyOfPath(path), to);
  }

  /** All at once: parts may change names with one another. What parts hold stays as it is. */
  private applyNames(): void {
    const taken = [...this.newNames.values()].some((to) => this.has(to) && !this.newNames.has(keyOfPath(to)));
    const differ = [...this.newNames].some(([path, to]) => path !== keyOfPath(to));
    if (taken || !differ) return;
    const named = (path: string): string => this.newNames.get(keyOfPath(path)) ?? path;
    const [parts, overrides, relationships] = [
      [...this.parts.values()],
      [...this.overrides.values()],
      [...this.relationships],
    ];
    this.parts.clear();
    for (const one of parts) this.parts.set(keyOfPath(named(one.path)), { ...one, path: named(one.path) });
    this.overrides.clear();
    for (const one of overrides)
      this.overrides.set(keyOfPath(named(one.path)), { ...one, path: named(one.path) });
    this.typesChanged = true;
    this.relationships.clear();
    for (const [key, one] of relationships) {
      const source = this.newNames.get(key);
      const list = one.list.map((each) => {
        const path = each.external ? each.path : named(each.path);
        return path === each.path ? each : { ...each, path, target: relativePath(source ?? key, path) };
      });
      const changed = one.changed || list.some((each, index) => each !== one.list[index]);
      const from = source === undefined ? one.from : relationshipsPath(source);
      this.relationships.set(source === undefined ? key : keyOfPath(source), { ...one, from, list, changed });
    }
  }

  /** Relationships name parts as Excel does, seen from where they start: there are readers that know no absolute paths. */
  makeRelative(): void {
    for (const [key, one] of this.relationships) {
      if (!one.list.some(isAbsolute)) continue;
      one.list = one.list.map((each) =>
        isAbsolute(each) ? { ...each, target: relativePath(key, each.path) } : each,
      );
      one.changed = true;
    }
  }

  /** Keys of the parts that relationships lead to, from the package on. */
  private reached(): Set<string> {
    const found = new Set<string>();
    const open = [""];
    for (let from = open.pop(); from !== undefined; from = open.pop())
      for (const { path, external } of this.relationships.get(from)?.list ?? []) {
        const key = keyOfPath(path);
        if (external || found.has(key)) continue;
        found.add(key);
        open.push(key);
      }
    return found;
  }

  /** Parts that only what was taken out led to go with it; what nothing led to at first stays. */
  private dropUnreached(): void {
    const now = this.reached();
    for (const [key, { path }] of [...this.parts])
      if (this.reachedAtFirst.has(key) && !now.has(key)) this.remove(path);
  }

  private contentTypes(): Uint8Array | Part {
    const before = this.original?.part(CONTENT_TYPES);
    if (before !== undefined && !this.typesChanged) return before;
    const defaults = [...this.defaults].map(([Extension, ContentType]) =>
      element("Default", { Extension, ContentType }),
    );
    const overrides = [...this.overrides.values()].map(({ path, type }) =>
      element("Override", { PartName: `/${path}`, ContentType: type }),
    );
    return new TextEncoder().encode(
      XML_HEAD + element("Types", { xmlns: NAMESPACE.contentTypes }, ...defaults, ...overrides),
    );
  }

  bytes(): Uint8Array {
    this.dropUnreached();
    this.applyNames();
    const all = new Map<string, Uint8Array | PackedPart | Part>([[CONTENT_TYPES, this.contentTypes()]]);
    for (const { from, before: stood, list, changed } of this.relationships.values()) {
      const before = changed ? undefined : this.original?.part(stood);
      if (before === undefined && list.length === 0) continue;
      const items = list.map(({ id, type, target, external }) =>
        element("Relationship", {
          Id: id,
          Type: type,
          Target: target,
          TargetMode: external ? "External" : undefined,
        }),
      );
      const xml = XML_HEAD + element("Relationships", { xmlns: NAMESPACE.packageRelationships }, ...items);
      all.set(from, before ?? new TextEncoder().encode(xml));
    }
    for (const { path, content } of this.parts.values()) all.set(path, content);
    // What stays as it was is taken over as it is packed.
    const packed = [...all].map(
      ([path, content]) =>
        [path, content instanceof Part ? new TakenPart(content.packed()) : content] as const,
    );
    return zipWith(packed, { level: LEVEL, mtime: STAMP });
  }
}
