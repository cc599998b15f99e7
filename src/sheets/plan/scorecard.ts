/** The scorecard's table changed for the months from one on, as edits; months that are opened keep theirs. docs/rules/f22.md, "Score". */
import type { Month } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { expectContent, expectContents, expectHeaders, type Expectation } from "../edits/expectation";
import { WEIGHT_IN_FORCE } from "../layout/criterion-rules";
import { GUIDANCE } from "../layout/criterion-guidance";
import { SCORECARD_TABLE } from "../layout/scorecard-table";
import { CRITICAL_WORDS, FATAL_WORD } from "../layout/words";
import type { RawCell } from "../snapshot/parse-cell";
import { headerIndex, textOf, type TableCells } from "../snapshot/table-cells";
import type { ScorecardLine } from "../types";
import { planAppend } from "./append";
import { changeWords } from "./log";
import { frameOfTable } from "./frame";

const OWN = SCORECARD_TABLE.columns
  .map(({ header }) => header)
  .filter((header) => header !== WEIGHT_IN_FORCE);

/** A row of the table: what it says under our headers, and what stands in its cells. */
interface TableLine {
  readonly index: number | undefined;
  readonly cells: Readonly<Record<string, RawCell>>;
}

/** All that a row says of a criterion but from when it holds. */
const cellsOfLine = (line: ScorecardLine): Readonly<Record<string, RawCell>> => ({
  Kode: line.code,
  Nama: line.name,
  Bobot: line.weight,
  "Kritis Untuk": line.criticalTo ? CRITICAL_WORDS[line.criticalTo] : "",
  Fatal: line.fatal ? FATAL_WORD : "",
  [GUIDANCE]: line.guidance,
});

const JUDGED = ["Nama", "Bobot", "Kritis Untuk", "Fatal"];
const codeOf = ({ cells }: TableLine): string => textOf(cells["Kode"]).trim().toUpperCase();
const fromOf = ({ cells }: TableLine): string => textOf(cells["Berlaku Mulai"]).trim();

/** Whether two rows judge alike, whatever their month and their Panduan. An empty Kritis Untuk may be a dash. */
const judgesAlike = (a: TableLine["cells"], b: TableLine["cells"]): boolean =>
  JUDGED.every((header) => {
    const said = (cells: TableLine["cells"]): string => textOf(cells[header]).trim().replace(/^–$/, "");
    return said(a).toLowerCase() === said(b).toLowerCase() && (header !== "Nama" || said(a) === said(b));
  });

function linesOf(table: TableCells): readonly TableLine[] {
  return table.body.flatMap((body, index): TableLine[] => {
    const cells = Object.fromEntries(OWN.map((header) => [header, body[headerIndex(table, header)] ?? ""]));
    return Object.values(cells).some((cell) => cell !== "") ? [{ index, cells }] : [];
  });
}

/** The columns that are none of ours and hold anything. */
export const hasOwnColumns = (table: TableCells): boolean =>
  table.headers.some(
    (header, place) =>
      !SCORECARD_TABLE.columns.some((column) => column.header.toLowerCase() === header.toLowerCase()) &&
      table.body.some((line) => (line[place] ?? "") !== ""),
  );

/** The rows of one criterion as they are to be, in the table's order. `mayMove`: a row may go, and others move up. */
function changedLines(
  own: readonly TableLine[],
  wanted: ScorecardLine | undefined,
  from: Month,
  mayMove: boolean,
): readonly TableLine[] {
  const inForce = own.filter((line) => fromOf(line) <= from);
  const standing = inForce.reduce<TableLine | undefined>(
    (newest, line) => (newest && fromOf(newest) > fromOf(line) ? newest : line),
    undefined,
  );
  const older = inForce
    .filter((line) => fromOf(line) < from)
    .reduce<TableLine | undefined>(
      (newest, line) => (newest && fromOf(newest) > fromOf(line) ? newest : line),
      undefined,
    );
  if (!wanted && !standing) return own;
  const cells: TableLine["cells"] = {
    ...(wanted ? cellsOfLine(wanted) : { ...standing?.cells, Bobot: 0 }),
    "Berlaku Mulai": from,
  };
  const told = own.map((line): TableLine =>
    wanted ? { ...line, cells: { ...line.cells, [GUIDANCE]: wanted.guidance } } : line,
  );
  if (standing && judgesAlike(standing.cells, cells)) return told;
  if (!standing || fromOf(standing) < from) return [...told, { index: undefined, cells }];
  // What holds from that month on says the same as before it: then it need not be said, and what never held is no row at all.
  const isNeedless = mayMove && (older ? judgesAlike(older.cells, cells) : !wanted);
  return told.flatMap((line) =>
    line.index !== standing.index ? [line] : isNeedless ? [] : [{ ...line, cells }],
  );
}

/** The whole table's rows as they are to be. */
function wantedLines(
  lines: readonly TableLine[],
  wanted: readonly ScorecardLine[],
  from: Month,
  mayMove: boolean,
): readonly TableLine[] {
  const codes = [...new Set([...lines.map(codeOf), ...wanted.map(({ code }) => code)])];
  const byCode = new Map(
    codes.map((code) => [
      code,
      changedLines(
        lines.filter((line) => codeOf(line) === code),
        wanted.find((one) => one.code === code),
        from,
        mayMove,
      ),
    ]),
  );
  const order = wanted.map(({ code }) => code);
  const ordered = codes.filter((code) => order.includes(code));
  const isInOrder = ordered.every((code, place) => code === order[place]);
  if (mayMove && !isInOrder)
    return [...order, ...codes.filter((code) => !order.includes(code))].flatMap(
      (code) => byCode.get(code) ?? [],
    );
  const all = [...byCode.values()].flat();
  return [
    ...all.filter(({ index }) => index !== undefined).sort((a, b) => (a.index ?? 0) - (b.index ?? 0)),
    ...order.flatMap((code) => (byCode.get(code) ?? []).filter(({ index }) => index === undefined)),
    ...all.filter((line) => line.index === undefined && !order.includes(codeOf(line))),
  ];
}

