/**
 * Which form and procedure a month is under: from Dokumen when the month is opened, and from then on as its F-22 sheet says it
 * at its head, whatever Dokumen says since.
 */
import { isoFromDay, lastDayOfMonth, type Month } from "../../sop";
import { FORM, PROCEDURE } from "../layout/document";
import { monthLabel } from "../layout/month-names";
import { TABLE_NAMES } from "../layout/names";
import { DOCUMENT_KINDS } from "../layout/words";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import type { MonthCells } from "../snapshot/read-month";
import type { FixedTables } from "../snapshot/settings";
import { recordsOf, textOf } from "../snapshot/table-cells";

/** As it is printed: `IN.QCC.TDSCC.F-22`, `REV.02`, `01 Agustus 2019`; of the procedure `02`. */
export interface DocumentControl {
  readonly form: {
    readonly title: string;
    readonly number: string;
    readonly revision: string;
    readonly effective: string;
  };
  readonly procedure: { readonly number: string; readonly revision: string };
}

/** What months of workbooks without Dokumen were opened under. */
export const DEFAULT_CONTROL: DocumentControl = {
  form: { title: FORM.title, number: FORM.number, revision: FORM.revision, effective: FORM.effective },
  procedure: { number: PROCEDURE.number, revision: PROCEDURE.revision },
};

/** `3` and `03` are one revision, and `REV. 03` says no more. */
const revisionOf = (cell: RawCell | undefined): string => {
  const words = textOf(cell)
    .trim()
    .replace(/^rev(isi)?\.?\s*/i, "");
  return /^\d$/.test(words) ? `0${words}` : words;
};

/** `01 Agustus 2019`; "" for what is no day. */
function effectiveOf(cell: RawCell | undefined): string {
  const day = parseDate(cell ?? "");
  if (day.kind !== "value") return "";
  const iso = isoFromDay(day.value);
  return `${iso.slice(8)} ${monthLabel(iso.slice(0, 7))}`;
}

/**
 * The document of that kind that is in force on the month's last day: of those that have come into force by then the newest,
 * of two of one day the lower row; one without a day is older than all.
 */
function inForce(
  tables: FixedTables,
  kind: string,
  month: Month,
): Readonly<Record<string, RawCell>> | undefined {
  const last = lastDayOfMonth(month);
  let found: { readonly from: number; readonly record: Readonly<Record<string, RawCell>> } | undefined;
  for (const record of recordsOf(tables[TABLE_NAMES.documents])) {
    if (textOf(record["Jenis"]).trim().toLowerCase() !== kind.toLowerCase()) continue;
    if (textOf(record["Nomor"]).trim() === "") continue;
    const day = parseDate(record["Berlaku"] ?? "");
    if (day.kind === "unreadable") continue;
    const from = day.kind === "value" ? day.value : 0;
    if (from <= last && from >= (found?.from ?? 0)) found = { from, record };
  }
  return found?.record;
}

/** For a month that is opened now. Where Dokumen names no such document, the one that the procedure itself names. */
export function controlFor(tables: FixedTables, month: Month): DocumentControl {
  const form = inForce(tables, DOCUMENT_KINDS.form, month);
  const procedure = inForce(tables, DOCUMENT_KINDS.procedure, month);
  const { form: known, procedure: knownProcedure } = DEFAULT_CONTROL;
  return {
    form: form
      ? {
          title: textOf(form["Nama"]).trim() || known.title,
          number: textOf(form["Nomor"]).trim(),
          revision: `REV.${revisionOf(form["Revisi"]) || "00"}`,
          effective: effectiveOf(form["Berlaku"]) || "–",
        }
      : known,
    procedure: procedure
      ? { number: textOf(procedure["Nomor"]).trim(), revision: revisionOf(procedure["Revisi"]) || "00" }
      : knownProcedure,
  };
}

/** The lines at the head of the month's sheet: what column A and B say. */
export const controlLines = (
  { form, procedure }: DocumentControl,
  month: string,
): readonly (readonly [string, string])[] => [
  ["F-22", form.title],
  [
    form.number,
    `No. Dokumen ${form.number}   ·   No. Revisi ${form.revision}   ·   Tanggal Berlaku ${form.effective}`,
  ],
  [
    form.revision,
    `Bulan ${month}   ·   Prosedur ${procedure.number} Rev. ${procedure.revision}, aktivitas 3–6: satu baris untuk satu panggilan`,
  ],
];

/** What the head of a sheet says; undefined where it is no longer as it is made. */
function readControl(head: readonly (readonly RawCell[])[]): DocumentControl | undefined {
  const words = (row: number, column: number): string => textOf(head[row]?.[column]).trim();
  const effective = /Tanggal Berlaku (.+)$/.exec(words(1, 1))?.[1]?.trim();
  const procedure = /Prosedur (\S+) Rev\. ([^,]+),/.exec(words(2, 1));
  const [title, number, revision] = [words(0, 1), words(1, 0), words(2, 0)];
  const [, procedureNumber, procedureRevision] = procedure ?? [];
  if (title === "" || number === "" || !/^rev/i.test(revision) || effective === undefined) return undefined;
  if (procedureNumber === undefined || procedureRevision === undefined) return undefined;
  return {
    form: { title, number, revision, effective },
    procedure: { number: procedureNumber, revision: procedureRevision.trim() },
  };
}

/** Of a month that stands. `cells`: of all months, as read. */
export function controlOfMonth(
  { cells, months }: { readonly cells: readonly MonthCells[]; readonly months: readonly { month: Month }[] },
  month: Month,
): DocumentControl {
  // The months' tables are in the months' order.
  const head = cells[months.findIndex((one) => one.month === month)]?.head;
  return (head && readControl(head)) ?? DEFAULT_CONTROL;
}
