/**
 * The settings that every reading of a workbook needs; the others are fetched by what needs them (settings.ts).
 * Source: docs/rules/f22.md, "Settings"; docs/rules/procedure.md, "Where the procedure is silent".
 */
import { dayFromIso, parseDayText } from "../../sop";

export type SettingKey =
  | "target"
  | "passMark"
  | "countingStatuses"
  | "deadline.days"
  | "deadline.calendar"
  | "deadline.anchor"
  | "holidays.cutiBersama"
  | "weekend"
  | "asOf"
  | "quotaPerAgent"
  | "report.minimumPerAgent"
  | "due.scenarios"
  | "due.report"
  | "due.recap"
  | "retention.months"
  | "supervisorOwnTeam"
  | "iso.edition"
  | "drafts.days"
  | "kpi.materialKinds"
  | "kpi.recommendationMean"
  | "distribution.recipients"
  | PlanKey
  | "dispute.days"
  | "calibration.months"
  | "vrs.url"
  | "workbook.id"
  | LetterheadKey;

/** How the month's calls are planned. */
export type PlanKey =
  | "plan.areaService"
  | "plan.weights"
  | "plan.min"
  | "plan.max"
  | "plan.materialShares"
  | "plan.blocks"
  | "plan.lookbackMonths"
  | "plan.surpriseShare"
  | "plan.failureRate"
  | "plan.agentSelectable"
  | "plan.gapDays"
  | "plan.lastFreeDays";

/** Whose documents the reports are, and who signs them: what each company words in its own way. */
export type LetterheadKey =
  | "letterhead.company"
  | "letterhead.unit"
  | "letterhead.number"
  | "signer.report"
  | "signer.analysis"
  | "signer.reviewer"
  | "signer.approver";

/** Those of READ_SETTINGS. */
export type ReadSettingKey = Exclude<
  SettingKey,
  PlanKey | LetterheadKey | "distribution.recipients" | "calibration.months" | "workbook.id"
>;

export type CellContent = string | number | boolean;

export interface SettingLayout {
  readonly key: SettingKey;
  readonly initial: CellContent;
  readonly numberFormat: string;
  /** The words the cell may hold, for a dropdown, by what `mc set` calls them. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What `mc set` gives as the cell's content; undefined = unusable. */
  readonly fromText: (text: string) => CellContent | undefined;
  /** Whether the cell's content can be used. */
  readonly usable: (content: CellContent) => boolean;
  /** A workbook may do without its row: the default holds there, and whoever sets it adds the row. */
  readonly optional?: true;
}

export const isWhole = (content: CellContent, least: number, most: number): boolean =>
  typeof content === "number" && Number.isInteger(content) && content >= least && content <= most;

export const wholeNumber = (
  least: number,
  most: number,
): Pick<SettingLayout, "fromText" | "usable" | "numberFormat"> => ({
  numberFormat: "0",
  usable: (content) => isWhole(content, least, most),
  fromText: (text) => {
    const value = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
    return isWhole(value, least, most) ? value : undefined;
  },
});

/** A setting of two words: its JSON value and the word that stands in the sheet. */
export const choice = (
  words: Readonly<Record<string, string>>,
): Pick<SettingLayout, "fromText" | "usable" | "numberFormat" | "choices"> => ({
  numberFormat: "@",
  choices: words,
  usable: (content) => Object.values(words).some((word) => sameWord(word, content)),
  fromText: (text) => (Object.hasOwn(words, text.trim()) ? words[text.trim()] : undefined),
});

/** A number is its digits: a year may stand as one. */
const sameWord = (word: string, content: CellContent): boolean =>
  typeof content !== "boolean" && String(content).toLowerCase() === word.toLowerCase();

export const CALENDAR_WORDS = { calendar: "Kalender", working: "Hari Kerja" } as const;
export const ANCHOR_WORDS = { finding: "Tanggal Temuan", previous: "Langkah Sebelumnya" } as const;
export const OWN_TEAM_WORDS = { warn: "Peringatan", off: "Tidak diperiksa" } as const;
export const MATERIAL_KINDS_WORDS = { all: "Semua jenis", any: "Salah satu jenis" } as const;
export const ISO_WORDS = { "2008": "2008", "2015": "2015" } as const;
export const BEFORE_FIRST_CALL = "Sebelum panggilan pertama";
export const YES_NO_WORDS = { true: "Ya", false: "Tidak" } as const;

/** The key of `words` whose word the cell holds; `fallback` where it holds none. */
export function chosen<Key extends string>(
  words: Readonly<Record<Key, string>>,
  content: CellContent,
  fallback: Key,
): Key {
  const keys = Object.keys(words) as Key[];
  return keys.find((key) => sameWord(words[key], content)) ?? fallback;
}

export const optionalWhole = (
  key: SettingKey,
  initial: number,
  least: number,
  most: number,
): SettingLayout => ({
  key,
  initial,
  optional: true,
  ...wholeNumber(least, most),
});

/** An address with the place of the recording's ID in it, or nothing. */
const isRecordingUrl = (text: string): boolean =>
  text === "" || (/^https:\/\/\S+$/i.test(text) && text.includes("{id}") && text.length <= MOST_URL_LETTERS);
