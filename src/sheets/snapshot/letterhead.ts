/** Whose documents the reports are, and who signs them, as Pengaturan says it. */
import { NO_NUMBER, onOneLine, SETTINGS, type LetterheadKey } from "../layout/settings";
import { anySettingOf } from "./any-setting";
import type { FixedTables } from "./settings";

/** Titles of posts, no persons. */
export interface Letterhead {
  readonly company: string;
  readonly unit: string;
  /** Of the company's own numbering; undefined = the number that the add-in gives. */
  readonly number?: string;
  /** Of Laporan and Rekap. */
  readonly reportMaker: string;
  /** Of Analisa. */
  readonly analysisMaker: string;
  readonly reviewer: string;
  readonly approver: string;
}

/** Where a cell holds no words: what a new workbook starts with. */
export function letterheadOf(tables: FixedTables): Letterhead {
  const words = (key: LetterheadKey): string => {
    const said = onOneLine(String(anySettingOf(tables, key)));
    return said === "" ? String(SETTINGS.find((one) => one.key === key)?.initial ?? "") : said;
  };
  const number = words("letterhead.number");
  return {
    company: words("letterhead.company"),
    unit: words("letterhead.unit"),
    ...(number === NO_NUMBER || number === "-" ? {} : { number }),
    reportMaker: words("signer.report"),
    analysisMaker: words("signer.analysis"),
    reviewer: words("signer.reviewer"),
    approver: words("signer.approver"),
  };
}
