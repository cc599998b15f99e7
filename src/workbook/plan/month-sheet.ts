/** A month's F-22 sheet as edits: header block, group band, the table with its formulas, validations and formats. */
import { VERDICT_LABELS, RESULT_LABELS, type Month, type Scorecard } from "../../sop";
import { asTyped, type Edit } from "../apply/edit";
import { FORM, PROCEDURE } from "../layout/document";
import { f22Columns, GROUP_LABELS, type ColumnGroup, type F22Column } from "../layout/f22-columns";
import { CRITICAL_WORDS, FATAL_WORD } from "../layout/words";
import { SYSTEM_SHEET } from "../layout/fixed-sheets";
import { GROUP_FILLS, HEADER, SUBTITLE, TITLE } from "../layout/looks";
import { monthLabel, monthSheetName, monthTableName } from "../layout/month-names";
import { planTable } from "./table";
import { columnName } from "../layout/address";

/** 0-based row of the table's header; the group band stands above it, the document header over both. */
export const F22_HEADER_ROW = 5;
const BAND_ROW = F22_HEADER_ROW - 1;

export interface NewMonth {
  readonly month: Month;
  /** Frozen into the sheet's formulas and recorded on Sistem. */
  readonly scorecard: Scorecard;
  /** 0-based first free rows of TabelBulan and TabelSkorBulan. */
  readonly monthRow: number;
  readonly criteriaRow: number;
  readonly criteriaColumn: number;
  /** Where the sheet goes among the others. */
  readonly position: number;
}

export function planMonthSheet(plan: NewMonth): readonly Edit[] {
  const sheet = monthSheetName(plan.month);
  const columns = f22Columns(monthTableName(plan.month), plan.scorecard);
  const table = { name: monthTableName(plan.month), row: F22_HEADER_ROW, column: 0, columns, seed: [] };
  return [
    { kind: "sheet", sheet, tabColor: "#C55A11", hidden: false, gridlines: true },
    { kind: "order", sheet, position: plan.position },
    ...planHeaderBlock(sheet, plan.month),
    ...planTable(sheet, table),
    ...planBand(sheet, columns),
    ...planConditionalFormats(sheet, columns),
    { kind: "rowHeight", sheet, row: F22_HEADER_ROW, height: 44 },
    { kind: "freeze", sheet, rows: F22_HEADER_ROW + 1, columns: 1 },
    {
      kind: "page",
      sheet,
      page: {
        orientation: "Landscape",
        pagesWide: 4,
        titleColumns: "$A:$A",
        titleRows: `$${F22_HEADER_ROW + 1}:$${F22_HEADER_ROW + 1}`,
        header: `${FORM.number} ${FORM.revision}`,
      },
    },
    ...planRecord(plan),
  ];
}

function planHeaderBlock(sheet: string, month: Month): readonly Edit[] {
  return [
    { kind: "look", sheet, box: { row: 1, column: 0, rows: 2, columns: 1 }, look: { numberFormat: "@" } },
    {
      kind: "cells",
      sheet,
      row: 0,
      column: 0,
      values: [
        [FORM.title],
        [
          `No. Dokumen ${FORM.number} ${FORM.revision} · Berlaku ${FORM.effective} · Prosedur ${PROCEDURE.number} Rev. ${PROCEDURE.revision}`,
        ],
        [`Bulan ${monthLabel(month)}`],
      ],
    },
    { kind: "look", sheet, box: { row: 0, column: 0, rows: 1, columns: 1 }, look: TITLE },
    { kind: "look", sheet, box: { row: 1, column: 0, rows: 2, columns: 1 }, look: SUBTITLE },
  ];
}

/** The band over the header says which part of the work the columns below belong to, in words and shade. */
function planBand(sheet: string, columns: readonly F22Column[]): readonly Edit[] {
  const runs: { group: ColumnGroup; start: number; length: number }[] = [];
  columns.forEach((column, index) => {
    const last = runs[runs.length - 1];
    if (last?.group === column.group) last.length += 1;
    else runs.push({ group: column.group, start: index, length: 1 });
  });
  return runs.flatMap(({ group, start, length }): readonly Edit[] => [
    { kind: "cells", sheet, row: BAND_ROW, column: start, values: [[GROUP_LABELS[group]]] },
    {
      kind: "look",
      sheet,
      box: { row: BAND_ROW, column: start, rows: 1, columns: length },
      look: { bold: true, color: "#FFFFFF", fill: GROUP_FILLS[group] },
    },
    {
      kind: "look",
      sheet,
      box: { row: F22_HEADER_ROW, column: start, rows: 1, columns: length },
      look: { ...HEADER, fill: GROUP_FILLS[group] },
    },
  ]);
}

