/** The Sistem sheet's cells: the settings as formulas use them, the layout version and the year. */
import { FORMULA_NAMES } from "./formula-names";
import { HOME_NAMES } from "./home-names";
import { LAST_DATE, MOST_MONTHS, YES_NO_WORDS } from "./settings";

const setting = (key: string): string => `INDEX(TabelSetelan[Nilai],MATCH("${key}",TabelSetelan[Kunci],0))`;
const wholeOr = (cell: string, least: number, most: number, otherwise: number): string =>
  `IFERROR(IF(AND(ISNUMBER(${cell}),${cell}>=${least},${cell}<=${most},INT(${cell})=${cell}),${cell},${otherwise}),${otherwise})`;

/**
 * The settings that formulas use, as cells of the Sistem sheet: name, words, formula. 0-based row = index + 3.
 * An unusable setting gives its default here exactly as reading does (read/settings.ts), so that sheet and add-in agree.
 */
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
    formula: `=${wholeOr(setting("deadline.days"), 0, 365, 2)}`,
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
  {
    name: HOME_NAMES.target,
    label: "Target sampel per bulan",
    formula: `=${wholeOr(setting("target"), 1, 1_000_000, 60)}`,
    numberFormat: "0",
  },
  { name: HOME_NAMES.year, label: "Tahun buku kerja", formula: "=$D$2", numberFormat: "0" },
  {
    name: HOME_NAMES.scenariosDue,
    label: "Batas skenario (0 = sebelum panggilan pertama)",
    formula: `=${wholeOr(setting("due.scenarios"), 1, LAST_DATE, 0)}`,
    numberFormat: "0",
  },
  {
    name: HOME_NAMES.retentionMonths,
    label: "Masa simpan (bulan)",
    formula: `=${wholeOr(setting("retention.months"), 1, MOST_MONTHS, 12)}`,
    numberFormat: "0",
  },
];
export const SYSTEM_FIRST_ROW = 3;
/** The layout version stands here on the Sistem sheet: B2; the workbook's year in D2. */
export const VERSION_CELL = { row: 1, column: 1 } as const;
export const YEAR_CELL = { row: 1, column: 3 } as const;

const STATUSES = setting("countingStatuses");
const NO_STATUS = "(tidak ada)";

/** The k-th of the counting statuses, once each; the first is Terhubung where the setting holds none. */
function statusFormula(index: number): string {
  const item = `TRIM(MID(SUBSTITUTE(${STATUSES},",",REPT(" ",99)),${index * 99 + 1},99))`;
  const above = `$D$${SYSTEM_FIRST_ROW}:$D$${SYSTEM_FIRST_ROW + index}`;
  const once = `IFERROR(IF(${item}="","${NO_STATUS}",IF(COUNTIF(${above},${item})>0,"${NO_STATUS}",${item})),"${NO_STATUS}")`;
  if (index > 0) return `=${once}`;
  return `=IFERROR(IF(SUBSTITUTE(SUBSTITUTE(${STATUSES},",","")," ","")="","Terhubung",${once}),"Terhubung")`;
}

/** The counting statuses one below the other, from Sistem!D4: COUNTIFS wants each in a cell of its own. */
export const STATUS_CELLS: readonly string[] = Array.from({ length: 10 }, (_, index) => statusFormula(index));
export const STATUS_COLUMN = 3;
export const STATUS_NAME_FORMULA = `=Sistem!$D$${SYSTEM_FIRST_ROW + 1}:$D$${SYSTEM_FIRST_ROW + STATUS_CELLS.length}`;
