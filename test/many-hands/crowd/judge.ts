/** Holds what people were told against what stands in the workbook. */
import type { Sheet, Table } from "embedded-excel";
import { AGENTS } from "../../../src/cli/demo/made-up";
import { LOG_SHEET } from "../support/shot";
import { F22_TABLE, f22Rows, typedCells, type F22Row } from "../support/typed-cells";
import { contentOf, NUMBER, type SavedField, type World } from "./world";

export type FaultKind =
  | "lostRow"
  | "doubledRow"
  | "changedCell"
  | "lostEdit"
  | "editInOthersRow"
  | "unknownRow"
  | "rowStillThere"
  | "wrongAgent"
  | "formulaGone"
  | "belowTable"
  | "brokenTable"
  | "lostNote"
  | "lostLogLine";

export interface JudgedFault {
  readonly kind: FaultKind;
  readonly detail: string;
}

type Rows = ReadonlyMap<string, readonly F22Row[]>;
type Told = Iterable<JudgedFault>;

const numberOf = ({ typed }: F22Row): string => contentOf(typed.get(NUMBER));
const cellOf = (row: F22Row, header: string): string => contentOf(row.typed.get(header));

function byNumber(all: readonly F22Row[]): Rows {
  const rows = new Map<string, F22Row[]>();
  for (const row of all) rows.set(numberOf(row), [...(rows.get(numberOf(row)) ?? []), row]);
  return rows;
}

/** Every fault; none where nothing was lost. */
export function judge(world: World): readonly JudgedFault[] {
  const all = f22Rows(world.book);
  const rows = byNumber(all);
  return [
    ...addedRows(world, rows),
    ...baseRows(world, rows),
    ...savedFields(world, all, rows),
    ...strangers(world, rows),
    ...derived(world, all),
    ...tables(world),
    ...notes(world),
    ...logLines(world),
  ];
}

function* once(number: string, rows: Rows): Told {
  const times = rows.get(number)?.length ?? 0;
  if (times === 0) yield { kind: "lostRow", detail: number };
  if (times > 1) yield { kind: "doubledRow", detail: `${number}: ${times} times` };
}

const savedInto = ({ saved }: World, number: string, header: string): readonly SavedField[] =>
  saved.filter((one) => one.number === number && one.header === header);

function* whole(world: World, number: string, values: ReadonlyMap<string, string>, rows: Rows): Told {
  yield* once(number, rows);
  const [row] = rows.get(number) ?? [];
  if (row === undefined) return;
  for (const [header, value] of values) {
    if (world.free.has(`${number}|${header}`)) continue;
    const now = cellOf(row, header);
    const saved = savedInto(world, number, header);
    if (now !== value && !saved.some((one) => one.value === now))
      yield { kind: "changedCell", detail: `${number} ${header}: "${value}" is "${now.slice(0, 80)}"` };
  }
}

function* addedRows(world: World, rows: Rows): Told {
  for (const [number, { values }] of world.added) yield* whole(world, number, values, rows);
}

function* baseRows(world: World, rows: Rows): Told {
  for (const [number, values] of world.base) {
    if (!world.deleted.has(number)) yield* whole(world, number, values, rows);
    else if (rows.has(number)) yield { kind: "rowStillThere", detail: number };
  }
}

function* savedFields(world: World, all: readonly F22Row[], rows: Rows): Told {
  for (const { number, header, value, by, toldAt } of world.saved) {
    for (const row of all)
      if (cellOf(row, header) === value && numberOf(row) !== number)
        yield { kind: "editInOthersRow", detail: `${value} of ${by} for ${number} is in ${numberOf(row)}` };
    const [row] = rows.get(number) ?? [];
    const savedOver = savedInto(world, number, header).some((one) => one.toldAt > toldAt);
    if (row !== undefined && !savedOver && cellOf(row, header) !== value)
      yield {
        kind: "lostEdit",
        detail: `${number} ${header}: ${by} was told ${value}, "${cellOf(row, header)}" stands`,
      };
  }
}

/** Rows that nobody was told of. */
function* strangers(world: World, rows: Rows): Told {
  for (const [number, some] of rows) {
    if (world.base.has(number) || world.added.has(number)) continue;
    if (number === "" || !world.maybe.has(number))
      yield { kind: "unknownRow", detail: `"${number}" in row ${(some[0]?.row ?? 0) + 1}` };
    else if (some.length > 1) yield { kind: "doubledRow", detail: `${number}: ${some.length} times` };
  }
}

function* derived(world: World, all: readonly F22Row[]): Told {
  for (const row of all) {
    const number = numberOf(row);
    const agent = AGENTS.find(({ id }) => id === cellOf(row, "ID Agent"));
    const name = cellOf(row, "Nama Agent");
    if (name !== "" && agent?.name !== name) yield { kind: "wrongAgent", detail: `${number}: ${name}` };
    for (const [header, cell] of row.formulas) {
      const isPlanted = world.asksForColumn && world.free.has(`${number}|${header}`);
      if (cell?.formula === undefined && !isPlanted)
        yield { kind: "formulaGone", detail: `${number} ${header}` };
    }
  }
}

function* tables({ book }: World): Told {
  const seen = new Set<string>();
  for (const sheet of book.sheets)
    for (const table of sheet.tables) {
      if (!F22_TABLE.test(table.name)) continue;
      if (seen.has(table.name)) yield { kind: "brokenTable", detail: `${table.name} stands twice` };
      seen.add(table.name);
      yield* headersOf(sheet, table);
      const below = Object.values(sheet.rows[table.area.lastRow + 1] ?? [])
        .map(contentOf)
        .filter(Boolean);
      if (below.length > 0) yield { kind: "belowTable", detail: `${table.name}: ${below.join(", ")}` };
    }
}

function* headersOf(sheet: Sheet, { name, area, columns }: Table): Told {
  for (const [index, column] of columns.entries()) {
    const header = contentOf(sheet.rows[area.row]?.[area.column + index]);
    if (header !== column.name)
      yield { kind: "brokenTable", detail: `${name}: ${column.name} is headed ${header}` };
  }
}

function* notes({ book, marks }: World): Told {
  const standing = typedCells(book);
  for (const mark of marks) if (!standing.has(`mark|${mark}`)) yield { kind: "lostNote", detail: mark };
}

const ADDED = /^(\d+) baris: /;

function* logLines({ book, logged }: World): Told {
  const cells = book.sheets.find(({ name }) => name === LOG_SHEET)?.rows ?? [];
  const told = Object.values(cells).flatMap((line) =>
    Object.values(line).flatMap((cell) => ADDED.exec(contentOf(cell))?.[1] ?? []),
  );
  const rows = told.reduce((sum, count) => sum + Number(count), 0);
  if (told.length < logged.lines || rows < logged.rows)
    yield {
      kind: "lostLogLine",
      detail: `${told.length} lines of ${rows} rows, for ${logged.lines} of ${logged.rows}`,
    };
}
