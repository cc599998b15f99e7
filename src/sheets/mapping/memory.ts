/**
 * The mappings that were used, kept in the workbook's settings so that co-authors share them. Settings have vanished on
 * some clients (office-js #2940): then a mapping is guessed and confirmed once more, and nothing else is lost.
 */
import type { Edit } from "../edits/edit";
import { withRemembered } from "./mapping";
import { isClockReading, isMapping, isValueMapping, type RememberedMapping } from "./reading";

export const KEY = "MysteryCalling.Import";

export function planRemember(
  remembered: readonly RememberedMapping[],
  latest: RememberedMapping,
): readonly Edit[] {
  const next = withRemembered(remembered, latest);
  if (JSON.stringify(next) === JSON.stringify(remembered)) return [];
  return [{ kind: "setting", key: KEY, value: JSON.stringify(next) }];
}

/** Whatever stands there, as far as it is what we wrote. */
export function rememberedIn(value: unknown): readonly RememberedMapping[] {
  const parsed = parse(value);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((one: unknown): RememberedMapping[] => {
    if (typeof one !== "object" || one === null || !("headers" in one) || !("mapping" in one)) return [];
    const { headers, mapping } = one;
    if (!isTexts(headers) || !isMapping(mapping)) return [];
    const values = "values" in one && isValueMapping(one.values) ? { values: one.values } : {};
    const clock = "clock" in one && isClockReading(one.clock) ? { clock: one.clock } : {};
    return [{ headers, mapping, ...values, ...clock }];
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

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
