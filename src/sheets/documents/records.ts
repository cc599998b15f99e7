/**
 * The months' records on Dokumen: a finished month's F-22 and its reports, each version of them once, with how long they are
 * kept. Nothing is ever deleted. Source: docs/rules/next-year.md, "Dokumen".
 */
import { isoFromDay, keptUntil, lastDayOfMonth, type Day, type Month } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { FORM } from "../layout/document";
import { monthLabel, monthSheetName } from "../layout/month-names";
import { TABLE_NAMES } from "../layout/names";
import { DOCUMENT_KINDS, KEEP_WORDS } from "../layout/words";
import { planAppend } from "../plan/append";
import { frameOfTable } from "../plan/frame";
import { documentName, documentNumber } from "../report/identity";
import type { StampedSheet } from "../report/stamped-sheet";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import type { FixedTables } from "../snapshot/settings";
import { headerIndex, lineUnder, textOf, type TableCells } from "../snapshot/table-cells";
import type { DecisionFields, KeepDecision, StoredRecord } from "../types";
import type { DocumentControl } from "./control";

/** A record that is to stand on Dokumen. */
export interface KeptRecord {
  readonly name: string;
  readonly number: string;
  readonly revision: string;
  readonly month: Month;
  /** Where it is. */
  readonly sheet: string;
}

type Finished = Pick<StampedSheet, "kind" | "month" | "sheet" | "stamp">;

/** The records of months that have a finished report: F-22 by what its sheet says, each finished version of each report. */
export function recordsOfFinished(
  heads: readonly Finished[],
  controlOf: (month: Month) => DocumentControl,
): readonly KeptRecord[] {
  const finished = heads
    .filter(({ stamp }) => stamp?.final !== undefined)
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const forms = [...new Set(finished.map(({ month }) => month))].map((month): KeptRecord => {
    const { form } = controlOf(month);
    return {
      name: `${form.title} ${monthLabel(month)}`,
      number: form.number,
      revision: form.revision.replace(/^REV\.\s*/i, ""),
      month,
      sheet: monthSheetName(month),
    };
  });
  const reports = finished.map(({ kind, month, sheet, stamp }): KeptRecord => {
    const version = stamp?.final?.version ?? stamp?.documentVersion ?? 1;
    return {
      name: documentName(kind, month),
      number: stamp?.letterhead?.number ?? documentNumber(kind, month, version),
      revision: String(version),
      month,
      sheet,
    };
  });
  return forms.flatMap((form) => [form, ...reports.filter(({ month }) => month === form.month)]);
}

/** As they are compared: `01` and `1` are one revision, which Excel may have made a number. */
const keyOf = (name: string, revision: string): string =>
  `${name.trim().toLowerCase()}\n${revision
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, "")}`;

interface RecordRow {
  /** 0-based row of the table's body. */
  readonly index: number;
  readonly name: string;
  readonly number: string;
  readonly revision: string;
  readonly fields: DecisionFields;
  readonly inForce: Day | undefined;
}

const decisionOf = (cell: RawCell): KeepDecision | undefined =>
  (Object.keys(KEEP_WORDS) as KeepDecision[]).find(
    (key) => KEEP_WORDS[key].toLowerCase() === textOf(cell).trim().toLowerCase(),
  );

function rowsOf(table: TableCells | undefined): readonly RecordRow[] {
  if (!table) return [];
  const at = (header: string): number => headerIndex(table, header);
  const places = {
    ...{ name: at("Nama"), number: at("Nomor"), revision: at("Revisi"), kind: at("Jenis") },
    ...{ inForce: at("Berlaku"), decision: at("Keputusan"), by: at("Disetujui"), on: at("Tanggal") },
  };
  return table.body.flatMap((line, index): RecordRow[] => {
    const cell = (place: number): RawCell => line[place] ?? "";
    const isRecord = textOf(cell(places.kind)).trim().toLowerCase() === DOCUMENT_KINDS.record.toLowerCase();
    if (!isRecord) return [];
    const [inForce, on] = [parseDate(cell(places.inForce)), parseDate(cell(places.on))];
    return [
      {
        index,
        name: textOf(cell(places.name)),
        number: textOf(cell(places.number)),
        revision: textOf(cell(places.revision)),
        inForce: inForce.kind === "value" ? inForce.value : undefined,
        fields: {
          decision: decisionOf(cell(places.decision)),
          approvedBy: textOf(cell(places.by)),
          on: on.kind === "value" ? on.value : undefined,
        },
      },
    ];
  });
}

