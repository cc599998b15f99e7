/** XML read in one pass, without building a tree: names and attributes come without their prefix, as writers choose those freely. */
import { SaxesParser } from "saxes";
import { SourceError } from "../error";

export interface Scanner {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An unprefixed attribute wins over a prefixed one of the same local name. */
function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const short = localName(name);
    if (short === name || !(short in local)) local[short] = value;
  }
  return local;
}

/** Throws SourceError for what is no well-formed XML. */
export function scan(xml: string, { open, text, close }: Scanner): void {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => open?.(localName(tag.name), localAttributes(tag.attributes)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", (tag) => close?.(localName(tag.name)));
  try {
    parser.write(xml).close();
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError("damaged", {}, cause);
  }
}

/** `_x000D_` and the like: how a workbook spells characters that XML cannot hold. */
export const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
