/** Which of a file's headers stands for which of F-22's: known by name, remembered from a file like it, or guessed by spelling. */
import { FORMULA_HEADERS } from "../snapshot/read-month";
import { synonymsOf } from "./synonyms";
import type { ImportTarget } from "./targets";

/** A file's header to the target's header it stands for; "" = left out. */
export type Mapping = Readonly<Record<string, string>>;

/** A mapping that was used, with all the headers of its file. */
export interface RememberedMapping {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

/** How it is known what a header stands for; `formula`: F-22 computes that column by itself. */
export type Certainty = "name" | "remembered" | "guessed" | "formula" | "unknown";

export interface Suggestion {
  readonly header: string;
  /** "" = left out. */
  readonly target: string;
  readonly certainty: Certainty;
}

const fold = (header: string): string => header.trim().toLowerCase();

/** Whether two files have the same headers, in any order and case. */
const sameHeaders = (a: readonly string[], b: readonly string[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (headers: readonly string[]): string =>
  headers
    .map(fold)
    .filter((header) => header !== "")
    .sort()
    .join("\n");

/** The mapping remembered for a file with exactly these headers; the newest stands first. */
export const rememberedFor = (
  headers: readonly string[],
  remembered: readonly RememberedMapping[],
): Mapping | undefined => remembered.find((one) => sameHeaders(one.headers, headers))?.mapping;

/** What a mapping says of a header, whatever the case; undefined where it does not speak of it. */
export function mappedTo(mapping: Mapping, header: string): string | undefined {
  const key = Object.keys(mapping).find((one) => fold(one) === fold(header));
  return key === undefined ? undefined : mapping[key];
}

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
  const wanted = fold(header);
  return targets.find((target) => fold(target.header) === wanted || fold(target.label) === wanted);
}

/**
 * One suggestion for each of the file's headers, in their order. A file with the same headers as one before maps as that
 * one did; else what is known by name goes first, and the rest is guessed by spelling, the likeliest first and no target twice.
 */
export function suggestMapping(
  headers: readonly string[],
  targets: readonly ImportTarget[],
  remembered: readonly RememberedMapping[] = [],
): readonly Suggestion[] {
  const before = rememberedFor(headers, remembered);
  if (before) return headers.map((header) => recalled(header, before, targets));
  const taken = new Set<string>();
  const found = new Map<string, Suggestion>();
  for (const header of headers) {
    const target = targetByName(header, targets);
    if (!target || taken.has(target.header)) continue;
    taken.add(target.header);
    found.set(header, { header, target: target.header, certainty: "name" });
  }
  for (const { header, target } of guesses(
    headers.filter((header) => !found.has(header) && !isFormula(header)),
    targets,
  )) {
    if (taken.has(target) || found.has(header)) continue;
    taken.add(target);
    found.set(header, { header, target, certainty: "guessed" });
  }
  return headers.map((header) => found.get(header) ?? leftOut(header));
}

const isFormula = (header: string): boolean => FORMULA_HEADERS.some((one) => fold(one) === fold(header));

const leftOut = (header: string): Suggestion => ({
  header,
  target: "",
  certainty: isFormula(header) ? "formula" : "unknown",
});

function recalled(header: string, mapping: Mapping, targets: readonly ImportTarget[]): Suggestion {
  const wanted = mappedTo(mapping, header) ?? "";
  // A criterion that no scorecard has any more cannot be mapped to.
  const target = targets.some((one) => one.header === wanted) ? wanted : "";
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
      ...targets.flatMap(({ header, label, column }) => [header, label, ...synonymsOf(column)]),
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
): readonly { readonly header: string; readonly target: string; readonly likeness: number }[] {
  return headers
    .flatMap((header) =>
      targets.map((target) => ({ header, target: target.header, likeness: likenessOf(header, target) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}

function likenessOf(header: string, target: ImportTarget): number {
  const letters = lettersOf(header);
  if (letters === "") return 0;
  const own = [target.header, target.label].map(lettersOf);
  // A name that people give the column elsewhere is as good as its own, but for one that is spelled the same.
  const others = synonymsOf(target.column).map(lettersOf);
  const code = /^p0*(\d{1,2})/.exec(letters)?.[1];
  if (code !== undefined && lettersOf(target.header) === `p${code.padStart(2, "0")}`) return 0.95;
  return Math.max(
    ...own.map((one) => similarity(letters, one)),
    ...others.map((one) => similarity(letters, one) * 0.98),
  );
}

/** Letters and figures alone, without accents: `Tgl. Panggilan` and `tgl_panggilan` are one. */
const lettersOf = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

/** Dice's coefficient over pairs of letters: 1 = the same, 0 = no pair in common. */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(b);
  const all = pairsOf(a);
  let common = 0;
  for (const pair of all) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    common += 1;
    pairs.splice(at, 1);
  }
  const total = all.length + b.length - 1;
  return total <= 0 ? 0 : (2 * common) / total;
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
