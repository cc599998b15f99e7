/** Shares as a setting says them: labels with their percents. */

export interface LabelledShare {
  readonly label: string;
  /** 0 to 100. */
  readonly percent: number;
}

/** Percents are typed by hand: a third is 33,3. */
const TOLERANCE = 0.5;

/**
 * The shares that a text names; none of an empty one. Undefined where a part has no percent, a label comes twice in any case,
 * or they do not add up to 100.
 *
 * @example sharesOf("Informasi 40%; Komplain 60%") // [{ label: "Informasi", percent: 40 }, { label: "Komplain", percent: 60 }]
 */
export const sharesOf = (text: string): readonly LabelledShare[] | undefined => {
  if (text.trim() === "") return [];
  const parts = text.split("%");
  if (parts.pop()?.trim() !== "") return undefined;
  const shares = parts.map((part): LabelledShare | undefined => {
    const match = /^\s*[;,]?\s*([^\s;,][^;,]*?)\s+(\d+(?:[.,]\d+)?)\s*$/.exec(part);
    return match ? { label: match[1] ?? "", percent: Number((match[2] ?? "").replace(",", ".")) } : undefined;
  });
  const known = shares.flatMap((share) => share ?? []);
  const labels = new Set(known.map(({ label }) => label.toLowerCase()));
  const sum = known.reduce((all, { percent }) => all + percent, 0);
  const isWhole = known.length === parts.length && labels.size === known.length;
  return isWhole && Math.abs(sum - 100) <= TOLERANCE ? known : undefined;
};