/** What Excel still opens, with an ID of usual length in it. */
const MOST_URL_LETTERS = 200;

const isPercent = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 100;

/** A mean of ratings from 1 to 5. */
const isMean = (value: unknown): boolean => typeof value === "number" && value >= 1 && value <= 5;

/** A century: nobody keeps forms longer. */
export const MOST_MONTHS = 1200;
/** Ten years: longer is "until deleted", which is 0. */
const MOST_DRAFT_DAYS = 3650;
export const LAST_DATE = 31;
const dateOfMonth = wholeNumber(1, LAST_DATE);

/** In the order of Pengaturan. */
export const COMMON_SETTINGS: readonly SettingLayout[] = [
  {
    key: "target",
    initial: 60,
    ...wholeNumber(1, 1_000_000),
  },
  {
    key: "passMark",
    initial: 80,
    numberFormat: "General",
    usable: isPercent,
    fromText: (text) => {
      const value = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      return isPercent(value) ? value : undefined;
    },
  },
  {
    key: "countingStatuses",
    initial: "Terhubung",
    numberFormat: "@",
    usable: (content) => statusesOf(content).length > 0,
    fromText: (text) => (statusesOf(text).length > 0 ? statusesOf(text).join(", ") : undefined),
  },
  {
    key: "deadline.days",
    initial: 2,
    ...wholeNumber(0, 365),
  },
  {
    key: "deadline.calendar",
    initial: CALENDAR_WORDS.calendar,
    ...choice(CALENDAR_WORDS),
  },
  {
    key: "deadline.anchor",
    initial: ANCHOR_WORDS.finding,
    ...choice(ANCHOR_WORDS),
  },
  {
    key: "holidays.cutiBersama",
    initial: YES_NO_WORDS.true,
    ...choice(YES_NO_WORDS),
  },
  {
    key: "weekend",
    initial: "0000011",
    numberFormat: "@",
    usable: isWeekend,
    fromText: (text) => (isWeekend(text.trim()) ? text.trim() : undefined),
  },
  {
    key: "asOf",
    initial: "",
    numberFormat: "dd/mm/yyyy",
    usable: (content) => content === "" || (typeof content === "number" && content >= 1),
    fromText: (text) => (text.trim() === "" ? "" : (dayFromIso(text.trim()) ?? parseDayText(text.trim()))),
  },
  {
    key: "quotaPerAgent",
    initial: 0,
    ...wholeNumber(0, 1_000_000),
  },
  {
    key: "report.minimumPerAgent",
    initial: 5,
    ...wholeNumber(1, 1_000_000),
  },
  {
    key: "due.scenarios",
    initial: BEFORE_FIRST_CALL,
    numberFormat: "General",
    usable: (content) => sameWord(BEFORE_FIRST_CALL, content) || isWhole(content, 1, LAST_DATE),
    fromText: (text) => (text.trim() === "beforeFirstCall" ? BEFORE_FIRST_CALL : dateOfMonth.fromText(text)),
  },
  {
    key: "due.report",
    initial: 5,
    ...dateOfMonth,
  },
  {
    key: "due.recap",
    initial: 5,
    ...dateOfMonth,
  },
  {
    key: "retention.months",
    initial: 12,
    ...wholeNumber(1, MOST_MONTHS),
  },
  {
    key: "supervisorOwnTeam",
    initial: OWN_TEAM_WORDS.warn,
    ...choice(OWN_TEAM_WORDS),
  },
  {
    key: "iso.edition",
    initial: ISO_WORDS["2008"],
    ...choice(ISO_WORDS),
  },
  {
    key: "drafts.days",
    initial: 30,
    optional: true,
    ...wholeNumber(0, MOST_DRAFT_DAYS),
  },
  {
    key: "kpi.materialKinds",
    initial: MATERIAL_KINDS_WORDS.all,
    optional: true,
    ...choice(MATERIAL_KINDS_WORDS),
  },
  {
    key: "kpi.recommendationMean",
    initial: 3,
    optional: true,
    numberFormat: "General",
    usable: isMean,
    fromText: (text) => {
      const value = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      return isMean(value) ? value : undefined;
    },
  },
];

export const DISPUTE_DAYS = optionalWhole("dispute.days", 2, 0, 365);

export const RECORDING_URL: SettingLayout = {
  key: "vrs.url",
  initial: "",
  optional: true,
  numberFormat: "@",
  usable: (content) => isRecordingUrl(String(content)),
  fromText: (text) => (isRecordingUrl(text.trim()) ? text.trim() : undefined),
};

/** What `readSettings` reads. */
export const READ_SETTINGS: readonly SettingLayout[] = [...COMMON_SETTINGS, DISPUTE_DAYS, RECORDING_URL];

function isWeekend(content: CellContent): boolean {
  // Seven days off would leave no working day to count, and WORKDAY.INTL refuses the pattern.
  return typeof content === "string" && /^[01]{7}$/.test(content) && content.includes("0");
}

/** The counting statuses in a cell or argument: separated by commas, blanks around them dropped. */
export function statusesOf(content: CellContent): readonly string[] {
  return String(content)
    .split(",")
    .map((status) => status.trim())
    .filter((status) => status !== "");
}
