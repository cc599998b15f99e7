/** A workbook as flat tables: every row as it stands and as it was judged. With pseudonyms no word that could name somebody. */
import {
  COLUMNS,
  deadlineRows,
  entryAt,
  INPUT_COLUMNS,
  isCleanFor,
  LINK_COLUMNS,
  markOf,
  rowsByMonth,
  shownText,
  type Day,
  type Finding,
  type InputColumn,
  type JudgedRow,
  type Month,
  type Row,
} from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { fieldsIn, monthIn, numberIn } from "../snapshot/recommendations";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { RawCell } from "../snapshot/parse-cell";
import { FLAT_TABLE_NAMES, type FlatTable, type FlatValue, type Partition } from "./schema";

type Line = readonly FlatValue[];

export interface FlatBook {
  /** The workbook's id. */
  readonly id: string;
  /** With `hidden`, the one under pseudonyms. */
  readonly snapshot: WorkbookSnapshot;
  readonly judged: readonly JudgedRow[];
  readonly asOf: Day;
  readonly findings: readonly Finding[];
  /** People's own words and what tells where a row stood are left out. */
  readonly hidden: boolean;
}

/** "" is nothing: the tables know null alone. */
const textValue = (text: string): FlatValue => (text.trim() === "" ? null : text.trim());

const isUntold = (key: InputColumn): boolean => {
  const meaning = COLUMNS[key];
  return meaning.privacy === "free" || meaning.privacy === "hidden";
};

function cellOf(row: Row, key: InputColumn, hidden: boolean): FlatValue {
  if (hidden && isUntold(key)) return null;
  const entry = entryAt(row, key);
  const { kind } = COLUMNS[key];
  if (kind === "text" || kind === "list")
    return entry.kind === "empty"
      ? null
      : textValue(entry.kind === "value" ? String(entry.value) : entry.shown);
  return entry.kind === "value" && typeof entry.value === "number" ? entry.value : null;
}

const numberOf = (row: Row): FlatValue => textValue(shownText(row.text.sampleNumber));

/** `2026-07` as its partition; undefined is what belongs to no month. */
const partsOf = (month: Month | undefined, year: string): Pick<Partition, "year" | "month"> =>
  month === undefined ? { year, month: "00" } : { year: month.slice(0, 4), month: month.slice(5) };

class Lines {
  private readonly partitions = new Map<string, { readonly of: Omit<Partition, "lines">; lines: Line[] }>();

  public constructor(private readonly year: string) {}

  public add(table: FlatTable, month: Month | undefined, line: Line): void {
    const of = { table, ...partsOf(month, this.year) };
    const key = `${table} ${of.year} ${of.month}`;
    const found = this.partitions.get(key);
    if (found) found.lines.push(line);
    else this.partitions.set(key, { of, lines: [line] });
  }

  /** A table without a line has one empty partition: whoever reads all of them finds its columns. */
  public all(): readonly Partition[] {
    const made = [...this.partitions.values()].map(({ of, lines }) => ({ ...of, lines }));
    const empty = FLAT_TABLE_NAMES.filter((table) => !made.some((one) => one.table === table));
    return [
      ...made,
      ...empty.map((table): Partition => ({ table, ...partsOf(undefined, this.year), lines: [] })),
    ];
  }
}

export function flatTables(book: FlatBook): readonly Partition[] {
  const { id, snapshot, judged, asOf, hidden } = book;
  const { year } = snapshot.foundation;
  const lines = new Lines(String(year ?? "0000"));
  const clean = { customer: isCleanFor("customer"), business: isCleanFor("business") };
  const isCompliant = isCleanFor("compliance");
  for (const [month, rows] of rowsByMonth(snapshot, judged)) {
    const numbers = new Map(rows.map(({ row }, index) => [row, index + 1]));
    for (const one of rows) {
      const { row, sheet, reason, score, result } = one;
      const key: Line = [id, month, numbers.get(row) ?? null];
      const counted = reason === undefined;
      lines.add("samples", month, [
        ...key,
        asOf,
        sheet.month,
        ...INPUT_COLUMNS.map((column) => cellOf(row, column, hidden)),
        counted,
        reason ?? null,
        score ?? null,
        result ?? null,
        sheet.scorecard.passMark,
        snapshot.settings.target,
        clean.customer(one),
        clean.business(one),
        isCompliant(one),
      ]);
      sheet.scorecard.criteria.forEach(({ code, name, weight, criticalTo, fatal }, index) => {
        const mark = markOf(row.marks[index]);
        if (mark === undefined) return;
        lines.add("marks", month, [
          ...key,
          numberOf(row),
          counted,
          code,
          textValue(name),
          weight,
          criticalTo ?? null,
          fatal,
          mark,
        ]);
      });
    }
    for (const { link, due, verdict, daysLate, row } of deadlineRows(rows)) {
      const done = row.date[LINK_COLUMNS[link].done];
      lines.add("steps", month, [
        id,
        month,
        numbers.get(row) ?? null,
        numberOf(row),
        link,
        due ?? null,
        done.kind === "value" ? done.value : null,
        verdict,
        daysLate,
        asOf,
      ]);
    }
  }
  addProblems(lines, book);
  addRecommendations(lines, book);
  return lines.all();
}

const placeKey = (sheet: string, row: number): string => `${sheet}\n${row}`;

function addProblems(lines: Lines, { id, snapshot, findings, hidden }: FlatBook): void {
  const months = new Map(snapshot.months.map(({ sheet, month }) => [sheet, month]));
  // What a row is called in the tables: with pseudonyms otherwise than in the finding.
  const names = new Map(
    snapshot.months.flatMap(({ rows }) =>
      rows.map((row) => [placeKey(row.place.sheet, row.place.sheetRow), numberOf(row)] as const),
    ),
  );
  for (const { code, severity, id: sample, sheet, cell, header, column } of findings) {
    const month = months.get(sheet);
    const sheetRow = Number(/\d+$/.exec(cell)?.[0] ?? 0) - 1;
    lines.add("problems", month, [
      id,
      month ?? null,
      code,
      severity,
      hidden && month === undefined ? null : textValue(sheet),
      hidden ? null : textValue(cell),
      hidden && column === undefined ? null : textValue(header),
      hidden ? (names.get(placeKey(sheet, sheetRow)) ?? null) : textValue(sample),
    ]);
  }
}

const number = (cell: RawCell | undefined): FlatValue => (typeof cell === "number" ? cell : null);
const words = (cell: RawCell | undefined): FlatValue => textValue(String(cell ?? ""));

function addRecommendations(lines: Lines, { id, snapshot, hidden }: FlatBook): void {
  const table = snapshot.foundation.fixed[TABLE_NAMES.recommendations];
  for (const line of table?.body ?? []) {
    if (!table || line.every((cell) => cell === "")) continue;
    const fields = fieldsIn(table, line);
    const month = monthIn(table, line);
    const free = (cell: RawCell | undefined): FlatValue => (hidden ? null : words(cell));
    const dayOf = (cell: RawCell | undefined): FlatValue =>
      typeof cell === "number" && cell >= 1 ? Math.floor(cell) : null;
    lines.add("recommendations", month, [
      id,
      month ?? null,
      numberIn(table, line) ?? null,
      words(fields.department),
      free(fields.recommendation),
      free(fields.basis),
      words(fields.kind),
      number(fields.quality),
      dayOf(fields.due),
      dayOf(fields.followedUp),
      free(fields.result),
    ]);
  }
}
