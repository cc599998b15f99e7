/** Months' tables put together again: renamed back, made of a converted range, joined with what was split off or stands below. */
import type { CellContent, Edit } from "../edits/edit";
import { isBegun } from "../edits/unfinished";
import { f22Columns, type F22Column } from "../layout/f22-columns";
import { TABLE_STYLE } from "../layout/looks";
import { monthTableName } from "../layout/month-names";
import { contentOf } from "../plan/samples";
import type { RawCell } from "../snapshot/parse-cell";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { scorecardOfMonth } from "../snapshot/settings";
import type { Answers } from "../types";
import type { MonthAsIs } from "./as-is";
import { belongUnder, rowsToJoin } from "./below";
import { fitOfRowsBelow } from "./fit-below";
import { matchHeaders } from "./match-headers";
import { strayTables, type Stray } from "./strays";

/** The strays that repairing does something about; copies are left alone. */
export const repairableStrays = ({ foundation, layout }: WorkbookSnapshot): readonly Stray[] =>
  strayTables(foundation, layout).filter(({ kind }) => kind !== "copy");

/** `grid`: all values of the stray's sheet. */
export function planStray(
  stray: Stray,
  snapshot: WorkbookSnapshot,
  grid: readonly (readonly RawCell[])[],
): readonly Edit[] {
  const { sheet, headerRow, column } = stray;
  switch (stray.kind) {
    case "copy":
      return [];
    case "renamed": {
      const rename: Edit = { kind: "renameTable", table: stray.table, to: monthTableName(stray.month) };
      // Excel may have stopped between making it and giving it its look; another one's look is a person's.
      const isHalfMade = isBegun(snapshot.foundation, { action: "repair", month: "" });
      return isHalfMade ? [{ kind: "styleTable", table: stray.table, style: TABLE_STYLE }, rename] : [rename];
    }
    case "converted": {
      const lines = grid.slice(headerRow).map((line) => line.slice(column, column + stray.columns));
      const [headers = [], ...below] = lines;
      const rows = rowsToJoin({ below, headers: headers.map(String), showsTotals: false });
      const box = { row: headerRow, column, rows: Math.max(1, rows) + 1, columns: stray.columns };
      return [{ kind: "table", sheet, box, name: monthTableName(stray.month), style: TABLE_STYLE }];
    }
    case "split": {
      const { table, main } = stray;
      const body = grid.slice(headerRow + 1, headerRow + 1 + stray.rows);
      if (
        !belongUnder(
          body.map((line) => line.slice(column)),
          standingIn(main, snapshot),
        )
      )
        return [];
      const header = (grid[headerRow] ?? []).slice(column, column + main.body.columns).map(String);
      const values = [headerAsRow(header, main, snapshot)];
      return [
        { kind: "endTable", table },
        { kind: "cells", sheet, row: headerRow, column, values },
      ];
    }
  }
}

const standingIn = ({ month, headers }: MonthAsIs, { foundation }: WorkbookSnapshot) =>
  matchHeaders(headers, f22Columns(scorecardOfMonth(foundation.fixed, month))).standing;

/**
 * The header row of a part that was split off, as the row it was before: a copy of our headers and names that Excel
 * made up go; a row of data that became the header is data again. `null` leaves a cell.
 */
function headerAsRow(
  header: readonly string[],
  main: MonthAsIs,
  snapshot: WorkbookSnapshot,
): readonly CellContent[] {
  const standing = standingIn(main, snapshot);
  return header.map((text, index) => {
    if (text === "") return null;
    const own = (main.headers[index] ?? "").toLowerCase();
    const isCopy = text.toLowerCase() === own || text.toLowerCase().replace(/\d+$/, "") === own;
    if (isCopy || /^(column|kolom)\d+$/i.test(text)) return "";
    const column = standing.find((one) => one.index === index)?.column;
    if (!column) return null;
    if (column.kind === "formula") return "";
    // Excel numbers texts that stand twice in a header: Ya, Ya2, Ya3.
    const base = text.replace(/\d+$/, "");
    const repeated =
      base !== "" && header.slice(0, index).some((one) => one.toLowerCase() === base.toLowerCase());
    const shown = repeated ? base : text;
    return numberShown(column, shown) ?? contentOf(column, shown);
  });
}

/** A header is the text that its cell showed: a date under another number format stands there as its serial. */
function numberShown({ kind }: F22Column, text: string): number | undefined {
  if (kind !== "date" && kind !== "time" && kind !== "integer") return undefined;
  const match = /^(\d+(?:[.,]\d+)?)(%?)$/.exec(text.trim());
  if (!match) return undefined;
  return Number((match[1] ?? "").replace(",", ".")) / (match[2] === "%" ? 100 : 1);
}

/**
 * Tables that take in the rows that stand below them. Where the table has lost columns since, those rows fit only once
 * they are back: they wait. Where it has gained some, the rows below get these first, empty.
 */
export function planJoins({ foundation, layout }: WorkbookSnapshot, answers: Answers): readonly Edit[] {
  return layout.months.flatMap((month): readonly Edit[] => {
    const count = rowsToJoin(month);
    if (count === 0) return [];
    const columns = f22Columns(scorecardOfMonth(foundation.fixed, month.month));
    const fit = fitOfRowsBelow(month, columns, answers);
    if (!fit || fit.lost.length > 0) return [];
    const { sheet, table, body } = month;
    if (fit.gained.length > 0) {
      const row = body.row + body.rows;
      return fit.gained.map((place) => ({
        kind: "insertCells",
        sheet,
        box: { row, column: body.column + place, rows: count, columns: 1 },
      }));
    }
    const box = { ...body, row: body.row - 1, rows: body.rows + 1 + count };
    return [{ kind: "resizeTable", sheet, table, box }];
  });
}
