/** A header line and the rows below it, made of a file's lines so that no value is left without a header to be told by. */
import { SourceError } from "./error";
import type { SourceCell, SourceContent, SourceLine, SourceTable } from "./types";

/** As many characters as a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Text of a header cell on one line; "" for a cell that holds none. */
export const headerText = (cell: SourceCell | undefined): string =>
  cell === undefined || typeof cell === "object" ? "" : String(cell).replaceAll(/\s+/g, " ").trim();

/**
 * The table whose header is the line at `index`; what stands above it is left out.
 * `strict` refuses a header that stands twice and a row longer than its headers, as a file made for F-22 has neither;
 * else the second is called `Tanggal (2)`, and columns beyond the headers by their place.
 */
export function tableOf(content: SourceContent, index: number, strict: boolean): SourceTable {
  const line = content.lines[index];
  const below = content.lines.slice(index + 1);
  if (!line || line.cells.every((cell) => headerText(cell) === "")) throw new SourceError("noHeader");
  const filled = filledPlaces(below);
  const width = strict
    ? line.cells.length
    : Math.max(line.cells.length, filled.size > 0 ? Math.max(...filled) + 1 : 0);
  const named = Array.from({ length: width }, (_, place) => {
    const header = headerText(line.cells[place]);
    return header === "" && filled.has(place) ? `(${place + 1})` : header;
  });
  const headers = strict ? refuseRepeated(named) : numberRepeated(named);
  return {
    headerLine: line.number,
    headers,
    date1904: content.date1904,
    rows: below.map(({ number, cells }) => {
      const beyond = strict ? cells.findIndex((cell, place) => place >= width && cell !== "") : -1;
      if (beyond >= 0) throw new SourceError("rowTooLong", { line: number, column: beyond + 1 });
      const long = cells.findIndex((cell) => typeof cell === "string" && cell.length > LONGEST_CELL);
      if (long >= 0)
        throw new SourceError("cellTooLong", {
          line: number,
          header: headers[long] ?? "",
          most: LONGEST_CELL,
        });
      if (cells.length === width) return { number, cells };
      return { number, cells: Array.from({ length: width }, (_, place) => cells[place] ?? "") };
    }),
  };
}

/** The places that any of the lines fills. */
function filledPlaces(lines: readonly SourceLine[]): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { cells } of lines)
    for (const [place, cell] of cells.entries()) if (cell !== "") filled.add(place);
  return filled;
}

function refuseRepeated(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  for (const header of headers) {
    const key = header.toLowerCase();
    if (header !== "" && seen.has(key)) throw new SourceError("headerRepeated", { header });
    seen.add(key);
  }
  return headers;
}

function numberRepeated(headers: readonly string[]): readonly string[] {
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  const seen = new Set<string>();
  return headers.map((header) => {
    const key = header.toLowerCase();
    if (header === "" || !seen.has(key)) {
      seen.add(key);
      return header;
    }
    for (let count = 2; ; count += 1) {
      const name = `${header} (${count})`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
