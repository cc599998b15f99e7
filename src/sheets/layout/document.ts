/** Document control: what the procedure and its form are called. Source: IN.QCC.TDSCC.P-01, clause 10.1. */
import addIn from "../../../package.json";

export const FORM = {
  title: "FORM MONITORING PELAKSANAAN MYSTERY CALLING",
  number: "IN.QCC.TDSCC.F-22",
  revision: "REV.02",
  effective: "01 Agustus 2019",
  /** Clause 10.2. */
  keptBy: "Document Control",
} as const;

export const PROCEDURE = {
  title: "PROSEDUR MYSTERY CALLING",
  number: "IN.QCC.TDSCC.P-01",
  revision: "02",
  effective: "01 Agustus 2019",
} as const;

/** Clause 9, which names no day. */
export const WORK_INSTRUCTION = {
  title: "INSTRUKSI KERJA MYSTERY CALLING",
  number: "IN.QCC.TDSCC.W-09",
  revision: "01",
} as const;

/**
 * Grows with every change to what sheets, tables, columns and names there are: `npm run layout:version`, which keeps the
 * one before in `migrate/layouts.json` and makes the sample in test/excel/layouts.
 */
export const LAYOUT_VERSION = 6;

/** Goes into the reports' stamps and into Log. */
export const ADDIN_VERSION = addIn.version;
