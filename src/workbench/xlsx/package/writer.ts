/** A file being written: parts are added and related; the package keeps its own books. */
import { zipSync, type Zippable } from "fflate";
import { NAMESPACE } from "./names";
import { XML_HEAD, element } from "./xml";

/** Speed before size: sheets compress well at the lowest levels. */
const LEVEL = 3;
/** Excel stamps its parts so as well; the same book then gives the same bytes. */
const STAMP = new Date(1980, 0, 1);

export class PackageWriter {
  private readonly parts: Zippable = {};
  private readonly contentTypes: string[] = [];
  private readonly relationships = new Map<string, string[]>();

  /** Adds a part. Without a content type it has that of its extension (xml or bin). */
  add(path: string, content: string | Uint8Array, contentType?: string): void {
    this.parts[path] = typeof content === "string" ? new TextEncoder().encode(content) : content;
    if (contentType !== undefined)
      this.contentTypes.push(element("Override", { PartName: `/${path}`, ContentType: contentType }));
  }

  /** Relates a part ("" = the package) to another or, `external`, to an address; gives the relationship's id. */
  relate(fromPath: string, type: string, target: string, external = false): string {
    const list = this.relationships.get(fromPath) ?? [];
    this.relationships.set(fromPath, list);
    const id = `rId${list.length + 1}`;
    const mode = external ? "External" : undefined;
    list.push(
      element("Relationship", {
        Id: id,
        Type: type,
        Target: external ? target : `/${target}`,
        TargetMode: mode,
      }),
    );
    return id;
  }

  bytes(): Uint8Array {
    const all: Zippable = {};
    const defaults = [
      "rels:application/vnd.openxmlformats-package.relationships+xml",
      "xml:application/xml",
    ].map((one) => {
      const [Extension, ContentType] = one.split(":");
      return element("Default", { Extension, ContentType });
    });
    all["[Content_Types].xml"] = new TextEncoder().encode(
      XML_HEAD + element("Types", { xmlns: NAMESPACE.contentTypes }, ...defaults, ...this.contentTypes),
    );
    for (const [from, list] of this.relationships) {
      const cut = from.lastIndexOf("/") + 1;
      const xml = XML_HEAD + element("Relationships", { xmlns: NAMESPACE.packageRelationships }, ...list);
      all[`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`] = new TextEncoder().encode(xml);
    }
    return zipSync({ ...all, ...this.parts }, { level: LEVEL, mtime: STAMP });
  }
}
