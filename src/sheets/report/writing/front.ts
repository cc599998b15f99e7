/** What a document's first page is made of besides tables: letterhead, headline, five figures, findings and signatures. */
import { asTyped, type CellLook } from "../../edits/edit";
import type {
  CellFormula,
  FindingsBlock,
  FootBlock,
  HeadingBlock,
  HeadlineBlock,
  LetterheadBlock,
  SignatureBlock,
  StateName,
  TilesBlock,
  WarningBlock,
} from "../blocks";
import type { AddressOf } from "../report-draft";
import { fitted, heightOf, linesFor, shortened } from "../measure";
import {
  ASIDE,
  BOX_LABEL,
  DOCUMENT_TITLE,
  DRAFT_MARK,
  FRAMED,
  HEADLINE,
  NEUTRAL,
  OPEN_FRAME,
  SMALL_NOTE,
  STATE_LOOKS,
  TABLE_HEADER,
  TILE,
  TILE_SIDES,
  TITLE_LINE,
  WARNING,
} from "../table-looks";
import type { Page } from "./page";

/** In the dated cell as people write days in sentences. */
/** The report is Indonesian: its months are, whatever the language of the Excel that shows it. */
const LONG_DATE = "[$-421]d mmmm yyyy";

export function writeLetterhead(page: Page, block: LetterheadBlock): void {
  const { thirds, box } = page.shape;
  const [left, middle, right] = thirds;
  const row = page.line([], 15);
  for (let line = 1; line < 4; line += 1) page.line([], 15);
  const third = (column: number, columns: number): CellBox => ({ row, column, rows: 4, columns });
  page.look(third(0, left), FRAMED);
  page.look(third(left, middle), FRAMED);
  page.look(third(left + middle, right), FRAMED);
  const name = inRoom(block.company, {
    width: page.width(0, left) - INDENT,
    lines: 2,
    sizes: [9, 8, 7],
    bold: true,
  });
  page.cell({ row, column: 0, rows: 2, columns: left }, asTyped(name.words), {
    bold: true,
    size: name.size,
    vertical: "Bottom",
    indent: 1,
    wrap: true,
  });
  const unit = inRoom(block.unit, { width: page.width(0, left) - INDENT, lines: 2, sizes: [8, 7] });
  page.cell({ row: row + 2, column: 0, rows: 2, columns: left }, asTyped(unit.words), {
    ...SMALL_NOTE,
    size: unit.size,
    vertical: "Top",
    indent: 1,
    wrap: true,
  });
  page.cell({ row, column: left, rows: 2, columns: middle }, block.title, DOCUMENT_TITLE);
  page.cell({ row: row + 2, column: left, rows: 1, columns: middle }, asTyped(`Bulan ${block.month}`), {
    bold: true,
    horizontal: "Center",
  });
  page.cell({ row: row + 3, column: left, rows: 1, columns: middle }, block.activity, {
    ...SMALL_NOTE,
    horizontal: "Center",
  });
  const number = numberInRoom(block.number, page.width(left + middle + box[0], box[1]));
  page.height(row, number.height);
  const facts = [
    ["Nomor", asTyped(number.words), { size: number.size, wrap: number.wrap }],
    ["Tanggal", block.made, { numberFormat: LONG_DATE }],
    ["Versi", asTyped(block.version), {}],
    ["Halaman", "", {}],
  ] as const;
  facts.forEach(([label, content, look], index) => {
    const column = left + middle;
    page.put(row + index, column, label);
    page.look({ row: row + index, column, rows: 1, columns: box[0] }, BOX_LABEL);
    page.put(row + index, column + box[0], content);
    const said = { row: row + index, column: column + box[0], rows: 1, columns: box[1] };
    page.look(said, { ...FRAMED, horizontal: "Left", ...look });
  });
  page.merge({ row, column: left + middle, rows: 4, columns: box[0] }, true);
  page.merge({ row, column: left + middle + box[0], rows: 4, columns: box[1] }, true);
  page.told({ row: row + 1, column: left + middle + box[0], what: "made" });
  page.pageOf(row + 3, left + middle + box[0]);
  page.look(
    { row: page.line([fitted(block.reference, page.width(), 1, 8)]), column: 0, rows: 1, columns: 1 },
    SMALL_NOTE,
  );
  page.gap(3.75);
}

type CellBox = Parameters<Page["cell"]>[0];

