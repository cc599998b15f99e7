/** Rows that fill every column that an export may have, as an export would bring them. */
import { FIXED_HEADERS } from "../../src/sheets/layout/f22-columns";
import { demoSamples } from "../excel/support/demo-month";

/** A header for each column that any of the rows fills. */
export function demoCsv(count: number): string {
  const samples = demoSamples(count);
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = samples.map((sample) =>
    keys.map((key) => quoted(String(Reflect.get(sample, key) ?? ""))).join(","),
  );
  // Criteria are called by their code.
  const headers = keys.map((key) => FIXED_HEADERS.get(key) ?? key);
  return [headers.map(quoted).join(","), ...lines].join("\n");
}
