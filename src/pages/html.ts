// HTML as text: escaping, and the frame that all pages beside the pane stand in. No script runs on them.
import type { Language } from "../locales";
import { inlineParts } from "../taskpane/screens/help/inline";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** A guide's text with its little markup. */
export const marked = (text: string): string =>
  inlineParts(text)
    .map(({ kind, text: part }) => (kind === "text" ? escaped(part) : `<${kind}>${escaped(part)}</${kind}>`))
    .join("");

export const link = (href: string, words: string): string =>
  `<a href="${escaped(href)}">${escaped(words)}</a>`;

/** Legible on a telephone, in the dark, and on paper. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.6rem; }
h2 { margin-block-start: 2.5rem; font-size: 1.3rem; }
h3 { margin-block: 1.5rem 0.25rem; font-size: 1.05rem; }
li { margin-block: 0.75rem; }
nav li { margin-block: 0.25rem; }
img { display: block; box-sizing: border-box; max-width: 100%; height: auto; margin-block: 0.75rem; border: 1px solid; }
blockquote { margin: 0.25rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid; }
footer { margin-block-start: 3rem; font-size: 0.875rem; }
.small { font-size: 0.875rem; }
@media print { nav { display: none; } li { break-inside: avoid; } }
`;

/** A whole page; `policy`: its content security policy, or what the build puts that in place of. */
export function page(given: {
  readonly language: Language;
  readonly title: string;
  readonly body: readonly string[];
  readonly policy: string;
}): string {
  return [
    "<!doctype html>",
    `<html lang="${given.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(given.policy)}">`,
    `<title>${escaped(given.title)}</title>`,
    '<link rel="icon" href="assets/icon-32.png">',
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    ...given.body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