/** Where people have written beside the rows each stays in its place, between blank ones too; new ones come below all that is written. */
function inTheirPlaces(
  lines: readonly TableLine[],
  { headers, body }: TableCells,
): readonly (TableLine | undefined)[] {
  const formula = headerIndex({ headers }, WEIGHT_IN_FORCE);
  const used =
    body.findLastIndex((cells) => cells.some((cell, place) => place !== formula && cell !== "")) + 1;
  return [
    ...Array.from({ length: used }, (_, index) => lines.find((line) => line.index === index)),
    ...lines.filter((line) => line.index === undefined),
  ];
}

export interface PlannedScorecard {
  readonly edits: readonly Edit[];
  /** The table's body as it is then, for looking whether it can be used. */
  readonly body: TableCells["body"];
  /** What changes, for the Log. */
  readonly changes: readonly string[];
}

/** `base`: what stands from that month on. No edits where all is as wanted. */
export function planScorecard(
  table: TableCells,
  from: Month,
  base: readonly ScorecardLine[],
  wanted: readonly ScorecardLine[],
): PlannedScorecard {
  const lines = linesOf(table);
  const mayMove = !hasOwnColumns(table);
  const next = wantedLines(lines, wanted, from, mayMove);
  const rowOf = (line: TableLine | undefined): readonly RawCell[] =>
    table.headers.map((header) => {
      const known = OWN.find((one) => one.toLowerCase() === header.toLowerCase());
      return known === undefined ? "" : (line?.cells[known] ?? "");
    });
  const rows = (mayMove ? next : inTheirPlaces(next, table)).map(rowOf);
  const own = table.headers.map((header) => OWN.some((one) => one.toLowerCase() === header.toLowerCase()));
  const size = table.body.length;
  const inside = table.body.map((_, index) => rows[index] ?? rowOf(undefined));
  const changed = inside.flatMap((row, index) =>
    row.some((cell, place) => own[place] === true && cell !== (table.body[index]?.[place] ?? ""))
      ? [index]
      : [],
  );
  const [first] = changed;
  const expect = expectTable(table, own);
  const edits: Edit[] = [];
  if (first !== undefined)
    edits.push({
      kind: "cells",
      sheet: table.sheet,
      row: table.row + first,
      column: table.column,
      values: inside.slice(first, (changed.at(-1) ?? first) + 1).map((row) => contentsOf(row, own, "")),
      expect,
    });
  const below = rows.slice(size).map((row) => contentsOf(row, own, null));
  const filled = { ...frameOfTable(table), usedRows: size };
  return {
    edits: [...edits, ...planAppend(filled, below, expect)],
    body: [...inside, ...rows.slice(size)],
    changes: changesBetween(base, wanted),
  };
}

/** A cell that is not ours is left as it is; what is empty becomes so, or is left so in a new row. */
const contentsOf = (
  row: readonly RawCell[],
  own: readonly boolean[],
  empty: "" | null,
): readonly CellContent[] =>
  row.map((cell, place) =>
    own[place] !== true ? null : cell === "" ? empty : typeof cell === "string" ? asTyped(cell) : cell,
  );

/** That nobody has changed anything of it since it was read. */
function expectTable(table: TableCells, own: readonly boolean[]): readonly Expectation[] {
  const { sheet, row, column, headers, body, name } = table;
  return [
    expectHeaders({ sheet, row: row - 1, column }, headers),
    { kind: "rows", table: name, rows: body.length },
    ...body.flatMap((line, index) =>
      line.flatMap((cell, place): readonly Expectation[] =>
        own[place] === true ? [expectContent({ sheet, row: row + index, column: column + place }, cell)] : [],
      ),
    ),
    ...own.flatMap((isOwn, place) =>
      isOwn
        ? expectContents(
            { sheet, row, column: column + place },
            body.map((line) => [line[place] ?? ""]),
          )
        : [],
    ),
  ];
}

/** Criterion by criterion, what is said of it before and after. */
export function changesBetween(
  before: readonly ScorecardLine[],
  after: readonly ScorecardLine[],
): readonly string[] {
  const fresh = after.filter(({ code }) => !before.some((one) => one.code === code));
  const gone = before.filter(({ code }) => !after.some((one) => one.code === code));
  const changed = after.flatMap((line) => {
    const old = before.find(({ code }) => code === line.code);
    if (!old) return [];
    const [was, is] = [cellsOfLine(old), cellsOfLine(line)];
    return [...JUDGED, GUIDANCE]
      .filter((header) => was[header] !== is[header])
      .map((header) => changeWords(`${line.code} ${header}`, textOf(was[header]), textOf(is[header])));
  });
  const order = (lines: readonly ScorecardLine[], others: readonly ScorecardLine[]): string =>
    lines
      .map(({ code }) => code)
      .filter((code) => others.some((one) => one.code === code))
      .join(" ");
  return [
    ...fresh.map(({ code, name, weight }) => `${code} ${name} ditambahkan, bobot ${String(weight)}`),
    ...gone.map(({ code, name }) => `${code} ${name} tidak dipakai lagi`),
    ...changed,
    ...(order(before, after) === order(after, before)
      ? []
      : [changeWords("Urutan", order(before, after), order(after, before))]),
  ];
}
