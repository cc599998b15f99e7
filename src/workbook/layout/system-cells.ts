/** The Sistem sheet's cells: the settings as formulas use them, the layout version and the year. */
import { FORMULA_NAMES } from "./f22-formulas";
import { YES_NO_WORDS } from "./settings";

/**
 * An unusable setting gives its default here exactly as reading does (read/settings.ts), so that sheet and add-in agree.
 * The settings that formulas use, as cells of the Sistem sheet: name, words, formula. 0-based row = index + 3. */
const setting = (key: string): string => `INDEX(TabelSetelan[Nilai],MATCH("${key}",TabelSetelan[Kunci],0))`;
export const SYSTEM_CELLS: readonly {
  readonly name: string;
  readonly label: string;
  readonly formula: string;
  readonly numberFormat: string;
}[] = [
  {
    name: FORMULA_NAMES.asOf,
    label: "Tanggal Acuan yang berlaku",
    formula: `=IFERROR(IF(AND(ISNUMBER(${setting("asOf")}),${setting("asOf")}>=1),INT(${setting("asOf")}),TODAY()),TODAY())`,
    numberFormat: "dd/mm/yyyy",
  },
  {
    name: FORMULA_NAMES.days,
    label: "Batas H+ (hari)",
    formula: `=IFERROR(IF(AND(ISNUMBER(${setting("deadline.days")}),${setting("deadline.days")}>=0,${setting("deadline.days")}<=365,INT(${setting("deadline.days")})=${setting("deadline.days")}),${setting("deadline.days")},2),2)`,
    numberFormat: "0",
  },
  {
    name: FORMULA_NAMES.working,
    label: "Hari kerja",
    formula: `=IFERROR(${setting("deadline.calendar")}="Hari Kerja",FALSE)`,
    numberFormat: "General",
  },
  {
    name: FORMULA_NAMES.previous,
    label: "Dari langkah sebelumnya",
    formula: `=IFERROR(${setting("deadline.anchor")}="Langkah Sebelumnya",FALSE)`,
    numberFormat: "General",
  },
  {
    name: FORMULA_NAMES.weekend,
    label: "Pola akhir pekan",
    formula: `=IFERROR(IF(AND(LEN(${setting("weekend")})=7,SUBSTITUTE(SUBSTITUTE(${setting("weekend")},"0",""),"1","")="",${setting("weekend")}<>"1111111"),${setting("weekend")},"0000011"),"0000011")`,
    numberFormat: "General",
  },
  {
    name: "CutiBersamaLibur",
    label: "Cuti bersama libur",
    formula: `=IFERROR(${setting("holidays.cutiBersama")}<>"${YES_NO_WORDS.false}",TRUE)`,
    numberFormat: "General",
  },
];
export const SYSTEM_FIRST_ROW = 3;
/** The layout version stands here on the Sistem sheet: B2; the workbook's year in D2. */
export const VERSION_CELL = { row: 1, column: 1 } as const;
export const YEAR_CELL = { row: 1, column: 3 } as const;
