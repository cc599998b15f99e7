/** `--map FILE.json`: what a file's headers and values stand for, written by hand or as the guess to be looked through. */
import { existsSync } from "node:fs";
import {
  contentsUnder,
  isClockReading,
  isTexts,
  nameOf,
  repeatedTargets,
  suggestMapping,
  suggestValues,
  targetByName,
  type ImportTarget,
  type Mapping,
  type Reading,
  type ValueMapping,
} from "../excel";
import type { SourceTable } from "../import";
import { Failure } from "./failure";
import { readBytes, saveText } from "./files";

/** What the file says of a header: the column, and what stands under it. */
interface Entry {
  readonly column: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly clock?: Reading["clock"];
}

/** By the headers of the file of rows. */
export type MapFile = ReadonlyMap<string, Entry>;

export interface FullMapping extends Required<Pick<Reading, "values">>, Pick<Reading, "clock"> {
  readonly mapping: Mapping;
}

const EXAMPLE =
  '{"Tgl": "Tanggal Panggilan", "Hasil": {"column": "Status Panggilan", "values": {"Connected": "Terhubung"}}}';

/** Undefined where there is no such file yet. Throws Failure. */
export async function readMapFile(path: string): Promise<MapFile | undefined> {
  if (!existsSync(path)) return undefined;
  const text = new TextDecoder().decode(await readBytes(path));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Failure("file.json", { path });
  }
  const entries =
    typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  const read = Object.entries(entries ?? {}).map(([header, value]) => [header, entryOf(value)] as const);
  if (entries === undefined || read.some(([, entry]) => entry === undefined))
    throw new Failure("map.shape", { path, example: EXAMPLE });
  return new Map(read.flatMap(([header, entry]) => (entry === undefined ? [] : [[header, entry] as const])));
}

function entryOf(value: unknown): Entry | undefined {
  if (typeof value === "string") return { column: value };
  if (typeof value !== "object" || value === null || !("column" in value)) return undefined;
  const { column } = value;
  const stranger = Object.keys(value).some((key) => !["column", "values", "clock"].includes(key));
  if (typeof column !== "string" || stranger) return undefined;
  const values = "values" in value ? value.values : {};
  const clock = "clock" in value ? value.clock : undefined;
  if (!isTexts(values) || (clock !== undefined && !isClockReading(clock))) return undefined;
  return { column, values, clock };
}

/**
 * The mapping in F-22's own spelling. One that speaks of a header which is not there, of a column that F-22 has not, or of
 * an item that its list has not, is a slip of the pen.
 */
export function checkedMapping(
  file: MapFile,
  { headers }: SourceTable,
  targets: readonly ImportTarget[],
  path: string,
): FullMapping {
  const there = new Set(headers.map((header) => header.toLowerCase()));
  const mapping: Record<string, Mapping[string]> = {};
  const values: { -readonly [Key in keyof ValueMapping]: ValueMapping[Key] } = {};
  let clock: Reading["clock"];
  for (const [header, entry] of file) {
    if (!there.has(header.trim().toLowerCase())) throw new Failure("map.header", { path, header });
    const target = entry.column.trim() === "" ? undefined : targetByName(entry.column, targets);
    if (target === undefined && entry.column.trim() !== "")
      throw new Failure("map.column", { path, column: entry.column });
    mapping[header] = target?.key ?? "";
    if (target && entry.values) values[target.key] = checkedValues(entry.values, target, path);
    clock ??= entry.clock;
  }
  const [twice] = repeatedTargets(mapping);
  if (twice !== undefined) throw new Failure("map.twice", { path, column: nameOf(twice) });
  return { mapping, values, ...(clock === undefined ? {} : { clock }) };
}

function checkedValues(
  values: Readonly<Record<string, string>>,
  { names: [name = ""], kind, known }: ImportTarget,
  path: string,
): Readonly<Record<string, string>> {
  if (kind !== "list" && Object.keys(values).length > 0)
    throw new Failure("map.noList", { path, column: name });
  return Object.fromEntries(
    Object.entries(values).map(([value, wanted]) => {
      const item = known.find((one) => one.toLowerCase() === wanted.toLowerCase());
      if (item === undefined && wanted !== "")
        throw new Failure("map.value", { path, value, wanted, column: name, known: known.join(", ") });
      return [value.trim().toLowerCase(), item ?? ""];
    }),
  );
}

/** Headers and values as they are guessed for the table; what is not guessed stands there empty, to be filled in. */
export function guessedMapping(table: SourceTable, targets: readonly ImportTarget[]): object {
  const headers = table.headers.filter((header) => header !== "");
  const suggestions = suggestMapping(headers, targets, [], contentsUnder(table));
  const mapping = Object.fromEntries(suggestions.map(({ header, target }) => [header, target]));
  const groups = suggestValues(table, mapping, targets);
  const spelled: ValueMapping = Object.fromEntries(
    groups.flatMap(({ columns, values }) =>
      columns.map((column) => [column, Object.fromEntries(values.map(({ value, item }) => [value, item]))]),
    ),
  );
  return Object.fromEntries(
    suggestions.map(({ header, target }) => {
      if (target === "") return [header, ""];
      const [column, values] = [nameOf(target), spelled[target]];
      return [header, values === undefined ? column : { column, values }];
    }),
  );
}

/** Writes the guess where there is no file yet. Throws Failure, always: it is to be looked through first. */
export async function writeGuess(
  path: string,
  table: SourceTable,
  targets: readonly ImportTarget[],
): Promise<never> {
  await saveText(path, `${JSON.stringify(guessedMapping(table, targets), null, 1)}\n`);
  throw new Failure("map.written", { path });
}