/** What an indent takes of a cell's width, in points. */
const INDENT = 9;
/** Of a letter's width, as it is estimated: how much wider bold letters are, and how much capitals. */
const WIDER = { bold: 1.05, capitals: 1.2 } as const;

interface Room {
  readonly width: number;
  readonly lines: number;
  /** Of the letters, the one that is wanted first. */
  readonly sizes: readonly [number, ...number[]];
  readonly bold?: true;
}

/**
 * Words that somebody else has chosen, in a place that does not grow: in the largest hand in which all of them stand,
 * shortened in the smallest where none is small enough.
 */
function inRoom(
  words: string,
  { width, lines, sizes, bold }: Room,
): { readonly words: string; readonly size: number } {
  const capitals = words.match(/\p{Lu}|\p{N}/gu)?.length ?? 0;
  const share = capitals / Math.max(1, words.length);
  const room = width / ((bold ? WIDER.bold : 1) * (1 + share * (WIDER.capitals - 1)));
  const size = sizes.find((one) => linesFor(words, room, one) <= lines) ?? sizes.at(-1) ?? sizes[0];
  return { words: shortened(words, room, lines, size), size };
}

/** A number is whole where it can be: on two lines where one is too short. In points. */
function numberInRoom(
  words: string,
  width: number,
): { readonly words: string; readonly size: number; readonly wrap: boolean; readonly height: number } {
  const one = inRoom(words, { width, lines: 1, sizes: [9, 8, 7] });
  if (one.words === words) return { ...one, wrap: false, height: 0 };
  const two = inRoom(words, { width, lines: 2, sizes: [7, 6] });
  return { ...two, wrap: true, height: heightOf(2, two.size) };
}

/** What the mark of the headline says while the document is not final. */
export const DRAFT_WORDS = "BELUM FINAL";

export function writeHeadline(
  page: Page,
  { text, live }: HeadlineBlock,
  addressIn: (address: AddressOf) => Parameters<CellFormula>[0],
): void {
  const [, , , , last] = page.shape.tiles;
  const columns = page.columns - last;
  const row = page.line([], 21.75);
  const size = linesFor(text, page.width(0, columns), 13) > 1 ? 11 : 13;
  page.cell({ row, column: 0, rows: 1, columns }, asTyped(fitted(text, page.width(0, columns), 1, size)), {
    ...HEADLINE,
    size,
  });
  page.cell({ row, column: columns, rows: 1, columns: last }, DRAFT_WORDS, DRAFT_MARK);
  page.told({ row, column: columns, what: "final" });
  if (live) page.live({ row, column: 0, formula: (address) => live(addressIn(address)) });
  page.gap(6);
}

/** The look of a state; neutral where there is none. */
export const lookOfState = (state: StateName | undefined): CellLook =>
  state === undefined ? NEUTRAL : STATE_LOOKS[state];

export function writeTiles(page: Page, { tiles }: TilesBlock): void {
  const first = page.line([], 14.25);
  for (const height of [27, 22, 15]) page.line([], height);
  page.look({ row: first, column: 0, rows: 4, columns: page.columns }, TILE);
  let column = 0;
  tiles.forEach(({ label, figure, note, verdict }, index) => {
    const columns = page.shape.tiles[index] ?? 1;
    const box = (line: number): CellBox => ({ row: first + line, column, rows: 1, columns });
    page.merge({ row: first, column, rows: 4, columns }, true);
    const fill = (line: number, content: string, look: CellLook): void => {
      page.put(first + line, column, content);
      page.look(box(line), look);
    };
    const width = page.width(column, columns);
    page.look({ row: first, column, rows: 4, columns }, TILE_SIDES);
    fill(0, label, { bold: true, color: "#424242" });
    const size = [18, 15, 12, 10].find((one) => linesFor(figure, width, one) === 1) ?? 9;
    fill(1, asTyped(figure), { bold: true, size });
    fill(2, asTyped(fitted(note, width, 2, 8)), { size: 8, color: "#424242", wrap: true });
    const look = lookOfState(verdict.state);
    fill(3, asTyped(fitted(verdict.words, width, 1, 8.5)), look);
    if (verdict.state === "open") page.look(box(3), { ...OPEN_FRAME });
    column += columns;
  });
  page.together(first, 4);
  page.gap(6);
}

