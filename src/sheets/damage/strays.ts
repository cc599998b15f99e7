/** Tables and ranges that are F-22 but do not stand as a month's table: renamed, converted, split off, or copied. */
import type { Month } from "../../sop";
import { FIXED_HEADERS } from "../layout/f22-columns";
import { monthTableName } from "../layout/month-names";
import type { Foundation } from "../snapshot/workbook-snapshot";
import type { BareSheet, LayoutAsIs, MonthAsIs, Stranger } from "./as-is";
import { looksLike } from "./match-headers";

interface Place {
  readonly sheet: string;
  /** 0-based. */
  readonly headerRow: number;
  readonly column: number;
}

export type Stray =
  | (Place & { readonly kind: "copy"; readonly table: string })
  /** Below the month's table, and part of it once. */
  | (Place & {
      readonly kind: "split";
      readonly table: string;
      readonly main: MonthAsIs;
      readonly rows: number;
    })
  | (Place & { readonly kind: "renamed"; readonly table: string; readonly month: Month })
  /** Headers without a table; `columns` of them. */
  | (Place & { readonly kind: "converted"; readonly month: Month; readonly columns: number });

const F22_HEADERS = [...FIXED_HEADERS.values()].map((header) => ({ header }));

export function strayTables(foundation: Foundation, layout: LayoutAsIs): readonly Stray[] {
  const taken = new Set(foundation.months.map(({ month }) => month));
  const strays: Stray[] = [];
  const claim = (text: string): Month | undefined => {
    const month = monthIn(text);
    if (month === undefined || taken.has(month)) return undefined;
    taken.add(month);
    return month;
  };
  for (const stranger of layout.strangers) {
    const stray = strayTable(stranger, layout, claim);
    if (stray) strays.push(stray);
  }
  for (const bare of layout.bareSheets) {
    const place = headerPlace(bare);
    const month = place && !layout.strangers.some(({ sheet }) => sheet === bare.sheet) && claim(bare.sheet);
    if (place && month) strays.push({ kind: "converted", month, sheet: bare.sheet, ...place });
  }
  return strays;
}

/** The month that a sheet's or a table's name speaks of. */
function monthIn(name: string): Month | undefined {
  const match = /(\d{4})-?(0[1-9]|1[0-2])/.exec(name);
  return match ? `${match[1] ?? ""}-${match[2] ?? ""}` : undefined;
}

function strayTable(
  { table, sheet, body, headers }: Stranger,
  layout: LayoutAsIs,
  claim: (text: string) => Month | undefined,
): Stray | undefined {
  const place = { sheet, headerRow: body.row - 1, column: body.column };
  const main = layout.months.find(
    (month) =>
      month.sheet === sheet &&
      month.body.column === body.column &&
      body.row > month.body.row + month.body.rows &&
      body.columns <= month.body.columns,
  );
  if (main && !main.showsTotals) return { kind: "split", table, main, rows: body.rows, ...place };
  if (!looksLike(headers, F22_HEADERS)) return undefined;
  const month = claim(sheet) ?? claim(table.startsWith(TABLE_PREFIX) ? table : "");
  return month === undefined
    ? { kind: "copy", table, ...place }
    : { kind: "renamed", table, month, ...place };
}

const TABLE_PREFIX = monthTableName("");

/** Where F-22's headers stand at the top of a sheet. */
function headerPlace(bare: BareSheet): { headerRow: number; column: number; columns: number } | undefined {
  for (const [index, line] of bare.top.entries()) {
    const headers = line.map(String);
    if (!looksLike(headers, F22_HEADERS)) continue;
    const first = headers.findIndex((header) => header !== "");
    const end = headers.indexOf("", first);
    return {
      headerRow: bare.row + index,
      column: bare.column + first,
      columns: (end < 0 ? headers.length : end) - first,
    };
  }
  return undefined;
}
