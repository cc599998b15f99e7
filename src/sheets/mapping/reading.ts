/** How a file's rows are read as F-22's: which header stands for which, which value for which, and what its durations count. */
import { foldedOf } from "./spelling";

/** A file's header to the target's header it stands for; "" = left out. */
export type Mapping = Readonly<Record<string, string>>;

/**
 * By F-22's header (a criterion's code), then by the file's value, trimmed and in lower case: the item of the list that it
 * stands for; "" = taken as it is.
 */
export type ValueMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

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
export function mappedTo(mapping: Mapping, header: string): string | undefined {
  const key = Object.keys(mapping).find((one) => foldedOf(one) === foldedOf(header));
  return key === undefined ? undefined : mapping[key];
}

/** What a mapping says that a value under a column stands for; undefined where it says nothing, or that it stays. */
export function itemFor(values: ValueMapping, header: string, text: string): string | undefined {
  const own = Object.hasOwn(values, header) ? values[header] : undefined;
  const folded = foldedOf(text);
  const item = own !== undefined && Object.hasOwn(own, folded) ? own[folded] : undefined;
  return item === "" ? undefined : item;
}

export const isClockReading = (value: unknown): value is ClockReading =>
  value === "mm:ss" || value === "h:mm";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isMapping = (value: unknown): value is Mapping =>
  isRecord(value) && Object.values(value).every((one) => typeof one === "string");

export const isValueMapping = (value: unknown): value is ValueMapping =>
  isRecord(value) && Object.values(value).every(isMapping);
