/** Settings, lists, scorecards, roster, scenarios and holidays from the fixed tables, with what cannot be used as findings. */
import { LIST_TABLE_NAMES, TABLE_NAMES } from "../layout/names";
import {
  equalsAsExcel,
  workCalendarOf,
  type Agent,
  type Day,
  type DayOff,
  type Lists,
  type Material,
  type Month,
  type Scenario,
  type Scorecard,
  type Settings,
  type TextEntry,
} from "../../sop";
import { LIST_NAME_OF, type ListName } from "../layout/column";
import { HOLIDAY_KINDS } from "../layout/words";
import {
  ANCHOR_WORDS,
  CALENDAR_WORDS,
  chosen,
  ISO_WORDS,
  MATERIAL_KINDS_WORDS,
  OWN_TEAM_WORDS,
  READ_SETTINGS,
  statusesOf,
  YES_NO_WORDS,
  type CellContent,
  type ReadSettingKey,
  type SettingLayout,
} from "../layout/read-settings";
import { cellsOf, recordsOf, textOf, type TableCells } from "./table-cells";
import { parseDate, parseText, type RawCell } from "./parse-cell";
import { scorecardForNewMonth as newScorecard, scorecardOfMonth as frozenScorecard } from "./scorecard";

export type FixedTables = Readonly<Partial<Record<string, TableCells>>>;

/** A setting's content: what stands in its row where that can be used, else what a new workbook starts with. */
export function contentOf(tables: FixedTables, { key, usable, initial }: SettingLayout): CellContent {
  const content = rawSetting(tables, key)?.content;
  return content !== undefined && usable(content) ? content : initial;
}

/** Of those that every reading needs; of any, `anySettingOf`. */
export function settingOf(tables: FixedTables, key: ReadSettingKey): CellContent {
  const layout = READ_SETTINGS.find((setting) => setting.key === key);
  if (!layout) throw new RangeError(`${key} is not among the settings that every reading needs`);
  return contentOf(tables, layout);
}

/** The row of a setting on Pengaturan, by its key. */
export function rawSetting(
  tables: FixedTables,
  key: string,
): { readonly content: RawCell; readonly index: number } | undefined {
  const table = tables[TABLE_NAMES.settings];
  const index = cellsOf(table, "Kunci").findIndex((cell) => cell === key);
  return index < 0 ? undefined : { content: cellsOf(table, "Nilai")[index] ?? "", index };
}

const countsCutiBersama = (tables: FixedTables): boolean =>
  chosen<"true" | "false">(YES_NO_WORDS, settingOf(tables, "holidays.cutiBersama"), "true") === "true";

export function readSettings(tables: FixedTables): Settings {
  return {
    target: Number(settingOf(tables, "target")),
    countingStatuses: statusesOf(settingOf(tables, "countingStatuses")),
    deadline: {
      days: Number(settingOf(tables, "deadline.days")),
      calendar: chosen(CALENDAR_WORDS, settingOf(tables, "deadline.calendar"), "calendar"),
      anchor: chosen(ANCHOR_WORDS, settingOf(tables, "deadline.anchor"), "finding"),
    },
    calendar: workCalendarOf(
      Array.from(String(settingOf(tables, "weekend"))).map((flag) => flag === "1"),
      daysOffThatCount(tables),
    ),
    cutiBersama: countsCutiBersama(tables),
    due: {
      scenarios: numberOr(settingOf(tables, "due.scenarios"), "beforeFirstCall"),
      report: Number(settingOf(tables, "due.report")),
      recap: Number(settingOf(tables, "due.recap")),
    },
    retentionMonths: Number(settingOf(tables, "retention.months")),
    supervisorOwnTeam: chosen(OWN_TEAM_WORDS, settingOf(tables, "supervisorOwnTeam"), "warn"),
    isoEdition: chosen(ISO_WORDS, settingOf(tables, "iso.edition"), "2008"),
    disputeDays: Number(settingOf(tables, "dispute.days")),
    recordingUrl: String(settingOf(tables, "vrs.url")),
    kpi: {
      materialKinds: chosen(MATERIAL_KINDS_WORDS, settingOf(tables, "kpi.materialKinds"), "all"),
      recommendationMean: Number(settingOf(tables, "kpi.recommendationMean")),
    },
  };
}

const numberOr = <Other>(content: CellContent, other: Other): number | Other =>
  typeof content === "number" ? content : other;

