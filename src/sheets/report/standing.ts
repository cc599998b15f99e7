/** A report sheet as it stands, read by its records: kept cells by key, its stamp, and what people wrote where nothing is kept. */
import type { RawCell } from "../snapshot/parse-cell";
import { contentKept } from "../snapshot/kept-content";
import type { CellContent } from "../edits/edit";
import {
  ANY_WORDS,
  COLUMNS_MARK,
  columnOfId,
  keptCellsIn,
  readRecord,
  sumOf,
  type LineRecord,
  type ReportStamp,
  type Told,
} from "./line-record";

type Grid = readonly (readonly RawCell[])[];

/** What a person filled in, by field, as it is written back. */
export interface KeptLine {
  readonly label: string;
  readonly fields: Readonly<Record<string, CellContent>>;
  readonly base: Readonly<Record<string, string>>;
  /** What the cells show, by field. */
  readonly values: Readonly<Record<string, RawCell>>;
  /** Where they stand now, 0-based of the sheet; of several copies of a line the first. */
  readonly places: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
  /** As it was read, and the cell's text itself. */
  readonly record: { readonly row: number; readonly content: LineRecord; readonly text: string };
}

/** Something that a person wrote where the report keeps nothing. */
export interface Stray {
  readonly label: string;
  readonly words: string;
}

export interface ReadReport {
  readonly stamp: ReportStamp | undefined;
  readonly kept: ReadonlyMap<string, KeptLine>;
  readonly strays: readonly Stray[];
  /** Values in the report's own columns, the record column last. */
  readonly lines: Grid;
  /** Formulas in the report's own columns. */
  readonly formulas: Grid;
  /** How many columns of the sheet the report takes now. */
  readonly width: number;
  /** Where each of the report's columns stands now, 0-based; the records' column is `recordColumn`. */
  readonly places: ReadonlyMap<number, number>;
  readonly recordColumn: number;
  /** 0-based row of the record that holds the stamp. */
  readonly stampRecordRow: number;
  /** Where the sheet tells of itself: 0-based places of the sheet. */
  readonly told: Readonly<Partial<Record<Told, { readonly row: number; readonly column: number }>>>;
}

/** Undefined where the sheet holds no records of ours that can be read. `formulas` as `values`, both from A1. */
export function readReport(values: Grid, formulas: Grid): ReadReport | undefined {
  const recordColumn = recordColumnOf(values);
  if (recordColumn === undefined) return undefined;
  const ids = values.find((line) => line[recordColumn] === COLUMNS_MARK);
  if (!ids) return undefined;
  /** Where each of the report's columns stands now. */
  const places = new Map<number, number>();
  ids.forEach((cell, place) => {
    const id = columnOfId(cell);
    if (id !== undefined && !places.has(id)) places.set(id, place);
  });
  const columns = Math.max(0, ...places.keys()) + 1;
  const reader = lineReader(places, columns, recordColumn);
  const lines = values.map((line, row) => reader(line, formulas[row] ?? line));
  const kept = mergedKept(lines, places);
  return {
    stamp: lines.map(({ record }) => record?.stamp).find((stamp) => stamp !== undefined),
    kept,
    strays: [...lines.flatMap(straysOf), ...lines.flatMap((line) => otherWords(line, kept))],
    lines: lines.map(({ own, recordCell }) => [...own, recordCell]),
    formulas: lines.map((line) => line.formulas),
    width: Math.max(recordColumn, ...places.values()) + 1,
    places,
    recordColumn,
    stampRecordRow: lines.findIndex(({ record }) => record?.stamp !== undefined),
    told: toldPlaces(lines, places),
  };
}

/** In which of their columns reports of versions before 0.3 have the words of their stamp. */
const FORMER_STAMP_COLUMN = 2;

function toldPlaces(lines: readonly Line[], places: ReadonlyMap<number, number>): ReadReport["told"] {
  return Object.fromEntries(
    lines.flatMap(({ record }, row) => {
      const told = record?.sum === ANY_WORDS ? { stamp: FORMER_STAMP_COLUMN } : record?.told;
      return Object.entries(told ?? {}).flatMap(([what, id]) => {
        const column = places.get(id);
        return column === undefined ? [] : [[what, { row, column }]];
      });
    }),
  );
}

/** The column that holds a stamp. */
function recordColumnOf(values: Grid): number | undefined {
  for (const line of values) {
    const column = line.findIndex((cell) => readRecord(cell)?.stamp !== undefined);
    if (column >= 0) return column;
  }
  return undefined;
}

interface Line {
  readonly own: readonly RawCell[];
  readonly formulas: readonly RawCell[];
  /** Within the report's width, but in none of its columns. */
  readonly between: readonly RawCell[];
  readonly record: LineRecord | undefined;
  readonly recordCell: RawCell;
}

