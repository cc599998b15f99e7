/** The settings and quotas as a form's texts, and a form's texts as the cells of Pengaturan. */
import { TABLE_NAMES } from "../layout/names";
import { isoFromDay } from "../../sop";
import { SETTINGS, type CellContent, type SettingLayout } from "../layout/settings";
import { cellsOf, headerIndex, textOf, type TableCells } from "../snapshot/table-cells";
import type { RawCell } from "../snapshot/parse-cell";
import { rawSetting, type FixedTables } from "../snapshot/settings";
import type { Fields } from "../types";

/** A cell of Pengaturan that the form fills in. */
export interface SettingCell {
  /** A setting's key, or `area:JKT`, `person:Ayu` for a quota in a list. */
  readonly key: string;
  readonly table: string;
  /** 0-based row of the table's body; undefined where a row is to be added for it. */
  readonly index: number | undefined;
  readonly header: string;
  readonly numberFormat: string;
  readonly content: RawCell;
  readonly textOf: (content: RawCell) => string;
  /** Undefined: the text cannot be used. */
  readonly contentOf: (text: string) => CellContent | undefined;
}

const MOST = 1_000_000;

const LISTS = [
  { prefix: "area:", table: "DaftarArea", name: "Area", header: "Kuota Area" },
  { prefix: "person:", table: "DaftarPetugas", name: "Pelaksana", header: "Kuota Petugas" },
] as const;

/**
 * Every setting and quota that stands in the workbook, and those settings that need no row; of a name that stands twice,
 * the upper one.
 */
export function settingCells(tables: FixedTables): readonly SettingCell[] {
  const settings = SETTINGS.flatMap((layout): SettingCell[] => {
    const standing = rawSetting(tables, layout.key);
    return standing || layout.optional
      ? [
          {
            key: layout.key,
            table: TABLE_NAMES.settings,
            index: standing?.index,
            header: "Nilai",
            numberFormat: layout.numberFormat,
            content: standing ? standing.content : layout.initial,
            textOf: (content) => settingText(layout, content),
            contentOf: layout.fromText,
          },
        ]
      : [];
  });
  return [...settings, ...LISTS.flatMap((list) => quotaCells(list, tables[list.table]))];
}

function quotaCells(
  { prefix, table, name, header }: (typeof LISTS)[number],
  cells: TableCells | undefined,
): readonly SettingCell[] {
  if (!cells || headerIndex(cells, header) < 0) return [];
  const quotas = cellsOf(cells, header);
  const names = cellsOf(cells, name).map(textOf);
  return names.flatMap((one, index): SettingCell[] =>
    one === "" || names.indexOf(one) < index
      ? []
      : [
          {
            key: `${prefix}${one}`,
            table,
            index,
            header,
            numberFormat: "0",
            content: quotas[index] ?? "",
            textOf: (content) => (content === "" ? "0" : String(content)),
            contentOf: quotaFrom,
          },
        ],
  );
}

const quotaFrom = (text: string): number | undefined => {
  if (text.trim() === "") return 0;
  const count = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return count <= MOST ? count : undefined;
};

/** What `mc set` would be given for the cell's content; the content's own text where it cannot be used. */
function settingText({ key, choices, usable }: SettingLayout, content: RawCell): string {
  if (!usable(content)) return String(content);
  if (key === "asOf") return typeof content === "number" ? isoFromDay(Math.floor(content)) : "";
  if (key === "due.scenarios" && typeof content === "string") return "beforeFirstCall";
  const word = String(content).toLowerCase();
  const chosen = Object.entries(choices ?? {}).find(([, shown]) => shown.toLowerCase() === word);
  return chosen?.[0] ?? String(content);
}

export const fieldsOf = (cells: readonly SettingCell[]): Fields =>
  Object.fromEntries(cells.map((cell) => [cell.key, cell.textOf(cell.content)]));

/** The tables as they would read with the form's texts in place; texts that cannot be used are left out. */
export function withFields(tables: FixedTables, fields: Fields): FixedTables {
  const changed = new Map<string, TableCells>();
  for (const cell of settingCells(tables)) {
    const text = fields[cell.key];
    const table = changed.get(cell.table) ?? tables[cell.table];
    const content = text === undefined ? undefined : cell.contentOf(text);
    if (!table || content === undefined || text === cell.textOf(cell.content)) continue;
    const column = headerIndex(table, cell.header);
    const body = table.body.map((line, index) =>
      index === cell.index ? line.map((old, place) => (place === column ? content : old)) : line,
    );
    changed.set(cell.table, { ...table, body });
  }
  return { ...tables, ...Object.fromEntries(changed) };
}
