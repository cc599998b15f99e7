/** Settings, lists, scorecards, roster, scenarios and holidays from the fixed tables, with what cannot be used as findings. */
import { LIST_TABLE_NAMES, TABLE_NAMES } from "../layout/names";
import {
  type Agent,
  type Day,
  type Finding,
  type Lists,
  type Material,
  type Month,
  type Scenario,
  type Scorecard,
  type Settings,
} from "../../sop";
import { cellAddress } from "../layout/address";
import { LIST_NAME_OF, type ListName } from "../layout/column";
import { HOLIDAY_KINDS } from "../layout/words";
import {
  ANCHOR_WORDS,
  CALENDAR_WORDS,
  chosen,
  ISO_WORDS,
  MATERIAL_KINDS_WORDS,
  OWN_TEAM_WORDS,
  SETTINGS,
  statusesOf,
  YES_NO_WORDS,
  type CellContent,
  type SettingKey,
} from "../layout/settings";
import { cellsOf, headerIndex, recordsOf, textOf, type TableCells } from "./table-cells";
import { parseDate, type RawCell } from "./parse-cell";
import {
  scorecardForNewMonth as newScorecard,
  scorecardOfMonth as frozenScorecard,
  scorecardProblems,
} from "./scorecard";

export type FixedTables = Readonly<Partial<Record<string, TableCells>>>;

/** A setting's content: what stands in its row where that can be used, else what a new workbook starts with. */
export function settingOf(tables: FixedTables, key: SettingKey): CellContent {
  const layout = SETTINGS.find((setting) => setting.key === key);
  const content = rawSetting(tables, key)?.content;
  if (!layout) return "";
  return content !== undefined && layout.usable(content) ? content : layout.initial;
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

export function readSettings(tables: FixedTables): Settings {
  const cutiBersama =
    chosen<"true" | "false">(YES_NO_WORDS, settingOf(tables, "holidays.cutiBersama"), "true") === "true";
  return {
    target: Number(settingOf(tables, "target")),
    countingStatuses: statusesOf(settingOf(tables, "countingStatuses")),
    deadline: {
      days: Number(settingOf(tables, "deadline.days")),
      calendar: chosen(CALENDAR_WORDS, settingOf(tables, "deadline.calendar"), "calendar"),
      anchor: chosen(ANCHOR_WORDS, settingOf(tables, "deadline.anchor"), "finding"),
    },
    calendar: {
      weekend: Array.from(String(settingOf(tables, "weekend"))).map((flag) => flag === "1"),
      holidays: readHolidays(tables, cutiBersama),
    },
    cutiBersama,
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

function readHolidays(tables: FixedTables, cutiBersama: boolean): ReadonlySet<Day> {
  const table = tables[TABLE_NAMES.holidays];
  const kinds = cellsOf(table, "Jenis");
  const days = new Set<Day>();
  cellsOf(table, "Tanggal").forEach((cell, index) => {
    const date = parseDate(cell);
    const shared = String(kinds[index] ?? "").toLowerCase() === HOLIDAY_KINDS.cutiBersama.toLowerCase();
    if (date.kind === "value" && (cutiBersama || !shared)) days.add(date.value);
  });
  return days;
}

/** Every day in Libur, for the years it covers. */
export function holidayDays(tables: FixedTables): readonly Day[] {
  return cellsOf(tables[TABLE_NAMES.holidays], "Tanggal").flatMap((cell) => {
    const date = parseDate(cell);
    return date.kind === "value" ? [date.value] : [];
  });
}

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

/** Settings, criteria and holidays that cannot be used, each at its cell. */
export function settingFindings(tables: FixedTables): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (
    table: TableCells,
    index: number,
    header: string,
    problem: string,
    value: RawCell,
  ): void => {
    findings.push({
      code: "settingInvalid",
      severity: "error",
      id: "",
      sheet: table.sheet,
      cell: cellAddress(table.row + index, table.column + Math.max(0, headerIndex(table, header))),
      header,
      params: { header, problem, value: String(value) },
    });
  };
  const settings = tables[TABLE_NAMES.settings];
  for (const layout of SETTINGS) {
    const standing = rawSetting(tables, layout.key);
    if (settings && standing && !layout.usable(standing.content))
      report(settings, standing.index, "Nilai", layout.key, standing.content);
  }
  const holidays = tables[TABLE_NAMES.holidays];
  cellsOf(holidays, "Tanggal").forEach((cell, index) => {
    const blank =
      holidays?.body[index]?.every((one, place) => one === "" || holidays.headers[place] === "Berlaku") ===
      true;
    if (holidays && !blank && parseDate(cell).kind !== "value")
      report(holidays, index, "Tanggal", "holiday", cell);
  });
  const criteria = tables[TABLE_NAMES.criteria];
  if (criteria)
    for (const { index, header, problem, value } of scorecardProblems(tables))
      report(criteria, index, header, problem, value);
  return findings;
}
