/** Rows from CSV: UTF-8 with or without BOM, comma or semicolon; quoted fields may hold line breaks. */
import { CsvError, parse } from "csv-parse/sync";
import { Failure } from "./failure";

export interface CsvRows {
  readonly headers: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** As many characters as a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** The one of comma and semicolon that the header line has more of, quoted fields left out. */
function delimiterOf(text: string): "," | ";" {
  const header = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

/** Throws a Failure for a broken quote, a repeated header, or a file that holds no header. `name` is told in it. */
export function readCsv(bytes: Uint8Array, name: string): CsvRows {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${name} is not UTF-8 text; save it as "CSV UTF-8" and try again.`);
  }
  let records: string[][];
  try {
    // A short line leaves cells empty; a long one would lose a value, so it is refused below.
    records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Failure(`${name} is no readable CSV: ${error.message}.`);
    throw error;
  }
  const [headerLine = [], ...lines] = records;
  if (headerLine.every((header) => header.trim() === "")) throw new Failure(`${name} has no header line.`);
  // A column without a header has a name to be told by, if it holds anything.
  const headers = headerLine.map(
    (header, place) =>
      header.trim() || (lines.some((line) => (line[place] ?? "") !== "") ? `(${place + 1})` : ""),
  );
  const repeated = headers.find(
    (header, index) =>
      header !== "" && headers.findIndex((one) => one.toLowerCase() === header.toLowerCase()) < index,
  );
  if (repeated !== undefined) throw new Failure(`${name} has the header "${repeated}" twice.`);
  const rows = lines.map((line, index) => {
    const beyond = line.slice(headers.length).some((value) => value !== "");
    if (beyond) throw new Failure(`${name}: record ${index + 1} has more values than there are headers.`);
    const long = line.findIndex((value) => value.length > LONGEST_CELL);
    if (long >= 0)
      throw new Failure(
        `${name}: record ${index + 1} has more than ${LONGEST_CELL} characters under "${headers[long]}", which no cell holds.`,
      );
    return Object.fromEntries(headers.map((header, place) => [header, line[place] ?? ""]));
  });
  // Lines of separators alone hold no row.
  return { headers, rows: rows.filter((row) => Object.values(row).some((value) => value !== "")) };
}