/** The day of the Tanggal Acuan setting, or undefined where it is empty (today). */
export function asOfSetting(tables: FixedTables): Day | undefined {
  const content = settingOf(tables, "asOf");
  return typeof content === "number" ? Math.floor(content) : undefined;
}

/** The rows of Libur that hold a day, in their order. `isShared`: a cuti bersama. `index`: 0-based body row. */
export function daysOff(
  tables: FixedTables,
): readonly (DayOff & { readonly isShared: boolean; readonly index: number })[] {
  const table = tables[TABLE_NAMES.holidays];
  const kinds = cellsOf(table, "Jenis");
  const areas = cellsOf(table, "Area");
  return cellsOf(table, "Tanggal").flatMap((cell, index) => {
    const date = parseDate(cell);
    if (date.kind !== "value") return [];
    const isShared = equalsAsExcel(textOf(kinds[index]), HOLIDAY_KINDS.cutiBersama);
    return [{ day: date.value, area: leaveAreaIn(areas[index] ?? ""), isShared, index }];
  });
}

/** Without cuti bersama where the setting leaves them out. */
export function daysOffThatCount(tables: FixedTables): ReturnType<typeof daysOff> {
  const cutiBersama = countsCutiBersama(tables);
  return daysOff(tables).filter(({ isShared }) => cutiBersama || !isShared);
}

/** As on the sheet: what begins as an error does names no area. */
const leaveAreaIn = (cell: RawCell): TextEntry =>
  typeof cell === "string" && cell.startsWith("#") ? { kind: "unreadable", shown: cell } : parseText(cell);

/** Every day in Libur that is for all areas, for the years it covers: local leave says nothing of the year's others. */
export const holidayDays = (tables: FixedTables): readonly Day[] =>
  daysOff(tables)
    .filter(({ area }) => area.kind === "empty")
    .map(({ day }) => day);

/** A list's items as they stand, without blanks. */
export function listItems(tables: FixedTables, list: ListName): readonly string[] {
  const { table, item } = LIST_TABLE_NAMES[list];
  return cellsOf(tables[table], item)
    .map(textOf)
    .filter((one) => one !== "");
}

export function readLists(tables: FixedTables): Lists {
  const items = (list: ListName): readonly string[] => listItems(tables, list);
  return Object.fromEntries(
    Object.entries(LIST_NAME_OF).map(([list, name]) => [list, items(name)]),
  ) as Record<keyof Lists, readonly string[]>;
}

export function readAgents(tables: FixedTables): readonly Agent[] {
  return recordsOf(tables[TABLE_NAMES.agents]).map((record) => ({
    id: textOf(record["ID Agent"]),
    name: textOf(record["Nama Agent"]),
    area: textOf(record["Area"]),
    service: textOf(record["Layanan"]),
    supervisor: textOf(record["Supervisor"]),
    active: textOf(record["Aktif"]).toLowerCase() !== YES_NO_WORDS.false.toLowerCase(),
  }));
}

const dayIn = (cell: RawCell | undefined): Day | undefined => {
  const date = parseDate(cell ?? "");
  return date.kind === "value" ? date.value : undefined;
};

export function readMaterials(tables: FixedTables): readonly Material[] {
  return recordsOf(tables[TABLE_NAMES.materials]).map((record) => ({
    code: textOf(record["Kode"]),
    kind: textOf(record["Jenis Materi"]),
    answered: textOf(record["Jawaban Benar"]) !== "",
    validFrom: dayIn(record["Berlaku Mulai"]),
    validTo: dayIn(record["Berlaku Sampai"]),
  }));
}

export function readScenarios(tables: FixedTables): readonly Scenario[] {
  return recordsOf(tables[TABLE_NAMES.scenarios]).map((record) => ({
    code: textOf(record["Kode"]),
    version: textOf(record["Versi"]),
    material: textOf(record["Kode Materi"]),
    deadline: dayIn(record["Batas Waktu"]),
    finished: dayIn(record["Tanggal Selesai"]),
    validFrom: dayIn(record["Berlaku Mulai"]),
    validTo: dayIn(record["Berlaku Sampai"]),
  }));
}

const passMarkOf = (tables: FixedTables): number => Number(settingOf(tables, "passMark"));

/** The scorecard for a month that is made now: the newest wording of each criterion from that month or before. */
export const scorecardForNewMonth = (tables: FixedTables, month: Month): Scorecard =>
  newScorecard(tables, month, passMarkOf(tables));

/** The scorecard that the month's sheet was made with. */
export const scorecardOfMonth = (tables: FixedTables, month: Month): Scorecard =>
  frozenScorecard(tables, month, passMarkOf(tables));
