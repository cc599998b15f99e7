/**
 * Local leave as formulas: which areas have some, and the columns of Libur that hold each one's days off. They find their
 * areas by themselves, so a row that is typed anywhere counts at once (docs/decisions/0011-a-holiday-of-one-area.md).
 */
import { MOST_LEAVE_AREAS } from "../../sop";
import type { ColumnLayout } from "./column";
import type { DeclaredName } from "./declared-name";
import { column } from "./fixed-column";
import { LEAVE_HEADERS, LEAVE_NAMES, LEAVE_PLACES } from "./leave-headers";
import { SYSTEM_SHEET, TABLE_NAMES } from "./names";
import { SYSTEM_FIRST_ROW } from "./system-cells";

export const DAY_OR_NONE = `dd/mm/yyyy;;"–"`;

const { counts: COUNTS, common: COMMON, area: AREA, daysOf } = LEAVE_HEADERS;

const cell = (header: string): string => `${TABLE_NAMES.holidays}[[#This Row],[${header}]]`;
const whole = (header: string): string => `${TABLE_NAMES.holidays}[${header}]`;
const headerCell = (header: string): string => `${TABLE_NAMES.holidays}[[#Headers],[${header}]]`;

const hidden = (header: string, formula: string, numberFormat = "General"): ColumnLayout =>
  column(header, 76, "formula", { formula, numberFormat, hidden: true });

export const LOCAL_LEAVE_COLUMNS: readonly ColumnLayout[] = [
  hidden(COMMON, `=IF(IFERROR(${cell("Area")}="",FALSE),${cell(COUNTS)},0)`, DAY_OR_NONE),
  // What begins as an error does names no area: whoever reads values cannot tell the text of one.
  hidden(
    AREA,
    `=IF(${cell(COUNTS)}=${cell(COMMON)},"",IFERROR(IF(LEFT(${cell("Area")},1)="#","",${cell("Area")}&""),""))`,
  ),
  ...LEAVE_PLACES.map((place) =>
    hidden(
      daysOf(place),
      `=IF(${cell(AREA)}="",${cell(COMMON)},IF(${cell(AREA)}=INDEX(${LEAVE_NAMES.leaveAreas},${place}),${cell(COUNTS)},0))`,
      DAY_OR_NONE,
    ),
  ),
];

/** On Sistem, right of its tables: L areas, M columns of Libur, N the column of the days for all. 0-based. */
export const LEAVE_COLUMN = 11;
const cellOn = (letter: string, place: number): string => `$${letter}$${SYSTEM_FIRST_ROW + place}`;

/** One row below Excel's last: the less is taken off it, the further up. */
const BELOW_ALL = 1_048_577;

/**
 * The area of the first row whose area stands in no place above. A text that is compared, not looked up: MATCH and COUNTIF
 * take * and ? for more than themselves. Within SUMPRODUCT every row is looked at without an array formula.
 */
function areaFormula(place: number): string {
  const areas = whole(AREA);
  const others = LEAVE_PLACES.slice(0, place - 1).map((above) => `*(${areas}<>${cellOn("L", above)})`);
  const first = `${BELOW_ALL}-SUMPRODUCT(MAX((${areas}<>"")${others.join("")}*(${BELOW_ALL}-ROW(${areas}))))`;
  return `=IFERROR(INDEX(${areas},${first}-ROW(${headerCell(AREA)})),"")`;
}

const columnOf = (header: string): string => `COLUMN(${headerCell(header)})`;
/** Of all the table's columns the least: COLUMN of several cells gives several. */
const firstColumn = `SUMPRODUCT(MIN(COLUMN(${TABLE_NAMES.holidays})))`;

const commonCell = cellOn("N", 1);

/** From Sistem!L4, a line for each place. */
export const LEAVE_CELLS: readonly (readonly string[])[] = LEAVE_PLACES.map((place) => [
  areaFormula(place),
  `=IF(${cellOn("L", place)}="",0,${columnOf(daysOf(place))}-${columnOf(COMMON)})`,
  place === 1 ? `=${columnOf(COMMON)}-${firstColumn}+1` : "",
]);

const onSystem = (letter: string): string =>
  `=${SYSTEM_SHEET}!${cellOn(letter, 1)}:${cellOn(letter, MOST_LEAVE_AREAS)}`;

export const HOLIDAYS_NAME: DeclaredName = { name: LEAVE_NAMES.holidays, formula: `=${whole(COMMON)}` };

export const DECLARED_LEAVE_NAMES: readonly DeclaredName[] = [
  { name: LEAVE_NAMES.holidaysColumn, formula: `=${SYSTEM_SHEET}!${commonCell}` },
  { name: LEAVE_NAMES.leaveAreas, formula: onSystem("L") },
  { name: LEAVE_NAMES.leaveColumns, formula: onSystem("M") },
];
