/** How a file's rows are read as F-22's: which header stands for which, which value for which, and what its durations count. */
import { keyNamed, nameOf, type SampleKey } from "../layout/sample-key";
import { foldedOf } from "./spelling";

/** A file's header to the column that it stands for; "" = left out. */
export type Mapping = Readonly<Record<string, SampleKey | "">>;

/** By the file's value, trimmed and in lower case: the item of the list that it stands for; "" = taken as it is. */
type Items = Readonly<Record<string, string>>;

export type ValueMapping = Readonly<Partial<Record<SampleKey, Items>>>;

/** What the two parts of a duration such as `4:12` count. */
export type ClockReading = "mm:ss" | "h:mm";

/** What is said of a file's contents; what is not said of is taken as it is. */
export interface Reading {
  readonly values?: ValueMapping;
  readonly clock?: ClockReading | undefined;
}

/** A mapping that was used, with all the headers of its file. */
export interface RememberedMapping extends Reading {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

/** What a mapping says of a header, whatever the case; undefined where it does not speak of it. */
export function mappedTo(mapping: Mapping, header: string): SampleKey | "" | undefined {
  const key = Object.keys(mapping).find((one) => foldedOf(one) === foldedOf(header));
  return key === undefined ? undefined : mapping[key];
}

/** What a mapping says that a value under a column stands for; undefined where it says nothing, or that it stays. */
export function itemFor(values: ValueMapping, column: SampleKey, text: string): string | undefined {
  const own = Object.hasOwn(values, column) ? values[column] : undefined;
  const folded = foldedOf(text);
  const item = own !== undefined && Object.hasOwn(own, folded) ? own[folded] : undefined;
  return item === "" ? undefined : item;
}

export const isClockReading = (value: unknown): value is ClockReading =>
  value === "mm:ss" || value === "h:mm";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((one) => typeof one === "string");

/** A mapping as people and workbooks spell it, with names for columns; undefined where it is none. */
export const mappingNamed = (spelled: unknown): Mapping | undefined =>
  isTexts(spelled)
    ? Object.fromEntries(Object.entries(spelled).map(([header, name]) => [header, keyNamed(name) ?? ""]))
    : undefined;

/** As `mappingNamed`; what stands under a name that is no column's is left out. */
export const valuesNamed = (spelled: unknown): ValueMapping | undefined =>
  isRecord(spelled) && Object.values(spelled).every(isTexts)
    ? Object.fromEntries(
        Object.entries(spelled).flatMap(([name, items]) => {
          const key = keyNamed(name);
          return key === undefined || !isTexts(items) ? [] : [[key, items] as const];
        }),
      )
    : undefined;

export const spelledMapping = (mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mapping).map(([header, key]) => [header, key === "" ? "" : nameOf(key)]));

export const spelledValues = (values: ValueMapping): Readonly<Record<string, Items>> =>
  Object.fromEntries(
    (Object.entries(values) as [SampleKey, Items][]).map(([key, items]) => [nameOf(key), items]),
  );