/** Set once on whole columns, since their formulas are relative to the range they are set through. */
function planConditionalFormats(sheet: string, columns: readonly F22Column[]): readonly Edit[] {
  const first = F22_HEADER_ROW + 1;
  const place = (key: string): number => columns.findIndex((column) => column.key === key);
  const reference = (key: string): string => `$${columnName(place(key))}${first + 1}`;
  const box = (
    column: number,
    count = 1,
  ): { row: number; column: number; rows: number; columns: number } => ({
    row: first,
    column,
    rows: 1,
    columns: count,
  });
  const edits: Edit[] = [];
  for (const key of ["qcoVerdict", "qaVerdict", "supervisorVerdict"]) {
    const at = reference(key);
    const bad = `=OR(${at}="${VERDICT_LABELS.late}",${at}="${VERDICT_LABELS.overdue}")`;
    const wrong = `=OR(${at}="${VERDICT_LABELS.invalid}",${at}="${VERDICT_LABELS.incomplete}")`;
    edits.push(
      {
        kind: "conditionalFormat",
        sheet,
        box: box(place(key)),
        formula: bad,
        look: { color: "#9C0006", fill: "#FFC7CE", bold: true },
      },
      {
        kind: "conditionalFormat",
        sheet,
        box: box(place(key)),
        formula: wrong,
        look: { color: "#7F6000", fill: "#FFEB9C", italic: true },
      },
      {
        kind: "conditionalFormat",
        sheet,
        box: box(place(key)),
        formula: `=${at}="${VERDICT_LABELS.dueToday}"`,
        look: { color: "#7F6000", fill: "#FFEB9C", bold: true },
      },
      {
        kind: "conditionalFormat",
        sheet,
        box: box(place(key)),
        formula: `=${at}="${VERDICT_LABELS.onTime}"`,
        look: { color: "#006100", fill: "#C6EFCE" },
      },
    );
  }
  edits.push({
    kind: "conditionalFormat",
    sheet,
    box: box(place("result")),
    formula: `=${reference("result")}="${RESULT_LABELS.failed}"`,
    look: { color: "#9C0006", fill: "#FFC7CE", bold: true },
  });
  const filled = `${reference("sampleNumber")}<>""`;
  const connected = `${reference("callStatus")}="Terhubung"`;
  for (const [index, column] of columns.entries()) {
    if (column.required === undefined || column.key === "sampleNumber") continue;
    const at = `${columnName(index)}${first + 1}`;
    const needed = column.required === "always" ? filled : `${filled},${connected}`;
    edits.push({
      kind: "conditionalFormat",
      sheet,
      box: box(index),
      formula: `=AND(${needed},${at}="")`,
      look: { fill: "#FCE4D6" },
    });
  }
  for (const key of ["callDate", "findingDate", "qcoToQaDone", "qaToSupervisorDone", "supervisorToQaDone"]) {
    const at = reference(key);
    edits.push({
      kind: "conditionalFormat",
      sheet,
      box: box(place(key)),
      formula: `=AND(${at}<>"",NOT(ISNUMBER(${at})))`,
      look: { color: "#9C0006", fill: "#FFC7CE", bold: true },
    });
  }
  return edits;
}

/** What the month was made with, on the Sistem sheet right below its tables. */
function planRecord({ month, scorecard, monthRow, criteriaRow, criteriaColumn }: NewMonth): readonly Edit[] {
  return [
    {
      kind: "cells",
      sheet: SYSTEM_SHEET,
      row: monthRow,
      column: 0,
      values: [[`'${month}`, scorecard.passMark]],
    },
    {
      kind: "cells",
      sheet: SYSTEM_SHEET,
      row: criteriaRow,
      column: criteriaColumn,
      values: scorecard.criteria.map((criterion) => [
        `'${month}`,
        asTyped(criterion.code),
        asTyped(criterion.name),
        criterion.weight,
        criterion.criticalTo ? CRITICAL_WORDS[criterion.criticalTo] : "",
        criterion.fatal ? FATAL_WORD : "",
      ]),
    },
  ];
}
