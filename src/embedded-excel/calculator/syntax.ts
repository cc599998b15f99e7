// Formula text to a syntax tree, with @borgar/fx; and why Excel would refuse a text.
import { parse, tokenize, tokenTypes, type AstExpression, type Token } from "@borgar/fx/xlsx";

export type { AstExpression };

const LONGEST_FORMULA = 8192;

/** Files write a deleted reference to another sheet as `Sheet!#REF!`, which fx does not parse: the error alone says it all. */
function dropErrorContexts(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.type === tokenTypes.ERROR && kept.at(-1)?.value === "!") {
      kept.pop();
      const context = kept.at(-1)?.type;
      if (context === tokenTypes.CONTEXT || context === tokenTypes.CONTEXT_QUOTE) kept.pop();
    }
    kept.push(token);
  }
  return kept;
}

export function tokensOf(formula: string): Token[] {
  return tokenize(formula, { withLocation: false });
}

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
