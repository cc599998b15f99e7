/** The criteria that a text names by their codes. */

/**
 * In capitals, each once, in the text's order.
 *
 * @example criteriaNamed("P03 dan p05: bukan kesalahan agent; P03 juga") // ["P03", "P05"]
 */
export const criteriaNamed = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/(?<![\p{L}\p{N}])P\d\d(?![\p{L}\p{N}])/giu) ?? []).map((code) => code.toUpperCase()),
  ),
];
