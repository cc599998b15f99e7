/** Which of a file's headers stands for which of F-22's: known by name, remembered from a file like it, or guessed by spelling. */
import type { SourceCell } from "../../import/types";
import { FORMULA_HEADERS } from "../snapshot/read-month";
import type { SampleKey } from "../layout/sample-key";
import { areMoments, contradicts, guessesByContents, type ContentsUnder } from "./contents";
import { mappedTo, type Mapping, type RememberedMapping } from "./reading";
import { foldedOf, lettersOf, similarity } from "./spelling";
import { synonymsOf } from "./synonyms";
import type { ImportTarget } from "./targets";

/** How it is known what a header stands for; `contents`: guessed by what stands under it; `formula`: F-22 computes that column by itself. */
export type Certainty = "name" | "remembered" | "guessed" | "contents" | "formula" | "unknown";

export interface Suggestion {
  readonly header: string;
  /** "" = left out. */
  readonly target: SampleKey | "";
  readonly certainty: Certainty;
}

/** Whether two files have the same headers, in any order and case. */
const sameHeaders = (a: readonly string[], b: readonly string[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (headers: readonly string[]): string =>
  headers
    .map(foldedOf)
    .filter((header) => header !== "")
    .sort()
    .join("\n");

/** What is remembered of a file with exactly these headers; the newest stands first. */
export const rememberedFor = (
  headers: readonly string[],
  remembered: readonly RememberedMapping[],
): RememberedMapping | undefined => remembered.find((one) => sameHeaders(one.headers, headers));

/** As many as are worth remembering: a workbook sees a handful of kinds of files. */
const MOST_REMEMBERED = 20;

/** The remembered mappings with one more, which replaces an older one for the same headers. */
export const withRemembered = (
  remembered: readonly RememberedMapping[],
  latest: RememberedMapping,
): readonly RememberedMapping[] =>
  [latest, ...remembered.filter((one) => !sameHeaders(one.headers, latest.headers))].slice(
    0,
    MOST_REMEMBERED,
  );

/** The target that a header names: by header in any case, a criterion by its code or in full. */
export function targetByName(header: string, targets: readonly ImportTarget[]): ImportTarget | undefined {
  const wanted = foldedOf(header);
  return targets.find(({ names }) => names.some((name) => foldedOf(name) === wanted));
}

/**
 * One suggestion for each of the file's headers, in their order. A file with the same headers as one before maps as that
 * one did; else what is known by name goes first, then what is guessed by spelling, both where the contents do not speak
 * against it, the likeliest first and no target twice, and last what the contents alone can only be.
 */
export function suggestMapping(
  headers: readonly string[],
  targets: readonly ImportTarget[],
  remembered: readonly RememberedMapping[] = [],
  contentsOf: ContentsUnder = () => [],
): readonly Suggestion[] {
  const before = rememberedFor(headers, remembered);
  if (before) return headers.map((header) => recalled(header, before.mapping, targets));
  const found = new Map<string, Suggestion>();
  const take = (header: string, target: SampleKey, certainty: Certainty): void => {
    const isTaken = found.has(header) || [...found.values()].some((one) => one.target === target);
    if (!isTaken) found.set(header, { header, target, certainty });
  };
  for (const header of headers) {
    const target = targetByName(header, targets);
    // `Status` is a column of F-22 and, in other programs' files, another one.
    if (target && !(target.kind === "list" && contradicts(contentsOf(header), target, targets)))
      take(header, target.key, "name");
  }
  const open = headers.filter((header) => header !== "" && !found.has(header) && !isFormula(header));
  const contents = new Map(open.map((header) => [header, contentsOf(header)] as const));
  for (const { header, target } of guesses(open, targets))
    if (!contradicts(contents.get(header) ?? [], target, targets)) take(header, target.key, "guessed");
  callDateFromStart(found, contents);
  const left = open.filter((header) => !found.has(header));
  const free = targets.filter(({ key }) => [...found.values()].every(({ target }) => target !== key));
  for (const { header, target } of guessesByContents(left, free, contents))
    take(header, target.key, "contents");
  return headers.map((header) => found.get(header) ?? leftOut(header));
}

/** A start that is day and time in one is the call date where nothing else is: it fills Jam Mulai too. */
function callDateFromStart(
  found: Map<string, Suggestion>,
  contents: ReadonlyMap<string, readonly SourceCell[]>,
): void {
  const all = [...found.values()];
  const start = all.find(({ target, certainty }) => target === "startTime" && certainty === "guessed");
  if (start === undefined || all.some(({ target }) => target === "callDate")) return;
  const { header } = start;
  if (areMoments(contents.get(header) ?? []))
    found.set(header, { header, target: "callDate", certainty: "contents" });
}

/** F-22 computes what stands under such a header by itself. */
export const isFormula = (header: string): boolean =>
  FORMULA_HEADERS.some((one) => foldedOf(one) === foldedOf(header));

const leftOut = (header: string): Suggestion => ({
  header,
  target: "",
  certainty: isFormula(header) ? "formula" : "unknown",
});

function recalled(header: string, mapping: Mapping, targets: readonly ImportTarget[]): Suggestion {
  const wanted = mappedTo(mapping, header) ?? "";
  // A criterion that no scorecard has any more cannot be mapped to.
  const target = targets.some(({ key }) => key === wanted) ? wanted : "";
  return { header, target, certainty: "remembered" };
}

/** Tells whether a text is a name, or another name, of some target or of a column that F-22 computes, or `known` besides. */
export function knownNames(
  targets: readonly ImportTarget[],
  known: readonly string[] = [],
): (text: string) => boolean {
  const names = new Set(
    [
      ...known,
      ...FORMULA_HEADERS,
      ...targets.flatMap(({ names, key }) => [...names, ...synonymsOf(key)]),
    ].map(lettersOf),
  );
  return (text) => names.has(lettersOf(text));
}

/** As like as two headers must be for the one to be guessed from the other: 1 = the same letters. */
const ALIKE = 0.75;

/** Every pair of a header and a target that could be meant, the likeliest first. */
function guesses(
  headers: readonly string[],
  targets: readonly ImportTarget[],
): readonly { readonly header: string; readonly target: ImportTarget; readonly likeness: number }[] {
  return headers
    .flatMap((header) => targets.map((target) => ({ header, target, likeness: likenessOf(header, target) })))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}

function likenessOf(header: string, target: ImportTarget): number {
  const letters = lettersOf(header);
  if (letters === "") return 0;
  const own = target.names.map(lettersOf);
  // A name that people give the column elsewhere is as good as its own, but for one that is spelled the same.
  const others = synonymsOf(target.key).map(lettersOf);
  const code = /^p0*(\d{1,2})/.exec(letters)?.[1];
  if (code !== undefined && lettersOf(target.key) === `p${code.padStart(2, "0")}`) return 0.95;
  return Math.max(
    ...own.map((one) => similarity(letters, one)),
    ...others.map((one) => similarity(letters, one) * 0.98),
  );
}
