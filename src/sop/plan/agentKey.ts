/** When two IDs of agents are one. */

/**
 * An ID Agent as tickets and comparisons take it.
 *
 * @example agentKey(" a001 ") // "A001"
 */
export const agentKey = (id: string): string => id.trim().toUpperCase();
