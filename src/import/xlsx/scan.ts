/** XML read in one pass, without building a tree: elements by their namespace and their place, whatever their prefixes. */
import { SaxesParser } from "saxes";
import { SourceError } from "../error";
import type { ReadProgress } from "../types";

export interface Scanner {
  /** `path`: the names from the root down to the element, itself the last; what is of another vocabulary is "?" there. */
  readonly open?: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    path: readonly string[],
  ) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, path: readonly string[]) => void;
}

/** Of spreadsheets, of the transitional and the strict kind, and of relationships; none at all is taken for one of them. */
const OWN = new Set([
  "",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
]);

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The namespaces that prefixes stand for, element by element. */
class Prefixes {
  private readonly scopes: ReadonlyMap<string, string>[] = [new Map()];

  enter(attributes: Readonly<Record<string, string>>): void {
    const above = this.scopes.at(-1) ?? new Map<string, string>();
    let own: Map<string, string> | undefined;
    for (const name in attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      own ??= new Map(above);
      own.set(name === "xmlns" ? "" : name.slice(6), attributes[name] ?? "");
    }
    this.scopes.push(own ?? above);
  }

  leave(): void {
    this.scopes.pop();
  }

  isOwn(name: string): boolean {
    const cut = name.indexOf(":");
    const prefix = cut < 0 ? "" : name.slice(0, cut);
    return OWN.has(this.scopes.at(-1)?.get(prefix) ?? (prefix === "" ? "" : "?"));
  }
}

/** Attributes of the element's own vocabulary, and a relationship's id as `r:id` whatever its prefix. */
function ownAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (!name.includes(":")) own[name] = value;
    else if (localName(name) === "id") own["r:id"] = value;
  }
  return own;
}

/** As much is parsed between two times that the progress is told, in characters. */
const PIECE = 1 << 20;

/** Throws SourceError for what is no well-formed XML, and for a document type, which no workbook has. */
export function scan(xml: string, { open, text, close }: Scanner, onProgress?: ReadProgress): void {
  const parser = new SaxesParser();
  const prefixes = new Prefixes();
  const path: string[] = [];
  parser.on("doctype", () => {
    throw new SourceError("damaged");
  });
  parser.on("opentag", (tag) => {
    prefixes.enter(tag.attributes);
    const name = prefixes.isOwn(tag.name) ? localName(tag.name) : "?";
    path.push(name);
    if (name !== "?") open?.(name, ownAttributes(tag.attributes), path);
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", () => {
    const name = path.at(-1) ?? "?";
    if (name !== "?") close?.(name, path);
    path.pop();
    prefixes.leave();
  });
  try {
    for (let at = 0; at < xml.length; at += PIECE) {
      parser.write(xml.slice(at, at + PIECE));
      onProgress?.(Math.min(1, (at + PIECE) / xml.length));
    }
    parser.close();
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError("damaged", {}, cause);
  }
}

/** Tells whether an element stands just where it belongs: `standsAt(path, "sst", "si", "t")`. */
export const standsAt = (path: readonly string[], ...wanted: readonly string[]): boolean =>
  path.length === wanted.length && wanted.every((name, index) => path[index] === name);

/** `_x000D_` and the like: how a workbook spells characters that XML cannot hold. */
export const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
