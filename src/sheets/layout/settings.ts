/**
 * All settings on Pengaturan, in its order: key, default, and how a value is read from a cell and from `mc set`.
 * Source: docs/rules/f22.md, "Settings"; docs/rules/procedure.md, "Where the procedure is silent".
 */
import { sharesOf } from "../../sop";
import {
  choice,
  COMMON_SETTINGS,
  DISPUTE_DAYS,
  isWhole,
  LAST_DATE,
  MOST_MONTHS,
  optionalWhole,
  RECORDING_URL,
  wholeNumber,
  YES_NO_WORDS,
  type LetterheadKey,
  type SettingKey,
  type SettingLayout,
} from "./read-settings";

export * from "./read-settings";

export const PLAN_WEIGHT_WORDS = { agents: "Agent aktif", equal: "Sama rata", volume: "Volume" } as const;

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

/** "" = the one that is made of its Log; else what may stand in a file's name everywhere. */
const isWorkbookId = (text: string): boolean => text === "" || /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(text);

export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** A number from 0 to `most` with decimals, as a share of a hundred. */
const percentTo = (most: number): Pick<SettingLayout, "fromText" | "usable" | "numberFormat"> => {
  const usable = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= most;
  return {
    numberFormat: "General",
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

export const SETTINGS: readonly SettingLayout[] = [
  ...COMMON_SETTINGS,
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
  optionalWhole("plan.min", 0, 0, 1_000_000),
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
  DISPUTE_DAYS,
  optionalWhole("calibration.months", 3, 0, MOST_MONTHS),
  RECORDING_URL,
  {
    key: "workbook.id",
    initial: "",
    optional: true,
    numberFormat: "@",
    usable: (content) => isWorkbookId(String(content)),
    fromText: (text) => (isWorkbookId(text.trim()) ? text.trim() : undefined),
  },
  letterhead("letterhead.company", "(nama perusahaan)"),
  letterhead("letterhead.unit", "Quality Control Contact Center"),
  letterhead("letterhead.number", NO_NUMBER),
  letterhead("signer.report", "QCO"),
  letterhead("signer.analysis", "QA"),
  letterhead("signer.reviewer", "Koordinator"),
  letterhead("signer.approver", "Manager Operation"),
];
