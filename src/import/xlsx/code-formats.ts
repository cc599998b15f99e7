/** Number formats that make a number a code (`00000`, `"0"0`, `000\-000`): what they show is what the file's people see. */

/** What stands in a format for figures, and what stands there as it is. */
type Token =
  { readonly kind: "figure"; readonly always: boolean } | { readonly kind: "literal"; readonly text: string };

interface Section {
  readonly condition: ((value: number) => boolean) | undefined;
  readonly tokens: readonly Token[];
  /** A number by its sign, a decimal point and the like: not a code. */
  readonly isFigure: boolean;
}

/** Signs that stand for themselves without quotes; a stroke makes a fraction. */
const LITERAL = /[1-9$\-+():!^&'~{}<>= ]/;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/;
const CURRENCY = /^\[\$([^-\]]*)(?:-[^\]]*)?\]$/;

const COMPARE: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
};

/** Quoted texts, escaped signs, brackets, blanks as wide as a sign, signs that fill the cell; else one sign. */
const PIECES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^]/gu;

function sectionsOf(code: string): readonly Section[] {
  const sections: string[][] = [[]];
  for (const [piece] of code.matchAll(PIECES))
    if (piece === ";") sections.push([]);
    else sections.at(-1)?.push(piece);
  return sections.map(readSection);
}

function readSection(pieces: readonly string[]): Section {
  const tokens: Token[] = [];
  let condition: Section["condition"];
  let isFigure = false;
  for (const piece of pieces) {
    const [, operator = "", limit = ""] = CONDITION.exec(piece) ?? [];
    const compare = COMPARE[operator];
    if (compare) condition = (value) => compare(value, Number(limit));
    else if (/^[0#?]$/.test(piece)) tokens.push({ kind: "figure", always: piece === "0" });
    else if (piece.startsWith('"')) tokens.push({ kind: "literal", text: piece.slice(1, -1) });
    else if (piece.startsWith("\\")) tokens.push({ kind: "literal", text: piece.slice(1) });
    else if (piece.startsWith("[")) tokens.push({ kind: "literal", text: CURRENCY.exec(piece)?.[1] ?? "" });
    else if (/^[_*]/.test(piece)) continue;
    else if (LITERAL.test(piece)) tokens.push({ kind: "literal", text: piece });
    else isFigure = true;
  }
  return { condition, tokens, isFigure };
}

/** As Excel chooses: by the conditions, else by the sign. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some(({ condition }) => condition))
    return sections.find(({ condition }) => condition === undefined || condition(value));
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.kind === "literal" ? token.text : "")).join("");

/**
 * Zeros that a number has not, signs between its figures, or a beginning that is no currency: a unit behind (`0" detik"`)
 * makes no code of it.
 */
function isCode({ tokens, isFigure }: Section): boolean {
  const first = tokens.findIndex(({ kind }) => kind === "figure");
  const last = tokens.findLastIndex(({ kind }) => kind === "figure");
  const between = textOf(tokens.slice(first, last + 1));
  if (first < 0 || isFigure) return false;
  const zeros = tokens.filter((token) => token.kind === "figure" && token.always).length;
  const before = textOf(tokens.slice(0, first)).trim();
  const isCurrency = /^(?:\p{Sc}|rp\.?|idr|usd)$/iu.test(before) || before === "(" || before === "-";
  const behind = textOf(tokens.slice(last + 1));
  return zeros > 1 || between !== "" || (before !== "" && !isCurrency) || /^\d/.test(behind);
}

/** The figures from the right; those that find no place stand before the first. */
function shown({ tokens }: Section, value: number): string {
  let left = value === 0 ? "" : String(value);
  const first = tokens.findIndex(({ kind }) => kind === "figure");
  const parts: string[] = [];
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind === "literal") parts.unshift(token.text);
    else if (index === first) parts.unshift(left === "" && token?.always === true ? "0" : left);
    else {
      parts.unshift(left === "" ? (token?.always === true ? "0" : "") : left.slice(-1));
      left = left.slice(0, -1);
    }
  }
  return parts.join("").trim();
}

/** A whole number from 0 on as the format shows it; undefined where the format makes no code of it. */
export type ShowCode = (value: number) => string | undefined;

/** Undefined where no number becomes a code by the format. */
export function codeShownBy(format: string): ShowCode | undefined {
  const sections = sectionsOf(format);
  if (!sections.some(isCode)) return undefined;
  return (value) => {
    if (!Number.isInteger(value) || value < 0 || value >= 1e15) return undefined;
    const section = sectionFor(sections, value);
    return section && isCode(section) ? shown(section, value) : undefined;
  };
}
