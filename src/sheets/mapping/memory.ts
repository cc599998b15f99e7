/**
 * The mappings that were used, kept in the workbook's settings so that co-authors share them. Settings have vanished on
 * some clients (office-js #2940): then a mapping is guessed and confirmed once more, and nothing else is lost.
 */
import type { Edit } from "../edits/edit";
import { withRemembered } from "./mapping";
import {
  isClockReading,
  mappingNamed,
  spelledMapping,
  spelledValues,
  valuesNamed,
  type RememberedMapping,
} from "./reading";

export const KEY = "MysteryCalling.Import";

export function planRemember(
  remembered: readonly RememberedMapping[],
  latest: RememberedMapping,
): readonly Edit[] {
  const value = written(withRemembered(remembered, latest));
  return value === written(remembered) ? [] : [{ kind: "setting", key: KEY, value }];
}

/** Columns stand there by their names, as in every workbook that has remembered any. */
const written = (all: readonly RememberedMapping[]): string =>
  JSON.stringify(
    all.map(({ headers, mapping, values, clock }) => ({
      headers,
      mapping: spelledMapping(mapping),
      ...(values === undefined ? {} : { values: spelledValues(values) }),
      clock,
    })),
  );

/** Whatever stands there, as far as it is what we wrote. */
export function rememberedIn(value: unknown): readonly RememberedMapping[] {
  const parsed = parse(value);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((one: unknown): RememberedMapping[] => {
    if (typeof one !== "object" || one === null || !("headers" in one) || !("mapping" in one)) return [];
    const { headers } = one;
    const mapping = mappingNamed(one.mapping);
    const values = "values" in one ? valuesNamed(one.values) : undefined;
    if (!isList(headers) || mapping === undefined) return [];
    const clock = "clock" in one && isClockReading(one.clock) ? { clock: one.clock } : {};
    return [{ headers, mapping, ...(values === undefined ? {} : { values }), ...clock }];
  });
}

function parse(value: unknown): unknown {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