/** `retentionMonths` after the end of its month; told by its row, whether Excel has calculated its formula or not. */
export const storedRecords = (
  tables: FixedTables,
  retentionMonths: number,
  asOf: Day,
): readonly StoredRecord[] =>
  rowsOf(tables[TABLE_NAMES.documents]).map(({ name, number, revision, fields, inForce }) => {
    const until = inForce === undefined ? undefined : keptUntil(inForce, retentionMonths);
    return { name, number, revision, ...fields, until, isPast: until !== undefined && until < asOf };
  });

/** Those that do not stand there yet. None where the table is gone: repairing brings it back first. */
export function unregisteredOf(tables: FixedTables, wanted: readonly KeptRecord[]): readonly KeptRecord[] {
  const table = tables[TABLE_NAMES.documents];
  if (!table) return [];
  const standing = new Set(rowsOf(table).map(({ name, revision }) => keyOf(name, revision)));
  return wanted.filter(({ name, revision }) => {
    const key = keyOf(name, revision);
    if (standing.has(key)) return false;
    standing.add(key);
    return true;
  });
}

/** Rows for those that are missing; whoever was quicker has added one, and the table is read again. */
export function planRecords(tables: FixedTables, wanted: readonly KeptRecord[]): readonly Edit[] {
  const table = tables[TABLE_NAMES.documents];
  const missing = unregisteredOf(tables, wanted);
  if (!table || missing.length === 0) return [];
  const rows = missing.map(({ name, number, revision, month, sheet }) => {
    const values: Readonly<Record<string, CellContent>> = {
      Nama: asTyped(name),
      Nomor: asTyped(number),
      Revisi: asTyped(revision),
      Berlaku: lastDayOfMonth(month),
      Jenis: DOCUMENT_KINDS.record,
      Lokasi: asTyped(`Lembar ${sheet}`),
      PIC: asTyped(FORM.keptBy),
    };
    return lineUnder(table.headers, values);
  });
  const until = headerIndex(table, "Simpan Sampai");
  const frame = { ...frameOfTable(table), formulas: until < 0 ? [] : [until] };
  return planAppend(frame, rows, [{ kind: "rows", table: table.name, rows: table.body.length }]);
}

export type RecordKey = Pick<StoredRecord, "name" | "number" | "revision">;

/** The one row of that name, number and revision. */
export function recordRowOf(tables: FixedTables, key: RecordKey): RecordRow | undefined {
  const found = rowsOf(tables[TABLE_NAMES.documents]).filter(
    (row) =>
      row.number.trim() === key.number.trim() &&
      keyOf(row.name, row.revision) === keyOf(key.name, key.revision),
  );
  return found.length === 1 ? found[0] : undefined;
}

export const sameDecision = (a: DecisionFields, b: DecisionFields): boolean =>
  a.decision === b.decision && a.approvedBy.trim() === b.approvedBy.trim() && a.on === b.on;

/** A request that stopped half-way has left each cell as it was seen, or as it was to be. */
export const isBetween = (standing: DecisionFields, before: DecisionFields, after: DecisionFields): boolean =>
  [before.decision, after.decision].includes(standing.decision) &&
  [before.approvedBy.trim(), after.approvedBy.trim()].includes(standing.approvedBy.trim()) &&
  [before.on, after.on].includes(standing.on);

/** `Musnahkan, Sari, 24/07/2027` */
export const decisionWords = ({ decision, approvedBy, on }: DecisionFields): string =>
  [
    decision === undefined ? "–" : KEEP_WORDS[decision],
    approvedBy.trim() || "–",
    on === undefined ? "–" : isoFromDay(on),
  ].join(", ");

/** The row's three cells, where they and what the row is known by hold what was read. */
export function planDecision(
  tables: FixedTables,
  row: RecordRow,
  { decision, approvedBy, on }: DecisionFields,
): readonly Edit[] {
  const table = tables[TABLE_NAMES.documents];
  const line = table?.body[row.index];
  if (!table || !line) return [];
  const values: Readonly<Record<string, CellContent>> = {
    Keputusan: decision === undefined ? "" : KEEP_WORDS[decision],
    Disetujui: asTyped(approvedBy.trim()),
    Tanggal: on ?? "",
  };
  const place = { sheet: table.sheet, row: table.row + row.index };
  const expect = ["Nama", "Nomor", "Revisi", ...Object.keys(values)].flatMap((header): Expectation[] => {
    const at = headerIndex(table, header);
    return at < 0
      ? []
      : [
          { kind: "cell", ...place, column: table.column + at, content: line[at] ?? "" },
          {
            kind: "texts",
            ...place,
            row: table.row - 1,
            column: table.column + at,
            direction: "right",
            texts: [table.headers[at] ?? ""],
          },
        ];
  });
  return Object.entries(values).flatMap(([header, content]): Edit[] => {
    const at = headerIndex(table, header);
    return at < 0
      ? []
      : [{ kind: "cells", ...place, column: table.column + at, values: [[content]], expect }];
  });
}
