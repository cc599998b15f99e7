/** What stands in the cells of the Sistem sheet; read only when they are made or mended. */
import { FORMULA_NAMES } from "./formula-names";
import { HOME_NAMES } from "./home-names";
import { LAST_DATE, MOST_MONTHS, YES_NO_WORDS } from "./settings";
import { LEAVE_CELLS, LEAVE_COLUMN } from "./local-leave";
import { STATUS_COLUMN, STATUS_COUNT, SYSTEM_FIRST_ROW } from "./system-cells";
import { SYSTEM_NAMES, type SystemName } from "./system-names";

const setting = (key: string): string => `INDEX(TabelSetelan[Nilai],MATCH("${key}",TabelSetelan[Kunci],0))`;
const wholeOr = (cell: string, least: number, most: number, otherwise: number): string =>
  `IFERROR(IF(AND(ISNUMBER(${cell}),${cell}>=${least},${cell}<=${most},INT(${cell})=${cell}),${cell},${otherwise}),${otherwise})`;

interface SystemCell {
  readonly label: string;
  readonly formula: string;
  readonly numberFormat: string;
}

const CELLS: Readonly<Record<SystemName, SystemCell>> = {
  [FORMULA_NAMES.asOf]: {
    label: "Tanggal Acuan yang berlaku",
    formula: `=IFERROR(IF(AND(ISNUMBER(${setting("asOf")}),${setting("asOf")}>=1),INT(${setting("asOf")}),TODAY()),TODAY())`,
    numberFormat: "dd/mm/yyyy",
  },
  [FORMULA_NAMES.days]: {
    label: "Batas H+ (hari)",
    formula: `=${wholeOr(setting("deadline.days"), 0, 365, 2)}`,
    numberFormat: "0",
  },
  [FORMULA_NAMES.working]: {
    label: "Hari kerja",
    formula: `=IFERROR(${setting("deadline.calendar")}="Hari Kerja",FALSE)`,
    numberFormat: "General",
  },
  [FORMULA_NAMES.previous]: {
    label: "Dari langkah sebelumnya",
    formula: `=IFERROR(${setting("deadline.anchor")}="Langkah Sebelumnya",FALSE)`,
    numberFormat: "General",
  },
  [FORMULA_NAMES.weekend]: {
    label: "Pola akhir pekan",
    formula: `=IFERROR(IF(AND(LEN(${setting("weekend")})=7,SUBSTITUTE(SUBSTITUTE(${setting("weekend")},"0",""),"1","")="",${setting("weekend")}<>"1111111"),${setting("weekend")},"0000011"),"0000011")`,
    numberFormat: "General",
  },
  CutiBersamaLibur: {
    label: "Cuti bersama libur",
    formula: `=IFERROR(${setting("holidays.cutiBersama")}<>"${YES_NO_WORDS.false}",TRUE)`,
    numberFormat: "General",
  },
  [HOME_NAMES.target]: {
    label: "Target sampel per bulan",
    formula: `=${wholeOr(setting("target"), 1, 1_000_000, 60)}`,
    numberFormat: "0",
  },
  [HOME_NAMES.year]: { label: "Tahun buku kerja", formula: "=$D$2", numberFormat: "0" },
  [HOME_NAMES.scenariosDue]: {
    label: "Batas skenario (0 = sebelum panggilan pertama)",
    formula: `=${wholeOr(setting("due.scenarios"), 1, LAST_DATE, 0)}`,
    numberFormat: "0",
  },
  [HOME_NAMES.retentionMonths]: {
    label: "Masa simpan (bulan)",
    formula: `=${wholeOr(setting("retention.months"), 1, MOST_MONTHS, 12)}`,
    numberFormat: "0",
  },
  [FORMULA_NAMES.recordingUrl]: {
    label: "Alamat rekaman",
    formula: `=IFERROR(IF(AND(LEFT(${setting("vrs.url")},8)="https://",ISNUMBER(FIND("{id}",${setting("vrs.url")}))),${setting("vrs.url")},""),"")`,
    numberFormat: "General",
  },
};

/**
 * The settings that formulas use: name, words, formula. 0-based row = index + SYSTEM_FIRST_ROW.
 * An unusable setting gives its default here exactly as reading does (read/settings.ts), so that sheet and add-in agree.
 */
export const SYSTEM_CELLS: readonly (SystemCell & { readonly name: SystemName })[] = SYSTEM_NAMES.map(
  (name) => ({
    name,
    ...CELLS[name],
  }),
);

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
const STATUS_CELLS: readonly string[] = Array.from({ length: STATUS_COUNT }, (_, index) =>
  statusFormula(index),
);

/** What stands besides, from the same row on: its first column, 0-based, and its formulas line by line; "" = nothing of ours. */
export const SYSTEM_BLOCKS: readonly {
  readonly column: number;
  readonly formulas: readonly (readonly string[])[];
}[] = [
  { column: STATUS_COLUMN, formulas: STATUS_CELLS.map((formula) => [formula]) },
  { column: LEAVE_COLUMN, formulas: LEAVE_CELLS },
];
