/** docs/export.md's own SQL, and what DuckDB answers to it. */
import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";

const DOCS = readFileSync("docs/export.md", "utf8");

/** The SQL of that name, over the folder. Tests and benchmarks run in the repository's own folder. */
export function sqlOf(name: string, folder: string, format: "csv" | "parquet"): string {
  const found = new RegExp("```sql " + name + "\\n([^`]*)```").exec(DOCS)?.[1];
  if (found === undefined) throw new Error(`docs/export.md has no SQL called ${name}`);
  const own = found.replaceAll("FOLDER", folder);
  return format === "csv"
    ? own
    : own.replaceAll(/read_csv\('([^']*)\.csv'(.*), types = \{[^}]*\}\)/g, "read_parquet('$1.parquet'$2)");
}

export type Line = Readonly<Record<string, unknown>>;

/** Whole numbers as numbers, whatever their type. */
export async function linesOf(connection: DuckDBConnection, sql: string): Promise<readonly Line[]> {
  const read = await connection.runAndReadAll(sql);
  return read
    .getRowObjectsJson()
    .map((line) =>
      Object.fromEntries(
        Object.entries(line).map(([key, value]) => [
          key,
          typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value,
        ]),
      ),
    );
}
