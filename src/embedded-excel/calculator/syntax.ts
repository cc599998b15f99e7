// Formula text to a syntax tree, with @borgar/fx; and why Excel would refuse a text.
import { parse, tokenize, tokenTypes, type AstExpression, type Token } from "@borgar/fx/xlsx";
import { kept } from "./kept";

export type { AstExpression };

const LONGEST_FORMULA = 8192;

/** Files write a deleted reference to another sheet as `Sheet!#REF!`, which fx does not parse: the error alone says it all. */
function dropErrorContexts(tokens: readonly Readonly<Token>[]): Token[] {
  const left: Token[] = [];
  for (const token of tokens) {
    if (token.type === tokenTypes.ERROR && left.at(-1)?.value === "!") {
      left.pop();
      const context = left.at(-1)?.type;
      if (context === tokenTypes.CONTEXT || context === tokenTypes.CONTEXT_QUOTE) left.pop();
    }
    left.push(token);
  }
  return left;
}

/** Tokenized formulas kept: each is read several times as it is entered, and again as it moves. */
const MOST_TOKENIZED = 4_000;

/** The formula's parts, which are nobody's to change. */
export const tokensOf: (formula: string) => readonly Readonly<Token>[] = kept(
  (formula) => tokenize(formula, { withLocation: false }),
  MOST_TOKENIZED,
);

/** The tree of a formula with its leading "="; or why it is none. */
export function syntaxTree(formula: string): { tree: AstExpression } | { refused: string } {
  if (!formula.startsWith("=") || formula.trim() === "=")
    return { refused: "A formula starts with = and an expression." };
  if (formula.length > LONGEST_FORMULA)
    return { refused: `A formula has at most ${LONGEST_FORMULA} characters.` };
  try {
    return { tree: parse(dropErrorContexts(tokensOf(formula))) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : "The formula cannot be read." };
  }
}