function lineReader(
  places: ReadonlyMap<number, number>,
  columns: number,
  recordColumn: number,
): (line: readonly RawCell[], formulas: readonly RawCell[]) => Line {
  const known = new Set([...places.values(), recordColumn]);
  const inColumns = (line: readonly RawCell[]): RawCell[] =>
    Array.from({ length: columns }, (_, id) => {
      const place = places.get(id);
      return place === undefined ? "" : (line[place] ?? "");
    });
  const width = Math.max(recordColumn, columns);
  return (line, formulas) => {
    const recordCell = line[recordColumn] ?? "";
    return {
      own: inColumns(line),
      formulas: inColumns(formulas),
      between: line.slice(0, width + 1).filter((cell, place) => cell !== "" && !known.has(place)),
      record: readRecord(recordCell),
      recordCell,
    };
  };
}

function mergedKept(
  lines: readonly Line[],
  places: ReadonlyMap<number, number>,
): ReadonlyMap<string, KeptLine> {
  const kept = new Map<string, KeptLine>();
  for (const [row, { own, formulas, record, recordCell }] of lines.entries()) {
    if (!record) continue;
    for (const { key, label, cells = {} } of keptCellsIn(record)) {
      const before = kept.get(key);
      const fields: Record<string, CellContent> = {};
      const values: Record<string, RawCell> = {};
      const standing: Record<string, { row: number; column: number }> = {};
      for (const [field, column] of Object.entries(cells)) {
        fields[field] = contentKept(own[column] ?? "", formulas[column] ?? "");
        values[field] = own[column] ?? "";
        standing[field] = { row, column: places.get(column) ?? column };
      }
      kept.set(key, {
        label: before?.label ?? label ?? (String(own[0] ?? "") || key),
        // Where a line was copied, the one that was filled in first stands.
        fields: { ...fields, ...filled(before?.fields ?? {}, fields) },
        base: before?.base ?? record.base ?? {},
        values: { ...values, ...filled(before?.values ?? {}, values) },
        places: { ...standing, ...before?.places },
        record: before?.record ?? { row, content: record, text: String(recordCell) },
      });
    }
  }
  return kept;
}

/** What a copied line holds otherwise than the one that stands for its key. */
function otherWords({ own, record }: Line, kept: ReadonlyMap<string, KeptLine>): readonly Stray[] {
  return (record ? keptCellsIn(record) : []).flatMap(({ key, cells = {} }) => {
    const standing = kept.get(key);
    if (!standing) return [];
    return Object.entries(cells).flatMap(([field, column]): Stray[] => {
      const cell = own[column] ?? "";
      const same = cell === "" || contentKept(cell, cell) === standing.fields[field];
      return same || typeof standing.fields[field] !== "string" || isFormula(standing.fields[field])
        ? []
        : [{ label: `${standing.label} · ${field}`, words: String(cell) }];
    });
  });
}

const isFormula = (content: CellContent | undefined): boolean =>
  typeof content === "string" && content.startsWith("=");

/** Of the fields those that hold something, and those that another line has not. */
const filled = <Content extends CellContent>(
  fields: Readonly<Record<string, Content>>,
  others: Readonly<Record<string, Content>>,
): Record<string, Content> =>
  Object.fromEntries(
    Object.entries(fields).filter(([field, content]) => content !== "" || !(field in others)),
  );

/** Whether the words may be those that the sheet tells of itself; others a person has written over them. */
function isTold(what: string, cell: RawCell): boolean {
  if (cell === "") return true;
  if (what === "made") return typeof cell === "number";
  return what === "final"
    ? /^(BELUM FINAL|FINAL)/.test(String(cell))
    : /^(Dibuat|Salinan) /.test(String(cell));
}

/** What a line holds besides what was written there: the whole line, since one cannot tell which words are new. */
function straysOf({ own, formulas, between, record, recordCell }: Line): readonly Stray[] {
  if (recordCell === COLUMNS_MARK) return [];
  const live = record?.live ?? [];
  const told = Object.entries(record?.told ?? {});
  const keptColumns = new Set([
    ...(record ? keptCellsIn(record) : []).flatMap(({ cells = {} }) => Object.values(cells)),
    ...live,
    ...told.map(([, column]) => column),
  ]);
  const words = own.map((cell, column) => (keptColumns.has(column) ? "" : cell));
  const typedOver = live.filter((column) => !isFormula(formulas[column])).map((column) => own[column] ?? "");
  const asWritten = record?.sum === ANY_WORDS || sumOf(words) === (record?.sum ?? "");
  const changed = asWritten ? [] : words;
  const toldOver = told.flatMap(([what, column]) => {
    const cell = own[column] ?? "";
    return isTold(what, cell) ? [] : [cell];
  });
  const written = [...changed, ...typedOver, ...toldOver, ...between]
    .filter((cell) => cell !== "")
    .map(String);
  if (written.length === 0) return [];
  const label = String(own[0] ?? "").slice(0, 60);
  return [{ label: label === "" ? "Baris kosong" : label, words: written.join(" · ") }];
}
