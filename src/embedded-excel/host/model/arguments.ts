/** The arguments of a call, checked as they are taken: what does not fit is Excel's InvalidArgument. */
import type { RangeTarget } from "../session/range-target";
import { invalidArgument } from "../errors";
import { namedColor } from "./colors";

/** An object of the model as an argument: of which type, and what it stands for. */
export interface ObjectArgument {
  readonly type: string;
  readonly target: unknown;
}

export function isObjectArgument(value: unknown): value is ObjectArgument {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "scalars" in value &&
    "property" in value
  );
}

export class Arguments {
  public constructor(private readonly values: readonly unknown[]) {}

  public at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  /** As many as were given. */
  public all(): readonly unknown[] {
    return this.values;
  }

  public text(index: number): string {
    return asText(this.at(index));
  }

  public optionalText(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index);
  }

  public integer(index: number): number {
    return asInteger(this.at(index));
  }

  public optionalInteger(index: number): number | undefined {
    return this.at(index) === undefined ? undefined : this.integer(index);
  }

  public flag(index: number, fallback = false): boolean {
    const value = this.at(index);
    return value === undefined ? fallback : asFlag(value);
  }

  /** One of the words; matched without case, as Excel's enums are. */
  public word<W extends string>(index: number, words: readonly W[], fallback?: W): W {
    const value = this.at(index);
    return value === undefined && fallback !== undefined ? fallback : asWord(value, words);
  }

  /** An object of that type. */
  public object(index: number, type: string): ObjectArgument {
    const value = this.at(index);
    if (!isObjectArgument(value) || value.type !== type)
      throw invalidArgument(`argument ${index + 1} is no ${type}`);
    return value;
  }

  /** What a Range or RangeAreas stands for. */
  public ranges(index: number): readonly RangeTarget[] {
    const given = this.at(index);
    if (!isObjectArgument(given) || (given.type !== "Range" && given.type !== "RangeAreas"))
      throw invalidArgument(`argument ${index + 1} is no Range and no RangeAreas`);
    return given.type === "Range" ? [given.target as RangeTarget] : (given.target as readonly RangeTarget[]);
  }

  public isObject(index: number): boolean {
    return isObjectArgument(this.at(index));
  }

  public record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.at(index) ?? {});
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("a text is expected");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("a number is expected");
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument("a whole number is expected");
  return number;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is expected");
  return value;
}

export function asWord<W extends string>(value: unknown, words: readonly W[]): W {
  const found =
    typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`one of ${words.join(", ")} is expected`);
  return found;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument("an object is expected");
  return Object.fromEntries(Object.entries(value));
}

export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument("an array is expected");
  return value;
}

/** A colour as #RRGGBB: from #RGB, #RRGGBB, RRGGBB or one of CSS's names. */
export function asColor(value: unknown): string {
  const text = asText(value).trim();
  const named = namedColor(text);
  if (named !== undefined) return named;
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  if (/^#[0-9a-f]{3}$/i.test(text)) return text.toUpperCase().replace(/[0-9A-F]/g, "$&$&");
  throw invalidArgument(`${text} is no colour`);
}
