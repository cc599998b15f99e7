/** What is said of a file of rows besides its rows: lines that are none, values without a header, a name with another's contents. */
import {
  contentsUnder,
  mappedTo,
  nameOf,
  suggestMapping,
  targetByName,
  titlesAbove,
  type ApartLine,
  type ImportTarget,
  type Mapping,
  type UsedRecording,
} from "../excel";
import { headerText, SourceError, type SourceContent, type SourceTable } from "../import";
import type { TextParams } from "../locales";
import type { McKey } from "./failure";

/** A text and what fills it. */
export interface Told {
  readonly key: McKey;
  readonly params: TextParams;
}

/** More lines than these are counted. */
const MOST_LISTED = 5;
const LONGEST = 40;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const listed = (lines: readonly ApartLine[]): string =>
  lines
    .slice(0, MOST_LISTED)
    .map(({ number, text }) => `${number} “${shortened(text)}”`)
    .join(", ");

/** Titles above the header, and what below it was left out for no row. */
export function tellApart(
  content: SourceContent,
  header: number,
  apart: readonly ApartLine[],
): readonly Told[] {
  const titles = titlesAbove(content, header);
  return [...told("rows.titles", titles), ...told("rows.apart", apart)];
}

const told = (key: "rows.titles" | "rows.apart", lines: readonly ApartLine[]): readonly Told[] =>
  lines.length === 0
    ? []
    : [
        {
          key,
          params: {
            count: lines.length,
            lines: `${listed(lines)}${lines.length > MOST_LISTED ? ", …" : ""}`,
          },
        },
      ];

/** Rows that were added with a recording that another row has. */
export function tellUsed(used: readonly UsedRecording[]): readonly Told[] {
  if (used.length === 0) return [];
  const recordings = used
    .slice(0, MOST_LISTED)
    .map(
      ({ recording, first }) =>
        `“${shortened(recording)}”${"row" in first ? "" : ` (${first.sheet}!${first.cell})`}`,
    )
    .join(", ");
  const more = used.length > MOST_LISTED ? ", …" : "";
  return [{ key: "rows.usedRecordings", params: { count: used.length, recordings: `${recordings}${more}` } }];
}

/**
 * A row of text with a value beyond its header has a separator too many, and what stands before it may be under the wrong
 * header. Columns that a mapping speaks of by their place are meant so.
 * @throws SourceError with line and column, counted from 1
 */
export function assertNoneBeyond(
  { lines }: SourceContent,
  header: number,
  isMeant: (header: string) => boolean,
): void {
  const width = lines[header]?.cells.length ?? 0;
  for (const { number, cells } of lines.slice(header + 1)) {
    const place = cells.findIndex(
      (cell, index) => index >= width && cell !== "" && !isMeant(placeName(index)),
    );
    if (place >= 0) throw new SourceError("rowTooLong", { line: number, column: place + 1 });
  }
}

/** What a column without a header is called. */
const placeName = (place: number): string => `(${place + 1})`;

/** Whether the column's header is its place alone. */
const isNameless = (content: SourceContent, header: number, place: number): boolean =>
  headerText(content.lines[header]?.cells[place]) === "";

/** Values in columns without a header that are left out, and which of the file's headers those are. */
export function tellNameless(
  content: SourceContent,
  header: number,
  table: SourceTable,
  mapping: Mapping,
): { readonly headers: readonly string[]; readonly told: readonly Told[] } {
  const places = table.headers.flatMap((name, place) =>
    name !== "" && isNameless(content, header, place) && (mappedTo(mapping, name) ?? "") === ""
      ? [place]
      : [],
  );
  const found = table.rows.flatMap(({ number, cells }) =>
    places
      .filter((place) => (cells[place] ?? "") !== "")
      .map((place) => ({ line: number, column: place + 1 })),
  );
  const headers = places.map((place) => table.headers[place] ?? "");
  const [first] = found;
  if (first === undefined) return { headers, told: [] };
  return { headers, told: [{ key: "rows.nameless", params: { count: found.length, ...first } }] };
}

/** Lists' names that the file gives to what another list holds, where nobody has said what they stand for. */
export function tellOtherContents(
  table: SourceTable,
  targets: readonly ImportTarget[],
  isSaid: (header: string) => boolean,
): readonly Told[] {
  const headers = table.headers.filter((header) => header !== "");
  const open = headers.filter((header) => !isSaid(header) && targetByName(header, targets)?.kind === "list");
  if (open.length === 0) return [];
  return suggestMapping(headers, targets, [], contentsUnder(table)).flatMap(
    ({ header, target, certainty }) =>
      !open.includes(header) || certainty === "name"
        ? []
        : [
            {
              key: target === "" ? "rows.otherContents" : "rows.otherContentsOf",
              params: { header, column: target === "" ? "" : nameOf(target) },
            } satisfies Told,
          ],
  );
}
