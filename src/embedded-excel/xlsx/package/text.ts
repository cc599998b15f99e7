/** Text as SpreadsheetML holds it (ST_Xstring): what XML cannot hold is written `_xHHHH_`. */

/** Anything below, or a text that reads like an escape. */
const SUSPECT = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|_x/u;
const UNHOLDABLE = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** For element content. A carriage return is escaped, for XML would turn it into a line feed. */
export function encodeText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(UNHOLDABLE, escapeCode);
}

/** For attributes, where XML would turn line feeds and tabs into blanks. */
export function encodeAttributeText(text: string): string {
  return encodeText(text).replace(/[\n\t]/g, escapeCode);
}

export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
