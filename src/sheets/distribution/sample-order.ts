/**
 * The order of a month's rows in a copy: drawn with the workbook's secret, for the sheet's own order may follow the roster.
 * Rows that share a number or a recording keep theirs: of such rows the topmost is the one that counts.
 */
import { hashText, identityKey, type Row } from "../../sop";

/** Of each row, the index of the first row that it is bound to. */
function groupsOf(rows: readonly Row[]): readonly number[] {
  const parents = rows.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const firsts = new Map<string, number>();
  rows.forEach(({ text }, index) => {
    for (const [kind, entry] of [
      ["number", text.sampleNumber],
      ["recording", text.recordingId],
    ] as const) {
      const key = identityKey(entry);
      if (key === undefined) continue;
      const first = firsts.get(`${kind} ${key}`);
      if (first === undefined) firsts.set(`${kind} ${key}`, index);
      else {
        const [a, b] = [rootOf(first), rootOf(index)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  return rows.map((_, index) => rootOf(index));
}

export function inDrawnOrder(rows: readonly Row[], salt: string): readonly Row[] {
  const groups = groupsOf(rows);
  const rankOf = (group: number): number => {
    const row = rows[group];
    const number = row && identityKey(row.text.sampleNumber);
    return hashText(`${salt}\n${number ?? `#${group}`}`);
  };
  const ranks = groups.map(rankOf);
  return rows
    .map((row, index) => ({ row, index, rank: ranks[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row);
}
