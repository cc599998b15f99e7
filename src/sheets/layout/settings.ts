/**
 * The settings on Pengaturan: key, words, default, and how a value is read from a cell and from `mc set`.
 * Source: docs/rules/f22.md, "Settings"; docs/rules/procedure.md, "Where the procedure is silent".
 */
import { dayFromIso, parseDayText, sharesOf } from "../../sop";

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

const isWhole = (content: CellContent, least: number, most: number): boolean =>
  typeof content === "number" && Number.isInteger(content) && content >= least && content <= most;

const wholeNumber = (
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
const choice = (
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
export const PLAN_WEIGHT_WORDS = { agents: "Agent aktif", equal: "Sama rata", volume: "Volume" } as const;
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

/** In place of a number of the company's own: the documents have the one that the add-in gives. */
export const NO_NUMBER = "–";
/** Of a list of names. */
const MOST_LETTERS = 1000;
/** Of a name in the letterhead. */
const MOST_NAME_LETTERS = 100;

/** Words on one line; what holds none stands for `initial`. */
const letterhead = (key: LetterheadKey, initial: string): SettingLayout => ({
  key,
  initial,
  optional: true,
  numberFormat: "@",
  usable: (content) => String(content).length <= MOST_NAME_LETTERS,
  fromText: (text) => {
    const line = onOneLine(text);
    return line.length <= MOST_NAME_LETTERS ? line : undefined;
  },
});

export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const optionalWhole = (key: SettingKey, initial: number, least: number, most: number): SettingLayout => ({
  key,
  initial,
  optional: true,
  ...wholeNumber(least, most),
});

/** A number from 0 to `most` with decimals, as a share of a hundred. */
const percentTo = (most: number): Pick<SettingLayout, "fromText" | "usable" | "numberFormat"> => {
  const usable = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= most;
  return {
    numberFormat: "0.##",
    usable,
    fromText: (text) => {
      const value = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      return usable(value) ? value : undefined;
    },
  };
};

/** Labels with their percents, which add up to 100 (`sharesOf`); empty where the add-in has a rule of its own. */
const shares = (key: SettingKey, initial: string): SettingLayout => ({
  key,
  initial,
  optional: true,
  numberFormat: "@",
  usable: (content) => String(content).length <= MOST_LETTERS && sharesOf(String(content)) !== undefined,
  fromText: (text) =>
    text.length <= MOST_LETTERS && sharesOf(text) !== undefined ? onOneLine(text) : undefined,
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

export const SETTINGS: readonly SettingLayout[] = [
  {
    key: "target",
    initial: 60,
    ...wholeNumber(1, 1_000_000),
  },
  {
    key: "passMark",
    initial: 80,
    numberFormat: "0.##",
    usable: isPercent,
    fromText: (text) => {
      const value = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
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
    numberFormat: "0.##",
    usable: isMean,
    fromText: (text) => {
      const value = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      return isMean(value) ? value : undefined;
    },
  },
  {
    key: "distribution.recipients",
    initial: "",
    optional: true,
    numberFormat: "@",
    usable: (content) => String(content).length <= MOST_LETTERS,
    fromText: (text) => (text.length <= MOST_LETTERS ? text.trim() : undefined),
  },
  { key: "plan.areaService", initial: YES_NO_WORDS.false, optional: true, ...choice(YES_NO_WORDS) },
  { key: "plan.weights", initial: PLAN_WEIGHT_WORDS.agents, optional: true, ...choice(PLAN_WEIGHT_WORDS) },
  optionalWhole("plan.min", 1, 0, 1_000_000),
  {
    key: "plan.max",
    initial: "",
    optional: true,
    numberFormat: "0",
    usable: (content) => content === "" || isWhole(content, 1, 1_000_000),
    fromText: (text) => (text.trim() === "" ? "" : wholeNumber(1, 1_000_000).fromText(text)),
  },
  shares("plan.materialShares", ""),
  shares("plan.blocks", "09:00–12:00 50%; 13:00–17:00 50%"),
  optionalWhole("plan.lookbackMonths", 3, 0, 24),
  { key: "plan.surpriseShare", initial: 10, optional: true, ...percentTo(100) },
  { key: "plan.failureRate", initial: 15, optional: true, ...percentTo(90) },
  { key: "plan.agentSelectable", initial: YES_NO_WORDS.true, optional: true, ...choice(YES_NO_WORDS) },
  optionalWhole("plan.gapDays", 7, 0, 365),
  optionalWhole("plan.lastFreeDays", 2, 0, LAST_DATE),
  optionalWhole("dispute.days", 2, 0, 365),
  optionalWhole("calibration.months", 3, 0, MOST_MONTHS),
  {
    key: "vrs.url",
    initial: "",
    optional: true,
    numberFormat: "@",
    usable: (content) => isRecordingUrl(String(content)),
    fromText: (text) => (isRecordingUrl(text.trim()) ? text.trim() : undefined),
  },
  letterhead("letterhead.company", "(nama perusahaan)"),
  letterhead("letterhead.unit", "Quality Control Contact Center"),
  letterhead("letterhead.number", NO_NUMBER),
  letterhead("signer.report", "QCO"),
  letterhead("signer.analysis", "QA"),
  letterhead("signer.reviewer", "Koordinator"),
  letterhead("signer.approver", "Manager Operation"),
];

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
