/** Lines of a flat table as the bytes of a file: CSV (RFC 4180, UTF-8) or Parquet. The same lines give the same bytes. */
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import type { FlatColumn, FlatValue } from "../excel";
import { isoFromDay } from "../sop";

export const FORMATS = ["csv", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

const SECONDS_OF_DAY = 86_400;
const two = (value: number): string => String(value).padStart(2, "0");

/** A share of the day as hh:mm:ss. */
function clock(share: number): string {
  const seconds = Math.round((share - Math.floor(share)) * SECONDS_OF_DAY) % SECONDS_OF_DAY;
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
}

/** Days as ISO text, times as hh:mm:ss; nothing is null. */
function plain({ type }: FlatColumn, value: FlatValue): string | number | boolean | null {
  if (typeof value !== "number") return value;
  if (type === "day") return isoFromDay(value);
  return type === "time" ? clock(value) : value;
}

/** An empty field is null: an empty text is never written. */
const csvField = (value: string | number | boolean | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvBytes = (columns: readonly FlatColumn[], lines: readonly (readonly FlatValue[])[]): Uint8Array => {
  const told = lines.map((line) =>
    columns.map((column, place) => csvField(plain(column, line[place] ?? null))).join(","),
  );
  return new TextEncoder().encode([columns.map(({ name }) => name).join(","), ...told, ""].join("\n"));
};

/** By Parquet's own names: a text is bytes in UTF-8, a day is days since 1970. */
const PARQUET_TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
  time: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  whole: { type: "INT32" },
  number: { type: "DOUBLE" },
  flag: { type: "BOOLEAN" },
} as const;
/** The serial of 1970-01-01, from which Parquet counts days. */
const UNIX_DAY = 25_569;
const MILLISECONDS_OF_DAY = 86_400_000;

function parquetBytes(columns: readonly FlatColumn[], lines: readonly (readonly FlatValue[])[]): Uint8Array {
  const columnData = columns.map((column, place) => ({
    name: column.name,
    data: lines.map((line) => {
      const value = line[place] ?? null;
      return column.type === "day" && typeof value === "number"
        ? new Date((value - UNIX_DAY) * MILLISECONDS_OF_DAY)
        : plain(column, value);
    }),
  }));
  const writer = new ByteWriter();
  // With a writer into memory it is done when it returns.
  void parquetWrite({
    writer,
    columnData,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(
        ({ name, type }) => ({ name, repetition_type: "OPTIONAL", ...PARQUET_TYPES[type] }) as const,
      ),
    ],
    createdBy: "mystery-calling",
  });
  return new Uint8Array(writer.getBuffer());
}

export const flatBytes = (
  format: Format,
  columns: readonly FlatColumn[],
  lines: readonly (readonly FlatValue[])[],
): Uint8Array => (format === "csv" ? csvBytes(columns, lines) : parquetBytes(columns, lines));
