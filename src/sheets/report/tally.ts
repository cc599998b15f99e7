/**
 * Names with how often each comes, the most first, those that tie by name. Whatever its capitals a name is one person's,
 * spelled as it comes first.
 */
export function tally(
  names: readonly string[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, { readonly name: string; readonly count: number }>();
  for (const written of names) {
    const { name, count } = counts.get(written.toLowerCase()) ?? { name: written, count: 0 };
    counts.set(written.toLowerCase(), { name, count: count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