export function writeHeading(page: Page, { text, aside }: HeadingBlock): void {
  page.gap(5.25);
  const row = page.line([text], 15.75);
  page.look({ row, column: 0, rows: 1, columns: page.columns }, TITLE_LINE);
  // Excel keeps the words of one cell on its line: what stands at the right end is short.
  if (aside !== undefined) page.put(row, page.columns - 1, asTyped(aside), ASIDE);
  page.section(row);
}

export function writeFindings(page: Page, { findings }: FindingsBlock): void {
  const first = page.row;
  findings.forEach(({ head, detail }, index) => {
    const row = page.line([asTyped(fitted(`${index + 1}. ${head}`, page.width(), 1, 10.5))], 14.25);
    page.look({ row, column: 0, rows: 1, columns: 1 }, { bold: true, size: 10 });
    const below = page.line([asTyped(fitted(detail, page.width() - 11, 1, 9))], 12);
    page.look({ row: below, column: 0, rows: 1, columns: 1 }, { indent: 1, color: "#424242" });
    page.look(
      { row: below, column: 0, rows: 1, columns: page.columns },
      { border: "lines", line: { color: "#D1D1D1", weight: "Thin" } },
    );
  });
  if (findings.length === 0) page.line(["Tidak ada."]);
  page.together(first, Math.max(1, page.row - first));
}

export function writeWarning(page: Page, { lines }: WarningBlock): void {
  const first = page.row;
  if (lines.length === 0) page.line(["Tidak ada."], 12);
  for (const words of lines) {
    const row = page.line([asTyped(fitted(words, page.width(), 1, 8))], 12);
    page.look({ row, column: 0, rows: 1, columns: page.columns }, WARNING);
  }
  page.together(first, page.row - first);
}

const SIGNATURE_KEYS = ["dibuat", "diperiksa", "disetujui"] as const;
const VERBS = ["Dibuat oleh", "Diperiksa oleh", "Disetujui oleh"] as const;

export function writeSignatures(page: Page, { signers }: SignatureBlock): void {
  const { thirds } = page.shape;
  page.gap(6);
  const row = page.line([], 12.75);
  for (const height of [27.75, 12.75, 12.75]) page.line([], height);
  let column = 0;
  SIGNATURE_KEYS.forEach((name, index) => {
    const columns = thirds[index] ?? 1;
    const said = `${VERBS[index] ?? ""}: ${signers[index] ?? ""}`;
    const { words: label, size } = inRoom(said, {
      width: page.width(column, columns),
      lines: 1,
      sizes: [8, 7, 6],
      bold: true,
    });
    const key = `pengesahan:${name}`;
    page.put(row, column, label);
    page.look({ row, column, rows: 1, columns }, { ...TABLE_HEADER, ...FRAMED, wrap: false, size });
    page.merge({ row, column, rows: 3, columns }, true);
    // Open: a report is signed when it is finished.
    const cell = { key, label, open: true } as const;
    page.keep(
      { ...cell, field: "tandaTangan", row: row + 1, column, reach: columns },
      { horizontal: "Center" },
      undefined,
      false,
    );
    page.keep(
      { ...cell, field: "nama", row: row + 2, column, reach: columns },
      { horizontal: "Center", bold: true },
      undefined,
      false,
    );
    page.put(row + 3, column, "Tanggal:", { size: 8 });
    page.keep(
      { ...cell, field: "tanggal", row: row + 3, column: column + 1, reach: columns - 1, kind: "date" },
      { horizontal: "Left" },
    );
    page.look({ row: row + 1, column, rows: 2, columns }, FRAMED);
    page.look({ row: row + 3, column, rows: 1, columns }, FRAMED);
    column += columns;
  });
  page.together(row, 4);
  page.sectionTogether();
}

/** The last thing on the last page. */
export function writeFoot(page: Page, { stamp, lines }: FootBlock): void {
  page.gap(5.25);
  const row = page.line([], 11);
  page.cell({ row, column: 0, rows: 1, columns: page.columns }, asTyped(stamp), {
    ...SMALL_NOTE,
    wrap: true,
    vertical: "Top",
  });
  // With room for the words of finishing.
  page.height(row, heightOf(linesFor(stamp, page.width() * 0.6, 8), 8));
  page.told({ row, column: 0, what: "stamp" });
  for (const words of lines) page.paragraph(words, SMALL_NOTE);
  page.together(row, page.row - row);
}
