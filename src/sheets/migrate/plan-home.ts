/** Beranda as declared: in its place where it held the layout's own words alone, else beside the old one, which stays. */
import type { CellContent, Edit } from "../edits/edit";
import { expectContent } from "../edits/expectation";
import { cellAddress } from "../layout/address";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { HOME_SHEET } from "../layout/names";
import { HOME_COLUMNS, HOME_MONTH_HEADER_ROW } from "../layout/home";
import { reportSheetName } from "../layout/report-kinds";
import { planHome } from "../plan/home";
import { planMonthLink, planReportLink } from "../plan/home-lines";
import { planFixedFrame, planTitle } from "../plan/set-up";
import type { Foundation } from "../snapshot/workbook-snapshot";
import { FORMER_HOME_HEADERS } from "./former-words";
import type { PastLayout } from "./past-layout";
import type { Grid, Present } from "./present";
import { sameMarks } from "./same-marks";
import { sparing } from "./sparing";

export interface HomeMigration {
  readonly edits: readonly Edit[];
  /** The sheet that the old Beranda is now, where it held what a person wrote. */
  readonly keptAs: string | undefined;
  /** Cells whose content stays where the layout has words of its own. */
  readonly kept: readonly string[];
}

/** Nothing where there is no Beranda: it has just been made anew. */
export function migrateHome(
  foundation: Foundation,
  { home, marks, begun }: Pick<Present, "home" | "marks" | "begun">,
  past: PastLayout,
  year: number,
): HomeMigration {
  const layout = FIXED_SHEETS.find(({ name }) => name === HOME_SHEET);
  if (!layout || !home) return { edits: [], keptAs: undefined, kept: [] };
  const sheet = HOME_SHEET;
  const stands = isDeclared(home);
  const keptAs = !stands && holdsTheirs(home, past.home(year)) ? freeName(foundation) : undefined;
  const { tabColor, hidden } = layout;
  const made = [...planTitle(layout), ...planHome(year), ...planMonths(foundation, year)];
  const inPlace: readonly Edit[] = stands
    ? planLeft(home, past.home(year), made)
    : [{ kind: "clear", sheet, box: { row: 0, column: 0, rows: home.length, columns: widthOf(home) } }];
  const room: readonly Edit[] =
    keptAs === undefined
      ? inPlace
      : [
          { kind: "renameSheet", sheet, to: keptAs },
          { kind: "sheet", sheet, tabColor, hidden, gridlines: false },
          { kind: "order", sheet, position: 0 },
        ];
  const { edits, kept } = stands
    ? sparing(
        [...sameMarks(marks.get(HOME_SHEET) ?? [], made, HOME_SHEET, begun), ...made],
        home,
        isOurs(past.home(year), made),
      )
    : { edits: made, kept: [] };
  const written = stands ? edits.map((edit) => overWords(edit, home)) : edits;
  return {
    edits: [...(home.length === 0 ? [] : room), ...written, ...planFixedFrame(layout, sheet)],
    keptAs,
    kept,
  };
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** Where an edit puts contents. */
function writtenBy(edit: Edit): readonly Written[] {
  if (edit.kind === "link") return [{ row: edit.row, column: edit.column, content: edit.text }];
  if (edit.kind !== "cells") return [];
  return edit.values.flatMap((line, down) =>
    line.flatMap((content, right) =>
      content === null ? [] : [{ row: edit.row + down, column: edit.column + right, content }],
    ),
  );
}

/** What is written over words expects them: somebody may have written there since they were read. */
function overWords(edit: Edit, home: Grid): Edit {
  const expect = writtenBy(edit).flatMap(({ row, column }) => {
    const cell = home[row]?.[column];
    const isWords = typeof cell === "string" && cell !== "" && !cell.startsWith("=");
    return isWords ? [expectContent({ sheet: HOME_SHEET, row, column }, cell)] : [];
  });
  return expect.length === 0 ? edit : { ...edit, expect: [...(edit.expect ?? []), ...expect] };
}

/** Words of the past layout where today's has none: lines have moved down since. */
function planLeft(home: Grid, past: ReadonlyMap<string, string>, made: readonly Edit[]): readonly Edit[] {
  const written = new Set(made.flatMap(writtenBy).map(({ row, column }) => cellAddress(row, column)));
  return home.flatMap((line, row) =>
    line.flatMap((cell, column): readonly Edit[] => {
      const address = cellAddress(row, column);
      const isLeft = cell !== "" && past.get(address) === String(cell) && !written.has(address);
      if (!isLeft) return [];
      const place = { sheet: HOME_SHEET, row, column };
      return [
        {
          kind: "clear",
          sheet: HOME_SHEET,
          box: { row, column, rows: 1, columns: 1 },
          expect: [{ kind: "cell", ...place, content: cell }],
        },
      ];
    }),
  );
}

/** Words of the past layout, formulas where there are formulas now, and the links to months and reports. */
function isOurs(
  past: ReadonlyMap<string, string>,
  made: readonly Edit[],
): (text: string, address: string) => boolean {
  const formulas = new Set(
    made
      .flatMap(writtenBy)
      .filter(({ content }) => String(content).startsWith("="))
      .map(({ row, column }) => cellAddress(row, column)),
  );
  return (text, address) =>
    past.get(address) === text ||
    (text.startsWith("=") && formulas.has(address)) ||
    /^(F-22|Laporan) \d{4}-\d{2}$/.test(text);
}

function planMonths(foundation: Foundation, year: number): readonly Edit[] {
  return foundation.months.flatMap(({ month, sheet }) => [
    ...planMonthLink(month, sheet, year),
    ...(foundation.sheets.includes(reportSheetName("Laporan", month)) ? planReportLink(month, year) : []),
  ]);
}

/** Of a layout whose Beranda had these figures too; or a migration that was broken off has made it already. */
const isDeclared = (home: Grid): boolean =>
  HOME_COLUMNS.every(({ header }, column) => {
    const standing = home[HOME_MONTH_HEADER_ROW]?.[column];
    return standing === header || (standing !== undefined && standing === FORMER_HOME_HEADERS[header]);
  });

const widthOf = (grid: Grid): number => Math.max(1, ...grid.map((line) => line.length));

const holdsTheirs = (home: Grid, ours: ReadonlyMap<string, string>): boolean =>
  home.some((line, row) =>
    line.some((cell, column) => cell !== "" && String(cell) !== ours.get(cellAddress(row, column))),
  );

function freeName({ sheets }: Foundation): string {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  let name = "Beranda lama";
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `Beranda lama ${n}`;
  return name;
}
