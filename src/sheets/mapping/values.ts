/** Which of a file's values stands for which item of F-22's lists: remembered from a file like it, or guessed by spelling. */
import type { SourceCell, SourceTable } from "../../import/types";
import { isCriterion, keyNamed, type SampleKey } from "../layout/sample-key";
import { mappedTo, type Mapping, type ValueMapping } from "./reading";
import { foldedOf, lettersOf } from "./spelling";
import type { ImportTarget } from "./targets";
import { valueSynonymsOf } from "./value-synonyms";

export interface ValueSuggestion {
  /** As the file spells it where it stands first. */
  readonly value: string;
  /** How many cells hold it. */
  readonly count: number;
  /** "" = taken as it is. */
  readonly item: string;
  readonly certainty: "remembered" | "guessed" | "unknown";
}

/** Columns with one list among them, and the values under them that are none of its items. */
export interface ValueGroup {
  readonly columns: readonly SampleKey[];
  readonly items: readonly string[];
  /** The most frequent first. */
  readonly values: readonly ValueSuggestion[];
}

/** More different values than these under one list are no spelling of its items: the others are taken as they are. */
const MOST_VALUES = 40;

/** A cell's content as lists compare it; "" for a day or a time, which no list holds. */
export function textOfCell(cell: SourceCell): string {
  if (typeof cell === "object") return "";
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

/** The item that a text is spelled as, whatever its case, signs and blanks, or that a word of `column` stands for. */
export function itemMeant(text: string, { key, known }: ImportTarget): string | undefined {
  const folded = foldedOf(text);
  const letters = lettersOf(text);
  const same = (word: string): boolean =>
    foldedOf(word) === folded || (letters !== "" && lettersOf(word) === letters);
  const spelled = known.filter(same);
  if (spelled.length > 0) return spelled.length === 1 ? spelled[0] : undefined;
  const words = valueSynonymsOf(key);
  const meant = known.filter((item) => {
    const name = Object.keys(words).find((one) => foldedOf(one) === foldedOf(item));
    return name !== undefined && words[name]?.some(same) === true;
  });
  return meant.length === 1 ? meant[0] : undefined;
}

interface Counted {
  readonly value: string;
  count: number;
}

/** Columns that show the same list are one group: a criterion's marks mean the same in each. */
const groupOf = (key: SampleKey): string => (isCriterion(key) ? "marks" : key);

/**
 * What to ask of the file's values, column by column in F-22's order. A list without items in this workbook asks nothing:
 * it takes what comes.
 * @param remembered what a file with the same headers meant by its values
 */
export function suggestValues(
  table: SourceTable,
  mapping: Mapping,
  targets: readonly ImportTarget[],
  remembered: ValueMapping = {},
): readonly ValueGroup[] {
  const groups = new Map<string, { targets: ImportTarget[]; found: Map<string, Counted> }>();
  const placeOf = new Map(
    table.headers.map((header, place) => [mappedTo(mapping, header) ?? keyNamed(header), place] as const),
  );
  for (const target of targets) {
    const place = placeOf.get(target.key);
    if (target.kind !== "list" || target.known.length === 0 || place === undefined) continue;
    const group = groups.get(groupOf(target.key)) ?? { targets: [], found: new Map<string, Counted>() };
    groups.set(groupOf(target.key), group);
    group.targets.push(target);
    countStrangers(table, place, target, group.found);
  }
  return [...groups.values()].flatMap(({ targets: own, found }): ValueGroup[] => {
    const [first] = own;
    if (!first || found.size === 0) return [];
    const values = [...found]
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, MOST_VALUES)
      .map(([folded, { value, count }]) => ({ value, count, ...meaningOf(folded, value, own, remembered) }));
    return [{ columns: own.map(({ key }) => key), items: first.known, values }];
  });
}

function countStrangers(
  { rows }: SourceTable,
  place: number,
  { known }: ImportTarget,
  found: Map<string, Counted>,
): void {
  const items = new Set(known.map((item) => item.toLowerCase()));
  for (const { cells } of rows) {
    const value = textOfCell(cells[place] ?? "");
    // Blanks alone are text that check tells of; there is nothing in them to stand for an item.
    if (value.trim() === "" || items.has(value.toLowerCase())) continue;
    const folded = foldedOf(value);
    const counted = found.get(folded);
    if (counted) counted.count += 1;
    else found.set(folded, { value, count: 1 });
  }
}

function meaningOf(
  folded: string,
  value: string,
  targets: readonly ImportTarget[],
  remembered: ValueMapping,
): Pick<ValueSuggestion, "item" | "certainty"> {
  for (const { key, known } of targets) {
    const before = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (before === undefined || !Object.hasOwn(before, folded)) continue;
    const item = before[folded] ?? "";
    // An item that the list has lost since cannot be meant any more.
    if (item === "" || known.includes(item)) return { item, certainty: "remembered" };
  }
  const [first] = targets;
  const item = first && itemMeant(value, first);
  return item === undefined ? { item: "", certainty: "unknown" } : { item, certainty: "guessed" };
}

/** The suggestions as a mapping: what is taken as it is, too, so that it is not asked again. */
export function valuesOf(groups: readonly ValueGroup[]): ValueMapping {
  return Object.fromEntries(
    groups.flatMap(({ columns, values }) =>
      columns.map((column) => [
        column,
        Object.fromEntries(values.map(({ value, item }) => [foldedOf(value), item])),
      ]),
    ),
  );
}

/** A mapping with a value's item changed under all the columns of its group. */
export const withValue = (
  values: ValueMapping,
  { columns }: ValueGroup,
  value: string,
  item: string,
): ValueMapping => ({
  ...values,
  ...Object.fromEntries(
    columns.map((column) => [column, { ...values[column], [foldedOf(value)]: item }] as const),
  ),
});
