// The guides' little markup: `**strong**` for what a button or screen is called, backticks for what is typed.

export interface Inline {
  readonly kind: "text" | "strong" | "code";
  readonly text: string;
}

const MARKED = /\*\*([^*]+)\*\*|`([^`]+)`/g;

/** A text in its parts, in their order. What is not closed is text. */
export function inlineParts(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > at) parts.push({ kind: "text", text: text.slice(at, match.index) });
    const [whole, strong, code] = match;
    if (strong !== undefined) parts.push({ kind: "strong", text: strong });
    else if (code !== undefined) parts.push({ kind: "code", text: code });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}
